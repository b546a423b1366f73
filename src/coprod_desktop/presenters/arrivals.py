"""A project that comes in a file: looked into, taken in, or set beside the one that is here already."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.presenters.home_pages import Doors
from coprod_desktop.presenters.screen import Button, Screen
from coprod_desktop.presenters.secret_words import AsksForWords

if TYPE_CHECKING:
    from collections.abc import Callable

    from coprod_desktop.presenters.house import Carried, OpenFile


class Gate(Doors, Protocol):
    """What the program does for a project that arrives."""

    notice: str
    redraw: Callable[[], None]

    def open_file(self, open_file: Callable[[], OpenFile]) -> bool:
        """Open a project's file, and return whether it is open."""


class Arrivals:
    """Knows what came in a file, until it is taken in or somebody goes home.

    Args:
        gate: the program.
    """

    def __init__(self, gate: Gate) -> None:
        self._gate = gate
        self.waiting: Carried | None = None

    def choose(self) -> None:
        """Let somebody choose a file."""
        self._gate.house.outside.choose_project(self._look)

    def _look(self, path: Path) -> None:
        house = self._gate.house
        try:
            locked = house.stick().is_locked(path)
        except CoprodError as trouble:
            self._say(str(trouble))
            return
        if locked:
            self._gate.go("take-in", str(path))
            self._gate.redraw()
        else:
            house.outside.in_background(lambda: house.stick().read(path, ""), self.take, self._say)

    def _say(self, said: str) -> None:
        self._gate.notice = said
        self._gate.redraw()

    def take(self, carried: Carried | None) -> None:
        """Take in what was read; where the project is here already, show both first."""
        gate, house = self._gate, self._gate.house
        if carried is None:
            return
        if all(label.id != carried.project.id for label in house.labels()):
            if gate.open_file(lambda: house.stick().take_in(carried)):
                gate.notice = house.words(
                    "The project is on this laptop now. You are where your group stopped."
                )
        else:
            self.waiting = carried
            self._open_ours(carried)
        gate.redraw()

    def _open_ours(self, carried: Carried) -> None:
        """Open the one that is here: by the same key where that fits, else by its words."""
        house, id = self._gate.house, carried.project.id
        if carried.key:
            try:
                file = house.open(id, carried.key)
            except CoprodError:
                pass
            else:
                self._gate.open_file(lambda: file)
                return
        self._gate.open_project(id)

    def keep_both(self) -> None:
        """Keep what came beside the one that is here, as a project of its own, and open it."""
        carried, self.waiting = self.waiting, None
        if carried is None:
            return
        house = self._gate.house
        name = house.words("{name} (from a stick)", name=carried.project.name)
        id = house.make_id()
        if self._gate.open_file(lambda: house.stick().take_in(carried, id, name)):
            self._gate.notice = house.words("Both are kept. This is the one from the file.")


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
