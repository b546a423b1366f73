"""What is new for somebody who was away, as a paper to take home, as that person reads (F4, G5)."""

from __future__ import annotations

from collections.abc import Iterator

from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.blocks import Block, Bullets, Document, Heading, Paragraph
from coprod_desktop.domain.catching_up import news_for
from coprod_desktop.domain.catching_up_words import NewsWords
from coprod_desktop.domain.pack import SheetKind
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.sheets import sheet


def catch_up_sheet(source: Source, person: Person, today: str) -> Document:
    """Return the sheet. People are called what papers call them.

    Args:
        source: the project and its pack.
        person: who was away.
        today: the day, ISO 8601.
    """
    return sheet(
        SheetKind.CATCH_UP,
        source.say("What is new"),
        tuple(_blocks(source, person)),
        project=source.project,
        today=today,
        say=source.say,
        paper_size=person.paper_size,
    )


def _blocks(source: Source, person: Person) -> Iterator[Block]:
    words = NewsWords(news_for(source.project, person.id), source.say, source.name)
    yield Paragraph(words=words.since())
    for heading, lines in words.lists():
        yield Heading(level=2, words=heading)
        yield Bullets(items=lines)
    yield Paragraph(words=words.end())
