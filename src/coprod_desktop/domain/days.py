"""Days as people write them, and as documents say them. What is not a day stays as it was written."""

from __future__ import annotations

import re
from datetime import date, timedelta

from coprod_desktop.domain.words import Words, say_english

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_NUMBERS = re.compile(r"([0-9]{1,2})[ /.-]+([0-9]{1,2})[ /.-]+([0-9]{4})")
_NAMED = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)?[ ,]+([a-z]{3,9})\.?[ ,]+([0-9]{4})")


def parse_day(words: str) -> date | None:
    """Return the day somebody wrote, or None when it is not one whole day.

    Args:
        words: such as "14 3 2027", "14/3/2027", "14 March 2027", "14 Mar 2027" or "2027-03-14".
            The day comes before the month, as people in the UK write it.
    """
    plain = " ".join(words.split()).casefold()
    if found := _ISO.fullmatch(plain):
        year, month, day = (int(part) for part in found.groups())
        return _day(year, month, day)
    if found := _NUMBERS.fullmatch(plain):
        day, month, year = (int(part) for part in found.groups())
        return _day(year, month, day)
    if found := _NAMED.fullmatch(plain):
        return _day(int(found[3]), _month(found[2]), int(found[1]))
    return None


def that_stays(words: str, today: str) -> str:
    """Return the day somebody means by "today" or "tomorrow", which mean another day when they are read.

    Args:
        words: what somebody wrote. All other words stay as they are.
        today: the day on which they wrote it, as in ISO 8601.
    """
    days = {"today": 0, "tomorrow": 1}.get(words.strip(" .").casefold())
    return words if days is None else say_day(date.fromisoformat(today) + timedelta(days=days))


def is_no_such_day(words: str) -> bool:
    """Say whether somebody wrote a whole day that no calendar has, such as 31 June 2027.

    Args:
        words: as for `parse_day`. Other words, such as "in June", are left alone.
    """
    plain = " ".join(words.split()).casefold()
    named = _NAMED.fullmatch(plain)
    looks = _ISO.fullmatch(plain) or _NUMBERS.fullmatch(plain) or (named and _month(named[2]))
    return bool(looks) and parse_day(plain) is None


def say_day(day: date, say: Words = say_english) -> str:
    """Return a day in words, such as "23 November 2026"."""
    return say("{day} {month} {year}", day=day.day, month=say(MONTHS[day.month - 1]), year=day.year)


def as_said(words: str, say: Words = say_english) -> str:
    """Return a day in words when somebody wrote one, and otherwise what they wrote."""
    day = parse_day(words)
    return words.strip() if day is None else say_day(day, say)


def day_of(moment: str, say: Words = say_english) -> str:
    """Return the day of a moment (ISO 8601) in words, or nothing when there is no moment."""
    return as_said(moment.partition("T")[0], say)


def months_later(day: date, months: int) -> date:
    """Return the same day some months later, or the last day of that month where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    found = (_day(year, month + 1, number) for number in range(day.day, 0, -1))
    return next(one for one in found if one is not None)


def _month(name: str) -> int:
    for number, month in enumerate(MONTHS, start=1):
        if name in (month.casefold(), month.casefold()[:3]) or (name, number) == ("sept", 9):
            return number
    return 0


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
