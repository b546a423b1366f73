"""The window: asks the guide what to show, draws it, and tells the guide what people did."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from coprod_desktop.domain.words import ENGLISH, Words, say_english
from coprod_desktop.presenters.reading import SAY
from coprod_desktop.presenters.screen import Button, Guide, Screen, Weight
from coprod_desktop.presenters.spoken import Said
from coprod_desktop.ui.announce import Announcer
from coprod_desktop.ui.aside import write_on
from coprod_desktop.ui.buttons import PressButton
from coprod_desktop.ui.focus import focus_in, in_sight, scroll_to, scroll_to_choices, settle
from coprod_desktop.ui.key_watch import HOLD_MS, KeyWatch
from coprod_desktop.ui.keys import READ_THIS, Keys, add_keys
from coprod_desktop.ui.offered import is_offered, why_nothing
from coprod_desktop.ui.page_keys import DO_NOTHING, write_in_only_box
from coprod_desktop.ui.screen_view import ScreenView, application
from coprod_desktop.ui.text_label import sentences
from coprod_desktop.ui.views import Calls

TWICE_SECONDS = 0.4  # the same button again within this time is a slip of the hand


class Window(ScreenView):
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
        calls = Calls(change=guide.change, press=self.press, press_main=self.press_main, say=say)
        super().__init__(calls, self.put_right, language)
        self._guide, self._clock = guide, clock
        self._on_text_size, self._on_stir = on_text_size, on_stir
        self._screen: Screen | None = None
        self._last_press, self._went_back = ("", -TWICE_SECONDS), False
        self._left = ""
        self.announcer = Announcer(self)
        self.key_watch = KeyWatch(self, on_hold, self._stir, hold_ms)
        add_keys(self, Keys(press=self.press_key, text_size=self._change_size))
        application().focusChanged.connect(self._follow_focus)
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
            focused = focus_in(self)
            pressed = focused is not None and focused.objectName() == self._last_press[0]
            if pressed or self.heading.hasFocus():  # where the button that was pressed went away
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
        else:
            self.announcer.announce(self._say(why_nothing("enter")))

    def press_key(self, button: str) -> None:
        """Press what a key stands for, where the screen has it."""
        screen = self._screen
        if screen is None:
            return
        if button == READ_THIS:
            button = SAY + self.follower.thing_of(screen, QApplication.focusWidget())
        if is_offered(button, screen):
            self.press(button)
        else:
            self.announcer.announce(self._say(why_nothing(button)))

    def go_to(self, id: str, news: str = "") -> None:
        """Move the focus to a field or a button of the page, or to the heading when it is not there.

        Args:
            id: the field or the button.
            news: what just happened; it is said where the focus arrives.
        """
        control = self.control(id) or self.heading
        if control.hasFocus():
            self.announcer.announce(news)
        else:
            self.announcer.tell_with(control, news)
            control.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_right(self, id: str) -> None:
        """Go to what a problem is about: into its field, or through the button that opens its page."""
        control = self.control(id)
        if isinstance(control, PressButton) and control.objectName() == id:
            control.click()
        else:
            self.go_to(id)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None:
            handle.installEventFilter(self.key_watch)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._guide.redraw = _nothing
        super().closeEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        before = QApplication.focusWidget()
        moved = super().focusNextPrevChild(next)
        if before is not None and QApplication.focusWidget() is before:
            self.announcer.announce(sentences(before.accessibleName(), self._say(why_nothing())))
            return True  # each thing round it would be asked too, and say it again
        return moved

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead along the page or into its box, or say that a key does nothing here."""
        if self.go_along(event.key()):
            return
        if self.heading.hasFocus() and write_in_only_box(self.page, event):
            return
        if event.key() in DO_NOTHING and not event.isAutoRepeat():
            self.announcer.announce(self._say(why_nothing("key")))
        else:
            super().keyPressEvent(event)

    def _show_new(self, screen: Screen) -> None:
        self.follower.clear()
        self.news.show_news("")
        heard, before = self.heading.hasFocus(), self.heading.accessibleDescription()
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
        self._begin_at_heading()
        if focus and self.control(focus) is None:
            self.announcer.announce(screen.notice)
        elif focus:  # past the heading, so what it says is read there
            title = "" if heard else screen.title  # what changes on a heading in focus is read out already
            step = "" if heard and self.heading.accessibleDescription() != before else screen.step
            self.go_to(focus, sentences(screen.notice, title, step))
            if not screen.focus:
                write_on(QApplication.focusWidget())

    def _show_again(self, screen: Screen, before: Screen) -> None:
        focused = focus_in(self)
        id = focused.objectName() if focused is not None else ""
        seen = focused is not None and bool(id) and in_sight(focused)
        place = self.area.verticalScrollBar().value()
        self._show_heading(screen)
        self._show_top(screen)
        self.page.show_again(screen)
        self._finish(screen)
        settle()
        self.area.verticalScrollBar().setValue(place)
        news = screen.notice if screen.notice != before.notice else ""
        moved = bool(id) and focus_in(self) is not focused
        if screen.focus or moved:
            self.go_to(screen.focus or id, news)
        else:
            if seen and focused is not None:  # what is new above it may have pushed it out of the window
                scroll_to(focused)
            self.announcer.announce(news)
        if news:
            self._show_news(news)
            arrived = focus_in(self)
            if arrived is not None and (seen or moved):
                scroll_to(arrived)  # there is less room for the page now
        self._ask_about_reading(screen, before, id)

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

    def _change_size(self, step: int) -> None:
        """Change the size of the words by a key, and say so: nothing else tells a listener."""
        self._on_text_size(step)
        self.announcer.announce(self._say("The words are at {percent} percent.", percent=self._percent))

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.isAncestorOf(new):
            self.news.show_news("")  # who goes on has seen it
            scroll_to_choices(new)
            scroll_to(new)
            if new is self.heading and not QApplication.mouseButtons():
                self._begin_at_heading()


def _nothing() -> None:
    """Do nothing: the window is gone."""
