"""Opens a locked project: one box takes the group's words, or the numbers on its recovery sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_desktop.presenters.home_pages import label_name
from coprod_desktop.presenters.page import go_on, to_others
from coprod_desktop.presenters.screen import Button, More, Screen
from coprod_desktop.presenters.secret_words import AsksForWords

if TYPE_CHECKING:
    from coprod_desktop.presenters.doors import Doors

SHEET_DIGITS = 32
LIKE_A_SHEET = 20  # so many numbers are no words


class UnlockPage(AsksForWords):
    """Asks for the words of a project that is kept here."""

    def __init__(self, doors: Doors, project_id: str) -> None:
        super().__init__(doors)
        self.project_id = project_id
        labels = (label for label in doors.house.labels() if label.id == project_id)
        self.name = next((label_name(label, doors.house) for label in labels), "")

    def screen(self) -> Screen:
        """Return the box and the way to open."""
        words = self.doors.house.words
        return Screen(
            id="unlock",
            key=f"unlock/{self.project_id}",
            title=words("This project is locked"),
            step=self.name,
            parts=(
                *self.asking(words("Large and small letters are the same.")),
                More(
                    id="lost",
                    label=words("We do not have the words"),
                    words=words(
                        "Find the paper with the spare key. "
                        "Write its {n} numbers in the box instead of the words.\n\n"
                        "Without the words and the spare key nobody can open the project. "
                        "There is no other way in.",
                        n=SHEET_DIGITS,
                    ),
                ),
                Button(id="home", words=words("Go back to all projects")),
            ),
            problems=self.problems,
            notice=self.said,
            back=False,
            window_title=words("A locked project"),
        )

    def try_words(self, typed: str) -> None:
        """Try whether they open the project."""
        house, project = self.doors.house, self.project_id
        house.outside.in_background(lambda: house.unlock(project, typed), self._tried, self.failed)

    def _tried(self, key: bytes | None) -> None:
        self.busy = False
        words = self.doors.house.words
        if key is not None:
            self.doors.projects.open_with(self, self.project_id, key)
        elif sum(mark.isdigit() for mark in self.typed) >= LIKE_A_SHEET:
            said = "Look at the numbers on the paper again. There are {n}, and these do not open it."
            self.ask(words(said, n=SHEET_DIGITS))
        else:
            self.ask_again()
        self.doors.house.outside.redraw()


class HandBackPage:
    """After a lock in the middle of somebody's own turn: the laptop goes back to that person first.

    Args:
        doors: the ways out.
        name: what the person is called; empty where nobody wrote it.
    """

    def __init__(self, doors: Doors, name: str) -> None:
        self.doors, self.name = doors, name

    def screen(self) -> Screen:
        """Return the cover."""
        words = self.doors.house.words
        here = words("I have the laptop. Go on")
        title = words("Please pass the laptop back to the person who had it")
        if self.name:
            here = words("I am {name}. Go on", name=self.name)
            title = words("Please pass the laptop back to {name}", name=self.name)
        return Screen(
            id="hand-back",
            key="hand-back",
            title=title,
            parts=(
                *to_others(words),
                go_on(here, "carry-on"),
            ),
            back=False,
            bare=True,
            window_title=words("Please pass the laptop on"),
        )

    def change(self, field: str, value: str) -> None:
        """Nothing is written here."""

    def press(self, button: str) -> None:
        """Go on where the person was."""
        if button == "carry-on":
            self.doors.back()
