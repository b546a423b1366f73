"""Asks, gently, where words about people may say more than the group needs to keep (I4).

What the project is about is not asked about: a group may well write a leaflet about prison.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from coprod_desktop.domain.careful import has_a_whole_name, is_about_health_or_law
from coprod_desktop.presenters.desk import Desk
from coprod_desktop.presenters.screen import Part, Text, Tone


def careful_notes(desk: Desk, written: Iterable[str]) -> Iterator[Part]:
    """Yield a note for each thing to think about; none where there is nothing.

    Args:
        desk: the open project; its pack says which words are noticed.
        written: what somebody said, or what is written about them.
    """
    texts, words = tuple(written), desk.words
    if any(is_about_health_or_law(text, desk.pack) for text in texts):
        said = words("Some words here may be about somebody’s health, or about the law. Do we need them?")
        yield Text(words=said, tone=Tone.NOTE)
    if any(has_a_whole_name(text, desk.project) for text in texts):
        yield Text(words=words("A first name is enough. Do we need the whole name?"), tone=Tone.NOTE)
