"""Radio buttons and tick boxes whose words wrap, each a card with its hint under the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy

from coprod_desktop.ui.direction import placed
from coprod_desktop.ui.focus import draw_ring
from coprod_desktop.ui.marks import draw_tick
from coprod_desktop.ui.pictures import BETWEEN, draw_picture, room_for
from coprod_desktop.ui.speakable import Speakable
from coprod_desktop.ui.theme import EDGE, HINT, INSET, Restyled, Token, colour, em, styled_font, target
from coprod_desktop.ui.whole_card import WholeCard
from coprod_desktop.ui.wrapped import WrappedText

_LEADING = 1.35
_PAD, _MARK, _BETWEEN = 0.8, 1.5, 0.8  # em: round the words, the mark's size, mark to words


if TYPE_CHECKING:

    class _Base(Speakable, QAbstractButton): ...

else:
    _Base = Speakable


class _Choice(Restyled, _Base):
    """What both kinds share: the card, the picture, the words, the hint and the ring."""

    picture_size = 2.2  # em

    def set_up(self, id: str, words: str, hint: str, picture: str) -> None:
        """Take the words in and let the card grow with them."""
        self.words, self.hint, self.pictured = words, hint, picture
        self.setStyle(WholeCard.shared())
        self._words_text, self._hint_text = WrappedText(), WrappedText()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.setAccessibleDescription(hint)
        self.setObjectName(id)
        self.setAccessibleIdentifier(id)

    def restyle(self) -> None:
        """Ask for the room that is needed now."""
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words, hint = self._heights(width)
        tallest = max(em(self.picture_size) if self.beside() else em(_MARK), words + hint)
        return max(target() + 2 * INSET, tallest + 2 * self._pad())

    def sizeHint(self) -> QSize:
        words = self._words_text.natural_width(self.words, self.font(), _LEADING)
        hint = self._hint_text.natural_width(self.hint, styled_font(HINT), _LEADING)  # a long one wraps less
        wide = max(words, hint) + self._words_left() + self._pad()
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._words_left() + em(3), target() + 2 * INSET)

    def hitButton(self, at: QPoint) -> bool:
        return bool(self.rect().contains(at))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_card(painter)
        size = em(_MARK)
        box = QRectF(INSET + em(_PAD), (self.height() - size) / 2, size, size)
        self.draw_mark(painter, placed(self, box))
        if self.beside():
            size = em(self.picture_size)
            square = QRectF(self._words_left() - em(BETWEEN) - size, (self.height() - size) / 2, size, size)
            draw_picture(painter, self.pictured, placed(self, square), colour(self, Token.INK))
        self._draw_words(painter)
        if self.hasFocus():
            draw_ring(painter, self)
        painter.end()

    def draw_mark(self, painter: QPainter, box: QRectF) -> None:
        """Draw the sign that says chosen or not."""
        raise NotImplementedError

    def _pad(self) -> int:
        return INSET + em(_PAD) - em(0.2)

    def _words_left(self) -> int:
        return INSET + em(_PAD) + em(_MARK) + em(_BETWEEN) + self.beside()

    def beside(self) -> int:
        """Return the room the picture takes."""
        return room_for(self.pictured, self.picture_size)

    def _heights(self, width: int) -> tuple[int, int]:
        inner = width - self._words_left() - self._pad()
        words = self._words_text.height(self.words, self.font(), inner, _LEADING)
        hint = self._hint_text.height(self.hint, styled_font(HINT), inner, _LEADING) if self.hint else 0
        return words, hint

    def _draw_card(self, painter: QPainter) -> None:
        half = EDGE / 2
        body = QRectF(self.rect()).adjusted(INSET + half, INSET + half, -INSET - half, -INSET - half)
        chosen = self.isChecked()
        lively = chosen or self.underMouse()
        painter.setPen(QPen(colour(self, Token.ACCENT if lively else Token.EDGE), EDGE))
        # Only what is chosen is filled: what the mouse happens to lie on must not look chosen.
        painter.setBrush(colour(self, Token.ACCENT_SOFT if chosen else Token.SURFACE))
        painter.drawRoundedRect(body, em(0.4), em(0.4))

    def _draw_words(self, painter: QPainter) -> None:
        words, hint = self._heights(self.width())
        left, top = self._words_left(), (self.height() - words - hint) // 2
        width = self.width() - left - self._pad()
        box = placed(self, QRect(left, top, width, words))
        paper = colour(self, Token.SURFACE)
        ink, marked = colour(self, Token.INK), self.marked(0, paper)
        self._words_text.draw(painter, self.words, self.font(), box, _LEADING, ink, marked)
        if self.hint:
            box = placed(self, QRect(left, top + words, width, hint))
            ink, marked = colour(self, Token.HINT), self.marked(1, paper)
            self._hint_text.draw(painter, self.hint, styled_font(HINT), box, _LEADING, ink, marked)

    def texts(self) -> tuple[str, ...]:
        """Return the words and the hint."""
        return (self.words, self.hint)


class RadioChoice(_Choice, QRadioButton):
    """One of several, of which a person chooses one."""

    def __init__(self, id: str, words: str, hint: str = "", picture: str = "") -> None:
        super().__init__()
        self.set_up(id, words, hint, picture)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go round: after the last choice comes the first, so that one key finds all of them."""
        super().keyPressEvent(event)
        inside, key = self.parentWidget(), event.key()
        if self.hasFocus() and inside is not None and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            cards = inside.findChildren(RadioChoice)
            other = cards[0] if key == Qt.Key.Key_Down else cards[-1]
            other.setFocus(Qt.FocusReason.TabFocusReason)
            if self.isChecked():  # as Qt does between neighbours: what is chosen goes along
                other.click()
            event.accept()

    def draw_mark(self, painter: QPainter, box: QRectF) -> None:
        """Draw a ring, with a dot when chosen."""
        painter.setPen(QPen(colour(self, Token.ACCENT if self.isChecked() else Token.EDGE), EDGE))
        painter.setBrush(colour(self, Token.SURFACE))
        painter.drawEllipse(box)
        if self.isChecked():
            inset = box.width() * 0.25
            painter.setBrush(colour(self, Token.ACCENT))
            painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))


class TickChoice(_Choice, QCheckBox):
    """One of several, of which a person may choose any."""

    def __init__(self, id: str, words: str, hint: str = "", picture: str = "") -> None:
        super().__init__()
        self.set_up(id, words, hint, picture)

    def draw_mark(self, painter: QPainter, box: QRectF) -> None:
        """Draw a box, filled and ticked when chosen."""
        painter.setPen(QPen(colour(self, Token.ACCENT if self.isChecked() else Token.EDGE), EDGE))
        painter.setBrush(colour(self, Token.ACCENT if self.isChecked() else Token.SURFACE))
        painter.drawRoundedRect(box, 3, 3)
        if self.isChecked():
            draw_tick(painter, box, colour(self, Token.ON_ACCENT))
