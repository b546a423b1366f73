"""The window: asks the guide what to show, draws it, and tells the guide what people did."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QVBoxLayout, QWidget

from coprod_desktop.domain.words import ENGLISH, Words, say_english
from coprod_desktop.presenters.comfort import Comfort
from coprod_desktop.presenters.reading import SAY
from coprod_desktop.presenters.screen import Button, Guide, Screen, Text, Weight
from coprod_desktop.presenters.spoken import Said
from coprod_desktop.ui.announce import Announcer
from coprod_desktop.ui.application import prepare
from coprod_desktop.ui.aside import WayBack, write_on
from coprod_desktop.ui.buttons import PressButton
from coprod_desktop.ui.direction import speak
from coprod_desktop.ui.focus import in_sight, scroll_to, settle
from coprod_desktop.ui.follow_voice import VoiceFollower
from coprod_desktop.ui.heading import Heading
from coprod_desktop.ui.key_watch import HOLD_MS, KeyWatch
from coprod_desktop.ui.keys import READ_THIS, SETTINGS_KEYS, Keys, add_keys
from coprod_desktop.ui.languages import tell_languages
from coprod_desktop.ui.layouts import Band, Column, FlowRow, Stack
from coprod_desktop.ui.page_area import PageArea
from coprod_desktop.ui.page_view import PageView
from coprod_desktop.ui.pictures import give_room
from coprod_desktop.ui.reading_bar import ReadingBar
from coprod_desktop.ui.tab_order import follow_reading_order
from coprod_desktop.ui.text_label import TextLabel, sentences
from coprod_desktop.ui.theme import HINT, em, restyle, wear
from coprod_desktop.ui.top import GoalLine, MenuRow, NoticeLine, ProblemPanel
from coprod_desktop.ui.views import Calls

APP_NAME = "Co-production Desktop"
_AIR = 0.5  # left above the heading then, in em
_HEADING_BY = 0.5  # of the window: where the heading has to end, or the page scrolls to it
TWICE_SECONDS = 0.4  # the same button again within this time is a slip of the hand


class Window(QWidget):
    """The one window. Knows no project: only the guide and its screens.

    Args:
        guide: says what to show and does what is pressed.
        on_text_size: called with 1, -1 or 0 when somebody asks for larger, smaller or normal text.
        on_hold: called when Esc has been held.
        on_stir: called when anything is pressed.
        say: the window's own few words in the reader's language.
        language: the code of that language.
        clock: seconds that only go forward.
        hold_ms: how long Esc has to be held, in milliseconds.
    """

    def __init__(
        self,
        guide: Guide,
        *,
        on_text_size: Callable[[int], None] = lambda step: None,
        on_hold: Callable[[], None] = lambda: None,
        on_stir: Callable[[], None] = lambda: None,
        say: Words = say_english,
        language: str = ENGLISH,
        clock: Callable[[], float] = time.monotonic,
        hold_ms: int = HOLD_MS,
    ) -> None:
        super().__init__()
        prepare(_application())
        speak(self, language)
        self._guide, self._say, self._language, self._clock = guide, say, language, clock
        self._on_text_size, self._percent, self._pictures = on_text_size, 100, True
        self._on_stir = on_stir
        self._screen: Screen | None = None
        self._last_press, self._went_back = ("", -TWICE_SECONDS), False
        self._left = ""
        self._read = QAccessible.isActive()
        self.announcer = Announcer(self)
        self.key_watch = KeyWatch(self, on_hold, self._stir, hold_ms)
        self._build(Calls(change=guide.change, press=self.press, press_main=self.press_main, say=say))
        add_keys(self, Keys(press=self.press_key, text_size=self._change_size))
        _application().focusChanged.connect(self._follow_focus)
        guide.redraw = self._redraw_by_itself
        self.redraw()

    def _stir(self) -> None:
        """Somebody is here and does something."""
        self.announcer.go_ahead()
        self._on_stir()

    def redraw(self) -> None:
        """Draw the screen the guide wants now."""
        screen, before = self._guide.screen(), self._screen
        self.way_back.note(screen, before)
        self._screen = screen
        self.setUpdatesEnabled(False)
        if before is None or screen.key != before.key:
            self._show_new(screen)
        else:
            self._show_again(screen, before)
        self.setUpdatesEnabled(True)

    def _redraw_by_itself(self) -> None:
        """Draw what came after a wait, and let what is to be put right now be heard."""
        before = self._screen
        self.redraw()
        screen = self._screen
        if before is None or screen is None or screen.key != before.key:
            return
        if screen.problems and screen.problems != before.problems and not screen.focus:
            if self.heading.hasFocus():  # the button that was pressed went away
                self.problems.take_focus()
            else:
                self.announcer.announce(" ".join(problem.words for problem in screen.problems))

    def press(self, button: str) -> None:
        """Press a button of the screen, unless the same one was pressed a moment ago."""
        now = self._clock()
        last, when = self._last_press
        self._last_press = (button, now)
        bare = self._screen is not None and self._screen.bare
        if now - when < TWICE_SECONDS and (bare or button == last):  # a slip uncovers nothing
            return
        key = self._screen.key if self._screen else ""
        self._went_back = button == "back"
        self._guide.press(button)
        self.redraw()
        self._went_back = False
        if self._screen and self._screen.key == key and self._screen.problems and not self._screen.focus:
            self.problems.take_focus()

    def press_main(self) -> None:
        """Press the screen's main button, if it has one."""
        parts = self._screen.parts if self._screen else ()
        main = [part for part in parts if isinstance(part, Button) and part.weight is Weight.MAIN]
        if main:
            self.press(main[0].id)

    def press_key(self, button: str) -> None:
        """Press what a key stands for, where the screen has it."""
        screen = self._screen
        if screen is None:
            return
        if button == READ_THIS:
            button = SAY + self.follower.thing_of(screen, QApplication.focusWidget())
        in_menu = {item.id for item in screen.menu}
        if button == "back":
            offered = screen.back
        elif button in SETTINGS_KEYS.values():
            offered = screen.id == "comfort"
        elif button == "help":
            offered = screen.bare or bool(screen.menu)
        elif button == "read" or button.startswith(SAY):
            offered = "read" in in_menu
        else:
            own = {part.id for part in screen.parts if isinstance(part, Button)}
            offered = button == "hush" or button in own or not screen.bare
        if offered:
            self.press(button)
        else:
            self._say_why(button)

    def _say_why(self, button: str = "") -> None:
        """Say why a key does nothing here: a key that stays silent might just as well be broken."""
        said = "This key does nothing on this page. Press F1 to hear what keys do."
        if button == "back":
            said = "There is no page to go back to here."
        elif button in SETTINGS_KEYS.values():
            said = "Alt and a number open a setting on the Comfort page. Press F8 for Comfort."
        elif not button:
            said = "There is nothing else to press here."
        self.announcer.announce(self._say(said))

    def go_to(self, id: str, news: str = "") -> None:
        """Move the focus to a field or a button of the page, or to the heading when it is not there.

        Args:
            id: the field or the button.
            news: what just happened; it is said where the focus arrives.
        """
        control = self._control(id) or self.heading
        if control.hasFocus():
            self.announcer.announce(news)
        else:
            self.announcer.tell_with(control, news)
            control.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_right(self, id: str) -> None:
        """Go to what a problem is about: into its field, or through the button that opens its page."""
        control = self._control(id)
        if isinstance(control, PressButton) and control.objectName() == id:
            control.click()
        else:
            self.go_to(id)

    def _control(self, id: str) -> QWidget | None:
        return self.page.control(id) or self.findChild(QWidget, id) if id else None

    def apply_comfort(self, comfort: Comfort) -> None:
        """Show everything at this size, in these colours and with this spacing, at once."""
        wear(_application(), comfort)
        self._pictures = comfort.pictures
        give_room(self._picture_room())
        restyle(self)
        self._percent = comfort.text_percent
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            settle()
            if focused is self.heading:
                self._bring_heading_up()
            else:
                scroll_to(focused)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if give_room(self._picture_room()):
            restyle(self)

    def _picture_room(self) -> float:
        """Return how wide the window is in em; 0 when nobody wants pictures."""
        return self.width() / em(1) if self._pictures else 0.0

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None:
            handle.installEventFilter(self.key_watch)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._guide.redraw = _nothing
        super().closeEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Before Tab goes on: a screen reader may have come since the page was drawn."""
        if self._read != QAccessible.isActive():
            self._read = QAccessible.isActive()
            for label in self.sheet.findChildren(TextLabel):
                if label.reads:
                    label.take_reader_in()
            follow_reading_order(self.sheet, self.bar)
        before = QApplication.focusWidget()
        moved = super().focusNextPrevChild(next)
        if before is not None and QApplication.focusWidget() is before:
            self._say_why()
            return True  # each thing round it would be asked too, and say it again
        return moved

    def _build(self, calls: Calls) -> None:
        self.menu, self.goal = MenuRow(calls), GoalLine(calls)
        self.back = PressButton(self._say("Back"), Weight.QUIET, id="back")
        self.back.clicked.connect(lambda: self.press("back"))
        self.back_row = _row(self.back)
        self.heading, self.step = Heading(), TextLabel(style=HINT)
        self.step.setObjectName("step")
        self.step.setAccessibleIdentifier("step")
        self.problems = ProblemPanel(calls, self.put_right)
        self.notice, self.page = NoticeLine(calls), PageView(calls)
        self.way_back = WayBack(self.page)
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
        self.area, self.bar = PageArea(self.sheet), ReadingBar(calls)
        self.follower = VoiceFollower(self.sheet, self._say)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        room_left = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.area.setSizePolicy(room_left)
        whole.addWidget(self.area, 1)
        whole.addWidget(self.bar)

    def _show_new(self, screen: Screen) -> None:
        self.follower.clear()
        heard = self.heading.hasFocus()  # then its new words are read out as they change
        self.heading.clearFocus()
        focus = screen.focus or self.way_back.left_at(screen, back=self._went_back)
        news = "" if focus else screen.notice
        self.announcer.turn_page(self.heading, news)
        self._show_heading(screen, news)
        self.heading.take_focus()  # first: what is hidden while it has the focus hands it on, to be read out
        self._show_top(screen)
        self.page.show_new(screen)
        self._finish(screen)
        settle()
        self.area.verticalScrollBar().setValue(0)
        self._bring_heading_up()
        if focus and self._control(focus) is None:
            self.announcer.announce(screen.notice)
        elif focus:  # past the heading, so what it says is read there
            title = "" if heard else screen.title
            self.go_to(focus, sentences(screen.notice, title, screen.step))
            if not screen.focus:
                write_on(QApplication.focusWidget())

    def _show_again(self, screen: Screen, before: Screen) -> None:
        focused = QApplication.focusWidget()
        id = focused.objectName() if focused is not None and self.isAncestorOf(focused) else ""
        seen = focused is not None and bool(id) and in_sight(focused)
        place = self.area.verticalScrollBar().value()
        self._show_heading(screen)
        self._show_top(screen)
        self.page.show_again(screen)
        self._finish(screen)
        settle()
        self.area.verticalScrollBar().setValue(place)
        news = screen.notice if screen.notice != before.notice else ""
        moved = bool(id) and QApplication.focusWidget() is not focused
        if screen.focus or moved:
            self.go_to(screen.focus or id, news)
        else:
            if seen and focused is not None:  # what is new above it may have pushed it out of the window
                scroll_to(focused)
            self.announcer.announce(news)
        self._ask_about_reading(screen, before, id)

    def _finish(self, screen: Screen) -> None:
        self.bar.show_row(screen.reading)
        follow_reading_order(self.sheet, self.bar)
        tell_languages(self.sheet, screen.languages, self._language)

    def _ask_about_reading(self, screen: Screen, before: Screen, focused: str) -> None:
        """Bring the focus to a new question about reading aloud, and back when it is answered."""
        asks, asked = (one.reading is not None and bool(one.reading.asks) for one in (screen, before))
        if asks and not asked:
            self._left = focused
        if asks and screen.reading != before.reading:
            self.bar.take_focus()
        elif asked and not asks:
            self.go_to(self._left)

    def mark(self, said: Said | None, word: tuple[int, int] | None = None) -> None:
        """Mark the sentence that a voice is saying, and the word of it where it is known."""
        if self._screen is not None:
            self.follower.show(self._screen, said, word)

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

    def _change_size(self, step: int) -> None:
        """Change the size of the words by a key, and say so: nothing else tells a listener."""
        self._on_text_size(step)
        self.announcer.announce(self._say("The words are at {percent} percent.", percent=self._percent))

    def _bring_heading_up(self) -> None:
        """Leave out the top of the page where it would fill most of the window, as it does at large sizes."""
        top = self.heading.mapTo(self.sheet, QPoint(0, 0)).y()
        if top + self.heading.height() > self.area.viewport().height() * _HEADING_BY:
            self.area.verticalScrollBar().setValue(top - em(_AIR))

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.isAncestorOf(new):
            scroll_to(new)


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


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication), "The window needs a QApplication."
    return app


def _nothing() -> None:
    """Do nothing: the window is gone."""
