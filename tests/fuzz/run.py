"""Gives a million harmed files to everything that reads files: `python3 dev.py fuzz [HOW MANY]`.

Nothing may be raised but calm refusals, nothing may take long, and nothing may be opened for writing, or
started, outside the one folder. The same number finds the same input again.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.fuzz.mutating import mutated
from tests.fuzz.targets import ALLOWED, TARGETS, Target

MANY = 1_000_000
LONGEST_SECONDS = 20.0  # a busy machine stops a program for seconds; a hang lasts for ever
_FORBIDDEN = ("socket.", "subprocess.", "os.system", "os.exec", "os.spawn", "ctypes.dlopen")


@dataclass
class Watch:
    """Watches what the program does outside a folder. Python has no way to end it, so there is one."""

    folder: str = ""
    seen: str = ""

    def look(self, event: str, values: tuple[object, ...]) -> None:
        """Note what is forbidden."""
        if not self.folder:
            return
        if event.startswith(_FORBIDDEN):
            self.seen = event
        elif event == "open" and isinstance(values[0], (str, bytes)) and isinstance(values[2], int):
            writes = values[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC)
            if writes and not os.fsdecode(values[0]).startswith(self.folder):
                self.seen = f"{event} {values[0]!r}"


WATCH = Watch()
sys.addaudithook(WATCH.look)


@contextmanager
def watched() -> Iterator[Path]:
    """Give a folder, outside of which nothing may be written."""
    with TemporaryDirectory() as folder:
        kept = {name: os.environ.get(name) for name in ("TMPDIR",)}
        WATCH.folder, WATCH.seen = str(Path(folder).parent), ""
        try:
            yield Path(folder)
        finally:
            WATCH.folder = ""
            assert kept == {name: os.environ.get(name) for name in kept}


def fuzz(target: Target, many: int, first: int = 0) -> float:
    """Give inputs to a reader. Return the longest time that one took, in seconds.

    Raises:
        AssertionError: it did something else than read or refuse; the number of the input is said.
    """
    seeds, longest = target.seeds(), 0.0
    with watched() as folder:
        for number in range(first, first + many):
            data = mutated(seeds, number)
            began = time.perf_counter()
            try:
                target.read(folder, data)
            except ALLOWED:
                pass
            except BaseException as fault:
                raise AssertionError(f"{target.name}, input {number}: {type(fault).__name__}") from fault
            took = time.perf_counter() - began
            longest = max(longest, took)
            assert took < LONGEST_SECONDS, f"{target.name}, input {number}: {took:.1f} s"
            assert not WATCH.seen, f"{target.name}, input {number}: {WATCH.seen}"
    return longest


def main(words: list[str]) -> None:
    """Give all inputs, and say what came of it."""
    whole = int(words[0]) if words else MANY
    total = 0
    for target in TARGETS:
        many = max(1, whole * target.share // 1000)
        began = time.perf_counter()
        longest = fuzz(target, many)
        total += many
        took = time.perf_counter() - began
        said = (
            f"{target.name}: {many:,} inputs in {took:.0f} s, the longest {longest * 1000:.0f} ms; crashes 0"
        )
        sys.stdout.write(said + "\n")
        sys.stdout.flush()
    sys.stdout.write(f"{total:,} inputs: no crash, no hang, nothing written outside\n")


if __name__ == "__main__":
    main(sys.argv[1:])
