"""A program of its own that carries a project onto a stick with faults: each kind at many calls, once.

`bad_stick STICK WORDS` locks the project where there are words, and prints what it tried and was told.
"""

from __future__ import annotations

import errno
import json
import sys
from collections.abc import Callable
from pathlib import Path

from coprod_desktop.store import project_file
from coprod_desktop.store.atomic import PART
from coprod_desktop.store.errors import StoreError
from coprod_desktop.store.openers import Slowness
from coprod_desktop.store.projects import Shelf
from tests.faults.bad_disk import GONE, Fault, Switch
from tests.faults.bad_disk_saves import EVERY
from tests.store.samples import ID, brochure

KINDS = {
    "pulled out": (GONE, errno.ENODEV),
    "half of a sector is written": (Fault.HALF, errno.EIO),
    "a sync that fails": (Fault.SYNC, errno.EIO),
    "no room": (Fault.WRITE, errno.ENOSPC),
    "only to be read": (Fault.WRITE | Fault.NAMES | Fault.OPEN, errno.EROFS),
}
OPENED = "pulled out while a project on it opens", "pulled out while a file on it is read"


def pulled_out(switch: Switch, use: Callable[[], object]) -> tuple[int, list[str]]:
    """Use the stick, and pull it out at one call after another; return how often, and what was told."""
    tries, told = 0, set[str]()
    for after in range(0, 4000, EVERY):
        switch.turn_on(GONE, errno.ENODEV, after=after)
        try:
            use()
        except StoreError as trouble:
            told.add(type(trouble).__name__)
        if not switch.turn_off():
            break
        tries += 1
    return tries, sorted(told)


def opened(switch: Switch, stick: Path, words: str) -> dict[str, tuple[int, list[str]]]:
    """Open a project that lies on the stick, and read a file there, while it is pulled out."""
    shelf = Shelf(stick / "projects")
    with shelf.create(brochure()) as file:
        if words:
            file.lock(words)
        carried = file.carry(stick, "ours")

    def open_it() -> None:
        with shelf.open(ID, (shelf.unlock(ID, words) or b"") if words else b"") as file:
            assert file.project == brochure()

    uses = (open_it, lambda: shelf.stick().read(carried, words))
    found = {kind: pulled_out(switch, use) for kind, use in zip(OPENED, uses, strict=True)}
    open_it()
    return found


def main(stick: Path, words: str) -> None:
    """Try each."""
    project_file.SLOWNESS = Slowness(n=2**10)
    switch, found = Switch.here(), dict[str, tuple[int, list[str]]]()
    shelf = Shelf(stick.parent / "shelf")
    with shelf.create(brochure()) as file:
        if words:
            file.lock(words)
        for kind, (what, code) in KINDS.items():
            tries, told = 0, set[str]()
            for after in range(0, 400, EVERY):
                switch.turn_on(what, code, after=after)
                try:
                    file.carry(stick, "ours")
                except StoreError as trouble:
                    told.add(type(trouble).__name__)
                if not switch.turn_off():
                    break
                tries += 1
                assert not [one for one in stick.glob("*.coprod") if one.stat().st_size == 0]
                assert file.project == brochure()
                whole = file.carry(stick, "ours")
                carried = shelf.stick().read(whole, words)
                assert carried, f"{kind}, after {after}"
                assert carried.project == brochure(), f"{kind}, after {after}"
                assert all(one.name.endswith((".coprod", PART)) for one in stick.iterdir())
                for one in stick.iterdir():
                    one.unlink()
            found[kind] = (tries, sorted(told))
        switch.turn_on(Fault.FAT)
        carried = shelf.stick().read(file.carry(stick, "Our brochure"), words)
        assert carried
        assert carried.project == brochure()
        found["FAT"] = (switch.turn_off(), [])
    found |= opened(switch, stick, words)
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
