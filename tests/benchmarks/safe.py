"""Measures how quick it is to be safe: `python3 dev.py bench safe [--quick]`. Each has its floor beside it.

Nothing here has a window but the last 2: the list of projects as it is painted, and a copy made behind it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any

from coprod_desktop.domain.answers import Answer
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.store import tables
from coprod_desktop.store.engine import LOG_SETTINGS, connect
from coprod_desktop.store.labels import Label, write_label
from coprod_desktop.store.openers import KEY, SALT, Slowness
from coprod_desktop.store.plain import to_plain
from coprod_desktop.store.projects import Shelf
from tests.benchmarks.bench import time_to_paint
from tests.benchmarks.figures import WINDOW, Figure, p95

WORDS, ID = "tea bread milk", "f" * 32
ANSWER = "What somebody said, at about the length people say it. " * 4
LARGE = Project(
    id=ID,
    name="Ours",
    people=tuple(Person(id=f"p{number}", name=f"Person {number}") for number in range(40)),
    answers=tuple(Answer(id=f"q{number}", words=ANSWER) for number in range(2000)),
)


def timed(work: Callable[[], object]) -> float:
    """Return how long some work takes, in ms."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def locked_shelf(folder: Path) -> tuple[Shelf, bytes]:
    """Return a shelf with the large project, locked, and its key."""
    shelf = Shelf(folder / "shelf")
    with shelf.create(LARGE) as file:
        file.lock(WORDS)
    key = shelf.unlock(ID, WORDS)
    assert key is not None
    return shelf, key


def measure_unlocking(shelf: Shelf, turns: int) -> Figure:
    """Compare unlocking with one derivation of a key, turn and turn about."""
    usual, ours, bare = Slowness(), [], []
    more = {"n": usual.n, "r": usual.r, "p": usual.p, "maxmem": 2**28, "dklen": KEY}
    for _ in range(turns):
        bare.append(timed(lambda: hashlib.scrypt(b"words", salt=bytes(SALT), **more)))
        ours.append(timed(lambda: shelf.unlock(ID, WORDS)))
    return Figure("Unlocking", median(ours), median(bare), "ms", "one derivation: ≤ 1.1 ×")


def measure_saving(shelf: Shelf, key: bytes, folder: Path, turns: int) -> tuple[Figure, Figure]:
    """Compare a save of one changed answer with the same durable commit on plain sqlite3.

    Returns:
        beside plain sqlite3 as it comes, and beside one whose log is written over as ours is.
    """
    ours, bare, over = [], [], []
    with (
        shelf.open(ID, key) as file,
        closing(plain_database(folder / "floor.db")) as plain,
        closing(plain_database(folder / "over.db")) as written_over,
    ):
        for setting in LOG_SETTINGS:
            written_over.execute(f"PRAGMA {setting}")
        for turn in range(turns + 10):
            answer = Answer(id="q5", words=f"{ANSWER}{turn}")
            answers = (*LARGE.answers[:5], answer, *LARGE.answers[6:])
            new = replace(LARGE, answers=answers, changed_at=str(turn))
            row = to_plain(answer)
            bare.append(timed(partial(commit, plain, row, turn)))
            over.append(timed(partial(commit, written_over, row, turn)))
            ours.append(timed(partial(file.save, new)))
    saved = p95(ours[10:])
    return (
        Figure("Saving an answer, p95", saved, p95(bare[10:]), "ms", "≤ 1.5 ×"),
        Figure("  with its log written over, too", saved, p95(over[10:]), "ms"),
    )


def plain_database(path: Path) -> sqlite3.Connection:
    """Return a database of the standard library with the same rows, as durable as ours."""
    plain = sqlite3.connect(path, isolation_level=None)
    plain.execute("PRAGMA journal_mode = WAL")
    plain.execute("PRAGMA synchronous = FULL")
    plain.execute("CREATE TABLE project (id TEXT PRIMARY KEY, name TEXT, changed_at TEXT, place TEXT)")
    plain.execute("INSERT INTO project VALUES (?, 'Ours', '', '{}')", (ID,))
    columns = ", ".join(f'"{column.name}"' for column in tables.COLLECTIONS["answers"].columns)
    plain.execute(f"CREATE TABLE answer ({columns}, PRIMARY KEY (id))")
    marks = ", ".join("?" for _ in tables.COLLECTIONS["answers"].columns)
    plain.execute("BEGIN")
    for place, answer in enumerate(LARGE.answers):
        values = [_kept(value) for value in (to_plain(answer) | {"position": place}).values()]
        plain.execute(f"INSERT INTO answer VALUES ({marks})", values)
    plain.execute("COMMIT")
    return plain


def _kept(value: Any) -> Any:
    return json.dumps(value) if isinstance(value, list | dict) else value


def commit(plain: sqlite3.Connection, row: dict[str, Any], turn: int) -> None:
    """Write one answer and the project's row, durably."""
    plain.execute("BEGIN IMMEDIATE")
    plain.execute("UPDATE project SET name = 'Ours', changed_at = ?, place = '{}'", (str(turn),))
    values = {name: _kept(value) for name, value in row.items() if name != "id"}
    sets = ", ".join(f'"{name}" = ?' for name in values)
    plain.execute(f"UPDATE answer SET {sets} WHERE id = ?", [*values.values(), row["id"]])
    plain.execute("COMMIT")


def measure_opening(shelf: Shelf, key: bytes, turns: int) -> Figure:
    """Compare opening the large project with reading its rows, and nothing else."""
    ours, bare = [], []
    database = shelf.folder_of(ID) / "project.db"
    for _ in range(turns):
        bare.append(timed(lambda: read_raw(database, key)))
        began = time.perf_counter()
        file = shelf.open(ID, key)
        ours.append((time.perf_counter() - began) * 1000)
        file.close()
    return Figure("Opening 40 people, 2,000 answers", median(ours), median(bare), "ms", "≤ 4 ×")


def read_raw(database: Path, key: bytes) -> None:
    """Read each row of each table with the driver alone."""
    with closing(connect(database, mode="ro", key=key)) as file:
        for table in tables.metadata.sorted_tables:
            file.execute(f'SELECT * FROM "{table.name}"').fetchall()


def measure_the_list(folder: Path, turns: int) -> Figure:
    """Compare the first paint with 10,000 projects on the list with that with 10."""
    took: dict[int, list[float]] = {10: [], 10_000: []}
    for many in took:
        for number in range(many):
            project = folder / str(many) / f"{number:032x}"
            project.mkdir(parents=True)
            changed = f"2026-01-{number % 28 + 1:02d}T10:00:00Z"
            write_label(project, Label(id=project.name, name=f"Group {number}", changed_at=changed))
    for turn in range(turns + 1):
        for many, times in took.items():
            data = str(folder / str(many))
            paint = time_to_paint("-m", "coprod_desktop", COPROD_BENCH="first-paint", COPROD_DATA=data)
            times += [paint] if turn else []  # the first fills the disk's cache
    return Figure("First paint, 10,000 projects", median(took[10_000]), median(took[10]), "ms", "≤ 1.2 ×")


def longest_wait(folder: Path) -> float:
    """Return the longest wait of the window while a copy of the large project is made behind it, in ms."""
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    from coprod_desktop.app import App

    qt = QApplication([])
    with Shelf(folder / "data").create(LARGE):
        pass
    app = App(folder / "data")
    app.window.resize(*WINDOW)
    app.window.show()
    app.program.projects.open(ID)
    app.window.redraw()
    qt.processEvents()
    beats = [time.perf_counter()]
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(time.perf_counter()))
    timer.start(1)
    copies = folder / "data" / ID / "copies"
    for _ in _until(lambda: bool(list(copies.glob("*.db")))):
        qt.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    timer.stop()
    app.close()
    return max(after - before for before, after in pairwise(beats)) * 1000


def _until(done: Callable[[], bool], seconds: float = 60.0) -> Iterator[None]:
    end = time.perf_counter() + seconds
    while not done():
        if time.perf_counter() > end:
            raise SystemExit("The copy was never made.")
        yield


def main() -> None:
    """Measure and print."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--quick", action="store_true", help="take few turns, to see that it works")
    quick = reader.parse_args().quick
    few, many = (3, 60) if quick else (11, 500)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        shelf, key = locked_shelf(folder)
        print(measure_unlocking(shelf, few))
        print(*measure_saving(shelf, key, folder, many), sep="\n")
        print(measure_opening(shelf, key, few))
        print(measure_the_list(folder, few))
        wait = longest_wait(folder)
        print(f"{'Longest wait while a copy is made':<34}{wait:7.0f} ms  {'':<24}≤ 50 ms")
        sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
