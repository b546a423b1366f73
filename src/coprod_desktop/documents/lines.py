"""Breaks words into lines: towards one edge, no hyphens, never longer than the measure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from coprod_desktop.documents.direction import base_level, levels_of
from coprod_desktop.documents.fonts import Face, clusters, em_length

MOST_CHARACTERS = 70
"""A line no longer than this is easy to find the start of (guidance E4)."""

_SHORT_WORD = 9


@dataclass(frozen=True)
class Line:
    """Words on one line, as they are read, which start at `at` in their `paragraph`.

    `levels`: which way each runs, where any runs from the right.
    """

    words: str
    paragraph: str
    at: int = 0
    levels: tuple[int, ...] = ()
    from_right: bool = False


def line_of(words: str) -> Line:
    """Return words as the one line of their paragraph."""
    (line,) = _with_levels(words, [words])
    return line


def set_lines(words: str, face: Face, size: float, width: float) -> list[Line]:
    """Return a paragraph as lines (see `lines_of`)."""
    return _with_levels(words, lines_of(words, face, size, width))


def _with_levels(words: str, lines: list[str]) -> list[Line]:
    """The levels come from the whole paragraph; spaces at a line's end go with the paragraph (UAX 9, L1)."""
    levels = levels_of(words)
    base, at, laid = (base_level(words) if levels else 0), 0, []
    for line in lines:
        kept = len(line.rstrip(" "))
        of_line = levels[at : at + kept] + (base,) * (len(line) - kept) if levels else ()
        laid.append(Line(line, words, at, of_line, base == 1))
        at += len(line)
    return laid


def lines_of(words: str, face: Face, size: float, width: float) -> list[str]:
    """Return `words` as lines at most `width` points long and 70 characters across.

    A word goes over to the next line whole; only a word longer than a line is cut. The space a line
    was broken at stays at its end, so that words read from the page stay apart.
    """
    room = width / size
    space = em_length(face, " ")
    lines: list[str] = []
    held: list[str] = []
    long, across = 0.0, -1
    for word in words.split(" "):
        wide = em_length(face, word)
        if held and long + space + wide <= room and across + 1 + len(word) <= MOST_CHARACTERS:
            held.append(word)
            long, across = long + space + wide, across + 1 + len(word)
            continue
        if held:
            lines.append(" ".join(held) + " ")
        if wide > room or len(word) > MOST_CHARACTERS:
            *full, word = _cut(word, face, room)
            lines.extend(full)
            wide = em_length(face, word)
        held, long, across = [word], wide, len(word)
    if len(held) == 1 and len(held[0]) < _SHORT_WORD and lines:
        _keep_company(lines, held)
    return [*lines, " ".join(held)]


def _keep_company(lines: list[str], held: list[str]) -> None:
    """Bring a word down to the last line, so that a short word is not alone there."""
    most, _, word = lines[-1][:-1].rpartition(" ")
    if lines[-1].endswith(" ") and " " in most and len(word) < _SHORT_WORD * 2:
        lines[-1] = f"{most} "
        held.insert(0, word)


def _cut(word: str, face: Face, room: float) -> Iterator[str]:
    """Yield a word in pieces, as it is longer than a line."""
    piece, long = "", 0.0
    for cluster in clusters(word):
        wide = em_length(face, cluster)
        if piece and (long + wide > room or len(piece) + len(cluster) > MOST_CHARACTERS):
            yield piece
            piece, long = "", 0.0
        piece, long = piece + cluster, long + wide
    yield piece
