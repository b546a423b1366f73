"""Who puts themselves forward for a role, and whose part is which."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.listing import find, put
from coprod_desktop.domain.people import present
from coprod_desktop.domain.roles import holdings_of, put_forward, step_back
from coprod_desktop.domain.typed import clean
from coprod_desktop.presenters.naming import called, called_by_id
from coprod_desktop.presenters.page import NotHere, Page, go_on, quiet
from coprod_desktop.presenters.role_names import has_parts, role_title
from coprod_desktop.presenters.screen import Option, Part, Screen, Text, TextField, TicksField


class _OfARole(Page):
    """A page about the people of one role."""

    def open(self) -> None:
        """Find the role."""
        role = find(self.desk.project.roles, self.item)
        if role is None:
            raise NotHere(self.item)
        self.role = role


class RolePeoplePage(_OfARole):
    """Who puts themselves forward for a role; stepping back is the same tick, and asks no reason."""

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


class RolePartsPage(_OfARole):
    """Which part of the work is whose, from start to finish."""

    def screen(self) -> Screen:
        """Return a box for each person's part."""
        words, project = self.desk.words, self.desk.project
        boxes: list[Part] = []
        for holding in holdings_of(project, self.item):
            name = called_by_id(self.desk, holding.person)
            boxes += (
                TextField(id=holding.id, label=words("The part of {name}", name=name), value=holding.part),
                quiet(f"words/{holding.id}", words("The words of the part of {name}", name=name)),
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
        """Open the words of a part, or go back to the card."""
        verb, _, holding = button.partition("/")
        if button == "continue":
            self.paths.go("role", self.item)
        elif verb == "words":
            self.paths.go("part-words", holding)
