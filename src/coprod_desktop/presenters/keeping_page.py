"""How we keep going: the lists a group looks at again and again, and how the project ends (F1, F7, F8)."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.ending import ENDING, Ending
from coprod_desktop.domain.listing import find, put
from coprod_desktop.domain.project import Project
from coprod_desktop.presenters.card_kinds import CardField, CardKind
from coprod_desktop.presenters.cards import CardPage, FieldPage, card_rows
from coprod_desktop.presenters.page import Page, go_on
from coprod_desktop.presenters.screen import Button, Screen, Summary, Text

LISTS = {
    "unknowns": "What we do not know yet",
    "promises": "What was promised to us",
    "reviews": "Check-ins and review days",
    "contacts": "Who we can talk to",
    "ending": "How we end, and thank people",
}


class KeepingPage(Page):
    """A way to each list."""

    def screen(self) -> Screen:
        """Return the ways."""
        words = self.desk.words
        return Screen(
            id="keeping",
            key=self.key,
            title=words("How we keep going"),
            parts=(
                *(Button(id=one, words=words(said)) for one, said in LISTS.items()),
                go_on(words("What is new today"), "since"),
            ),
            window_title=words("How we keep going"),
        )

    def press(self, button: str) -> None:
        """Go to a list."""
        if button == "ending":
            self.paths.go("ending", ENDING)
        elif button in LISTS or button == "since":
            self.paths.go(button)


def _ending_of(project: Project, ending: str) -> Ending | None:
    return (find(project.endings, ENDING) or Ending(id=ENDING)) if ending == ENDING else None


ENDING_CARD = CardKind[Ending](
    screen="ending",
    field_screen="ending-field",
    window="How we end",
    find=_ending_of,
    keep=lambda project, ending: replace(project, endings=put(project.endings, ending)),
    fields=(
        CardField(
            "difference",
            "What difference did our work make?",
            "In our own words (optional)",
            "What difference it made",
            example="Parents say they know what happens on the day.",
            box=4,
        ),
        CardField(
            "thanks",
            "What do we want to thank people for?",
            "In our own words (optional)",
            "Thank you",
            hint="It can be for anybody, and for small things.",
            box=4,
        ),
        CardField(
            "celebrate",
            "How do we want to end together?",
            "In our own words (optional)",
            "How we end together",
            box=2,
        ),
        CardField(
            "stays",
            "What happens with what we made?",
            "Who keeps it, and who looks after it (optional)",
            "What happens with what we made",
            box=3,
        ),
    ),
)


class EndingFieldPage(FieldPage):
    """One field of how we end."""

    kind = ENDING_CARD


class EndingPage(CardPage):
    """How we end."""

    kind = ENDING_CARD

    def screen(self) -> Screen:
        """Return the card."""
        words = self.desk.words
        return Screen(
            id="ending",
            key=self.key,
            title=words("How we end, and thank people"),
            parts=(
                Text(words=words("You can write this early. It is printed on the paper for our review day.")),
                Summary(rows=card_rows(self.desk, ENDING_CARD, self.record)),
                go_on(words("Go to how we keep going"), "keeping"),
            ),
            window_title=words("How we end"),
        )

    def press(self, button: str) -> None:
        """Change a field, or go back."""
        super().press(button)
        if button == "keeping":
            self.paths.go("keeping")
