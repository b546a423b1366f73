"""A round: whose turn it is, in the order people sit. To pass is as good as to speak (feature G2)."""

from __future__ import annotations

from coprod_desktop.domain.people import present
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.rounds import Round
from coprod_desktop.presenters.naming import called, called_by_id
from coprod_desktop.presenters.page import Page, go_on, quiet
from coprod_desktop.presenters.screen import Bullets, Button, Part, Screen, Text


class RoundPage(Page):
    """People choose seats, then each has a turn. Nothing of it is kept: no turn and no pass is counted."""

    def open(self) -> None:
        """Begin with nobody seated."""
        self.round, self.has_begun = Round(), False

    def screen(self) -> Screen:
        """Return the seats; or whose turn it is; or that everybody was heard."""
        words = self.desk.words
        if not self.has_begun:
            title, parts = words("In what order do you sit?"), self._seats()
        elif self.round.turn:
            name = called_by_id(self.desk, self.round.turn)
            title, parts = words("It is the turn of {name}", name=name), self._turn()
        else:
            title, parts = words("Everyone was heard"), self._end()
        return Screen(
            id="round",
            key=f"{self.key}/{self.has_begun}/{self.round.turn}/{''.join(self.round.seats[:1])}",
            title=title,
            parts=parts,
            window_title=words("A round"),
        )

    def _seats(self) -> tuple[Part, ...]:
        words = self.desk.words
        waiting = tuple(one for one in present(self.desk.project) if one.id not in self.round.seats)
        sits = tuple(called_by_id(self.desk, one) for one in self.round.seats)
        return (
            Text(words=words("Start with anybody. Then go on to the person who sits next to them.")),
            *((Bullets(items=sits),) if sits else ()),
            *(self._seat(one) for one in waiting),
            *((go_on(words("Start the round"), "begin"),) if sits else ()),
            *((quiet("anew", words("Choose the order again")),) if sits else ()),
        )

    def _seat(self, person: Person) -> Button:
        name = called(self.desk, person)
        return Button(id=f"sit/{person.id}", words=self.desk.words("Next is {name}", name=name))

    def _turn(self) -> tuple[Part, ...]:
        words = self.desk.words
        to_come = tuple(called_by_id(self.desk, one) for one in self.round.to_come)
        after = words("After that: {names}", names=", ".join(to_come)) if to_come else ""
        return (
            Text(words=words("Speak for as long as you need. To pass is as good as to speak.")),
            *((Text(words=after),) if after else ()),
            go_on(words("I have spoken"), "spoke"),
            Button(id="pass", words=words("Pass")),
            quiet("left", words("This person is not here now")),
        )

    def _end(self) -> tuple[Part, ...]:
        words = self.desk.words
        return (
            Text(words=words("Each person had a turn. Nobody had 2.")),
            go_on(words("Go to our decisions"), "decisions"),
            Button(id="again", words=words("Another round. Somebody else begins")),
        )

    def press(self, button: str) -> None:
        """Take a seat, have a turn, or go on."""
        verb, _, person = button.partition("/")
        if verb == "sit":
            self.round = self.round.sit(person)
        elif button == "anew":
            self.round = Round()
        elif button == "begin":
            self.has_begun = bool(self.round.seats)
        elif button in ("spoke", "pass"):
            self.round = self.round.had_turn()
        elif button == "left":
            self.round = self.round.stand_up(self.round.turn)
        elif button == "again":
            self.round = self.round.again()
        elif button == "decisions":
            self.paths.go("decisions")
