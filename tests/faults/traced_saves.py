"""A program of its own for power cuts: saves again and again, copies, changes the words, and says when.

`traced_saves SHELF ACK KIND KEY` acknowledges into the file ACK, which the trace sees. The kind "words"
changes the words on the way; "careless" does not wait for the disk, as no program should.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from coprod_desktop.store import engine, project_file
from coprod_desktop.store.openers import Slowness
from coprod_desktop.store.projects import Shelf
from tests.faults.test_killed import numbered
from tests.store.samples import ID

SAVES = 40
OLD, NEW = "tea bread milk", "green walk table"
OVER = "log written over"  # nothing but saves, enough of them for the log to begin anew


def main(shelf: Path, ack: Path, what: str, key: bytes) -> None:
    """Do it."""
    project_file.SLOWNESS = Slowness(n=2**10)
    if what == "careless":
        engine._WRITING_SETTINGS = ("synchronous = OFF",) * 4
    told = os.open(ack, os.O_WRONLY | os.O_CREAT)
    file = Shelf(shelf).open(ID, key)
    for number in range(1, SAVES + 1):
        if what == "words" and number in (4, 8):
            file.lock(NEW if number == 4 else OLD)
            os.write(told, f"{number - 1} {NEW if number == 4 else OLD}".encode())
        file.save(numbered(number))
        os.write(told, str(number).encode())
        if number % 9 == 0:
            file.make_copy("2026-01-02")
        if number % 13 == 0 and what != OVER:
            file.settle()
        if what == "words" and number == 11:
            break
    file.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], bytes.fromhex(sys.argv[4]))
