"""The base of every page on an open project: the desk, what the page is about, and the ways out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.place import Place
from coprod_desktop.domain.words import Words
from coprod_desktop.presenters.screen import Button, Screen, Text, Weight

if TYPE_CHECKING:
    from coprod_desktop.presenters.desk import Desk
    from coprod_desktop.presenters.screen import Presenter


class NotHere(Exception):
    """What a page is about is not there any more, such as a role taken away. Said by `Page.open` only."""


class Paths(Protocol):
    """The ways from a page to another."""

    def go(self, screen: str, item: str = "") -> None:
        """Go to a page; Back returns here."""

    def back(self) -> None:
        """Go to the page before this one."""

    def shows(self, page: Presenter) -> bool:
        """Return whether a page is the one that is shown."""

    def tell(self, said: str) -> None:
        """Say something that is about nobody."""


@dataclass
class Page:
    """One page on an open project. `item` says what it is about (a question, a person, a theme).

    A subclass gives `screen`, and takes in `change` and `press` where it has anything to take in.
    """

    desk: Desk
    paths: Paths
    place: Place

    def __post_init__(self) -> None:
        self.problems: tuple[Problem, ...] = ()
        self.focus = ""
        self.open()

    def open(self) -> None:
        """Get ready to be shown; called once."""

    def leave_out_empty(self, **lists: object) -> None:
        """Keep these lists, which are without what was left empty, and say what became of that."""
        before = {name: getattr(self.desk.project, name) for name in lists}
        if lists != before:
            self.desk.keep(**lists)
            self.desk.notice = self.desk.notice or self.desk.words(
                "Nothing was written, so nothing new is kept."
            )

    @property
    def item(self) -> str:
        """What the page is about."""
        return self.place.item

    @property
    def key(self) -> str:
        """Which showing of the page this is."""
        return f"{self.place.screen}/{self.place.item}"

    def screen(self) -> Screen:
        """Return what to show now."""
        raise NotImplementedError

    def change(self, field: str, value: str) -> None:
        """Take in what somebody wrote or chose."""

    def press(self, button: str) -> None:
        """Do what a button says."""


def go_on(words: str, button_id: str = "continue") -> Button:
    """Return the main button of a page."""
    return Button(id=button_id, words=words, weight=Weight.MAIN)


def quiet(button_id: str, words: str) -> Button:
    """Return a button that does not ask to be pressed."""
    return Button(id=button_id, words=words, weight=Weight.QUIET)


def to_others(words: Words) -> tuple[Text, ...]:
    """Return what is asked of everybody else before a person's own pages: what is seen, and what is heard."""
    return (
        Text(words=words("Everyone else, please look away or move back.")),
        Text(words=words("What is read aloud, others may hear too. Use headphones, or sit apart.")),
    )


def split_item(item: str, parts: int = 2) -> tuple[str, ...]:
    """Return the parts of an item such as "person-id/field", filled up with empty ones."""
    found = item.split("/", parts - 1)
    return tuple(found + [""] * (parts - len(found)))
