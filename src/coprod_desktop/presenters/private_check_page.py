"""A private check: each person answers alone before the group talks, then all answers show at once (G2)."""

from __future__ import annotations

from coprod_desktop.domain.deciding import OFFERED
from coprod_desktop.domain.decisions import Decision, PrivateCheck, Stage, Stand
from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.people import present
from coprod_desktop.domain.private_spread import close_check
from coprod_desktop.domain.typed import is_blank
from coprod_desktop.presenters.deciding_words import stands_for
from coprod_desktop.presenters.decision_cards import find_decision
from coprod_desktop.presenters.decision_counts import spread_parts
from coprod_desktop.presenters.page import NotHere, go_on, quiet
from coprod_desktop.presenters.passing import PassingPage, Shown
from coprod_desktop.presenters.screen import Button, Part, Text


def can_be_checked(decision: Decision) -> bool:
    """Return whether people can be asked alone: it is open, has words, and a way to decide."""
    return decision.stage is Stage.OPEN and bool(OFFERED[decision.how]) and not is_blank(decision.what)


class PrivateCheckPage(PassingPage):
    """The list, a cover, one person alone, a cover, and at the end how many said what.

    The answers live in memory alone, for these words and this way to decide. Who goes to another page and
    comes back finds them waiting; nobody's are ever shown. Stopping, or closing the project, ends them.
    """

    screen_id = "private-check"
    window = "A decision"

    def open(self) -> None:
        """Begin with nobody's answers."""
        super().open()
        decision = find_decision(self.desk.project, self.item)
        if decision is None or not can_be_checked(decision):
            raise NotHere(self.item)
        self.decision = decision
        asked = (decision.id, decision.what.strip(), decision.how)
        self.answers = self.desk.said_alone.setdefault(asked, {})
        self.chosen = ""
        self.check: PrivateCheck | None = None

    @property
    def _options(self) -> tuple[Stand, ...]:
        return tuple(one for one in OFFERED[self.decision.how] if one is not Stand.REPRESENTED)

    def shown(self) -> Shown:
        """Return the list, the question, or what was said."""
        words = self.desk.words
        if self.step == "spread":
            return words("This is what we think"), self._spread()
        if self.is_alone:
            return words("What do you say to this?"), self._alone()
        return words("What does each person think, before we talk?"), self._list()

    def _list(self) -> tuple[Part, ...]:
        words = self.desk.words
        waiting = tuple(one for one in present(self.desk.project) if one.id not in self.answers)
        return (
            Text(words=self.decision.what.strip()),
            Text(
                words=words(
                    "Each person answers alone. Nobody has to. "
                    "The answers wait here until you show them or stop."
                )
            ),
            Text(words=words("Then we show how many gave each answer. We keep nobody’s own answer.")),
            Text(
                words=words(
                    "We show it only when 4 people or more answered. Then it is hard to guess who said what."
                )
            ),
            Text(words=words("When all of us say the same, everyone knows what each person said.")),
            *(self.pass_to(one) for one in waiting),
            *((go_on(words("Show what we said"), "show"),) if self.answers else ()),
            quiet("stop", words("Stop here. Keep no answers")),
        )

    def _alone(self) -> tuple[Part, ...]:
        said = stands_for(self.decision.how)
        options = {str(one): said[one] for one in self._options}
        return Text(words=self.decision.what.strip()), *self.own_answer(options, self.chosen)

    def _spread(self) -> tuple[Part, ...]:
        words = self.desk.words
        shown = spread_parts(self.desk, self.decision, self.check.spreads if self.check else ())
        few = words("We cannot show it. People could guess who said what. No answer is kept.")
        return (
            Text(words=self.decision.what.strip()),
            *(shown or (Text(words=few),)),
            go_on(words("Hear everyone, one after the other"), "round"),
            Button(id="decision", words=words("Back to this decision")),
        )

    def change(self, field: str, value: str) -> None:
        """Take in the answer of the person who has the laptop."""
        if field == "said" and self.is_alone and value in self._options:
            self.chosen, self.problems = value, ()

    def begin(self) -> None:
        """Nothing is chosen for the next person."""
        self.chosen = ""

    def act(self, button: str) -> None:
        """Take in an answer, show what was said, or stop."""
        if button == "continue" and self.is_alone:
            self._answered()
        elif button == "show":
            self._show()
        elif button in ("stop", "decision"):
            self.answers.clear()
            self.paths.go("decision", self.item)
        elif button == "round":
            self.paths.go("round")

    def _answered(self) -> None:
        if self.person is None or not self.chosen:
            words = self.desk.words("Choose one. “Pass” is a good answer.")
            self.problems = (Problem(field="said", words=words),)
        else:
            self.answers[self.person.id] = (self.chosen,)
            self.hand_back()

    def _show(self) -> None:
        desk, topic = self.desk, self.decision.id
        self.check = close_check(
            PrivateCheck(id=desk.make_id(), topic=topic, made_at=desk.stamp),
            {topic: self.decision.what.strip()},
            [one for one in self._options if one is not Stand.PASS],
            {person: {topic: said} for person, (said,) in self.answers.items()},
            desk.project.private_checks,
        )
        self.answers.clear()
        self.step = "spread"
        desk.keep(private_checks=(*desk.project.private_checks, self.check))
