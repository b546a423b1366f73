"""Sets room to write, boxes to tick, and rows of easy words with their picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import assert_never

from coprod_desktop.documents.flow import Piece, Strip
from coprod_desktop.documents.form import Tick, Writing
from coprod_desktop.documents.setting import (
    RIGHT,
    line_strip,
    lowered,
    outlined,
    paragraphs_strips,
    side_by_side,
    words_strips,
)
from coprod_desktop.documents.structure import Element
from coprod_desktop.documents.styles import BODY, MARGIN, MEASURE, MM, Style, Styles, shortest_line
from coprod_desktop.documents.tagging import Sheet
from coprod_desktop.domain.blocks import ChoiceField, EasyRow, Field, WriteField
from coprod_desktop.domain.person import PaperSize
from coprod_desktop.pictures import picture_ids, picture_of

_GAP = 7 * MM
_PICTURE = 19 * MM
_LINE_ROOM = 12 * MM
_MOST_LINES = 12
_LEAST_TICK = 6 * MM
_TWO_LINES = 2.8
"""Sizes that two lines of what is typed take, as readers set them."""
_BETWEEN = 8 * MM
_COLUMNS = {1: (1,), 2: (2,), 4: (4, 2)}
"""How many columns so many boxes may stand in, so that rows are even."""


@dataclass(frozen=True)
class _Option:
    """A box to tick with its words, and room to write beside it where it has some."""

    tick: Tick
    words: str
    writing: Writing | None = None


def easy_piece(parent: Element, row: EasyRow, styles: Styles) -> Piece:
    """Return a row of easy words: the picture on the left, the words beside it. Never split.

    The picture is for the eye only: it says what the words say (docs/decisions/0064).
    """
    body = styles.body
    left = MARGIN + _PICTURE + _GAP
    section, width = Element(parent, "Sect"), RIGHT - left
    label = words_strips(Element(section, "P"), row.label, styles.strong, left, width) if row.label else ()
    words = paragraphs_strips(section, row.words, styles.close, left, width) if row.words else ()
    first, *rest = (*label, *words)
    # Few words stand in the middle of their picture's height, so that the eye takes both as one.
    room = max(0.0, _PICTURE - sum(strip.height for strip in (*label, *words))) / 2
    first = lowered(first, room)
    if row.picture in picture_ids():
        # The picture stands beside the lines that follow, too.
        first = Strip(first.height, side_by_side(_picture(row.picture), first).paint)
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
            strips = tuple(_writing(section, field, styles))
            beside = len(strips) == 1
            yield Piece(strips, before=styles.body.size * (0.5 if beside else 1), whole=True)
        case ChoiceField():
            asked = _asked(section, field.label, field.hint, styles)
            ticks = _ticks(section, _options(field, styles.body), styles)
            yield Piece((*asked, *ticks), before=styles.body.size, whole=True)
        case _:
            assert_never(field)


def _asked(section: Element, label: str, hint: str, styles: Styles) -> tuple[Strip, ...]:
    asked = words_strips(Element(section, "P"), label, styles.strong)
    return (*asked, *words_strips(Element(section, "P"), hint, styles.body)) if hint else asked


def _options(field: ChoiceField, style: Style) -> list[_Option]:
    """One of several options is a group that takes turns; several of them are boxes by themselves."""
    group, told = ("", "") if field.several else (field.name, field.label)
    return [
        _Option(
            Tick(f"{field.name}-{number}" if field.several else str(number), said, group, told),
            option.words,
            Writing(option.room, said, style, several_lines=True) if option.room else None,
        )
        for number, option in enumerate(field.options, 1)
        for said in (f"{field.label} {option.words}",)
    ]


def _writing(section: Element, field: WriteField, styles: Styles) -> Iterator[Strip]:
    """What is known is said; what is not is left as room to write, beside a short label or under it."""
    strong = styles.strong
    beside = MARGIN + strong.face.length(field.label, strong.size) + strong.size * 0.6
    big = styles.body.size > BODY[PaperSize.STANDARD]
    writing = Writing(field.name, f"{field.label} {field.hint}".strip(), styles.body, big or field.lines > 1)
    line = _two_lines(styles.body) if big else _LINE_ROOM
    fits = RIGHT - beside >= shortest_line(styles.body.size)
    if field.lines == 1 and not field.hint and not field.words and fits:
        label = line_strip(Element(section, "P"), field.label, strong, MARGIN)
        yield _beside(label, _room(section, writing, beside, max(line, strong.leading)))
        return
    yield from _asked(section, field.label, field.hint, styles)
    if field.words:
        yield from paragraphs_strips(section, field.words, styles.body)
        return
    high = max(min(field.lines, _MOST_LINES) * _LINE_ROOM, line)
    yield lowered(_room(section, writing, MARGIN, high), 2 * MM)


def _two_lines(style: Style) -> float:
    """How high a box is in which words too long for its line go on under it: never cut, never smaller."""
    return style.size * _TWO_LINES


def _room(section: Element, writing: Writing, left: float, high: float) -> Strip:
    """Return an empty box to write in, `high` points high, and a little room under it."""
    element = Element(section, "Form")

    def paint(sheet: Sheet, top: float) -> None:
        box = (left, top - high, RIGHT, top)
        outlined(sheet, box)
        sheet.field(element, writing, box)

    return Strip(high + 1 * MM, paint)


def _beside(label: Strip, room: Strip) -> Strip:
    """Return a line of words with the box to write in that is to the right of it, both in the middle."""
    down = (room.height - 1 * MM - label.height) / 2
    return Strip(room.height, side_by_side(lowered(label, down), room).paint)


def _ticks(section: Element, options: Sequence[_Option], styles: Styles) -> Iterator[Strip]:
    """Boxes with their words: short ones side by side in even columns, read across, and others in a list.

    One with room to write beside it has a line of its own.
    """
    parent = Element(section, "L", List="/ListNumbering /None")
    for alone, run in groupby(options, key=lambda one: one.writing is not None):
        together = tuple(run)
        yield from (
            _with_room(parent, together, styles.body) if alone else _in_columns(parent, together, styles.body)
        )


def _in_columns(parent: Element, options: Sequence[_Option], body: Style) -> Iterator[Strip]:
    size, indent = _size_and_indent(body)
    columns = _columns([one.words for one in options], indent, body)
    step = (MEASURE + _BETWEEN) / columns
    for first in range(0, len(options), columns):
        beside: list[Strip] = []
        for column, one in enumerate(options[first : first + columns]):
            left, width = MARGIN + column * step, step - _BETWEEN - indent
            item = Element(parent, "LI")
            box = _box_to_tick(Element(Element(item, "Lbl"), "Form"), one.tick, left, size, body)
            said, *rest = _said(Element(item, "LBody"), one.words, body, left + indent, width)
            beside += box, said
        yield lowered(side_by_side(*beside), body.size * 0.5)
        yield from rest


def _with_room(parent: Element, options: Sequence[_Option], body: Style) -> Iterator[Strip]:
    size, indent = _size_and_indent(body)
    for one, writing in ((one, one.writing) for one in options if one.writing):
        item = Element(parent, "LI")
        box = _box_to_tick(Element(Element(item, "Lbl"), "Form"), one.tick, MARGIN, size, body)
        said = Element(item, "LBody")
        words = _said(Element(said, "P"), one.words, body, MARGIN + indent, MEASURE - indent)
        first = side_by_side(box, words[0])
        left = MARGIN + indent + body.face.length(one.words, body.size) + body.size * 0.6
        high = max(_LINE_ROOM, _two_lines(body))
        if len(words) == 1 and RIGHT - left >= shortest_line(body.size):
            room = _room(said, writing, left, high)
            yield lowered(_beside(first, room), body.size * 0.5)
        else:
            yield lowered(first, body.size * 0.5)
            yield from words[1:]
            yield lowered(_room(said, writing, MARGIN + indent, high), 2 * MM)


def _said(target: Element, words: str, body: Style, left: float, width: float) -> tuple[Strip, ...]:
    """Return the words of a box. On one line they are right beside it, whichever way they are written."""
    if body.face.length(words, body.size) <= width:
        return (line_strip(target, words, body, left),)
    return words_strips(target, words, body, left, width)


def _size_and_indent(body: Style) -> tuple[float, float]:
    """Return how big a box to tick is, and how far in its words start."""
    size = max(body.size * 1.15, _LEAST_TICK)
    return size, size + body.size * 0.6


def _columns(words: Sequence[str], indent: float, style: Style) -> int:
    """Return how many boxes are side by side: as many as leave each its words on one line."""
    longest = max(style.face.length(one, style.size) for one in words) + indent
    fits = (
        many for many in _COLUMNS.get(len(words), (3, 2)) if (MEASURE + _BETWEEN) / many - _BETWEEN >= longest
    )
    return next(fits, 1)


def _box_to_tick(element: Element, tick: Tick, left: float, size: float, style: Style) -> Strip:
    """Return a box beside the first line of its words, in the middle of their height."""

    def paint(sheet: Sheet, top: float) -> None:
        middle = top - style.drop + style.size * 0.33
        box = (left, middle - size / 2, left + size, middle + size / 2)
        outlined(sheet, box)
        sheet.field(element, tick, box)

    return Strip(style.leading, paint)
