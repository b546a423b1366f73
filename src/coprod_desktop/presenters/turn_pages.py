"""Whose turn is it? The laptop goes from hand to hand, and the screen suits whoever has it."""

from __future__ import annotations

from coprod_desktop.domain.listing import find
from coprod_desktop.domain.people import present
from coprod_desktop.domain.person import Person
from coprod_desktop.presenters.consent_pages import spoken_name
from coprod_desktop.presenters.naming import called
from coprod_desktop.presenters.page import NotHere, Page, go_on, quiet
from coprod_desktop.presenters.screen import Button, Card, Cards, Screen, Text, Tone

EVERYBODY = "everybody"


class TurnsPage(Page):
    """The people of the group, and the group itself."""

    def screen(self) -> Screen:
        """Return the list."""
        words = self.desk.words
        people = present(self.desk.project)
        return Screen(
            id="turns",
            key=self.key,
            title=words("Whose turn is it?"),
            parts=(
                Text(words=words("Each person can have the screen as they like it.")),
                Text(words=words("The program remembers it for them, on this laptop.")),
                Text(words=self._now(), tone=Tone.NOTE),
                Cards(
                    label=words("People"),
                    cards=tuple(self._card(person) for person in people),
                    empty=words("Nobody is in the group yet. Add people first."),
                ),
                Button(id=f"turn/{EVERYBODY}", words=words("It is everyone’s turn")),
                go_on(words("Carry on"), "carry-on"),
            ),
            window_title=words("Whose turn"),
        )

    def _now(self) -> str:
        words, person = self.desk.words, self.desk.person_at_the_laptop
        if person is None:
            return words("The screen is as the group likes it.")
        return words("The screen is as {name} likes it.", name=spoken_name(self.desk, person))

    def _card(self, person: Person) -> Card:
        words, name = self.desk.words, called(self.desk, person)
        return Card(
            title=name,
            buttons=(Button(id=f"turn/{person.id}", words=words("It is the turn of {name}", name=name)),),
        )

    def press(self, button: str) -> None:
        """Cover the page, so that the next person does not see what the last one wrote."""
        verb, _, person = button.partition("/")
        if verb == "turn":
            self.paths.go("turn-cover", person)
        elif button == "carry-on":
            self.paths.back()


class TurnCoverPage(Page):
    """A cover while the laptop changes hands. It is shown as the next person likes it."""

    def open(self) -> None:
        """Let the next person have the laptop; everybody, when it is everyone's turn."""
        person = find(present(self.desk.project), self.item)
        if person is None and self.item != EVERYBODY:
            raise NotHere(self.item)
        self.person = person
        self.desk.turn = person.id if person else ""

    def screen(self) -> Screen:
        """Return the cover."""
        words = self.desk.words
        title = words("It is everyone’s turn. Please pass the laptop back")
        here = words("We have the laptop. Go on")
        if self.person is not None:
            own, name = self.person.name.strip(), spoken_name(self.desk, self.person)
            title = words("It is the turn of {name}. Please pass the laptop on", name=name)
            here = words("I am {name}. Go on", name=own) if own else words("I have the laptop. Go on")
        return Screen(
            id="turn-cover",
            key=self.key,
            title=title,
            parts=(
                go_on(here, "go-on"),
                Button(id="choices", words=words("Go to each person’s own choices")),
                quiet("comfort", words("Comfort")),
            ),
            back=False,
            bare=True,
            window_title=words("The next turn"),
        )

    def press(self, button: str) -> None:
        """Go on with the map, or with each person's own choices. No way leads back to what was written."""
        if button == "go-on":
            self.paths.go("map")
        elif button == "choices":
            self.paths.go("consent-people")
