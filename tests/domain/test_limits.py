"""A limit is kept once it says what it has to say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.limit_records import Column, Limit, LimitMove
from coprod_desktop.domain.limits import keep_limit, may_meet, moves_of, problems_of
from coprod_desktop.domain.project import Project

FIXED = Limit(
    id="l", what="No phones", column=Column.FIXED, set_by="The manager", why="The rule", challenge="Ask Sam"
)
NOW = "2026-11-23T12:00:00Z"


@pytest.mark.parametrize("column", [Column.OURS, Column.INFLUENCE])
def test_that_a_limit_that_is_no_plain_no_needs_only_its_words(column: Column) -> None:
    assert problems_of(Limit(id="l", what="Two pages", column=column)) == ()
    assert [problem.field for problem in problems_of(Limit(id="l", what=" \u200b", column=column))] == [
        "what"
    ]


@pytest.mark.parametrize("field", ["what", "set_by", "why", "challenge"])
def test_that_a_fixed_limit_asks_for_each_thing_that_is_not_said(field: str) -> None:
    problems = problems_of(Limit(**{**FIXED.__dict__, field: "\n"}))
    assert [problem.field for problem in problems] == [field]
    assert all(problem.words.startswith("Write ") for problem in problems)


def test_that_a_fixed_limit_that_says_it_all_is_fine() -> None:
    assert problems_of(FIXED) == ()


def test_that_the_reader_is_asked_in_their_own_language() -> None:
    assert problems_of(Limit(id="l"), lambda english, /, **_: english.upper())[0].words.isupper()


def test_that_an_unfinished_limit_is_kept_among_the_unfinished() -> None:
    half = replace(FIXED, why="")
    project = keep_limit(Project(id="p"), half, NOW, "m")
    assert (project.limits, project.unfinished_limits) == ((), (half,))


def test_that_a_finished_limit_moves_into_the_register() -> None:
    project = keep_limit(Project(id="p", unfinished_limits=(replace(FIXED, why=""),)), FIXED, NOW, "m")
    assert (project.limits, project.unfinished_limits) == ((FIXED,), ())


def test_that_a_limit_of_the_register_stays_as_it_was_while_it_lacks_something() -> None:
    half = replace(FIXED, why="")
    project = keep_limit(Project(id="p", limits=(FIXED,)), half, NOW, "m")
    assert (project.limits, project.unfinished_limits) == ((FIXED,), (half,))


def test_that_a_limit_that_goes_to_another_column_keeps_where_it_was_and_why() -> None:
    moved = replace(FIXED, column=Column.INFLUENCE, why="The manager will listen")
    project = keep_limit(Project(id="p", limits=(FIXED,)), moved, NOW, "m")
    line = LimitMove(
        id="m",
        limit="l",
        made_at=NOW,
        before=Column.FIXED,
        after=Column.INFLUENCE,
        why="The manager will listen",
    )
    assert moves_of(project, "l") == (line,)
    assert moves_of(project, "another") == ()
    again = keep_limit(project, FIXED, NOW, "n")
    assert [one.id for one in moves_of(again, "l")] == ["m", "n"]


def test_that_a_limit_that_stays_in_its_column_leaves_no_line() -> None:
    project = keep_limit(Project(id="p", limits=(FIXED,)), replace(FIXED, what="No calls"), NOW, "m")
    assert project.limit_moves == ()


@pytest.mark.parametrize(
    ("column", "meets"), [(Column.OURS, False), (Column.INFLUENCE, True), (Column.FIXED, True)]
)
def test_that_what_is_tied_to_a_limit_meets_it_unless_it_is_ours(column: Column, meets: bool) -> None:
    limit = replace(FIXED, column=column)
    project = Project(id="p", limits=(limit,))
    assert may_meet(project, "l") == (limit if meets else None)
    assert may_meet(project, "") is None
    assert may_meet(project, "gone") is None
