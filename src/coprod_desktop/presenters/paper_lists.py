"""The papers of one list: the group's, one person's, or those to write on."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum

from coprod_desktop.domain.agreements import GROUP_KINDS, build_one, names
from coprod_desktop.domain.blocks import Document
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.project import Project
from coprod_desktop.presenters.agreement_pages import STATUSES
from coprod_desktop.presenters.naming import called
from coprod_desktop.presenters.page import NotHere, Page, go_on, split_item
from coprod_desktop.presenters.screen import Button, Card, Cards, Part, Screen, Text


class PaperList(StrEnum):
    """Which papers."""

    GROUP = "group"
    PEOPLE = "people"
    BY_HAND = "by-hand"


LISTS = {
    PaperList.GROUP: "The group’s papers",
    PaperList.PEOPLE: "Each person’s papers",
    PaperList.BY_HAND: "Papers to write on",
}
_BY_HAND = frozenset({DocumentKind.BLANK_QUESTIONS, DocumentKind.BLANK_CONSENT, DocumentKind.LEAVING_NOTE})


def list_of(kind: DocumentKind, subject: str) -> PaperList:
    """Return the list a paper stands in. A leaving note with a name on it is that person's own."""
    if kind is DocumentKind.LEAVING_NOTE and subject:
        return PaperList.PEOPLE
    if kind in _BY_HAND:
        return PaperList.BY_HAND
    own = kind not in GROUP_KINDS and bool(subject)
    return PaperList.PEOPLE if own else PaperList.GROUP


class PapersPage(Page):
    """One list of papers. The item names it; for one person's papers it is "people/person-id"."""

    def open(self) -> None:
        """Find the papers."""
        name, self.person = split_item(self.item)
        there = self._names()
        if name not in list(PaperList) or (self.person and not there):
            raise NotHere(self.item)
        self.list = PaperList(name)
        self._built: tuple[Project, tuple[Document, ...]] | None = None

    def _names(self) -> tuple[tuple[DocumentKind, str], ...]:
        desk, (name, person) = self.desk, split_item(self.item)
        every = names(desk.project, desk.pack)
        return tuple(one for one in every if list_of(*one) == name and person in ("", one[1]))

    def screen(self) -> Screen:
        """Return the papers, or whose papers there are."""
        words = self.desk.words
        by_person = self.list is PaperList.PEOPLE and not self.person
        return Screen(
            id="papers",
            key=self.key,
            title=words("Papers of: {name}", name=self._called(self.person))
            if self.person
            else words(LISTS[self.list]),
            parts=(
                *(self._people() if by_person else self._papers()),
                go_on(words("Back to the papers")),
            ),
            window_title=words("Agreements"),
        )

    def _called(self, person_id: str) -> str:
        person = find(self.desk.project.people, person_id)
        assert person is not None, "a paper is about somebody who is there"
        return called(self.desk, person)

    def _people(self) -> tuple[Part, ...]:
        words = self.desk.words
        papers = Counter(subject for _, subject in self._names())
        if not papers:
            return (Text(words=words("There are no such papers now.")),)
        return tuple(
            Button(
                id=f"person/{person}",
                words=words("Papers of {name}: {n}", name=self._called(person), n=count),
            )
            for person, count in papers.items()
        )

    def _documents(self) -> tuple[Document, ...]:
        """Return the papers, built anew only when the project has changed."""
        desk = self.desk
        if self._built is None or self._built[0] is not desk.project:
            papers = (build_one(desk.project, desk.pack, *one, desk.words) for one in self._names())
            self._built = (desk.project, tuple(papers))
        return self._built[1]

    def _papers(self) -> tuple[Part, ...]:
        cards = tuple(map(self._card, self._documents()))
        return (Cards(label=self.desk.words("Papers: {n}", n=len(cards)), cards=cards),)

    def _card(self, document: Document) -> Card:
        words = self.desk.words
        status = words(STATUSES[document.status])
        standing = words("{status}. Version {n}.", status=status, n=document.version)
        look = Button(
            id=f"look/{document.kind.value}/{document.subject}",
            words=words("Look at: {title}", title=document.title),
        )
        lines = tuple(one for one in (standing, document.day) if one)
        return Card(title=document.title, lines=lines, buttons=(look,))

    def press(self, button: str) -> None:
        """Look at a paper or at one person's papers, or go back."""
        verb, _, item = button.partition("/")
        if verb == "look":
            self.paths.go("document", item)
        elif verb == "person":
            self.paths.go("papers", f"{PaperList.PEOPLE}/{item}")
        elif button == "continue":
            self.paths.go("agreements")
