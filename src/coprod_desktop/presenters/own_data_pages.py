"""Everything kept about a person, for them alone: take it with them, put it right, or be taken out (I7)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from coprod_desktop.domain.agreements.benefits_letter import benefits_letter
from coprod_desktop.domain.agreements.my_copy import my_copy
from coprod_desktop.domain.agreements.names_on_paper import as_papers_name
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.what_we_keep import what_we_keep
from coprod_desktop.domain.blocks import Document
from coprod_desktop.domain.kept_about import kept_about
from coprod_desktop.domain.own_part import own_part
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.typed import shorten
from coprod_desktop.presenters.consent_pages import TalkPage
from coprod_desktop.presenters.erase_pages import first_step
from coprod_desktop.presenters.for_a_printer import for_a_printer
from coprod_desktop.presenters.own_papers import OwnPaper
from coprod_desktop.presenters.page import go_on, quiet
from coprod_desktop.presenters.screen import Bullets, Button, Card, Cards, Part, Screen, Text

IN_SIGHT = 120


class ConsentDataPage(OwnPaper, TalkPage):
    """What is kept about the person, and what they can do with it."""

    def open(self) -> None:
        """Find what is theirs."""
        super().open()
        self.says = ""
        self.own = own_part(self.desk.project, self.person_id, self.desk.make_id(), self.desk.words)

    def screen(self) -> Screen:
        """Return the page."""
        words = self.desk.words
        return Screen(
            id="consent-data",
            key=self.key,
            title=words("Everything kept about you"),
            parts=(
                Text(words=words("It is yours. Your copy has nothing about anybody else in it.")),
                Bullets(items=kept_about(self.own, words)),
                Button(id="save", words=words("Save my copy on a USB stick")),
                Button(id="print", words=words("Print my copy")),
                Text(words=words("There are 3 files: 2 to read, and 1 for other programs.")),
                Button(id="card", words=words("Change my name or my card")),
                quiet("letter", words("Print a letter about my benefits")),
                quiet("notice", words("Print what is kept about people, and why")),
                *self._said(),
                quiet("erase", words("Take me out of this project")),
                go_on(words("Back to my choices"), "mine"),
            ),
            back=False,
            notice=self.says,
            window_title=words("Your own choices"),
        )

    def _said(self) -> Iterator[Part]:
        words = self.desk.words
        cards = []
        for answer in self.own.answers:
            found = self.desk.find_question(answer.id)
            if found is not None and answer.views:
                asked = self.desk.asked(found[1])
                lines = tuple(shorten(one.words, IN_SIGHT) for one in answer.views)
                change = Button(id=f"question/{answer.id}", words=words("Change what I said: {q}", q=asked))
                cards.append(Card(title=asked, lines=lines, buttons=(change,)))
        if cards:
            yield Cards(label=words("What you said, to put right"), cards=tuple(cards))

    def act(self, button: str) -> None:
        """Make the copy, or go to where something is changed."""
        verb, _, about = button.partition("/")
        match verb:
            case "save":
                self.desk.outside.choose_folder(self._save_own)
            case "print":
                document = self._document(self.own)
                self._make(lambda: for_a_printer(self.desk.outside, document), self._print)
            case "letter" | "notice":
                paper = self._letter() if verb == "letter" else self._notice()
                self._make(lambda: for_a_printer(self.desk.outside, paper), self._print)
            case "card" | "question":
                self.desk.talk = None
                place = ("person", self.person_id) if verb == "card" else ("question", about)
                self.paths.go(*place)
            case "erase":
                self.talk.erasing.clear()
                self.paths.go("consent-erase", f"{self.person_id}/{first_step(self.desk, self.person)}")
            case "mine":
                self.paths.go("consent-mine", self.person_id)

    def _document(self, own: Project) -> Document:
        return my_copy(own, self.desk.pack, self.desk.today, self.desk.words)

    def _letter(self) -> Document:
        desk = self.desk
        source = Source(desk.project, desk.pack, desk.words)
        return as_papers_name(benefits_letter(source, self.person, desk.today), source)

    def _notice(self) -> Document:
        source = Source(self.desk.project, self.desk.pack, self.desk.words)
        return as_papers_name(what_we_keep(source, self.desk.today), source)

    def _save_own(self, folder: Path) -> None:
        own, desk = self.own, self.desk
        document = self._document(own)

        def done(_: object) -> None:
            self._tell(desk.words("Your copy is in this folder: {folder}", folder=folder))

        self._make(lambda: desk.outside.write_own(document, own, folder), done)
