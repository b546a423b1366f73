"""Words as HTML elements."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape


def tag(name: str, words: str, look: str = "") -> str:
    """Return an element whose direction follows its words: Arabic reads from the right in any document."""
    named = f' class="{look}"' if look else ""
    return f'<{name} dir="auto"{named}>{escape(words)}</{name}>'


def paragraphs(words: str) -> Iterator[str]:
    """Yield a P element for each line."""
    for paragraph in words.split("\n"):
        yield tag("p", paragraph)
