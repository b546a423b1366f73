"""The shelf: the folder that holds every project of this computer, each in a folder of its own."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
from contextlib import suppress
from heapq import nlargest
from pathlib import Path
from typing import TYPE_CHECKING

from coprod_desktop.store.atomic import PART, part_of, put_in_place
from coprod_desktop.store.errors import AlreadyHere, CannotReach, classify
from coprod_desktop.store.gone import Gone
from coprod_desktop.store.labels import Label, read_label

if TYPE_CHECKING:
    from coprod_desktop.domain.project import Project
    from coprod_desktop.store.copies import KeptCopy
    from coprod_desktop.store.project_file import ProjectFile
    from coprod_desktop.store.stick import Stick

__all__ = ["Label", "Shelf"]
_ID = re.compile("[0-9a-f]{32}")
_LOOKED_AT = 20  # the clock of a folder and that of a label may tell another order


class Shelf:
    """Every project kept in one folder. Listing them opens none and loads no database.

    Args:
        folder: the program's data folder. It is made with the first project. What was left half
            made there is cleared away; in a project's own folder, when that is opened.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.gone = Gone(folder)
        for left_over in tuple(folder.glob(f"*{PART}")):
            _clear(left_over)

    def labels(self) -> tuple[Label, ...]:
        """Return the label of each project, the one changed last at the front.

        Raises:
            StoreError: the folder cannot be read.
        """
        try:
            folders = [entry for entry in self._folder.iterdir() if _holds_a_project(entry)]
        except FileNotFoundError:
            return ()
        except OSError as failure:
            raise classify(failure) or CannotReach() from failure
        labels = sorted(map(read_label, folders), key=lambda label: (label.changed_at, label.id))
        return tuple(reversed(labels))

    def recent(self, most: int) -> tuple[tuple[Label, ...], int]:
        """Return the labels of the projects worked on last, the latest first, and how many there are in all.

        Only those labels are read. Which they are is told by the folders: each save of a label changes its.

        Raises:
            StoreError: the folder cannot be read.
        """
        try:
            with os.scandir(self._folder) as entries:
                found = [
                    (entry.stat().st_mtime_ns, entry.path)
                    for entry in entries
                    if _ID.fullmatch(entry.name) and entry.is_dir()
                ]
        except FileNotFoundError:
            return (), 0
        except OSError as failure:
            raise classify(failure) or CannotReach() from failure
        labels = [read_label(Path(path)) for _, path in nlargest(_LOOKED_AT, found)]
        labels.sort(key=lambda label: (label.changed_at, label.id), reverse=True)
        return tuple(labels[:most]), len(found)

    def label(self, project_id: str) -> Label | None:
        """Return the label of one project; None where it is not here."""
        folder = self.folder_of(project_id)
        return read_label(folder) if project_id and folder.is_dir() else None

    def create(self, project: Project) -> ProjectFile:
        """Start keeping a project, and open it.

        Raises:
            AlreadyHere: a project with this id is kept already.
            StoreError: it could not be written; nothing is left behind.
        """
        from coprod_desktop.store.opening import make_project, open_project

        folder = self.folder_of(project.id)
        if folder.exists():
            raise AlreadyHere
        part = part_of(folder)
        try:
            part.mkdir(parents=True, mode=0o700)
            make_project(part, project)
            put_in_place(part, folder)
        except OSError as failure:
            raise classify(failure) or CannotReach() from failure
        finally:
            _clear(part)
        return open_project(folder)

    def open(self, project_id: str, key: bytes = b"") -> ProjectFile:
        """Open a project.

        Args:
            project_id: its id.
            key: what `unlock` gave, for one that is locked.

        Raises:
            StoreError: it cannot be opened; the words say why and what to do.
        """
        from coprod_desktop.store.opening import open_project

        return open_project(self.folder_of(project_id), key)

    def is_locked(self, project_id: str) -> bool:
        """Return whether a project opens only with words.

        Raises:
            StoreError: it cannot be read.
        """
        from coprod_desktop.store.unlocking import is_locked

        return is_locked(self.folder_of(project_id))

    def unlock(self, project_id: str, typed: str) -> bytes | None:
        """Return the key of a locked project, or None when these words or numbers do not open it.

        Raises:
            StoreError: what is kept about its lock cannot be read.
        """
        from coprod_desktop.store.unlocking import unlock

        return unlock(self.folder_of(project_id), typed)

    def copies_of(self, project_id: str, key: bytes) -> tuple[KeptCopy, ...]:
        """Return the copies of a project that can be read, the newest first, also where it cannot itself.

        Args:
            project_id: its id.
            key: what `unlock` gave, for one that is locked.
        """
        from coprod_desktop.store.opening import copies_of

        return copies_of(self.folder_of(project_id), key)

    def put_back(self, project_id: str, key: bytes, copy_id: str) -> None:
        """Put a project that cannot be read back from a copy. What is harmed is set aside.

        Raises:
            StoreError: it could not be done; the words say why.
        """
        from coprod_desktop.store.opening import put_project_back

        put_project_back(self.folder_of(project_id), key, copy_id)

    def stick(self) -> Stick:
        """Return what takes projects in from files."""
        from coprod_desktop.store.stick import Stick

        return Stick(self)

    def folder_of(self, project_id: str) -> Path:
        """Return the folder a project has, or would have."""
        # An id from a file may be anything, also "..", a name, or two that differ only in capitals.
        if _ID.fullmatch(project_id):
            return self._folder / project_id
        return self._folder / hashlib.sha256(project_id.encode()).hexdigest()[:32]


def _holds_a_project(folder: Path) -> bool:
    return bool(_ID.fullmatch(folder.name)) and folder.is_dir()


def _clear(path: Path) -> None:
    with suppress(OSError):
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
