"""Words made fit for any page, with nothing taken away that a person can see."""

from __future__ import annotations

import re
import unicodedata

_LINE_ENDS = re.compile(r"\r\n|[\r\n\u0085\u2028\u2029]+")
_GAPS = re.compile(r"[ \t\v\f]+")
_NOT_CHARACTERS = {"\ufffe", "\uffff"}
_KEPT_TOGETHER = {"\u00a0", "\u202f"}


def printable(words: str) -> str:
    """Return one paragraph of `words` that any page can hold, with nothing a person can see taken away.

    Accents are composed (NFC), runs of spaces become one, half characters become U+FFFD, and control
    characters, which no file format here may hold, are dropped.
    """
    if words.isascii() and words.isprintable():
        return re.sub(" +", " ", words).strip()
    kept = "".join(_shown(mark) for mark in _GAPS.sub(" ", words))
    return re.sub(" +", " ", unicodedata.normalize("NFC", kept)).strip()


def _shown(mark: str) -> str:
    match unicodedata.category(mark):
        case "Cc":
            return ""
        case "Cs":
            return "\ufffd"
        case "Zs":
            return "\u00a0" if mark in _KEPT_TOGETHER else " "
        case _:
            return "" if mark in _NOT_CHARACTERS else mark


def paragraphs(words: str) -> tuple[str, ...]:
    """Return the paragraphs of `words`, one for each line that says something."""
    cleaned = (printable(line) for line in _LINE_ENDS.split(words))
    return tuple(line for line in cleaned if line)


def joined(words: str) -> str:
    """Return `words` with each paragraph on a line of its own."""
    return "\n".join(paragraphs(words))


def one_line(words: str) -> str:
    """Return `words` on one line."""
    return " ".join(paragraphs(words))
