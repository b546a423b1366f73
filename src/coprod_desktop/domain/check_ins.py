"""Check-ins and review days: still right, change it, or stop (feature F1)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.domain.record import Record


class Said(StrEnum):
    """What came of a look."""

    STILL_RIGHT = "still-right"
    CHANGE = "change"
    STOP = "stop"


@dataclass(frozen=True, kw_only=True)
class CheckIn(Record):
    """Something to look at again on a day. `who` is the id of the person it is with, or empty."""

    id: str
    what: str = ""
    who: str = ""
    day: str = ""


@dataclass(frozen=True, kw_only=True)
class Look(Record):
    """Somebody looked. Never changed. `about` is the id of what was looked at, `what` its words then."""

    id: str
    about: str
    what: str
    made_at: str
    said: Said
