"""Comings and goings: a role that ended, a break, leaving and coming back. Never why (feature X08)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.domain.record import Record


class Move(StrEnum):
    """What somebody did. Each is fine."""

    LEFT_ROLE = "left-role"
    PAUSED = "paused"
    LEFT = "left"
    BACK = "back"


@dataclass(frozen=True, kw_only=True)
class Coming(Record):
    """Somebody left a role or the group, had a break, or came back. Never changed; no reason is kept.

    `role` and `title` say which role ended, with the title it had on that day.
    """

    id: str
    person: str
    move: Move
    made_at: str
    role: str = ""
    title: str = ""
