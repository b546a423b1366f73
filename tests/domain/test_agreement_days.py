from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.days import as_said, day_of, parse_day, say_day

MARCH_14 = date(2027, 3, 14)


@pytest.mark.parametrize(
    "words",
    [
        "14 3 2027",
        "14/3/2027",
        "14/03/2027",
        "14-3-2027",
        "14.3.2027",
        " 14  3  2027 ",
        "14 March 2027",
        "14 march 2027",
        "14 Mar 2027",
        "14 Mar. 2027",
        "14th March, 2027",
        "2027-03-14",
    ],
)
def test_that_a_day_is_read_as_people_write_it(words: str) -> None:
    assert parse_day(words) == MARCH_14


@pytest.mark.parametrize(
    "words",
    [
        "",
        "soon",
        "March 2027",
        "14 3 27",
        "31 2 2027",
        "14 13 2027",
        "14 Flurry 2027",
        "14 Ma 2027",
        "2027-13-01",
        "0 0 0000",
        "14 March 2027, in the afternoon",
        "14 ٣ 2027",
    ],
)
def test_that_anything_else_is_no_day(words: str) -> None:
    assert parse_day(words) is None


def test_that_september_may_be_sept() -> None:
    assert parse_day("1 Sept 2027") == parse_day("1 Sep 2027") == date(2027, 9, 1)


def test_that_a_day_is_said_in_words() -> None:
    assert say_day(date(2026, 11, 23)) == "23 November 2026"


def test_that_what_is_no_day_stays_as_it_was_written() -> None:
    assert as_said("after the summer ") == "after the summer"
    assert as_said("14/3/2027") == "14 March 2027"


def test_that_a_moment_is_said_as_its_day() -> None:
    assert day_of("2026-11-23T10:15:00Z") == "23 November 2026"
    assert day_of("") == ""


def test_that_the_month_is_said_in_the_readers_language() -> None:
    def welsh(english: str, /, **values: object) -> str:
        return {"March": "Mawrth"}.get(english, english).format(**values)

    assert say_day(MARCH_14, welsh) == "14 Mawrth 2027"


@given(st.dates(min_value=date(1000, 1, 1)))
def test_that_every_day_said_is_read_again(day: date) -> None:
    assert parse_day(say_day(day)) == parse_day(day.isoformat()) == day


@given(st.text())
def test_that_no_text_stops_it(words: str) -> None:
    assert as_said(words) == words.strip() or parse_day(words) is not None
