"""Power cuts: records each write, sync and name of a program, and rebuilds what a cut could have left.

What was synced is there. Of what was not: nothing, all, the first part, or some sectors of 512 bytes each.
A name that was made, changed or taken away counts only once its folder was synced; before, the names may
be as at any moment since. That is what SQLite, and the journals of file systems, are built for.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

CALLS = (
    "openat,write,pwrite64,writev,pwritev,ftruncate,fsync,fdatasync,unlink,rename,mkdir,rmdir,close,"
    "sendfile,copy_file_range,fallocate,renameat,renameat2,unlinkat,mkdirat"
)
TRACE = ("strace", "-y", "-xx", "-qq", "-s", "4000000", "-e", f"trace={CALLS}", "-o")
SECTOR = 512
WAYS = ("none", "all", "first", "some", "some")
ACKNOWLEDGED = "ack"
_LINE = re.compile(r"(\w+)\((.*)\) += (-?\d+)")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_HANDLE = re.compile(r"^(\d+)<((?:\\x[0-9a-f]{2})*)>")

Change: TypeAlias = tuple[int, bytes | None]  # where, and what is written; None cuts the file there
Names: TypeAlias = dict[str, "Inode"]


@dataclass
class Inode:
    """A file, whatever its name: what is on the disk, and what waits to get there."""

    durable: bytearray = field(default_factory=bytearray)
    waiting: list[Change] = field(default_factory=list)


@dataclass
class Disk:
    """The files of one folder, as the program sees them and as the disk has them.

    Args:
        folder: the folder, as the trace names it.
        before: a folder with its files as they were before the trace.
    """

    folder: Path
    before: Path
    live: Names = field(default_factory=dict)
    durable: Names = field(default_factory=dict)
    pending: list[tuple[str, Callable[[Names], object]]] = field(default_factory=list)
    places: dict[int, int] = field(default_factory=dict)
    acknowledged: str = ""

    def __post_init__(self) -> None:
        for path in self.before.rglob("*"):
            if path.is_file():
                name = str(self.folder / path.relative_to(self.before))
                self.live[name] = self.durable[name] = Inode(bytearray(path.read_bytes()))

    def play(self, trace: Path) -> Iterator[None]:
        """Go through a trace; yields after each call that changed something."""
        with trace.open(encoding="ascii") as lines:
            for line in lines:
                found = _LINE.match(line)
                if found and not found[3].startswith("-") and self._call(found[1], found[2], int(found[3])):
                    yield

    def _call(self, call: str, said: str, gave: int) -> bool:
        texts = [bytes.fromhex(text.replace("\\x", "")) for text in _TEXT.findall(said)]
        if call == "openat":
            return self._open(texts[0].decode(), said, gave)
        if call in ("unlink", "rename"):
            return self._name(call, [text.decode() for text in texts])
        handle = _HANDLE.match(said)
        if handle is None:
            return False
        number, path = int(handle[1]), bytes.fromhex(handle[2].replace("\\x", "")).decode()
        if call == "write" and Path(path).name == ACKNOWLEDGED:
            self.acknowledged = texts[0].decode()
            return False
        if call in ("fsync", "fdatasync"):
            return self._sync(path)
        if path not in self.live:
            return False
        if call in ("write", "pwrite64", "ftruncate"):
            return self._change(call, number, path, texts, said, gave)
        if call == "close":
            return False
        raise AssertionError(f"{call} is not known here: {said[:200]}")

    def _open(self, path: str, said: str, number: int) -> bool:
        self.places[number] = 0
        if not path.startswith(f"{self.folder}/") or "O_CREAT" not in said:
            return False
        if path not in self.live:
            inode = self.live[path] = Inode()
            self._later(path, lambda names: names.__setitem__(path, inode))
        elif "O_TRUNC" in said:
            self.live[path].waiting.append((0, None))
        return True

    def _name(self, call: str, paths: list[str]) -> bool:
        old = paths[0]
        inode = self.live.pop(old, None)
        if inode is None:
            return False
        if call == "unlink":
            self._later(old, lambda names: names.pop(old, None))
            return True
        new = paths[1]
        self.live[new] = inode

        def rename(names: Names) -> None:
            names.pop(old, None)
            names[new] = inode

        self._later(new, rename)
        return True

    def _later(self, path: str, change: Callable[[Names], object]) -> None:
        self.pending.append((str(Path(path).parent), change))

    def _sync(self, path: str) -> bool:
        if path in self.live:
            inode = self.live[path]
            for change in inode.waiting:
                _apply(inode.durable, change)
            inode.waiting.clear()
        else:
            # A folder: its names last now. Those before them, in the order they came, do too.
            mine = [number for number, (folder, _) in enumerate(self.pending) if folder == path]
            for _, change_name in self.pending[: mine[-1] + 1 if mine else 0]:
                change_name(self.durable)
            del self.pending[: mine[-1] + 1 if mine else 0]
        return True

    def _change(self, call: str, number: int, path: str, texts: list[bytes], said: str, gave: int) -> bool:
        inode = self.live[path]
        if call == "ftruncate":
            inode.waiting.append((int(said.rsplit(", ", 1)[1]), None))
        elif call == "pwrite64":
            inode.waiting.append((int(said.rsplit(", ", 1)[1]), texts[0][:gave]))
        else:
            inode.waiting.append((self.places[number], texts[0][:gave]))
            self.places[number] += gave
        return True

    def leave(self, way: str, folder: Path, chance: random.Random) -> None:
        """Write into a folder what a power cut now could leave, in one of the `WAYS`."""
        names = dict(self.durable)
        many = {"none": 0, "all": len(self.pending)}.get(way, chance.randint(0, len(self.pending)))
        for _, change in self.pending[:many]:
            change(names)
        for name, inode in names.items():
            data = bytearray(inode.durable)
            for one in _some(inode.waiting, way, chance):
                _apply(data, one)
            path = folder / Path(name).relative_to(self.folder)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)


def _some(waiting: list[Change], way: str, chance: random.Random) -> list[Change]:
    match way:
        case "none":
            return []
        case "all":
            return waiting
        case "first":
            return waiting[: chance.randint(0, len(waiting))]
    kept: list[Change] = []
    for place, data in waiting:
        if data is None:
            kept += [(place, None)] if chance.random() < 0.5 else []
            continue
        sectors = ((place + at, data[at : at + SECTOR]) for at in range(0, len(data), SECTOR))
        kept += [sector for sector in sectors if chance.random() < 0.5]
    return kept


def _apply(data: bytearray, change: Change) -> None:
    place, written = change
    if len(data) < place:
        data.extend(bytes(place - len(data)))
    if written is None:
        del data[place:]
    else:
        data[place : place + len(written)] = written
