"""Everything the window holds, from the menu to the page, and how it looks. Nothing is pressed here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QVBoxLayout, QWidget

from coprod_desktop.presenters.comfort import Comfort
from coprod_desktop.presenters.screen import Screen, Text, Weight
from coprod_desktop.ui.application import prepare
from coprod_desktop.ui.aside import WayBack
from coprod_desktop.ui.buttons import PressButton
from coprod_desktop.ui.direction import speak
from coprod_desktop.ui.focus import scroll_to, settle
from coprod_desktop.ui.follow_voice import VoiceFollower
from coprod_desktop.ui.heading import Heading
from coprod_desktop.ui.languages import tell_languages
from coprod_desktop.ui.layouts import Band, Column, FlowRow, Stack
from coprod_desktop.ui.page_area import PageArea
from coprod_desktop.ui.page_keys import last_of, leads_along
from coprod_desktop.ui.page_view import PageView
from coprod_desktop.ui.pictures import give_room
from coprod_desktop.ui.reading_bar import ReadingBar
from coprod_desktop.ui.tab_order import follow_reading_order
from coprod_desktop.ui.text_label import TextLabel, sentences
from coprod_desktop.ui.theme import HINT, em, restyle, wear
from coprod_desktop.ui.top import GoalLine, MenuRow, NoticeLine, ProblemPanel
from coprod_desktop.ui.under_page import NewsBar
from coprod_desktop.ui.views import Calls

APP_NAME = "Co-production Desktop"
_HEADING_BY = 0.5  # of the window: where the heading has to end, or the page scrolls to it
_AIR = 0.5  # left above the heading then, in em


class ScreenView(QWidget):
    """Draws the parts of a screen, each in its place.

    Args:
        calls: what the parts may ask for.
        put_right: goes to what a problem is about.
        language: the code of the reader's language.
    """

    def __init__(self, calls: Calls, put_right: Callable[[str], None], language: str) -> None:
        super().__init__()
        prepare(application())
        speak(self, language)
        self._say, self._language = calls.say, language
        self._percent, self._pictures = 100, True
        self._begun = 0  # how far down the page began
        self._read = QAccessible.isActive()
        self._make_parts(calls, put_right)
        self._put_together()

    def _make_parts(self, calls: Calls, put_right: Callable[[str], None]) -> None:
        self.menu, self.goal = MenuRow(calls), GoalLine(calls)
        self.back = PressButton(self._say("Back"), Weight.QUIET, id="back")
        self.back.clicked.connect(lambda: calls.press("back"))
        self.back_row = _row(self.back)
        self.heading, self.step = Heading(), TextLabel(style=HINT)
        self.step.setObjectName("step")
        self.step.setAccessibleIdentifier("step")
        self.problems = ProblemPanel(calls, put_right)
        self.notice, self.page = NoticeLine(calls), PageView(calls)
        self.way_back, self.bar, self.news = WayBack(self.page), ReadingBar(calls), NewsBar()

    def _put_together(self) -> None:
        top, column = Stack(gap=0), Stack(gap=0.6)
        top.add(self.menu)
        top.add(self.goal)
        column.add(_close(self.back_row, _row(self.heading), self.step))
        for part in (self.problems, self.notice, self.page):
            column.add(part)
        column.things.insertStretch(0, 0)
        column.things.addStretch(3)
        self.column = column
        self.band, self.sheet = Band(top, margin=0.4), Stack(gap=0)
        self.sheet.add(self.band)
        self.sheet.things.addWidget(Column(column), 1)
        self.area = PageArea(self.sheet, self.band)
        self.follower = VoiceFollower(self.sheet, self._say)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        room_left = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.area.setSizePolicy(room_left)
        whole.addWidget(self.area, 1)
        whole.addWidget(self.news)
        whole.addWidget(self.bar)

    def control(self, id: str) -> QWidget | None:
        """Return a field or a button of the screen; None where it has none with this id."""
        return self.page.control(id) or self.findChild(QWidget, id) if id else None

    def apply_comfort(self, comfort: Comfort) -> None:
        """Show everything at this size, in these colours and with this spacing, at once."""
        wear(application(), comfort)
        self._pictures = comfort.pictures
        give_room(self._picture_room())
        restyle(self)
        self._percent = comfort.text_percent
        self._bring_focus_into_sight()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if give_room(self._picture_room()):
            restyle(self)
        settle()
        bar = self.area.verticalScrollBar()
        if not self.heading.hasFocus() or bar.value() == min(self._begun, bar.maximum()):
            self._bring_focus_into_sight()  # else somebody reads further down

    def _bring_focus_into_sight(self) -> None:
        """Lines break elsewhere now: scroll to what has the focus, or to where the page begins."""
        focused = self.focusWidget()  # while the window is not the active one, the application has none
        if self.sheet.isAncestorOf(focused):  # nothing is below None
            settle()
            if focused is self.heading:
                self._begin_at_heading()
            else:
                scroll_to(focused)

    def _picture_room(self) -> float:
        """Return how wide the window is in em; 0 when nobody wants pictures."""
        return self.width() / em(1) if self._pictures else 0.0

    def focusNextPrevChild(self, next: bool) -> bool:
        """Before Tab goes on: a screen reader may have come since the page was drawn."""
        if self._read != QAccessible.isActive():
            self._read = QAccessible.isActive()
            for label in self.sheet.findChildren(TextLabel):
                if label.reads:
                    label.take_reader_in()
            follow_reading_order(self.sheet, self.bar)
        return super().focusNextPrevChild(next)

    def go_along(self, key: int) -> bool:
        """Go to the page's beginning, its end or its next thing. Return whether a key asks for one."""
        if key == Qt.Key.Key_Home:
            self.heading.take_focus()
            self._begin_at_heading()
        elif key == Qt.Key.Key_End:
            (last_of(self.page) or self.heading).setFocus(Qt.FocusReason.TabFocusReason)
        elif leads_along(key):
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
        else:
            return False
        return True

    def _show_heading(self, screen: Screen, news: str = "") -> None:
        name = screen.window_title or ("" if screen.bare else screen.title)
        title = f"{name} \u2013 {APP_NAME}" if name else APP_NAME
        self.setWindowTitle(f"{self._say('Check:')} {title}" if screen.problems else title)
        self.heading.show_page(screen.title, _description(screen), screen.picture, news)
        tell_languages(self.heading, screen.languages, self._language)
        self.step.say(screen.step)
        self.step.setVisible(bool(screen.step))

    def _show_top(self, screen: Screen) -> None:
        self.menu.show_menu(() if screen.bare else screen.menu)
        self.goal.show_goal("" if screen.bare else screen.goal)
        self.band.setVisible(not screen.bare and bool(screen.menu or screen.goal))
        self.column.things.setStretch(0, int(screen.bare))  # a cover page stands lower, in the calm middle
        self.back_row.setVisible(screen.back)
        self.problems.show_problems(screen.problems)
        self.notice.show_notice(screen.notice, screen.notice_button)

    def _finish(self, screen: Screen) -> None:
        self.bar.show_row(screen.reading)
        follow_reading_order(self.sheet, self.bar)
        tell_languages(self.sheet, screen.languages, self._language)

    def _show_news(self, words: str) -> None:
        """Show under the page what just happened, where the notice at its top is out of sight."""
        notice = self.notice.words
        seen = notice.visibleRegion().boundingRect().height() == notice.height()
        self.news.show_news("" if seen else words)
        settle()

    def _begin_at_heading(self) -> None:
        """Scroll to where the page begins: at its top, or at its heading.

        The top is left out where it would fill most of the window, as it does at large sizes.
        """
        top = self.heading.mapTo(self.sheet, QPoint(0, 0)).y()
        low = top + self.heading.height() > self.area.viewport().height() * _HEADING_BY
        self.area.verticalScrollBar().setValue(top - em(_AIR) if low else 0)
        self._begun = self.area.verticalScrollBar().value()


def application() -> QApplication:
    """Return the one application of this process."""
    app = QApplication.instance()
    assert isinstance(app, QApplication), "The window needs a QApplication."
    return app


def _description(screen: Screen) -> str:
    """Return what a screen reader adds to the heading: the step, and the first words to read."""
    first = screen.parts[0] if screen.parts else None
    return sentences(screen.step, first.words if isinstance(first, Text) else "")


def _close(*things: QWidget) -> Stack:
    """Return things that stand close together."""
    stack = Stack(gap=0)
    for thing in things:
        stack.add(thing)
    return stack


def _row(thing: QWidget) -> FlowRow:
    """Return a thing that is no wider than it needs to be."""
    row = FlowRow()
    row.add(thing)
    return row
