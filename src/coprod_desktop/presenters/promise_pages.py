"""What was promised to us, and whether it was kept: late or not kept says why (feature X18)."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.listing import drop, find, put
from coprod_desktop.domain.promises import (
    KEPT_WORDS,
    SORTS,
    Kept,
    PromiseMade,
    is_late,
    is_owed_a_reason,
)
from coprod_desktop.presenters.card_kinds import Ask, CardField, CardKind
from coprod_desktop.presenters.card_list import CardListPage
from coprod_desktop.presenters.cards import CardPage, FieldPage, card_rows
from coprod_desktop.presenters.desk import Desk
from coprod_desktop.presenters.list_page import listed
from coprod_desktop.presenters.page import go_on, quiet
from coprod_desktop.presenters.screen import Button, Card, Option, Part, Screen, Summary, Text, Tone
from coprod_desktop.presenters.wording import in_words

PROMISE = CardKind[PromiseMade](
    screen="promise",
    field_screen="promise-field",
    window="A promise to us",
    find=lambda project, promise_id: find(project.promises, promise_id),
    keep=lambda project, promise: replace(project, promises=put(project.promises, promise)),
    fields=(
        CardField(
            "what",
            "What was promised to us?",
            "The promise",
            "The promise",
            example="We hear back about our 3 questions.",
            box=2,
        ),
        CardField(
            "sort",
            "What is the promise about?",
            "What it is about",
            "What it is about",
            Ask.CHOICE,
            options=tuple(Option(id=sort, words=said) for sort, said in SORTS.items()),
        ),
        CardField(
            "who",
            "Who promised it?",
            "A person, or an organisation",
            "Who promised it",
            example="Ruth, for the charity.",
        ),
        CardField(
            "by_when",
            "By when was it promised?",
            "A day, or words",
            "By when",
            Ask.DAY,
            hint="For example: 14 March 2027. Words are fine too.",
        ),
        CardField(
            "kept",
            "Was it kept?",
            "Was it kept",
            "Was it kept",
            Ask.CHOICE,
            options=tuple(Option(id=kept, words=said) for kept, said in KEPT_WORDS.items()),
        ),
        CardField(
            "reason",
            "Why was it late, or not kept?",
            "The reason they gave",
            "The reason",
            hint="Ask them. A reason helps.",
            box=2,
            only=lambda promise: promise.kept in (Kept.LATE, Kept.NOT_KEPT),
        ),
    ),
)


def stands_in_words(desk: Desk, promise: PromiseMade) -> str:
    """Return what became of a promise, with the reason, or by when it is."""
    words = desk.words
    if promise.kept is Kept.OPEN:
        day = in_words(promise.by_when, desk.today, words)
        return words("By: {day}", day=day) if day else words("No day yet.")
    said = words(KEPT_WORDS[promise.kept])
    if is_owed_a_reason(promise):
        return words("{kept}. Nobody has said why yet.", kept=said)
    reason = promise.reason.strip()
    because = reason and promise.kept is not Kept.KEPT
    return words("{kept}, because: {reason}", kept=said, reason=reason) if because else said


class PromisesPage(CardListPage):
    """Every promise that was made to the group."""

    kind, record, collection = PROMISE, PromiseMade, "promises"

    def screen(self) -> Screen:
        """Return the list."""
        words = self.desk.words
        return Screen(
            id="promises",
            key=self.key,
            title=words("What was promised to us"),
            parts=(
                Text(words=words("To answer us, to pay us, to tell us what happened.")),
                Button(id="add", words=words("Add a promise")),
                *self.few_of(
                    "promises",
                    words("Promises to us"),
                    self.desk.project.promises,
                    self._card,
                    words("Nothing is written here yet."),
                ),
                go_on(words("Go to how we keep going"), "keeping"),
            ),
            window_title=words("Promises to us"),
        )

    def _card(self, promise: PromiseMade) -> Card:
        words = self.desk.words
        title = promise.what.strip() or words("A promise with no words yet")
        who = promise.who.strip()
        lines = (words("Who promised it: {who}", who=who) if who else "", stands_in_words(self.desk, promise))
        return listed(self.desk, promise.id, title, *lines)

    def act(self, button: str) -> None:
        """Begin a card, open one, or go to what keeps the group going."""
        if button == "keeping":
            self.paths.go("keeping")
        else:
            super().act(button)


class PromiseFieldPage(FieldPage):
    """One field of a promise."""

    kind = PROMISE


class PromisePage(CardPage):
    """One promise."""

    kind = PROMISE

    def screen(self) -> Screen:
        """Return the card."""
        words = self.desk.words
        return Screen(
            id="promise",
            key=self.key,
            title=words("Check this promise"),
            parts=(
                *self._notes(),
                Summary(rows=card_rows(self.desk, PROMISE, self.record)),
                go_on(words("Back to what was promised"), "promises"),
                quiet("remove", words("Remove this promise")),
            ),
            window_title=words("A promise to us"),
        )

    def _notes(self) -> tuple[Part, ...]:
        words = self.desk.words
        if is_late(self.record, self.desk.today):
            return (Text(words=words("Its day has passed. Was it kept?"), tone=Tone.NOTE),)
        if is_owed_a_reason(self.record):
            return (Text(words=words("Ask why it was late, or not kept."), tone=Tone.NOTE),)
        return ()

    def press(self, button: str) -> None:
        """Change a field, go back, or take it off the list."""
        super().press(button)
        if button == "promises":
            self.paths.go("promises")
        elif button == "remove":
            self.desk.can_undo(self.desk.words("The promise is removed."))
            self.desk.keep(promises=drop(self.desk.project.promises, self.item))
            self.paths.go("promises")
