"""A limit is kept once it says what it has to say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.limits import keep_limit, problems_of
from coprod_desktop.domain.project import Column, Limit, Project

FIXED = Limit(
    id="l", what="No phones", column=Column.FIXED, set_by="The manager", why="The rule", challenge="Ask Sam"
)


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
    project = keep_limit(Project(id="p"), half)
    assert (project.limits, project.unfinished_limits) == ((), (half,))


def test_that_a_finished_limit_moves_into_the_register() -> None:
    project = keep_limit(Project(id="p", unfinished_limits=(replace(FIXED, why=""),)), FIXED)
    assert (project.limits, project.unfinished_limits) == ((FIXED,), ())


def test_that_a_limit_of_the_register_stays_as_it_was_while_it_lacks_something() -> None:
    half = replace(FIXED, why="")
    project = keep_limit(Project(id="p", limits=(FIXED,)), half)
    assert (project.limits, project.unfinished_limits) == ((FIXED,), (half,))
