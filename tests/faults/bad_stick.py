"""A program of its own that carries a project onto a stick with faults: each kind at many calls, once.

`bad_stick STICK WORDS` locks the project where there are words, and prints what it tried and was told.
"""

from __future__ import annotations

import errno
import json
import sys
from pathlib import Path

from coprod_desktop.store import project_file
from coprod_desktop.store.atomic import PART
from coprod_desktop.store.errors import StoreError
from coprod_desktop.store.openers import Slowness
from coprod_desktop.store.projects import Shelf
from tests.faults.bad_disk import GONE, Fault, Switch
from tests.faults.bad_disk_saves import EVERY
from tests.store.samples import brochure

KINDS = {
    "pulled out": (GONE, errno.ENODEV),
    "half of a sector is written": (Fault.HALF, errno.EIO),
    "a sync that fails": (Fault.SYNC, errno.EIO),
    "no room": (Fault.WRITE, errno.ENOSPC),
    "only to be read": (Fault.WRITE | Fault.NAMES | Fault.OPEN, errno.EROFS),
}


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
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
