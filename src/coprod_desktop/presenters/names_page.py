"""Names of people who are not named on papers, where they stand in words: before a paper is made."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from coprod_desktop.domain.agreements import build
from coprod_desktop.domain.agreements.names_on_paper import NameOnPaper, names_on
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.fingerprints import fingerprint
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.names_left import NameLeft
from coprod_desktop.domain.typed import clean, is_blank, shorten
from coprod_desktop.presenters.agreement_pages import paper_named
from coprod_desktop.presenters.naming import called, names_of
from coprod_desktop.presenters.page import Page, go_on
from coprod_desktop.presenters.screen import Bullets, Button, Part, Screen, Text, TextField
from coprod_desktop.presenters.wording import and_in_more_places

MOST_SHOWN, IN_SIGHT, ON_A_BUTTON = 5, 120, 50
WRITTEN_ON = {
    "answers": "question",
    "limits": "limit",
    "roles": "role",
    "holdings": "part-words",
    "work": "piece-of-work",
    "actions": "action",
    "ideas": "idea",
    "decisions": "decision",
    "overrides": "override",
    "own_clauses": "clause",
    "own_questions": "own-question",
    "sessions": "session",
    "unknowns": "unknown",
    "promises": "promise",
    "contacts": "contact",
    "check_ins": "check-in",
    "endings": "ending",
    "people": "person",
}
"""The lists whose words can be changed, and the page that does; its item is the record's id."""


class PaperNamesPage(Page):
    """Says where the names stand, and asks. The item is "kind/person", or empty for every paper."""

    def open(self) -> None:
        """Find the paper. Nothing is decided yet."""
        self.paper = paper_named(self.desk, self.item) if self.item else None
        self.decided_by = ""

    def _found(self) -> tuple[NameOnPaper, ...]:
        desk = self.desk
        papers = (
            build(desk.project, desk.pack, desk.words) if self.paper is None else (self.paper.document(desk),)
        )
        return names_on(papers, Source(desk.project, desk.pack, desk.words))

    def screen(self) -> Screen:
        """Return each name with its lines, and the ways to go on."""
        words, found = self.desk.words, self._found()
        return Screen(
            id="paper-names",
            key=self.key,
            title=words("Names in our own words"),
            parts=(*(self._asking(found) if found else self._nothing()),),
            problems=self.problems,
            window_title=words("Agreements"),
        )

    def _nothing(self) -> tuple[Part, ...]:
        words = self.desk.words
        return (
            Text(words=words("There is nothing more to decide here.")),
            go_on(words("Go on")),
        )

    def _asking(self, found: tuple[NameOnPaper, ...]) -> tuple[Part, ...]:
        words = self.desk.words
        return (
            *(part for person, lines in groupby(_sorted(found), _person) for part in self._lines(lines)),
            *self._changes(found),
            TextField(
                id="decided_by",
                label=words("Who says that it stays as it is?"),
                hint=words("Ask that person first. Their say counts."),
                value=self.decided_by,
                names=names_of(self.desk),
            ),
            Button(id="as-it-is", words=words("Print it as it is")),
        )

    def _lines(self, lines: Iterable[NameOnPaper]) -> tuple[Part, ...]:
        words, found = self.desk.words, list(lines)
        hidden, more = found[0].hidden, len(found) - MOST_SHOWN
        person = find(self.desk.project.people, hidden.person)
        assert person is not None, "only people of the project have names to hide"
        said = words(
            "Papers say “{shown}”, and not “{name}”.", shown=hidden.shown, name=called(self.desk, person)
        )
        still = words("But this name stands here:")
        return (
            Text(words=f"{said} {still}"),
            Bullets(items=tuple(shorten(one.words, IN_SIGHT) for one in found[:MOST_SHOWN])),
            *((Text(words=and_in_more_places(more, words)),) if more > 0 else ()),
        )

    def _changes(self, found: tuple[NameOnPaper, ...]) -> tuple[Part, ...]:
        words = self.desk.words
        places = {(place.records, place.id): one.words for one in found for place in one.written}
        return tuple(
            Button(
                id=f"change/{records}/{record}",
                words=words("Change: {words}", words=shorten(said, ON_A_BUTTON)),
            )
            for (records, record), said in places.items()
            if records in WRITTEN_ON
        )[:MOST_SHOWN]

    def change(self, field: str, value: str) -> None:
        """Take in who decides."""
        if field == "decided_by":
            self.decided_by = clean(value)

    def press(self, button: str) -> None:
        """Change words, keep the decision, or go back."""
        self.problems = ()
        if button.startswith("change/"):
            _, records, record = button.split("/", 2)
            self.paths.go(WRITTEN_ON[records], record)
        elif button == "as-it-is" and is_blank(self.decided_by):
            self.problems = (
                Problem(
                    field="decided_by", words=self.desk.words("Write who decided it. A first name is enough.")
                ),
            )
        elif button == "as-it-is":
            self._keep()
            self.paths.back()
        elif button == "continue":
            self.paths.back()

    def _keep(self) -> None:
        desk = self.desk
        decided = tuple(
            NameLeft(
                id=desk.make_id(),
                person=one.hidden.person,
                fingerprint=fingerprint(one.words),
                decided_by=self.decided_by.strip(),
                made_at=desk.stamp,
            )
            for one in self._found()
        )
        desk.can_undo(desk.words("It is kept who decided. You can print or save now."))
        desk.keep(names_left=(*desk.project.names_left, *decided))


def _person(one: NameOnPaper) -> str:
    return one.hidden.person


def _sorted(found: tuple[NameOnPaper, ...]) -> list[NameOnPaper]:
    return sorted(found, key=_person)
