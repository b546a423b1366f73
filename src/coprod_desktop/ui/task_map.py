"""The map: the jigsaw, what it shows in words, and the list of parts with their buttons."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from coprod_desktop.presenters.screen import Status, Task, TaskMap
from coprod_desktop.ui.buttons import PressButton
from coprod_desktop.ui.direction import placed
from coprod_desktop.ui.jigsaw import Jigsaw
from coprod_desktop.ui.marks import draw_tick, draw_turn
from coprod_desktop.ui.pictures import draw_picture
from coprod_desktop.ui.text_label import TextLabel
from coprod_desktop.ui.theme import EDGE, HEADING_LEADING, HINT, Token, colour, em, line_height, styled_font
from coprod_desktop.ui.views import Calls, PartView, Piece
from coprod_desktop.ui.wrapped import WrappedText

_SIGN, _BETWEEN = 1.2, 0.5  # em: the sign of how far a part is, and from it to its words
_AIR = 0.15  # em: between the words and the status under them


class TaskButton(PressButton):
    """A part of the project as one wide button: a picture, its words, and under them how far it is."""

    picture_size = 2.4

    def __init__(self, task: Task) -> None:
        self.status, self.says, self._says_text = task.status, task.says, WrappedText()
        super().__init__(task.button.words, id=task.button.id, picture=task.button.picture)
        self.show_task(task)

    def show_task(self, task: Task) -> None:
        """Show the part as it is now."""
        self.status, self.says = task.status, task.says
        self.say(task.button.words, " ".join(w for w in (task.says, task.button.hint) if w))
        self.update()

    def words_font(self) -> QFont:
        """Return the font of the words: bold, because the status stands under them."""
        font = QFont(self.font())
        font.setBold(True)
        return font

    def heightForWidth(self, width: int) -> int:
        words, says = self._heights(width)
        return max(super().heightForWidth(10**6), words + em(_AIR) + says + 2 * self.padding().y())

    def sizeHint(self) -> QSize:
        return QSize(10**4, self.heightForWidth(10**4))

    def draw_words(self, painter: QPainter) -> None:
        """Draw the picture, the words, and the status with its sign."""
        words, says = self._heights(self.width())
        left, under = self.padding().x() + self.beside(), em(_AIR)
        width = self.width() - left - self.padding().x()
        top = (self.height() - words - under - says) // 2
        ink, paper, font = colour(self, Token.INK), colour(self, Token.SURFACE), self.words_font()
        if self.beside():
            size = em(self.picture_size)
            square = QRectF(self.padding().x(), (self.height() - size) / 2, size, size)
            draw_picture(painter, self.pictured, placed(self, square), ink)
        box, marked = placed(self, QRect(left, top, width, words)), self.marked(0, paper)
        self._wrapped.draw(painter, self.words, font, box, HEADING_LEADING, ink, marked)
        top, sign, beside = top + words + under, em(_SIGN), em(_SIGN) + em(_BETWEEN)
        first_line = round(line_height(styled_font(HINT), HEADING_LEADING))
        square = QRectF(left, top + (first_line - sign) / 2, sign, sign)
        self._draw_sign(painter, placed(self, square))
        box = placed(self, QRect(left + beside, top, width - beside, says))
        hint = colour(self, Token.HINT)
        marked = self.marked(1, paper)
        self._says_text.draw(painter, self.says, styled_font(HINT), box, HEADING_LEADING, hint, marked)

    def texts(self) -> tuple[str, ...]:
        """Return the words and how far it is."""
        return (self.words, self.says)

    def _heights(self, width: int) -> tuple[int, int]:
        inner = width - 2 * self.padding().x() - self.beside()
        words = self._wrapped.height(self.words, self.words_font(), inner, HEADING_LEADING)
        inner -= em(_SIGN) + em(_BETWEEN)
        return words, self._says_text.height(self.says, styled_font(HINT), inner, HEADING_LEADING)

    def _draw_sign(self, painter: QPainter, box: QRectF) -> None:
        accent = colour(self, Token.ACCENT)
        painter.setPen(
            QPen(accent if self.status is not Status.NOT_STARTED else colour(self, Token.EDGE), EDGE)
        )
        full = self.status in (Status.DONE_FOR_NOW, Status.LOOK_AGAIN)
        painter.setBrush(accent if full else colour(self, Token.SURFACE))
        painter.drawRoundedRect(box, em(0.3), em(0.3))
        if self.status is Status.STARTED:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            painter.drawRect(box.adjusted(EDGE, box.height() / 2, -EDGE, -EDGE))
        elif self.status is Status.DONE_FOR_NOW:
            draw_tick(painter, box, colour(self, Token.ON_ACCENT))
        elif self.status is Status.LOOK_AGAIN:
            draw_turn(painter, box, colour(self, Token.ON_ACCENT))


class TaskMapView(PartView):
    """The map of the project."""

    def __init__(self, map: TaskMap, calls: Calls) -> None:
        super().__init__(map, calls, gap=0.6)
        self.picture = Jigsaw(map.statuses)
        self.says = TextLabel(map.says)
        self.says.make_reading_stop()
        self.add(self.picture)
        self._hide_while_empty(map)
        self.add(self.says)
        self.buttons = [TaskButton(task) for task in map.tasks]
        for task, button in zip(map.tasks, self.buttons, strict=True):
            button.clicked.connect(lambda _on=False, id=task.button.id: calls.press(id))
            self.add(button)

    def take(self, part: Piece, problem: str) -> bool:
        """Show the parts as they are now, when they are the same parts."""
        if not isinstance(part, TaskMap) or [t.button.id for t in part.tasks] != self._ids():
            return False
        self.part = part
        self.picture.show_statuses(part.statuses)
        self._hide_while_empty(part)
        self.says.say(part.says)
        for task, button in zip(part.tasks, self.buttons, strict=True):
            button.show_task(task)
        return True

    def _hide_while_empty(self, map: TaskMap) -> None:
        """Leave the room to the parts while no piece of the jigsaw is begun."""
        self.picture.setHidden(set(map.statuses) <= {Status.NOT_STARTED})

    def _ids(self) -> list[str]:
        return [button.objectName() for button in self.buttons]
