"""One line of a person's own plan (features X11, X12)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.domain.record import Record


class PlanPart(StrEnum):
    """What a line of a plan is about. None of them asks what happened to anybody."""

    HARD = "hard"
    HELPS = "helps"
    TELL = "tell"
    OFFER = "offer"


@dataclass(frozen=True, kw_only=True)
class PlanLine(Record):
    """One line, in the person's own words. It is theirs alone until they share it."""

    id: str
    person: str
    part: PlanPart
    words: str = ""
    shared: bool = False
