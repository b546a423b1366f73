"""Sets words in strips: a paragraph, one inside a box, several strips as one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from coprod_desktop.documents.flow import Strip
from coprod_desktop.documents.form import Box
from coprod_desktop.documents.lines import Line, line_of, set_lines
from coprod_desktop.documents.structure import Element
from coprod_desktop.documents.styles import BAR, HAIRLINE, MARGIN, MEASURE, OUTLINE, Style
from coprod_desktop.documents.tagging import Sheet, Target

RIGHT = MARGIN + MEASURE


def words_strips(
    target: Target, words: str, style: Style, left: float = MARGIN, width: float = MEASURE
) -> tuple[Strip, ...]:
    """Return one paragraph as strips, a line each. One that begins from the right keeps to the right."""
    return tuple(
        _strip(target, line, style, left, width) for line in set_lines(words, style.face, style.size, width)
    )


def line_strip(target: Target, words: str, style: Style, left: float) -> Strip:
    """Return words that fit on one line as a strip, which starts on the page's own side."""
    line = line_of(words)
    return Strip(style.leading, lambda sheet, top: sheet.line(target, left, top - style.drop, line, style))


def _strip(target: Target, line: Line, style: Style, left: float, width: float) -> Strip:
    """Return a line on the side it begins on; its last space, which nobody sees, may be in the margin."""

    def paint(sheet: Sheet, top: float) -> None:
        along = 0.0
        if line.from_right is not sheet.from_right:
            along = width - style.face.length(line.words, style.size)
        sheet.line(target, left + along, top - style.drop, line, style)

    return Strip(style.leading, paint)


def paragraphs_strips(
    parent: Element, words: str, style: Style, left: float = MARGIN, width: float = MEASURE
) -> tuple[Strip, ...]:
    """Return paragraphs as strips, a P element each, with the style's room between them."""
    strips: list[Strip] = []
    for number, words_of_one in enumerate(words.split("\n")):
        first, *rest = words_strips(Element(parent, "P"), words_of_one, style, left, width)
        strips += [lowered(first, style.before if number else 0), *rest]
    return tuple(strips)


def lowered(strip: Strip, by: float) -> Strip:
    """Return the strip with empty room over it."""
    return Strip(strip.height + by, lambda sheet, top: strip.paint(sheet, top - by))


def side_by_side(*strips: Strip) -> Strip:
    """Return strips painted from the same top, in the order given."""

    def paint(sheet: Sheet, top: float) -> None:
        for strip in strips:
            strip.paint(sheet, top)

    return Strip(max(strip.height for strip in strips), paint)


def parting_rule(over: float, under: float) -> Strip:
    """Return a thin rule across the page, with room over and under it."""
    return Strip(over + under, lambda sheet, top: sheet.rule((MARGIN, top - over), (RIGHT, top - over)))


def outlined(sheet: Sheet, box: Box) -> None:
    """Paint the edges of a box to write in or to tick."""
    left, bottom, right, top = box
    for start, end in pairwise(((left, bottom), (left, top), (right, top), (right, bottom), (left, bottom))):
        sheet.rule(start, end, OUTLINE)


def boxed(strips: Sequence[Strip], room: float) -> tuple[Strip, ...]:
    """Return strips in a box: a thick bar on the left and thin rules around. It may go over pages."""
    last = len(strips) - 1

    def in_box(number: int, strip: Strip) -> Strip:
        over, under = (room if number == 0 else 0), (room if number == last else 0)
        height = over + strip.height + under

        def paint(sheet: Sheet, top: float) -> None:
            bottom = top - height
            sheet.rule((MARGIN + BAR / 2, top), (MARGIN + BAR / 2, bottom), BAR)
            sheet.rule((RIGHT, top), (RIGHT, bottom), HAIRLINE)
            if over:
                sheet.rule((MARGIN, top), (RIGHT, top), HAIRLINE)
            if under:
                sheet.rule((MARGIN, bottom), (RIGHT, bottom), HAIRLINE)
            strip.paint(sheet, top - over)

        return Strip(height, paint)

    return tuple(in_box(number, strip) for number, strip in enumerate(strips))
