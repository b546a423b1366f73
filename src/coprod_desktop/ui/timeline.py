"""Our dates as a picture: days on a line. Decorative: the words under it say what it shows."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from coprod_desktop.domain.timeline import HEIGHT, Timeline, drawing_of
from coprod_desktop.domain.words import Words
from coprod_desktop.ui.text_label import TextLabel
from coprod_desktop.ui.theme import Token, colour, em
from coprod_desktop.ui.views import Calls, PartView, Piece

_THICK = 0.11  # em
_WIDEST = 44  # em: wider, and an eye loses the line


class TimelinePicture(QWidget):
    """The strokes, and their numbers in the page's own letters."""

    def __init__(self, timeline: Timeline, say: Words) -> None:
        super().__init__()
        self._timeline, self._say = timeline, say
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_days(self, timeline: Timeline) -> None:
        """Show the days as they are now."""
        self._timeline = timeline
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, _width: int) -> int:
        return em(HEIGHT)

    def sizeHint(self) -> QSize:
        return QSize(em(_WIDEST), em(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(3), em(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        size, from_right = em(1), self.isRightToLeft()
        width = min(self.width() / size, _WIDEST)
        left = self.width() - width * size if from_right else 0.0
        drawing = drawing_of(self._timeline, width, self._say, from_right=from_right)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = colour(self, Token.INK)
        painter.setPen(
            QPen(ink, em(_THICK), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        )
        for line in drawing.lines:
            painter.drawPolyline(QPolygonF([QPointF(left + x * size, y * size) for x, y in line]))
        measures = QFontMetricsF(self.font())
        for label in drawing.labels:
            half = measures.horizontalAdvance(label.words) / 2
            x = min(max(left + label.x * size, half), self.width() - half)
            painter.drawText(QPointF(x - half, label.y * size), label.words)
        painter.end()


class TimelineView(PartView):
    """The picture, and what it shows in words."""

    def __init__(self, timeline: Timeline, calls: Calls) -> None:
        super().__init__(timeline, calls, gap=0.4)
        self.picture = TimelinePicture(timeline, calls.say)
        self.says = TextLabel(timeline.says)
        self.says.make_reading_stop()
        self.add(self.picture)
        self.add(self.says)

    def take(self, part: Piece, problem: str) -> bool:
        """Show the days as they are now."""
        if not isinstance(part, Timeline):
            return False
        self.part = part
        self.picture.show_days(part)
        self.says.say(part.says)
        return True
