"""What the group does not know yet: who finds out, when it is told, what if it goes badly (feature X15)."""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.domain.days import parse_day
from coprod_desktop.domain.record import Record
from coprod_desktop.domain.typed import is_blank


@dataclass(frozen=True, kw_only=True)
class Unknown(Record):
    """Something nobody here knows yet.

    `who` is the id of the person who finds out; `outside` is who does, in words, where it is nobody
    here. `told_by` is when the group is told, as written. `answer` is what is known now.
    """

    id: str
    what: str = ""
    who: str = ""
    outside: str = ""
    told_by: str = ""
    if_bad: str = ""
    answer: str = ""


def is_open(unknown: Unknown) -> bool:
    """Return whether it is still not known."""
    return is_blank(unknown.answer) and not is_blank(unknown.what)


def is_due(unknown: Unknown, today: str) -> bool:
    """Return whether the group was to be told by now and was not.

    Args:
        unknown: what is not known.
        today: the day now, ISO 8601.
    """
    day = parse_day(unknown.told_by)
    return is_open(unknown) and day is not None and day.isoformat() < today
