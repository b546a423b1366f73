"""What is said of a project so that one copy of it can be told from another."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from coprod_desktop.domain.answers import Answer
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.words import say_english
from coprod_desktop.presenters.what_is_in import not_alike, not_as_now, titles_of, when_changed
from tests.presenters.fake_house import empty_project

NOW = empty_project(
    answers=(Answer(id="a", words="New"), Answer(id="b")), people=(Person(id="sam"), Person(id="jo"))
)


@pytest.fixture
def summer_in_london(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "BST-1")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system cannot be given another clock")
@pytest.mark.usefixtures("summer_in_london")
@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2026-07-01T09:05:00+00:00", "1 July 2026 10:05"),
        ("2026-07-01T23:30:00+00:00", "2 July 2026 00:30"),
        ("2026-07-01T09:05:00", "1 July 2026 09:05"),
        ("2026-07-01", "1 July 2026 00:00"),
        ("0001-01-01T00:00:00+23:59", "1 January 1"),
        ("some other time, long ago", "some other time, long ago"),
        ("", ""),
    ],
)
def test_that_the_time_of_a_copy_is_that_of_the_clock_on_the_wall(moment: str, said: str) -> None:
    assert when_changed(replace(NOW, changed_at=moment), say_english) == said


def test_that_copies_of_the_same_minute_are_counted_and_no_two_are_called_alike() -> None:
    moments = ("2026-07-01T09:06:02", "2026-07-01T09:05:40", "2026-07-01T09:05:40", "2026-07-01T09:05:01", "")
    titles = titles_of([replace(NOW, changed_at=moment) for moment in moments], say_english)
    assert titles == (
        "As it was on 1 July 2026 09:06",
        "As it was on 1 July 2026 09:05, copy 3",
        "As it was on 1 July 2026 09:05, copy 2",
        "As it was on 1 July 2026 09:05, copy 1",
        "As it was at first",
    )


def test_that_a_copy_says_how_much_of_it_is_not_as_it_is_now() -> None:
    then = replace(NOW, answers=(Answer(id="a", words="Old"), Answer(id="c")), people=NOW.people[:1])
    said = "Different now. Answers 3, people 1, roles 0."
    assert not_as_now(then, NOW, say_english) == not_as_now(NOW, then, say_english) == said
    assert not_alike(then, NOW, say_english) == "Not the same in both. Answers 3, people 1, roles 0."
    alike = replace(NOW, name="Another")
    assert not_as_now(alike, NOW, say_english) == "Answers, people and roles are as they are now."
    assert not_alike(alike, NOW, say_english) == (
        "Answers, people and roles are the same in both. Something else is not."
    )
