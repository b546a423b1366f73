"""Shows what a voice is saying: the sentence underlined, the word in a box of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QWidget

    _Base = QWidget
else:
    _Base = object


@dataclass(frozen=True)
class Mark:
    """What is being said of a text, in UTF-16 units as Qt counts: a sentence, and a word of it if known."""

    start: int
    end: int
    word: tuple[int, int] | None = None


class Speakable(_Base):
    """Mixed into a widget with words on it, so that a voice can be followed there."""

    _marked: tuple[int, Mark] | None = None

    def texts(self) -> tuple[str, ...]:
        """Return the pieces of text that are shown, from top to bottom."""
        raise NotImplementedError

    def show_mark(self, text: int, mark: Mark | None) -> None:
        """Mark a part of one of the texts, or nothing any more."""
        self._marked = None if mark is None else (text, mark)
        self.update()

    def marked(self, text: int, paper: QColor) -> tuple[Mark, QColor] | None:
        """Return what is marked of one of the texts, and the colour of the word in its box of ink."""
        mark = self.mark_on(text)
        return None if mark is None else (mark, paper)

    def mark_on(self, text: int) -> Mark | None:
        """Return what is marked of one of the texts."""
        return self._marked[1] if self._marked is not None and self._marked[0] == text else None

    def mark_box(self) -> QRect:
        """Return where the mark is, to be scrolled into sight."""
        return self.rect()


def letters_before(words: str, units: int) -> int:
    """Return how many letters of some words come before a place that Qt counts in UTF-16 units."""
    return len(words.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore"))


def units_before(words: str, letters: int) -> int:
    """Return the place that Qt counts in UTF-16 units for a place counted in letters."""
    return len(words[:letters].encode("utf-16-le", "surrogatepass")) // 2
