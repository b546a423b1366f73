"""A disk with faults: a small library put before the system's own, and the switch that works it.

It is made with gcc when it is first needed. Everything in one folder of one program goes through it.
"""

from __future__ import annotations

import errno
import mmap
import os
import struct
import subprocess
import sys
from enum import IntFlag
from pathlib import Path
from typing import Self

import pytest

SOURCE = Path(__file__).with_suffix(".c")
CONTROL, FOLDER = "BAD_DISK_CONTROL", "BAD_DISK_FOLDER"
_FORM = struct.Struct("iiiiiiq")
MISSING = "NOT TESTED: a disk with faults. First: apt-get install --no-install-recommends gcc libc6-dev"


class Fault(IntFlag):
    """Which calls fail. HALF writes half of what it was given first; FAT is a stick as it comes."""

    READ = 1
    WRITE = 2
    HALF = 4
    SYNC = 8
    OPEN = 16
    NAMES = 32
    FAT = 64


GONE = Fault.READ | Fault.WRITE | Fault.SYNC | Fault.OPEN | Fault.NAMES


class Switch:
    """Turns faults on and off, in this process or from another.

    Args:
        place: the small file that the library reads.
    """

    def __init__(self, place: Path) -> None:
        if not place.exists():
            place.write_bytes(bytes(_FORM.size))
        with place.open("rb+") as file:
            self._shared = mmap.mmap(file.fileno(), _FORM.size)

    @classmethod
    def here(cls) -> Self:
        """Return the switch of the program that this is."""
        return cls(Path(os.environ[CONTROL]))

    def turn_on(self, what: Fault, code: int = errno.EIO, *, after: int = 0, times: int = -1) -> None:
        """Let calls fail.

        Args:
            what: which.
            code: with which number of `errno`.
            after: how many work first.
            times: how many fail then; -1 for ever.
        """
        _FORM.pack_into(self._shared, 0, what, code, after, times, 0, 0, self._clock)

    def turn_off(self) -> int:
        """Let everything work again, and return how many calls have failed."""
        met: int = _FORM.unpack_from(self._shared)[4]
        _FORM.pack_into(self._shared, 0, 0, 0, 0, 0, 0, 0, self._clock)
        return met

    def set_clock(self, by: int) -> None:
        """Set the clock of the program to what it is, and some seconds more, or less."""
        _FORM.pack_into(self._shared, 0, *_FORM.unpack_from(self._shared)[:6], by)

    @property
    def _clock(self) -> int:
        clock: int = _FORM.unpack_from(self._shared)[6]
        return clock


def library(folder: Path) -> Path:
    """Make the library in a folder, and return it; the test is skipped, and says so, where that cannot be."""
    if not sys.platform.startswith("linux"):
        pytest.skip("NOT TESTED: a disk with faults. It is made for Linux.")
    made = folder / "bad_disk.so"
    command = ["gcc", "-shared", "-fPIC", "-O1", "-D_FORTIFY_SOURCE=0", "-o", str(made), str(SOURCE), "-ldl"]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except FileNotFoundError:
        pytest.skip(MISSING)
    return made


def run_on_a_bad_disk(program: str, bad: Path, *words: str) -> str:
    """Run a program of ours whose folder `bad` is on such a disk, and return what it said.

    Raises:
        AssertionError: it did not end well, or complained.
    """
    place = bad.parent / "switch"
    Switch(place)
    more = {"LD_PRELOAD": str(library(bad.parent)), CONTROL: str(place), FOLDER: str(bad)}
    said = subprocess.run(
        [sys.executable, "-m", program, str(bad), *words],
        cwd=Path(__file__).parents[2],
        env={**os.environ, **more},
        capture_output=True,
        text=True,
        check=False,
        timeout=3600,
    )
    assert (said.returncode, said.stderr) == (0, ""), said.stderr
    return said.stdout
