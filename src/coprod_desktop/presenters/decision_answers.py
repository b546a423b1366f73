"""What each person says to a decision, in the group: agree, live with it, not yet, object, pass (X19)."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.deciding import OFFERED, own_stand
from coprod_desktop.domain.decisions import Decision, PersonStand, Stage, Stand
from coprod_desktop.domain.listing import drop, find, put
from coprod_desktop.domain.people import present
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.typed import clean
from coprod_desktop.presenters.deciding_words import NO_ANSWER, stands_for
from coprod_desktop.presenters.decision_cards import find_decision, write_decision
from coprod_desktop.presenters.naming import called, called_by_id
from coprod_desktop.presenters.page import NotHere, Page, go_on, quiet, split_item
from coprod_desktop.presenters.screen import (
    Button,
    Card,
    Cards,
    ChoiceField,
    Option,
    Part,
    Screen,
    Text,
    TextField,
    Tone,
)


class _OfOpenDecision(Page):
    """The base of pages about a decision that is still open. The item begins with its id."""

    def open(self) -> None:
        """Find the decision."""
        self.decision_id = split_item(self.item)[0]
        found = find_decision(self.desk.project, self.decision_id)
        if found is None or found.stage is not Stage.OPEN:
            raise NotHere(self.item)

    @property
    def decision(self) -> Decision:
        """The decision as it stands."""
        return find_decision(self.desk.project, self.decision_id) or Decision(id=self.decision_id)


class DecisionAnswersPage(_OfOpenDecision):
    """Everybody who is here, with what they said. Who said nothing is shown as just that."""

    def screen(self) -> Screen:
        """Return the people."""
        words, decision = self.desk.words, self.decision
        return Screen(
            id="decision-answers",
            key=self.key,
            title=words("What does each person say?"),
            parts=(
                Text(words=decision.what.strip() or words("A decision with no words yet")),
                *self._how_first(decision),
                Cards(
                    label=words("People"),
                    cards=tuple(self._card(one) for one in present(self.desk.project)),
                    empty=words("Nobody is in the group yet. Add people first."),
                ),
                go_on(words("Back to this decision"), "decision"),
            ),
            window_title=words("A decision"),
        )

    def _how_first(self, decision: Decision) -> tuple[Part, ...]:
        if OFFERED[decision.how]:
            return ()
        words = self.desk.words
        return (
            Text(words=words("Choose how to decide this first."), tone=Tone.NOTE),
            Button(id="how", words=words("Choose how to decide this")),
        )

    def _card(self, person: Person) -> Card:
        words, decision, name = self.desk.words, self.decision, called(self.desk, person)
        own = own_stand(decision, person.id)
        if own is None:
            earlier = find(decision.stands, person.id)
            lines = [words("Answered other words before. Ask again.") if earlier else words(NO_ANSWER)]
        else:
            speaker = called_by_id(self.desk, own.speaker)
            represented = own.stand is Stand.REPRESENTED
            lines = [
                words(stands_for(decision.how)[own.stand]),
                words("Speaks for them: {name}", name=speaker) if represented and speaker else "",
                own.words.strip(),
            ]
        ask = Button(id=f"hear/{person.id}", words=words("Write what {name} says", name=name))
        return Card(
            title=name,
            lines=tuple(line for line in lines if line),
            buttons=(ask,) if OFFERED[decision.how] else (),
        )

    def press(self, button: str) -> None:
        """Hear somebody, or go back."""
        verb, _, person = button.partition("/")
        if verb == "hear":
            self.paths.go("decision-answer", f"{self.decision_id}/{person}")
        elif button == "how":
            self.paths.go("decision-field", f"{self.decision_id}/how/change")
        elif button == "decision":
            self.paths.go("decision", self.decision_id)


class DecisionAnswerPage(_OfOpenDecision):
    """One person's answer. The item is "decision/person", or "decision/person/more" for what goes with it."""

    def open(self) -> None:
        """Find the decision, the person, and what they said already."""
        super().open()
        _, self.person_id, self.step = split_item(self.item, 3)
        person = find(present(self.desk.project), self.person_id)
        if person is None or not OFFERED[self.decision.how]:
            raise NotHere(self.item)
        self.name = called(self.desk, person)
        if self.step and self.own is None:
            raise NotHere(self.item)

    @property
    def own(self) -> PersonStand | None:
        """What the person said to these words."""
        return own_stand(self.decision, self.person_id)

    def screen(self) -> Screen:
        """Return the answers to choose from; or what goes with the answer."""
        words = self.desk.words
        return Screen(
            id="decision-answer",
            key=self.key,
            title=self._title(),
            parts=(
                Text(words=self.decision.what.strip()),
                *(self._more() if self.step else self._choice()),
                go_on(words("Continue")),
                *(() if self.step or self.own is None else (quiet("none", words("Take this answer back")),)),
            ),
            window_title=words("A decision"),
        )

    def _title(self) -> str:
        words, own = self.desk.words, self.own
        if not self.step:
            return words("What does {name} say?", name=self.name)
        if own and own.stand is Stand.REPRESENTED:
            return words("Who speaks for {name}?", name=self.name)
        return words("Why does {name} say this?", name=self.name)

    def _choice(self) -> tuple[Part, ...]:
        words, own, decision = self.desk.words, self.own, self.decision
        said = stands_for(decision.how)
        options = tuple(Option(id=one, words=words(said[one])) for one in OFFERED[decision.how])
        label = words("Their own answer. Nobody answers for them.")
        return (ChoiceField(id="stand", label=label, options=options, chosen=own.stand if own else ""),)

    def _more(self) -> tuple[Part, ...]:
        words, own = self.desk.words, self.own
        if own and own.stand is Stand.REPRESENTED:
            others = tuple(
                Option(id=one.id, words=called(self.desk, one))
                for one in present(self.desk.project)
                if one.id != self.person_id
            )
            label = words("They count as this person does")
            return (ChoiceField(id="speaker", label=label, options=others, chosen=own.speaker),)
        hint = words("It is kept with the decision. Nobody has to give a reason today.")
        box = TextField(
            id="words", label=words("In their own words"), hint=hint, value=own.words if own else "", lines=3
        )
        named = ChoiceField(
            id="named",
            label=words("May we write their name with it on paper?"),
            options=(Option(id="yes", words=words("Yes")), Option(id="no", words=words("No"))),
            chosen="yes" if own and own.named else "",
        )
        return box, named

    def change(self, field: str, value: str) -> None:
        """Take in the answer, or what goes with it."""
        own, asked = self.own, self.decision.what.strip()
        if field == "stand" and value in OFFERED[self.decision.how]:
            own = own or PersonStand(id=self.person_id, stand=Stand(value), asked=asked)
            self._keep(replace(own, stand=Stand(value)))
        elif own is not None and field == "words":
            self._keep(replace(own, words=clean(value)))
        elif own is not None and field == "speaker":
            self._keep(replace(own, speaker=value))
        elif own is not None and field == "named":
            self._keep(replace(own, named=value == "yes"))

    def _keep(self, own: PersonStand) -> None:
        stands = put(self.decision.stands, own)
        self.desk.put_soon(write_decision(self.desk.project, replace(self.decision, stands=stands)))

    def press(self, button: str) -> None:
        """Ask what goes with the answer, where something does; then go back to the people."""
        own = self.own
        if button == "none":
            stands = drop(self.decision.stands, self.person_id)
            self.desk.can_undo(self.desk.words("The answer is taken back."))
            self.desk.put(write_decision(self.desk.project, replace(self.decision, stands=stands)))
            self.paths.go("decision-answers", self.decision_id)
        elif button == "continue":
            more = own is not None and own.stand in _ASKS_MORE and not self.step
            if more:
                self.paths.go("decision-answer", f"{self.decision_id}/{self.person_id}/more")
            else:
                self.paths.go("decision-answers", self.decision_id)


_ASKS_MORE = (Stand.NOT_YET, Stand.OBJECT, Stand.REPRESENTED)
