"""A folder that may only be read: the one file opens, everything else says so and changes nothing."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from coprod_desktop.store.errors import ReadOnly, StoreError
from coprod_desktop.store.files import read_coprod, write_coprod
from coprod_desktop.store.projects import Shelf
from coprod_desktop.store.settings import Settings
from tests.faults.processes import another_process
from tests.store.samples import ID, brochure

NOBODY = 65534


@pytest.fixture
def read_only_folder() -> Iterator[Path]:
    # Not in pytest's own folder: nobody but its owner may look inside that.
    folder = Path(tempfile.mkdtemp())
    Shelf(folder).create(brochure()).close()
    write_coprod(brochure(), folder / "ours.coprod")
    shutil.copy(folder / "ours.coprod", folder / "log.coprod")
    with closing(sqlite3.connect(folder / "log.coprod")) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    Settings(folder / "settings.json").keep_last_project(ID)
    everything = [folder, *folder.rglob("*")]
    for path in everything:
        path.chmod(0o555 if path.is_dir() else 0o444)
    yield folder
    for path in everything:
        path.chmod(0o755)
    shutil.rmtree(folder)


def outcome_of(work: Callable[[], object]) -> str:
    try:
        work()
    except StoreError as failure:
        return type(failure).__name__
    return "done"


def try_everything(pipe: Connection, folder: Path) -> None:
    if os.geteuid() == 0:  # nothing is read-only for root
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    shelf = Shelf(folder)
    pipe.send(
        {
            "list": shelf.labels()[0].name,
            "settings": Settings(folder / "settings.json").last_project,
            "read the file": read_coprod(folder / "ours.coprod") == brochure(),
            "read one in the log form": read_coprod(folder / "log.coprod") == brochure(),
            "open": outcome_of(lambda: shelf.open(ID)),
            "create": outcome_of(lambda: shelf.create(brochure("other"))),
            "write a file": outcome_of(lambda: write_coprod(brochure(), folder / "new.coprod")),
            "write over": outcome_of(lambda: write_coprod(brochure(), folder / "ours.coprod")),
            "keep settings": outcome_of(lambda: Settings(folder / "settings.json").keep_last_project("x")),
        }
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such bits on folders")
def test_that_a_read_only_folder_is_said_calmly_and_what_can_be_read_is(read_only_folder: Path) -> None:
    with another_process(try_everything, read_only_folder) as other:
        outcomes = other.pipe.recv()
    assert outcomes == {
        "list": "The brochure",
        "settings": ID,
        "read the file": True,
        "read one in the log form": True,
        "open": "ReadOnly",
        "create": "ReadOnly",
        "write a file": "ReadOnly",
        "write over": "ReadOnly",
        "keep settings": "ReadOnly",
    }


def test_that_a_disk_that_turns_read_only_loses_nothing(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "shelf")

    def only_read(connection: Any, _record: object) -> None:
        connection.execute("PRAGMA query_only = ON")

    with shelf.create(brochure()) as file:
        event.listen(file._engine, "connect", only_read)
        file._disconnect()
        with pytest.raises(ReadOnly):
            file.save(replace(brochure(), name="New"))
        assert file.project == brochure()
        event.remove(file._engine, "connect", only_read)
        file._disconnect()
        file.save(replace(brochure(), name="New"))
    with shelf.open(ID) as file:
        assert file.project.name == "New"
