"""Says how words and lines are painted, as the operators a page is made of (ISO 32000-1, 8 and 9)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from coprod_desktop.documents.direction import seen_order
from coprod_desktop.documents.embedding import Fonts
from coprod_desktop.documents.fonts import Face
from coprod_desktop.documents.lines import Line
from coprod_desktop.documents.pdf_file import number, numbers, text
from coprod_desktop.documents.shapes import outline_of
from coprod_desktop.documents.shaping import Glyph, Piece, pieces_of
from coprod_desktop.documents.styles import Style
from coprod_desktop.pictures import GRID, LINE, Picture

_NEXT = 0.002
"""How far, in sizes, a piece that takes no room is told to be from the one before it. Nobody sees it."""

Point = tuple[float, float]
Stroke = Sequence[Point]


class Painter:
    """Paints with the fonts of one document. Points, from the bottom left."""

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts

    def line(
        self, x: float, y: float, line: Line, style: Style, cuts: Sequence[int] = ()
    ) -> Iterator[Iterator[str]]:
        """Yield each part of a line of words between `cuts`; its baseline starts at (x, y) on the left."""
        face = style.face
        if not cuts and not line.levels and face.sets_alone(line.words):
            yield iter((self._alone(line.words, face, x, y, style.size),))
            return
        parts = [
            list(pieces_of(face, line.words[start:end], line.levels[start:end]))
            for start, end in pairwise((0, *cuts, len(line.words)))
        ]
        pieces = [piece for part in parts for piece in part]
        places = [0.0] * len(pieces)
        for place in seen_order([piece.level for piece in pieces]):
            places[place] = x
            x += pieces[place].length * style.size
        left = iter(places)
        for part in parts:
            yield chain.from_iterable([*self._piece(piece, next(left), y, style)] for piece in part)

    def _piece(self, piece: Piece, x: float, y: float, style: Style) -> Iterator[str]:
        face = piece.face
        if face and not piece.glyphs:
            if piece.length:
                yield self._alone(piece.words, face, x, y, style.size)
            return
        if face and self._fonts.name_and_letters(face)[1].say(piece.glyphs, piece.words) and not piece.behind:
            yield self._shaped(piece, face, x, y, style.size)
            return
        # Readers are given the characters as they were written (14.9.4), whatever stands in for them.
        yield f"/Span <</ActualText {text(piece.words)}>> BDC"
        if face:
            if piece.behind:
                # Some readers go by places: this one comes after the letter that starts at the same place.
                yield self._alone(" ", style.face, x - piece.behind * _NEXT * style.size, y, style.size)
            yield self._shaped(piece, face, x, y, style.size)
        else:
            # Readers place the character by the letters inside the span, so the shape needs some.
            yield self._alone(" ", style.face, x, y, style.size)
            yield strokes(outline_of(piece.words, x, y, style.size), style.size / 14)
        yield "EMC"

    def _alone(self, words: str, face: Face, x: float, y: float, size: float) -> str:
        name, letters = self._fonts.name_and_letters(face)
        return f"BT {name} {size:g} Tf 1 0 0 1 {number(x)} {number(y)} Tm <{letters.codes(words)}> Tj ET"

    def _shaped(self, piece: Piece, face: Face, x: float, y: float, size: float) -> str:
        name, _ = self._fonts.name_and_letters(face)
        size *= face.scale
        code = [f"BT {name} {size:g} Tf 1 0 0 1 {number(x)} {number(y)} Tm"]
        up = 0.0
        for glyph in piece.glyphs:
            if glyph.up != up:
                up = glyph.up
                code.append(f"{number(up * size / 1000)} Ts")
            code.append(f"[{_moved(glyph)}] TJ")
        return " ".join([*code, "0 Ts ET" if up else "ET"])


def _moved(glyph: Glyph) -> str:
    """Return a glyph for TJ: moved to its place, then on to where the next one starts."""
    before, after = -glyph.right, glyph.right + glyph.own - glyph.advance
    return f"{number(before)} <{glyph.number:04x}> {number(after)}"


def strokes(lines: Sequence[Stroke], thick: float) -> str:
    """Return lines with round ends, so that a dot is seen."""
    code = [f"{number(thick)} w 1 J 1 j"]
    for line in lines:
        points = [numbers(point) for point in (line if len(line) > 1 else [*line, *line])]
        code.append(f"{points[0]} m " + " ".join(f"{point} l" for point in points[1:]))
    return "\n".join([*code, "S"])


def picture(shown: Picture, left: float, top: float, size: float) -> str:
    """Return a picture as wide and high as `size`, in the ink of the page."""
    scale = size / GRID

    def at(step: Sequence[float]) -> str:
        return numbers(
            top - value * scale if turn % 2 else left + value * scale for turn, value in enumerate(step)
        )

    code = [f"q {number(LINE * scale)} w 1 J 1 j"]
    for stroke in shown.strokes:
        code.append(f"{at(stroke.start)} m")
        code += [f"{at(step)} {'l' if len(step) == 2 else 'c'}" for step in stroke.steps]
        code += ["h"] if stroke.closed else []
        code.append("f" if stroke.filled else "S")
    return "\n".join([*code, "Q"])
