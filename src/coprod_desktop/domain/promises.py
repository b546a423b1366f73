"""What an organisation promised the group, and whether it was kept (feature X18).

A promise that was late or not kept says why. Nothing is counted, and nobody is marked.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.domain.days import parse_day
from coprod_desktop.domain.record import Record
from coprod_desktop.domain.typed import is_blank


class PromiseSort(StrEnum):
    """What was promised."""

    NOT_SAID = "not-said"
    REPLY = "reply"
    PAY = "pay"
    FEEDBACK = "feedback"
    OTHER = "other"


class Kept(StrEnum):
    """What became of a promise. Nothing is said before somebody says it."""

    OPEN = "open"
    KEPT = "kept"
    LATE = "late"
    NOT_KEPT = "not-kept"


@dataclass(frozen=True, kw_only=True)
class PromiseMade(Record):
    """One promise to the group. `who` is in words; `by_when` is a day, or words."""

    id: str
    what: str = ""
    sort: PromiseSort = PromiseSort.NOT_SAID
    who: str = ""
    by_when: str = ""
    kept: Kept = Kept.OPEN
    reason: str = ""


def is_late(promise: PromiseMade, today: str) -> bool:
    """Return whether its day has passed and nobody has said what became of it.

    Args:
        promise: the promise.
        today: the day now, ISO 8601.
    """
    day = parse_day(promise.by_when)
    return promise.kept is Kept.OPEN and day is not None and day.isoformat() < today


def is_owed_a_reason(promise: PromiseMade) -> bool:
    """Return whether it was late or not kept, and nobody has said why yet."""
    return promise.kept in (Kept.LATE, Kept.NOT_KEPT) and is_blank(promise.reason)


SORTS = {
    PromiseSort.REPLY: "To answer us",
    PromiseSort.PAY: "To pay us",
    PromiseSort.FEEDBACK: "To tell us what happened",
    PromiseSort.OTHER: "Something else",
}
"""What a promise can be about, in words."""

KEPT_WORDS = {
    Kept.OPEN: "Not yet. It is still to come",
    Kept.KEPT: "Kept",
    Kept.LATE: "Kept, but late",
    Kept.NOT_KEPT: "Not kept",
}
"""What became of a promise, in words."""
