"""Whether two texts say the same but for a slip of the pen. In doubt, they do not.

A changed number, a short word or a new start of a word ("paid", "unpaid") can turn a sentence round, so
none of those is ever a slip (decision 0080).
"""

from __future__ import annotations

import re
import unicodedata

SHORTEST = 5
"""Letters in the shortest word in which a slip is believed; below it, most slips make another word."""

ONE_SLIP_IN = 10
"""At most 1 slip in this many words; 1 in a shorter text."""

_PIECES = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|[£$€%]")


def is_same(before: str, after: str) -> bool:
    """Return whether the texts differ in nothing but capitals, spaces, commas and a rare slip in a word."""
    old, new = _pieces(before), _pieces(after)
    if len(old) != len(new):
        return False
    changed = [(one, other) for one, other in zip(old, new, strict=True) if one != other]
    return len(changed) <= max(1, len(old) // ONE_SLIP_IN) and all(_is_slip(*pair) for pair in changed)


def _pieces(text: str) -> list[str]:
    return _PIECES.findall(unicodedata.normalize("NFKC", text).casefold().replace("’", "'"))


def _is_slip(one: str, other: str) -> bool:
    if min(len(one), len(other)) < SHORTEST or not (one + other).isalpha():
        return False
    return (one[0], one[-1]) == (other[0], other[-1]) and _is_one_edit(one, other)


def _is_one_edit(one: str, other: str) -> bool:
    """Return whether 1 letter was left out, put in or changed, or 2 neighbours changed places."""
    short, long = sorted((one, other), key=len)
    start = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(long) - len(short) == 1:
        return short[start:] == long[start + 1 :]
    if len(long) != len(short):
        return False
    swapped = short[start : start + 2] == long[start : start + 2][::-1]
    return short[start + 1 :] == long[start + 1 :] or (swapped and short[start + 2 :] == long[start + 2 :])
