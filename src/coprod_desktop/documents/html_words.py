"""Words as HTML elements, each part told in its own language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from coprod_desktop.domain.said_in import Languages


@dataclass(frozen=True)
class Tags:
    """Makes the elements of one document: its other `languages`, and the `usual` one, its own."""

    languages: Languages
    usual: str

    def tag(self, name: str, words: str, look: str = "", more: str = "") -> str:
        """Return an element whose direction follows its words: Arabic reads from the right in any document.

        Args:
            name: the element's.
            words: what it says, as plain text.
            look: its class, if any.
            more: other attributes, as they stand in the file.
        """
        parts = self.languages.parts(words, self.usual)
        named = f' class="{look}"' if look else ""
        if len(parts) == 1:
            return f'<{name} dir="auto"{self._told(parts[0].language)}{named}{more}>{escape(words)}</{name}>'
        said = "".join(
            f"<span{told}>{escape(part.words)}</span>" if told else escape(part.words)
            for part in parts
            for told in (self._told(part.language),)
        )
        return f'<{name} dir="auto"{named}{more}>{said}</{name}>'

    def _told(self, language: str) -> str:
        return "" if language == self.usual else f' lang="{escape(language)}"'

    def paragraphs(self, words: str) -> Iterator[str]:
        """Yield a P element for each line."""
        for paragraph in words.split("\n"):
            yield self.tag("p", paragraph)
