"""The papers that are not agreed to: what is open, what came of it, a page for anybody, goodbye, blanks."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module

import pytest

from coprod_desktop.domain.actions import Action, Parked
from coprod_desktop.domain.agreement_records import AgreementStatus
from coprod_desktop.domain.agreements import build_one, names
from coprod_desktop.domain.agreements.you_said import MOST
from coprod_desktop.domain.answers import Answer, Reply, View
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.blocks import (
    Block,
    Bullets,
    ChoiceField,
    Document,
    Fact,
    Facts,
    Heading,
    Paragraph,
    SignatureLines,
    WriteField,
)
from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.domain.ideas import Fit, Idea
from coprod_desktop.domain.limit_records import Column, Limit
from coprod_desktop.domain.own_questions import QuestionChange
from coprod_desktop.domain.pack import ContentNote, DocumentKind, Kind, OnlyIf, Purpose, Told
from coprod_desktop.domain.person import PaperSize, Person, WordLevel
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import Role
from coprod_desktop.domain.tidying import tidy
from coprod_desktop.domain.yes_no import YesNo
from tests.domain.test_agreement_words import AMINA, BEN, CARA, EMPTY, GROUP, NAMED, PACK, question, section

Kinds = DocumentKind
UNKNOWN = replace(
    PACK,
    sections=(
        *PACK.sections,
        section("open", question("about.unknown", Kind.WORDS, "What do we not know yet?")),
    ),
)


def of(kind: DocumentKind, project: Project = GROUP, subject: str = "", pack: object = PACK) -> Document:
    return build_one(project, pack, kind, subject)  # type: ignore[arg-type]


def rows(document: Document) -> list[Fact]:
    return [row for block in document.blocks if isinstance(block, Facts) for row in block.rows]


def headings(document: Document) -> list[str]:
    return [block.words for block in document.blocks if isinstance(block, Heading)]


def after(document: Document, heading: str) -> Block:
    blocks = document.blocks
    return blocks[blocks.index(next(b for b in blocks if isinstance(b, Heading) and b.words == heading)) + 1]


# What we do not know yet


def test_that_open_answers_say_who_finds_out_and_by_when() -> None:
    answers = (
        Answer(id="q.fit", reply=Reply.NOT_SURE),
        Answer(id="q.pro", reply=Reply.LATER, words="An older word"),
        Answer(id="statements.time", choice="not-sure"),
    )
    actions = (
        Action(id="1", what="Ask 3 people", owner="amina", by_when="2026-12-01", question="q.fit"),
        Action(id="2", what="Done before", question="q.fit", done=True),
        Action(id="3", what="Look it up", question="q.pro", if_it_slips="We wait."),
    )
    document = of(Kinds.NOT_KNOWN_YET, replace(GROUP, answers=answers, actions=actions, consents=NAMED))
    assert {row.label: row.words for row in rows(document)} == {
        "It does not mean the same time": "Who finds out, and by when? Nobody has offered yet.",
        "Are we being fair?": "What we do: Ask 3 people\nWho finds out: Amina\nBy when: 1 December 2026",
        "How good?": (
            "What we do: Look it up\nWho finds out: Nobody yet.\nBy when: No day yet.\n"
            "If it is late: We wait."
        ),
    }
    assert headings(document)[:2] == ["We are not sure yet", "We will come back to this"]
    assert "An older word" not in text_of(document)
    assert document.status is AgreementStatus.AS_IT_STANDS


def test_that_what_was_written_as_unknown_and_put_aside_is_there() -> None:
    project = replace(
        GROUP,
        answers=(Answer(id="about.unknown", words="Can we print more?\n\nWho pays? "),),
        actions=(Action(id="1", what="Ask the printer", question="about.unknown"),),
        parked=(
            Parked(id="1", words="Biscuits"),
            Parked(id="2", words="Old", talked_about=True),
            Parked(id="3"),
        ),
    )
    document = of(Kinds.NOT_KNOWN_YET, project, pack=UNKNOWN)
    assert after(document, "What we wrote down") == Bullets(items=("Can we print more?", "Who pays?"))
    assert "What we do: Ask the printer" in text_of(document)
    assert after(document, "Things to talk about") == Bullets(items=("Biscuits",))
    alone = of(Kinds.NOT_KNOWN_YET, replace(project, actions=()), pack=UNKNOWN)
    assert "Ask the printer" not in text_of(alone)


def test_that_nothing_open_leaves_room_to_write() -> None:
    document = of(Kinds.NOT_KNOWN_YET)
    assert after(document, "What is open") == Paragraph(words="Nothing is written here yet.")
    assert [one.name for one in document.blocks if isinstance(one, WriteField)] == [
        "new-unknown",
        "new-who",
        "new-if-bad",
    ]


# You said, we did, we could not because


def test_that_what_was_said_is_answered_without_saying_who_said_it(monkeypatch: pytest.MonkeyPatch) -> None:
    page = import_module("coprod_desktop.domain.agreements.you_said")
    monkeypatch.setattr(page, "MOST", 6)
    monkeypatch.setitem(page.ROOM, PaperSize.STANDARD, page.ROOM[PaperSize.STANDARD]._replace(lines=30))
    project = replace(
        GROUP,
        answers=(
            Answer(id="q.fit", views=(View(id="v", words="A ramp please", said_by="amina"),)),
            Answer(id="q.pro", reply=Reply.LATER, words="Hidden"),
            Answer(id="about.contact", words="the office"),
        ),
        actions=(
            Action(id="1", what="Found a room", question="q.fit", done=True),
            Action(id="2", what="Ask a printer", question="q.pro", by_when="2026-12-01"),
            Action(id="3", what="Put up a sign", question="about.contact"),
            Action(id="4", what="Nobody asked for it"),
            Action(id="5", what="Bought tea", done=True),
            Action(id="6", question="q.fit"),
        ),
        limits=(
            Limit(id="1", what="The logo", column=Column.FIXED, why="One look"),
            Limit(id="2", what="The price", column=Column.FIXED),
            Limit(id="3", what="Ours"),
            Limit(id="4", column=Column.FIXED),
        ),
        consents=NAMED,
    )
    document = of(Kinds.YOU_SAID, project)
    assert {row.words: row.label for row in rows(document)} == {
        "We did: Found a room": "You said: A ramp please",
        "We did: Bought tea": "We agreed to do something",
        "We could not change it, because: One look": "This is fixed: The logo",
        "We could not change it, because: The reason is not written down yet. Ask for it.": (
            "This is fixed: The price"
        ),
        "We are doing: Ask a printer\nBy when: 1 December 2026": "You asked: How good?",
        "We are doing: Put up a sign": "You said: the office",
    }
    assert "Amina" not in text_of(document)
    assert "There is more" not in text_of(document)


def test_that_the_page_stays_short_and_says_that_there_is_more() -> None:
    actions = tuple(Action(id=str(n), what=f"Done {n}", done=True) for n in range(MOST + 1))
    document = of(Kinds.YOU_SAID, replace(GROUP, actions=actions))
    assert len(rows(document)) == MOST
    assert "There is more. Ask to see it all." in text_of(document)


def test_that_the_page_has_some_of_each_kind_and_what_is_too_long_is_cut() -> None:
    long = "We said a lot. " * 99
    actions = tuple(Action(id=str(n), what=f"{n} {long}", done=True) for n in range(3))
    limits = tuple(Limit(id=str(n), what=f"{n} {long}", column=Column.FIXED, why=long) for n in range(3))
    goal = Answer(id="about.goal", words=long)
    project = replace(GROUP, actions=actions, limits=limits, answers=(goal,))
    for size in PaperSize:
        document = of(Kinds.YOU_SAID, replace(project, paper_size=size))
        assert {row.words[:6] for row in rows(document)} == {"We did", "We cou"}
        assert all(len(row.words) < 130 and row.words.endswith("…") for row in rows(document))
        assert len(document.goal) <= 127
        assert bool(document.goal) is (size is PaperSize.STANDARD)
        assert "There is more. Ask to see it all." in text_of(document)


def test_X13_every_idea_that_was_not_used_has_its_reason_there_and_nobody_is_named() -> None:
    said = {"said_by": "amina", "reason": "It costs too much", "decided_by": "ben"}
    ideas = (
        Idea(id="1", words="A film", fit=Fit.NOT_NOW, **said),
        Idea(id="2", words="A song", fit=Fit.NOT_THIS_PROJECT, **said),
        Idea(id="3", words="A long letter", fit=Fit.PARTLY, **said),
        Idea(id="4", words="A map", fit=Fit.FITS),
        Idea(id="5", words="A quiz"),
        Idea(id="6", words="A play", fit=Fit.NOT_NOW),
    )
    many = tuple(replace(ideas[0], id=f"more-{n}") for n in range(MOST))
    document = of(Kinds.YOU_SAID, replace(GROUP, ideas=(*ideas, *many), consents=NAMED))
    told = [(row.label, row.words) for row in rows(document)]
    assert told[:3] == [
        ("You said: A film", "We keep it for later, because: It costs too much\nWho decided: Ben"),
        ("You said: A song", "We could not use it here, because: It costs too much\nWho decided: Ben"),
        ("You said: A long letter", "We used a part of it, because: It costs too much\nWho decided: Ben"),
    ]
    assert len(told) == 3 + MOST
    assert "Amina" not in text_of(document)


def test_that_an_empty_page_can_be_written_by_hand() -> None:
    document = of(Kinds.YOU_SAID, EMPTY)
    assert [one.label for one in document.blocks if isinstance(one, WriteField)] == [
        "You said",
        "We did",
        "We could not, because",
    ]


# The page without names


SAYS_NO = replace(AMINA, id="no", staff=YesNo.NO)


@pytest.mark.parametrize(
    ("people", "said"),
    [
        ((), ""),
        ((AMINA,), "1 person."),
        ((BEN,), "1 person, who is here as staff."),
        ((SAYS_NO, CARA, replace(SAYS_NO, id="a2")), "2 people.\n"),
        ((SAYS_NO, BEN), "2 people. 1 of them here as staff.\n"),
        ((AMINA, SAYS_NO), "2 people. 1 of them did not say if they are here as staff.\n"),
        (
            (AMINA, replace(BEN, id="b2"), BEN),
            "3 people. 2 of them here as staff. 1 of them did not say if they are here as staff.\n",
        ),
    ],
)
def test_that_people_are_counted(people: tuple[Person, ...], said: str) -> None:
    words = text_of(of(Kinds.SUMMARY, replace(EMPTY, people=people)))
    assert (f"Who we are: {said}" in words) is bool(said)
    assert "Things that are ours to decide: 0. Fixed: 0." in words


def test_that_the_page_names_nobody_even_where_the_goal_does() -> None:
    project = replace(
        GROUP,
        people=(*GROUP.people, Person(id="x", name="Al"), Person(id="y")),
        answers=(Answer(id="about.goal", words="A poster by Amina, BEN, Cara and Al. Also for Alan."),),
        consents=NAMED,
        roles=(Role(id="r"), Role(id="s", not_wanted=True)),
        actions=(Action(id="1", owner="amina", done=True), Action(id="2", owner="ben")),
    )
    document = of(Kinds.SUMMARY, project)
    words = text_of(document)
    assert document.goal == "A poster by somebody, somebody, somebody and somebody. Also for Alan."
    assert not [person.name for person in (AMINA, BEN, CARA) if person.name in words]
    assert "Roles in the group: 1." in words
    assert "Things we planned to do: 2. Done: 1." in words


def test_that_the_sheet_counts_the_ways_people_read_and_leaves_out_what_nobody_uses() -> None:
    assert "How we print" not in text_of(of(Kinds.SUMMARY, EMPTY))
    words = text_of(of(Kinds.SUMMARY, replace(GROUP, people=(AMINA, BEN))))
    assert "How we print for people: standard 2." in words
    assert "easy words" not in words
    people = (replace(AMINA, paper_size=PaperSize.GIANT, word_level=WordLevel.EASY), BEN)
    words = text_of(of(Kinds.SUMMARY, replace(GROUP, people=people)))
    assert "How we print for people: standard 1, giant 1." in words
    assert "We use easy words and pictures for 1 of us." in words


# The main points of the agreement


def test_that_the_main_points_come_first_and_count_what_is_open() -> None:
    limits = tuple(Limit(id=str(n), what=f"Thing {n}.", column=Column.OURS) for n in range(6))
    project = replace(GROUP, limits=limits, answers=(Answer(id="q.fit", reply=Reply.NOT_SURE),))
    document = of(Kinds.WORKING_TOGETHER, project)
    assert headings(document)[0] == "The main points"
    points = after(document, "The main points")
    assert isinstance(points, Bullets)
    assert "Ours to decide: Thing 0; Thing 1; Thing 2; Thing 3; and 2 more" in points.items
    assert "Still open: There is 1 question that we cannot answer yet." in points.items
    both = (Answer(id="q.fit", reply=Reply.NOT_SURE), Answer(id="q.pro", reply=Reply.LATER))
    more = of(Kinds.WORKING_TOGETHER, replace(project, answers=both))
    assert "Still open: There are 2 questions that we cannot answer yet." in text_of(more)


# The leaving note


def test_that_a_leaving_note_is_for_one_person_or_blank() -> None:
    project = replace(
        GROUP,
        people=(AMINA, BEN, replace(CARA, offers="Drawing", word_level=WordLevel.EASY)),
        consents=(*NAMED, replace(NAMED[0], id="c", person="cara")),
    )
    assert [one for kind, one in names(project, PACK) if kind is Kinds.LEAVING_NOTE] == ["cara", ""]
    note = of(Kinds.LEAVING_NOTE, project, "cara")
    words = text_of(note)
    assert (note.title, note.name) == ("Thank you, Cara", "leaving-note-3")
    for told in ("20 November 2026", "Drawing", "1 paper. You can have a copy."):
        assert told in words
    assert not [one.name for one in (AMINA, BEN) if one.name in words]
    blank = of(Kinds.LEAVING_NOTE, project)
    assert blank.status is AgreementStatus.TO_FILL_IN
    assert [one.name for one in blank.blocks if isinstance(one, WriteField)] == ["for", "from", "thanks"]
    bare = of(Kinds.LEAVING_NOTE, replace(EMPTY, people=(Person(id="x"),)), "x")
    assert "About you" not in headings(bare)
    with pytest.raises(CoprodError, match="Choose a person"):
        of(Kinds.LEAVING_NOTE, project, "nobody")


# Questions on paper


def test_that_every_kind_of_question_can_be_answered_by_hand() -> None:
    names_of_fields = [
        [one.name for one in of(Kinds.BLANK_QUESTIONS, subject=part).blocks if hasattr(one, "name")]
        for part in ("about", "foundations", "statements", "questions")
    ]
    about, foundations, statements, questions = names_of_fields
    assert about[:4] == ["about.goal", "about.goal-reply", "about.when", "about.when-reply"]
    assert about[4:7] == ["about.level", "about.level-words", "about.level-reply"]
    assert foundations == [
        "foundations.safe",
        "foundations.safe-keeper",
        "foundations.safe-sign",
        "foundations.safe-reply",
    ]
    assert statements == ["statements.time", "statements.time-words", "statements.time-reply"]
    assert questions == ["q.fit", "q.fit-reply", "q.pro", "q.pro-reply"]


def test_that_a_question_that_waits_on_an_answer_says_so_on_paper() -> None:
    words = text_of(of(Kinds.BLANK_QUESTIONS, subject="about"))
    assert "What would change it?" in words
    assert "Only if the answer to “How much say?” is: We are asked" in words
    assert "Who sees this: Who" in words
    lost = replace(question("x", Kind.WORDS, "Lost?"), only_if=(OnlyIf(question="gone", has=("yes",)),))
    pack = replace(PACK, sections=(section("lost", lost),))
    assert "Only if" not in text_of(of(Kinds.BLANK_QUESTIONS, subject="lost", pack=pack))


def test_that_who_sees_most_answers_is_said_once_and_again_only_where_it_differs() -> None:
    asked = [question(f"q.{n}", Kind.WORDS, f"Question {n}?") for n in range(4)]
    asked[2] = replace(asked[2], who_sees="Only Jo.")
    pack = replace(PACK, sections=(section("part", *asked),))
    lines = [
        line for line in text_of(of(Kinds.BLANK_QUESTIONS, subject="part", pack=pack)).split("\n") if line
    ]
    assert lines.count("Who sees this: Who") == 1
    assert lines.index("Who sees this: Who") < lines.index("Question 0?")
    assert lines.index("Question 2?") + 1 == lines.index("Who sees this: Only Jo.")


def test_that_hidden_questions_stay_away_and_a_hard_one_has_its_note() -> None:
    note = ContentNote(about="This is about hard times.", minutes=5, talk_to="Talk to Jo.")
    hard = replace(question("q.hard", Kind.VIEWS, "How was it?"), note=note)
    part = section("hard", hard, question("q.hidden", Kind.VIEWS, "Hidden?"))
    part = replace(part, themes=(replace(part.themes[0], intro="Take your time."),))
    empty = section("empty", question("q.none", Kind.VIEWS, "None?"))
    pack = replace(PACK, sections=(part, empty))
    hide = (QuestionChange(id="q.hidden", hidden=True), QuestionChange(id="q.none", hidden=True))
    document = of(Kinds.BLANK_QUESTIONS, replace(GROUP, question_changes=hide), "hard", pack)
    assert Paragraph(words="This is about hard times.\nTalk to Jo.", note=True) in document.blocks
    assert "Take your time." in text_of(document)
    assert "Hidden?" not in text_of(document)
    assert "None?" not in text_of(
        of(Kinds.BLANK_QUESTIONS, replace(GROUP, question_changes=hide), "empty", pack)
    )
    with pytest.raises(CoprodError, match="Choose a part"):
        of(Kinds.BLANK_QUESTIONS, subject="nothing")


# Choices on paper


def test_that_choices_on_paper_are_all_asked_with_nothing_ticked() -> None:
    purpose = Purpose(
        id="name", asks="May we?", means="M", good="G", hard="H", if_no="N", who_sees="W", kept="K"
    )
    told = Told(id="t", heading="Your role", words="{role} Hello {name}. We make {goal}")
    pack = replace(PACK, purposes=(purpose,), told=(told,))
    document = of(
        Kinds.BLANK_CONSENT, replace(EMPTY, answers=(Answer(id="about.goal", words="tea"),)), pack=pack
    )
    words = text_of(document)
    for said in (
        "The questions and what you are told: core 1.",
        "May we?",
        "We make tea",
        "Your role agreement",
    ):
        assert said in words
    assert "{" not in words
    choice, share = (one for one in document.blocks if isinstance(one, ChoiceField))
    assert (choice.name, [one.id for one in choice.options]) == (
        "choice-name",
        ["yes", "no", "not-now", "yes-if", "rather-not-say"],
    )
    assert [one.room for one in choice.options] == ["", "", "", "if-name", ""]
    assert share.name == "share"
    assert document.blocks[-1] == SignatureLines(who="")
    assert len(rows(document)) == 6


def test_that_each_field_on_a_paper_has_a_name_of_its_own() -> None:
    for kind, subject in names(GROUP, PACK):
        fields = [
            one.name
            for one in tidy(of(kind, GROUP, subject)).blocks
            if isinstance(one, WriteField | ChoiceField)
        ]
        assert len(set(fields)) == len(fields)
