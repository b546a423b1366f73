"""The base of the lists of cards: one begins with its first field, and is opened to be changed."""

from __future__ import annotations

from typing import Any

from coprod_desktop.presenters.cards import CardKind
from coprod_desktop.presenters.list_page import ListPage


class CardListPage(ListPage):
    """A list of one kind of card.

    `kind` says which pages a card has, `record` is the type of what it shows, and `collection` the name
    of the project's list of them.
    """

    kind: CardKind[Any]
    record: type[Any]
    collection: str

    def tidy(self) -> None:
        """Take out cards that were opened and left empty."""
        listed = getattr(self.desk.project, self.collection)
        filled = tuple(one for one in listed if one != self.record(id=one.id))
        self.leave_out_empty(**{self.collection: filled})

    def act(self, button: str) -> None:
        """Begin a card or open one."""
        verb, _, card = button.partition("/")
        if button == "add":
            new = self.record(id=self.desk.make_id())
            self.desk.keep(**{self.collection: (*getattr(self.desk.project, self.collection), new)})
            self.paths.go(self.kind.field_screen, f"{new.id}/{self.kind.fields[0].id}")
        elif verb == "open":
            self.paths.go(self.kind.screen, card)
