"""Which way words run: Unicode's rules for lines that hold letters from the right (UAX 9).

Levels are found for a whole paragraph; each line is then put in order by itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from unicodedata import bidirectional

_FROM_RIGHT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_STRONG = {"L": 0, "R": 1, "AL": 1}


def levels_of(words: str) -> tuple[int, ...]:
    """Return the level of each character of a paragraph: odd from the right; none if all is from the left."""
    if words.isascii() or not _FROM_RIGHT.search(words):
        return ()
    return _levels(words, base_level(words))


def base_level(words: str) -> int:
    """Return 1 for a paragraph whose first letter is one from the right, else 0 (rules P2 and P3)."""
    return next((_STRONG[kind] for kind in map(bidirectional, words) if kind in _STRONG), 0)


def _levels(words: str, base: int) -> tuple[int, ...]:
    from bidi import algorithm

    marks = [
        {"at": at, "ch": mark, "level": base, "type": kind, "orig": kind}
        for at, mark in enumerate(words)
        for kind in (_kind(mark),)
    ]
    storage = algorithm.get_empty_storage()
    storage.update(base_level=base, base_dir="LR"[base], chars=marks)
    algorithm.explicit_embed_and_overrides(storage, False)
    algorithm.resolve_weak_types(storage, False)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    found = {mark["at"]: int(mark["level"]) for mark in storage["chars"]}
    levels: list[int] = []
    for at in range(len(words)):  # a character nobody sees goes with the one before it
        levels.append(found.get(at, levels[-1] if levels else base))
    return tuple(levels)


def _kind(mark: str) -> str:
    """The class of a character. Isolates, newer than the rules used here, are passed over."""
    kind = bidirectional(mark) or "ON"
    return "BN" if kind in {"LRI", "RLI", "FSI", "PDI"} else kind


def seen_order(levels: Sequence[int]) -> list[int]:
    """Return the places of pieces as they are seen from left to right, given their levels (rule L2)."""
    order = list(range(len(levels)))
    lowest_odd = min((level for level in levels if level % 2), default=0)
    for level in range(max(levels, default=0), lowest_odd - 1, -1):
        if level == 0:
            break
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = max(end, start + 1)
    return order
