"""Power cuts at each write: every acknowledged save is there, and everything opens.

`python3 dev.py faults` is the long form: 2,000 states and more.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from coprod_desktop.store import project_file
from coprod_desktop.store.errors import StoreError
from coprod_desktop.store.openers import Slowness
from coprod_desktop.store.projects import Shelf
from tests.faults.power import ACKNOWLEDGED, TRACE, WAYS, Disk
from tests.faults.test_killed import numbered
from tests.faults.traced_saves import NEW, OLD, OVER
from tests.store.samples import ID

STATES = int(os.environ.get("COPROD_STATES", "60"))
ROOT = Path(__file__).parents[2]
KINDS, LOCKED = ("no lock", "locked", "words", OVER), ("locked", "words", OVER)


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(project_file, "SLOWNESS", Slowness(n=2**10))


def record(folder: Path, kind: str) -> Callable[[], Disk]:
    """Trace a program that saves. Return what gives the disk as it was before it."""
    try:
        subprocess.run([*TRACE, str(folder / "none"), "true"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("NOT TESTED: power cuts. First: apt-get install --no-install-recommends strace")
    shelf = Shelf(folder / "shelf")
    with shelf.create(numbered(0)) as file:
        if kind in LOCKED:
            file.lock(OLD)
    key = shelf.unlock(ID, OLD) if kind in LOCKED else b""
    assert key is not None
    shutil.copytree(folder / "shelf", folder / "before")
    program = [sys.executable, "-m", "tests.faults.traced_saves", str(folder / "shelf")]
    command = [*TRACE, str(folder / "trace"), *program, str(folder / ACKNOWLEDGED), kind, key.hex()]
    subprocess.run(command, cwd=ROOT, check=True)
    assert kind != OVER or _began_anew(folder / "trace"), (
        "fewer pages than it takes for the log to begin anew"
    )
    return lambda: Disk(folder / "shelf", folder / "before")


def _began_anew(trace: Path) -> bool:
    """Return whether the head of a log was written twice (https://sqlite.org/fileformat.html, 4.1)."""
    return len(re.findall(rb'"\\x37\\x7f\\x06\\x8[23]', trace.read_bytes())) > 1


def check(folder: Path, acknowledged: str, kind: str) -> None:
    """Open what is left: nothing that was acknowledged is missing, and nothing is half there."""
    shelf = Shelf(folder)
    last, _, words = (acknowledged or "0").partition(" ")
    key: bytes | None = b""
    if kind in LOCKED:
        tried = (words,) if words else (NEW, OLD)
        key = next((found for found in (shelf.unlock(ID, one) for one in tried) if found), None)
    assert key is not None, "the words that were acknowledged open it"
    with shelf.open(ID, key) as file:
        number = int(file.project.changed_at)
        assert file.project == numbered(number)
        assert number in (int(last), int(last) + 1)
        assert all(copy.project == numbered(int(copy.project.changed_at)) for copy in file.copies())


def cut_the_power(folder: Path, kind: str, states: int) -> tuple[int, int]:
    """Check what many power cuts leave. Return how many states that were, and how many writes there are."""
    disk, chance = record(folder, kind), random.Random(kind)
    writes = sum(1 for _ in disk().play(folder / "trace"))
    at = set(chance.sample(range(writes), min(max(1, states // len(WAYS)), writes)))
    playing = disk()
    for moment, _ in enumerate(playing.play(folder / "trace")):
        for way in WAYS if moment in at else ():
            playing.leave(way, folder / "left", chance)
            check(folder / "left", playing.acknowledged, kind)
            shutil.rmtree(folder / "left")
    return len(at) * len(WAYS), writes


@pytest.mark.parametrize("kind", KINDS)
def test_that_a_power_cut_at_any_write_loses_nothing_that_was_acknowledged(tmp_path: Path, kind: str) -> None:
    states, writes = cut_the_power(tmp_path, kind, STATES // len(KINDS))
    assert states
    sys.stdout.write(f"Power cuts, {kind}: {states} states of {writes} writes; lost 0, corrupt 0\n")


def test_that_saves_that_do_not_wait_for_the_disk_are_seen_to_be_lost(tmp_path: Path) -> None:
    with pytest.raises((AssertionError, StoreError)):
        cut_the_power(tmp_path, "careless", 200)
