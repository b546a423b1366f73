"""Limits: every rule in one of three columns, with who set it, why, and how to question it."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.days import day_of
from coprod_desktop.domain.limit_names import COLUMNS, SOURCES, column_name
from coprod_desktop.domain.limit_records import Column, Limit
from coprod_desktop.domain.limits import keep_limit, moves_of, problems_of
from coprod_desktop.domain.listing import drop, find, put
from coprod_desktop.domain.project import Project
from coprod_desktop.presenters.card_kinds import Ask, CardField, CardKind
from coprod_desktop.presenters.cards import CardPage, FieldPage, card_rows
from coprod_desktop.presenters.list_page import ListPage, listed
from coprod_desktop.presenters.page import go_on, quiet
from coprod_desktop.presenters.screen import (
    Bullets,
    Button,
    Card,
    Cards,
    Option,
    Part,
    Screen,
    Summary,
    Text,
    Tone,
)

COLUMN_HINTS = {
    Column.OURS: "This group decides. Nobody has to say yes first.",
    Column.INFLUENCE: "We can say what we think, and it will be listened to. Somebody else decides.",
    Column.FIXED: "This group cannot change it. It needs a reason and somebody to ask.",
}


def find_limit(project: Project, limit_id: str) -> Limit | None:
    """Return a limit as it was last written, finished or not."""
    return find(project.unfinished_limits, limit_id) or find(project.limits, limit_id)


def write_limit(project: Project, limit: Limit) -> Project:
    """Return the project with what was written so far.

    A limit of the register is changed at once, as long as it says enough and stays in its column. All else
    waits until the group keeps it, so that no column is taken for the group's word while somebody chooses.
    """
    kept, waits = find(project.limits, limit.id), find(project.unfinished_limits, limit.id)
    if kept and not waits and kept.column is limit.column and not problems_of(limit):
        return replace(project, limits=put(project.limits, limit))
    return replace(project, unfinished_limits=put(project.unfinished_limits, limit))


LIMIT = CardKind[Limit](
    screen="limit",
    window="A limit",
    field_screen="limit-field",
    find=find_limit,
    keep=write_limit,
    fields=(
        CardField(
            "what",
            "What is the rule or the limit?",
            "The limit",
            "The limit",
            example="The brochure has to use the council’s logo.",
            box=3,
        ),
        CardField(
            "column",
            "Who has the say over this?",
            "Who has the say",
            "Who has the say",
            Ask.CHOICE,
            options=tuple(Option(id=c, words=said, hint=COLUMN_HINTS[c]) for c, said in COLUMNS.items()),
        ),
        CardField(
            "set_by",
            "Who set this limit?",
            "Who decided",
            "Who decided",
            hint="A person, a team, or a law.",
            example="The council’s design team.",
        ),
        CardField(
            "why",
            "Why is there this limit?",
            "The reason, in plain words",
            "Why",
            hint="A no is easier to hear with a reason.",
            example="People need to see who made the brochure, so that they trust it.",
            box=3,
        ),
        CardField(
            "source",
            "What is this limit about?",
            "What it is about",
            "What it is about",
            Ask.CHOICE,
            options=tuple(Option(id=s, words=said) for s, said in SOURCES.items()),
        ),
        CardField(
            "challenge",
            "How can somebody question this limit?",
            "Who to ask, and how",
            "How to question it",
            example="Ask Jo to bring it to the design team. They answer within 2 weeks.",
            box=3,
        ),
        CardField(
            "hear_by",
            "By when do we hear an answer?",
            "A day, or words (optional)",
            "By when we hear",
            Ask.DAY,
            hint="For example: 14 March 2027. Words are fine too.",
            only=lambda limit: limit.column is not Column.OURS,
        ),
    ),
)


class LimitsPage(ListPage):
    """The register, in three columns one under the other."""

    part = "limits"

    def tidy(self) -> None:
        """Take out limits that were opened and left empty."""
        project = self.desk.project
        filled = tuple(one for one in project.unfinished_limits if one != Limit(id=one.id, column=one.column))
        self.leave_out_empty(unfinished_limits=filled)

    def screen(self) -> Screen:
        """Return the register."""
        words, project = self.desk.words, self.desk.project
        parts: list[Part] = [
            Text(words=words("Say early what is fixed and why. Then nobody hears a late no.")),
            Button(id="add", words=words("Add a limit")),
        ]
        no_column = tuple(one for one in project.limits if one.column is Column.NOT_SAID)
        unfinished = {one.id: one for one in (*no_column, *project.unfinished_limits)}
        if unfinished:
            cards = tuple(self._card(one) for one in unfinished.values())
            parts.append(Cards(label=words("Not finished yet"), cards=cards))
        for column, said in COLUMNS.items():
            cards = tuple(self._kept(one) for one in project.limits if one.column is column)
            parts.append(Cards(label=words(said), cards=cards, empty=words("Nothing here yet.")))
        return Screen(
            id="limits",
            key=self.key,
            title=words("What can we decide, and what is fixed?"),
            parts=self.with_ending(*parts),
            window_title=words("Limits"),
        )

    def _kept(self, limit: Limit) -> Card:
        """Return the card of a limit in the register. One that is being changed opens from the list above."""
        card = self._card(limit)
        if find(self.desk.project.unfinished_limits, limit.id) is None:
            return card
        waits = self.desk.words("A change to this is not finished yet.")
        return replace(card, lines=(*card.lines, waits), buttons=())

    def _card(self, limit: Limit) -> Card:
        words = self.desk.words
        title = limit.what.strip() or words("A limit with no words yet")
        lines = tuple(
            words(label, said=said)
            for label, said in (("Who decided: {said}", limit.set_by), ("Why: {said}", limit.why))
            if said.strip()
        )
        return listed(self.desk, limit.id, title, *lines)

    def act(self, button: str) -> None:
        """Add a limit or open one."""
        verb, _, limit = button.partition("/")
        if button == "add":
            new = Limit(id=self.desk.make_id(), column=Column.NOT_SAID)
            self.desk.keep(unfinished_limits=(*self.desk.project.unfinished_limits, new))
            self.paths.go("limit-field", f"{new.id}/what")
        elif verb == "open":
            self.paths.go("limit", limit)


class LimitFieldPage(FieldPage):
    """One field of a limit. Who has the say is never chosen for the group."""

    kind = LIMIT

    def change(self, field: str, value: str) -> None:
        """Take in the field."""
        super().change(field, value)
        self.problems = ()

    def press(self, button: str) -> None:
        """Go on once it is said who has the say. Who goes to the end of the card is asked there."""
        asked = self.field.id == "column" and button == "continue"
        missing = problems_of(self.record, self.desk.words) if asked else ()
        self.problems = tuple(one for one in missing if one.field == "column")
        if not self.problems:
            super().press(button)


class LimitPage(CardPage):
    """One limit. It goes into the register only when it says enough; until then it waits, not lost."""

    kind = LIMIT

    def screen(self) -> Screen:
        """Return the limit, and what is still to be said."""
        words, project = self.desk.words, self.desk.project
        waiting = find(project.unfinished_limits, self.item) is not None
        return Screen(
            id="limit",
            key=self.key,
            title=words("Check this limit"),
            parts=(
                Text(words=self._where(waiting)),
                Summary(rows=card_rows(self.desk, LIMIT, self.record)),
                *self._history(),
                go_on(words("Keep this limit") if waiting else words("Back to the limits"), "keep"),
                *((quiet("later", words("Finish it later")),) if waiting else ()),
                quiet("remove", words("Remove this limit")),
            ),
            problems=self.problems,
            window_title=words("A limit"),
        )

    def _where(self, waiting: bool) -> str:
        """Say where the limit is, also while a change of one that is in the register waits to be kept."""
        words = self.desk.words
        if not waiting:
            return words("This limit is on our list.")
        if find(self.desk.project.limits, self.item) is not None:
            return words("Our list has this limit as it was. Keep it, and the list has it as here.")
        return words("This limit is not on our list yet. Nothing is lost.")

    def _history(self) -> tuple[Part, ...]:
        """Return where the limit was before. A limit that never moved has none."""
        words = self.desk.words
        lines = tuple(
            words(
                "{day}: from “{before}” to “{after}”",
                day=day_of(move.made_at, words),
                before=words(column_name(move.before)),
                after=words(column_name(move.after)),
            )
            for move in moves_of(self.desk.project, self.item)
        )
        if not lines:
            return ()
        return Text(words=words("Where this limit was before"), tone=Tone.LABEL), Bullets(items=lines)

    def press(self, button: str) -> None:
        """Keep the limit when it says enough; else say what it needs."""
        super().press(button)
        if button == "keep":
            missing = problems_of(self.record, self.desk.words)
            self.problems = tuple(replace(one, field=f"change/{one.field}") for one in missing)
            if not missing:
                self._keep()
                self.paths.go("limits")
        elif button == "later":
            self.paths.go("limits")
        elif button == "remove":
            self._remove()

    def _keep(self) -> None:
        """Put the limit into the register. A change of one that was there already can be undone."""
        desk, earlier = self.desk, self.desk.project
        desk.put(keep_limit(earlier, self.record, desk.stamp, desk.make_id()))
        was = find(earlier.limits, self.item)
        if was is None:
            desk.notice = desk.words("This limit is on our list now.")
        elif was != self.record:
            desk.can_undo_change(earlier)

    def _remove(self) -> None:
        project = self.desk.project
        self.desk.can_undo(self.desk.words("The limit is removed."))
        self.desk.keep(
            limits=drop(project.limits, self.item),
            unfinished_limits=drop(project.unfinished_limits, self.item),
        )
        self.paths.go("limits")
