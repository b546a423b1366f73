"""Puts a project that cannot be read back from one of its copies. What is harmed is set aside, never lost."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

from coprod_desktop.store.atomic import keep_names, part_of, put_in_place
from coprod_desktop.store.copies import ASIDE, copies_in
from coprod_desktop.store.engine import calmly
from coprod_desktop.store.errors import Damaged
from coprod_desktop.store.rewriting import key_of, read_older

LOGS = ("-wal", "-shm", "-journal")


def put_back(database: Path, copies: Path, wanted: str, key: bytes) -> None:
    """Put a copy in the place of a database that nobody has open.

    The copy is read in full before anything is touched. At each moment the name leads to the harmed file or
    to the whole one, and no log of the one is ever beside the other: its rows would be mixed in unseen.

    Args:
        database: the project's database; it may be harmed, or gone.
        copies: where its copies are, and where the harmed files go.
        wanted: the id of the copy.
        key: the project's key, if it has one.

    Raises:
        Damaged: the copy cannot be read, or is not there.
        StoreError: it could not be done.
    """
    with calmly(otherwise=Damaged):
        source = next((file for file in copies_in(copies) if file.name == wanted), None)
        if source is None:
            raise Damaged
        read_older(source, key_of(source, key))
        part = part_of(database)
        try:
            shutil.copyfile(source, part)
            with part.open("rb+") as file:
                os.fsync(file.fileno())
            _set_aside(database, copies)
            put_in_place(part, database)
        except BaseException:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            raise


def _set_aside(database: Path, folder: Path) -> None:
    number = 1 + len(set(folder.glob(f"harmed-*{ASIDE}")))
    if database.exists():
        shutil.copyfile(database, folder / f"harmed-{number:03d}{ASIDE}")
    for end in LOGS:
        log = database.with_name(database.name + end)
        if log.exists():
            os.replace(log, folder / f"harmed-{number:03d}{end}{ASIDE}")
    keep_names(folder)
    keep_names(database.parent)
