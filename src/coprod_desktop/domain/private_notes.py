"""A person's own notes: on their own page only, and sealed if they want (X01, I6)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.domain.record import Record


class SealedWith(StrEnum):
    """What opens somebody's notes."""

    NOTHING = "nothing"
    WORDS = "words"
    PICTURES = "pictures"


@dataclass(frozen=True, kw_only=True)
class PrivateNotes(Record):
    """One person's notes (`id` is the person's): in plain words, or sealed and then in no other place.

    `sealed` is what the store makes of the notes and a secret; the secret itself is kept nowhere.
    """

    id: str
    words: str = ""
    sealed: str = ""
    way: SealedWith = SealedWith.NOTHING


PICTURES = {
    "home": "Home",
    "phone": "Phone",
    "drink": "Drink",
    "clock": "Clock",
    "money": "Money",
    "map": "Map",
    "hand": "Hand",
    "list": "List",
    "photo": "Photo",
    "keyboard": "Keyboard",
}
"""The pictures a person can seal their notes with, and what each is called."""
PICKS = 4
"""How many are chosen, one after the other: 10,000 ways, as with 4 digits."""
