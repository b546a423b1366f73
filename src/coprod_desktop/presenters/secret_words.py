"""The box for words that open a project: hidden as one writes, and shown when somebody wants to see them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.typed import clean, is_blank
from coprod_desktop.domain.words import Words
from coprod_desktop.presenters.page import go_on
from coprod_desktop.presenters.screen import Button, Part, Text, TextField, Tone, Weight

if TYPE_CHECKING:
    from coprod_desktop.presenters.doors import Doors

SHOW = "show-words"
OPENING = "Opening. This takes a moment."


class AsksForWords(ABC):
    """A page that asks for words that open something. They can be put right as often as needed.

    Args:
        doors: the program.
    """

    def __init__(self, doors: Doors) -> None:
        self.doors = doors
        self.typed, self.busy, self.said, self.shown = "", False, "", False
        self.problems: tuple[Problem, ...] = ()

    @abstractmethod
    def try_words(self, typed: str) -> None:
        """Try, in the background, whether these words open it."""

    def asking(self, hint: str) -> tuple[Part, ...]:
        """Return the box and the way to open.

        Args:
            hint: what helps to write the words.
        """
        words = self.doors.house.words
        label = words("Write the words that open it")
        return (
            *secret_words(words, self.typed, label=label, hint=hint, shown=self.shown),
            go_on(words("Open the project"), "open"),  # it stays, so that who pressed it stays where they are
            *((Text(words=words(OPENING), tone=Tone.HINT),) if self.busy else ()),
        )

    def change(self, field: str, value: str) -> None:
        """Take in the words."""
        if field == "words":
            self.typed, self.problems = clean(value), ()

    def press(self, button: str) -> None:
        """Show or hide the words, or try them."""
        self.said = ""
        if button == SHOW:
            self.shown = not self.shown
        elif button == "open" and not self.busy:
            if is_blank(self.typed):
                self.ask(self.doors.house.words("Write the words first."))
            else:
                self.busy, self.problems, self.said = True, (), self.doors.house.words(OPENING)
                self.try_words(self.typed)

    def ask(self, words: str) -> None:
        """Say what to put right."""
        self.said = ""
        self.problems = (Problem(field="words", words=words),)

    def ask_again(self) -> None:
        """Say that the words do not open it."""
        self.ask(self.doors.house.words("Look at the words again. These do not open it. Nothing is lost."))

    def failed(self, said: str) -> None:
        """Say why the words could not be tried."""
        self.busy, self.said = False, said
        self.doors.house.outside.redraw()


def secret_words(words: Words, value: str, *, label: str, hint: str, shown: bool) -> tuple[TextField, Button]:
    """Return the box and the button that shows or hides what is in it. Pasting works in both.

    Args:
        words: the reader's language.
        value: what is written.
        label: the name of the box.
        hint: what helps to write it.
        shown: whether somebody wants to see it.
    """
    field = TextField(id="words", label=label, hint=hint, value=value, secret=True, hidden=not shown)
    if shown:
        return field, Button(id=SHOW, words=words("Hide the words"), weight=Weight.QUIET)
    ask = Button(
        id=SHOW,
        words=words("Show the words"),
        hint=words("Then others can read them too."),
        weight=Weight.QUIET,
    )
    return field, ask
