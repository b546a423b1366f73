"""A new page, and the same page drawn again: where the focus is, what is kept, what is said."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.errors import Problem
from coprod_desktop.presenters.comfort import Comfort
from coprod_desktop.presenters.screen import Button, ChoiceField, More, Option, Screen, Text, TextField
from coprod_desktop.ui.aside import write_on
from coprod_desktop.ui.readings import MoreView
from coprod_desktop.ui.window import Window
from tests.ui.conftest import Open, focused
from tests.ui.samples import CHOOSING, COVER, LISTS, MAP, READING, TROUBLE, WRITING


def test_that_a_new_page_has_its_heading_in_focus_and_its_name_on_the_window(open_window: Open) -> None:
    window, _ = open_window(WRITING)
    assert focused() is window.heading
    assert window.heading.words == WRITING.title
    assert window.windowTitle() == f"{WRITING.title} – Co-production Desktop"


def test_that_the_heading_says_the_step_and_the_first_words_to_read(open_window: Open) -> None:
    window, _ = open_window(WRITING)
    assert window.heading.accessibleDescription() == "Question 3 of 12. Write it in the group's own words."


def test_that_a_cover_page_shows_and_tells_nothing_else(
    open_window: Open,
) -> None:
    window, _ = open_window(COVER)
    assert window.windowTitle() == "A private page – Co-production Desktop"
    assert not window.band.isVisible()
    assert not window.back.isVisible()


def test_that_a_cover_page_without_a_window_title_names_only_the_program(open_window: Open) -> None:
    window, _ = open_window(replace(COVER, window_title=""))
    assert window.windowTitle() == "Co-production Desktop"


def test_that_the_page_begins_at_its_top(open_window: Open) -> None:
    window, guide = open_window(LISTS, MAP)
    bar = window.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    window.press("go-on")
    assert guide.presses == ["go-on"]
    assert bar.value() == 0


def test_that_in_large_letters_the_page_begins_at_its_heading(open_window: Open) -> None:
    window, _ = open_window(WRITING, CHOOSING)
    window.apply_comfort(Comfort(text_percent=400))
    window.press("go-on")
    assert window.heading.mapTo(window.area.viewport(), window.heading.rect().topLeft()).y() < 100
    assert not window.heading.visibleRegion().isEmpty()


def test_that_words_and_caret_stay_when_the_page_is_drawn_again(open_window: Open) -> None:
    window, guide = open_window(WRITING)
    box = window.page.control("when")
    assert isinstance(box, QLineEdit)
    box.setFocus()
    box.setText("In 9 weeks")
    box.setCursorPosition(4)
    by_when = TextField(id="when", label="By when", value="In 9 weeks")
    guide.screens[0] = replace(WRITING, parts=(*WRITING.parts[:2], by_when, *WRITING.parts[3:]))
    window.redraw()
    assert (box.text(), box.cursorPosition()) == ("In 9 weeks", 4)
    assert focused() is box
    assert box.accessibleName() == "By when"


def test_that_a_new_value_from_the_guide_is_shown_and_not_told_back(open_window: Open) -> None:
    window, guide = open_window(WRITING)
    guide.screens[0] = replace(
        WRITING,
        parts=(
            TextField(id="what", label="What we want", value="A brochure", lines=4),
            TextField(id="when", label="By when", value="In May"),
        ),
    )
    window.redraw()
    what, when = window.page.control("what"), window.page.control("when")
    assert isinstance(what, QPlainTextEdit)
    assert isinstance(when, QLineEdit)
    assert (what.toPlainText(), when.text()) == ("A brochure", "In May")
    assert guide.changes == []


def test_that_the_place_on_the_page_stays_when_it_is_drawn_again(open_window: Open) -> None:
    window, guide = open_window(LISTS)
    bar = window.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    place = bar.value()
    assert place > 0
    guide.screens[0] = replace(LISTS, step="Question 4 of 12")
    window.redraw()
    assert bar.value() == place


def test_that_the_focus_goes_where_the_screen_asks(open_window: Open) -> None:
    window, guide = open_window(WRITING)
    guide.screens[0] = replace(WRITING, focus="when")
    window.redraw()
    assert focused().objectName() == "when"


def test_that_a_new_page_can_ask_for_the_focus_too(open_window: Open) -> None:
    open_window(replace(WRITING, focus="what"))
    assert focused().objectName() == "what"


def test_that_the_focus_goes_to_the_heading_when_its_control_is_gone(open_window: Open) -> None:
    window, guide = open_window(LISTS)
    remove = window.page.control("remove-sam")
    assert remove is not None
    remove.setFocus()
    guide.screens[0] = replace(LISTS, parts=LISTS.parts[:1])
    window.redraw()
    assert focused() is window.heading


def test_that_a_control_made_anew_has_the_focus_again(open_window: Open) -> None:
    window, guide = open_window(LISTS)
    window.resize(1366, 300)
    old, bar = window.page.control("add"), window.area.verticalScrollBar()
    assert old is not None
    old.setFocus()
    place = bar.value()
    guide.screens[0] = replace(
        LISTS,
        parts=tuple(
            Button(id="add", words="Add one more") if p == LISTS.parts[3] else p for p in LISTS.parts
        ),
    )
    window.redraw()
    assert focused().objectName() == "add"
    assert focused().accessibleName() == "Add one more"
    assert bar.value() == place


def test_that_parts_can_come_and_go_and_tab_follows(open_window: Open) -> None:
    window, guide = open_window(WRITING)
    extra = TextField(id="who", label="Who asked for it")
    guide.screens[0] = replace(WRITING, parts=(WRITING.parts[0], extra, *WRITING.parts[1:]))
    window.redraw()
    window.heading.take_focus()
    QTest.keyClick(window.heading, Qt.Key.Key_Tab)
    assert focused().objectName() == "who"


def test_that_what_happened_is_shown_and_said_once(open_window: Open, qtbot: QtBot) -> None:
    window, guide = open_window(WRITING)
    guide.screens[0] = replace(WRITING, notice="Saved.", notice_button=Button(id="undo", words="Undo that"))
    window.redraw()
    window.redraw()
    qtbot.waitUntil(lambda: bool(window.announcer.said))
    assert window.announcer.said == ["Saved."]
    assert window.notice.isVisible()
    undo = window.findChild(QPushButton, "undo")
    assert undo is not None
    undo.click()
    assert guide.presses == ["undo"]


def test_that_what_happened_is_read_with_the_heading_of_a_new_page_and_not_again(open_window: Open) -> None:
    window, guide = open_window(WRITING)
    guide.screens[0] = replace(READING, notice="It is parked.")
    window.redraw()
    assert window.announcer.said == ["It is parked."]
    assert window.heading.accessibleDescription().startswith("It is parked. Question 3 of 12.")
    window.redraw()
    assert window.heading.accessibleDescription().startswith("It is parked. Question 3 of 12.")
    guide.screens[0] = replace(READING, key="next")
    window.redraw()
    assert window.heading.accessibleDescription().startswith("Question 3 of 12.")


def test_that_what_happened_is_read_where_the_focus_arrives(open_window: Open) -> None:
    window, guide = open_window(WRITING)
    guide.screens[0] = replace(WRITING, notice="Saved.", focus="when")
    window.redraw()
    when = window.page.control("when")
    assert when is focused()
    assert when.accessibleDescription() == "Saved."
    assert window.announcer.said == ["Saved."]


def test_that_a_page_that_is_entered_past_its_heading_still_says_its_title(open_window: Open) -> None:
    window, guide = open_window(READING)
    window.go_to("go-on")
    guide.screens[0] = replace(WRITING, focus="when")
    window.redraw()
    when = window.page.control("when")
    assert when is focused()
    assert when.accessibleDescription() == "What do we want to make or change? Question 3 of 12"


def test_that_title_and_step_are_not_said_again_where_the_focus_was_on_the_heading(open_window: Open) -> None:
    window, guide = open_window(READING)
    guide.screens[0] = replace(WRITING, focus="when")
    window.redraw()
    assert focused().objectName() == "when"
    assert focused().accessibleDescription() == ""
    assert "Question 3 of 12" in window.heading.accessibleDescription()


def test_that_a_notice_goes_when_the_screen_has_none(open_window: Open) -> None:
    window, guide = open_window(replace(WRITING, notice="Saved."))
    guide.screens[0] = WRITING
    window.redraw()
    assert not window.notice.isVisible()


def test_that_what_to_put_right_is_in_the_title_in_the_panel_and_at_the_field(open_window: Open) -> None:
    window, _ = open_window(TROUBLE)
    assert window.windowTitle().startswith("Check: ")
    assert window.problems.isVisible()
    who = window.page.control("who")
    assert who is not None
    assert who.accessibleDescription() == "Write who set this limit. A person, a law or an office."


def test_that_each_thing_to_put_right_has_a_button_that_goes_to_its_field(open_window: Open) -> None:
    window, _ = open_window(TROUBLE)
    for id, place in (("problem/who", "who"), ("problem/kind", "kind/ours")):
        button = window.findChild(QPushButton, id)
        assert button is not None
        button.click()
        assert focused().objectName() == place


def test_that_a_thing_to_put_right_on_another_page_leads_straight_there(open_window: Open) -> None:
    change = Button(id="change/who", words="Change: Who decided")
    ask = Problem(field="change/who", words="Write who decided this.")
    window, guide = open_window(replace(TROUBLE, parts=(change,), problems=(ask,)))
    button = window.findChild(QPushButton, "problem/change/who")
    assert button is not None
    button.click()
    assert guide.presses == ["change/who"]


def test_that_the_focus_goes_to_what_to_put_right_when_a_press_finds_some(open_window: Open) -> None:
    window, guide = open_window(replace(TROUBLE, problems=()))
    guide.screens[0] = TROUBLE
    window.press("check")
    assert focused() is window.problems.title
    assert focused().accessibleName().startswith("Check this page. Write who set this limit.")


def test_that_what_comes_to_be_put_right_after_a_wait_takes_the_focus_from_what_was_pressed(
    open_window: Open,
) -> None:
    window, guide = open_window(replace(TROUBLE, problems=()))
    window.go_to("go-on")
    window.press("go-on")
    guide.screens[0] = TROUBLE
    guide.redraw()
    assert focused() is window.problems.title


def test_that_who_has_gone_on_since_only_hears_what_is_to_be_put_right(open_window: Open) -> None:
    window, guide = open_window(replace(TROUBLE, problems=()))
    window.press("go-on")
    window.go_to("who")
    guide.screens[0] = TROUBLE
    guide.redraw()
    assert focused().objectName() == "who"


def test_that_the_words_beside_a_field_go_when_it_is_put_right(open_window: Open) -> None:
    window, guide = open_window(TROUBLE)
    guide.screens[0] = replace(TROUBLE, problems=())
    window.redraw()
    who = window.page.control("who")
    assert who is not None
    assert who.accessibleDescription() == "A person, a law or an office."
    assert not window.problems.isVisible()


def test_that_the_guide_can_ask_for_the_page_again_until_the_window_is_closed(open_window: Open) -> None:
    window, guide = open_window(WRITING, READING)
    guide.place = 1
    guide.redraw()
    assert window.heading.words == READING.title
    window.close()
    guide.place = 0
    guide.redraw()
    assert window.heading.words == READING.title


def salty(words: str) -> Screen:
    return Screen(id="a", key="a", title="Salt & pepper", parts=(Text(words=words),))


def test_that_an_and_sign_is_no_shortcut(open_window: Open) -> None:
    window, _ = open_window(salty("one & two"))
    assert window.heading.accessibleName() == "Salt & pepper"


def test_that_new_words_have_their_room_at_once(open_window: Open) -> None:
    window, guide = open_window(salty("one\ntwo"))
    before = window.page.height()
    guide.screens[0] = salty("one\ntwo\nthree\nfour")
    window.redraw()
    assert window.page.height() > before


def test_that_the_undo_button_keeps_the_focus_while_it_stays(open_window: Open) -> None:
    window, guide = open_window(TROUBLE)
    undo = window.findChild(QPushButton, "undo")
    assert undo is not None
    undo.setFocus()
    guide.screens[0] = replace(TROUBLE, step="Question 4 of 12")
    window.redraw()
    assert focused() is undo


def test_that_a_new_size_takes_effect_at_once_and_the_focus_stays_in_sight(open_window: Open) -> None:
    window, _ = open_window(CHOOSING)
    last = window.page.control("go-on")
    assert last is not None
    last.setFocus()
    before = last.height()
    window.apply_comfort(Comfort(text_percent=200))
    assert last.height() > before
    assert not last.visibleRegion().isEmpty()


def test_that_nothing_moves_any_more_once_a_new_size_is_worn(open_window: Open, qapp: QApplication) -> None:
    window, _ = open_window(LISTS)
    change = window.page.control("change-sam")
    assert change is not None
    change.setFocus()
    for percent in (150, 200, 300, 400):
        window.apply_comfort(Comfort(text_percent=percent))
        place = change.mapTo(window, change.rect().topLeft())
        qapp.processEvents()
        assert change.mapTo(window, change.rect().topLeft()) == place
        assert change.visibleRegion().boundingRect() == change.rect(), percent


def look_aside(open_window: Open, thing: str) -> tuple[Window, QWidget]:
    """Look at help from a thing of a page, and come back. Return the window and what has the focus then."""
    help_page = replace(READING, aside=True)
    window, guide = open_window(WRITING, help_page)
    window.go_to(thing)
    guide.place = 1
    window.redraw()
    assert focused() is window.heading
    guide.place = 0
    window.redraw()
    return window, focused()


def test_that_who_comes_back_from_help_is_at_the_thing_they_left_and_hears_the_page(
    open_window: Open, qtbot: QtBot
) -> None:
    window, box = look_aside(open_window, "when")
    assert isinstance(box, QLineEdit)
    assert box.objectName() == "when"
    assert window.heading.words == WRITING.title
    assert WRITING.step in window.heading.accessibleDescription()
    assert WRITING.step not in box.accessibleDescription(), "title and step are heard as the heading changes"
    qtbot.waitUntil(lambda: box.cursorPosition() == len(box.text()))
    assert not box.hasSelectedText(), "the next letter would take the place of all that is written"


def test_that_a_look_aside_from_a_look_aside_leads_back_to_the_thing_each_was_left_at(
    open_window: Open,
) -> None:
    setting = replace(CHOOSING, key="setting", aside=True)
    window, guide = open_window(WRITING, replace(READING, aside=True), setting)
    window.go_to("when")
    guide.place = 1
    window.redraw()
    window.go_to("go-on")
    guide.place = 2
    window.redraw()
    assert focused() is window.heading
    for guide.place, left in ((1, "go-on"), (0, "when")):
        window.redraw()
        assert focused().objectName() == left


def test_that_the_caret_is_after_the_last_line_when_they_come_back(open_window: Open, qtbot: QtBot) -> None:
    _, box = look_aside(open_window, "what")
    assert isinstance(box, QPlainTextEdit)
    box.setPlainText("We share\nthe work")
    write_on(box)
    qtbot.waitUntil(lambda: box.textCursor().atEnd())


def test_that_a_button_of_the_frame_is_no_place_to_come_back_to(open_window: Open) -> None:
    window, now = look_aside(open_window, "help")
    assert now is window.heading


def test_that_another_page_after_help_begins_at_its_heading(open_window: Open) -> None:
    window, guide = open_window(WRITING, replace(READING, aside=True), replace(CHOOSING, key="other"))
    window.go_to("when")
    for guide.place in (1, 2, 0):
        window.redraw()
        assert focused() is window.heading


def leave_and_return(open_window: Open, button: str, again: Screen = CHOOSING) -> Window:
    """Go from a thing of a page to another page, and come to the first one again by a button."""
    window, guide = open_window(CHOOSING, READING, again)
    window.go_to("go-on")
    guide.place = 1
    window.redraw()
    assert focused() is window.heading
    guide.screens[0] = again
    window.press(button)
    return window


def test_that_who_goes_back_is_at_the_thing_they_left_and_hears_the_page(open_window: Open) -> None:
    window = leave_and_return(open_window, "back")
    assert focused().objectName() == "go-on"
    assert CHOOSING.step not in focused().accessibleDescription(), "it is heard as the heading changes"
    assert window.heading.words == CHOOSING.title


def test_that_a_step_that_stays_the_same_is_heard_with_the_thing_that_was_left(open_window: Open) -> None:
    window, guide = open_window(CHOOSING, replace(READING, step=CHOOSING.step, parts=CHOOSING.parts))
    window.go_to("go-on")
    guide.place = 1
    window.redraw()
    window.press("back")
    assert CHOOSING.step in focused().accessibleDescription()


def test_that_a_page_reached_by_another_button_begins_at_its_heading(open_window: Open) -> None:
    window = leave_and_return(open_window, "go-on")
    assert window.heading.words == CHOOSING.title
    assert focused() is window.heading


def test_that_back_to_a_page_without_the_thing_begins_at_its_heading_and_says_what_happened(
    open_window: Open, qtbot: QtBot
) -> None:
    gone = replace(CHOOSING, parts=CHOOSING.parts[:1], notice="It is gone.")
    window = leave_and_return(open_window, "back", gone)
    assert focused() is window.heading
    qtbot.waitUntil(lambda: window.announcer.said == ["It is gone."])


def test_that_what_is_new_above_the_focus_does_not_push_it_out_of_the_window(
    open_window: Open, qtbot: QtBot
) -> None:
    window, guide = open_window(CHOOSING)
    last = window.page.control("go-on")
    assert last is not None
    window.resize(window.width(), last.mapTo(window.sheet, last.rect().bottomLeft()).y() + 10)
    last.setFocus()
    window.area.verticalScrollBar().setValue(0)
    qtbot.waitUntil(lambda: not last.visibleRegion().isEmpty())  # the window's new size takes a moment
    more = tuple(Text(words=f"Something new, {n}") for n in range(9))
    guide.screens[0] = replace(CHOOSING, parts=(*more, *CHOOSING.parts))
    window.redraw()
    assert focused() is last
    assert last.visibleRegion().boundingRect() == last.rect()


def test_that_a_page_scrolled_away_from_the_focus_stays_where_it_is(open_window: Open) -> None:
    window, guide = open_window(CHOOSING)
    window.apply_comfort(Comfort(text_percent=400))
    last = window.page.control("go-on")
    assert last is not None
    last.setFocus()
    window.area.verticalScrollBar().setValue(0)
    assert last.visibleRegion().isEmpty()
    guide.screens[0] = replace(CHOOSING, step="Question 4 of 12")
    window.redraw()
    assert window.area.verticalScrollBar().value() == 0


def test_that_words_opened_at_the_end_of_the_page_come_into_sight(open_window: Open) -> None:
    words = " ".join(["We meet on Tuesdays, because the buses run then."] * 4)
    window, _ = open_window(
        replace(READING, parts=(*READING.parts, More(id="term", label="See more", words=words)))
    )
    window.apply_comfort(Comfort(text_percent=200))
    button = window.page.control("term")
    assert isinstance(button, QPushButton)
    button.setFocus()
    button.click()
    more = next(view for view in window.findChildren(MoreView) if view.button is button)
    assert more.panel.visibleRegion().boundingRect() == more.panel.rect()
    assert not button.visibleRegion().isEmpty()


def test_that_a_long_hint_under_short_words_leaves_no_blank_room_at_the_end(open_window: Open) -> None:
    hint = "This group cannot change it. " * 4
    options = tuple(Option(id=id, words=id, hint=hint) for id in ("Ours", "Ask", "Fixed"))
    window, _ = open_window(
        replace(
            CHOOSING,
            parts=(ChoiceField(id="say", label="Who has the say?", options=options * 3), CHOOSING.parts[-1]),
        )
    )
    last = window.page.control("go-on")
    assert last is not None
    window.resize(window.width(), 300)
    window.redraw()
    end = last.mapTo(window.sheet, last.rect().bottomLeft()).y()
    assert window.sheet.height() < end + 2 * last.height()
