"""Words laid out in lines: wraps between words, and inside a word only when it is wider than the line."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout, QTextOption

from coprod_desktop.ui.theme import line_height

_ENDLESS = 1_000_000
_LINE_SEPARATOR = "\u2028"


class WrappedText:
    """Some words in a font, measured and drawn at any width.

    Remembers what it measured: a layout asks for the same few widths again and again.
    """

    def __init__(self) -> None:
        self._about: tuple[object, ...] = ()
        self._heights: dict[int, int] = {}
        self._natural = 0
        self._drawn: tuple[int, QTextLayout] | None = None

    def height(self, words: str, font: QFont, width: int, leading: float) -> int:
        """Return how tall the words are at this width, in logical pixels."""
        self._take(words, font, leading)
        width = max(1, width)
        if width not in self._heights:
            self._lay_out(words, font, width, leading)
        return self._heights[width]

    def natural_width(self, words: str, font: QFont, leading: float) -> int:
        """Return how wide the words are when nothing makes them wrap."""
        self._take(words, font, leading)
        if not self._natural:
            layout = self._lay_out(words, font, _ENDLESS, leading)
            lines = [layout.lineAt(i).naturalTextWidth() for i in range(layout.lineCount())]
            self._natural = int(max(lines, default=0)) + 1
        return self._natural

    def draw(
        self, painter: QPainter, words: str, font: QFont, box: QRect, leading: float, ink: QColor
    ) -> None:
        """Draw the words from the top of the box down."""
        self._take(words, font, leading)
        width = max(1, box.width())
        if self._drawn is None or self._drawn[0] != width:
            self._drawn = (width, self._lay_out(words, font, width, leading))
        painter.setPen(QPen(ink))
        self._drawn[1].draw(painter, QPointF(box.left(), box.top()))

    def _take(self, words: str, font: QFont, leading: float) -> None:
        """Forget what was measured when the words or their font are others now."""
        about = (words, font.toString(), leading)
        if about != self._about:
            self._about, self._heights, self._natural, self._drawn = about, {}, 0, None

    def _lay_out(self, words: str, font: QFont, width: int, leading: float) -> QTextLayout:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        layout = QTextLayout(words.replace("\n", _LINE_SEPARATOR), font)
        layout.setTextOption(option)
        self._heights[width] = self._place_lines(layout, width, line_height(font, leading))
        return layout

    @staticmethod
    def _place_lines(layout: QTextLayout, width: int, step: float) -> int:
        top = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            tall = max(step, line.height())
            line.setPosition(QPointF(0, top + (tall - line.height()) / 2))
            top += tall
        layout.endLayout()
        return round(top + 0.5)
