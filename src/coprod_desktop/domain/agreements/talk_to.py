"""Who to talk to, on paper: people of the team, people outside it, and services (features F7, T9)."""

from __future__ import annotations

from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.blocks import Block, Bullets, Heading
from coprod_desktop.domain.contacts import SORTS, Contact
from coprod_desktop.domain.days import as_said
from coprod_desktop.domain.typed import is_blank


def talk_to_blocks(source: Source, level: int = 2) -> tuple[Block, ...]:
    """Return a line for each person or service there is, under a heading of this level; or nothing."""
    named = tuple(one for one in source.project.contacts if not is_blank(one.name))
    if not named:
        return ()
    heading = Heading(level=level, words=source.say("Who you can talk to"))
    return heading, Bullets(items=tuple(_line(one, source) for one in named))


def _line(one: Contact, source: Source) -> str:
    say = source.say
    parts = (
        one.name.strip(),
        say(SORTS[one.sort]) if one.sort in SORTS else "",
        one.how.strip(),
        say("checked on {day}", day=as_said(one.checked_on, say)) if not is_blank(one.checked_on) else "",
    )
    return "; ".join(part.rstrip(".") for part in parts if part)
