"""Breaks words into lines: left aligned, no hyphens, never longer than the measure."""

from __future__ import annotations

from collections.abc import Iterator

from coprod_desktop.documents.fonts import Face, clusters

MOST_CHARACTERS = 70
"""A line no longer than this is easy to find the start of (guidance E4)."""


def lines_of(words: str, face: Face, size: float, width: float) -> list[str]:
    """Return `words` as lines at most `width` points long and 70 characters across.

    A word goes over to the next line whole; only a word longer than a line is cut. The space a line
    was broken at stays at its end, so that words read from the page stay apart.
    """
    space = face.width(" ", size)
    lines: list[str] = []
    line, long = "", 0.0
    for word in words.split(" "):
        *full, last = _cut(word, face, size, width)
        first = full[0] if full else last
        joins = bool(line) and not full
        if joins and long + space + first[1] <= width and len(line) + 1 + len(first[0]) <= MOST_CHARACTERS:
            line, long = f"{line} {first[0]}", long + space + first[1]
            continue
        if line:
            lines.append(f"{line} ")
        lines.extend(part for part, _ in full)
        line, long = last
    return [*lines, line]


def _cut(word: str, face: Face, size: float, width: float) -> Iterator[tuple[str, float]]:
    """Yield `word` with its length, in pieces when it is longer than a line."""
    piece, long = "", 0.0
    for cluster in clusters(word):
        wide = face.width(cluster, size)
        if piece and (long + wide > width or len(piece) + len(cluster) > MOST_CHARACTERS):
            yield piece, long
            piece, long = "", 0.0
        piece, long = piece + cluster, long + wide
    yield piece, long
