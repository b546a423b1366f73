"""The list of people, with who has made their own choices."""

from __future__ import annotations

from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.standing import changes_for
from coprod_desktop.domain.consent import latest_consent
from coprod_desktop.domain.contacts import listed_for
from coprod_desktop.domain.people import present
from coprod_desktop.domain.person import Person
from coprod_desktop.presenters.consent_pages import spoken_name
from coprod_desktop.presenters.list_page import ListPage
from coprod_desktop.presenters.naming import called
from coprod_desktop.presenters.screen import Bullets, Button, Card, Cards, More, Part, Screen, Text, Tone

TOLD_BEFORE = (
    "about.goal",
    "about.when",
    "about.contact",
    "about.outside",
    "about.payment",
    "about.payment-checked",
    "about.expenses",
    "about.records",
    "about.responsible",
    "about.complain",
    "about.limits-to-privacy",
)
"""Questions about the project whose answers each person reads before choosing."""


class ConsentPeoplePage(ListPage):
    """Who has made their choices and who has not. What anybody chose is not shown here."""

    part = "consent"
    adds = "people"

    def tidy(self) -> None:
        """Nobody is in the middle of a talk when the list is shown."""
        self.desk.talk = None

    def screen(self) -> Screen:
        """Return the list."""
        words, missing = self.desk.words, self._missing()
        return Screen(
            id="consent-people",
            key=self.key,
            title=words("Each person makes their own choices"),
            parts=self.with_ending(
                Text(
                    words=words(
                        "Each person answers alone, on this laptop or on paper. "
                        "This program shows nobody else what they chose, unless they share it."
                    )
                ),
                Text(words=words("No, and not now, are good answers. Silence is not a yes."), tone=Tone.NOTE),
                *self._warning(missing),
                Cards(
                    label=words("People"),
                    cards=tuple(self._card(person) for person in present(self.desk.project)),
                    empty=words("Nobody is in the group yet. Add people first."),
                ),
                Button(id="people", words=words("Go to the people in the group")),
                self._if_it_is_hard(),
                *self._to_write(missing),
            ),
            window_title=words("Choices"),
        )

    def _if_it_is_hard(self) -> Part:
        """Say what whoever facilitates does when somebody cannot decide today (guidance M1 to M3).

        Nothing about it is ever written down: no score, no mark, and nobody chooses for anybody.
        """
        words = self.desk.words
        said = (
            words("Start from this: each person can decide. It is about this choice, on this day."),
            words("Try shorter pieces, pictures, another voice, a helper they choose, or another day."),
            words("Still not sure? Pause, and talk to your lead. Nobody else chooses for them."),
        )
        return More(
            id="hard-to-decide",
            label=words("What if somebody finds it hard to decide?"),
            words="\n\n".join(said),
        )

    def _missing(self) -> tuple[str, ...]:
        """Return what people are told before they choose that the group has not written yet."""
        desk, contacts = self.desk, self.desk.project.contacts
        open_ = (one for one in TOLD_BEFORE if not desk.said_to(one) and not listed_for(one, contacts))
        return tuple(found[1].words for found in map(desk.find_question, open_) if found)

    def _warning(self, missing: tuple[str, ...]) -> tuple[Part, ...]:
        """Say in 1 line before the people that something is to be written first. What, comes after them."""
        words = self.desk.words
        if not missing:
            return ()
        return (
            Text(
                words=words(
                    "Some of what people read first is not written yet. You find it after the people."
                )
            ),
        )

    def _to_write(self, missing: tuple[str, ...]) -> tuple[Part, ...]:
        words = self.desk.words
        if not missing:
            return ()
        return (
            Text(
                words=words("People read these before they choose. They are not written yet."),
                tone=Tone.LABEL,
            ),
            Bullets(items=missing),
            Button(id="write", words=words("Write them in “About our project”")),
        )

    def _card(self, person: Person) -> Card:
        words, name = self.desk.words, spoken_name(self.desk, person)
        done = latest_consent(self.desk.project, person.id) is not None
        changed = changes_for(Source(self.desk.project, self.desk.pack, words), person.id)
        ask = (
            words("Pass the laptop to {name} again", name=name)
            if done
            else words("Pass the laptop to {name}", name=name)
        )
        return Card(
            title=called(self.desk, person),
            lines=(
                words("Please look again. Something changed.")
                if changed
                else words("Done")
                if done
                else words("Not done yet"),
            ),
            buttons=(Button(id=f"pass/{person.id}", words=ask),),
        )

    def act(self, button: str) -> None:
        """Cover the screen and pass the laptop on."""
        verb, _, person = button.partition("/")
        if verb == "pass":
            self.paths.go("consent-cover", person)
        elif button == "people":
            self.paths.go("people")
        elif button == "write":
            self.paths.go("section", "about")
