"""Sets one person's signature block: what they gave on screen, and room to write the rest (guidance E12)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from coprod_desktop.documents.flow import Piece, Strip
from coprod_desktop.documents.form import Writing
from coprod_desktop.documents.setting import RIGHT, line_strip, lowered, side_by_side, words_strips
from coprod_desktop.documents.structure import Element
from coprod_desktop.documents.styles import (
    BAR,
    MARGIN,
    MM,
    SIGNATURE_LENGTH,
    SIGNATURE_ROOM,
    WRITING_ROOM,
    Styles,
    shortest_line,
)
from coprod_desktop.documents.tagging import Sheet
from coprod_desktop.domain.blocks import SignatureLines
from coprod_desktop.domain.signing_words import (
    PAD,
    Room,
    SigningLine,
    drawing_words,
    drawn_strokes,
    signing_lines,
)
from coprod_desktop.domain.words import Words

# The shape of the pad people draw on: three tenths as high as wide.
_DRAWING_WIDTH, _DRAWING_HEIGHT = 110 * MM, 33 * MM
_BAR_LENGTH, _OVER_BAR, _UNDER_BAR = 20 * MM, 6 * MM, 4 * MM
_UNDER = 0.8 * MM
_ON_THE_LINE = 1.5


def signing_piece(
    parent: Element, block: SignatureLines, number: int, styles: Styles, say: Words, *, parted: bool
) -> Piece:
    """Return the block as one piece that stays on one page; `parted` by a bar from what is above it.

    `number` tells its fields from those of other blocks. Three are on a page of standard print, 2 of giant.
    """
    strips = tuple(_strips(Element(parent, "Sect"), block, f"sign-{number}", styles, say))
    lead = _parting_bar() if parted else None
    return Piece(strips, before=0 if parted else styles.body.size, lead=lead, whole=True)


def _parting_bar() -> Strip:
    """A short thick bar, which nobody takes for a line to write on, well clear of the one above it."""
    return Strip(
        _OVER_BAR + _UNDER_BAR,
        lambda sheet, top: sheet.rule(
            (MARGIN, top - _OVER_BAR), (MARGIN + _BAR_LENGTH, top - _OVER_BAR), BAR
        ),
    )


def _strips(
    section: Element, block: SignatureLines, name: str, styles: Styles, say: Words
) -> Iterator[Strip]:
    body = styles.body
    if block.who:
        yield from words_strips(Element(section, "P"), block.who, styles.strong)
    for number, line in enumerate(signing_lines(block, say), 1):
        told = f"{line.label}, {block.who}" if block.who else line.label
        writing = Writing(f"{name}-{number}", told, body)
        match line.room:
            case Room.NONE:
                yield from words_strips(Element(section, "P"), line.text, body)
            case Room.LINE:
                yield from _to_write(section, line, writing)
            case Room.TALL:
                yield from words_strips(Element(section, "P"), line.label, body)
                yield _room(section, writing, SIGNATURE_ROOM, MARGIN, MARGIN + SIGNATURE_LENGTH)
            case Room.DRAWING:
                yield from words_strips(Element(section, "P"), line.label, body)
                yield _drawing(section, block, say)
            case _:
                assert_never(line.room)


def _to_write(section: Element, line: SigningLine, writing: Writing) -> Iterator[Strip]:
    """A label with a line to write on: beside it, or under it where the label leaves too little."""
    style = writing.style
    label = Element(section, "P")
    start = MARGIN + style.face.length(line.label, style.size) + style.size * 0.6
    if RIGHT - start < shortest_line(style.size):
        first, *rest = words_strips(label, line.label, style)
        yield from (lowered(first, _UNDER), *rest)
        yield _room(section, writing, WRITING_ROOM, MARGIN, RIGHT)
        return
    room = max(WRITING_ROOM, style.drop)
    beside = lowered(line_strip(label, line.label, style, MARGIN), room - style.drop)
    space = _room(section, writing, room, start, RIGHT)
    yield Strip(space.height, side_by_side(beside, space).paint)


def _room(section: Element, writing: Writing, room: float, left: float, right: float) -> Strip:
    """Return a line to write on with `room` over it, where words can be typed, and a little under it."""
    element = Element(section, "Form")
    # Readers put what is typed in the middle of a field: a low one has it on the line, where a pen writes.
    high = min(room, writing.style.size * _ON_THE_LINE)

    def paint(sheet: Sheet, top: float) -> None:
        sheet.rule((left, top - room), (right, top - room))
        sheet.field(element, writing, (left, top - room, right, top - room + high))

    return Strip(room + _UNDER, paint)


def _drawing(section: Element, block: SignatureLines, say: Words) -> Strip:
    """Return what was drawn on screen, as lines, over the signature line."""
    figure = Element(section, "Figure", alt=drawing_words(block, say))
    strokes = drawn_strokes(block)

    def paint(sheet: Sheet, top: float) -> None:
        bottom = top - _DRAWING_HEIGHT
        lines = [
            [(MARGIN + x * _DRAWING_WIDTH / PAD, top - y * _DRAWING_HEIGHT / PAD) for x, y in stroke]
            for stroke in strokes
        ]
        sheet.figure(figure, lines, (MARGIN, bottom, MARGIN + _DRAWING_WIDTH, top))
        sheet.rule((MARGIN, bottom), (MARGIN + SIGNATURE_LENGTH, bottom))

    return Strip(_DRAWING_HEIGHT + _UNDER, paint)
