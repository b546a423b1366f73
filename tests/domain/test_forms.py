"""Each person's way to read: their own papers follow it, and the group's papers come in it too."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.agreement_records import AgreementStatus
from coprod_desktop.domain.agreements import build_all, build_one, own_copy, version_of
from coprod_desktop.domain.agreements.easy import easy_rows, picture_for
from coprod_desktop.domain.agreements.forms import Form, copies_of_group_papers, form_of, readers_of
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.answers import Answer
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.blocks import (
    Document,
    EasyRow,
    Facts,
    Heading,
    Paragraph,
    SignatureLines,
    Table,
    WriteField,
)
from coprod_desktop.domain.consent_records import Say
from coprod_desktop.domain.decisions import Stand
from coprod_desktop.domain.limit_records import Limit
from coprod_desktop.domain.pack import Clause, DocumentKind, Pictured, Term, Told
from coprod_desktop.domain.person import PaperSize, Person, WordLevel
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import Holding, Role
from tests.domain.answering import answer, answered, asked
from tests.domain.covering import may
from tests.domain.test_agreement_versions import says
from tests.domain.test_agreement_words import AMINA, BEN, CARA, EMPTY, GROUP, PACK

LARGE = Form(paper_size=PaperSize.LARGE)
EASY = Form(word_level=WordLevel.EASY)
SAM = Person(id="sam", name="Sam", paper_size=PaperSize.LARGE)
DEE = Person(id="dee", name="Dee", word_level=WordLevel.EASY)
MIXED = replace(EMPTY, people=(AMINA, SAM, DEE, replace(CARA, paper_size=PaperSize.GIANT)))
EASY_PACK = replace(
    PACK,
    clauses=(
        *PACK.clauses,
        Clause(
            id="x",
            document=DocumentKind.WORKING_TOGETHER,
            heading="You can leave",
            words="You can leave at any time without a reason.",
            easy="You can leave.\nYou do not have to say why.",
            order=30,
        ),
    ),
    terms=(Term(id="t", word="Cover", means="Who does it when you cannot.", example="E"),),
    pictures=(
        Pictured(id="leave", when=("leave",)),
        Pictured(id="why", when=("why", "reason")),
        Pictured(id="other", when=("*",)),
    ),
)


def easy(kind: DocumentKind, project: Project = MIXED, pack: object = EASY_PACK) -> Document:
    return build_one(project, pack, kind, form=EASY)  # type: ignore[arg-type]


def test_that_copies_are_made_for_those_who_are_here_and_read_another_way() -> None:
    assert copies_of_group_papers(MIXED) == (LARGE, EASY)
    assert readers_of(LARGE, MIXED) == (SAM,)
    assert copies_of_group_papers(replace(MIXED, copies_for_all=False)) == ()
    large = replace(MIXED, paper_size=PaperSize.LARGE)
    assert copies_of_group_papers(large) == (form_of(AMINA), EASY)


def test_that_the_groups_papers_follow_the_groups_choice() -> None:
    project = replace(MIXED, paper_size=PaperSize.GIANT)
    assert build_one(project, PACK, DocumentKind.ACTION_LIST).paper_size is PaperSize.GIANT
    own = build_one(project, PACK, DocumentKind.ROLE_AGREEMENT, "sam")
    assert own.paper_size is PaperSize.LARGE, "a person's own papers follow the person"


def test_that_everything_is_made_with_its_copies_and_each_file_has_its_name() -> None:
    made = {one.name: one for one in build_all(MIXED, PACK)}
    assert made["limits-register-standard-large"].paper_size is PaperSize.LARGE
    assert made["limits-register-easy-standard"].word_level is WordLevel.EASY
    assert "what-we-said-easy-standard" in made
    assert "role-agreement-2-standard-large" not in made
    assert len(made) == len(build_all(MIXED, PACK))
    assert len(build_all(replace(MIXED, word_level=WordLevel.EASY), PACK)) > len(build_all(EMPTY, PACK))


def test_that_a_group_that_reads_easy_words_has_both_parts_and_standard_copies() -> None:
    project = replace(MIXED, people=(AMINA,), word_level=WordLevel.EASY)
    made = {one.name: one for one in build_all(project, PACK)}
    assert made["working-together-agreement"].word_level is WordLevel.EASY
    assert made["what-we-said"].status is AgreementStatus.AS_IT_STANDS
    assert made["working-together-agreement-standard-standard"].word_level is WordLevel.STANDARD


def test_that_a_copy_has_the_version_and_standing_of_what_was_agreed() -> None:
    kind = DocumentKind.WORKING_TOGETHER
    project = replace(MIXED, people=(DEE,), consents=(says("dee", Say.YES),))
    agreed = version_of(
        build_one(project, EASY_PACK, kind), "v", "2026-11-25T09:00:00Z", AgreementStatus.AGREED
    )
    project = answered(asked(replace(project, agreements=(agreed,)), EASY_PACK), answer("dee", Stand.AGREE))
    copy = easy(kind, project)
    assert (copy.status, copy.version, copy.day) == (AgreementStatus.AGREED, 1, "25 November 2026")
    assert copy.blocks[0] == Paragraph(words="Everyone in the group agreed to this.", note=True)
    assert text_of(copy).count("Not agreed by everyone yet.") == 0


def test_that_easy_words_say_what_they_are_and_come_a_row_for_each_idea() -> None:
    document = easy(DocumentKind.WORKING_TOGETHER)
    note = Paragraph(words="Easy words and pictures (not yet checked by readers)", note=True)
    assert document.blocks[:2] == (Paragraph(words="Not agreed by everyone yet.", note=True), note)
    assert EasyRow(words="You can leave.", picture="leave") in document.blocks
    assert EasyRow(words="You do not have to say why.", picture="why") in document.blocks
    assert not [one for one in document.blocks if isinstance(one, Table)]
    assert all(one.note for one in document.blocks if isinstance(one, Paragraph))
    assert [one for one in document.blocks if isinstance(one, SignatureLines)]
    assert "Easy Read" not in text_of(document)


def test_that_hard_words_are_explained_at_the_end() -> None:
    project = replace(MIXED, roles=(Role(id="r", title="Reader"),))
    document = easy(DocumentKind.WORKING_TOGETHER, project)
    last = document.blocks[-1]
    assert isinstance(last, Facts)
    assert [(row.label, row.words) for row in last.rows] == [("Cover", "Who does it when you cannot.")]
    assert document.blocks[-2] == Heading(level=2, words="What these words mean")
    row = next(one for one in document.blocks if isinstance(one, EasyRow) and one.label == "Reader")
    assert row.words == "Who does it: Nobody holds this yet.\nCover: No cover yet"


def test_that_fields_stay_fields_in_easy_words() -> None:
    document = easy(DocumentKind.YOU_SAID, EMPTY)
    assert [one for one in document.blocks if isinstance(one, WriteField)]


@pytest.mark.parametrize(
    ("words", "heading", "picture"),
    [("You can leave", "Why", "leave"), ("Hello", "Your reasons", "why"), ("Hello", "Hello", "other")],
)
def test_that_the_picture_is_for_the_words_then_their_heading(words: str, heading: str, picture: str) -> None:
    assert picture_for((words, heading), EASY_PACK.pictures) == picture
    assert picture_for((words, heading), ()) == ""


def test_that_words_that_lead_in_to_what_the_group_said_are_one_idea_with_it() -> None:
    lead, said = "This is who to talk to.", "Jo, on Tuesdays."
    told = Told(id="t", heading="You", words=f"First.\n{lead}\n{{contact}}\nLast.")
    pack = replace(PACK, told=(told,))
    blocks = (Paragraph(words=f"First.\n{lead}\n{said}\nLast."), Paragraph(words=lead))
    rows = easy_rows(blocks, "", Source(EMPTY, pack))
    assert [one.words for one in rows if isinstance(one, EasyRow)] == [
        "First.", f"{lead}\n{said}", "Last.", lead,
    ]  # fmt: skip


def test_that_what_somebody_was_told_has_its_headings_on_their_own_copy() -> None:
    said = "Before.\nYour role\nYou write.\nYou read.\nYour time\nWhat the group added\nTea first."
    project = replace(GROUP, consents=(replace(says("amina", Say.YES), told=said),))
    pack = replace(
        PACK, told=tuple(Told(id=one, heading=one, words="x") for one in ("Your role", "Your time"))
    )
    blocks = own_copy(project, pack, project.consents[0].id).blocks
    start = blocks.index(Heading(level=2, words="What I was told"))
    assert blocks[start + 1 : start + 7] == (
        Paragraph(words="Before."),
        Heading(level=3, words="Your role"),
        Paragraph(words="You write.\nYou read."),
        Heading(level=3, words="Your time"),
        Heading(level=3, words="What the group added"),
        Paragraph(words="Tea first."),
    )


def test_that_questions_come_in_easy_words_unless_the_group_has_its_own() -> None:
    first = PACK.sections[0].themes[0]
    questions = tuple(replace(one, easy=f"Easy {one.id}") for one in first.questions)
    pack = replace(PACK, sections=(replace(PACK.sections[0], themes=(replace(first, questions=questions),)),))
    answers = (Answer(id="about.contact", words="Jo"),)
    said = build_one(replace(EMPTY, answers=answers), pack, DocumentKind.WHAT_WE_SAID, form=EASY)
    assert EasyRow(label="Easy about.contact", words="Jo") in said.blocks


SECRETS = st.lists(
    st.text("abcdefghij", min_size=8, max_size=12).map(lambda one: f"Zq{one}"),
    min_size=12,
    max_size=12,
    unique=True,
)


@given(SECRETS, st.booleans())
def test_that_a_persons_own_papers_hold_nothing_another_person_told(secrets: list[str], left: bool) -> None:
    """E8: a name or a word another person gave about themselves is never on my own papers."""
    name, offers, time, helps, *rest = secrets
    other = replace(BEN, name=name, offers=offers, time=time, helps=helps)
    mine = replace(AMINA, name=rest[0], offers=rest[1], helps=rest[2], left_on="2026-11-20" if left else "")
    signed = replace(says("ben", Say.YES), person_name=name, supporter=rest[3], told=rest[4], shared=True)
    own = replace(says("amina", Say.YES), supporter=rest[5], shared=False)
    project = replace(
        GROUP,
        people=(mine, other),
        consents=(signed, own),
        limits=(Limit(id="l", what="A limit", set_by="ben"),),
        roles=(Role(id="r", title="Reader"),),
        holdings=(Holding(id="h", role="r", person="amina"),),
        cover_plans=(may("r", "amina", "ben"),),
    )
    planted = {name, offers, time, helps, rest[3], rest[4]}
    for document in build_all(project, PACK):
        if document.subject == "amina":
            words = text_of(document)
            assert not [one for one in planted if one in words], document.name


def test_that_an_empty_cell_of_a_table_says_nothing_in_easy_words() -> None:
    table = Table(caption="Who", header=("What", "Who", "When"), rows=(("Draw", "", "Soon"),))
    rows = easy_rows((table,), "", Source(EMPTY, PACK))
    assert rows[1:] == (EasyRow(label="Draw", words="When: Soon"),)


def test_that_limits_in_easy_words_are_short_and_the_register_has_the_rest() -> None:
    project = replace(MIXED, limits=(Limit(id="l", what="The logo", why="One look", challenge="Ask"),))
    assert "How to question it: Ask" not in text_of(easy(DocumentKind.WORKING_TOGETHER, project))
    assert "The logo" in text_of(easy(DocumentKind.WORKING_TOGETHER, project))
    assert "Why: One look" in text_of(easy(DocumentKind.LIMITS_REGISTER, project))
    assert "How to question it: Ask" in text_of(easy(DocumentKind.LIMITS_REGISTER, project))
