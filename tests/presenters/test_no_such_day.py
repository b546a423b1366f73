"""A day that no calendar has is kept as it was written, with a gentle word."""

from __future__ import annotations

import pytest

from coprod_desktop.domain.actions import Action
from coprod_desktop.domain.days import is_no_such_day
from coprod_desktop.presenters.screen import Summary
from tests.presenters.fake_house import Walk, empty_project
from tests.presenters.looking import parts_of


@pytest.mark.parametrize("words", ["31 June 2027", "31/6/2027", "2027-02-30", "29 Feb 2027", "4 13 2027"])
def test_that_a_whole_day_that_is_in_no_calendar_is_found(words: str) -> None:
    assert is_no_such_day(words)


@pytest.mark.parametrize(
    "words", ["", "30 June 2027", "in June", "June 2027", "31 tents 2027", "29 Feb 2028"]
)
def test_that_real_days_and_other_words_are_left_alone(words: str) -> None:
    assert not is_no_such_day(words)


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        ("31 June 2027", "31 June 2027. There is no such day. It stays as you wrote it."),
        ("after the holidays", "after the holidays"),
    ],
)
def test_that_the_card_says_so_gently_and_keeps_the_words(day: str, shown: str) -> None:
    walk = Walk(empty_project(actions=(Action(id="a", what="Ask", by_when=day),)))
    walk.go("action", "a")
    assert shown in [row.words for rows in parts_of(walk.screen, Summary) for row in rows.rows]
    assert walk.project.actions[0].by_when == day
