"""Puts a name to a view, or takes it away."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.answers import View
from coprod_desktop.domain.listing import find, put
from coprod_desktop.domain.people import present
from coprod_desktop.presenters.naming import called
from coprod_desktop.presenters.page import NotHere, Page, go_on, split_item
from coprod_desktop.presenters.screen import Button, ChoiceField, Option, Part, Screen, Text


class ViewNamePage(Page):
    """Puts a name to a view, or takes it away. The item is "question/view"."""

    def open(self) -> None:
        """Find the view."""
        self.question, self.view_id = split_item(self.item)
        view = find(self.desk.answer_to(self.question).views, self.view_id)
        if view is None:
            raise NotHere(self.item)
        self.view: View = view

    def screen(self) -> Screen:
        """Return the people to choose from."""
        words = self.desk.words
        answer = self.desk.answer_to(self.question)
        view = find(answer.views, self.view_id) or self.view
        people = tuple(
            Option(id=person.id, words=called(self.desk, person))
            for person in present(self.desk.project)
            if person.name.strip()
        )
        return Screen(
            id="view-name",
            key=self.key,
            title=words("Whose view is this?"),
            aside=True,
            parts=(
                Text(words=view.words),
                ChoiceField(
                    id="said_by",
                    label=words("Whose view"),
                    hint=words("Only name somebody who says yes to it."),
                    options=(Option(id="", words=words("No name")), *people),
                    chosen=view.said_by,
                ),
                *self._nobody(bool(people)),
                go_on(words("Continue")),
            ),
            window_title=words("A view"),
        )

    def _nobody(self, people: bool) -> tuple[Part, ...]:
        words = self.desk.words
        if people:
            return ()
        return (
            Text(words=words("Nobody with a name is in the group yet.")),
            Button(id="people", words=words("Add people to the group")),
        )

    def change(self, field: str, value: str) -> None:
        """Take in the name."""
        answer = self.desk.answer_to(self.question)
        view = find(answer.views, self.view_id) or self.view
        views = put(answer.views, replace(view, said_by=value))
        self.desk.keep_soon(answers=put(self.desk.project.answers, replace(answer, views=views)))

    def press(self, button: str) -> None:
        """Go back to the question, or to the people to choose from."""
        if button == "people":
            self.paths.go("people")
        elif button == "continue":
            self.paths.go("question", self.question)
