"""Notices words that ask everybody for the same amount. They may stay; the group is asked (feature X06)."""

from __future__ import annotations

import re

from coprod_desktop.domain.listing import find
from coprod_desktop.domain.pack import Pack

_NOT = re.compile(r"\b(no|not|nobody|never|without|different|unequal|need not)\b|n[’']t\b", re.IGNORECASE)


def asks_for_equal_shares(words: str, phrases: tuple[str, ...]) -> bool:
    """Return whether one sentence asks everybody for the same. It may be wrong, so it only asks.

    Args:
        words: what somebody wrote.
        phrases: the words to notice, in small letters.
    """
    sentences = re.split(r"[.!?\n]+", " ".join(words.casefold().split(" ")))
    return any(any(phrase in one for phrase in phrases) and not _NOT.search(one) for one in sentences)


def equal_phrases(pack: Pack) -> tuple[str, ...]:
    """Return the words of a pack that ask everybody for the same."""
    found = find(pack.noticed, "equal-share")
    return found.when if found else ()
