"""Earlier copies of a project, made by themselves: each is opened and read before it counts, old ones go."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path

from sqlalchemy import Engine

from coprod_desktop.domain.project import Project
from coprod_desktop.store.atomic import part_of, put_in_place
from coprod_desktop.store.engine import calmly, connect, engine_on, run
from coprod_desktop.store.errors import Damaged, StoreError
from coprod_desktop.store.rewriting import key_of, read_older, read_whole, rewrite

NEWEST, DAYS = 4, 10
ASIDE = ".aside"
"""How the names of files end that were harmed and set aside."""
_NAME = re.compile(r"(\d{6})-(\d{4}-\d{2}-\d{2})\.db")


@dataclass(frozen=True, kw_only=True)
class KeptCopy:
    """A copy that can be gone back to: the name of its file, and what is in it."""

    id: str
    project: Project


def copies_in(folder: Path) -> tuple[Path, ...]:
    """Return the files of all copies, the newest first. Counted, not dated: a clock may be set back."""
    files = [file for file in folder.glob("*.db") if file.is_file()] if folder.is_dir() else []
    return tuple(sorted(files, key=lambda file: (bool(_NAME.fullmatch(file.name)), file.name), reverse=True))


def make_copy(database: Path, folder: Path, day: str, key: bytes) -> None:
    """Copy a database that may be open and in use, read the copy, and let go of copies that are too many.

    Args:
        database: the project's database.
        folder: where its copies are.
        day: today, ISO 8601.
        key: its key, if it has one.

    Raises:
        StoreError: it could not be done, or cannot be read back; then there is no new copy.
    """
    with calmly(otherwise=Damaged):
        found = _numbered(copies_in(folder))
        number = 1 + max((number for number, _, _ in found), default=0)
        engine = engine_on(partial(connect, database, key=key))
        try:
            path = folder / f"{number:06d}-{day}.db"
            keep_copy(engine, path, check=lambda part: read_whole(part, key))
        finally:
            engine.dispose()
        for file in too_many(copies_in(folder)):
            file.unlink(missing_ok=True)


def read_copies(folder: Path, key: bytes, most: int | None = None) -> tuple[KeptCopy, ...]:
    """Open each copy and return those that can be read, the newest first.

    Args:
        folder: where they are.
        key: the project's key, if it has one.
        most: how many are wanted; all of them when left out.
    """
    return tuple(islice(_readable(folder, key), most))


def _readable(folder: Path, key: bytes) -> Iterator[KeptCopy]:
    for file in copies_in(folder):
        with suppress(StoreError), calmly(otherwise=Damaged):
            yield KeptCopy(id=file.name, project=read_older(file, key_of(file, key)))


def follow_key(folder: Path, keys: bytes, new: bytes) -> None:
    """Give each copy the key the project has now; one that cannot be read stays as it is.

    Args:
        folder: where the copies are.
        keys: the keys they may have.
        new: the key they are to have; none to make them plain.
    """
    for file in copies_in(folder):
        with suppress(StoreError), calmly(otherwise=Damaged):
            old = key_of(file, keys)
            if old != new:
                rewrite(file, old, new)


def too_many(files: Iterable[Path]) -> tuple[Path, ...]:
    """Return which copies to let go: not the 4 newest, and not the last of each of the 10 latest days.

    Copies from before an update of the program have other names, and stay.
    """
    found = _numbered(files)
    kept = {file for _, _, file in found[:NEWEST]}
    days: dict[str, Path] = {}
    for _, day, file in found:
        days.setdefault(day, file)
    kept |= set(list(days.values())[:DAYS])
    return tuple(file for _, _, file in found if file not in kept)


def _numbered(files: Iterable[Path]) -> list[tuple[int, str, Path]]:
    named = ((file, _NAME.fullmatch(file.name)) for file in files)
    found = [(int(match[1]), match[2], file) for file, match in named if match]
    return sorted(found, key=lambda one: one[0], reverse=True)


def keep_copy(engine: Engine, path: Path, check: Callable[[Path], object] | None = None) -> None:
    """Write a copy of the whole database to `path`, in one file that needs no other.

    Args:
        engine: the database. Where it is encrypted, so is the copy, with the same key.
        path: the copy.
        check: opens what was written, before it counts; raises where it is not whole.
    """
    path.parent.mkdir(exist_ok=True)
    part = part_of(path)
    part.unlink(missing_ok=True)
    try:
        with closing(engine.raw_connection()) as connection:
            run(connection, "VACUUM INTO ?", (str(part),))  # SQLAlchemy would begin a transaction by itself
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        if check is not None:
            check(part)
        put_in_place(part, path)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
