"""A role card: the few things that come first, and a page with more about the role."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.listing import put
from coprod_desktop.domain.role_history import end_trial
from coprod_desktop.domain.role_records import Role
from coprod_desktop.domain.roles import take_away
from coprod_desktop.presenters.cards import CardPage, LimitedFieldPage, card_rows, limit_notes
from coprod_desktop.presenters.equal_notes import equal_notes
from coprod_desktop.presenters.page import go_on, quiet
from coprod_desktop.presenters.part_notes import follow, part_notes
from coprod_desktop.presenters.role_card import ROLE
from coprod_desktop.presenters.role_names import (
    has_parts,
    has_passed,
    holders_in_words,
    picture_of_role,
    role_notes,
    role_title,
)
from coprod_desktop.presenters.screen import Button, Part, Row, Screen, Summary, Text, Tone

GROUPS = (
    ("Name and help", ("title", "support", "ask", "not_asked")),
    ("Who", ("answers_for", "held_by_group", "sharing")),
    ("When", ("no_time_asked", "trial_until", "review_on", "ends")),
)
"""The rows of the second page, under small headings; the others come last."""
LAST = "What it is needed for"


class RoleFieldPage(LimitedFieldPage):
    """One field of a role card."""

    kind = ROLE


class RolePage(CardPage):
    """One role card: who does it, and the few things to know first. The same for staff and for members."""

    kind = ROLE

    def screen(self) -> Screen:
        """Return the card."""
        words, role = self.desk.words, self.record
        trial_is_over = has_passed(role.trial_until, self.desk.today) and not role.not_wanted
        rows = card_rows(self.desk, ROLE, role)
        first = FIRST if role.title.strip() else ("title", *FIRST)  # without a name, that comes first
        return Screen(
            id="role",
            key=self.key,
            title=words("Role card: {role}", role=role_title(self.desk, role)),
            picture=picture_of_role(self.desk, role),
            parts=(
                Text(words=holders_in_words(self.desk, role)),
                *limit_notes(self.desk, role.limit),
                *role_notes(self.desk, role),
                *equal_notes(self.desk, (row.words for row in rows)),
                *(
                    (Button(id="trial-over", words=words("We go on with this role")),)
                    if trial_is_over
                    else ()
                ),
                *part_notes(self.desk, role=self.item),
                Button(id="people", words=words("Who puts themselves forward?")),
                *self._parts_button(role),
                Button(id="cover-plans", words=words("What happens when somebody is away?")),
                Summary(rows=tuple(row for row in rows if _field(row) in first)),
                Button(id="more", words=words("More about this role")),
                go_on(words("Back to our roles"), "roles"),
            ),
            window_title=words("A role"),
        )

    def _parts_button(self, role: Role) -> tuple[Part, ...]:
        if not has_parts(self.desk, role):
            return ()
        return (Button(id="parts", words=self.desk.words("Which part is whose?")),)

    def press(self, button: str) -> None:
        """Change a field, open who holds the role, or see more about it."""
        super().press(button)
        follow(button, self.paths)
        if button == "people":
            self.paths.go("role-people", self.item)
        elif button == "parts":
            self.paths.go("role-parts", self.item)
        elif button == "cover-plans":
            self.paths.go(button, self.item)
        elif button == "more":
            self.paths.go("role-more", self.item)
        elif button == "roles":
            self.paths.go("roles")
        elif button == "trial-over":
            self.desk.put(end_trial(self.desk.project, self.item, self.desk.stamp, self.desk.make_id()))


class RoleMorePage(CardPage):
    """All the rest of a role card, its history, and how to do without the role."""

    kind = ROLE

    def screen(self) -> Screen:
        """Return the rows under small headings."""
        words, role = self.desk.words, self.record
        not_wanted = (
            words("We want this role after all") if role.not_wanted else words("We decided not to have this")
        )
        return Screen(
            id="role-more",
            key=self.key,
            title=words("More about this role"),
            step=role_title(self.desk, role),
            picture=picture_of_role(self.desk, role),
            parts=(
                *self._groups(role),
                go_on(words("Back to the role card"), "card"),
                Button(id="history", words=words("Who had this role, and what changed")),
                quiet("override", words("A right to override")),
                quiet("not-wanted", not_wanted),
                quiet("remove", words("Remove this role card")),
            ),
            window_title=words("A role"),
        )

    def _groups(self, role: Role) -> tuple[Part, ...]:
        left = {_field(row): row for row in card_rows(self.desk, ROLE, role)}
        for first in FIRST:
            left.pop(first, None)
        parts: list[Part] = []
        for heading, names in GROUPS:
            rows = tuple(left.pop(name) for name in names if name in left)
            parts += (Text(words=self.desk.words(heading), tone=Tone.LABEL), Summary(rows=rows))
        rest = (Text(words=self.desk.words(LAST), tone=Tone.LABEL), Summary(rows=tuple(left.values())))
        return (*parts, *rest)

    def press(self, button: str) -> None:
        """Change a field, see the history, do without the role, or take the card away."""
        super().press(button)
        if button == "card":
            self.paths.go("role", self.item)
        elif button == "history":
            self.paths.go("role-history", self.item)
        elif button == "override":
            self.paths.go("overrides", self.item)
        elif button == "not-wanted":
            role = replace(self.record, not_wanted=not self.record.not_wanted)
            self.desk.keep(roles=put(self.desk.project.roles, role))
        elif button == "remove":
            self.desk.can_undo(self.desk.words("The role card is removed."))
            self.desk.put(take_away(self.desk.project, self.item))
            self.paths.go("roles")


FIRST = tuple(one.id for one in ROLE.first_fields if one.id != "title")
"""The fields on the card itself. The title is its heading."""


def _field(row: Row) -> str:
    return row.button.id.removeprefix("change/") if row.button else ""
