"""One person's own answer to the agreement, in their own turn (feature X19)."""

from __future__ import annotations

from coprod_desktop.domain import agreeing, chain
from coprod_desktop.domain.agreement_answers import AgreementAnswer
from coprod_desktop.domain.decisions import Stand
from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.people import present
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.typed import clean
from coprod_desktop.presenters.asking import asked_now, the_agreement
from coprod_desktop.presenters.deciding_words import STANDS
from coprod_desktop.presenters.naming import called
from coprod_desktop.presenters.page import NotHere, go_on
from coprod_desktop.presenters.paper_words import parts_of
from coprod_desktop.presenters.passing import PassingPage, Shown
from coprod_desktop.presenters.screen import Button, ChoiceField, Option, Part, Text, TextField


class PrivateAgreePage(PassingPage):
    """One person's own answer. The item is their id; nothing is kept before they finish."""

    screen_id = "private-agree"
    window = "Your own answer"

    def open(self) -> None:
        """Cover the page for the person."""
        super().open()
        person, asked = find(present(self.desk.project), self.item), asked_now(self.desk)
        if person is None or asked is None:
            raise NotHere(self.item)
        self.person, self.round, self.step = person, asked, "cover"
        self.desk.turn = person.id
        self.begin()

    def begin(self) -> None:
        """Start from what the person said last to these words."""
        own = agreeing.own_answer(self.desk.project, self.round.id, self.item)
        self.stand: Stand | None = own.stand if own else None
        self.why, self.speaker = (own.words, own.speaker) if own else ("", "")
        self.named = "yes" if own and own.named else ""
        self.kept = False

    def shown(self) -> Shown:
        """Return the question, the agreement to read, or what goes with the answer."""
        words = self.desk.words
        match self.step:
            case "alone-read":
                return words("This is what you are asked about"), self._paper()
            case "alone-more" if self.stand is Stand.REPRESENTED:
                return words("Who speaks for you?"), self._speaker()
            case "alone-more":
                return words("Do you want to say why?"), self._why()
            case _:
                return words("Do you agree to our agreement?"), self._question()

    def _question(self) -> tuple[Part, ...]:
        words = self.desk.words
        offered = agreeing.OFFERED if self._others() else agreeing.OFFERED[:-1]
        options = tuple(Option(id=one, words=words(STANDS[one])) for one in offered)
        return (
            Button(id="agreement", words=words("Read the agreement first")),
            Text(words=words("The group sees how many people gave each answer. It does not see who.")),
            Text(words=words("In a small group, people may guess. You can change your answer later.")),
            ChoiceField(id="stand", label=words("Your own answer"), options=options, chosen=self.stand or ""),
            go_on(words("Continue")),
            Button(id="leave", words=words("Go back without an answer")),
        )

    def _others(self) -> tuple[Person, ...]:
        return tuple(one for one in present(self.desk.project) if one.id != self.item)

    def _paper(self) -> tuple[Part, ...]:
        words = self.desk.words
        return (
            go_on(words("Go to the question"), "question"),
            *parts_of(the_agreement(self.desk), words),
            Button(id="question-below", words=words("I have read it. Go to the question")),
        )

    def _why(self) -> tuple[Part, ...]:
        words = self.desk.words
        hint = words("You do not have to. A “no” without a reason keeps this a draft.")
        return (
            TextField(id="words", label=words("Why (optional)"), hint=hint, value=self.why, lines=3),
            Text(words=words("We write this on the agreement. Others can read it.")),
            ChoiceField(
                id="named",
                label=words("May we write your name with it on paper?"),
                options=(Option(id="yes", words=words("Yes")), Option(id="no", words=words("No"))),
                chosen=self.named,
            ),
            go_on(words("Keep my answer"), "keep"),
            Button(id="question", words=words("Choose another answer")),
        )

    def _speaker(self) -> tuple[Part, ...]:
        words = self.desk.words
        others = tuple(Option(id=one.id, words=called(self.desk, one)) for one in self._others())
        label = words("Your answer is what this person answers")
        return (
            ChoiceField(id="speaker", label=label, options=others, chosen=self.speaker),
            go_on(words("Keep my answer"), "keep"),
            Button(id="question", words=words("Choose another answer")),
        )

    def change(self, field: str, value: str) -> None:
        """Take in the answer, or what goes with it."""
        self.problems = ()
        if field == "stand" and value in agreeing.OFFERED:
            self.stand = Stand(value)
        elif field == "words":
            self.why = clean(value)
        elif field == "speaker":
            self.speaker = value
        elif field == "named":
            self.named = value

    def press(self, button: str) -> None:
        """Go back to the list once the laptop is back with the group."""
        super().press(button)
        if button == "go-on":
            self.paths.go("agree")

    def act(self, button: str) -> None:
        """Read the agreement, ask what goes with the answer, or keep it."""
        if button == "agreement":
            self.step = "alone-read"
        elif button in ("question", "question-below"):
            self.step, self.problems = "alone", ()
        elif button == "continue":
            self._go_on()
        elif button == "keep":
            self._keep()

    def _go_on(self) -> None:
        if self.stand is None:
            said = self.desk.words("Choose an answer, or go back without one.")
            self.problems = (Problem(field="stand", words=said),)
        elif self.stand in (Stand.NOT_YET, Stand.OBJECT, Stand.REPRESENTED):
            self.step = "alone-more"
        else:
            self._keep()

    def _keep(self) -> None:
        desk, stand = self.desk, self.stand or Stand.NOT_YET
        represented, explained = stand is Stand.REPRESENTED, stand in (Stand.NOT_YET, Stand.OBJECT)
        if represented and find(self._others(), self.speaker) is None:
            said = desk.words("Choose who speaks for you, or choose another answer.")
            self.problems = (Problem(field="speaker", words=said),)
            return
        answer = AgreementAnswer(
            id=desk.make_id(),
            round=self.round.id,
            person=self.item,
            made_at=desk.stamp,
            stand=stand,
            words=self.why.strip() if explained else "",
            speaker=self.speaker if represented else "",
            named=explained and self.named == "yes",
        )
        desk.keep(agreement_answers=chain.add(desk.project.agreement_answers, answer))
        self.kept = True
        self.hand_back()

    def after_it(self) -> str:
        """Say that the answer is kept, once it is: the person cannot look at it any more."""
        if self.kept:
            return self.desk.words("The answer is kept. It is not on the screen any more.")
        return super().after_it()
