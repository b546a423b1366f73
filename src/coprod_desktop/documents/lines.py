"""Breaks words into lines: towards one edge, no hyphens, never longer than the measure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coprod_desktop.documents.direction import base_level, levels_of
from coprod_desktop.documents.fonts import Face, clusters, em_length

MOST_CHARACTERS = 70
"""A line no longer than this is easy to find the start of (guidance E4)."""

_SHORT_WORD = 9
_NUMBER = re.compile(r"[(£€$]?\d(?:[\d.,:/]*\d)?")
_COUNTS = re.compile(rf"(?<!\S){_NUMBER.pattern} ")
"""A number that another word follows."""
_YEAR = re.compile(r"\d{4}\W*")
_TOGETHER_MOST = 24
"""Characters: what stays together is short, such as a day and its month or a number to ring."""


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
    before: list[str] = []
    held: list[str] = []
    long, across = 0.0, -1
    for word in _kept_together(words, face, room) if _COUNTS.search(words) else words.split(" "):
        wide = em_length(face, word)
        if held and long + space + wide <= room and across + 1 + len(word) <= MOST_CHARACTERS:
            held.append(word)
            long, across = long + space + wide, across + 1 + len(word)
            continue
        if held:
            lines.append(" ".join(held) + " ")
        before = held
        if wide > room or len(word) > MOST_CHARACTERS:
            *full, word = _cut(word, face, room)
            lines.extend(full)
            before = [] if full else before
            wide = em_length(face, word)
        held, long, across = [word], wide, len(word)
    last = " ".join(held)
    if len(held) == 1 and len(last) < _SHORT_WORD and len(before) > 2 and len(before[-1]) < _SHORT_WORD * 2:
        # A short word is not alone on the last line: one comes down to it where both fit.
        in_company = f"{before[-1]} {last}"
        if em_length(face, in_company) <= room:
            return [*lines[:-1], " ".join(before[:-1]) + " ", in_company]
    return [*lines, last]


def _kept_together(words: str, face: Face, room: float) -> list[str]:
    """Return the words with each number and what it counts as one: "5 November 2026", "01632 960123".

    Where that would be long, as in a row of numbers, they may be parted.
    """
    kept: list[str] = []
    number = after_one = False
    for word in words.split(" "):
        both = f"{kept[-1]} {word}" if kept else word
        follows = number or (after_one and _YEAR.fullmatch(word))
        if follows and len(both) <= _TOGETHER_MOST and em_length(face, both) <= room:
            kept[-1] = both
        else:
            kept.append(word)
        number, after_one = _NUMBER.fullmatch(word) is not None, number
    return kept


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
