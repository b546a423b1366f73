"""Sets room to write, boxes to tick, and rows of easy words with their picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from coprod_desktop.documents.flow import Piece, Strip
from coprod_desktop.documents.form import Tick, Writing
from coprod_desktop.documents.setting import (
    RIGHT,
    lowered,
    outlined,
    paragraphs_strips,
    side_by_side,
    words_strips,
)
from coprod_desktop.documents.structure import Element
from coprod_desktop.documents.styles import MARGIN, MEASURE, MM, Style, Styles
from coprod_desktop.documents.tagging import Sheet
from coprod_desktop.domain.blocks import ChoiceField, EasyRow, Field, TickField, WriteField
from coprod_desktop.pictures import picture_ids, picture_of

_GAP = 7 * MM
_PICTURE = 19 * MM
_LINE_ROOM = 12 * MM
_MOST_LINES = 12
_LEAST_TICK = 6 * MM


def easy_piece(parent: Element, row: EasyRow, styles: Styles) -> Piece:
    """Return a row of easy words: the picture on the left, as big as its words are high. Never split.

    The picture is for the eye only: it says what the words say (docs/decisions/0064).
    """
    body = styles.body
    left = MARGIN + _PICTURE + _GAP
    section, width = Element(parent, "Sect"), RIGHT - left
    label = words_strips(Element(section, "P"), row.label, styles.strong, left, width) if row.label else ()
    words = paragraphs_strips(section, row.words, styles.close, left, width) if row.words else ()
    first, *rest = (*label, *words)
    if row.picture in picture_ids():
        first = side_by_side(_picture(row.picture), first)
        first = Strip(body.leading, first.paint)  # the picture stands beside the lines that follow, too
    room = max(0.0, _PICTURE - body.leading * (1 + len(rest)))
    return Piece((first, *rest, Strip(room, _nothing)), before=body.size * 0.5, whole=True)


def _picture(shown: str) -> Strip:
    return Strip(_PICTURE, lambda sheet, top: sheet.picture(picture_of(shown), MARGIN, top, _PICTURE))


def _nothing(_sheet: Sheet, _top: float) -> None:
    """Paint nothing: room."""


def field_pieces(parent: Element, field: Field, styles: Styles) -> Iterator[Piece]:
    """Yield a field, one piece for what stays together."""
    section = Element(parent, "Sect")
    match field:
        case WriteField():
            asked = _asked(section, field.label, field.hint, styles)
            yield Piece((*asked, *_writing(section, field, styles.body)), before=styles.body.size, whole=True)
        case ChoiceField():
            asked = _asked(section, field.label, field.hint, styles)
            ticks = _ticks(section, _options(field), styles)
            yield Piece((*asked, *ticks), before=styles.body.size, whole=True)
        case TickField():
            ticks = _ticks(section, [(Tick(field.name, field.words), field.words)], styles)
            yield Piece(tuple(ticks), before=styles.body.size * 0.5, whole=True)
        case _:
            assert_never(field)


def _asked(section: Element, label: str, hint: str, styles: Styles) -> tuple[Strip, ...]:
    asked = words_strips(Element(section, "P"), label, styles.strong)
    return (*asked, *words_strips(Element(section, "P"), hint, styles.body)) if hint else asked


def _options(field: ChoiceField) -> list[tuple[Tick, str]]:
    """One of several options is a group that takes turns; several of them are boxes by themselves."""
    if field.several:
        return [
            (Tick(f"{field.name}-{number}", f"{field.label} {option.words}"), option.words)
            for number, option in enumerate(field.options, 1)
        ]
    return [
        (Tick(str(number), f"{field.label} {option.words}", field.name, field.label), option.words)
        for number, option in enumerate(field.options, 1)
    ]


def _writing(section: Element, field: WriteField, style: Style) -> Iterator[Strip]:
    """What is known is said; what is not is left as room to write."""
    if field.words:
        yield from paragraphs_strips(section, field.words, style)
        return
    lines = min(field.lines, _MOST_LINES)
    high = lines * _LINE_ROOM
    told = f"{field.label} {field.hint}".strip()
    writing = Writing(field.name, told, style, several_lines=lines > 1)
    element = Element(section, "Form")

    def paint(sheet: Sheet, top: float) -> None:
        box = (MARGIN, top - high, RIGHT, top)
        outlined(sheet, box)
        sheet.field(element, writing, box)

    yield lowered(Strip(high + 1 * MM, paint), 2 * MM)


def _ticks(section: Element, ticks: Sequence[tuple[Tick, str]], styles: Styles) -> Iterator[Strip]:
    body = styles.body
    parent = Element(section, "L", List="/ListNumbering /None")
    size = max(body.size * 1.15, _LEAST_TICK)
    indent = size + body.size * 0.6
    for tick, words in ticks:
        item = Element(parent, "LI")
        box = _box_to_tick(Element(Element(item, "Lbl"), "Form"), tick, size, body)
        first, *rest = words_strips(Element(item, "LBody"), words, body, MARGIN + indent, MEASURE - indent)
        yield lowered(side_by_side(box, first), body.size * 0.5)
        yield from rest


def _box_to_tick(element: Element, tick: Tick, size: float, style: Style) -> Strip:
    """Return a box beside the first line of its words, in the middle of their height."""

    def paint(sheet: Sheet, top: float) -> None:
        middle = top - style.drop + style.size * 0.33
        box = (MARGIN, middle - size / 2, MARGIN + size, middle + size / 2)
        outlined(sheet, box)
        sheet.field(element, tick, box)

    return Strip(style.leading, paint)
