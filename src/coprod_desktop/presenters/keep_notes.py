"""Tells a group on its map that the day has come, or soon comes, to let go of something (I5, G10)."""

from __future__ import annotations

from coprod_desktop.domain.keep_until import KINDS, Kept, to_remember
from coprod_desktop.presenters.desk import Desk
from coprod_desktop.presenters.screen import Button, Part, Text, Tone
from coprod_desktop.presenters.wording import in_words


def keep_notes(desk: Desk) -> tuple[Part, ...]:
    """Return a note of what is to be let go of soon, and a button to look at it; nothing when it is none."""
    words, today = desk.words, desk.now().date()
    soon = to_remember(desk.project, today)
    if not soon:
        return ()
    lines = (
        words("{what}: keep until {day}.", what=words(KINDS[Kept(one.id)]), day=_day(desk, one.until))
        for one in soon
    )
    return (
        Text(words="\n".join(lines), tone=Tone.NOTE),
        Button(id="keep-until", words=words("Look at how long we keep things")),
    )


def _day(desk: Desk, until: str) -> str:
    return in_words(until, desk.today, desk.words)
