"""Sets room to write, boxes to tick, and rows of easy words with their picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from coprod_desktop.documents.flow import Piece, Strip
from coprod_desktop.documents.setting import RIGHT, line_strip, paragraphs_strips, side_by_side, words_strips
from coprod_desktop.documents.structure import Element
from coprod_desktop.documents.styles import MARGIN, MEASURE, MM, WRITING_ROOM, Styles
from coprod_desktop.domain.block_text import TO_TICK
from coprod_desktop.domain.blocks import ChoiceField, EasyRow, Field, TickField, WriteField

_PICTURE, _GAP = 28 * MM, 6 * MM


def easy_piece(parent: Element, row: EasyRow, styles: Styles) -> Piece:
    """Return a row of easy words; the picture's place on the left stays free. It is never split."""
    left = MARGIN + _PICTURE + _GAP
    words = paragraphs_strips(Element(parent, "Sect"), row.words, styles.body, left, RIGHT - left)
    short = max(0.0, _PICTURE - sum(strip.height for strip in words))
    room = Strip(short / 2, lambda _sheet, _top: None)
    return Piece((room, *words, room), before=styles.body.size, whole=True)


def field_pieces(parent: Element, field: Field, styles: Styles) -> Iterator[Piece]:
    """Yield a field, one piece for what stays together."""
    body = styles.body
    section = Element(parent, "Sect")
    match field:
        case WriteField():
            strips = (
                *words_strips(Element(section, "P"), field.label, styles.strong),
                *(words_strips(Element(section, "P"), field.hint, body) if field.hint else ()),
                *(paragraphs_strips(section, field.words, body) if field.words else ()),
                *(_line_to_write() for _ in range(field.lines if not field.words else 0)),
            )
            yield Piece(strips, before=body.size, whole=True)
        case ChoiceField():
            yield Piece(
                (
                    *words_strips(Element(section, "P"), field.label, styles.strong),
                    *(words_strips(Element(section, "P"), field.hint, body) if field.hint else ()),
                ),
                before=body.size,
                whole=True,
                with_next=True,
            )
            yield from _ticks(section, [option.words for option in field.options], styles)
        case TickField():
            yield from _ticks(section, [field.words], styles)
        case _:
            assert_never(field)


def _ticks(section: Element, options: Sequence[str], styles: Styles) -> Iterator[Piece]:
    body = styles.body
    parent = Element(section, "L", List="/ListNumbering /None")
    indent = body.size * 1.5
    for words in options:
        item = Element(parent, "LI")
        box = line_strip(Element(item, "Lbl"), TO_TICK, body, MARGIN)
        first, *rest = words_strips(Element(item, "LBody"), words, body, MARGIN + indent, MEASURE - indent)
        yield Piece((side_by_side(box, first), *rest), before=body.size * 0.4, whole=True)


def _line_to_write() -> Strip:
    return Strip(
        WRITING_ROOM + 2 * MM,
        lambda sheet, top: sheet.rule((MARGIN, top - WRITING_ROOM), (RIGHT, top - WRITING_ROOM)),
    )
