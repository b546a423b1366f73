"""A project opened twice, from another process: refused politely, and free again in every case."""

from __future__ import annotations

from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from coprod_desktop.store.errors import AlreadyOpen
from coprod_desktop.store.projects import Shelf
from tests.faults.processes import another_process
from tests.store.samples import ID, brochure


def hold(pipe: Connection, folder: Path) -> None:
    file = Shelf(folder).open(ID)
    pipe.send("open")
    pipe.recv()
    file.close()
    pipe.send("closed")
    pipe.recv()


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    shelf = Shelf(tmp_path)
    shelf.create(brochure()).close()
    return shelf


def test_that_a_project_open_elsewhere_is_refused_until_it_is_closed(shelf: Shelf, tmp_path: Path) -> None:
    with another_process(hold, tmp_path) as other:
        assert other.pipe.recv() == "open"
        with pytest.raises(AlreadyOpen, match="Go to the other window"):
            shelf.open(ID)
        assert shelf.labels()[0].name == "The brochure"
        other.pipe.send("close")
        assert other.pipe.recv() == "closed"
        with shelf.open(ID) as file:
            file.save(replace(brochure(), name="New"))
            assert file.project.name == "New"


def test_that_a_program_that_was_killed_blocks_nobody(shelf: Shelf, tmp_path: Path) -> None:
    with another_process(hold, tmp_path) as other:
        assert other.pipe.recv() == "open"
        other.kill()
        with shelf.open(ID) as file:
            assert file.project == brochure()
