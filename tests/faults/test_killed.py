"""Killed at any moment: every save that was acknowledged is there, and nothing is half written.

`python3 dev.py faults` is the long form.
"""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Callable
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from coprod_desktop.domain.actions import Action
from coprod_desktop.domain.answers import Answer
from coprod_desktop.domain.project import Project
from coprod_desktop.store.files import read_coprod, write_coprod
from coprod_desktop.store.projects import Shelf
from tests.faults.processes import another_process
from tests.store.samples import ID, brochure, consent

KILLS = int(os.environ.get("COPROD_KILLS", "50"))


def numbered(number: int) -> Project:
    """Return the project as it is after so many saves; a half save would show in some table."""
    return replace(
        brochure(),
        changed_at=str(number),
        answers=(Answer(id="q1", words=str(number)), Answer(id="q2", words="x" * (number * 997 % 9000))),
        actions=tuple(Action(id=f"n{number + place}", owner="sam") for place in range(number % 5)),
        consents=tuple(consent(f"k{earlier}") for earlier in range(0, number + 1, 7)),
    )


def save_for_ever(pipe: Connection, folder: Path, first: int, key: bytes = b"") -> None:
    file = Shelf(folder).open(ID, key)
    pipe.send(first - 1)
    number = first
    while True:
        file.save(numbered(number))
        pipe.send(number)
        number += 1


def create_for_ever(pipe: Connection, folder: Path, first: int) -> None:
    shelf, number = Shelf(folder), first
    while True:
        shelf.create(brochure(f"{number:032x}")).close()
        pipe.send(number)
        number += 1


def write_for_ever(pipe: Connection, path: Path, first: int) -> None:
    number = first
    while True:
        write_coprod(numbered(number), path)
        pipe.send(number)
        number += 1


def kill_somewhere(
    work: Callable[..., None], where: Path, first: int, chance: random.Random, *more: object
) -> int:
    """Run `work`, kill it at a moment nobody knows, and return the last number it acknowledged."""
    with another_process(work, where, first, *more) as writer:
        last: int = first - 1
        for _ in range(chance.randrange(1, 12)):
            last = writer.pipe.recv()
        time.sleep(chance.random() * 0.003)  # lands the kill inside a write; nothing waits for it
        said: list[int] = writer.kill()
        return max([last, *said])


@pytest.mark.parametrize("words", ["", "tea bread milk"], ids=["no lock", "locked"])
def test_that_every_acknowledged_save_outlives_a_kill(tmp_path: Path, words: str) -> None:
    chance = random.Random(1)
    shelf = Shelf(tmp_path / "shelf")
    with shelf.create(numbered(0)) as file:
        if words:
            file.lock(words)
    key = shelf.unlock(ID, words) if words else b""
    assert key is not None
    number = 0
    for _ in range(KILLS):
        acknowledged = kill_somewhere(save_for_ever, tmp_path / "shelf", number + 1, chance, key)
        if words:
            found = b"".join(one.read_bytes() for one in tmp_path.rglob("*") if one.is_file())
            assert b"SQLite format 3" not in found
        with shelf.open(ID, key) as file:  # opening checks the whole file, and that the lock let go
            number = int(file.project.changed_at)
            assert file.project == numbered(number)
        assert number in (acknowledged, acknowledged + 1)


@pytest.mark.parametrize("seed", range(max(KILLS // 8, 1)))
def test_that_a_kill_while_starting_a_project_leaves_whole_projects_only(tmp_path: Path, seed: int) -> None:
    acknowledged = kill_somewhere(create_for_ever, tmp_path / "shelf", 1, random.Random(seed))
    shelf = Shelf(tmp_path / "shelf")
    labels = shelf.labels()
    assert len(labels) in (acknowledged, acknowledged + 1)
    for label in labels:
        with shelf.open(label.id) as file:
            assert file.project == brochure(label.id)
    assert not list(tmp_path.rglob("*.part"))


@pytest.mark.parametrize("seed", range(max(KILLS // 8, 1)))
def test_that_a_kill_while_writing_a_file_leaves_a_whole_one(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "ours.coprod"
    acknowledged = kill_somewhere(write_for_ever, path, 1, random.Random(seed))
    project = read_coprod(path)
    number = int(project.changed_at)
    assert number in (acknowledged, acknowledged + 1)
    assert project == numbered(number)


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="Windows stops no process")
def test_that_a_program_put_to_sleep_while_it_writes_goes_on_where_it_was(tmp_path: Path) -> None:
    chance, shelf, last = random.Random(3), Shelf(tmp_path / "shelf"), 0
    shelf.create(numbered(0)).close()
    with another_process(save_for_ever, tmp_path / "shelf", 1) as writer:
        for _ in range(max(KILLS // 2, 1)):
            for _ in range(chance.randrange(1, 6)):
                last = writer.pipe.recv()
            time.sleep(chance.random() * 0.003)  # lands the sleep inside a write; nothing waits for it
            os.kill(writer.process.pid or 0, signal.SIGSTOP)
            time.sleep(0.002)
            os.kill(writer.process.pid or 0, signal.SIGCONT)
            last = writer.pipe.recv()
        last = max([last, *writer.kill()])
    with shelf.open(ID) as file:
        number = int(file.project.changed_at)
        assert file.project == numbered(number)
    assert number in (last, last + 1)
