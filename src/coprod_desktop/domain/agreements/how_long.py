"""How long each kind of record is kept, as the agreement of the whole group says it (G10)."""

from __future__ import annotations

from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.blocks import Block, Fact, Facts, Heading
from coprod_desktop.domain.days import as_said
from coprod_desktop.domain.keep_until import KINDS, Kept, all_kinds


def how_long_blocks(source: Source) -> tuple[Block, ...]:
    """Return each kind with its last day and the reason; nothing where nobody has said a day."""
    say = source.say
    rows = tuple(
        Fact(label=say(KINDS[Kept(one.id)]), words=f"{as_said(one.until, say)}\n{one.why.strip()}".strip())
        for one in all_kinds(source.project)
        if one.until.strip()
    )
    return (Heading(level=2, words=say("How long we keep things")), Facts(rows=rows)) if rows else ()
