"""What co-production is, and is not: each person alone, then the spread, with nobody's own answer (X04)."""

from __future__ import annotations

from coprod_desktop.domain.actions import Parked
from coprod_desktop.domain.decisions import PrivateCheck, Spread
from coprod_desktop.domain.pack import Kind, Question, Theme
from coprod_desktop.domain.people import present
from coprod_desktop.domain.private_spread import PASS, close_check, spreads_shown
from coprod_desktop.domain.typed import shorten
from coprod_desktop.presenters.decision_counts import counted
from coprod_desktop.presenters.desk import Desk
from coprod_desktop.presenters.page import NotHere, go_on, quiet
from coprod_desktop.presenters.passing import PassingPage, Shown
from coprod_desktop.presenters.screen import (
    Bullets,
    Button,
    Card,
    Cards,
    Part,
    Text,
    Tone,
)

OPTIONS = {"agree": "I agree", "not-sure": "I am not sure", "differently": "I see it differently"}
"""What a person can say to each statement, besides nothing."""
COUNTED = {"agree": "Agree: {n}", "not-sure": "Not sure: {n}", "differently": "See it differently: {n}"}


def is_of_statements(desk: Desk, theme: Theme) -> bool:
    """Return whether a theme holds statements alone."""
    questions = desk.questions_of(theme)
    return bool(questions) and all(one.kind is Kind.STANCE for one in questions)


class PrivateCardsPage(PassingPage):
    """The item is a theme. The answers live in memory alone until they are shown together."""

    screen_id = "private-cards"
    window = "What co-production is not"

    def open(self) -> None:
        """Find the statements, and what was said to them so far."""
        super().open()
        found = self.desk.theme(self.item)
        if found is None or not is_of_statements(self.desk, found[1]):
            raise NotHere(self.item)
        self.theme = found[1]
        self.questions: tuple[Question, ...] = self.desk.questions_of(self.theme)
        asked = (self.theme.id, *(one.words for one in self.questions))
        self.answers = self.desk.said_alone.setdefault(asked, {})
        self.given: list[str] = []
        self.chosen = ""

    def shown(self) -> Shown:
        """Return the people, one statement, or what was said."""
        words = self.desk.words
        if self.is_alone:
            return self.desk.asked(self.questions[len(self.given)]), self._statement()
        if self.step == "spread":
            return words("This is what we said alone"), self._spread()
        return self.theme.title, self._group()

    def _group(self) -> tuple[Part, ...]:
        words = self.desk.words
        waiting = tuple(one for one in present(self.desk.project) if one.id not in self.answers)
        before = spreads_shown(self.desk.project, self.theme.id)
        return (
            Text(words=words("Each person answers alone. Nobody has to. No answer is kept with a name.")),
            Text(words=words("We show how many said what, when 4 people or more answer.")),
            Text(words=words("When all of us say the same, everyone knows what each person said.")),
            *(self.pass_to(one) for one in waiting),
            *((go_on(words("Show what we said"), "show"),) if self.answers else ()),
            *((Button(id="before", words=words("See what we said last time")),) if before else ()),
            quiet("stop", words("Stop here. Keep no answers")),
        )

    def _statement(self) -> tuple[Part, ...]:
        words = self.desk.words
        number = words("Card {n} of {total}", n=len(self.given) + 1, total=len(self.questions))
        hint = words("You can leave it empty and go on.")
        return Text(words=number), *self.own_answer(OPTIONS, self.chosen, hint)

    def _spread(self) -> tuple[Part, ...]:
        words, spreads = self.desk.words, spreads_shown(self.desk.project, self.theme.id)
        if not self.can_be_shown:
            few = words("We cannot show it. People could guess who said what. No answer is kept.")
            return Text(words=few), Button(id="theme", words=words("Back to these questions"))
        talk = tuple(one for one in spreads if _is_to_talk_about(one))
        alike = tuple(one.asked for one in spreads if not _is_to_talk_about(one))
        return (
            Cards(
                label=words("To talk about"),
                cards=tuple(self._card(one) for one in talk),
                empty=words("We see all of them the same way."),
            ),
            *(
                (Text(words=words("We see these the same way"), tone=Tone.LABEL), Bullets(items=alike))
                if alike
                else ()
            ),
            go_on(words("Write what we agree on"), "theme"),
        )

    def _card(self, spread: Spread) -> Card:
        words, lines = self.desk.words, counted(self.desk, spread.counts, COUNTED)
        parked = any(one.question == spread.about for one in self.desk.project.parked)
        says = words("Talk about it later: {what}", what=shorten(spread.asked, 80))
        park = Button(id=f"park/{spread.about}", words=says)
        return Card(title=spread.asked, lines=lines, buttons=() if parked else (park,))

    def change(self, field: str, value: str) -> None:
        """Take in an answer of the person who has the laptop."""
        if field == "said" and self.is_alone and value in OPTIONS:
            self.chosen = value

    def begin(self) -> None:
        """Start with the first statement; nothing is chosen for anybody."""
        self.given, self.chosen, self.step = [], "", "alone-1"

    def act(self, button: str) -> None:
        """Take in an answer, show what was said, park a statement, or stop."""
        verb, _, question = button.partition("/")
        if button == "continue" and self.is_alone:
            self._answered()
        elif button == "show":
            self._show()
        elif button == "before":
            self.step, self.can_be_shown = "spread", True
        elif verb == "park":
            self._park(question)
        elif button == "theme":
            self.paths.go("theme", self.theme.id)
        elif button == "stop":
            self.answers.clear()
            self.paths.go("theme", self.theme.id)

    def _answered(self) -> None:
        self.given.append(self.chosen or PASS)
        self.chosen = ""
        if len(self.given) < len(self.questions):
            self.step = f"alone-{len(self.given) + 1}"
        else:
            self.answers[self.desk.turn] = tuple(self.given)
            self.hand_back()

    def _show(self) -> None:
        desk, ids = self.desk, [one.id for one in self.questions]
        check = close_check(
            PrivateCheck(id=desk.make_id(), topic=self.theme.id, made_at=desk.stamp),
            {one.id: one.words for one in self.questions},
            list(OPTIONS),
            {who: dict(zip(ids, said, strict=True)) for who, said in self.answers.items()},
            desk.project.private_checks,
        )
        self.answers.clear()
        self.step, self.can_be_shown = "spread", bool(check.took_part)
        desk.keep(private_checks=(*desk.project.private_checks, check))

    can_be_shown = False

    def _park(self, question: str) -> None:
        found = next((one for one in self.questions if one.id == question), None)
        if found is not None:
            new = Parked(id=self.desk.make_id(), words=found.words, question=found.id)
            self.desk.keep(parked=(*self.desk.project.parked, new))
            self.desk.notice = self.desk.words("It is on the list of things to talk about.")


def _is_to_talk_about(spread: Spread) -> bool:
    return any(one.people for one in spread.counts if one.said in ("not-sure", "differently"))
