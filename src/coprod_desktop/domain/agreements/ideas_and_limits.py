"""Ideas that may meet a limit, and what would make each a yes (feature X03)."""

from __future__ import annotations

from collections.abc import Iterator

from coprod_desktop.domain.agreements.lines import labelled
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.blocks import Block, Fact, Facts, Heading
from coprod_desktop.domain.limits import may_meet
from coprod_desktop.domain.typed import is_blank


def idea_blocks(source: Source) -> Iterator[Block]:
    """Yield the ideas that may meet a limit, never whose idea it is; nothing where none does."""
    say = source.say
    rows = tuple(
        Fact(
            label=idea.words.strip(),
            words=labelled(
                source,
                (say("The limit it may meet"), limit.what),
                (say("What would make it a yes"), idea.yes_if or say("Not said yet.")),
            ),
        )
        for idea in source.project.ideas
        if not is_blank(idea.words) and (limit := may_meet(source.project, idea.limit)) is not None
    )
    if rows:
        yield Heading(level=2, words=say("Ideas that may meet a limit"))
        yield Facts(rows=rows)
