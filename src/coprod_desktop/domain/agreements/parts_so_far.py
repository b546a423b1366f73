"""What each part of the work says so far, and what its owner has not looked at yet (feature X16)."""

from __future__ import annotations

from collections.abc import Iterator

from coprod_desktop.domain.agreements.role_card import title_of
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.blocks import Block, Fact, Facts, Heading
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.part_edits import not_looked_at
from coprod_desktop.domain.role_records import Holding
from coprod_desktop.domain.typed import is_blank


def part_blocks(source: Source) -> Iterator[Block]:
    """Yield the words of each part that has some, in the order of the roles; nothing where none has."""
    held = (one for role in source.project.roles for one in source.holdings.get(role.id, []))
    rows = tuple(_part(one, source) for one in held if not is_blank(one.words))
    if rows:
        yield Heading(level=2, words=source.say("Our parts so far"))
        yield Facts(rows=rows)


def _part(part: Holding, source: Source) -> Fact:
    say, role = source.say, find(source.project.roles, part.role)
    called = part.part.strip() or (title_of(role, source) if role else "")
    label = say("{view} ({name})", view=called, name=source.name(part.person))
    waits = any(one.role == part.role for one in not_looked_at(source.project, part.person))
    told = say("The last change is not looked at yet by who wrote this part.") if waits else ""
    return Fact(label=label, words="\n".join(filter(None, (part.words.strip(), told))))
