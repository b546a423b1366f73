"""Rights to override: the list with every use the group can see, and the card of one right (feature X09)."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.days import day_of
from coprod_desktop.domain.listing import drop, find, put
from coprod_desktop.domain.overrides import Override, OverrideUse
from coprod_desktop.domain.overriding import (
    Standing,
    appeals_to,
    holders_of,
    problems_of_right,
    standing_of,
    uses_of,
)
from coprod_desktop.domain.people import present
from coprod_desktop.domain.typed import shorten
from coprod_desktop.presenters.cards import CardPage, FieldPage, card_rows
from coprod_desktop.presenters.desk import Desk
from coprod_desktop.presenters.list_page import ListPage
from coprod_desktop.presenters.naming import called, called_by_id
from coprod_desktop.presenters.override_cards import RIGHT, STANDINGS
from coprod_desktop.presenters.page import go_on, quiet
from coprod_desktop.presenters.screen import (
    Button,
    Card,
    Cards,
    ChoiceField,
    Part,
    Row,
    Screen,
    Summary,
    Text,
    Weight,
)
from coprod_desktop.presenters.wording import NOTHING_YET

LONGEST = 60
"""The most letters of what somebody wrote in a button."""


def holders_in_words(desk: Desk, right: Override) -> str:
    """Return the names of who has a right, in the order of the group; nothing when nobody has."""
    holders = holders_of(right, desk.project)
    return ", ".join(called(desk, one) for one in present(desk.project) if one.id in holders)


class OverridesPage(ListPage):
    """Every right to override and every use of one. The item is the role it was opened from, if any."""

    def tidy(self) -> None:
        """Take out what was opened and left empty."""
        project = self.desk.project
        self.leave_out_empty(
            overrides=tuple(r for r in project.overrides if r != Override(id=r.id, role=r.role)),
            unfinished_uses=tuple(
                use
                for use in project.unfinished_uses
                if use != OverrideUse(id=use.id, right=use.right, used_by=use.used_by)
            ),
        )

    def screen(self) -> Screen:
        """Return the rights, what waits to be finished, and the uses."""
        words, project = self.desk.words, self.desk.project
        can_add = find(project.roles, self.item) is not None
        back = words("Back to the role card") if can_add else words("Back to who has the say")
        return Screen(
            id="overrides",
            key=self.key,
            title=words("Who may override a decision?"),
            parts=(
                Text(
                    words=words(
                        "To override is to change what the group decided. "
                        "Each right is about 1 thing, and it ends."
                    )
                ),
                *self._adding(can_add),
                *self.few_of(
                    "rights",
                    words("Rights to override"),
                    project.overrides,
                    self._right,
                    words("Nobody can override a decision."),
                ),
                *self._waiting(),
                *self.few_of(
                    "uses",
                    words("Uses of a right to override"),
                    project.override_uses,
                    self._use,
                    words("No right was used so far."),
                ),
                go_on(back, "leave"),
            ),
            window_title=words("Rights to override"),
        )

    def _adding(self, can_add: bool) -> tuple[Part, ...]:
        """Return the way to give such a right: it starts from a role card."""
        words = self.desk.words
        if can_add:
            return (Button(id="add", words=words("Give this role a right to override")),)
        told = Text(words=words("A role gets such a right on its card. Open “More about this role” there."))
        return told, Button(id="roles", words=words("Go to our roles"))

    def _right(self, right: Override) -> Card:
        words = self.desk.words
        title = right.area.strip() or words("A right with no words yet")
        names = holders_in_words(self.desk, right)
        standing = standing_of(right, self.desk.project, self.desk.today)
        return Card(
            title=title,
            lines=(
                words("Who has it: {names}", names=names) if names else words("Nobody has it now."),
                words(STANDINGS[standing]),
            ),
            buttons=(
                Button(id=f"open/{right.id}", words=words("Open: {what}", what=shorten(title, LONGEST))),
            ),
        )

    def _waiting(self) -> tuple[Part, ...]:
        words, waits = self.desk.words, self.desk.project.unfinished_uses
        cards = tuple(self._unfinished(use) for use in waits)
        return (Cards(label=words("Not recorded yet"), cards=cards),) if cards else ()

    def _unfinished(self, use: OverrideUse) -> Card:
        words = self.desk.words
        title = use.what.strip() or words("A use with no words yet")
        finish = words("Finish: {what}", what=shorten(title, LONGEST))
        return Card(title=title, buttons=(Button(id=f"finish/{use.id}", words=finish),))

    def _use(self, use: OverrideUse) -> Card:
        words, number = self.desk.words, len(appeals_to(self.desk.project, use.id))
        name, day = called_by_id(self.desk, use.used_by), day_of(use.made_at, self.desk.words)
        return Card(
            title=use.what.strip(),
            lines=(
                words("{name}, on {day}", name=name, day=day),
                words("Why: {why}", why=use.reason.strip()),
                *((words("Appeals: {n}", n=number),) if number else ()),
            ),
            buttons=(
                Button(id=f"see/{use.id}", words=words("Open: {what}", what=shorten(use.what, LONGEST))),
            ),
        )

    def act(self, button: str) -> None:
        """Give the role a right, open something, or go back to where this was opened from."""
        verb, _, record = button.partition("/")
        ways = {"open": "override", "finish": "override-use", "see": "override-used"}
        has_role = find(self.desk.project.roles, self.item) is not None
        if verb in ways:
            self.paths.go(ways[verb], record)
        elif button == "add" and has_role:
            new = Override(id=self.desk.make_id(), role=self.item)
            self.desk.keep(overrides=(*self.desk.project.overrides, new))
            self.paths.go("override-field", f"{new.id}/area")
        elif button == "roles":
            self.paths.go("roles")
        elif button == "leave":
            self.paths.go(*(("role", self.item) if has_role else ("the-say", "")))


class OverrideFieldPage(FieldPage):
    """One field of a right. Who has the right is not among those who may hear an appeal."""

    kind = RIGHT

    def _box(self) -> Part:
        box = super()._box()
        if self.field.id != "appeal" or not isinstance(box, ChoiceField):
            return box
        holders = holders_of(self.record, self.desk.project)
        return replace(box, options=tuple(one for one in box.options if one.id not in holders))


class OverridePage(CardPage):
    """One right to override."""

    kind = RIGHT

    def screen(self) -> Screen:
        """Return the card, where the right stands, and what can be done with it."""
        words, right = self.desk.words, self.record
        ended = self._standing is Standing.ENDED
        used = bool(uses_of(self.desk.project, right.id))
        return Screen(
            id="override",
            key=self.key,
            title=words("Check this right to override"),
            parts=(
                Text(words=words(STANDINGS[self._standing])),
                Summary(rows=(self._holders(), *card_rows(self.desk, RIGHT, right))),
                *(() if ended else (Button(id="use", words=words("Use this right")),)),
                go_on(words("Back to the rights to override"), "rights"),
                *(() if ended else (quiet("stop", words("Stop this right today")),)),
                *((quiet("on", words("Let this right go on")),) if right.stopped_on else ()),
                *(() if used else (quiet("remove", words("Remove this right")),)),
            ),
            problems=self.problems,
            window_title=words("A right to override"),
        )

    @property
    def _standing(self) -> Standing:
        return standing_of(self.record, self.desk.project, self.desk.today)

    def _holders(self) -> Row:
        words, right = self.desk.words, self.record
        role = find(self.desk.project.roles, right.role)
        change = Button(
            id="change/person", words=words("Change: {what}", what=words("Who has it")), weight=Weight.QUIET
        )
        names = holders_in_words(self.desk, right) or words(NOTHING_YET)
        return Row(label=words("Who has it"), words=names, button=change if role else None)

    def press(self, button: str) -> None:
        """Use the right, stop it, let it go on, take it away, or change something on its card."""
        if button == "change/person":
            self.paths.go("role-people", self.record.role)
        elif button == "use":
            self._use()
        elif button == "rights":
            self.paths.go("overrides", self.record.role)
        elif button in ("stop", "on"):
            self._stop(self.desk.today if button == "stop" else "")
        elif button == "remove" and not uses_of(self.desk.project, self.item):
            self._remove()
        else:
            super().press(button)

    def _use(self) -> None:
        project, right = self.desk.project, self.record
        missing = problems_of_right(right, project, self.desk.words)
        self.problems = tuple(replace(one, field=f"change/{one.field}") for one in missing)
        if self.problems or self._standing is not Standing.READY:
            return
        holders = holders_of(right, project)
        only = next(iter(holders)) if len(holders) == 1 else ""
        new = OverrideUse(id=self.desk.make_id(), right=right.id, used_by=only)
        self.desk.keep(unfinished_uses=(*project.unfinished_uses, new))
        self.paths.go("override-use-field", f"{new.id}/used_by")

    def _stop(self, day: str) -> None:
        said = "The right is stopped." if day else "The right goes on."
        self.desk.can_undo(self.desk.words(said))
        right = replace(self.record, stopped_on=day)
        self.desk.keep(overrides=put(self.desk.project.overrides, right))

    def _remove(self) -> None:
        project, role = self.desk.project, self.record.role
        self.desk.can_undo(self.desk.words("The right is removed."))
        self.desk.keep(
            overrides=drop(project.overrides, self.item),
            unfinished_uses=tuple(use for use in project.unfinished_uses if use.right != self.item),
        )
        self.paths.go("overrides", role)
