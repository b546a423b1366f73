"""The history of a role: who had it, from when to when, and what changed (feature C12)."""

from __future__ import annotations

from typing import assert_never

from coprod_desktop.domain.days import day_of
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.role_history import history_of, title_of
from coprod_desktop.domain.role_records import RoleChange, RoleEvent
from coprod_desktop.domain.typed import clean
from coprod_desktop.presenters.naming import called_by_id
from coprod_desktop.presenters.page import NotHere, Page, go_on
from coprod_desktop.presenters.role_card import ROLE
from coprod_desktop.presenters.screen import Bullets, Part, Screen, Text, TextField

MOST = 30
"""The most lines that are shown, the latest ones; all are kept."""


class RoleHistoryPage(Page):
    """The lines of a role's history, and room for words somebody may wish to add."""

    def open(self) -> None:
        """Find the role. One that was taken away still has its history."""
        if find(self.desk.project.roles, self.item) is None and not history_of(self.desk.project, self.item):
            raise NotHere(self.item)
        self.written = ""

    def screen(self) -> Screen:
        """Return the lines, the first one first."""
        words = self.desk.words
        events = history_of(self.desk.project, self.item)[-MOST:]
        lines: Part = (
            Bullets(items=tuple(self._line(event) for event in events))
            if events
            else Text(words=words("Nobody has had this role yet."))
        )
        return Screen(
            id="role-history",
            key=self.key,
            title=words("Who had this role, and what changed?"),
            step=title_of(self.desk.project, self.item) or words("A role with no name yet"),
            parts=(
                lines,
                Text(words=words("Nobody has to say why. Add words only if you want to.")),
                TextField(id="words", label=words("Words to add (optional)"), value=self.written, lines=3),
                go_on(words("Continue")),
            ),
            window_title=words("A role"),
        )

    def _line(self, event: RoleEvent) -> str:
        said, day = self._said(event), day_of(event.made_at, self.desk.words)
        return self.desk.words("{day}: {words}", day=day, words=said) if day else said

    def _said(self, event: RoleEvent) -> str:
        words = self.desk.words
        who = called_by_id(self.desk, event.person) or event.group or words("Somebody who has left")
        match event.change:
            case RoleChange.HELD_BEFORE:
                return words("{who} had this role before we wrote this down.", who=who)
            case RoleChange.PUT_FORWARD if event.group:
                return words("{who} now has this role.", who=who)
            case RoleChange.PUT_FORWARD:
                return words("{who} came forward for this role.", who=who)
            case RoleChange.STEPPED_BACK:
                return words("{who} stepped back.", who=who)
            case RoleChange.TRIAL_ENDED:
                return words("The time to try it out ended. We go on with it.")
            case RoleChange.CARD_CHANGED:
                return words("The card changed: {what}", what=self._fields(event))
            case RoleChange.SAID:
                return event.words
            case _:
                assert_never(event.change)

    def _fields(self, event: RoleEvent) -> str:
        rows = {one.id.partition(".")[0]: one.row for one in reversed(ROLE.fields)}
        named = (self.desk.words(rows[name]) for name in event.fields if name in rows)
        return ", ".join(named) or self.desk.words("Whether we want this role")

    def change(self, field: str, value: str) -> None:
        """Take in words to add. They become a line when the page is left, whichever way."""
        self.written = clean(value)
        self.desk.to_say = (self.item, self.written)

    def press(self, button: str) -> None:
        """Go back."""
        if button == "continue":
            self.paths.back()
