"""Flows pieces of a document over pages, keeping together what a reader needs together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from coprod_desktop.documents.tagging import Sheet


@dataclass(frozen=True)
class Strip:
    """The least that is never split: usually one line. `paint` is given the height of its top on the page."""

    height: float
    paint: Callable[[Sheet, float], None]


@dataclass(frozen=True)
class Piece:
    """Strips that follow each other.

    `before`: room over it, unless it starts a page. `lead`: painted over it, unless it starts a page.
    `whole`: kept on one page when it fits on one. `with_next`: never the last thing on a page.
    `again`: what is painted again at the top of a page the piece goes on to, such as a table's header.
    `begins`: something new begins here, such as at a heading.
    """

    strips: tuple[Strip, ...]
    before: float = 0
    lead: Strip | None = None
    whole: bool = False
    with_next: bool = False
    again: tuple[Strip, ...] = ()
    begins: bool = False

    @property
    def height(self) -> float:
        """The height of all its strips."""
        return _height(self.strips)

    @property
    def over(self) -> float:
        """The room it takes over its first strip when something is above it on the page."""
        return self.before + (self.lead.height if self.lead else 0)


_LITTLE = 0.25
"""How much of a page is too little to be left there alone, such as a heading before something long."""

_NEXT_TO_NOTHING, _CLOSER = 0.45, (0.75, 0.6)
"""How much of a last page is hardly worth a sheet, and how much of the room between pieces is left then."""

_MOSTLY = 0.5
"""How full the page before the last has to stay when what ends on the last begins there, too."""

Placed = tuple[float, Strip]
"""How far a strip is under the top of the page's frame, and the strip."""


def pages_of(pieces: Sequence[Piece], frame: float) -> list[list[Placed]]:
    """Return what is on each page of a document whose pages are `frame` points high.

    A strip higher than a page gets a page of its own.
    """
    pages: list[list[Placed]] = [[]]
    used = 0.0
    for number, piece in enumerate(pieces):
        over = piece.over if pages[-1] else 0
        for index, strip in enumerate(piece.strips):
            together = piece.strips[index : _stop(piece, index)]
            ask = _height(together) if index else _least(pieces, number, frame)
            if pages[-1] and used + over + ask > frame:
                pages.append([])
                used = over = 0.0
                for header in piece.again:
                    pages[-1].append((used, header))
                    used += header.height
            if over and piece.lead:
                pages[-1].append((used + piece.before, piece.lead))
            pages[-1].append((used + over, strip))
            used += over + strip.height
            over = 0.0
    return pages


def closed_up(pieces: Sequence[Piece], frame: float) -> list[list[Placed]]:
    """Return the pages; where setting pieces a little closer saves a tenth of them, they are.

    Where that tenth is 2 pages or more, they may be closer still. A last page with next to nothing on it is
    saved, too. Where closer pieces do not do it, what ends on it begins there.
    """
    pages = pages_of(pieces, frame)
    if len(pages) == 1:
        return pages
    little, tenth = _filled(pages[-1]) <= frame * _NEXT_TO_NOTHING, len(pages) / 10
    for much, least in zip(_CLOSER, (1, 1) if little else (tenth, max(2, tenth)), strict=True):
        closer = pages_of([replace(piece, before=piece.before * much) for piece in pieces], frame)
        if len(pages) - len(closer) >= least:
            return closer
    return _with_its_beginning(pieces, frame, pages) if little else pages


def _with_its_beginning(
    pieces: Sequence[Piece], frame: float, pages: list[list[Placed]]
) -> list[list[Placed]]:
    """Return the pages with what ends on the last one whole there, where the one before stays mostly full."""
    begins = [number for number, piece in enumerate(pieces) if piece.begins]
    while begins and pieces[begins[-1] - 1].with_next:  # a heading right under another goes with it
        begins.pop()
    if not begins or not begins[-1]:
        return pages
    before, last = pages_of(pieces[: begins[-1]], frame), pages_of(pieces[begins[-1] :], frame)
    fits = len(last) == 1 and len(before) + 1 == len(pages)
    return [*before, *last] if fits and _filled(before[-1]) > frame * _MOSTLY else pages


def _filled(page: Sequence[Placed]) -> float:
    down, last = page[-1]
    return down + last.height


def _height(strips: Sequence[Strip]) -> float:
    return sum(strip.height for strip in strips)


def _stop(piece: Piece, index: int) -> int:
    """Where the strips end that stay together with the one at `index`: no line is left alone."""
    count = len(piece.strips)
    if count <= 3:
        return count
    return index + 2 if index in (0, count - 2) else index + 1


def _least(pieces: Sequence[Piece], number: int, frame: float) -> float:
    """Return the room the piece asks for before it may start on a page that has something on it."""
    piece = pieces[number]
    start = _height(piece.strips[: _stop(piece, 0)])
    room = frame - _leading_up_to(pieces, number, frame)
    fits = piece.height + _height(piece.again) <= room
    if not fits or not (piece.whole or piece.with_next):
        return start
    if piece.with_next and number + 1 < len(pieces):
        after = pieces[number + 1]
        with_the_next = piece.height + after.over + _least(pieces, number + 1, frame)
        if with_the_next <= room:
            return with_the_next
        with_its_start = piece.height + after.over + _height(after.strips[: _stop(after, 0)])
        if with_its_start <= room or frame - room > frame * _LITTLE:
            return with_its_start
    return piece.height


def _leading_up_to(pieces: Sequence[Piece], number: int, frame: float) -> float:
    """Return the height of what a piece may not be parted from, as far back as a page has room for it."""
    piece, leading, first = pieces[number], 0.0, number
    while first and pieces[first - 1].with_next:
        more = pieces[first - 1].height + pieces[first].over
        if first < number and leading + more + piece.height > frame:
            break
        leading += more
        first -= 1
    return leading
