"""What people type, made fit to keep: nothing is judged, only what cannot be stored is taken out."""

from __future__ import annotations

import unicodedata

LONGEST = 50_000
"""The most characters one field keeps; well above what anybody writes by hand."""

_UNSEEN = {"Cc", "Cf", "Zl", "Zp", "Zs"}
"""The kinds of character that show nothing: controls, directions and joins, lines, spaces (Unicode)."""


def clean(text: str) -> str:
    """Return the text without characters no file can hold (NUL, lone halves of a character).

    Line ends become newlines, and text beyond `LONGEST` characters is cut. Right-to-left text, emoji
    and combining marks stay as they are.
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n").replace("\x00", "")
    return plain.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")[:LONGEST]


def is_blank(text: str) -> bool:
    """Return whether there is nothing to read in the text: only spaces and marks that cannot be seen."""
    return all(unicodedata.category(mark) in _UNSEEN for mark in text)


def shorten(text: str, most: int) -> str:
    """Return the text on one line of at most `most` characters, for a button or a line in sight.

    It ends with a whole word, unless that would take half of it away.
    """
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    last = line.rfind(" ", most // 2, most)
    return line[: last if last > 0 else most - 1].rstrip() + "…"
