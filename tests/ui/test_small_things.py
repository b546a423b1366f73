"""The small things underneath: roles, scrolling, the row that flows, and constants that stay alive."""

from __future__ import annotations

import sys
import time
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.presenters.comfort import Comfort
from coprod_desktop.presenters.screen import Screen, Tone
from coprod_desktop.presenters.screen import Text as Words
from coprod_desktop.ui.accessible import Group, make_interface
from coprod_desktop.ui.announce import READ_MS, WAIT_MS
from coprod_desktop.ui.buttons import PressButton
from coprod_desktop.ui.constants_alive import keep_constants_alive
from coprod_desktop.ui.focus import scroll_to
from coprod_desktop.ui.heading import Heading
from coprod_desktop.ui.layouts import FlowRow
from coprod_desktop.ui.readings import TextView
from coprod_desktop.ui.tab_order import in_reading_order
from coprod_desktop.ui.text_label import TextLabel, sentences
from coprod_desktop.ui.theme import Token, colour
from tests.ui.conftest import Open
from tests.ui.samples import READING, WRITING

Text = QAccessible.Text


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="these constants never die there")
def test_that_none_and_true_outlive_any_number_of_calls_to_qt() -> None:
    keep_constants_alive()
    before = sys.getrefcount(None)
    keep_constants_alive()
    assert before > 1 << 58
    assert abs(sys.getrefcount(None) - before) < 1 << 20


def test_that_the_heading_is_a_heading_and_its_name_is_read_afresh(qtbot: QtBot, reader: None) -> None:
    heading = Heading()
    qtbot.addWidget(heading)
    heading.show_page("First", "Step 1")
    interface = QAccessible.queryAccessibleInterface(heading)
    assert (interface.role(), interface.text(Text.Name)) == (QAccessible.Role.Heading, "First")
    heading.show_page("Second", "Step 2")
    assert (interface.text(Text.Name), interface.text(Text.Description)) == ("Second", "Step 2")
    assert interface.text(Text.Help) == ""


def test_that_a_group_has_a_role_and_a_name(qtbot: QtBot, reader: None) -> None:
    group = Group("Your answer")
    qtbot.addWidget(group)
    interface = QAccessible.queryAccessibleInterface(group)
    assert (interface.role(), interface.text(Text.Name)) == (QAccessible.Role.Grouping, "Your answer")


def test_that_qts_own_widgets_keep_their_own_roles(qtbot: QtBot) -> None:
    box = QLineEdit()
    qtbot.addWidget(box)
    assert make_interface("QLineEdit", box) is None


def test_that_scrolling_to_something_on_no_page_does_nothing(qtbot: QtBot) -> None:
    label = QLabel("alone")
    qtbot.addWidget(label)
    scroll_to(label)
    assert label.pos().y() == 0


def test_that_an_empty_row_has_no_height_and_a_widget_without_a_layout_holds_nothing(qtbot: QtBot) -> None:
    row, bare = FlowRow(), QWidget()
    qtbot.addWidget(row)
    qtbot.addWidget(bare)
    assert row.heightForWidth(300) == 0
    assert in_reading_order(bare) == []


def test_that_a_row_goes_on_in_a_new_line(qtbot: QtBot) -> None:
    row = FlowRow()
    qtbot.addWidget(row)
    for words in ("One of the buttons", "Another of the buttons", "A third of the buttons"):
        row.add(PressButton(words))
    assert row.heightForWidth(300) > row.heightForWidth(2000)
    assert row.sizeHint().width() > 300
    row.clear()
    assert row.heightForWidth(300) == 0


def test_that_words_longer_than_the_line_are_broken_rather_than_cut(qtbot: QtBot) -> None:
    label = TextLabel("m" * 10_000)
    qtbot.addWidget(label)
    assert label.heightForWidth(400) > 100 * label.heightForWidth(10**6)
    assert label.minimumSizeHint().width() < 100


def test_that_tab_reaches_a_box_that_has_no_frame(qtbot: QtBot) -> None:
    """The focus comes first, then the selection: a screen reader hears the box."""
    window = QWidget()
    qtbot.addWidget(window)
    inside = QVBoxLayout(window)
    inside.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
    button, box = PressButton("Go"), QLineEdit("words")
    inside.addWidget(button)
    inside.addWidget(box)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Tab)
    assert box.hasFocus()


def test_that_words_are_stops_as_soon_as_a_screen_reader_comes(open_window: Open) -> None:
    window, _ = open_window(READING)
    window.heading.take_focus()
    QAccessible.setActive(True)
    QTest.keyClick(window.heading, Qt.Key.Key_Tab)
    label = window.focusWidget()
    QAccessible.setActive(False)
    assert isinstance(label, TextLabel)
    assert label is not window.heading


def test_that_what_is_said_is_the_description_until_the_focus_moves_on(
    open_window: Open, qtbot: QtBot
) -> None:
    window, _ = open_window(WRITING)
    before = window.heading.accessibleDescription()
    window.announcer.announce("Saved.")
    window.announcer.announce("Saved again.")
    window.announcer.announce("")
    qtbot.waitUntil(lambda: len(window.announcer.said) == 2)
    assert window.heading.accessibleDescription() == "Saved again."
    window.go_to("when")
    qtbot.waitUntil(lambda: window.heading.accessibleDescription() == before)
    window.announcer.announce("Third.")
    window.announcer.announce("Fourth.")
    qtbot.waitUntil(lambda: len(window.announcer.said) == 4)
    when = window.page.control("when")
    assert when is not None
    assert when.accessibleDescription() == "Fourth."


def test_that_news_leaves_a_new_pages_step_to_be_read_first(open_window: Open, qtbot: QtBot) -> None:
    window, _ = open_window(WRITING)
    step = window.heading.accessibleDescription()
    QAccessible.setActive(True)
    opened = time.monotonic()
    window.announcer.turn_page(window.heading, "")
    window.announcer.announce("Saved.")
    qtbot.waitUntil(lambda: window.heading.accessibleDescription() != step)
    QAccessible.setActive(False)
    assert time.monotonic() - opened >= 0.9 * READ_MS / 1000  # Qt may be 5 % early
    assert window.heading.accessibleDescription() == "Saved."


def test_that_a_key_pressed_on_a_new_page_is_answered_at_once(open_window: Open) -> None:
    window, _ = open_window(WRITING)
    QAccessible.setActive(True)
    window.announcer.turn_page(window.heading, "")
    waits = window.announcer._wait_ms()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    answers = window.announcer._wait_ms()
    QAccessible.setActive(False)
    assert waits > answers == WAIT_MS


def test_that_nothing_is_described_where_nothing_has_the_focus(open_window: Open, qtbot: QtBot) -> None:
    window, _ = open_window(WRITING)
    window.heading.clearFocus()
    window.announcer.announce("Saved.")
    qtbot.waitUntil(lambda: window.announcer.said == ["Saved."])
    assert window.heading.accessibleDescription() != "Saved."


def test_that_the_ground_of_the_top_goes_from_edge_to_edge_and_scrolls_along(
    open_window: Open,
) -> None:
    window, _ = open_window(READING)
    window.apply_comfort(Comfort(text_percent=400))
    bar, edge = window.area.verticalScrollBar(), window.width() - 2
    assert bar.maximum() > window.band.height()

    def colours() -> tuple[str, str]:
        picture = window.grab().toImage()
        return picture.pixelColor(2, 0).name(), picture.pixelColor(edge, 0).name()

    bar.setValue(0)
    assert colours() == (colour(window, Token.SURFACE).name(),) * 2
    bar.setValue(window.band.height() + 1)
    assert colours() == (colour(window, Token.PAGE).name(),) * 2


def test_that_what_a_description_says_already_is_not_put_before_it_again(open_window: Open) -> None:
    window, _ = open_window(
        replace(READING, notice="It is taken back.", parts=(Words(words="It is taken back."),))
    )
    assert window.heading.accessibleDescription().count("It is taken back.") == 1
    button = PressButton("Undo", hint="It is taken back. You can undo it.")
    window.announcer.tell_with(button, "It is taken back.")
    assert button.accessibleDescription() == "It is taken back. You can undo it."


def test_that_what_has_the_focus_tells_nothing_while_the_page_is_turned_and_is_put_right_after(
    open_window: Open, qtbot: QtBot
) -> None:
    window, _ = open_window(WRITING)
    window.go_to("when", "Saved.")
    box = window.page.control("when")
    assert box is not None
    told = box.accessibleDescription()
    assert told.startswith("Saved.")
    window.announcer.turn_page(window.heading, "")
    assert box.accessibleDescription() == told, "a change would be read out before the new page"
    window.heading.take_focus()
    qtbot.waitUntil(lambda: "Saved." not in box.accessibleDescription())


def test_that_what_was_left_for_a_new_place_is_put_right_only_a_moment_later(
    open_window: Open, qtbot: QtBot
) -> None:
    window, _ = open_window(WRITING)
    window.go_to("when", "Saved.")
    left, now = window.page.control("when"), window.page.control("what")
    assert left is not None
    assert now is not None
    told = left.accessibleDescription()
    window.announcer.tell_with(now, "Saved again.")
    assert left.accessibleDescription() == told, "a change would be read out before the new place"
    now.setFocus()
    qtbot.waitUntil(lambda: "Saved." not in left.accessibleDescription())
    window.announcer.tell_with(now, "And once more.")
    assert "Saved again." not in now.accessibleDescription()


def test_that_words_said_again_are_a_change_that_can_be_heard(open_window: Open, qtbot: QtBot) -> None:
    window, _ = open_window(READING)
    changed = list[str]()

    class Watched(PressButton):
        def setAccessibleDescription(self, words: str) -> None:
            changed.append(words)
            super().setAccessibleDescription(words)

    button = Watched("Go on", id="watched")
    window.page.add(button)
    button.setFocus()
    changed.clear()
    window.announcer.announce("This is the last page.")
    qtbot.waitUntil(lambda: len(window.announcer.said) == 1)
    window.announcer.announce("This is the last page.")
    qtbot.waitUntil(lambda: len(window.announcer.said) == 2)
    if sys.platform == "linux":
        assert changed == ["This is the last page.", "", "This is the last page."]


def test_that_a_heading_inside_a_page_stands_closer_to_what_it_is_about(open_window: Open) -> None:
    parts = (
        Words(words="Before"),
        Words(words="A heading", tone=Tone.LABEL),
        Words(words="What it is about"),
        Words(words="More"),
    )
    window, _ = open_window(Screen(id="s", key="s", title="A page", parts=parts))
    views = window.page.findChildren(TextView)
    tops = [view.paragraphs.labels[0].mapTo(window.page, QPoint(0, 0)).y() for view in views]
    ends = [top + view.paragraphs.height() for top, view in zip(tops, views, strict=True)]
    above, below, usual = (top - end for top, end in zip(tops[1:], ends, strict=False))
    assert above > usual > below >= 0


def test_that_somebody_who_is_back_at_once_hears_no_old_news_there_for_ever(
    open_window: Open, qtbot: QtBot
) -> None:
    window, _ = open_window(WRITING)
    first, second = window.page.control("when"), window.page.control("what")
    assert first is not None
    assert second is not None
    own = first.accessibleDescription()
    for thing, news in ((first, "Kept."), (second, "Kept again."), (first, "And once more.")):
        window.announcer.tell_with(thing, news)
    assert first.accessibleDescription() == sentences("And once more.", own)
    window.announcer.tell_with(second, "All is kept.")
    qtbot.waitUntil(lambda: first.accessibleDescription() == own)
