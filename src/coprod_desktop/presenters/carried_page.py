"""The same project came in a file: what is in each, and what to do. Nothing is written over unasked."""

from __future__ import annotations

from typing import assert_never

from coprod_desktop.domain.project import Project
from coprod_desktop.domain.trips import Standing, compare
from coprod_desktop.presenters.house import Carried
from coprod_desktop.presenters.page import NotHere, go_on
from coprod_desktop.presenters.safe_pages import SafePage
from coprod_desktop.presenters.screen import Button, Card, Cards, Part, Screen, Text, Tone
from coprod_desktop.presenters.what_is_in import not_alike, preview, when_changed


class CarriedPage(SafePage):
    """Shows both sides. The choice is made by a person; the one here becomes an earlier copy first."""

    def open(self) -> None:
        """Find both."""
        super().open()
        if self.desk.carried is None:
            raise NotHere(self.place.screen)
        self.carried: Carried = self.desk.carried
        self.stopped = self.desk.project.place
        self.standing = compare(self.desk.project, self.carried.project)

    def screen(self) -> Screen:
        """Return both, and the ways."""
        words = self.desk.words
        return Screen(
            id="carried-in",
            key=self.key,
            title=words("This project is on this laptop already"),
            parts=(self.waiting(),) if self.busy else (*self._standing(), self._both(), *self._ways()),
            back=False,
            window_title=words("A project from a file"),
        )

    def _standing(self) -> tuple[Part, ...]:
        words = self.desk.words
        match self.standing:
            case Standing.SAME:
                return (Text(words=words("Both are the same."), tone=Tone.NOTE),)
            case Standing.OURS_NEWER:
                said = words("The one on this laptop is newer. It has all that is in the file.")
            case Standing.THEIRS_NEWER:
                said = words("The one in the file is newer. It has all that is on this laptop.")
            case Standing.BOTH_CHANGED:
                said = words("People changed both. Each may have what the other has not.")
            case _:
                assert_never(self.standing)
        unlike = not_alike(self.desk.project, self.carried.project, words)
        return (Text(words=said, tone=Tone.NOTE), Text(words=unlike))

    def _both(self) -> Cards:
        words = self.desk.words
        sides = (
            (words("On this laptop"), self.desk.project),
            (words("In the file"), self.carried.project),
        )
        return Cards(label=words("Both projects"), cards=tuple(self._card(*side) for side in sides))

    def _card(self, title: str, project: Project) -> Card:
        words, when = self.desk.words, when_changed(project, self.desk.words)
        changed = (words("Last changed: {day}", day=when),) if when else ()
        return Card(title=title, lines=(*changed, *preview(project, words)))

    def _ways(self) -> tuple[Part, ...]:
        words = self.desk.words
        ours = words("Carry on with the one on this laptop")
        match self.standing:
            case Standing.SAME | Standing.OURS_NEWER:
                return (go_on(ours, "ours"),)
            case Standing.THEIRS_NEWER:
                return (
                    go_on(words("Carry on with the one in the file"), "theirs"),
                    Button(id="ours", words=ours),
                    Text(
                        words=words("Before that, the laptop makes a copy of the one it has."), tone=Tone.HINT
                    ),
                )
            case Standing.BOTH_CHANGED:
                return (
                    go_on(words("Keep both, side by side"), "keep-both"),
                    Button(id="ours", words=ours),
                    Text(words=words("The file stays as it is."), tone=Tone.HINT),
                )
            case _:
                assert_never(self.standing)

    def press(self, button: str) -> None:
        """Do what was chosen. Keeping both belongs to the program."""
        if self.busy:
            return
        if button == "ours":
            self._leave(self.stopped.screen, self.stopped.item)
        elif button == "theirs" and self.standing is Standing.THEIRS_NEWER:
            self.work(self._copy_ours, lambda _: self._take_theirs())

    def _copy_ours(self) -> str:
        self.vault.make_copy(self.desk.today)
        return ""

    def _take_theirs(self) -> None:
        there = self.carried.project.place
        said = self.desk.words("You carry on with what was in the file.")
        self.desk.take_over(self.carried.project, said)
        self._leave(there.screen, there.item)

    def _leave(self, screen: str, item: str) -> None:
        self.desk.carried = None
        self.paths.go(screen, item)
