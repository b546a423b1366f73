"""Role agreements and consent records: what one person said, and nothing of anybody else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.agreement_records import AgreementStatus
from coprod_desktop.domain.agreements import build, build_one, own_copy
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.telling import roles_in_words
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.blocks import (
    Bullets,
    Document,
    EasyRow,
    Fact,
    Facts,
    Heading,
    Paragraph,
    SignatureLines,
)
from coprod_desktop.domain.consent_records import Choice, ConsentRecord, Say, Signature, SignedBy
from coprod_desktop.domain.cover import CoverChoice
from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.domain.pack import Clause, DocumentKind, Pack
from coprod_desktop.domain.person import PaperSize, Person, WordLevel
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import Holding, Role, Sharing, SignOff
from coprod_desktop.domain.yes_no import YesNo
from tests.domain.covering import may

CLAUSES = (
    Clause(id="r", document=DocumentKind.ROLE_AGREEMENT, heading="Leaving", words="You can leave.", order=1),
    Clause(
        id="c",
        document=DocumentKind.CONSENT_RECORD,
        heading="Changing",
        words="You can change your mind.",
        easy="Change it any time.",
        order=1,
    ),
)
PACK = Pack(id="core", version="1", title="Core", author="A", language="en-GB", clauses=CLAUSES)
DRAWN = Signature(by=SignedBy.DRAWING, strokes=(((1, 2), (3, 4)),), witness="Zed")
LATER = Signature(by=SignedBy.PAPER_LATER)
PEOPLE = (
    Person(id="amina", name="Amina", paper_size=PaperSize.LARGE, time="Tuesdays", helps="Breaks"),
    Person(id="ben", name="Ben"),
)
ROLES = (
    Role(
        id="write",
        title="Writer",
        purpose="Puts it into words.",
        tasks=("Write a page.", " "),
        may_decide="The first draft",
        limits="Keep to the goal",
        time="2 hours",
        support="Somebody to write with",
        ask="The co-ordinator",
        not_asked=("share your story",),
        ends="1 2 2027",
        sharing=Sharing.OWN_SECTIONS,
        signs_off=YesNo.YES,
        sign_off=SignOff(who="ben", on_what="All pages", may_change="Only facts", by_when="15 1 2027"),
    ),
    Role(id="draw", title="Designer"),
    Role(id="tea", title="Tea", sharing=Sharing.ALL_TOGETHER),
    Role(id="boss", title="Boss", not_wanted=True),
)

PROJECT = Project(
    id="p",
    changed_at="2026-11-23T10:00:00Z",
    people=PEOPLE,
    roles=ROLES,
    holdings=(
        Holding(id="1", role="write", person="amina", part="Pages 1 to 4"),
        Holding(id="2", role="draw", person="ben"),
        Holding(id="3", role="boss", person="ben"),
    ),
    cover_plans=(may("write", "amina", "ben"), may("draw", "ben", "amina"), may("boss", "ben", "amina")),
)


TOLD = "What is kept.\nWho sees it."
AMINAS_ROLES = roles_in_words(Source(PROJECT, PACK), "amina")


def consent(person: str, **changes: object) -> ConsentRecord:
    record = ConsentRecord(
        id=f"consent-{person}",
        person=person,
        person_name=person.title(),
        made_at="2026-11-20T12:00:00Z",
        pack_version="1",
        told=TOLD if person != "amina" else f"{TOLD}\n{AMINAS_ROLES}",
        choices=(
            Choice(purpose="take-part", asked="Will you take part?", say=Say.YES),
            Choice(purpose="role", asked="Do you want this role?", say=Say.YES),
            Choice(purpose="name", asked="May we use your name?", say=Say.NO),
            Choice(purpose="photo", asked="May we use a photo?", say=Say.NOT_NOW),
            Choice(
                purpose="story", asked="May we use your story?", say=Say.YES_IF, condition="I see it first"
            ),
            Choice(purpose="contact", asked="May we stay in touch?", say=Say.YES_IF),
        ),
        signature=DRAWN,
        supporter="Yusuf",
        shared=True,
    )
    return replace(record, **changes)  # type: ignore[arg-type]


def role_of(person: str, project: Project = PROJECT) -> Document:
    return build_one(project, PACK, DocumentKind.ROLE_AGREEMENT, person)


def consent_of(person: str, project: Project) -> Document:
    return build_one(project, PACK, DocumentKind.CONSENT_RECORD, person)


def under(document: Document, heading: str) -> list[object]:
    start = next(
        i for i, one in enumerate(document.blocks) if isinstance(one, Heading) and one.words == heading
    )
    after = document.blocks[start + 1 :]
    stop = next((i for i, one in enumerate(after) if isinstance(one, Heading)), len(after))
    return list(after[:stop])


def signing(document: Document) -> SignatureLines:
    return next(one for one in document.blocks if isinstance(one, SignatureLines))


def test_that_a_role_agreement_holds_the_whole_card() -> None:
    document = role_of("amina")
    assert (document.title, document.name, document.subject) == (
        "Role agreement: Amina",
        "role-agreement-1",
        "amina",
    )
    assert under(document, "Your role: Writer") == [Paragraph(words="Puts it into words.")]
    assert under(document, "What you do") == [Bullets(items=("Write a page.",))]
    assert under(document, "You will not be asked to") == [Bullets(items=("share your story",))]
    assert under(document, "About this role") == [
        Facts(
            rows=(
                Fact(label="Your part", words="Pages 1 to 4"),
                Fact(
                    label="How the work is shared",
                    words="Each person has their own part, from start to finish.",
                ),
                Fact(label="What you may decide", words="The first draft"),
                Fact(label="Limits", words="Keep to the goal"),
                Fact(label="Time", words="2 hours"),
                Fact(label="Support you get", words="Somebody to write with"),
                Fact(label="Who to ask", words="The co-ordinator"),
                Fact(label="When it ends", words="1 February 2027"),
                Fact(
                    label="If you cannot come",
                    words="The person you named may do your part.",
                ),
                Fact(label="What needs a yes", words="All pages"),
                Fact(label="What may be changed", words="Only facts"),
                Fact(label="Needed by", words="15 January 2027"),
            )
        )
    ]
    assert under(document, "The time you can give") == [Paragraph(words="Tuesdays")]
    assert under(document, "What helps you take part") == [Paragraph(words="Breaks")]
    assert under(document, "Leaving") == [Paragraph(words="You can leave.")]


def test_that_cover_names_the_role_and_never_the_person() -> None:
    assert under(role_of("amina"), "You are cover")[-1] == Bullets(items=("Designer",))
    assert "Ben" not in text_of(role_of("amina"))
    assert "Amina" not in text_of(role_of("ben"))


@pytest.mark.parametrize(
    ("choice", "words"),
    [
        (CoverChoice.NOT_SAID, "We ask you first."),
        (CoverChoice.ASK_FIRST, "We ask you first."),
        (CoverChoice.WAIT, "Your part waits for you."),
        (CoverChoice.GROUP, "The group may do your part."),
    ],
)
def test_that_the_role_agreement_says_what_its_owner_chose(choice: CoverChoice, words: str) -> None:
    plan = replace(may("draw", "ben", ""), choice=choice, last_moment="1 2 2027")
    rows = under(role_of("ben", replace(PROJECT, cover_plans=(plan,))), "About this role")
    (facts,) = rows
    assert isinstance(facts, Facts)
    assert Fact(label="If you cannot come", words=words) in facts.rows
    assert Fact(label="Last moment", words="1 February 2027") in facts.rows


def test_that_what_everyone_does_is_said_unless_somebody_holds_it() -> None:
    assert under(role_of("ben"), "What we all do")[-1] == Bullets(items=("Tea",))
    held = replace(PROJECT, holdings=(Holding(id="4", role="tea", person="amina"),))
    assert "What we all do" not in text_of(role_of("ben", held))


def test_that_a_role_the_group_decided_not_to_have_is_in_no_role_agreement() -> None:
    assert "Boss" not in text_of(role_of("ben")) + text_of(role_of("amina"))


def test_that_having_no_role_is_fine() -> None:
    project = replace(PROJECT, holdings=())
    document = role_of("amina", replace(project, roles=()))
    assert under(document, "Your role") == [Paragraph(words="You have no role yet. That is fine.")]
    assert document.status is AgreementStatus.AS_IT_STANDS
    assert not [one for one in document.blocks if isinstance(one, SignatureLines)], "there is nothing to sign"


def test_that_it_is_a_draft_until_both_are_answered_with_a_plain_yes() -> None:
    asked = {"take-part": "Will you take part?", "role": "Do you want this role?"}
    for purpose, say in (("role", Say.YES_IF), ("role", Say.NOT_NOW), ("take-part", Say.NO)):
        choices = tuple(
            Choice(purpose=one, asked=words, say=say if one == purpose else Say.YES, condition="Later")
            for one, words in asked.items()
        )
        document = role_of("amina", replace(PROJECT, consents=(consent("amina", choices=choices),)))
        assert document.status is AgreementStatus.DRAFT
        assert document.blocks[0] == Paragraph(words="Not agreed yet.", note=True)
        assert signing(document) == SignatureLines(who="Amina")


def test_that_it_is_agreed_and_signed_after_a_yes_without_the_names_of_helpers() -> None:
    document = role_of("amina", replace(PROJECT, consents=(consent("amina"),)))
    assert document.status is AgreementStatus.AGREED
    assert signing(document) == SignatureLines(
        who="Amina", signature=replace(DRAWN, witness=""), signed_on="20 November 2026"
    )
    assert "Yusuf" not in text_of(document)
    assert "Zed" not in text_of(document)


def test_that_a_role_changed_after_the_yes_is_not_agreed_until_it_is_looked_at_again() -> None:
    agreed = replace(PROJECT, consents=(consent("amina"),))
    held = next(one for one in agreed.holdings if one.person == "amina")
    changed = tuple(
        replace(role, tasks=(*role.tasks, "Carry the boxes")) if role.id == held.role else role
        for role in agreed.roles
    )
    assert role_of("amina", replace(agreed, roles=changed)).status is AgreementStatus.DRAFT
    left = replace(agreed, holdings=tuple(one for one in agreed.holdings if one != held))
    assert role_of("amina", left).status is AgreementStatus.AGREED, "who left 1 role still agrees to the rest"


def test_that_the_latest_choice_counts() -> None:
    no = consent("amina", id="second", choices=(Choice(purpose="take-part", asked="?", say=Say.NO),))
    document = role_of("amina", replace(PROJECT, consents=(consent("amina"), no)))
    assert document.status is AgreementStatus.DRAFT


def test_that_somebody_elses_yes_agrees_nothing() -> None:
    document = role_of("amina", replace(PROJECT, consents=(consent("ben"),)))
    assert document.status is AgreementStatus.DRAFT


def test_that_signing_on_paper_later_leaves_room_and_no_day() -> None:
    project = replace(PROJECT, consents=(consent("amina", signature=LATER),))
    assert signing(role_of("amina", project)) == SignatureLines(who="Amina", signature=LATER)
    record = consent_of("amina", project)
    assert record.status is AgreementStatus.DRAFT
    assert record.blocks[0] == Paragraph(words="Not signed yet.", note=True)
    assert signing(record).signed_on == ""


def test_that_own_papers_have_their_own_size_and_the_groups_the_usual() -> None:
    documents = build(replace(PROJECT, consents=(consent("amina"),)), PACK)
    large = [one.name for one in documents if one.paper_size is PaperSize.LARGE]
    assert large == ["role-agreement-1", "consent-record-1"]


def test_that_a_shared_consent_record_says_every_choice_exactly() -> None:
    document = consent_of("amina", replace(PROJECT, consents=(consent("amina"),)))
    assert under(document, "My choices")[0] == Facts(
        rows=(
            Fact(label="Will you take part?", words="Yes."),
            Fact(label="Do you want this role?", words="Yes."),
            Fact(label="May we use your name?", words="No."),
            Fact(label="May we use a photo?", words="Not now."),
            Fact(label="May we use your story?", words="Yes, if: I see it first"),
            Fact(label="May we stay in touch?", words="Yes, if: (not written yet)"),
        )
    )
    assert under(document, "What I was told") == [
        Paragraph(words=f"{TOLD}\n{AMINAS_ROLES}"),
        Paragraph(words="The questions and what I was told: 1."),
    ]
    assert under(document, "Who helped me") == [
        Paragraph(words="Yusuf was with me to help. The choices are mine.")
    ]
    assert under(document, "Changing") == [Paragraph(words="You can change your mind.")]
    assert signing(document) == SignatureLines(
        who="Amina", signature=DRAWN, signed_on="20 November 2026", supporter="Yusuf"
    )
    assert document.blocks[-1] == signing(document)
    assert (document.status, document.day) == (AgreementStatus.RECORDED, "20 November 2026")


def test_that_a_private_consent_record_says_only_that_it_exists() -> None:
    project = replace(PROJECT, consents=(consent("amina", shared=False),))
    document = consent_of("amina", project)
    words = text_of(document)
    assert "Choices were recorded on 20 November 2026. They are private." in words
    assert not [one for one in document.blocks if isinstance(one, Facts | SignatureLines)]
    assert not any(told in words for told in ("Yes", "photo", "Yusuf", "What is kept"))


def test_that_the_own_copy_always_says_everything() -> None:
    private = replace(PROJECT, consents=(consent("amina", shared=False),))
    shared = replace(PROJECT, consents=(consent("amina"),))
    copy = own_copy(private, PACK, "consent-amina")
    assert copy.name == "own-copy-of-consent-record-1"
    assert copy.blocks == consent_of("amina", shared).blocks


def test_that_an_unknown_record_says_what_to_do() -> None:
    with pytest.raises(CoprodError, match="Choose a consent record"):
        own_copy(PROJECT, PACK, "none")


def test_that_each_new_choice_is_the_next_version_and_old_ones_can_be_copied() -> None:
    second = consent("amina", id="second", made_at="2026-11-21T12:00:00Z")
    project = replace(PROJECT, consents=(consent("amina"), consent("ben"), second))
    assert (consent_of("amina", project).version, consent_of("amina", project).day) == (2, "21 November 2026")
    assert own_copy(project, PACK, "consent-amina").version == 1
    assert consent_of("ben", project).version == 1


def test_that_a_record_without_choices_or_telling_still_makes_a_page() -> None:
    record = consent("amina", choices=(), told=" ", supporter="")
    document = consent_of("amina", replace(PROJECT, consents=(record,)))
    assert under(document, "My choices")[0] == Paragraph(words="No choice was made.")
    assert "What I was told" not in text_of(document)
    assert "Who helped me" not in text_of(document)


def test_that_easy_words_are_used_for_those_who_want_them() -> None:
    person = replace(PEOPLE[0], word_level=WordLevel.EASY)
    project = replace(PROJECT, people=(person,), consents=(consent("amina"),))
    assert under(consent_of("amina", project), "Changing") == [EasyRow(words="Change it any time.")]


def test_that_somebody_who_was_removed_can_still_have_a_copy() -> None:
    project = replace(PROJECT, consents=(consent("amina"), consent("gone", person_name="")))
    assert [one.name for one in build(project, PACK)].count("consent-record-3") == 0
    copy = own_copy(project, PACK, "consent-gone")
    assert (copy.name, copy.title) == (
        "own-copy-of-consent-record-3",
        "Consent record: Somebody who has left",
    )


def test_that_somebody_whose_name_was_empty_is_called_by_their_place() -> None:
    project = replace(PROJECT, people=(Person(id="amina"),), consents=(consent("amina", person_name=""),))
    assert consent_of("amina", project).title == "Consent record: Person 1"


def test_that_only_those_with_a_role_or_own_words_carry_a_role_agreement_home() -> None:
    people = (Person(id="one", name="One"), Person(id="two", name="Two", helps="Breaks"))
    group = Project(id="p", name="P", people=people)
    kinds = [one.subject for one in build(group, PACK) if one.kind is DocumentKind.ROLE_AGREEMENT]
    assert kinds == ["two"]
    holdings = (Holding(id="h", role="r", person="two"),)
    plans = (may("r", "two", "one"),)
    covered = replace(group, roles=(Role(id="r", title="Reader"),), holdings=holdings, cover_plans=plans)
    kinds = [one.subject for one in build(covered, PACK) if one.kind is DocumentKind.ROLE_AGREEMENT]
    assert kinds == ["one", "two"]


def test_that_somebody_who_left_has_no_role_agreement_and_is_nobodys_cover() -> None:
    people = (PEOPLE[0], replace(PEOPLE[1], left_on="2026-11-22"))
    project = replace(PROJECT, people=people)
    kinds = [(one.kind, one.subject) for one in build(project, PACK)]
    assert (DocumentKind.ROLE_AGREEMENT, "ben") not in kinds
    assert "We ask you first." in text_of(role_of("amina", project))


@pytest.mark.parametrize(
    ("say", "shown"), [(Say.YES, "Amina"), (Say.NO, "Person 1"), (Say.NOT_NOW, "Person 1")]
)
def test_that_the_groups_papers_name_only_those_who_agree_to_it(say: Say, shown: str) -> None:
    record = consent("amina", choices=(Choice(purpose="name", asked="May we?", say=say),), shared=False)
    documents = {one.name: text_of(one) for one in build(replace(PROJECT, consents=(record,)), PACK)}
    group = documents["working-together-agreement"]
    assert f"• Who we are: {shown}" in group
    assert ("Amina" in group) == (say is Say.YES)
    assert "Amina" in documents["role-agreement-1"]


NAMES = [f"Xq{number}zV" for number in range(40)]


@st.composite
def projects(draw: st.DrawFn) -> Project:
    """Groups of people with names found nowhere else, in roles, cover and consents of every kind."""
    count = draw(st.integers(1, 8))
    ids = st.sampled_from([f"p{number}" for number in range(count)])
    people = tuple(
        Person(
            id=f"p{number}",
            name=NAMES[number],
            left_on=draw(st.sampled_from(["", "", "2026-11-01"])),
            helps=draw(st.sampled_from(["", "Breaks"])),
        )
        for number in range(count)
    )
    roles = tuple(
        Role(
            id=f"r{number}",
            title=f"Role {number}",
            sharing=draw(st.sampled_from(Sharing)),
            not_wanted=draw(st.booleans()),
            signs_off=YesNo.YES,
            sign_off=SignOff(who=draw(ids | st.just("")), on_what="All"),
        )
        for number in range(4)
    )
    pairs = draw(st.lists(st.tuples(st.sampled_from(["r0", "r1", "r2", "r3"]), ids), max_size=12))
    holdings = tuple(
        Holding(id=f"h{number}", role=role, person=person, part="A page")
        for number, (role, person) in enumerate(pairs)
    )
    plans = tuple(
        replace(may(role, person, draw(ids)), choice=draw(st.sampled_from(CoverChoice)))
        for role, person in dict.fromkeys(pairs)
    )
    helper = st.sampled_from(["", *NAMES[:count]])
    consents = tuple(
        consent(
            person,
            id=f"c{number}",
            person_name=NAMES[int(person[1:])],
            supporter=draw(helper),
            signature=replace(DRAWN, witness=draw(helper)),
        )
        for number, person in enumerate(draw(st.lists(ids, max_size=5)))
    )
    return replace(
        PROJECT, people=people, roles=roles, holdings=holdings, consents=consents, cover_plans=plans
    )


@given(projects())
def test_that_no_role_agreement_holds_another_persons_name(project: Project) -> None:
    names = {one.id: one.name for one in project.people}
    for document in build(project, PACK):
        if document.kind is DocumentKind.ROLE_AGREEMENT:
            words = text_of(document)
            assert names[document.subject] in words
            assert not [name for one, name in names.items() if one != document.subject and name in words]


@given(projects())
def test_that_no_file_is_named_after_anybody(project: Project) -> None:
    documents = build(project, PACK)
    assert len({one.name for one in documents}) == len(documents)
    assert not [one.name for one in documents for name in NAMES if name.casefold() in one.name.casefold()]


WEIRD = st.text(max_size=60) | st.sampled_from(
    ["\ud800", "{goal}", "{0}", "{", "}", "ב\u202eא", "é" * 9, "👩🏽‍🎨"]
)


@given(WEIRD, WEIRD, WEIRD)
def test_that_no_words_stop_a_document(one: str, two: str, three: str) -> None:
    role = replace(
        ROLES[0],
        title=one,
        tasks=(two,),
        ends=three,
        signs_off=YesNo.YES,
        sign_off=SignOff(who=one, by_when=two),
    )
    project = replace(
        PROJECT,
        people=(Person(id="amina", name=two, helps=three),),
        roles=(role,),
        consents=(consent("amina", told=one, person_name=two, supporter=three),),
    )
    for document in build(project, PACK):
        assert text_of(document)
