"""A project that comes in a file: looked into, taken in, or set beside the one that is here already."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.presenters.screen import Button, Screen
from coprod_desktop.presenters.secret_words import AsksForWords

if TYPE_CHECKING:
    from coprod_desktop.presenters.desk import Desk
    from coprod_desktop.presenters.doors import Doors
    from coprod_desktop.presenters.house import Carried
    from coprod_desktop.presenters.program import Program


class Arrivals:
    """Knows what came in a file, until it is taken in or somebody goes home.

    Args:
        program: opens it.
    """

    def __init__(self, program: Program) -> None:
        self._program = program
        self.waiting: Carried | None = None

    def choose(self) -> None:
        """Let somebody choose a file."""
        self._program.house.outside.choose_project(self._look)

    def _look(self, path: Path) -> None:
        house = self._program.house
        try:
            locked = house.stick().is_locked(path)
        except CoprodError as trouble:
            self._say(str(trouble))
            return
        if locked:
            self._program.go("take-in", str(path))
            self._program.redraw()
        else:
            house.outside.in_background(lambda: house.stick().read(path, ""), self.take, self._say)

    def _say(self, said: str) -> None:
        self._program.notice = said
        self._program.redraw()

    def take(self, carried: Carried | None) -> None:
        """Take in what was read; where the project is here already, show both first."""
        program, house = self._program, self._program.house
        if carried is None:
            return
        if all(label.id != carried.project.id for label in house.labels()):
            if program.projects.open_file(lambda: house.stick().take_in(carried)):
                program.notice = house.words(
                    "The project is on this laptop now. You are where your group stopped."
                )
        else:
            self.waiting = carried
            self._open_ours(carried)
        program.redraw()

    def _open_ours(self, carried: Carried) -> None:
        """Open the one that is here: by the same key where that fits, else by its words."""
        house, id = self._program.house, carried.project.id
        if carried.key:
            try:
                file = house.open(id, carried.key)
            except CoprodError:
                pass
            else:
                self._program.projects.open_file(lambda: file)
                return
        self._program.projects.open(id)

    def brought(self, desk: Desk) -> bool:
        """Return whether a file brought the project that was just opened, and hand it to the desk."""
        arrived, self.waiting = self.waiting, None
        if arrived is None or arrived.project.id != desk.project.id:
            return False
        desk.carried = self.waiting = arrived
        return True

    def keep_both(self) -> None:
        """Keep what came beside the one that is here, as a project of its own, and open it."""
        carried, self.waiting = self.waiting, None
        if carried is None:
            return
        house = self._program.house
        name = house.words("{name} (from a stick)", name=carried.project.name)
        id = house.make_id()
        if self._program.projects.open_file(lambda: house.stick().take_in(carried, id, name)):
            self._program.notice = house.words("Both are kept. This is the one from the file.")


class TakeInPage(AsksForWords):
    """Asks for the words of a locked file."""

    def __init__(self, doors: Doors, arrivals: Arrivals, path: Path) -> None:
        super().__init__(doors)
        self.arrivals, self.path = arrivals, path

    def screen(self) -> Screen:
        """Return the box and the way to open."""
        words = self.doors.house.words
        return Screen(
            id="take-in",
            key="take-in",
            title=words("The file is locked"),
            step=self.path.name,
            parts=(
                *self.asking(words("The numbers of the spare key open it too.")),
                Button(id="home", words=words("Go back to all projects")),
            ),
            problems=self.problems,
            notice=self.said,
            back=False,
            window_title=words("A locked file"),
        )

    def try_words(self, typed: str) -> None:
        """Try whether they open the file."""
        house, path = self.doors.house, self.path
        house.outside.in_background(lambda: house.stick().read(path, typed), self._tried, self.failed)

    def _tried(self, carried: Carried | None) -> None:
        self.busy = False
        if carried is None:
            self.ask_again()
        elif self.doors.shows(self):
            self.arrivals.take(carried)
        self.doors.house.outside.redraw()
