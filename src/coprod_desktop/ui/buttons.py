"""Buttons whose words wrap, in 3 weights. Press on release; Enter works; a held key presses once."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from coprod_desktop.presenters.screen import Weight
from coprod_desktop.ui.direction import placed
from coprod_desktop.ui.focus import draw_ring
from coprod_desktop.ui.pictures import draw_picture, room_for
from coprod_desktop.ui.speakable import Speakable
from coprod_desktop.ui.theme import EDGE, HEADING_LEADING, INSET, Restyled, Token, colour, em, target
from coprod_desktop.ui.wrapped import WrappedText

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WEIGHTY = {Weight.MAIN: (1.4, 0.55), Weight.PLAIN: (1.1, 0.5), Weight.QUIET: (0.0, 0.45)}


class PressButton(Speakable, QPushButton, Restyled):
    """One thing to do. `words` is the text as a person reads it, and `label` what is said of it aloud.

    `pictured` is the id of a picture before the words.
    """

    picture_size = 1.5  # em

    def __init__(
        self,
        words: str,
        weight: Weight = Weight.PLAIN,
        *,
        id: str = "",
        hint: str = "",
        picture: str = "",
    ) -> None:
        super().__init__()
        self.pictured = picture
        self.weight, self.words, self.label, self._wrapped = weight, "", "", WrappedText()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setObjectName(id)
        self.setAccessibleIdentifier(id)
        self.say(words, hint)

    def say(self, words: str, hint: str = "") -> None:
        """Show these words; `hint` is what a screen reader adds to them."""
        self.words = self.label = words
        self._marked = None
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.setAccessibleDescription(hint)
        self.updateGeometry()

    def words_font(self) -> QFont:
        """Return the font of the words: bold on the main button."""
        font = QFont(self.font())
        font.setBold(self.weight is Weight.MAIN)
        return font

    def padding(self) -> QPoint:
        """Return the room between edge and words, across and down."""
        across, down = _WEIGHTY[self.weight]
        return QPoint(INSET + (em(across) if across else 0), INSET + em(down))

    def beside(self) -> int:
        """Return the room the picture takes."""
        return room_for(self.pictured, self.picture_size)

    def restyle(self) -> None:
        """Ask for the room that is needed now."""
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = self.padding()
        inner = width - 2 * room.x() - self.beside()
        tall = self._wrapped.height(self.words, self.words_font(), inner, HEADING_LEADING)
        return max(target() + 2 * INSET, tall + 2 * room.y())

    def sizeHint(self) -> QSize:
        wide = self._wrapped.natural_width(self.words, self.words_font(), HEADING_LEADING)
        wide = max(target() + 2 * INSET, wide + 2 * self.padding().x() + self.beside())
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(target() + 2 * INSET, target() + 2 * INSET)

    def hitButton(self, at: QPoint) -> bool:
        return self.rect().contains(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.isAutoRepeat():
            self.click()
        elif not event.isAutoRepeat():
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_body(painter)
        self.draw_words(painter)
        if self.hasFocus():
            draw_ring(painter, self)
        painter.end()

    def draw_words(self, painter: QPainter) -> None:
        """Draw the words in the middle of the button's height."""
        room, font, beside = self.padding(), self.words_font(), self.beside()
        width = self.width() - 2 * room.x() - beside
        tall = self._wrapped.height(self.words, font, width, HEADING_LEADING)
        box = QRect(room.x() + beside, (self.height() - tall) // 2, width, tall)
        if beside:
            size = em(self.picture_size)
            square = QRectF(room.x(), (self.height() - size) / 2, size, size)
            draw_picture(painter, self.pictured, placed(self, square), colour(self, self._ink()))
        if self.weight is Weight.QUIET:
            font.setUnderline(True)
        paper = colour(self, Token.ACCENT if self.weight is Weight.MAIN else Token.SURFACE)
        ink, marked = colour(self, self._ink()), self.marked(0, paper)
        self._wrapped.draw(painter, self.words, font, placed(self, box), HEADING_LEADING, ink, marked)

    def texts(self) -> tuple[str, ...]:
        """Return the words."""
        return (self.label,)

    def _ink(self) -> Token:
        if self.weight is Weight.MAIN:
            return Token.ON_ACCENT
        return Token.ACCENT if self.weight is Weight.QUIET else Token.INK

    def _draw_body(self, painter: QPainter) -> None:
        edge = EDGE / 2
        body = QRectF(self.rect()).adjusted(INSET, INSET, -INSET, -INSET).adjusted(edge, edge, -edge, -edge)
        lively = self.underMouse() or self.isDown()
        if self.weight is Weight.MAIN:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(self, Token.ACCENT_HOVER if lively else Token.ACCENT))
        elif self.weight is Weight.PLAIN:
            painter.setPen(QPen(colour(self, Token.EDGE), EDGE))
            painter.setBrush(colour(self, Token.ACCENT_SOFT if lively else Token.SURFACE))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(self, Token.ACCENT_SOFT if lively else Token.PAGE))
            if not lively:
                painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = em(0.4)
        painter.drawRoundedRect(body, radius, radius)
