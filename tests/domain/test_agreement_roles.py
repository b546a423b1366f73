"""Roles in depth and pieces of work on paper (A2, C8, C11)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.agreements import build_one
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.foresight import Sticking, sticking_points
from coprod_desktop.domain.limit_records import Column, Limit
from coprod_desktop.domain.pack import DocumentKind, Pack
from coprod_desktop.domain.person import Person, WordLevel
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import Holding, Need, Role
from coprod_desktop.domain.saying import Holder, decisions
from coprod_desktop.domain.work import Level, PieceOfWork
from coprod_desktop.domain.yes_no import YesNo

PACK = Pack(id="core", version="1", title="Core", author="A", language="en-GB")
SAM, KIT = Person(id="sam", name="Sam"), Person(id="kit", name="Kit")
COOK = Role(id="cook", title="Cook", may_decide="What we eat")
PROJECT = Project(
    id="p",
    changed_at="2026-11-23T10:00:00Z",
    people=(SAM, KIT),
    roles=(COOK,),
    holdings=(Holding(id="h", role="cook", person="sam"),),
)


def group_paper(project: Project) -> str:
    return text_of(build_one(project, PACK, DocumentKind.WORKING_TOGETHER))


def own_paper(project: Project, person: str = "sam") -> str:
    return text_of(build_one(project, PACK, DocumentKind.ROLE_AGREEMENT, person))


def with_card(**changes: object) -> Project:
    return replace(PROJECT, roles=(replace(COOK, **changes),))  # type: ignore[arg-type]


@pytest.mark.parametrize("level", WordLevel)
def test_A2_each_piece_of_work_is_on_paper_with_what_its_level_means(level: WordLevel) -> None:
    limit = Limit(id="l", what="The £600", column=Column.FIXED)
    work = (
        PieceOfWork(
            id="1", what="Printing", level=Level.CONSULTED, further="Our own money.", role="cook", limit="l"
        ),
        PieceOfWork(id="2", what="Pictures", level=Level.LED_BY_US),
        PieceOfWork(id="3", level=Level.INFORMED),
    )
    paper = group_paper(replace(PROJECT, work=work, limits=(limit,), word_level=level))
    for words in (
        "How far each piece of work is shared",
        "Consulted: We are asked what we think. Somebody else decides.",
        "To share more of it: Our own money.",
        "Led by us: We decide. Staff help when we ask.",
    ):
        assert words in paper, words
    for words in ("It needs this role: Cook", "This may meet a limit: The £600"):
        assert (words in paper) is (level is WordLevel.STANDARD), "in easy words each has its own place only"
    assert paper.index("Printing") < paper.index("Pictures"), "in the order they were added"
    assert "We are told what was decided." not in paper, "a piece with no name is not on paper"
    assert "How far each piece" not in group_paper(PROJECT)


def test_C11_who_answers_for_a_role_stands_beside_who_does_it_with_its_days() -> None:
    paper = group_paper(
        with_card(
            answers_for="kit", trial_until="1 3 2027", review_on="1 2 2027", need=Need.RULE, rule="Law 1"
        )
    )
    for words in (
        "Who answers for it: Person 2",
        "We try it out until: 1 March 2027",
        "We look at it again: 1 February 2027",
        "A rule asks for this role: Law 1",
    ):
        assert words in paper, words
    assert "More about our roles" not in group_paper(PROJECT)
    assert "More about our roles" not in group_paper(with_card(answers_for="kit", not_wanted=True))
    assert "Time: No time is asked." in group_paper(with_card(no_time_asked=YesNo.YES))


def test_that_a_group_that_holds_a_role_is_named_and_needs_no_cover() -> None:
    paper = group_paper(replace(with_card(held_by_group="Year 9"), holdings=()))
    assert "Year 9" in paper
    assert "Nobody holds this yet." not in paper
    assert "No cover yet" not in paper


@pytest.mark.parametrize(
    ("answers_for", "said"),
    [
        ("sam", "You do."),
        (" SAM ", "You do."),
        ("Kit", "Our working-together agreement says who."),
        ("kit", "Our working-together agreement says who."),
    ],
)
def test_that_a_persons_own_paper_says_whether_they_answer_for_it_and_names_nobody_else(
    answers_for: str, said: str
) -> None:
    paper = own_paper(with_card(answers_for=answers_for, need=Need.RULE, rule="Kit says so"))
    assert said in paper
    assert "A rule asks for this role." in paper
    assert "Kit" not in paper
    assert "kit" not in paper


def test_that_a_persons_own_paper_has_the_days_the_need_and_that_no_time_is_asked() -> None:
    paper = own_paper(
        with_card(
            trial_until="1 3 2027", review_on="1 2 2027", need=Need.GOOD_TO_HAVE, no_time_asked=YesNo.YES
        )
    )
    for words in ("1 March 2027", "1 February 2027", "Good to have.", "No time is asked. Come when you can."):
        assert words in paper, words
    assert "Who answers for it" not in paper


def test_that_a_role_held_by_a_group_is_held_and_its_say_is_shared() -> None:
    held = replace(with_card(held_by_group="All of us"), holdings=())
    kinds = {one.kind for one in sticking_points(held)}
    assert not kinds & {Sticking.NOBODY_IN_ROLE, Sticking.ROLE_WITHOUT_COVER}
    assert [one.holder for one in decisions(held)] == [Holder.SHARED]
    assert [one.holder for one in decisions(replace(held, roles=(COOK,)))] == [Holder.NOBODY_YET]


def test_that_in_easy_words_the_group_is_1_line_for_members_and_1_for_staff() -> None:
    people = (*PROJECT.people, Person(id="staff-1", staff=YesNo.YES), Person(id="staff-2", staff=YesNo.YES))
    members = len([one for one in PROJECT.people if not one.staff])
    paper = group_paper(replace(PROJECT, people=people, word_level=WordLevel.EASY))
    assert ", ".join(f"Person {n + 1}" for n in range(members)) in paper
    assert "Here as staff: Person" in paper
    nobody = replace(PROJECT, people=(), word_level=WordLevel.EASY)
    assert "Nobody is named here yet." in group_paper(nobody)
    alone = replace(PROJECT, people=people[-1:], holdings=(), word_level=WordLevel.EASY)
    assert "Here as staff: Person 1" in group_paper(alone)
