"""What a covered or paused screen lets nobody see, hear or come upon: not even a screen reader."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.actions import Parked
from coprod_desktop.domain.answers import Answer
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.ui.announce import WAIT_MS
from tests.app.conftest import go
from tests.journeys.hands import Hands
from tests.presenters.fake_house import empty_project

SECRET = "Zanzibar"
Begin = Callable[[Project], Hands]
Key, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier


def secretive() -> Project:
    """Return a project that says the secret everywhere it can."""
    answers = (Answer(id="about.goal", words=f"A {SECRET} map"), Answer(id="about.contact", words=SECRET))
    people = (Person(id="sam", name=f"Sam {SECRET}", helps=SECRET), Person(id="kit", name="Kit"))
    parked = (Parked(id="parked", words=SECRET),)
    return empty_project(name=SECRET, answers=answers, people=people, parked=parked)


def tree(window: QWidget) -> str:
    """Return everything that the accessibility tree tells, hidden things too."""
    return "\n".join(_words(QAccessible.queryAccessibleInterface(window)))


def _words(node: QAccessibleInterface) -> Iterator[str]:
    kinds = QAccessible.Text
    yield from (
        node.text(kind) for kind in (kinds.Name, kinds.Description, kinds.Value, kinds.Help, kinds.Identifier)
    )
    text = node.textInterface()
    if text is not None:
        yield text.text(0, text.characterCount())
    for place in range(node.childCount()):
        child = node.child(place)
        if child.isValid():
            yield from _words(child)


def at(hands: Hands, page: str) -> None:
    """Go to a page that shows the secret, with something announced on it."""
    screen, _, item = page.partition("/")
    go(hands, screen, item)
    if page == "people":
        hands.press("open/sam")
        hands.press("take-off")
        hands.wait(lambda: SECRET in "".join(hands.app.window.announcer.said))


@pytest.fixture(autouse=True)
def _reader() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


PAGES = ("question/about.goal", "people", "person/sam", "person-field/sam/helps", "map", "park")
KEYS = (Key.Key_Return, Key.Key_Enter, Key.Key_Space, Key.Key_F12, Key.Key_F9, Key.Key_Escape)
COVERS = {Key.Key_F12: "cover", Key.Key_F9: "pause"}


@pytest.mark.parametrize("key", COVERS)
@pytest.mark.parametrize("page", [*PAGES, "consent-people"])
def test_that_nothing_of_the_page_is_left_in_the_tree(begin: Begin, page: str, key: Qt.Key) -> None:
    hands = begin(secretive())
    at(hands, page)
    assert SECRET in tree(hands.app.window), "or the page is no test"
    hands.key(key)
    QApplication.processEvents()
    assert hands.screen.id == COVERS[key]
    assert SECRET not in tree(hands.app.window)
    assert SECRET not in hands.app.window.windowTitle()
    QTest.qWait(WAIT_MS + 50)
    assert SECRET not in tree(hands.app.window), "also once what was announced has been put back"


def test_that_what_was_about_to_be_announced_is_not_heard_under_a_cover(begin: Begin) -> None:
    hands = begin(secretive())
    go(hands, "people")
    hands.press("open/sam", "take-off")
    hands.app.window.announcer.announce(f"{SECRET} has left.")
    heard = len(hands.app.window.announcer.said)
    hands.key(Key.Key_F12)
    QTest.qWait(2 * WAIT_MS)
    assert SECRET not in "".join(hands.app.window.announcer.said[heard:])
    assert SECRET not in tree(hands.app.window)


def test_that_a_private_answer_is_not_in_the_tree_under_a_cover(begin: Begin) -> None:
    hands = begin(secretive())
    go(hands, "consent-cover", "kit")
    hands.press("start")
    hands.press("go-on")
    while hands.screen.id == "consent-told":
        hands.press("continue")
    hands.press("continue")
    hands.choose("say", "yes-if")
    hands.write("condition", f"Not in {SECRET}")
    assert SECRET in tree(hands.app.window)
    hands.key(Key.Key_F12)
    assert SECRET not in tree(hands.app.window)
    hands.press("carry-on")
    assert f"Not in {SECRET}" in tree(hands.app.window)


# Not by accident


def held(window: QWidget, key: Qt.Key) -> None:
    """Send a key to whatever has the focus, as a keyboard does that is held down."""
    target = QApplication.focusWidget() or window
    for _ in range(20):
        QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyPress, key, NONE, "", True))
    QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyRelease, key, NONE))


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("cover", ["cover", "pause"])
def test_that_keys_pressed_twice_or_held_uncover_nothing(begin: Begin, cover: str, key: Qt.Key) -> None:
    hands = begin(secretive())
    go(hands, "question", "about.goal")
    button = hands.app.window.findChild(QWidget, cover)
    assert button is not None
    button.setFocus()
    QTest.keyClick(button, Key.Key_Return)
    assert hands.screen.id == cover
    QTest.keyClick(QApplication.focusWidget() or hands.app.window, key)
    held(hands.app.window, key)
    assert hands.screen.id == cover


def test_that_a_second_press_in_the_same_moment_uncovers_nothing(begin: Begin) -> None:
    hands = begin(secretive())
    times = iter((10.0, 10.2, 10.3, 11.0))
    hands.app.window._clock = lambda: next(times)
    for _ in range(3):
        hands.app.window.press("cover" if hands.screen.id != "cover" else "carry-on")
        assert hands.screen.id == "cover"
    hands.app.window.press("carry-on")
    assert hands.screen.id != "cover"


def test_that_help_on_a_cover_leads_back_to_the_cover_by_keys(begin: Begin, qtbot: QtBot) -> None:
    hands = begin(secretive())
    go(hands, "question", "about.goal")
    hands.key(Key.Key_F12)
    hands.key(Key.Key_F1)
    assert hands.screen.id == "help"
    assert f"A {SECRET} map" not in tree(hands.app.window)
    hands.press("carry-on")
    assert hands.screen.id == "cover"
