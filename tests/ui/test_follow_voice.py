"""What a voice says is marked where it stands on the page, clearly and in sight. The focus stays."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.presenters.comfort import Comfort, Look
from coprod_desktop.presenters.screen import More, Screen, Text, TextField
from coprod_desktop.presenters.spoken import spoken, spoken_of
from coprod_desktop.ui.follow_voice import VoiceFollower
from coprod_desktop.ui.inputs import InputFrame
from coprod_desktop.ui.speakable import Mark, Speakable, letters_before, units_before
from coprod_desktop.ui.speech import Speaker
from coprod_desktop.ui.theme import Token, read_colours
from coprod_desktop.ui.window import Window
from tests.gates.every_page import every_screen
from tests.gates.pixels import contrast
from tests.ui.conftest import Open, focused
from tests.ui.samples import CHOOSING, COVER, GALLERY, LISTS, MAP, READING, SIGNING, WRITING, screen

BESIDE = 20  # pixels that buttons beside each other may differ by: half of the least height of one
SCREENS = {**{f"sample-{one.key}": one for one in GALLERY}, **every_screen()}
HIDDEN = "Something is written there."  # said of what is not to be heard; it stands nowhere on the page
LONG = screen("long", "A long page", *(Text(words=f"This is paragraph {n}. It ends.") for n in range(60)))
WRITTEN = screen(
    "written", "Written", TextField(id="box", label="Words", value="One 👍 two. Three.", lines=4)
)


def open_all(window: Window, screen: Screen) -> None:
    """Open every explanation on the page."""
    for more in (*(part for part in screen.parts if isinstance(part, More)), *screen.terms):
        button = window.findChild(QWidget, more.id)
        assert button is not None
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def marked(window: Window) -> list[Speakable]:
    """Return what is marked on the page."""
    return [w for w in window.findChildren(QWidget) if isinstance(w, Speakable) and w._marked is not None]


@pytest.mark.parametrize("name", SCREENS)
def test_that_every_sentence_of_every_page_is_on_the_page_in_order(open_window: Open, name: str) -> None:
    window, _ = open_window(SCREENS[name])
    open_all(window, SCREENS[name])
    QApplication.processEvents()  # every part is where it will be
    hidden = {part.id for part in SCREENS[name].parts if isinstance(part, TextField) and part.secret}
    told = window.follower.places(SCREENS[name])
    places = [one for one in told if one[0].thing not in hidden or one[0].shown != HIDDEN]
    lost = [said for said, place in places if place is None]
    assert lost == []
    tops = [_top(window, place[0]) for said, place in places if place is not None]
    assert [(one, other) for one, other in pairwise(tops) if other < one - BESIDE] == []
    for said, place in places:
        assert place is not None
        assert place[0].texts()[place[1]][said.start : said.end] in said.words
        assert said.start < said.end or not said.shown


def _top(window: Window, widget: QWidget) -> int:
    return widget.mapTo(window.sheet, QPoint(0, 0)).y()


@pytest.mark.parametrize("page", [MAP, READING, WRITING, CHOOSING, LISTS, SIGNING], ids=lambda s: str(s.key))
def test_that_every_word_is_marked_once_and_in_order(open_window: Open, page: Screen, qtbot: QtBot) -> None:
    window, _ = open_window(page)
    said, words = spoken(page), list[str]()

    def follow(sentence: int, start: int, end: int) -> None:
        window.mark(said[sentence], (start, end))
        for widget in marked(window):
            text, mark = widget._marked or (0, Mark(0, 0))
            if mark.word is not None:
                words.append(widget.texts()[text][slice(*mark.word)])

    voice = Speaker(told_word=follow, engine="mock")
    voice.speak([one.words for one in said], percent=200)
    qtbot.waitUntil(lambda: not voice.is_speaking)
    shown = [one.shown[one.start : one.end] for one in said]
    assert words == re.findall(r"\w+", " ".join(shown))


def test_that_only_the_sentence_is_marked_where_the_voice_tells_no_words(open_window: Open) -> None:
    window, _ = open_window(READING)
    for said in spoken(READING):
        window.mark(said)
        (widget,) = marked(window)
        text, mark = widget._marked or (0, Mark(0, 0))
        assert widget.texts()[text][mark.start : mark.end] in said.words
        assert mark.word is None
    window.mark(None)
    assert marked(window) == []


def test_that_words_only_the_voice_says_are_not_marked_as_words(open_window: Open) -> None:
    window, _ = open_window(READING)
    (said,) = spoken_of("go-on", READING)
    window.mark(said, (0, 6))
    assert marked(window)[0]._marked == (0, Mark(0, len("Save and continue")))
    window.mark(said, (8, 12))
    assert marked(window)[0]._marked == (0, Mark(0, len("Save and continue"), (0, 4)))


# What it looks like


def colours(window: Window, widget: QWidget, box: QRect) -> Counter[int]:
    """Return how many pixels of each colour there are in a box of a widget."""
    image = widget.grab(box).toImage()
    return Counter(image.pixel(x, y) & 0xFFFFFF for x in range(image.width()) for y in range(image.height()))


@pytest.mark.parametrize("look", Look)
@pytest.mark.parametrize(
    ("page", "thing"),
    [
        (READING, "title"),
        (READING, "go-on"),
        (READING, "part-2/0"),
        (CHOOSING, "answer/yes"),
        (MAP, "task-0"),
    ],
)
def test_that_the_word_and_its_box_are_as_clear_as_the_page(
    open_window: Open, look: Look, page: Screen, thing: str
) -> None:
    window, _ = open_window(page)
    window.apply_comfort(Comfort(look=look, text_percent=200))
    said = spoken_of(thing, page)[0]
    word = re.search(r"\w+", said.shown)
    assert word is not None
    window.mark(said)
    (widget,) = marked(window)
    plain = widget.grab().toImage()
    window.mark(said, (word.start() - said.shift, word.end() - said.shift))
    image = widget.grab().toImage()
    changed = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixel(x, y) != plain.pixel(x, y)
    ]
    box = QRect(QPoint(*map(min, *changed)), QPoint(*map(max, *changed)))
    inks = Counter(image.pixel(x, y) & 0xFFFFFF for x, y in changed)
    ground, _ = inks.most_common(1)[0]
    assert max(contrast(ground, ink) for ink, count in inks.items() if count > 5) >= 7
    around = plain.pixel(box.left(), box.top()) & 0xFFFFFF
    assert contrast(ground, around) >= 7, "the box is seen without any colour"


@pytest.mark.parametrize("look", Look)
def test_that_every_ink_can_be_a_box_for_paper(look: Look) -> None:
    named = {token: int(name.removeprefix("#"), 16) for token, name in read_colours(look).items()}
    for ink in (Token.INK, Token.HINT, Token.ACCENT, Token.PROBLEM):
        assert contrast(named[ink], named[Token.SURFACE]) >= 7
    assert contrast(named[Token.ON_ACCENT], named[Token.ACCENT]) >= 7


def test_that_a_sentence_is_underlined_more_thickly_than_a_button(open_window: Open) -> None:
    window, _ = open_window(READING)
    (said,) = spoken_of("go-on", READING)
    button = window.page.control("go-on")
    assert button is not None
    plain = button.grab().toImage()
    window.mark(said)
    image = button.grab().toImage()
    middle = image.width() // 2
    changed = [y for y in range(image.height()) if image.pixel(middle, y) != plain.pixel(middle, y)]
    assert len(changed) >= 3


def test_that_a_box_of_several_lines_shows_its_words_and_a_strong_edge(open_window: Open) -> None:
    window, _ = open_window(WRITTEN)
    box = window.page.control("box")
    assert isinstance(box, QPlainTextEdit)
    frame = box.parentWidget()
    assert isinstance(frame, InputFrame)
    plain = frame.grab().toImage()
    said = spoken_of("box", WRITTEN)[1]
    assert said.words == "You wrote: One 👍 two."
    start = said.words.index("two")
    window.mark(said, (start, start + 3))
    assert [selection.cursor.selectedText() for selection in box.extraSelections()] == ["One 👍 two.", "two"]
    assert frame.grab().toImage() != plain
    assert frame.mark_box().height() < frame.height()
    window.mark(None)
    assert box.extraSelections() == []
    assert frame.mark_box() == frame.rect()
    assert frame.grab().toImage() == plain


def test_that_a_one_line_box_has_a_strong_edge_while_it_is_read(open_window: Open) -> None:
    window, _ = open_window(WRITING)
    for said in spoken_of("when", WRITING):
        window.mark(said)
    (frame,) = marked(window)
    assert isinstance(frame, InputFrame)
    assert frame.mark_box() == frame.rect()


# In sight


def test_that_what_is_said_comes_into_sight_and_the_focus_stays(open_window: Open) -> None:
    window, _ = open_window(LONG)
    assert focused() is window.heading
    for said in spoken(LONG):
        window.mark(said)
        (label,) = marked(window)
        box = QRect(label.mapTo(window.area.viewport(), label.mark_box().topLeft()), label.mark_box().size())
        assert window.area.viewport().rect().contains(box, proper=False)
    assert window.area.verticalScrollBar().value() > 0
    assert focused() is window.heading


def test_that_what_was_announced_is_not_told_of_the_next_page(open_window: Open, qtbot: QtBot) -> None:
    bare = Screen(id="a", key="a", title="A page", notice="Sam has left.")
    window, guide = open_window(bare, COVER)
    qtbot.waitUntil(lambda: "Sam has left." in window.heading.accessibleDescription())
    guide.place = 1
    window.redraw()
    assert window.heading.accessibleDescription() == ""


def test_that_a_page_that_has_changed_marks_nothing_and_does_no_harm(open_window: Open) -> None:
    window, _ = open_window(READING, WRITING)
    said = spoken(READING)
    window.mark(said[0])
    window.press("go-on")
    assert marked(window) == []
    for one in (said[0], said[2]):
        window.mark(one, (0, 2))
        assert marked(window) == []


def test_that_words_drawn_anew_are_not_marked_any_more(open_window: Open) -> None:
    window, _ = open_window(READING)
    said = spoken_of("title", READING)[0]
    window.mark(said)
    window.heading.say("Other words")
    window.mark(said, (0, 4))
    assert marked(window) == []


# One thing


@pytest.mark.parametrize(
    ("page", "id", "thing"),
    [
        (WRITING, "what", "what"),
        (WRITING, "when", "when"),
        (WRITING, "go-on", "go-on"),
        (CHOOSING, "answer/no", "answer/no"),
        (READING, "example", "example"),
        (READING, "heading", "title"),
        (LISTS, "change-sam", "change-sam"),
        (MAP, "task-3", "task-3"),
        (SIGNING, "sign/clear", "sign"),
        (SIGNING, "pause", "pause"),
    ],
)
def test_that_a_key_reads_only_what_has_the_focus(
    open_window: Open, page: Screen, id: str, thing: str
) -> None:
    menu = (*page.menu, *every_screen()["map"].menu)
    window, guide = open_window(Screen(**{**vars(page), "menu": menu}))
    widget = window.findChild(QWidget, id)
    assert widget is not None
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    assert guide.presses == [f"say/{thing}"]


def test_that_a_paragraph_a_card_and_a_row_are_read_alone(open_window: Open, reader: None) -> None:
    window, _ = open_window(LISTS)
    heard = {}
    for label in window.page.findChildren(QWidget):
        if label.focusPolicy() == Qt.FocusPolicy.TabFocus:
            thing = window.follower.thing_of(LISTS, label)
            heard[thing] = [said.words for said in spoken_of(thing, LISTS)]
    assert heard["part-1/card-1"] == ["Alex.", "I know the office."]
    assert heard["part-0/row-1"] == ["Group name.", "Tuesday Group."]
    assert heard["part-2"] == ["Roles.", "There are no roles yet."]


def test_that_with_nothing_in_focus_the_heading_is_read(open_window: Open) -> None:
    window, _ = open_window(READING)
    assert window.follower.thing_of(READING, None) == "title"
    assert isinstance(window.follower, VoiceFollower)


# Counting


def test_that_letters_are_counted_as_qt_counts_and_back() -> None:
    words = "a👍b é"
    assert [units_before(words, n) for n in range(6)] == [0, 1, 3, 4, 5, 6]
    assert [letters_before(words, n) for n in (0, 1, 3, 4, 5, 6)] == [0, 1, 2, 3, 4, 5]
