"""The boxes people write in: plain text only, Tab always leaves them, Enter behaves."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QSizePolicy, QTextEdit, QVBoxLayout, QWidget

from coprod_desktop.ui.focus import draw_ring, scroll_to
from coprod_desktop.ui.speakable import Mark, Speakable
from coprod_desktop.ui.theme import EDGE, INSET, Restyled, Token, colour, em, target

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class LineInput(QLineEdit, Restyled):
    """A one-line box. Enter calls `entered`, once even when the key is held."""

    def __init__(self, entered: Callable[[], None]) -> None:
        super().__init__()
        self._entered, self._arriving = entered, False
        self.setFrame(False)
        self.restyle()

    def restyle(self) -> None:
        """Take the height from the theme again."""
        self.setMinimumHeight(max(target(), em(2)))

    def written(self) -> str:
        """Return what stands in the box."""
        return self.text()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the focus, and let the next letter come after the words.

        Qt would select them all, and the next letter would take their place. Orca would follow the
        selection and say nothing of an empty box. So the box takes the focus plainly, and the caret
        moves afterwards.
        """
        if event.reason() not in _BY_KEY:
            super().focusInEvent(event)
            return
        super().focusInEvent(QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.OtherFocusReason))
        self._arriving = True
        QTimer.singleShot(0, self, self._go_to_end)

    def _go_to_end(self) -> None:
        if self._arriving:
            self._arriving = False
            self.end(False)

    def hide_words(self, hidden: bool) -> None:
        """Show dots for what is written, or the words themselves. Dots can be pasted over, not copied."""
        self.setEchoMode(QLineEdit.EchoMode.Password if hidden else QLineEdit.EchoMode.Normal)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._go_to_end()  # a letter may come before the caret has moved: the laptop is slow, fingers are not
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self._entered()


class TextInput(QPlainTextEdit, Restyled):
    """A box of several lines that grows with what is written, so that only the page scrolls."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._lines, self._arriving = lines, False
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self.restyle())
        self.cursorPositionChanged.connect(self._keep_caret_in_sight)
        self.restyle()

    def restyle(self) -> None:
        """Take as many rows as the text needs."""
        rows = max(self._lines, self._rows())
        extra = 2 * int(self.document().documentMargin()) + 2
        tall = max(target(), rows * self._row_height() + extra)
        if tall != self.minimumHeight():
            self.setFixedHeight(tall)

    def _rows(self) -> int:
        """Count the rows now. The document's own size comes too late when the box gets narrower."""
        rows, block = 0, self.document().begin()
        while block.isValid():
            self.document().documentLayout().blockBoundingRect(block)  # breaks its lines, if need be
            rows += block.layout().lineCount()
            block = block.next()
        return rows

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            # Afterwards: a screen reader says nothing of a box whose caret moves as it takes the focus.
            self._arriving = True
            QTimer.singleShot(0, self, self._go_to_end)

    def _go_to_end(self) -> None:
        if self._arriving:
            self._arriving = False
            self.moveCursor(QTextCursor.MoveOperation.End)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._go_to_end()
        super().keyPressEvent(event)

    def written(self) -> str:
        """Return what stands in the box."""
        return self.toPlainText()

    def show_mark(self, mark: Mark | None) -> None:
        """Underline the sentence that is said, and show its word in a box of ink."""
        marked = []
        if mark is not None:
            sentence, word = QTextCharFormat(), QTextCharFormat()
            sentence.setFontUnderline(True)
            word.setBackground(colour(self, Token.INK))
            word.setForeground(colour(self, Token.SURFACE))
            marked = [self._selection(mark.start, mark.end, sentence)]
            marked += [self._selection(*mark.word, word)] if mark.word is not None else []
        self.setExtraSelections(marked)

    def place_of(self, mark: Mark) -> QRect:
        """Return where the words are that are said."""
        start, _ = mark.word or (mark.start, mark.end)
        return self.cursorRect(self._cursor(start, start))

    def _selection(self, start: int, end: int, format: QTextCharFormat) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        selection.cursor, selection.format = self._cursor(start, end), format
        return selection

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _row_height(self) -> int:
        metrics = QFontMetricsF(self.font())  # each part is rounded up on its own, as the layout does
        return ceil(metrics.ascent()) + ceil(metrics.descent()) + ceil(metrics.leading())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle()

    def sizeHint(self) -> QSize:
        return QSize(em(20), self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return QSize(em(3), self.minimumHeight())

    def _keep_caret_in_sight(self) -> None:
        if self.hasFocus():
            scroll_to(self, self.cursorRect())


class InputFrame(Speakable, QWidget, Restyled):
    """The edge round a box to write in. Draws the focus ring, because Qt's own boxes do not."""

    def __init__(self, box: LineInput | TextInput) -> None:
        super().__init__()
        self.box, self.troubled = box, False
        self._inside = QVBoxLayout(self)
        self._inside.addWidget(box)
        box.installEventFilter(self)
        self._let_through(box)
        self.restyle()

    def restyle(self) -> None:
        """Take the room round the box from the theme again."""
        across = INSET + EDGE + em(0.5)
        down = INSET + EDGE + em(0.2)
        self._inside.setContentsMargins(across, down, across, down)

    def mark(self, troubled: bool) -> None:
        """Give the edge the colour of a problem, or take it away. The words stand beside it."""
        self.troubled = troubled
        self.update()

    def texts(self) -> tuple[str, ...]:
        """Return what is written, which may be nothing."""
        return (self.box.written(),)

    def show_mark(self, text: int, mark: Mark | None) -> None:
        """Make the edge strong while the box is read; several lines also show which words are said."""
        super().show_mark(text, mark)
        if isinstance(self.box, TextInput):
            self.box.show_mark(mark)

    def mark_box(self) -> QRect:
        """Return where the words are that are said."""
        mark = self.mark_on(0)
        if mark is None or not isinstance(self.box, TextInput):
            return self.rect()
        return self.box.place_of(mark).translated(self.box.pos())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = INSET + EDGE / 2
        said = self.mark_on(0) is not None
        edge = Token.INK if said else Token.PROBLEM if self.troubled else Token.EDGE
        painter.setPen(QPen(colour(self, edge), 2 * EDGE if said else EDGE))
        painter.setBrush(colour(self, Token.SURFACE))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), em(0.4), em(0.4))
        if self.box.hasFocus():
            draw_ring(painter, self)
        painter.end()

    @staticmethod
    def _let_through(box: QWidget) -> None:
        box.setBackgroundRole(QPalette.ColorRole.Base)
