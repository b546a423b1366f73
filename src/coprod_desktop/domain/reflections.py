"""What people say at the end of a session, with a name only where they want one (feature F5)."""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.domain.record import Record


@dataclass(frozen=True, kw_only=True)
class Reflection(Record):
    """Words about one session. Never changed. `said_by` is a person's id, or empty without a name."""

    id: str
    session: str
    words: str
    said_by: str = ""
