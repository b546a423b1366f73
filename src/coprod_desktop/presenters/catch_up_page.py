"""Since somebody was last here: what happened, after missed sessions, a break, or for a newcomer (F4, G5)."""

from __future__ import annotations

from coprod_desktop.domain.agreements.catch_up_sheet import catch_up_sheet
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.blocks import Document
from coprod_desktop.domain.catching_up import news_for
from coprod_desktop.domain.catching_up_words import NewsWords
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.people import present
from coprod_desktop.presenters.naming import called, called_by_id
from coprod_desktop.presenters.own_papers import OwnPaper
from coprod_desktop.presenters.page import NotHere, go_on, quiet
from coprod_desktop.presenters.screen import Bullets, Button, Part, Screen, Text, Tone


class CatchUpPage(OwnPaper):
    """The item is a person's id. Nobody has to do anything again."""

    def open(self) -> None:
        """Find the person."""
        person = find(present(self.desk.project), self.item)
        if person is None:
            raise NotHere(self.item)
        self.person = person

    def screen(self) -> Screen:
        """Return what happened."""
        words = self.desk.words
        news = NewsWords(
            news_for(self.desk.project, self.person.id), words, lambda who: called_by_id(self.desk, who)
        )
        return Screen(
            id="catch-up",
            key=self.key,
            title=words("What is new for {name}", name=called(self.desk, self.person)),
            parts=(
                *((Text(words=self.says, tone=Tone.NOTE),) if self.says else ()),
                Text(words=news.since()),
                *(part for one in news.lists() for part in _list(*one)),
                Text(words=news.end()),
                Text(words=words("Your choices stay yours. You can look at them on your own page.")),
                go_on(words("Carry on"), "carry-on"),
                Button(id="choices", words=words("Go to my own choices")),
                Button(id="agreements", words=words("Look at our agreements")),
                quiet("print", words("Print this to take home")),
                quiet("save", words("Save this on a USB stick")),
            ),
            notice=self.says,
            window_title=words("What is new"),
        )

    def _paper(self) -> Document:
        desk = self.desk
        return catch_up_sheet(Source(desk.project, desk.pack, desk.words), self.person, desk.today)

    def press(self, button: str) -> None:
        """Carry on, go to choices or papers, or take it home as a paper."""
        self.make_paper(button, self._paper)
        if button == "choices":
            self.paths.go("consent-cover", self.item)
        elif button == "agreements":
            self.paths.go("agreements")
        elif button == "carry-on":
            alone = self.desk.turn == self.item
            self.paths.go("consent-return" if alone else "people", self.item if alone else "")


def _list(heading: str, lines: tuple[str, ...]) -> tuple[Part, ...]:
    return Text(words=heading, tone=Tone.LABEL), Bullets(items=lines)
