"""A document made fit to show: its words, no empty blocks, no level skipped, no two fields of one name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from coprod_desktop.domain.blocks import (
    Block,
    Bullets,
    ChoiceField,
    Document,
    EasyRow,
    Fact,
    Facts,
    Field,
    Heading,
    Paragraph,
    SignatureLines,
    Table,
    WriteField,
)
from coprod_desktop.domain.jigsaw import Jigsaw, JigsawPiece
from coprod_desktop.domain.printable import joined, one_line, printable
from coprod_desktop.domain.timeline import Timeline

_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9_-]+")
_DEEPEST = 6


def tidy(document: Document) -> Document:
    """Return `document` with words fit to show, empty blocks left out and no heading level skipped.

    Every form a document takes is made from this, so that all of them say the same.
    """
    title = one_line(document.title) or printable(document.name.replace("-", " ")) or "-"
    return replace(
        document,
        title=title,
        goal=joined(document.goal),
        day=printable(document.day),
        language=document.language or "en-GB",
        blocks=tuple(_tidy_blocks(document.blocks)),
    )


def _tidy_blocks(blocks: tuple[Block, ...]) -> Iterator[Block]:
    level, names = 1, set[str]()
    for block in blocks:
        match block:
            case Heading():
                words = one_line(block.words)
                if words:
                    level = min(max(block.level, 2), level + 1, _DEEPEST)
                    yield replace(block, words=words, level=level)
            case Paragraph():
                if words := joined(block.words):
                    yield replace(block, words=words)
            case Bullets():
                if items := tuple(words for item in block.items if (words := joined(item))):
                    yield replace(block, items=items)
            case Facts():
                if rows := tuple(_tidy_facts(block.rows)):
                    yield replace(block, rows=rows)
            case Table():
                yield from _tidy_table(block)
            case SignatureLines():
                yield _tidy_signature(block)
            case EasyRow():
                words, label = joined(block.words), one_line(block.label)
                if words or label:
                    yield replace(block, words=words, label=label)
            case Timeline():
                if block.days:
                    yield block
            case Jigsaw():
                if pieces := tuple(_tidy_piece(piece) for piece in block.pieces):
                    yield replace(block, pieces=pieces)
            case WriteField() | ChoiceField():
                yield from _tidy_field(block, names)
            case _:
                assert_never(block)


def _tidy_piece(piece: JigsawPiece) -> JigsawPiece:
    return replace(piece, title=one_line(piece.title) or "-", words=one_line(piece.words) or "-")


def _tidy_field(field: Field, names: set[str]) -> Iterator[Field]:
    """A field with words keeps its name, unless another has it: two of one name would hold one answer."""
    name = _NOT_IN_NAMES.sub("-", field.name).strip("-") or "field"
    tidied = _tidy_field_words(field)
    if tidied is None:
        return
    number = 1
    while (free := name if number == 1 else f"{name}-{number}") in names:
        number += 1
    names.add(free)
    yield replace(tidied, name=free)


def _tidy_field_words(field: Field) -> Field | None:
    match field:
        case WriteField():
            label, words = one_line(field.label), joined(field.words)
            tidied = replace(
                field, label=label, hint=one_line(field.hint), words=words, lines=max(field.lines, 1)
            )
            return tidied if label else None
        case ChoiceField():
            options = tuple(
                replace(one, words=words) for one in field.options if (words := one_line(one.words))
            )
            label, hint = one_line(field.label), one_line(field.hint)
            return replace(field, label=label, hint=hint, options=options) if label and options else None
        case _:
            assert_never(field)


def _tidy_facts(rows: tuple[Fact, ...]) -> Iterator[Fact]:
    for row in rows:
        label, words = one_line(row.label), joined(row.words)
        if label or words:
            yield Fact(label=label, words=words)


def _tidy_table(table: Table) -> Iterator[Table | Paragraph]:
    """Rows of a table are made as long as its longest: a reader counts on even rows."""
    across = max(len(row) for row in (table.header, *table.rows))
    rows = tuple(_even(row, across) for row in table.rows)
    caption, header = one_line(table.caption), _even(table.header, across)
    if any(any(row) for row in (header, *rows)):
        yield Table(caption=caption, header=header, rows=tuple(row for row in rows if any(row)))
    elif caption:
        yield Paragraph(words=caption)


def _even(row: tuple[str, ...], across: int) -> tuple[str, ...]:
    return tuple(one_line(cell) for cell in row) + ("",) * (across - len(row))


def _tidy_signature(block: SignatureLines) -> SignatureLines:
    given = block.signature
    return replace(
        block,
        who=one_line(block.who),
        signed_on=one_line(block.signed_on),
        supporter=one_line(block.supporter),
        signature=given and replace(given, name=one_line(given.name), witness=one_line(given.witness)),
    )
