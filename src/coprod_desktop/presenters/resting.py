"""The project rests: locked, or covered where it has no lock. Who comes back goes on where they were."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coprod_desktop.domain.place import Place
from coprod_desktop.presenters.unlock_page import HandBackPage
from coprod_desktop.presenters.whereabouts import is_one_persons

if TYPE_CHECKING:
    from coprod_desktop.presenters.desk import Desk
    from coprod_desktop.presenters.house import OpenFile
    from coprod_desktop.presenters.program import Program
    from coprod_desktop.presenters.quiet import Why
    from coprod_desktop.presenters.screen import Presenter


@dataclass(frozen=True)
class Resting:
    """What a project that is locked for a while goes on with: its desk and the page, as they were.

    `whose` is the name of the person whose own turn it was, maybe empty; None while it was the group's.
    """

    desk: Desk
    place: Place
    page: Presenter
    trail: tuple[Place, ...]
    whose: str | None


class Rest:
    """Lets the open project rest, and wakes it.

    Args:
        program: whose project it is.
    """

    def __init__(self, program: Program) -> None:
        self._program = program
        self._resting: Resting | None = None

    @property
    def is_possible(self) -> bool:
        """Whether something is open that can still be locked or covered."""
        projects, screen = self._program.projects, self._program.place.screen
        return projects.can_lock or (projects.desk is not None and screen != "cover")

    def begin(self, why: Why) -> None:
        """Lock the project, or cover it where it has no lock or cannot be saved now, and say why."""
        program, words = self._program, self._program.house.words
        if not self.is_possible:
            return
        if self.lock_now():
            program.tell(f"{words(why)} {words('The project is locked. Nothing is lost.')}")
            return
        if program.place.screen != "cover":
            program.go("cover")
        program.tell(f"{words(why)} {words('The screen is covered. Nothing is lost.')}")

    def warn(self, near: bool) -> None:
        """Tell that the project is about to rest; or take that back, once the key that stopped it is done."""
        program, words = self._program, self._program.house.words
        if not near:
            program.about_the_screen = ""
            program.house.soon(program.redraw)
        elif program.projects.can_lock:
            program.tell(words("Is somebody here? In 1 minute the project locks. Press any key to carry on."))
        else:
            program.tell(words("Is somebody here? In 1 minute the screen is covered. Press any key."))

    def lock_now(self) -> bool:
        """Save, close the project and ask for its words. Who comes back is where they were.

        Returns:
            Whether it is locked now. What cannot be saved stays open, behind the cover.
        """
        program, projects = self._program, self._program.projects
        desk = projects.desk
        if desk is None or not projects.can_lock:
            return False
        resting = self._as_it_is(desk)
        if projects.close():
            program.go("unlock", desk.project.id)
            self._resting = resting
            return True
        program.go("cover")
        return False

    def _as_it_is(self, desk: Desk) -> Resting:
        program, way = self._program, self._program.way
        place, page = way.aside or (way.place, way.page)
        private = program.turn is not None or (way.aside is not None and is_one_persons(place))
        return Resting(desk, place, page, tuple(way.trail), program.whose if private else None)

    def wake(self, file: OpenFile) -> bool:
        """Go on with a project that was locked meanwhile: also with what nobody had finished yet.

        Returns:
            Whether this file's project is the one that rested, and nobody changed it meanwhile.
        """
        resting, self._resting = self._resting, None
        if resting is None or resting.desk.project != file.project:
            return False
        program, desk = self._program, resting.desk
        program.projects.desk = desk
        desk.save, desk.vault = file.save, file
        program.way.wake(resting.place, resting.page, resting.trail)
        if resting.whose is not None:
            program.way.cover(Place(screen="hand-back"), HandBackPage(program, resting.whose))
        program.dress()
        desk.coming.wake()
        return True
