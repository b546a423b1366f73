"""The label for all reading text: wraps everywhere, grows with the font, keeps its own line height."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from coprod_desktop.ui.direction import placed
from coprod_desktop.ui.focus import draw_ring
from coprod_desktop.ui.pictures import draw_picture, room_for
from coprod_desktop.ui.speakable import Speakable
from coprod_desktop.ui.theme import BODY, INSET, RING, Restyled, TextStyle, Token, colour, em, styled_font
from coprod_desktop.ui.wrapped import WrappedText


class TextLabel(Speakable, QLabel, Restyled):
    """Words to read. `words` is the text as a person reads it; `pictured` is a picture's id."""

    picture_size = 1.9  # em
    ring = (RING, Token.FOCUS)

    def __init__(self, words: str = "", style: TextStyle = BODY, picture: str = "") -> None:
        super().__init__()
        self._style, self._wrapped, self.words, self.pictured = style, WrappedText(), "", picture
        self.reads, self._more = False, ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.restyle()
        self.say(words)

    def say(self, words: str) -> None:
        """Show these words. Does nothing when they are shown already."""
        if words == self.words:
            return
        self.words, self._marked = words, None
        self.setText(words.replace("&", "&&"))
        self._name()
        self.updateGeometry()
        self.update()

    def make_reading_stop(self, more: str = "", reads: bool = True) -> None:
        """Let a screen reader's user come here by Tab, and hear more; others never stop at reading text.

        The rest is part of the name, because few screen readers read a label's description.
        """
        self.reads, self._more = reads, more
        self._name()
        self.take_reader_in()

    def take_reader_in(self) -> None:
        """Be a stop, or not, as a screen reader is there now."""
        stop = self.reads and QAccessible.isActive()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if stop else Qt.FocusPolicy.NoFocus)

    def _name(self) -> None:
        """Take as name what is shown; lines and parts are held apart, so that a voice pauses."""
        self.setAccessibleName(sentences(*self.words.split("\n"), self._more))

    def restyle(self) -> None:
        """Take the font from the theme again."""
        self.setFont(styled_font(self._style))
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        beside = self.beside()
        inner = width - 2 * INSET - beside
        tall = self._wrapped.height(self.words, self.font(), inner, self._style.leading)
        return max(tall, em(self.picture_size) if beside else 0) + 2 * INSET

    def beside(self) -> int:
        """Return the room the picture takes."""
        return room_for(self.pictured, self.picture_size)

    def sizeHint(self) -> QSize:
        wide = self._wrapped.natural_width(self.words, self.font(), self._style.leading) + 2 * INSET
        wide += self.beside()
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(3), em(1))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.beside():
            size = em(self.picture_size)
            square = QRectF(INSET, INSET, size, size)
            draw_picture(painter, self.pictured, placed(self, square), colour(self, Token.INK))
        self.draw_words(painter, placed(self, self.words_box()))
        if self.hasFocus():
            draw_ring(painter, self, *self.ring)
        painter.end()

    def words_box(self) -> QRect:
        """Return where the words stand: beside the picture, and in the middle of it when it is taller."""
        box, beside = self.rect().adjusted(INSET, INSET, -INSET, -INSET), self.beside()
        if beside:
            tall = self._wrapped.height(self.words, self.font(), box.width() - beside, self._style.leading)
            box.adjust(beside, max(0, em(self.picture_size) - tall) // 2, 0, 0)
        return box

    def draw_words(self, painter: QPainter, box: QRect) -> None:
        """Draw the words in the box, and what is being said of them."""
        ink = colour(self, self._style.token)
        marked = self.marked(0, colour(self, Token.SURFACE))
        self._wrapped.draw(painter, self.words, self.font(), box, self._style.leading, ink, marked)

    def texts(self) -> tuple[str, ...]:
        """Return the words."""
        return (self.words,)

    def mark_box(self) -> QRect:
        """Return where the mark is."""
        mark = self.mark_on(0)
        if mark is None:
            return self.rect()
        return self._wrapped.mark_box(
            self.words, self.font(), placed(self, self.words_box()), self._style.leading, mark
        )


def sentences(*parts: str) -> str:
    """Return the lines that are not empty, each but the last ended so that a voice pauses after it."""
    said = [line.strip() for part in parts for line in part.splitlines() if line.strip()]
    ended = [part if part[-1] in ".!?:…" else f"{part}." for part in said[:-1]]
    return " ".join([*ended, *said[-1:]])
