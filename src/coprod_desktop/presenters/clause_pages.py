"""The group's own clauses in a paper: any words, under their own heading, in their own place."""

from __future__ import annotations

from dataclasses import dataclass, replace

from coprod_desktop.domain.agreement_records import OwnClause
from coprod_desktop.domain.listing import drop, find, put
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.typed import is_blank
from coprod_desktop.presenters.card_kinds import CardField, CardKind
from coprod_desktop.presenters.cards import CardPage, FieldPage, card_rows
from coprod_desktop.presenters.deciding_words import silence_notes
from coprod_desktop.presenters.page import NotHere, Page, go_on, quiet
from coprod_desktop.presenters.screen import Button, Card, Cards, Part, Screen, Summary, Text

CLAUSE = CardKind[OwnClause](
    screen="clause",
    window="Our own words",
    field_screen="clause-field",
    find=lambda project, clause_id: find(project.own_clauses, clause_id),
    keep=lambda project, clause: replace(project, own_clauses=put(project.own_clauses, clause)),
    fields=(
        CardField("heading", "What is its heading?", "Heading", "Heading", example="Phones"),
        CardField(
            "words",
            "What do we want it to say?",
            "Our words",
            "Our words",
            example="Phones can stay on. Please take calls outside.",
            box=8,
        ),
    ),
)


@dataclass(frozen=True)
class Placed:
    """A clause of a paper where it stands."""

    order: int
    heading: str
    own: str = ""


def _orders(placed: list[Placed]) -> dict[str, int]:
    """Return an order for each of the group's own clauses that keeps it where it stands."""
    first = next((n for n, clause in enumerate(placed) if not clause.own), 0)
    last = placed[first].order - first - 1
    orders: dict[str, int] = {}
    for clause in placed:
        last = last + 1 if clause.own else clause.order
        if clause.own:
            orders[clause.own] = last
    return orders


class ClausesPage(Page):
    """The clauses of one kind of paper. The item is the kind."""

    def open(self) -> None:
        """Find the kind of paper and take out clauses that were left empty."""
        if self.item not in set(DocumentKind):
            raise NotHere(self.item)
        clauses = self.desk.project.own_clauses
        filled = tuple(c for c in clauses if not is_blank(c.heading + c.words))
        self.leave_out_empty(own_clauses=filled)

    def _placed(self) -> list[Placed]:
        standing = [Placed(c.order, c.heading) for c in self.desk.pack.clauses if c.document == self.item]
        own = [
            Placed(c.order, c.heading, c.id) for c in self.desk.project.own_clauses if c.document == self.item
        ]
        return sorted((*standing, *own), key=lambda clause: clause.order)

    def screen(self) -> Screen:
        """Return the clauses in order."""
        words = self.desk.words
        return Screen(
            id="clauses",
            key=self.key,
            title=words("What else do you want this paper to say?"),
            parts=(
                Text(
                    words=words(
                        "Add anything that matters to your group. It can go anywhere among the others."
                    )
                ),
                Button(id="add", words=words("Add something of our own")),
                Cards(label=words("In this order on the paper"), cards=self._cards()),
                go_on(words("Back to the papers")),
            ),
            focus=self.focus,
            window_title=words("A paper"),
        )

    def _cards(self) -> tuple[Card, ...]:
        placed = self._placed()
        return tuple(self._card(clause, n, len(placed)) for n, clause in enumerate(placed))

    def _card(self, clause: Placed, place: int, total: int) -> Card:
        words = self.desk.words
        heading = words("Something we added") if is_blank(clause.heading) else clause.heading.strip()
        if not clause.own:
            return Card(title=heading)
        buttons = [Button(id=f"open/{clause.own}", words=words("Open: {heading}", heading=heading))]
        if place > 0:
            buttons.append(quiet(f"up/{clause.own}", words("Move up: {heading}", heading=heading)))
        if place + 1 < total:
            buttons.append(quiet(f"down/{clause.own}", words("Move down: {heading}", heading=heading)))
        return Card(title=heading, lines=(words("Our own words"),), buttons=tuple(buttons))

    def press(self, button: str) -> None:
        """Add, open or move a clause, or go back."""
        verb, _, clause_id = button.partition("/")
        self.focus = button
        if button == "continue":
            self.paths.go("agreements")
        elif button == "add":
            last = max((clause.order for clause in self._placed()), default=0)
            clause = OwnClause(id=self.desk.make_id(), document=self.item, order=last + 10)
            self.desk.keep(own_clauses=(*self.desk.project.own_clauses, clause))
            self.paths.go("clause-field", f"{clause.id}/heading")
        elif verb == "open":
            self.paths.go("clause", clause_id)
        elif verb in ("up", "down"):
            self._move(clause_id, -1 if verb == "up" else 1)

    def _move(self, clause_id: str, step: int) -> None:
        placed = self._placed()
        here = next((n for n, clause in enumerate(placed) if clause.own == clause_id), len(placed))
        if here < len(placed) and 0 <= here + step < len(placed):
            placed.insert(here + step, placed.pop(here))
            orders = _orders(placed)
            clauses = self.desk.project.own_clauses
            self.desk.keep(own_clauses=tuple(replace(c, order=orders.get(c.id, c.order)) for c in clauses))
            there = {button.id for card in self._cards() for button in card.buttons}
            self.focus = self.focus if self.focus in there else f"open/{clause_id}"


class ClauseFieldPage(FieldPage):
    """One field of a clause."""

    kind = CLAUSE

    def notes(self) -> tuple[Part, ...]:
        """Tell that silence is not counted as a yes where the words say it is (feature X19)."""
        return _notes(self)


class ClausePage(CardPage):
    """One of the group's own clauses."""

    kind = CLAUSE

    def screen(self) -> Screen:
        """Return the clause."""
        words = self.desk.words
        return Screen(
            id="clause",
            key=self.key,
            title=words("Check your own words"),
            parts=(
                *_notes(self),
                Summary(rows=card_rows(self.desk, CLAUSE, self.record)),
                go_on(words("Back to the paper’s list"), "clauses"),
                quiet("remove", words("Remove these words")),
            ),
            window_title=words("A paper"),
        )

    def press(self, button: str) -> None:
        """Change a field, go back to the list, or remove the clause."""
        super().press(button)
        if button == "clauses":
            self.paths.go("clauses", self.record.document)
        elif button == "remove":
            document = self.record.document
            self.desk.can_undo(self.desk.words("It is removed."))
            self.desk.keep(own_clauses=drop(self.desk.project.own_clauses, self.item))
            self.paths.go("clauses", document)


def _notes(page: ClauseFieldPage | ClausePage) -> tuple[Part, ...]:
    return silence_notes(page.desk, f"{page.record.heading}\n{page.record.words}")
