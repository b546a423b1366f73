"""Asks, gently, where words sound as if everybody had to give the same (feature X06)."""

from __future__ import annotations

from collections.abc import Iterable

from coprod_desktop.domain.equal_share import asks_for_equal_shares
from coprod_desktop.domain.words import Words
from coprod_desktop.presenters.screen import Part, Text, Tone


def equal_notes(words: Words, written: Iterable[str]) -> tuple[Part, ...]:
    """Return a note where any of some texts asks for equal shares; nothing is changed and nobody is stopped.

    Args:
        words: the reader's language.
        written: what the group wrote.
    """
    if not any(map(asks_for_equal_shares, written)):
        return ()
    asks = words(
        "Some words here sound as if everyone gives the same. "
        "People can give different amounts, and that is fair too. Is this what we mean?"
    )
    return (Text(words=asks, tone=Tone.NOTE),)
