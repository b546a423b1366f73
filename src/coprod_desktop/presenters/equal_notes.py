"""Asks, gently, where words sound as if everybody had to give the same (feature X06)."""

from __future__ import annotations

from collections.abc import Iterable

from coprod_desktop.domain.equal_share import asks_for_equal_shares, equal_phrases
from coprod_desktop.presenters.desk import Desk
from coprod_desktop.presenters.screen import Part, Text, Tone


def equal_notes(desk: Desk, written: Iterable[str]) -> tuple[Part, ...]:
    """Return a note where any of some texts asks for equal shares; nothing is changed and nobody is stopped.

    Args:
        desk: the open project; its pack says which words are noticed.
        written: what the group wrote.
    """
    phrases = equal_phrases(desk.pack)
    if not any(asks_for_equal_shares(words, phrases) for words in written):
        return ()
    asks = desk.words(
        "Some words here sound as if everyone gives the same. "
        "People can give different amounts, and that is fair too. Is this what we mean?"
    )
    return (Text(words=asks, tone=Tone.NOTE),)
