"""Reads the guide for facilitators: its pictures, the words it quotes from the screen, and its sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

GUIDE = Path(__file__).parents[2] / "docs" / "guide"
PICTURES = GUIDE / "pictures"
FIRST = GUIDE / "README.md"
PAGES = tuple(sorted(path for path in GUIDE.glob("*.md") if path != FIRST))

_PICTURE = re.compile(r"!\[(?P<alt>[^\]]*)\]\(pictures/(?P<name>[a-z0-9-]+)\.png\)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_FENCE = re.compile(r"^```\n(.*?)^```\n", re.DOTALL | re.MULTILINE)
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_MARKER = re.compile(r"^(?:#+|-|\d+\.)\s+")


def pictures_on(page: Path) -> dict[str, str]:
    """Return the pictures of a page by name, with the words for people who do not see them."""
    return {found["name"]: found["alt"] for found in _PICTURE.finditer(page.read_text("utf-8"))}


def headings_on(page: Path) -> list[int]:
    """Return the level of each heading of a page, in order."""
    text = _FENCE.sub("", page.read_text("utf-8"))
    return [len(found[1]) for found in re.finditer(r"^(#+)\s", text, re.MULTILINE)]


def links_on(page: Path) -> list[str]:
    """Return the words of each link of a page."""
    return [found[1] for found in re.finditer(r"(?<!!)\[([^\]]*)\]\(", page.read_text("utf-8"))]


def quotes_on(page: Path) -> list[str]:
    """Return what a page quotes from the screen."""
    return _BOLD.findall(page.read_text("utf-8"))


def commands_on(page: Path) -> list[str]:
    """Return the lines of code of a page."""
    return [line for block in _FENCE.findall(page.read_text("utf-8")) for line in block.splitlines()]


def sentences_on(page: Path) -> Iterator[str]:
    """Yield every sentence of a page, those that describe pictures too."""
    text = _FENCE.sub("", page.read_text("utf-8"))
    text = _PICTURE.sub(lambda found: found["alt"], text)
    for line in _LINK.sub(r"\1", text).splitlines():
        for piece in _MARKER.sub("", line).replace("**", "").split("|"):
            yield from (one.strip() for one in re.split(r"(?<=[.?!:])\s+", piece) if one.strip())


def is_shown(quote: str, lines: list[str]) -> bool:
    """Return whether a quote is on the screen: a line, a sentence of one, or its start and “…”."""
    if quote in lines or f"{quote} (opens here)" in lines:
        return True
    if quote.endswith("…"):
        return any(line.startswith(quote.removesuffix("…").strip()) for line in lines)
    return quote.endswith((".", "?")) and any(quote in line for line in lines)
