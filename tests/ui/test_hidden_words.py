"""Words that open a project: shown as dots, pasted as usual, and shown when somebody wants to see them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.words import say_english
from coprod_desktop.presenters.screen import TextField
from coprod_desktop.ui.beat import BEAT_MS, beat, seconds
from coprod_desktop.ui.fields import TextFieldView
from coprod_desktop.ui.views import Calls

HIDDEN = TextField(id="words", label="Words", secret=True, hidden=True)


def view_of(field: TextField, qtbot: QtBot, change: Callable[[str, str], None]) -> TextFieldView:
    nothing: Callable[..., None] = lambda *_: None  # noqa: E731
    view = TextFieldView(field, Calls(change=change, press=nothing, press_main=nothing, say=say_english))
    qtbot.addWidget(view)
    return view


def test_that_hidden_words_are_dots_that_can_be_pasted_and_not_copied(qtbot: QtBot) -> None:
    heard: list[tuple[str, str]] = []
    view = view_of(HIDDEN, qtbot, lambda field, value: heard.append((field, value)))
    box = view.box
    assert isinstance(box, QLineEdit)
    QApplication.clipboard().setText("tea bread milk")
    box.paste()
    assert heard == [("words", "tea bread milk")]
    assert "tea" not in box.displayText()
    QApplication.clipboard().clear()
    box.selectAll()
    box.copy()
    assert QApplication.clipboard().text() == ""


def test_that_the_same_words_show_when_somebody_wants_to_see_them(qtbot: QtBot) -> None:
    view = view_of(HIDDEN, qtbot, lambda *_: None)
    box = view.box
    assert isinstance(box, QLineEdit)
    box.setText("tea")
    assert view.take(TextField(id="words", label="Words", value="tea", secret=True), "")
    assert box.displayText() == "tea"
    assert view.take(TextField(id="words", label="Words", value="tea", secret=True, hidden=True), "")
    assert box.displayText() != "tea"
    assert view.written() == "tea"


def test_that_a_beat_tells_the_time_until_its_window_is_gone(qtbot: QtBot) -> None:
    parent = QObject()
    heard: list[float] = []
    timer = beat(parent, heard.append, clock=lambda: 7.0)
    assert timer.interval() == BEAT_MS
    timer.timeout.emit()
    assert heard == [7.0]
    assert seconds() <= seconds()
