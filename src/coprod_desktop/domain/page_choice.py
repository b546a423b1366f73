"""Which pages somebody wants, as they write it: "1-3, 5"."""

from __future__ import annotations

import re

_PART = re.compile(r"([0-9]{1,4})(?: ?[-\u2013] ?([0-9]{1,4}))?")


def parse_pages(words: str) -> tuple[tuple[int, int], ...] | None:
    """Return the first and last page of each stretch; none for all pages; None when it cannot be read."""
    stretches = []
    for part in re.split(r"[,;]| and ", words) if words.strip() else ():
        found = _PART.fullmatch(part.strip())
        if found is None:
            return None
        first, last = int(found[1]), int(found[2] or found[1])
        if not 1 <= first <= last:
            return None
        stretches.append((first, last))
    return tuple(stretches)


def pages_chosen(stretches: tuple[tuple[int, int], ...], count: int) -> tuple[int, ...]:
    """Return the pages to print, from 1, each once and in order, of a paper with `count` pages."""
    if not stretches:
        return tuple(range(1, count + 1))
    return tuple(page for page in range(1, count + 1) if any(a <= page <= b for a, b in stretches))
