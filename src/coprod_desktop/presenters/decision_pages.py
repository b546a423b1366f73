"""Decisions, and how we make them: the list, and help with the ways to decide (feature G3)."""

from __future__ import annotations

from coprod_desktop.domain.deciding_names import HOWS
from coprod_desktop.domain.decisions import Decision, Stage
from coprod_desktop.presenters.card_list import CardListPage
from coprod_desktop.presenters.deciding_words import HELP, STAGES
from coprod_desktop.presenters.decision_cards import DECISION
from coprod_desktop.presenters.list_page import listed
from coprod_desktop.presenters.page import Page, go_on
from coprod_desktop.presenters.screen import Button, Card, Part, Screen, Text, Tone


class DecisionsPage(CardListPage):
    """Every decision under where it stands."""

    part = collection = "decisions"
    kind, record = DECISION, Decision

    def screen(self) -> Screen:
        """Return the decisions."""
        words, decisions = self.desk.words, self.desk.project.decisions
        parts: list[Part] = [
            Button(id="add", words=words("Add something to decide")),
            Button(id="ways", words=words("See the ways to decide")),
            Button(id="round", words=words("Hear everyone, one after the other")),
            Button(id="sessions", words=words("Go to our sessions")),
        ]
        for stage, said in STAGES.items():
            here = tuple(one for one in decisions if one.stage is stage)
            if here or stage is Stage.OPEN:
                parts += self.few_of(stage, words(said), here, self._card, words("Nothing waits here."))
        return Screen(
            id="decisions",
            key=self.key,
            title=words("Decisions, and how we make them"),
            parts=self.with_ending(*parts),
            window_title=words("Decisions"),
        )

    def _card(self, decision: Decision) -> Card:
        words = self.desk.words
        title = decision.what.strip() or words("A decision with no words yet")
        how = HOWS.get(decision.how)
        decided = decision.stage is Stage.DECIDED
        lines = (
            words("How: {way}", way=words(how[0])) if how else "",
            words("What we decided: {said}", said=decision.outcome) if decided else "",
        )
        return listed(self.desk, decision.id, title, *lines)

    def act(self, button: str) -> None:
        """Add a decision, open one, or go to what stands around them."""
        if button == "ways":
            self.paths.go("ways-to-decide")
        elif button in ("round", "sessions"):
            self.paths.go(button)
        else:
            super().act(button)


class WaysToDecidePage(Page):
    """Each way to decide: what it means, when it is good, and what happens with a no."""

    def screen(self) -> Screen:
        """Return the help."""
        words = self.desk.words
        parts: list[Part] = []
        for how, (name, means) in HOWS.items():
            parts.append(Text(words=words(name), tone=Tone.LABEL))
            parts += [Text(words=words(said)) for said in (means, *HELP[how])]
        return Screen(
            id="ways-to-decide",
            key=self.key,
            title=words("How can we decide?"),
            parts=(*parts, go_on(words("Back to our decisions"), "decisions")),
            window_title=words("Ways to decide"),
        )

    def press(self, button: str) -> None:
        """Go back to the decisions."""
        if button == "decisions":
            self.paths.go("decisions")
