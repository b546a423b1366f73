"""What was done with tasks while somebody was away, on paper: a line for each, the first one first (X07)."""

from __future__ import annotations

from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.blocks import Block, Bullets, Heading
from coprod_desktop.domain.cover import CoverLine
from coprod_desktop.domain.cover_words import applied_in_words
from coprod_desktop.domain.days import day_of


def away_log(source: Source) -> tuple[Block, ...]:
    """Return the log as a list; nothing where nobody was away. No reason is in it, and nothing is counted."""
    lines = tuple(_line(one, source) for one in source.project.cover_log)
    if not lines:
        return ()
    heading = Heading(level=2, words=source.say("What we did while somebody was away"))
    return heading, Bullets(items=lines)


def _line(line: CoverLine, source: Source) -> str:
    say = source.say
    owner = source.name(line.owner) or say("Somebody")
    to = (source.name(line.to) or say("Somebody")) if line.to else ""
    what = line.what.strip().rstrip(".") or say("Something with no words yet")
    done = applied_in_words(line.applied, owner, to, say)
    return say("{day}. {what}: {done}.", day=day_of(line.made_at, say), what=what, done=done)
