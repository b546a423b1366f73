"""Sets a paper in easy words and pictures: a row for each idea, and the hard words explained at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import assert_never

from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.blocks import (
    Block,
    Bullets,
    ChoiceField,
    EasyRow,
    Fact,
    Facts,
    Heading,
    Paragraph,
    SignatureLines,
    Table,
    WriteField,
)
from coprod_desktop.domain.hard_words import terms_in
from coprod_desktop.domain.jigsaw import Jigsaw
from coprod_desktop.domain.pack import Pack, Pictured
from coprod_desktop.domain.timeline import Timeline

_PLACE_ALONE = re.compile(r"\{[^{}]*\}")
"""A line that is nothing but a place for what the group said."""


def easy_rows(blocks: tuple[Block, ...], goal: str, source: Source) -> tuple[Block, ...]:
    """Return the blocks with a row and a picture for each idea.

    It says first what it is: nobody may take it for an Easy Read that readers have checked.

    Args:
        blocks: what the paper says, with the easy words of the pack.
        goal: the common goal, which stands before the blocks.
        source: the project and its pack.
    """
    kind = Paragraph(words=source.say("Easy words and pictures (not yet checked by readers)"), note=True)
    rows = tuple(_rows(blocks, source.pack))
    return (kind, *rows, *_hard_words(rows, goal, source))


def _rows(blocks: tuple[Block, ...], pack: Pack) -> Iterator[Block]:
    heading, pictures, leading_in = "", pack.pictures, _leading_in(pack)
    for block in blocks:
        if isinstance(block, Heading):
            heading = block.words
        ideas = _ideas(block, leading_in)
        if ideas is None:
            yield block
            continue
        for label, words in ideas:
            picture = picture_for((label, heading, words) if label else (words, heading), pictures)
            yield EasyRow(label=label, words=words, picture=picture)


def _leading_in(pack: Pack) -> frozenset[str]:
    """Return the lines of a pack that only lead in to what the group said: the next line is all its own."""
    texts = [
        *(one.words for one in pack.told),
        *(words for one in pack.clauses for words in (one.words, one.easy)),
    ]
    return frozenset(
        line.strip()
        for text in texts
        for line, after in pairwise(text.split("\n"))
        if _PLACE_ALONE.fullmatch(after.strip()) and "{" not in line
    )


def _lines(words: str, leading_in: frozenset[str]) -> Iterator[str]:
    """Yield the ideas of a paragraph: its lines, one that leads in together with the next."""
    held = ""
    for line in filter(None, map(str.strip, words.split("\n"))):
        if line in leading_in and not held:
            held = line
            continue
        yield f"{held}\n{line}" if held else line
        held = ""
    if held:
        yield held


def _ideas(block: Block, leading_in: frozenset[str]) -> list[tuple[str, str]] | None:
    """Return the ideas of a block as labels and words, or nothing for a block that stays as it is."""
    match block:
        case Paragraph(note=False):
            return [("", idea) for idea in _lines(block.words, leading_in)]
        case Bullets():
            return [("", item) for item in block.items]
        case Facts():
            return [(row.label, row.words) for row in block.rows]
        case Table():
            return [(row[0], "\n".join(_cells(block.header, row))) for row in block.rows]
        case Paragraph() | Heading() | SignatureLines() | EasyRow() | Timeline() | Jigsaw():
            return None
        case WriteField() | ChoiceField():
            return None
        case _:
            assert_never(block)


def _cells(header: tuple[str, ...], row: tuple[str, ...]) -> Iterator[str]:
    for head, cell in zip(header[1:], row[1:], strict=True):
        if cell:
            yield f"{head}: {cell}"


def picture_for(texts: tuple[str, ...], pictures: tuple[Pictured, ...]) -> str:
    """Return the picture for the first of some texts that has one, or the last one the pack has."""
    for text in texts:
        for one in pictures[:-1]:
            if one.when and _starts(one.when).search(text):
                return one.id
    return pictures[-1].id if pictures else ""


@lru_cache(maxsize=200)
def _starts(when: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, when))})", re.IGNORECASE)


def _hard_words(rows: tuple[Block, ...], goal: str, source: Source) -> tuple[Block, ...]:
    said = (row.words for row in rows if isinstance(row, EasyRow | Heading))
    found = terms_in("\n".join((goal, *said)), source.pack.terms)
    if not found:
        return ()
    facts = Facts(rows=tuple(Fact(label=term.word, words=term.means) for term in found))
    return (Heading(level=2, words=source.say("What these words mean")), facts)
