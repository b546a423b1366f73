"""Pieces of work: how far each one is shared, and what would have to change to go further (feature A2).

The level is asked for each piece of work and not for the whole project: a group may be told about the
money and lead the pictures, and both are fine when they are said honestly.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.domain.record import Record


class Level(StrEnum):
    """How far a piece of work is shared. The order is the one the words are shown in; it is no ranking."""

    NOT_SAID = "not-said"
    INFORMED = "informed"
    CONSULTED = "consulted"
    CO_DESIGNED = "co-designed"
    CO_PRODUCED = "co-produced"
    LED_BY_US = "led-by-us"


@dataclass(frozen=True, kw_only=True)
class PieceOfWork(Record):
    """One piece of work, as it is shared now.

    `further` says what would have to change to share more of it. `role` and `limit` are the ids of what
    it hangs on, or empty.
    """

    id: str
    what: str = ""
    level: Level = Level.NOT_SAID
    further: str = ""
    role: str = ""
    limit: str = ""


LEVELS = {
    Level.NOT_SAID: "Not said yet",
    Level.INFORMED: "Informed",
    Level.CONSULTED: "Consulted",
    Level.CO_DESIGNED: "Co-designed",
    Level.CO_PRODUCED: "Co-produced",
    Level.LED_BY_US: "Led by us",
}
"""What a level is called."""

MEANINGS = {
    Level.NOT_SAID: "We have not talked about this yet.",
    Level.INFORMED: "We are told what was decided.",
    Level.CONSULTED: "We are asked what we think. Somebody else decides.",
    Level.CO_DESIGNED: "We help to plan it. Somebody else has the last word.",
    Level.CO_PRODUCED: "We and staff decide together, from start to end.",
    Level.LED_BY_US: "We decide. Staff help when we ask.",
}
"""What a level means for the people in it, honestly."""
