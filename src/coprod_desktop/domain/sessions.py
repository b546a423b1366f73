"""Sessions: when the group met, who came, and what to remember. Nothing is counted for a person (G5)."""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.domain.record import Record
from coprod_desktop.domain.yes_no import YesNo


@dataclass(frozen=True, kw_only=True)
class Session(Record):
    """One meeting of the group.

    `day` is ISO 8601, or as somebody wrote it. `came` are ids of people; nobody has to be in it.
    `feedback` says whether people were asked how the session was for them.
    """

    id: str
    day: str = ""
    came: tuple[str, ...] = ()
    note: str = ""
    feedback: YesNo = YesNo.NOT_SAID
