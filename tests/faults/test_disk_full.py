"""A disk that fills up: said calmly, nothing is lost, and saving goes on once there is room."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from coprod_desktop.domain.answers import Answer
from coprod_desktop.domain.project import Project
from coprod_desktop.store.errors import CannotReach, DiskFull, StoreError
from coprod_desktop.store.files import read_coprod, write_coprod
from coprod_desktop.store.project_file import ProjectFile
from coprod_desktop.store.projects import Shelf
from tests.faults.processes import another_process
from tests.store.samples import ID, brochure


@contextmanager
def full_after(file: ProjectFile, more: int) -> Iterator[None]:
    """Let the database grow by this many pages and no further, on any connection."""
    with file._engine.connect() as asked:
        pages = int(asked.exec_driver_sql("PRAGMA page_count").scalar_one()) + more

    def limit(connection: Any, _record: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages}").fetchone()

    event.listen(file._engine, "connect", limit)
    file._disconnect()
    yield
    event.remove(file._engine, "connect", limit)
    file._disconnect()


def longer(project: Project) -> Project:
    number = len(project.answers)
    return replace(project, answers=(*project.answers, Answer(id=f"n{number}", words="x" * 5000)))


def save_until_it_cannot(file: ProjectFile) -> StoreError:
    for _ in range(1000):
        new = longer(file.project)
        try:
            file.save(new)
        except StoreError as failure:
            return failure
    pytest.fail("the disk never filled up")


def test_that_a_full_disk_is_said_calmly_and_what_was_saved_stays(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "shelf")
    with shelf.create(brochure()) as file:
        with full_after(file, 12):
            assert isinstance(save_until_it_cannot(file), DiskFull)
            saved = file.project
            assert len(saved.answers) > len(brochure().answers)
            with pytest.raises(DiskFull):
                file.save(longer(saved))
            assert file.project == saved
        file.save(longer(saved))  # there is room again
        assert file.project == longer(saved)
    with shelf.open(ID) as file:
        assert file.project == longer(saved)


def meet_a_limit(pipe: Connection, folder: Path) -> None:
    import resource
    import signal

    shelf = Shelf(folder)
    file = shelf.create(brochure())
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (800_000, resource.RLIM_INFINITY))
    kinds = [type(save_until_it_cannot(file)).__name__]
    saved = file.project
    many = tuple(Answer(id=f"m{number}", words="x" * 5000) for number in range(100))
    target = folder / "ours.coprod"
    write_coprod(brochure(), target)
    try:
        write_coprod(replace(saved, answers=many), target)
    except StoreError as failure:
        kinds.append(type(failure).__name__)
    file.close()
    pipe.send((kinds, saved))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of a file")
def test_that_a_limit_on_the_size_of_files_is_met_the_same_way(tmp_path: Path) -> None:
    with another_process(meet_a_limit, tmp_path / "shelf") as other:
        kinds, saved = other.pipe.recv()
    assert set(kinds) <= {DiskFull.__name__, CannotReach.__name__}
    assert len(kinds) == 2
    with Shelf(tmp_path / "shelf").open(ID) as file:
        assert file.project == saved
    assert read_coprod(tmp_path / "shelf" / "ours.coprod") == brochure()
    assert not list(tmp_path.rglob("*.part"))
