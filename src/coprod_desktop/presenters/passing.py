"""The base of pages that pass the laptop to one person at a time: a cover, that person alone, a cover."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping

from coprod_desktop.domain.listing import find
from coprod_desktop.domain.people import present
from coprod_desktop.domain.person import Person
from coprod_desktop.presenters.naming import called
from coprod_desktop.presenters.page import Page, go_on, quiet, to_others
from coprod_desktop.presenters.screen import Button, ChoiceField, Option, Part, Screen, Text, Weight

Shown = tuple[str, tuple[Part, ...]]
"""A title, and what stands under it."""


class PassingPage(Page, ABC):
    """The group's own step, a cover, one person alone, and a cover while the laptop goes back.

    A subclass says what the steps show that are no cover: "group" and its own, and those of one person,
    whose names begin with "alone".
    """

    screen_id = ""
    window = ""  # what the window is called while the page is not covered

    def open(self) -> None:
        """Begin with the group."""
        self.person: Person | None = None
        self.step = "group"

    @abstractmethod
    def shown(self) -> Shown:
        """Return the title and the parts of a step that is no cover."""

    def begin(self) -> None:
        """Get ready for the person who has the laptop now."""

    def act(self, button: str) -> None:
        """Do what one of the page's own buttons says."""

    @property
    def is_alone(self) -> bool:
        """Whether one person has the page to themselves."""
        return self.step.startswith("alone")

    def screen(self) -> Screen:
        """Return the step."""
        words = self.desk.words
        covered = self.step in ("cover", "back")
        title, parts = self._covered() if covered else self.shown()
        return Screen(
            id=self.screen_id,
            key=f"{self.key}/{self.step}/{self.person.id if self.person else ''}",
            title=title,
            parts=parts,
            problems=self.problems,
            back=not covered and not self.is_alone,
            bare=covered,
            alone=self.is_alone,
            window_title=words("Please pass the laptop on") if covered else words(self.window),
        )

    def _covered(self) -> Shown:
        words = self.desk.words
        if self.step == "back":
            return words("Please pass the laptop back to the group"), (
                Text(words=self.after_it()),
                go_on(words("We have the laptop. Go on"), "go-on"),
            )
        name = called(self.desk, self.person) if self.person else ""
        return words("Please pass the laptop to {name} now", name=name), (
            *to_others(words),
            Button(id="start", words=self._here(), weight=Weight.MAIN, picture="person"),
            Button(id="leave", words=words("Not now. Go back to the list")),
            quiet("comfort", words("Comfort")),
        )

    def after_it(self) -> str:
        """Return what the cover says about the answer while the laptop goes back."""
        return self.desk.words("The answer is not on the screen any more.")

    def _here(self) -> str:
        """Return what the person says who has the laptop, with their name where they wrote one."""
        words, name = self.desk.words, self.person.name.strip() if self.person else ""
        return words("I am {name}. Start", name=name) if name else words("I have the laptop. Start")

    def own_answer(self, options: Mapping[str, str], chosen: str, hint: str = "") -> tuple[Part, ...]:
        """Return the choice of the person who has the laptop, and the ways on.

        Args:
            options: the words of each answer, by its id.
            chosen: the id of the one chosen so far; empty for none.
            hint: what helps to choose.
        """
        words = self.desk.words
        choices = tuple(Option(id=one, words=words(said)) for one, said in options.items())
        return (
            ChoiceField(id="said", label=words("Your own answer"), hint=hint, options=choices, chosen=chosen),
            go_on(words("Continue")),
            Button(id="leave", words=words("Go back without an answer")),
        )

    def pass_to(self, person: Person) -> Button:
        """Return the button that passes the laptop to somebody."""
        name = called(self.desk, person)
        return Button(id=f"pass/{person.id}", words=self.desk.words("Pass the laptop to {name}", name=name))

    def press(self, button: str) -> None:
        """Pass the laptop on or back, or do what the page's own buttons say."""
        verb, _, person = button.partition("/")
        if verb == "pass":
            self._let_have(find(present(self.desk.project), person))
        elif button == "start" and self.step == "cover":
            self.step = "alone"
            self.begin()
        elif button == "leave":
            self.hand_back()
        elif button == "go-on":
            self.step, self.person, self.desk.turn = "group", None, ""
        else:
            self.act(button)

    def _let_have(self, person: Person | None) -> None:
        if person is not None:
            self.step, self.person, self.desk.turn = "cover", person, person.id

    def hand_back(self) -> None:
        """Cover the page, so that nothing of the person's is left on it."""
        self.step, self.problems = "back", ()
