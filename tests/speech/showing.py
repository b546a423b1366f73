"""The real window, turned from page to page by another process, which it tells what reached the program.

    python -m tests.speech.showing

For each line of JSON on standard input, one line back: `{"show": PAGE}` turns to a page and tells its
title and how often the focus moves, `{"where": true}` what can be worked there and where it stands,
`{"languages": true}` which words are in another language than the window, and `{"told": true}` what was
pressed and changed since. `{"spoils": true}` names the ways to break a page, and `{"spoil": NAME}` shows
one that is broken so. It ends when its input ends.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from typing import Any

from PySide6.QtCore import QPoint, QSocketNotifier
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget

from coprod_desktop.presenters.screen import ChoiceField, Part, Screen, TextField, TicksField
from coprod_desktop.ui.text_label import TextLabel
from coprod_desktop.ui.window import Window
from tests.gates.every_page import every_screen
from tests.speech.spoiling import PAGE, SPOILS

CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit)
WORDS = (*CONTROLS, TextLabel)


def with_value(part: Part, field: str, value: str) -> Part:
    """Return a part with what was written or chosen in it, if it is that field."""
    match part:
        case TextField(id=id) if id == field:
            return replace(part, value=value)
        case ChoiceField(id=id) if id == field:
            return replace(part, chosen=value)
        case TicksField(id=id) if field.startswith(f"{id}/"):
            option = field.removeprefix(f"{id}/")
            others = tuple(one for one in part.ticked if one != option)
            return replace(part, ticked=(*others, option) if value else others)
        case _:
            return part


class OnePage:
    """A guide that stays on a page, takes in what is written and chosen, and writes down what it is told."""

    redraw: Callable[[], None]

    def __init__(self, screen: Screen) -> None:
        self.shown, self.told = screen, list[list[str]]()

    def screen(self) -> Screen:
        return self.shown

    def change(self, field: str, value: str) -> None:
        self.told.append(["change", field, value])
        parts = tuple(with_value(part, field, value) for part in self.shown.parts)
        self.shown = replace(self.shown, parts=parts)

    def press(self, button: str) -> None:
        self.told.append(["press", button])


class Showing:
    """The window and the pages it can be asked to show."""

    def __init__(self) -> None:
        self.pages = every_screen()
        self.guide = OnePage(next(iter(self.pages.values())))
        self.window = Window(self.guide, clock=count().__next__)
        self.window.showMaximized()

    def answer(self, asked: dict[str, Any]) -> object:
        """Do what is asked, and return what to tell."""
        if "show" in asked:
            name = asked["show"]
            self.guide.shown = replace(self.pages[name], key=f"page/{name}")
            self.window.redraw()
            return self._turned_to()
        if "spoils" in asked:
            return list(SPOILS)
        if "spoil" in asked:
            return self._spoil(asked["spoil"])
        if "where" in asked:
            return self._controls()
        if "languages" in asked:
            return self._in_another_language()
        told, self.guide.told = self.guide.told, []
        return told

    def _turned_to(self) -> tuple[str, int]:
        """Return the title of the page, and how often the focus moves to come there."""
        self.guide.told.clear()
        return self.guide.shown.title, 1 + bool(self.guide.shown.focus)  # the heading, and past it

    def _spoil(self, how: str) -> tuple[str, int]:
        """Show a page broken on purpose, and return what is told of it."""
        self.guide.shown = replace(PAGE, key=f"spoilt/{how}")
        self.window.redraw()
        SPOILS[how][0](self.window)
        return self._turned_to()

    def _in_another_language(self) -> list[tuple[str, str]]:
        """Return the name of everything whose words are in another language than the window, and which."""
        own = self.window.locale()
        found = [thing for kind in WORDS for thing in self.window.findChildren(kind) if thing.isVisible()]
        return [(one.accessibleName(), one.locale().name()) for one in found if one.locale() != own]

    def _controls(self) -> list[tuple[str, list[int]]]:
        """Return the id and the place on the screen of everything that can be worked."""
        found = [thing for kind in CONTROLS for thing in self.window.findChildren(kind)]
        return [(thing.objectName(), _place(thing)) for thing in found if thing.isVisible()]


def _place(thing: QWidget) -> list[int]:
    corner = thing.mapToGlobal(QPoint(0, 0))
    return [corner.x(), corner.y(), thing.width(), thing.height()]


def main() -> int:
    """Answer until there is nothing more to read."""
    app = QApplication(sys.argv[:1])
    showing = Showing()

    def read() -> None:
        line = sys.stdin.readline()
        if not line:
            app.quit()
            return
        sys.stdout.write(json.dumps(showing.answer(json.loads(line))) + "\n")
        sys.stdout.flush()

    listening = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    listening.activated.connect(lambda *_: read())
    sys.stdout.write(json.dumps(list(showing.pages)) + "\n")
    sys.stdout.flush()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
