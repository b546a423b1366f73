"""The words of a paper as parts of a page: each heading, line, list entry and fact to be read by itself."""

from __future__ import annotations

from collections.abc import Iterator

from coprod_desktop.domain.block_text import block_lines
from coprod_desktop.domain.blocks import Block, Bullets, Document, Facts, Heading, SignatureLines, Table
from coprod_desktop.domain.standing_words import goal_label, standing
from coprod_desktop.domain.tidying import tidy
from coprod_desktop.domain.timeline import Timeline
from coprod_desktop.domain.words import Words, say_english
from coprod_desktop.presenters.screen import Bullets as ListPart
from coprod_desktop.presenters.screen import Part, Text, Tone


def parts_of(document: Document, say: Words = say_english) -> tuple[Part, ...]:
    """Return the same words as on paper, in the same order.

    Args:
        document: the paper.
        say: the reader's language.
    """
    return tuple(_parts(tidy(document), say))


def _parts(document: Document, say: Words) -> Iterator[Part]:
    yield _heading(document.title)
    if document.goal:
        yield Text(words=with_label(goal_label(say), document.goal))
    yield Text(words=standing(document, say))
    for block in document.blocks:
        yield from _block(block, say)


def _block(block: Block, say: Words) -> Iterator[Part]:
    match block:
        case Heading():
            yield _heading(block.words)
        case Bullets(numbered=False):
            yield ListPart(items=block.items)
        case Facts():
            for row in block.rows:
                yield Text(words=with_label(row.label, row.words))
        case Table():
            if block.caption:
                yield _heading(block.caption)
            for cells in block.rows or (block.header,):
                yield Text(words=_row(block.header if block.rows else (), cells))
        case Timeline():
            yield block
        case SignatureLines():
            first, *lines = block_lines(block, say)
            yield _heading(first)
            yield ListPart(items=tuple(lines))
        case _:
            for line in block_lines(block, say):
                yield Text(words=line)


def _heading(words: str) -> Text:
    return Text(words=words, tone=Tone.HEADING)


def with_label(label: str, words: str) -> str:
    """Return a label and what is said under it as one thing to hear."""
    gap = " " if label.endswith(("?", ":", ".", "!")) else ": "
    *before, last = words.split("\n")
    said = " ".join([*(_ended(line) for line in before), last])
    return gap.join(part for part in (label, said) if part)


def _row(header: tuple[str, ...], cells: tuple[str, ...]) -> str:
    """Return a row as sentences: its name, then each cell after what its column is called."""
    heads = ("", *header[1:]) if header else ("",) * len(cells)
    said = [with_label(head, cell) for head, cell in zip(heads, cells, strict=True) if cell]
    return " ".join(_ended(words) for words in said)


def _ended(words: str) -> str:
    """Return words that end as a sentence does, so that a voice pauses after them."""
    return words if words.endswith((".", "?", "!", ":")) else f"{words}."
