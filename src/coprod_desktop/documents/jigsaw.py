"""Sets the map as a jigsaw: a piece that is there has a thick edge, a gap a thin one, and each its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coprod_desktop.documents.flow import Piece, Strip
from coprod_desktop.documents.setting import words_strips
from coprod_desktop.documents.structure import Element
from coprod_desktop.documents.styles import BAR, HAIRLINE, MARGIN, MEASURE, MM, Styles
from coprod_desktop.documents.tagging import Sheet
from coprod_desktop.domain.jigsaw import Jigsaw, JigsawPiece, outline

_MOST_ACROSS = 3
_GAP = 1.5 * MM
_KNOB = 4.5 * MM
"""The radius of a knob."""

_ROOM = _KNOB + 2 * MM
_OVER = _KNOB + 0.5 * MM
"""Between the edge of a piece and its words: beside them, and over them."""


@dataclass(frozen=True)
class _Row:
    """Pieces beside each other, each as wide as `width`."""

    pieces: tuple[JigsawPiece, ...]
    width: float
    first: bool
    last: bool
    below: int


def jigsaw_pieces(parent: Element, jigsaw: Jigsaw, styles: Styles) -> Iterator[Piece]:
    """Yield the rows of the jigsaw. As many pieces stand beside each other as their longest word allows."""
    across = _across(jigsaw, styles)
    width = (MEASURE - _GAP * (across - 1)) / across
    element = Element(parent, "L", List="/ListNumbering /None")
    starts = range(0, len(jigsaw.pieces), across)
    for start in starts:
        pieces = jigsaw.pieces[start : start + across]
        below = len(jigsaw.pieces) - start - across
        row = _Row(pieces, width, first=start == 0, last=below <= 0, below=below)
        before = styles.body.size if start == 0 else _GAP
        yield Piece((_row(element, row, styles),), before=before, whole=True)


def _across(jigsaw: Jigsaw, styles: Styles) -> int:
    strong = styles.strong
    said = (word for piece in jigsaw.pieces for word in f"{piece.title} {piece.words}".split())
    longest = max(strong.face.length(word, strong.size) for word in said)
    for across in range(_MOST_ACROSS, 1, -1):
        width = (MEASURE - _GAP * (across - 1)) / across
        if longest <= _inside(width):
            return across
    return 1


def _inside(width: float) -> float:
    """The room for words in a piece: knobs and holes stand beside them."""
    return width - 2 * _ROOM


def _row(parent: Element, row: _Row, styles: Styles) -> Strip:
    """Return pieces as one strip, all as high as the longest needs."""
    words: list[Sequence[Strip]] = []
    for number, piece in enumerate(row.pieces):
        body = Element(Element(parent, "LI"), "LBody")
        left, width = MARGIN + number * (row.width + _GAP) + _ROOM, _inside(row.width)
        title = words_strips(Element(body, "P"), piece.title, styles.strong, left, width)
        said = words_strips(Element(body, "P"), piece.words, styles.body, left, width)
        words.append((*title, *said))
    deepest = max(sum(strip.height for strip in strips) for strips in words)
    height = deepest + 2 * _OVER

    def paint(sheet: Sheet, top: float) -> None:
        for number, (piece, strips) in enumerate(zip(row.pieces, words, strict=True)):
            left = MARGIN + number * (row.width + _GAP)
            box = (left, top, left + row.width, top - height)
            sheet.drawing(outline(box, _knobs(row, number), _KNOB), BAR if piece.there else HAIRLINE)
            down = top - (height - sum(strip.height for strip in strips)) / 2
            for strip in strips:
                strip.paint(sheet, down)
                down -= strip.height

    return Strip(height, paint)


def _knobs(row: _Row, number: int) -> tuple[int, int, int, int]:
    return (
        0 if row.first else -1,
        1 if number < len(row.pieces) - 1 else 0,
        1 if number < row.below else 0,
        -1 if number else 0,
    )
