"""The base of the lists of cards, and of a card in one: it begins, is opened to be changed, and taken off."""

from __future__ import annotations

from typing import Any

from coprod_desktop.domain.listing import drop
from coprod_desktop.presenters.card_kinds import CardKind
from coprod_desktop.presenters.cards import CardPage
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


class ListedCardPage(CardPage):
    """One card of a list: it leads back to the list, and can be taken off it, which can be undone.

    `collection` is the name of the project's list, and the id of the page that shows it. `removed` tells
    that a card was taken off.
    """

    collection: str
    removed: str

    @property
    def may_remove(self) -> bool:
        """Whether the card can be taken off the list as it stands."""
        return True

    def press(self, button: str) -> None:
        """Change a field, go back to the list, or take the card off it."""
        super().press(button)
        if button == self.collection:
            self.paths.go(self.collection)
        elif button == "remove" and self.may_remove:
            self.desk.can_undo(self.desk.words(self.removed))
            listed = getattr(self.desk.project, self.collection)
            self.desk.keep(**{self.collection: drop(listed, self.item)})
            self.paths.go(self.collection)
