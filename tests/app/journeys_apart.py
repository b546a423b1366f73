"""Runs the whole journey as a program of its own, in a home, a temporary and a runtime folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
FOLDERS = {"HOME": "home", "TMPDIR": "tmp", "SQLITE_TMPDIR": "tmp", "XDG_RUNTIME_DIR": "run"}


class Apart(NamedTuple):
    """A journey under way. `process` may be what started it, such as strace."""

    process: subprocess.Popen[str]
    folder: Path

    def hear(self) -> str:
        """Return the next thing it says."""
        assert self.process.stdout
        return self.process.stdout.readline().strip()

    def go_on(self) -> None:
        """Let it go on."""
        assert self.process.stdin
        self.process.stdin.write("\n")
        self.process.stdin.flush()

    def end(self) -> int:
        """Let it go on to its end, and return its exit code."""
        self.go_on()
        return self.process.wait()


@contextmanager
def journey_apart(folder: Path, *how: str, before: tuple[str, ...] = (), **env: str) -> Iterator[Apart]:
    """Run a journey for as long as the block lasts.

    Args:
        folder: everything it can write is in there.
        how: what `whole_journey` is told.
        before: a command that runs it, such as a trace.
        env: what it finds in its environment, besides its folders.
    """
    own = {name: str(folder / place) for name, place in FOLDERS.items()}
    for place in set(own.values()):
        Path(place).mkdir(parents=True, mode=0o700, exist_ok=True)
    own["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={folder / 'run' / 'bus'}"  # else one is started for it
    usual = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "DBUS_"))}
    process = subprocess.Popen(
        [*before, sys.executable, "-m", "tests.app.whole_journey", str(folder), *how],
        cwd=ROOT,
        env={**usual, **own, **env},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield Apart(process, folder)
    finally:
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()
