"""Roles: the list, and the library of ready-made cards."""

from __future__ import annotations

from coprod_desktop.domain.listing import find
from coprod_desktop.domain.pack import StarterRole
from coprod_desktop.domain.role_records import Need, Role
from coprod_desktop.domain.roles import from_starter
from coprod_desktop.presenters.card_list import CardListPage
from coprod_desktop.presenters.page import Page, go_on
from coprod_desktop.presenters.role_card import ROLE
from coprod_desktop.presenters.role_names import (
    NEEDS,
    days_in_words,
    holders_in_words,
    picture_of_role,
    role_title,
)
from coprod_desktop.presenters.screen import Button, Card, Cards, Part, Screen, Text


class RolesPage(CardListPage):
    """Every role card; the empty ones stay in sight."""

    part = collection = "roles"
    adds = "library"
    kind, record = ROLE, Role

    def screen(self) -> Screen:
        """Return the list."""
        words = self.desk.words
        parts: list[Part] = [
            Text(
                words=words(
                    "People put themselves forward. Nobody is given a role, and any role can stay empty."
                )
            ),
            Button(id="library", words=words("Choose from a list of roles")),
            Button(id="add", words=words("Write a role of our own")),
            Cards(
                label=words("Our roles"),
                cards=tuple(self._card(role) for role in self.desk.project.roles),
                empty=words("No roles yet."),
            ),
        ]
        return Screen(
            id="roles",
            key=self.key,
            title=words("Who does what?"),
            parts=self.with_ending(*parts),
            window_title=words("Roles"),
        )

    def _card(self, role: Role) -> Card:
        words, title = self.desk.words, role_title(self.desk, role)
        lines = [holders_in_words(self.desk, role)]
        if role.need not in (Need.NOT_SAID, Need.AS_WE_LIKE):
            lines.append(words(NEEDS[role.need]))
        if days_in_words(self.desk, role) and not role.not_wanted:
            lines.append(words("A day on this card has passed. Look at it when it suits you."))
        return Card(
            title=title,
            picture=picture_of_role(self.desk, role),
            lines=tuple(lines),
            buttons=(Button(id=f"open/{role.id}", words=words("Open: {role}", role=title)),),
        )

    def act(self, button: str) -> None:
        """Open the library or a card, or start a new one."""
        if button == "library":
            self.paths.go("role-library")
        else:
            super().act(button)


class RoleLibraryPage(Page):
    """Ready-made cards. The group takes the ones it wants and changes the words."""

    def screen(self) -> Screen:
        """Return the library."""
        words = self.desk.words
        taken = {role.starter for role in self.desk.project.roles}
        cards = tuple(self._card(starter, starter.id in taken) for starter in self.desk.pack.roles)
        return Screen(
            id="role-library",
            key=self.key,
            title=words("Which roles do we need?"),
            parts=(
                Text(words=words("Take as many or as few as you like. You can change every word.")),
                Cards(label=words("Roles to choose from"), cards=cards),
                go_on(words("Back to our roles")),
            ),
            focus=self.focus,
            window_title=words("Roles"),
        )

    def _card(self, starter: StarterRole, taken: bool) -> Card:
        words = self.desk.words
        asks = "Add one more: {role}" if taken else "Add to our roles: {role}"
        return Card(
            title=starter.title,
            picture=starter.picture,
            lines=(starter.purpose, *((words("Already in our roles"),) if taken else ())),
            buttons=(Button(id=f"take/{starter.id}", words=words(asks, role=starter.title)),),
        )

    def press(self, button: str) -> None:
        """Take a role, or go back to the list."""
        verb, _, starter_id = button.partition("/")
        starter = find(self.desk.pack.roles, starter_id)
        if button == "continue":
            self.paths.go("roles")
        elif verb == "take" and starter is not None:
            role = from_starter(starter, self.desk.make_id())
            self.desk.keep(roles=(*self.desk.project.roles, role))
            self.desk.notice = self.desk.words("{role} is now in your roles.", role=starter.title)
            self.focus = button
