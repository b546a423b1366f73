"""Breaks a page on purpose, in each way that looking at it from outside has to find."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleStateChangeEvent,
    QAccessibleTextInsertEvent,
    QPixmap,
)
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QStackedWidget,
    QStyleFactory,
    QWidget,
)

from coprod_desktop.presenters.screen import Button, ChoiceField, Option, Screen, TextField
from coprod_desktop.ui.readings import HeadingLabel
from coprod_desktop.ui.window import Window

PAGE = Screen(
    id="spoilt",
    key="spoilt",
    title="A page to break",
    parts=(
        TextField(id="name", label="Your name"),
        ChoiceField(
            id="say",
            label="Your choice",
            options=(Option(id="yes", words="Yes please"), Option(id="no", words="No thanks")),
        ),
        Button(id="go", words="Go on from here"),
        Button(id="stay", words="Stay on this page"),
    ),
)
Spoil = Callable[[Window], object]


def _button(window: Window) -> QPushButton:
    found = window.findChild(QPushButton, "go")
    assert isinstance(found, QPushButton)
    return found


def _box(window: Window) -> QLineEdit:
    found = window.findChild(QLineEdit, "name")
    assert isinstance(found, QLineEdit)
    return found


def _choice(window: Window) -> QRadioButton:
    found = window.findChild(QRadioButton, "say/yes")
    assert isinstance(found, QRadioButton)
    return found


def _add(window: Window, thing: QWidget) -> None:
    thing.setParent(_button(window).parentWidget())  # it goes with that
    thing.show()


def _nameless(window: Window) -> None:
    _button(window).setText("")
    _button(window).setAccessibleName(" ")


def _picture(window: Window) -> None:
    label = QLabel()
    label.setPixmap(QPixmap(20, 20))
    _add(window, label)


def _stack(window: Window) -> None:
    stack = QStackedWidget()
    stack.addWidget(QLabel("One of 2 layers"))
    _add(window, stack)


def _welsh(window: Window) -> None:
    label = QLabel("Croeso i bawb")
    label.setLocale(QLocale("cy"))
    _add(window, label)


def _without_label(window: Window) -> None:
    for label in window.findChildren(QLabel):
        if label.buddy() is _box(window):
            label.setBuddy(None)  # type: ignore[arg-type]


def _told_to_be_smaller(window: Window) -> None:
    choice, other = (
        _choice(window),
        QStyleFactory.create("Fusion"),
    )  # it tells where the mark and the words are
    other.setParent(choice)
    choice.setStyle(other)


def _told_twice_that_it_is_chosen(window: Window) -> None:
    choice, checked = _choice(window), QAccessible.State()
    checked.checked = True

    def tell() -> None:
        QAccessible.updateAccessibility(QAccessibleStateChangeEvent(choice, checked))

    choice.toggled.connect(tell)


def _told_twice_that_it_is_written_to(window: Window) -> None:
    box = _box(window)

    def tell(words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleTextInsertEvent(box, 0, words))

    box.textChanged.connect(tell)


def _told_twice_where_the_focus_is(window: Window) -> None:
    heading: QObject = window.heading
    QAccessible.updateAccessibility(QAccessibleEvent(heading, QAccessible.Event.Focus))


SPOILS: dict[str, tuple[Spoil, str]] = {
    "nameless": (_nameless, "no name"),
    "a second title": (lambda window: _add(window, HeadingLabel("Another title", level=1)), "headings"),
    "a picture without words": (_picture, "a picture without words"),
    "layers": (_stack, "noise"),
    "marks": (lambda window: _button(window).setAccessibleName("Go <b>on</b>"), "marks in a name"),
    "twins": (lambda window: _button(window).setAccessibleName("Stay on this page"), "side by side"),
    "an untold language": (_welsh, "languages"),
    "an unknown control": (
        lambda window: _button(window).setAccessibleIdentifier("other"),
        "other way round",
    ),
    "put out of use": (lambda window: _button(window).setEnabled(False), "does not say that it is"),
    "without its label": (_without_label, "do not know each other"),
    "no focus": (lambda window: _button(window).setFocusPolicy(Qt.FocusPolicy.NoFocus), "takes no focus"),
    "a deaf choice": (lambda window: _choice(window).blockSignals(True), "should have told"),
    "a short box": (lambda window: _box(window).setMaxLength(3), "cannot be written to"),
    "a deaf box": (lambda window: _box(window).blockSignals(True), "the words did not arrive"),
    "a small place": (_told_to_be_smaller, "is told to be at"),
    "chosen twice": (_told_twice_that_it_is_chosen, "times that it is chosen"),
    "written twice": (_told_twice_that_it_is_written_to, "times that it was written to"),
    "focus twice": (_told_twice_where_the_focus_is, "the focus was told 2 times"),
    "a dead button": (lambda window: _button(window).blockSignals(True), "pressing does nothing"),
}
"""Name → how it is done, and what has to be found then."""
