"""Whole projects that were taken away: they can come back until the program is closed (R15)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from itertools import count
from pathlib import Path

from coprod_desktop.store.atomic import keep_names, put_in_place
from coprod_desktop.store.errors import AlreadyHere, CannotReach, classify
from coprod_desktop.store.labels import Label, read_label

ROOM = "taken-away"


class Gone:
    """The projects taken off a shelf. They stay as they were, with their locks and earlier copies.

    Args:
        shelf: the folder with the projects.
    """

    def __init__(self, shelf: Path) -> None:
        self._shelf = shelf

    def labels(self) -> tuple[Label, ...]:
        """Return the label of each, with what to bring it back by as its id."""
        return tuple(replace(read_label(folder), id=folder.name) for folder in self._folders())

    def bring_back(self, taken: str) -> None:
        """Put a project that was taken away back where it was.

        Args:
            taken: the id on its label here.

        Raises:
            AlreadyHere: the same project came to this laptop again since.
            StoreError: it could not be done; it stays taken away, and can come back another time.
        """
        folder = next((one for one in self._folders() if one.name == taken), None)
        if folder is None:
            raise CannotReach
        place = self._shelf / _project_of(folder)
        if place.exists():
            raise AlreadyHere
        try:
            put_in_place(folder, place)
        except OSError as failure:
            raise classify(failure) or CannotReach() from failure
        keep_names(folder.parent)

    def let_go(self) -> tuple[str, ...]:
        """Take each away for good, zeros over every file, and return which are on this laptop no more.

        What cannot be taken away now stays among those taken away, for the next time.
        """
        from coprod_desktop.store.erasing import remove_folder

        gone = []
        for folder in self._folders():
            with suppress(OSError):
                remove_folder(folder)
                gone.append(_project_of(folder))
        with suppress(OSError):
            (self._shelf / ROOM).rmdir()
        return tuple(project for project in gone if not (self._shelf / project).exists())

    def _folders(self) -> Iterator[Path]:
        with suppress(OSError):
            yield from sorted((self._shelf / ROOM).iterdir())


def set_aside(folder: Path) -> None:
    """Put a project's folder among those taken away.

    Raises:
        OSError: it could not be done, and the project is where it was.
    """
    room = folder.parent / ROOM
    room.mkdir(mode=0o700, exist_ok=True)
    names = (f"{folder.name}.{number}" for number in count(1))
    os.replace(folder, next(place for name in names if not (place := room / name).exists()))
    keep_names(room)
    keep_names(folder.parent)


def _project_of(folder: Path) -> str:
    return folder.name.partition(".")[0]
