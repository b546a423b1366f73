"""All the words of a document as plain text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from coprod_desktop.domain.blocks import (
    Block,
    Bullets,
    ChoiceField,
    Document,
    EasyRow,
    Facts,
    Heading,
    Paragraph,
    SignatureLines,
    Table,
    WriteField,
)
from coprod_desktop.domain.jigsaw import Jigsaw
from coprod_desktop.domain.signing_words import signing_lines
from coprod_desktop.domain.standing_words import goal_label, standing
from coprod_desktop.domain.tidying import tidy
from coprod_desktop.domain.timeline import Timeline
from coprod_desktop.domain.words import Words, say_english

TO_TICK = "☐"
"""A box to tick, in plain text."""


def text_of(document: Document, say: Words = say_english) -> str:
    """Return all the words of a document as plain text, in reading order, a paragraph on each line."""
    tidied = tidy(document)
    return "\n".join(_lines(tidied, say)) + "\n"


def _lines(document: Document, say: Words) -> Iterator[str]:
    yield document.title
    if document.goal:
        yield goal_label(say)
        yield document.goal
    yield standing(document, say)
    for block in document.blocks:
        yield ""
        yield from block_lines(block, say)


def block_lines(block: Block, say: Words) -> Iterator[str]:
    """Yield the words of one block, a line for each thing it says."""
    match block:
        case Heading() | Paragraph():
            yield block.words
        case Bullets():
            for number, item in enumerate(block.items, 1):
                yield f"{number}. {item}" if block.numbered else f"• {item}"
        case Facts():
            for row in block.rows:
                yield from (words for words in (row.label, row.words) if words)
        case Table():
            for row_of_cells in ((block.caption,), block.header, *block.rows):
                yield from (" | ".join(row_of_cells),) if any(row_of_cells) else ()
        case SignatureLines():
            yield from (block.who,) if block.who else ()
            yield from (line.text for line in signing_lines(block, say))
        case EasyRow():
            yield from (words for words in (block.label, block.words) if words)
        case Jigsaw():
            for piece in block.pieces:
                yield from (piece.title, piece.words)
        case Timeline():
            return  # the list beside it says the same
        case WriteField():
            yield from (words for words in (block.label, block.hint, block.words) if words)
        case ChoiceField():
            yield from (words for words in (block.label, block.hint) if words)
            yield from (f"{TO_TICK} {option.words}" for option in block.options)
        case _:
            assert_never(block)
