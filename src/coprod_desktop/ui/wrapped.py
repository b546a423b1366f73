"""Words laid out in lines: wraps between words, and inside a word only when it is wider than the line."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.speakable import Mark
from coprod_desktop.ui.theme import em, line_height

_ENDLESS = 1_000_000
_UNDERLINE, _THINNEST = 0.14, 3  # how thick the line under a sentence being said is: em, and pixels
_LINE_SEPARATOR = "\u2028"


class WrappedText:
    """Some words in a font, measured and drawn at any width.

    Remembers what it measured: a layout asks for the same few widths again and again.
    """

    def __init__(self) -> None:
        self._about: tuple[str, QFont, float] = ("", QFont(), 0.0)
        self._heights: dict[int, int] = {}
        self._natural, self._right = 0, False
        self._drawn: tuple[tuple[int, bool], QTextLayout] | None = None

    def height(self, words: str, font: QFont, width: int, leading: float) -> int:
        """Return how tall the words are at this width, in logical pixels."""
        self._take(words, font, leading)
        width = max(1, width)
        if width not in self._heights:
            if width > self.natural_width(words, font, leading):  # nothing wraps
                self._heights[width] = self._heights[_ENDLESS]
            else:
                self._lay_out(words, font, width, leading)
        return self._heights[width]

    def natural_width(self, words: str, font: QFont, leading: float) -> int:
        """Return how wide the words are when nothing makes them wrap."""
        self._take(words, font, leading)
        if _ENDLESS not in self._heights:
            layout = self._lay_out(words, font, _ENDLESS, leading)
            lines = [layout.lineAt(i).naturalTextWidth() for i in range(layout.lineCount())]
            self._natural = int(max(lines, default=0)) + 1
        return self._natural

    def draw(
        self,
        painter: QPainter,
        words: str,
        font: QFont,
        box: QRect,
        leading: float,
        ink: QColor,
        marked: tuple[Mark, QColor] | None = None,
    ) -> None:
        """Draw the words from the top of the box down, and what is being said of them.

        They begin on the side where the page's lines begin. The mark comes with the colour that its word
        has on a box of ink.
        """
        page = painter.device()
        self._right = isinstance(page, QWidget) and page.isRightToLeft()
        layout = self._laid_out(words, font, box, leading)
        painter.setPen(QPen(ink))
        layout.draw(painter, QPointF(box.topLeft()))
        if marked is not None:
            _draw_mark(painter, layout, QPointF(box.topLeft()), ink, *marked)

    def mark_box(self, words: str, font: QFont, box: QRect, leading: float, mark: Mark) -> QRect:
        """Return where the mark is: the word when it is known, or else the sentence."""
        layout = self._laid_out(words, font, box, leading)
        start, end = mark.word or (mark.start, mark.end)
        around = QRectF()
        for line in _boxes(layout, start, end):
            around = around.united(line)
        return around.toAlignedRect().translated(box.topLeft())

    def _laid_out(self, words: str, font: QFont, box: QRect, leading: float) -> QTextLayout:
        self._take(words, font, leading)
        how = (max(1, box.width()), self._right)
        if self._drawn is None or self._drawn[0] != how:
            self._drawn = (how, self._lay_out(words, font, how[0], leading))
        return self._drawn[1]

    def _take(self, words: str, font: QFont, leading: float) -> None:
        """Forget what was measured when the words or their font are others now."""
        about = (words, font, leading)
        if about != self._about:
            self._about = (words, QFont(font), leading)
            self._heights, self._natural, self._drawn = {}, 0, None

    def _lay_out(self, words: str, font: QFont, width: int, leading: float) -> QTextLayout:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setAlignment(Qt.AlignmentFlag.AlignRight if self._right else Qt.AlignmentFlag.AlignLeft)
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


def _draw_mark(
    painter: QPainter, layout: QTextLayout, at: QPointF, ink: QColor, mark: Mark, paper: QColor
) -> None:
    """Draw a thick line under the sentence, and the word again in a box.

    The box has the colour of the words and the word the colour of the paper, so both stay as clear.
    """
    thick = max(_THINNEST, em(_UNDERLINE))
    for line in _boxes(layout, mark.start, mark.end):
        line.translate(at)
        painter.fillRect(QRectF(line.left(), line.bottom() - 1, line.width(), thick), ink)
    for word in _boxes(layout, *(mark.word or (0, 0))):
        word.translate(at)
        painter.fillRect(word.adjusted(-2, 0, 2, thick - 1), ink)
        painter.save()
        painter.setClipRect(word)
        painter.setPen(QPen(paper))
        layout.draw(painter, at)
        painter.restore()


def _boxes(layout: QTextLayout, start: int, end: int) -> list[QRectF]:
    """Return a box on each line for a part of the words."""
    boxes = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
        if first < last:
            one, other = sorted((_across(line, first), _across(line, last)))
            boxes.append(QRectF(one, line.y(), other - one, line.height()))
    return boxes


def _across(line: QTextLine, place: int) -> float:
    found = line.cursorToX(place)
    assert isinstance(found, tuple)  # the place across, and the letter it belongs to
    return float(found[0])
