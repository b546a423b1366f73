"""Roles: the list, the library, one card, and who puts themselves forward."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.listing import find, put
from coprod_desktop.domain.pack import StarterRole
from coprod_desktop.domain.people import present
from coprod_desktop.domain.project import Holding, Role, Sharing
from coprod_desktop.domain.roles import from_starter, holdings_of, put_forward, step_back, take_away
from coprod_desktop.domain.typed import clean
from coprod_desktop.presenters.cards import CardPage, FieldPage, card_rows
from coprod_desktop.presenters.desk import Desk
from coprod_desktop.presenters.list_page import ListPage
from coprod_desktop.presenters.naming import called, called_by_id
from coprod_desktop.presenters.page import NotHere, Page, go_on, quiet
from coprod_desktop.presenters.role_card import ROLE
from coprod_desktop.presenters.screen import (
    Button,
    Card,
    Cards,
    Option,
    Part,
    Screen,
    Summary,
    Text,
    TextField,
    TicksField,
)


def role_title(desk: Desk, role: Role) -> str:
    """Return a role's name, or words for a role without one."""
    return role.title.strip() or desk.words("A role with no name yet")


def picture_of_role(desk: Desk, role: Role) -> str:
    """Return the picture of the card in the library that a role was made from; else none."""
    starter = find(desk.pack.roles, role.starter)
    return starter.picture if starter else ""


def holders_in_words(desk: Desk, role: Role) -> str:
    """Return who holds a role, in words."""
    words = desk.words
    if role.not_wanted:
        return words("We decided not to have this role.")
    names = [_holder(desk, holding) for holding in holdings_of(desk.project, role.id)]
    return words("Who does it: {names}", names=", ".join(names)) if names else words("Nobody does this yet.")


def _holder(desk: Desk, holding: Holding) -> str:
    name, part = called_by_id(desk, holding.person), holding.part.strip()
    return desk.words("{name} ({part})", name=name, part=part) if part else name


def has_parts(desk: Desk, role: Role) -> bool:
    """Return whether each holder of a role has a part of their own to name."""
    return role.sharing is Sharing.OWN_SECTIONS and bool(holdings_of(desk.project, role.id))


class RolesPage(ListPage):
    """Every role card; the empty ones stay in sight."""

    part = "roles"

    def tidy(self) -> None:
        """Take out cards that were opened and left empty."""
        project = self.desk.project
        filled = tuple(role for role in project.roles if role != Role(id=role.id))
        self.leave_out_empty(roles=filled)

    def screen(self) -> Screen:
        """Return the list."""
        words = self.desk.words
        parts: list[Part] = [
            Text(
                words=words(
                    "People put themselves forward. Nobody is given a role, and any role can stay empty."
                )
            ),
            Button(id="library", words=words("Choose roles from our library")),
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
            parts=(*parts, *self.ending()),
            window_title=words("Roles"),
        )

    def _card(self, role: Role) -> Card:
        words, title = self.desk.words, role_title(self.desk, role)
        cover = called_by_id(self.desk, role.cover)
        lines = [holders_in_words(self.desk, role)]
        if cover:
            lines.append(words("Cover: {name}", name=cover))
        return Card(
            title=title,
            picture=picture_of_role(self.desk, role),
            lines=tuple(lines),
            buttons=(Button(id=f"open/{role.id}", words=words("Open: {role}", role=title)),),
        )

    def act(self, button: str) -> None:
        """Open the library or a card, or start a new one."""
        verb, _, role = button.partition("/")
        if button == "library":
            self.paths.go("role-library")
        elif button == "add":
            new = Role(id=self.desk.make_id())
            self.desk.keep(roles=(*self.desk.project.roles, new))
            self.paths.go("role-field", f"{new.id}/title")
        elif verb == "open":
            self.paths.go("role", role)


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


class RoleFieldPage(FieldPage):
    """One field of a role card."""

    kind = ROLE


class RolePage(CardPage):
    """One role card."""

    kind = ROLE

    def screen(self) -> Screen:
        """Return the card."""
        words, role = self.desk.words, self.record
        not_wanted = (
            words("We want this role after all") if role.not_wanted else words("We decided not to have this")
        )
        return Screen(
            id="role",
            key=self.key,
            title=words("Role card: {role}", role=role_title(self.desk, role)),
            picture=picture_of_role(self.desk, role),
            parts=(
                Text(words=holders_in_words(self.desk, role)),
                Button(id="people", words=words("Who puts themselves forward?")),
                *(
                    (Button(id="parts", words=words("Which part is whose?")),)
                    if has_parts(self.desk, role)
                    else ()
                ),
                Summary(rows=card_rows(self.desk, ROLE, role)),
                go_on(words("Back to our roles"), "roles"),
                quiet("override", words("A right to override")),
                quiet("not-wanted", not_wanted),
                quiet("remove", words("Remove this role card")),
            ),
            window_title=words("A role"),
        )

    def press(self, button: str) -> None:
        """Change a field, open who holds the role, or take the card away."""
        super().press(button)
        if button == "people":
            self.paths.go("role-people", self.item)
        elif button == "parts":
            self.paths.go("role-parts", self.item)
        elif button == "roles":
            self.paths.go("roles")
        elif button == "override":
            self.paths.go("overrides", self.item)
        elif button == "not-wanted":
            role = replace(self.record, not_wanted=not self.record.not_wanted)
            self.desk.keep(roles=put(self.desk.project.roles, role))
        elif button == "remove":
            self.desk.can_undo(self.desk.words("The role card is removed."))
            self.desk.put(take_away(self.desk.project, self.item))
            self.paths.go("roles")


class RolePeoplePage(Page):
    """Who puts themselves forward for a role; stepping back is the same tick, and asks no reason."""

    def open(self) -> None:
        """Find the role."""
        role = find(self.desk.project.roles, self.item)
        if role is None:
            raise NotHere(self.item)
        self.role = role

    def screen(self) -> Screen:
        """Return a tick for each person."""
        words, project = self.desk.words, self.desk.project
        people = tuple(Option(id=person.id, words=called(self.desk, person)) for person in present(project))
        ticked = tuple(holding.person for holding in holdings_of(project, self.item))
        asks: Part = (
            TicksField(
                id="holds", label=words("Tick each person who wants this role"), options=people, ticked=ticked
            )
            if people
            else Text(words=words("There is nobody in the group yet. Add people first."))
        )
        return Screen(
            id="role-people",
            key=self.key,
            title=words("Who puts themselves forward for: {role}?", role=role_title(self.desk, self.role)),
            parts=(
                Text(words=words("Only tick somebody who has said yes themselves.")),
                asks,
                go_on(words("Continue")),
            ),
            window_title=words("A role"),
        )

    def change(self, field: str, value: str) -> None:
        """Put somebody in the role, or take them out of it."""
        person = field.removeprefix("holds/")
        project = self.desk.project
        if value == "yes":
            self.desk.put_soon(put_forward(project, self.item, person, self.desk.make_id()))
        else:
            self.desk.put_soon(step_back(project, self.item, person))

    def press(self, button: str) -> None:
        """Go on to the parts of each person, where they have their own, or back to the card."""
        if button != "continue":
            return
        self.paths.go("role-parts" if has_parts(self.desk, self.role) else "role", self.item)


class RolePartsPage(Page):
    """Which part of the work is whose, from start to finish."""

    def open(self) -> None:
        """Find the role."""
        role = find(self.desk.project.roles, self.item)
        if role is None:
            raise NotHere(self.item)
        self.role = role

    def screen(self) -> Screen:
        """Return a box for each person's part."""
        words, project = self.desk.words, self.desk.project
        boxes = tuple(
            TextField(
                id=holding.id,
                label=words("The part of {name}", name=called_by_id(self.desk, holding.person)),
                value=holding.part,
            )
            for holding in holdings_of(project, self.item)
        )
        return Screen(
            id="role-parts",
            key=self.key,
            title=words("Which part is whose?"),
            step=role_title(self.desk, self.role),
            parts=(*boxes, go_on(words("Continue"))),
            window_title=words("A role"),
        )

    def change(self, field: str, value: str) -> None:
        """Take in one person's part."""
        holding = find(self.desk.project.holdings, field)
        if holding is not None:
            kept = put(self.desk.project.holdings, replace(holding, part=clean(value)))
            self.desk.keep_soon(holdings=kept)

    def press(self, button: str) -> None:
        """Go back to the card."""
        if button == "continue":
            self.paths.go("role", self.item)
