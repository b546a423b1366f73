"""A project that cannot be read: its copies, what is in each, and putting it back from one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from coprod_desktop.presenters.screen import Button, Card, Cards, Part, Screen, Text, Tone
from coprod_desktop.presenters.what_is_in import preview, titles_of

if TYPE_CHECKING:
    from coprod_desktop.presenters.doors import Doors
    from coprod_desktop.presenters.house import KeptCopy

BACK = "The project is back, as it was then. What came later may be missing."


class RescuePage:
    """Lists the copies that can be read, the newest first.

    Args:
        doors: the ways out.
        project_id: the project.
        key: what its words opened, where it is locked.
    """

    def __init__(self, doors: Doors, project_id: str, key: bytes) -> None:
        self.doors, self.project_id, self.key = doors, project_id, key
        self.found: Sequence[KeptCopy] | None = None
        self.busy, self.said = False, ""
        house = doors.house
        house.outside.in_background(lambda: house.copies_of(project_id, key), self._take, self._failed)

    def screen(self) -> Screen:
        """Return what happened, and the copies."""
        words = self.doors.house.words
        return Screen(
            id="rescue",
            key=f"rescue/{self.project_id}",
            title=words("We can put the project back"),
            parts=(
                Text(words=words("Part of the project cannot be read. The disk may be old, or full.")),
                *self._copies(),
                Button(id="home", words=words("Go back to all projects")),
            ),
            notice=self.said,
            back=False,
            window_title=words("Put a project back"),
        )

    def _copies(self) -> tuple[Part, ...]:
        words = self.doors.house.words
        if self.found is None or self.busy:
            return (
                Text(words=words("This takes a few seconds. Please leave the laptop on."), tone=Tone.NOTE),
            )
        if not self.found:
            said = "There is no copy on this laptop. Look for a file of the project on a stick."
            return (Text(words=words(said), tone=Tone.NOTE),)
        titles = titles_of([copy.project for copy in self.found], words)
        return (
            Text(words=words("The laptop has earlier copies. Choose one. The other files stay.")),
            Cards(label=words("Copies"), cards=tuple(map(self._card, self.found, titles))),
        )

    def _card(self, copy: KeptCopy, title: str) -> Card:
        words = self.doors.house.words
        return Card(
            title=title,
            lines=preview(copy.project, words),
            buttons=(Button(id=f"put-back/{copy.id}", words=words("Put back: {copy}", copy=title)),),
        )

    def change(self, field: str, value: str) -> None:
        """Nothing is written here."""

    def press(self, button: str) -> None:
        """Put it back."""
        verb, _, wanted = button.partition("/")
        if verb != "put-back" or self.busy:
            return
        self.busy, self.said = True, ""
        house = self.doors.house
        work = (self.project_id, self.key, wanted)
        house.outside.in_background(lambda: house.put_back(*work), self._done, self._failed)

    def _take(self, found: Sequence[KeptCopy]) -> None:
        self.found = found
        self.doors.house.outside.redraw()

    def _done(self, _: None) -> None:
        self.busy = False
        projects = self.doors.projects
        projects.open_with(self, self.project_id, self.key)
        if projects.desk is not None and projects.desk.project.id == self.project_id:
            projects.desk.notice = self.doors.house.words(BACK)
        self.doors.house.outside.redraw()

    def _failed(self, said: str) -> None:
        self.busy, self.said = False, said
        self.found = self.found or ()
        self.doors.house.outside.redraw()
