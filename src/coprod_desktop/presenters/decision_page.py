"""One decision: its card, its fields, and its history (features G3, X19)."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.days import day_of
from coprod_desktop.domain.deciding import last_decided, move_to, moves_of_decision, obstacles, tally, votes
from coprod_desktop.domain.deciding_names import HOWS
from coprod_desktop.domain.decisions import Decision, How, Stage
from coprod_desktop.domain.ideas import Idea
from coprod_desktop.domain.listing import find, put
from coprod_desktop.domain.private_spread import spreads_shown
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.typed import clean, is_blank
from coprod_desktop.presenters.card_list import ListedCardPage
from coprod_desktop.presenters.cards import FieldPage, card_rows, limit_notes
from coprod_desktop.presenters.deciding_words import IN_THE_WAY, STAGES, silence_notes
from coprod_desktop.presenters.decision_cards import (
    DECISION,
    OUTCOME,
    decision_kind,
    find_decision,
)
from coprod_desktop.presenters.decision_counts import counts_in_words, spread_parts
from coprod_desktop.presenters.desk import Desk
from coprod_desktop.presenters.page import NotHere, Page, go_on, quiet
from coprod_desktop.presenters.private_check_page import can_be_checked
from coprod_desktop.presenters.screen import (
    Bullets,
    Button,
    Part,
    Screen,
    Summary,
    Text,
    TextField,
    Tone,
)
from coprod_desktop.presenters.wording import NOTHING_YET


class _OpenField(FieldPage):
    """One field of a decision that is still open. One that was made changes by talking about it again."""

    may_change_later: tuple[str, ...] = ()

    def open(self) -> None:
        """Find the decision and the field, as long as it can be changed."""
        super().open()
        if self.record.stage is Stage.DECIDED and self.field.id not in self.may_change_later:
            raise NotHere(self.item)


class DecisionFieldPage(_OpenField):
    """One field of a decision."""

    def open(self) -> None:
        """Know the sessions and the ideas there are to choose from."""
        self.kind = decision_kind(self.desk)
        super().open()

    def notes(self) -> tuple[Part, ...]:
        """Tell early what limit it may meet, and that silence is no yes where the words say it is."""
        decision = self.record
        rule = f"{decision.quorum}\n{decision.decides}\n{decision.what}"
        return (
            *limit_notes(self.desk, decision.limit),
            *silence_notes(self.desk, rule),
        )


class DecisionOutcomePage(_OpenField):
    """One field of what came of a decision."""

    kind = OUTCOME
    may_change_later = ("review",)


class DecisionPage(ListedCardPage):
    """One decision: how it is made, what people said, what came of it, and what was decided before."""

    kind, collection = DECISION, "decisions"
    removed = "It is taken back."

    def screen(self) -> Screen:
        """Return the decision."""
        words, decision = self.desk.words, self.record
        return Screen(
            id="decision",
            key=self.key,
            title=words("Check this decision"),
            step=words(STAGES[decision.stage]),
            parts=(
                *limit_notes(self.desk, decision.limit),
                *self._in_the_way(decision),
                self._rows(decision),
                *spread_parts(self.desk, decision, spreads_shown(self.desk.project, decision.id)),
                *self._said(decision),
                *self._history(decision),
                *self._buttons(decision),
            ),
            window_title=words("A decision"),
        )

    def _rows(self, decision: Decision) -> Summary:
        rows = (
            *card_rows(self.desk, decision_kind(self.desk), decision),
            *card_rows(self.desk, OUTCOME, decision),
        )
        if decision.stage is Stage.DECIDED:
            nothing = self.desk.words(NOTHING_YET)  # and nothing can come there any more
            rows = tuple(
                row if row.button and row.button.id == "change/review" else replace(row, button=None)
                for row in rows
                if row.words != nothing or (row.button and row.button.id == "change/review")
            )
        return Summary(rows=rows)

    def _in_the_way(self, decision: Decision) -> tuple[Part, ...]:
        words = self.desk.words
        found = obstacles(self.desk.project, decision, self.desk.today)
        if decision.stage is not Stage.OPEN or not found:
            return ()
        return (
            Text(words=words("This is a draft. Before it is decided:"), tone=Tone.LABEL),
            Bullets(items=tuple(words(IN_THE_WAY[one]) for one in found)),
        )

    def _said(self, decision: Decision) -> tuple[Part, ...]:
        words, project = self.desk.words, self.desk.project
        made = last_decided(project, decision.id) if decision.stage is Stage.DECIDED else None
        if made is None and not decision.stands:
            return ()
        counts = made.tally if made else tally(project, decision)
        lines = counts_in_words(self.desk, decision.how, counts)
        if decision.how is How.VOTE and made is None:
            yes, no, passed = votes(project, decision)
            lines = (words("Yes: {yes}. No: {no}. Pass: {passed}.", yes=yes, no=no, passed=passed), *lines)
        return Text(words=words("What people said"), tone=Tone.LABEL), Bullets(items=lines)

    def _history(self, decision: Decision) -> tuple[Part, ...]:
        words = self.desk.words
        moves = moves_of_decision(self.desk.project, decision.id)
        if not moves:
            return ()
        lines = []
        for move in moves:
            day, stage = day_of(move.made_at, words), words(STAGES[move.after])
            more = move.outcome if move.after is Stage.DECIDED else move.why
            said = words("{day}: {stage}", day=day, stage=stage)
            lines.append(f"{said}. {more.strip()}" if more.strip() else said)
        return Text(words=words("What happened to it"), tone=Tone.LABEL), Bullets(items=tuple(lines))

    def _buttons(self, decision: Decision) -> tuple[Part, ...]:
        words, project = self.desk.words, self.desk.project
        back = Button(id="decisions", words=words("Back to our decisions"))
        if decision.stage is Stage.PUT_ASIDE:
            return go_on(words("Take it up again"), "reopen"), back
        if decision.stage is Stage.DECIDED:
            idea = (Button(id="idea", words=words("Give this as the answer to the idea")),)
            return (
                *(idea if find(project.ideas, decision.idea) else ()),
                back,
                quiet("again", words("Talk about it again")),
            )
        ready = not obstacles(project, decision, self.desk.today)
        untouched = not decision.stands and not moves_of_decision(project, decision.id)
        hear = words("Write down what each person says")
        return (
            *((go_on(words("This is decided"), "decide"),) if ready else (go_on(hear, "answers"),)),
            *((Button(id="answers", words=hear),) if ready else ()),
            *(
                (Button(id="alone", words=words("Ask each person alone, before we talk")),)
                if can_be_checked(decision)
                else ()
            ),
            Button(id="outcome", words=words("Write what we decided")),
            back,
            quiet("aside", words("Leave this for now")),
            *((quiet("remove", words("Take this back")),) if untouched else ()),
        )

    def press(self, button: str) -> None:
        """Go on with the decision, or change a field."""
        goes = {
            "answers": ("decision-answers", self.item),
            "outcome": ("decision-outcome", f"{self.item}/outcome"),
            "again": ("decision-again", self.item),
            "alone": ("private-check", self.item),
        }
        moves = {"decide": Stage.DECIDED, "aside": Stage.PUT_ASIDE, "reopen": Stage.OPEN}
        if button in goes:
            self.paths.go(*goes[button])
        elif button in moves:
            self._move(moves[button])
        elif button == "idea":
            self._answer_the_idea()
        elif button.removeprefix("change/") in {one.id for one in OUTCOME.fields}:
            self.paths.go("decision-outcome", f"{self.item}/{button.removeprefix('change/')}/change")
        else:
            super().press(button)

    def _move(self, after: Stage) -> None:
        desk = self.desk
        desk.put(move_to(desk.project, self.item, after, desk.stamp, desk.make_id()))

    def _answer_the_idea(self) -> None:
        """Take the reason and who decided over to the idea, where nothing stands yet (feature X13)."""
        decision = self.record
        idea = find(self.desk.project.ideas, decision.idea)
        if idea is not None:
            self.desk.put(_with_answer(self.desk, idea, decision))
            self.paths.go("idea-answer", f"{idea.id}/fit")


def _with_answer(desk: Desk, idea: Idea, decision: Decision) -> Project:
    reason = decision.reason if is_blank(idea.reason) else idea.reason
    way = desk.words(HOWS[decision.how][0]) if decision.how in HOWS else ""
    who = decision.decides if not is_blank(decision.decides) else way
    decided_by = who if is_blank(idea.decided_by) else idea.decided_by
    answered = replace(idea, reason=reason, decided_by=decided_by)
    return replace(desk.project, ideas=put(desk.project.ideas, answered))


class DecisionAgainPage(Page):
    """Asks why something that was decided is talked about again. What was decided stays in the history."""

    def open(self) -> None:
        """Find the decision."""
        decision = find_decision(self.desk.project, self.item)
        if decision is None or decision.stage is not Stage.DECIDED:
            raise NotHere(self.item)

    @property
    def why(self) -> str:
        """What is written so far. It is kept with the decision, as everything else somebody writes."""
        decision = find_decision(self.desk.project, self.item)
        return decision.again_why if decision else ""

    def screen(self) -> Screen:
        """Return the question."""
        words = self.desk.words
        return Screen(
            id="decision-again",
            key=self.key,
            title=words("Why do we talk about it again?"),
            parts=(
                Text(words=words("What we decided before stays written down. We ask each person again.")),
                TextField(id="why", label=words("Why (optional)"), value=self.why, lines=2),
                go_on(words("Talk about it again"), "again"),
            ),
            window_title=words("A decision"),
        )

    def change(self, field: str, value: str) -> None:
        """Take in why."""
        decision = find_decision(self.desk.project, self.item)
        if field == "why" and decision is not None:
            written = replace(decision, again_why=clean(value))
            self.desk.keep_soon(decisions=put(self.desk.project.decisions, written))

    def press(self, button: str) -> None:
        """Open it again."""
        if button == "again":
            desk = self.desk
            desk.put(move_to(desk.project, self.item, Stage.OPEN, desk.stamp, desk.make_id()))
            self.paths.go("decision", self.item)
