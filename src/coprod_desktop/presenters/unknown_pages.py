"""What we do not know yet: who finds out, when we are told, what if it goes badly (feature X15)."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.listing import drop, find, put
from coprod_desktop.domain.typed import is_blank
from coprod_desktop.domain.unknowns import Unknown, is_due, is_open
from coprod_desktop.presenters.card_kinds import Ask, CardField, CardKind
from coprod_desktop.presenters.card_list import CardListPage
from coprod_desktop.presenters.cards import CardPage, FieldPage, card_rows
from coprod_desktop.presenters.desk import Desk
from coprod_desktop.presenters.list_page import listed
from coprod_desktop.presenters.naming import called_by_id
from coprod_desktop.presenters.page import go_on, quiet
from coprod_desktop.presenters.screen import Button, Card, Screen, Summary, Text
from coprod_desktop.presenters.wording import in_words

UNKNOWN = CardKind[Unknown](
    screen="unknown",
    field_screen="unknown-field",
    window="Not known yet",
    find=lambda project, unknown_id: find(project.unknowns, unknown_id),
    keep=lambda project, unknown: replace(project, unknowns=put(project.unknowns, unknown)),
    fields=(
        CardField(
            "what",
            "What do we not know yet?",
            "What we do not know",
            "What we do not know",
            example="Can the court give the brochure out?",
            box=2,
        ),
        CardField("who", "Who finds out?", "Somebody in the group", "Who finds out", Ask.PERSON),
        CardField(
            "outside",
            "Does somebody outside the group find out?",
            "Who (optional)",
            "Somebody outside",
            example="The office at the court.",
            only=lambda unknown: not unknown.who,
        ),
        CardField(
            "told_by",
            "When are we told?",
            "A day, or words",
            "When we are told",
            Ask.DAY,
            hint="For example: 14 March 2027. Words are fine too.",
        ),
        CardField(
            "if_bad",
            "What do we do if it goes badly?",
            "If it goes badly (optional)",
            "If it goes badly",
            example="We hand it out at the family centre.",
            box=2,
        ),
        CardField(
            "answer",
            "What do we know now?",
            "What we know now",
            "What we know now",
            hint="Leave it empty while nobody knows.",
            box=2,
        ),
    ),
)


def finder_of(desk: Desk, unknown: Unknown) -> str:
    """Return who finds something out, or that nobody does yet."""
    who = called_by_id(desk, unknown.who) or unknown.outside.strip()
    return desk.words("Who finds out: {name}", name=who) if who else desk.words("Nobody finds out yet.")


class UnknownsPage(CardListPage):
    """Everything that is not known, what is known now at the end."""

    kind, record, collection = UNKNOWN, Unknown, "unknowns"

    def screen(self) -> Screen:
        """Return the list."""
        words = self.desk.words
        listed = sorted(self.desk.project.unknowns, key=lambda one: not is_blank(one.answer))
        return Screen(
            id="unknowns",
            key=self.key,
            title=words("What we do not know yet"),
            parts=(
                Text(words=words("Some things are not known yet. It is good to say so early.")),
                Button(id="add", words=words("Add something we do not know")),
                *self.few_of(
                    "unknowns",
                    words("What we do not know"),
                    listed,
                    self._card,
                    words("Nothing is written here yet."),
                ),
                go_on(words("Go to how we keep going"), "keeping"),
            ),
            window_title=words("Not known yet"),
        )

    def _card(self, unknown: Unknown) -> Card:
        words, desk = self.desk.words, self.desk
        title = unknown.what.strip() or words("Something with no words yet")
        if is_open(unknown):
            told = in_words(unknown.told_by, desk.today, words)
            lines = (finder_of(desk, unknown), words("We are told: {day}", day=told) if told else "")
        else:
            lines = ("", words("We know now: {what}", what=unknown.answer) if unknown.answer else "")
        return listed(self.desk, unknown.id, title, *lines)

    def act(self, button: str) -> None:
        """Begin a card, open one, or go to what keeps the group going."""
        if button == "keeping":
            self.paths.go("keeping")
        else:
            super().act(button)


class UnknownFieldPage(FieldPage):
    """One field of something that is not known."""

    kind = UNKNOWN


class UnknownPage(CardPage):
    """One thing that is not known."""

    kind = UNKNOWN

    def screen(self) -> Screen:
        """Return the card."""
        words = self.desk.words
        late = words("We were to be told by now. Ask again, or choose another day.")
        due = (Text(words=late),) if is_due(self.record, self.desk.today) else ()
        return Screen(
            id="unknown",
            key=self.key,
            title=words("Check what we do not know"),
            parts=(
                *due,
                Summary(rows=card_rows(self.desk, UNKNOWN, self.record)),
                go_on(words("Back to what we do not know"), "unknowns"),
                quiet("remove", words("Remove this")),
            ),
            window_title=words("Not known yet"),
        )

    def press(self, button: str) -> None:
        """Change a field, go back, or take it off the list."""
        super().press(button)
        if button == "unknowns":
            self.paths.go("unknowns")
        elif button == "remove":
            self.desk.can_undo(self.desk.words("It is removed."))
            self.desk.keep(unknowns=drop(self.desk.project.unknowns, self.item))
            self.paths.go("unknowns")
