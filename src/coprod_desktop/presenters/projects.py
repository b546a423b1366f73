"""Opens, starts and closes projects. At most one is open."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.domain.place import Place
from coprod_desktop.presenters.wardrobe import GROUP
from coprod_desktop.presenters.whereabouts import place_to_keep

if TYPE_CHECKING:
    from coprod_desktop.domain.pack import Pack
    from coprod_desktop.presenters.desk import Desk
    from coprod_desktop.presenters.house import OpenFile
    from coprod_desktop.presenters.program import Program
    from coprod_desktop.presenters.screen import Presenter


class Projects:
    """The project that is open, and the ways to open another.

    Args:
        program: shows its pages.
    """

    def __init__(self, program: Program) -> None:
        self._program = program
        self.desk: Desk | None = None
        self._file: OpenFile | None = None
        self.harmed = ("", b"")  # the id and the key of a project that cannot be read

    @property
    def can_lock(self) -> bool:
        """Whether a project is open that locks with words."""
        return self._file is not None and self._file.locked

    def open(self, project_id: str) -> None:
        """Open a project at the page where its group stopped, or ask for the words that open it."""
        program = self._program
        if not self.close():
            return
        try:
            locked = program.house.is_locked(project_id)
        except CoprodError as trouble:
            program.go("home")
            program.notice = str(trouble)
            return
        if locked:
            program.go("unlock", project_id)
        else:
            self._open_kept(project_id, b"")

    def open_since(self, project_id: str) -> None:
        """Open a project at the page a session starts with; a locked one asks for its words first."""
        self.open(project_id)
        if self.desk is not None:
            self._program.go("since")

    def open_with(self, page: Presenter, project_id: str, key: bytes) -> None:
        """Open a locked project, unless whoever asked has gone to another page since."""
        if self._program.shows(page):
            self._open_kept(project_id, key)

    def _open_kept(self, project_id: str, key: bytes) -> None:
        """Open a project that is kept here; show its copies where it cannot be read."""
        self.harmed = (project_id, key)
        house = self._program.house
        self.open_file(lambda: house.open(project_id, key), if_harmed="rescue")

    def start(self, name: str, *, lock: bool = False) -> None:
        """Start a project, and go on to choosing words where it is to be locked."""
        from coprod_desktop.domain.project import Project

        house = self._program.house
        moment = house.now().strftime("%Y-%m-%dT%H:%M:%SZ")
        project = Project(id=house.make_id(), name=name, made_at=moment, changed_at=moment)
        self.open_file(lambda: house.create(project))
        if lock and self.desk is not None:
            self._program.go("safe-words")

    def open_sample(self) -> None:
        """Open the pretend project; a new copy when it is not on this laptop yet."""
        house = self._program.house
        sample = house.load_sample()
        if any(label.id == sample.id for label in house.labels()):
            self.open(sample.id)
        else:
            self.open_file(lambda: house.create(sample))

    def bring_back(self, taken: str) -> None:
        """Bring a project that was taken away back to the list."""
        program = self._program
        try:
            program.house.bring_back(taken)
        except CoprodError as trouble:
            program.notice = str(trouble)
        else:
            program.way.show(program.place)
            program.notice = program.house.words("It is back. It is in the list.")

    def open_file(self, open_file: Callable[[], OpenFile], if_harmed: str = "home") -> bool:
        """Open a project's file at the page where its group stopped, and return whether it is open.

        Args:
            open_file: opens it.
            if_harmed: the page to show where part of it cannot be read.
        """
        program = self._program
        if not self.close():
            return False
        try:
            pack, self._file = program.pack, open_file()
        except CoprodError as trouble:
            if program.place.screen != "start":  # the name somebody wrote there stays
                program.go(if_harmed if trouble.harmed else "home")
            program.notice = "" if program.place.screen == "rescue" else str(trouble)
            return False
        program.house.remember_project(self._file.project.id)
        if not program.rest.wake(self._file):
            self.desk = self._desk_for(self._file, pack)
            self._show_first(self.desk)
            self._copy_soon(self.desk, self._file)
        return True

    def _desk_for(self, file: OpenFile, pack: Pack) -> Desk:
        from coprod_desktop.presenters.desk import Desk

        house, wardrobe = self._program.house, self._program.wardrobe
        return Desk(
            project=file.project,
            pack=pack,
            save=file.save,
            outside=house.outside,
            soon=house.soon,
            now=house.now,
            make_id=house.make_id,
            words=house.words,
            easy=lambda: wardrobe.worn.easy_words,
            vault=file,
            suggest_words=house.suggest_words,
        )

    def _show_first(self, desk: Desk) -> None:
        """Show where the group stopped, or what came of the same project in a file."""
        program = self._program
        program.way.trail = []
        if program.arrivals.brought(desk):
            program.way.show(Place(screen="carried-in"))
        else:
            program.way.show_or_map(place_to_keep(desk.project.place))
        program.notice = desk.about_the_history()

    def _copy_soon(self, desk: Desk, file: OpenFile) -> None:
        """Make an earlier copy for today. One that cannot be made now is made another time."""
        today = desk.today
        self._program.house.outside.in_background(
            lambda: file.make_copy(today), lambda _: None, lambda _: None
        )

    def close(self) -> bool:
        """Let go of the project, and return whether none is open. One that could not be saved stays open."""
        if self.desk is not None and self._file is not None:
            self.desk.remember()
            self.desk.flush()
            if self.desk.trouble:
                return False
            self.desk.coming.close()
            self._file.close()
            if self._file.locked:
                self._program.house.forget_copied()
            here = frozenset(person.id for person in self.desk.project.people if not person.left_on)
            self._program.wardrobe.forget(self.desk.project.id, here)
            self._program.wardrobe.turn_to(GROUP)
            self._program.way.forget_aside()  # none of the next project's pages may be taken for it
        self.desk, self._file = None, None
        return True
