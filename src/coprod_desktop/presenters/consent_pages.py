"""Each person's own choices: passing the laptop over, and passing it back."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.asked_of import purposes_for
from coprod_desktop.domain.consent import latest_consent
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.pack import Purpose
from coprod_desktop.domain.person import Person
from coprod_desktop.presenters.desk import Desk
from coprod_desktop.presenters.naming import called
from coprod_desktop.presenters.own_papers import OwnPaper, to_take_home
from coprod_desktop.presenters.page import NotHere, Page, go_on, quiet, to_others
from coprod_desktop.presenters.screen import Button, Part, Screen, Text, Tone, Weight
from coprod_desktop.presenters.talk import Talk


def spoken_name(desk: Desk, person: Person) -> str:
    """Return what to call a person who is spoken of."""
    return called(desk, person) if person.name.strip() else desk.words("the next person")


class PersonalPage(Page):
    """The base of the pages that one person sees alone."""

    after_leaving = False

    def open(self) -> None:
        """Find the person, and their talk once it has begun."""
        person = self.find_person()
        if person is None or bool(person.left_on) is not self.after_leaving:
            raise NotHere(self.item)
        self.person = person

    def find_person(self) -> Person | None:
        """Return the person, or None where they are not in the project."""
        return find(self.desk.project.people, self.person_id)

    @property
    def person_id(self) -> str:
        """Who this page is for."""
        return self.item.partition("/")[0]

    @property
    def name(self) -> str:
        """What the person is called."""
        return self.person.name.strip()

    def stop_button(self) -> Button:
        """Return the button that is on every one of these pages, as easy to find as going on."""
        return Button(id="stop", words=self.desk.words("Stop here. Keep nothing I chose"))

    def ask_first(self) -> bool:
        """Return whether something would be lost by stopping here."""
        return False

    def press(self, button: str) -> None:
        """Stop without keeping anything, or do what the page's own buttons say."""
        if button == "stop" and self.ask_first():
            self.paths.go("consent-stop", self.person_id)
        elif button == "stop":
            self.desk.talk = None
            self.paths.go("consent-return", self.person_id)
        else:
            self.act(button)

    def act(self, button: str) -> None:
        """Do what one of the page's own buttons says."""


class TalkPage(PersonalPage):
    """The base of the pages that are shown once the person has begun, until they have finished."""

    is_the_end = False

    def open(self) -> None:
        """Find the person's talk. Without one (the program was closed) there is nothing to go on with.

        Once the choices are kept, only the last page is left: no way leads back to the answers.
        """
        super().open()
        talk = self.desk.talk
        if talk is None or talk.person != self.person_id or (talk.record is not None) is not self.is_the_end:
            raise NotHere(self.item)
        self.talk = talk

    @property
    def purposes(self) -> tuple[Purpose, ...]:
        """What the person is asked about, one choice each."""
        return purposes_for(self.desk.project, self.desk.pack, self.person_id, self.talk.choices)

    def ask_first(self) -> bool:
        """Ask once where the person has chosen something: it was never kept, so it cannot be brought back."""
        return self.talk.has_chosen


class ConsentCoverPage(PersonalPage):
    """A cover while the laptop changes hands, shown as the next person likes it."""

    def open(self) -> None:
        """Let the person have the laptop."""
        super().open()
        self.desk.turn = self.person_id

    def screen(self) -> Screen:
        """Return the cover."""
        words, name = self.desk.words, spoken_name(self.desk, self.person)
        return Screen(
            id="consent-cover",
            key=self.key,
            title=words("Please pass the laptop to {name}", name=name),
            parts=(
                Text(words=words("The next pages are for {name} alone.", name=name)),
                *to_others(words),
                *self._ways_in(),
                Button(id="not-now", words=words("Not now. Go back to the list")),
                quiet("comfort", words("Comfort")),
            ),
            back=False,
            bare=True,
            window_title=words("Please pass the laptop on"),
        )

    def _ways_in(self) -> tuple[Part, ...]:
        """Return the ways on. Who chose before comes to their choices first: taking back is near (D5)."""
        words = self.desk.words
        mine = Button(id="mine", words=words("See my choices, take one back, or leave"), picture="return")
        if latest_consent(self.desk.project, self.person_id):
            again = Button(id="start", words=words("Read everything, and choose again"), picture="person")
            return replace(mine, weight=Weight.MAIN), again
        here = words("I am {name}. Start", name=self.name) if self.name else words("I have the laptop. Start")
        return Button(id="start", words=here, weight=Weight.MAIN, picture="person"), mine

    def act(self, button: str) -> None:
        """Begin the person's talk, open their own page, or go back."""
        if button == "start":
            self.desk.talk = Talk(person=self.person_id, name=self.name)
            self.paths.go("consent-today", self.person_id)
        elif button == "mine":
            self.desk.talk = Talk(person=self.person_id, name=self.name)
            self.paths.go("consent-mine", self.person_id)
        elif button == "not-now":
            self.desk.turn = ""
            self.paths.go("consent-people")


class ConsentTodayPage(OwnPaper, TalkPage):
    """Is today a good day for this?"""

    def screen(self) -> Screen:
        """Return the question."""
        words = self.desk.words
        return Screen(
            id="consent-today",
            key=self.key,
            title=words("Is today a good day for this?"),
            parts=(
                Text(
                    words=words(
                        "First you read what you would be agreeing to. Then there are {n} choices.",
                        n=len(self.purposes),
                    )
                ),
                Text(words=words("It takes about 15 minutes. Somebody you trust can help you. You decide.")),
                Text(words=words("Nothing is kept until you finish at the end.")),
                Text(
                    words=words(
                        "Then your choices are in a file on this laptop. "
                        "If the project has no lock, somebody who can use this laptop could read it."
                    ),
                    tone=Tone.NOTE,
                ),
                go_on(words("Yes, go on"), "go-on"),
                Button(id="stop", words=words("Not today")),
                Button(id="print", words=words("Print it to take home")),
            ),
            back=False,
            notice=self.says,
            window_title=words("Your own choices"),
        )

    def act(self, button: str) -> None:
        """Go on to what the person would be agreeing to, or take it home."""
        if button == "go-on":
            self.paths.go("consent-told", f"{self.person_id}/1")
        else:
            self.make_paper(button, lambda: to_take_home(self.desk, self.person))


class ConsentReturnPage(Page):
    """A cover while the laptop goes back. It does not say what anybody chose."""

    def open(self) -> None:
        """Let the group have the laptop again."""
        self.desk.turn = ""

    def screen(self) -> Screen:
        """Return the cover."""
        words = self.desk.words
        return Screen(
            id="consent-return",
            key=self.key,
            title=words("Please pass the laptop back"),
            parts=(Text(words=words("Thank you. Take your time.")), go_on(words("Back to the list"), "list")),
            back=False,
            bare=True,
            window_title=words("Please pass the laptop back"),
        )

    def press(self, button: str) -> None:
        """Go back to the list."""
        if button == "list":
            self.paths.go("consent-people")
