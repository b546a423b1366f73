"""A program of its own that saves on a disk with faults: each kind of fault at each call, once.

`bad_disk_saves FOLDER WORDS` locks the project where there are words, and prints what it tried and met.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path

from coprod_desktop.domain.project import Project
from coprod_desktop.store import project_file
from coprod_desktop.store.errors import StoreError
from coprod_desktop.store.openers import Slowness
from coprod_desktop.store.projects import Shelf
from tests.faults.bad_disk import GONE, Fault, Switch
from tests.faults.test_killed import numbered
from tests.store.samples import ID

KINDS = {
    "a sector that cannot be read": (Fault.READ, errno.EIO, 1),
    "a sector that cannot be written": (Fault.WRITE, errno.EIO, 1),
    "half of a sector is written": (Fault.HALF, errno.EIO, 1),
    "a sync that fails": (Fault.SYNC, errno.EIO, 1),
    "a name that cannot be changed": (Fault.NAMES, errno.EIO, 1),
    "a file that cannot be opened": (Fault.OPEN, errno.EIO, 1),
    "no room at once": (Fault.WRITE, errno.ENOSPC, 1),
    "read-only from now on": (Fault.WRITE | Fault.NAMES, errno.EROFS, -1),
    "pulled out": (GONE, errno.ENODEV, -1),
}
SAVES = 3
EVERY = int(os.environ.get("COPROD_FAULTS_EVERY", "29"))
"""How many calls lie between two that fail; `dev.py faults` takes each of them."""


def work(shelf: Shelf, key: bytes) -> tuple[Project | None, list[Project], set[str]]:
    """Open, save, copy and close. Return what was acknowledged, tried since, and told."""
    acknowledged: Project | None = None
    tried: list[Project] = []
    told: set[str] = set()
    try:
        with shelf.open(ID, key) as file:
            for number in range(1, SAVES + 1):
                new = numbered(number)
                tried.append(new)
                try:
                    file.save(new)
                    acknowledged, tried = new, []
                except StoreError as trouble:
                    told.add(type(trouble).__name__)
                if number == 1:
                    with suppress(StoreError):
                        file.make_copy("2026-01-02")
                    file.settle()
    except StoreError as trouble:
        told.add(type(trouble).__name__)
    return acknowledged, tried, told


def main(folder: Path, words: str) -> None:
    """Try each."""
    project_file.SLOWNESS = Slowness(n=2**10)
    switch, shelf = Switch.here(), Shelf(folder / "shelf")
    with shelf.create(numbered(0)) as file:
        if words:
            file.lock(words)
    key = shelf.unlock(ID, words) if words else b""
    assert key is not None
    shutil.copytree(folder / "shelf", folder.parent / "before")
    found: dict[str, tuple[int, int, list[str]]] = {}
    for kind, (what, code, times) in KINDS.items():
        tries, met, all_told = 0, 0, set[str]()
        for after in range(0, 400, EVERY):
            shutil.rmtree(folder / "shelf")
            shutil.copytree(folder.parent / "before", folder / "shelf")
            switch.turn_on(what, code, after=after, times=times)
            acknowledged, tried, told = work(shelf, key)
            if not switch.turn_off():
                break
            tries, met, all_told = tries + 1, met + 1, all_told | told
            with shelf.open(ID, key) as file:
                might_be = [acknowledged or numbered(0), *tried]
                assert file.project in might_be, f"{kind}, after {after}"
                file.save(numbered(9))
            with shelf.open(ID, key) as file:
                assert file.project == numbered(9), f"{kind}, after {after}: not saved again"
        found[kind] = (tries, met, sorted(all_told))
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
