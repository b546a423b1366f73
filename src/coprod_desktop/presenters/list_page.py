"""The base of the pages that list things: a part of the map that is done when the group says so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from coprod_desktop.domain.answers import Mark, SectionMark
from coprod_desktop.domain.listing import put
from coprod_desktop.presenters.desk import Desk
from coprod_desktop.presenters.page import Page, go_on, quiet
from coprod_desktop.presenters.screen import Button, Card, Cards, Part, Weight

MOST = 20
"""The most cards of a list that are shown before somebody asks for all of them."""

ON_A_BUTTON = 60
"""The most letters of what something is called that stand on the button that opens it."""

T = TypeVar("T")


class ListPage(Page):
    """A list that is one part of the map. `part` is that part's id.

    `adds` is the id of the button that leads to the first thing on an empty list.
    """

    part = ""
    adds = "add"

    def open(self) -> None:
        """Tidy the list before it is shown, and start with the first cards of each."""
        self.opened: set[str] = set()
        self.tidy()

    def tidy(self) -> None:
        """Take out what was opened and left empty, and say so."""

    def few_of(
        self, name: str, label: str, records: Sequence[T], card: Callable[[T], Card], empty: str = ""
    ) -> tuple[Part, ...]:
        """Return the first cards of a long list, and a button for the others."""
        few = records if name in self.opened else records[:MOST]
        cards = Cards(label=label, cards=tuple(card(one) for one in few), empty=empty)
        if len(few) == len(records):
            return (cards,)
        more = self.desk.words("Show all {n}: {list}", n=len(records), list=label)
        return cards, quiet(f"all/{name}", more)

    def with_ending(self, *parts: Part) -> tuple[Part, ...]:
        """Return the page and its end. While nothing is listed, adding comes before being done."""
        whole = (*parts, *self.ending())
        if any(part.cards for part in parts if isinstance(part, Cards)):
            return whole
        weights = {self.adds: Weight.MAIN, "done": Weight.PLAIN}
        return tuple(
            replace(part, weight=weights[part.id])
            if isinstance(part, Button) and part.id in weights
            else part
            for part in whole
        )

    def ending(self) -> tuple[Part, ...]:
        """Return the buttons every part of the map ends in."""
        words = self.desk.words
        return (
            go_on(words("This part is done for now"), "done"),
            quiet("look-again", words("We want to look at this part again")),
        )

    def press(self, button: str) -> None:
        """Mark the part, or do what the page's own buttons say."""
        marks = {"done": Mark.DONE_FOR_NOW, "look-again": Mark.LOOK_AGAIN}
        if button in marks:
            mark = SectionMark(id=self.part, mark=marks[button])
            self.desk.keep(section_marks=put(self.desk.project.section_marks, mark))
            self.paths.go("map")
        elif button.startswith("all/"):
            self.opened.add(button.removeprefix("all/"))
        else:
            self.act(button)

    def act(self, button: str) -> None:
        """Do what one of the page's own buttons says."""


def listed(desk: Desk, record_id: str, title: str, *lines: str) -> Card:
    """Return one card of a list: what it is called, what there is to say, and the button that opens it.

    Args:
        desk: the open project.
        record_id: the id of what it shows.
        title: what it is called; long words are cut on the button.
        lines: what there is to say; empty ones are left out.
    """
    return Card(
        title=title,
        lines=tuple(line for line in lines if line),
        buttons=(Button(id=f"open/{record_id}", words=desk.words("Open: {what}", what=title[:ON_A_BUTTON])),),
    )
