"""How far each piece of work is shared, and what would have to change to share more of it (feature A2)."""

from __future__ import annotations

from coprod_desktop.domain.agreements.role_card import title_of
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.blocks import Block, Fact, Facts, Heading
from coprod_desktop.domain.limits import may_meet
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.work import LEVELS, MEANINGS, PieceOfWork


def work_blocks(source: Source, *, in_short: bool = False) -> tuple[Block, ...]:
    """Return each piece of work in the order it was added; nothing where none is written down.

    Args:
        source: what the papers are made of.
        in_short: without its role and its limit, which have their own places on the paper.
    """
    rows = tuple(
        Fact(label=one.what.strip(), words=_in_words(one, source, in_short=in_short))
        for one in source.project.work
        if one.what.strip()
    )
    heading = Heading(level=2, words=source.say("How far each piece of work is shared"))
    return (heading, Facts(rows=rows)) if rows else ()


def _in_words(work: PieceOfWork, source: Source, *, in_short: bool) -> str:
    say = source.say
    role, limit = find(source.project.roles, work.role), may_meet(source.project, work.limit)
    more = (
        say("It needs this role: {role}", role=title_of(role, source)) if role else "",
        say("This may meet a limit: {limit}", limit=limit.what.strip()) if limit else "",
    )
    lines = (
        say("{level}: {means}", level=say(LEVELS[work.level]), means=say(MEANINGS[work.level])),
        say("To share more of it: {what}", what=work.further.strip()) if work.further.strip() else "",
        *(() if in_short else more),
    )
    return "\n".join(line for line in lines if line)
