"""A right to override has limits, and nobody hears an appeal against themselves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.overrides import (
    Appeal,
    AppealAnswer,
    AppealDays,
    Ground,
    Outcome,
    Override,
    OverrideUse,
)
from coprod_desktop.domain.overriding import (
    Standing,
    appeals_to,
    give_answer,
    hearer_of,
    hearer_of_appeal,
    holders_of,
    is_named_in,
    problems_of_answer,
    problems_of_appeal,
    problems_of_right,
    problems_of_use,
    record_use,
    send_appeal,
    standing_of,
    uses_of,
)
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import Holding, Role, Sharing
from coprod_desktop.domain.roles import put_forward, step_back
from coprod_desktop.domain.yes_no import YesNo

TODAY, NOW = "2026-11-27", "2026-11-27T10:00:00Z"
JO, SAM, DEE = (
    Person(id="jo", name="Jo", staff=YesNo.YES),
    Person(id="sam", name="Sam"),
    Person(id="dee", name="Dee"),
)
RIGHT = Override(
    id="o",
    role="r",
    area="Words that are against the law",
    ground=Ground.LAW,
    ask_first="The writer",
    appeal="sam",
    days=AppealDays.TWO_WEEKS,
    ends="1 March 2027",
)
USE = OverrideUse(
    id="u", right="o", used_by="jo", in_area=True, what="The street name", asked="Dee agreed", reason="Safety"
)
PROJECT = Project(
    id="p",
    people=(JO, SAM, DEE),
    roles=(Role(id="r", title="Fact checker"),),
    holdings=(Holding(id="h", role="r", person="jo"),),
    overrides=(RIGHT,),
    unfinished_uses=(USE,),
)


def with_right(**fields: object) -> Project:
    return replace(PROJECT, overrides=(replace(RIGHT, **fields),))  # type: ignore[arg-type]


def with_use(**fields: object) -> Project:
    return replace(PROJECT, unfinished_uses=(replace(USE, **fields),))  # type: ignore[arg-type]


def state(project: Project, today: str = TODAY) -> Standing:
    return standing_of(project.overrides[0], project, today)


def used(project: Project = PROJECT) -> Project:
    return record_use(project, "u", NOW)


def appealed(project: Project | None = None) -> Project:
    before = used() if project is None else project
    appeal = Appeal(id="a", use="u", words="We need it")
    return send_appeal(replace(before, unfinished_appeals=(appeal,)), "a", NOW)


def answered(project: Project, **fields: object) -> Project:
    said = {"outcome": Outcome.STANDS, "reason": "It is the law", **fields}
    answer = AppealAnswer(id="a", **said)  # type: ignore[arg-type]
    return give_answer(replace(project, unfinished_appeal_answers=(answer,)), "a", NOW)


def test_that_a_right_that_says_it_all_can_be_used() -> None:
    assert state(PROJECT) is Standing.READY
    assert problems_of_right(RIGHT, PROJECT) == ()
    assert holders_of(RIGHT, PROJECT) == {"jo"}
    assert hearer_of(RIGHT, PROJECT) == "sam"


@pytest.mark.parametrize(
    ("fields", "asked"),
    [
        ({"area": " "}, "area"),
        ({"ground": Ground.NOT_SAID}, "ground"),
        ({"ask_first": ""}, "ask_first"),
        ({"days": AppealDays.NOT_SAID}, "days"),
        ({"ends": "when we are done"}, "ends"),
        ({"role": "gone"}, "person"),
        ({"role": "", "person": "gone"}, "person"),
    ],
)
def test_that_a_right_asks_for_each_thing_that_is_not_said(fields: dict[str, object], asked: str) -> None:
    project = with_right(**fields)
    assert [one.field for one in problems_of_right(project.overrides[0], project)] == [asked]
    assert state(project) is Standing.UNFINISHED


def test_that_a_role_nobody_wants_gives_nobody_a_right() -> None:
    unwanted = replace(PROJECT, roles=(Role(id="r", not_wanted=True),))
    assert holders_of(RIGHT, unwanted) == frozenset()


@pytest.mark.parametrize(
    "project",
    [
        with_right(appeal=""),
        with_right(appeal="jo"),
        with_right(appeal="gone"),
        with_right(appeal="", appeal_outside="Jo, at home"),
        with_right(role="", person="sam"),
        replace(PROJECT, people=(JO, replace(SAM, left_on="2026-11-20"), DEE)),
        put_forward(PROJECT, "r", "sam", "h2"),
        replace(PROJECT, roles=(Role(id="r", sharing=Sharing.ALL_TOGETHER),)),
    ],
)
def test_X09_an_appeal_is_never_heard_by_who_has_the_right_and_until_then_it_is_paused(
    project: Project,
) -> None:
    assert state(project) is Standing.PAUSED
    assert [one.field for one in problems_of_right(project.overrides[0], project)] == ["appeal"]
    assert [one.field for one in problems_of_use(USE, project, TODAY)] == ["right"]
    assert used(project).override_uses == ()


def test_that_a_paused_right_goes_on_once_somebody_else_is_named() -> None:
    both = put_forward(PROJECT, "r", "sam", "h2")
    assert state(replace(both, overrides=(replace(RIGHT, appeal="dee"),))) is Standing.READY
    assert state(step_back(both, "r", "sam")) is Standing.READY


def test_that_somebody_outside_the_group_can_hear_an_appeal() -> None:
    project = with_right(appeal="", appeal_outside=" The trustees ")
    assert hearer_of(project.overrides[0], project) == "The trustees"
    assert used(project).override_uses[0].heard_by == "The trustees"


@pytest.mark.parametrize(
    ("name", "words", "named"),
    [
        ("Jo", "Ask Jo, please", True),
        ("Jo", "jo", True),
        ("Jo", "Joanne", False),
        ("Mary Ann", "Ask mary ann.", True),
        ("Mary Ann", "Ask Mary", False),
        ("", "Anybody", False),
        (" ", "", False),
    ],
)
def test_that_a_name_is_found_in_words_as_a_whole_word(name: str, words: str, named: bool) -> None:
    assert is_named_in(name, words) is named


@pytest.mark.parametrize(
    ("project", "today"),
    [(PROJECT, "2027-03-02"), (with_right(stopped_on="2026-11-26"), TODAY)],
)
def test_X09_a_right_that_has_ended_cannot_be_used(project: Project, today: str) -> None:
    assert state(project, today) is Standing.ENDED
    (problem,) = problems_of_use(USE, project, today)
    assert problem.words == "Decide this together. This right has ended."
    assert record_use(project, "u", f"{today}T10:00:00Z") == project


def test_that_a_right_can_be_used_on_its_last_day() -> None:
    assert state(PROJECT, "2027-03-01") is Standing.READY


def test_X09_an_override_outside_its_area_cannot_be_recorded_and_says_what_to_do_instead() -> None:
    project = with_use(in_area=False)
    (problem,) = problems_of_use(project.unfinished_uses[0], project, TODAY)
    assert problem.field == "in_area"
    assert problem.words.startswith("Decide this together instead.")
    assert RIGHT.area in problem.words
    assert used(project) == project


@pytest.mark.parametrize(
    ("fields", "asked"),
    [
        ({"reason": "\n"}, "reason"),
        ({"what": ""}, "what"),
        ({"asked": ""}, "asked"),
        ({"used_by": "sam"}, "used_by"),
        ({"right": "gone"}, "right"),
    ],
)
def test_X09_a_use_that_lacks_something_cannot_be_recorded(fields: dict[str, object], asked: str) -> None:
    project = with_use(**fields)
    assert [one.field for one in problems_of_use(project.unfinished_uses[0], project, TODAY)] == [asked]
    assert used(project) == project


def test_that_an_unfinished_right_cannot_be_used_and_nothing_is_recorded_from_nothing() -> None:
    project = with_right(area="")
    (problem,) = problems_of_use(USE, project, TODAY)
    assert problem.words.startswith("Finish the card of this right first.")
    assert record_use(PROJECT, "gone", NOW) == PROJECT


def test_X09_using_it_leaves_an_entry_that_says_what_the_right_said_then() -> None:
    project = used(with_right(days=AppealDays.ONE_WEEK))
    (use,) = uses_of(project, "o")
    assert project.unfinished_uses == ()
    assert (use.made_at, use.area, use.ground, use.heard_by) == (NOW, RIGHT.area, Ground.LAW, "sam")
    assert use.appeal_until == "2026-12-04"
    assert uses_of(project, "another") == ()


def test_that_anybody_can_appeal_with_no_name() -> None:
    project = appealed()
    assert project.unfinished_appeals == ()
    assert [(one.words, one.said_by, one.made_at) for one in appeals_to(project, "u")] == [
        ("We need it", "", NOW)
    ]


@pytest.mark.parametrize(
    ("appeal", "today"),
    [
        (Appeal(id="a", use="u", words=" "), TODAY),
        (Appeal(id="a", use="u", words="No"), "2026-12-12"),
        (Appeal(id="a", use="gone", words="No"), TODAY),
    ],
)
def test_that_an_appeal_needs_words_and_comes_while_there_are_days_left(appeal: Appeal, today: str) -> None:
    project = replace(used(), unfinished_appeals=(appeal,))
    assert [one.field for one in problems_of_appeal(appeal, project, today)] == ["words"]
    assert send_appeal(project, "a", f"{today}T10:00:00Z") == project
    assert send_appeal(project, "gone", NOW) == project


def test_that_an_appeal_comes_in_time_on_its_last_day() -> None:
    assert problems_of_appeal(Appeal(id="a", use="u", words="No"), used(), "2026-12-11") == ()


def test_that_an_appeal_is_answered_once_by_who_hears_it_with_a_reason() -> None:
    project = answered(appealed())
    (answer,) = project.appeal_answers
    assert (answer.outcome, answer.answered_by, answer.made_at) == (Outcome.STANDS, "sam", NOW)
    assert answered(project, outcome=Outcome.UNDONE).appeal_answers == (answer,)


@pytest.mark.parametrize(
    ("fields", "asked"), [({"reason": " "}, "reason"), ({"outcome": Outcome.NOT_SAID}, "outcome")]
)
def test_that_an_answer_needs_what_becomes_of_it_and_a_reason(fields: dict[str, object], asked: str) -> None:
    project = answered(appealed(), **fields)
    assert project.appeal_answers == ()
    (answer,) = project.unfinished_appeal_answers
    assert [one.field for one in problems_of_answer(answer, project)] == [asked]
    assert give_answer(project, "gone", NOW) == project


def test_that_who_used_the_right_hears_no_appeal_against_it_after_stepping_back() -> None:
    swapped = put_forward(step_back(appealed(), "r", "jo"), "r", "sam", "h2")
    swapped = replace(swapped, overrides=(replace(RIGHT, appeal="jo"),))
    assert state(swapped) is Standing.READY, "Jo may hear an appeal against what Sam does from now on"
    assert hearer_of_appeal(swapped, "a") == ""
    swapped = answered(swapped)
    assert swapped.appeal_answers == ()
    (problem,) = problems_of_answer(swapped.unfinished_appeal_answers[0], swapped)
    assert problem.field == "hearer"


def test_that_who_was_named_then_hears_an_appeal_when_the_right_is_gone() -> None:
    assert hearer_of_appeal(replace(appealed(), overrides=()), "a") == "sam"
    gone = replace(appealed(), overrides=(), people=(JO, replace(SAM, left_on="2026-11-27"), DEE))
    assert hearer_of_appeal(gone, "a") == ""
    outside = appealed(used(with_right(appeal="", appeal_outside="The trustees")))
    assert hearer_of_appeal(replace(outside, overrides=()), "a") == "The trustees"
    assert hearer_of_appeal(PROJECT, "a") == ""


def test_that_somebody_newly_named_hears_an_appeal_that_is_open() -> None:
    assert hearer_of_appeal(replace(appealed(), overrides=(replace(RIGHT, appeal="dee"),)), "a") == "dee"
