"""Words laid out in lines: wraps between words, and inside a word only when it is wider than the line."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout, QTextOption

from coprod_desktop.ui.theme import line_height

_ENDLESS = 1_000_000
_LINE_SEPARATOR = "\u2028"


class WrappedText:
    """Some words in a font, measured and drawn at any width. Remembers its last layout."""

    def __init__(self) -> None:
        self._key: tuple[object, ...] = ()
        self._layout = QTextLayout()
        self._height = 0

    def height(self, words: str, font: QFont, width: int, leading: float) -> int:
        """Return how tall the words are at this width, in logical pixels."""
        self._lay_out(words, font, max(1, width), leading)
        return self._height

    def natural_width(self, words: str, font: QFont, leading: float) -> int:
        """Return how wide the words are when nothing makes them wrap."""
        self._lay_out(words, font, _ENDLESS, leading)
        lines = [self._layout.lineAt(i).naturalTextWidth() for i in range(self._layout.lineCount())]
        return int(max(lines, default=0)) + 1

    def draw(
        self, painter: QPainter, words: str, font: QFont, box: QRect, leading: float, ink: QColor
    ) -> None:
        """Draw the words from the top of the box down."""
        self._lay_out(words, font, max(1, box.width()), leading)
        painter.setPen(QPen(ink))
        self._layout.draw(painter, QPointF(box.left(), box.top()))

    def _lay_out(self, words: str, font: QFont, width: int, leading: float) -> None:
        key = (words, font.toString(), width, leading)
        if key == self._key:
            return
        self._key = key
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self._layout = QTextLayout(words.replace("\n", _LINE_SEPARATOR), font)
        self._layout.setTextOption(option)
        self._height = self._place_lines(width, line_height(font, leading))

    def _place_lines(self, width: int, step: float) -> int:
        top = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            tall = max(step, line.height())
            line.setPosition(QPointF(0, top + (tall - line.height()) / 2))
            top += tall
        self._layout.endLayout()
        return round(top + 0.5)
