"""Keeps a project's file of this version for all that come later: `python -m tests.store.keep_version`.

Run it once after a new migration, or after a change of how files are encrypted. What is kept is never
written again: later versions have to open it, and `test_old_files.py` sees to that.
"""

from __future__ import annotations

import hashlib
import json
import lzma
import sys
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from coprod_desktop.domain.project import Project
from coprod_desktop.shipped import sample_project
from coprod_desktop.store import tables
from coprod_desktop.store.engine import connect
from coprod_desktop.store.files import LOCKED, write_coprod
from coprod_desktop.store.keys import KeyRecord
from coprod_desktop.store.portable import write_json
from coprod_desktop.store.projects import Shelf
from tests.store.samples import brochure

FIXTURES = Path(__file__).parents[1] / "fixtures"
VERSIONS, CIPHERS, SUMS = FIXTURES / "versions", FIXTURES / "ciphers", FIXTURES / "sums.txt"
WORDS = "tea bread milk"
COMMAND = "python -m tests.store.keep_version"


def cipher() -> str:
    """Return how locked files are encrypted now: a change of this needs a kept file of its own."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x"
        with closing(connect(path, mode="rwc", journal="MEMORY", key=bytes(48))) as file:
            file.execute("CREATE TABLE kept (key BLOB)")
            said = [row[0] for row in file.execute("PRAGMA cipher_settings")]
    record = {"begins": LOCKED.decode().strip(), "record": KeyRecord.__dataclass_fields__["version"].default}
    return "\n".join([*said, json.dumps(record)]) + "\n"


def keep_version(folder: Path) -> None:
    """Write the files of this version: a project that uses every table, and the pretend one."""
    projects: dict[str, Project] = {"every-table": brochure(), "pretend": sample_project()}
    folder.mkdir(parents=True)
    for name, project in projects.items():
        with TemporaryDirectory() as apart:
            path = Path(apart) / "x.coprod"
            write_coprod(project, path)
            (folder / f"{name}.coprod.xz").write_bytes(lzma.compress(path.read_bytes(), preset=9))
        (folder / f"{name}.json.xz").write_bytes(lzma.compress(write_json(project), preset=9))


def keep_cipher(name: str) -> None:
    """Write a locked file as it is encrypted now, and beside it how that is."""
    CIPHERS.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as apart, Shelf(Path(apart)).create(brochure()) as file:
        file.lock(WORDS)
        file.carry(CIPHERS, name)
    (CIPHERS / f"{name}.txt").write_text(cipher(), encoding="utf-8")


def sums() -> str:
    """Return the SHA-256 of each kept file, one a line."""
    files = sorted(path for path in FIXTURES.rglob("*") if path.is_file() and path != SUMS)
    return "".join(
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(FIXTURES).as_posix()}\n"
        for path in files
    )


def main() -> None:
    """Keep what is not kept yet."""
    before = SUMS.read_text("utf-8").splitlines() if SUMS.exists() else []
    if not (VERSIONS / tables.REVISION).exists():
        keep_version(VERSIONS / tables.REVISION)
    if cipher() not in [path.read_text("utf-8") for path in CIPHERS.glob("*.txt")]:
        keep_cipher(tables.REVISION)
    if not set(before) <= set(sums().splitlines()):
        sys.exit("Put back the kept files that were changed. They stay as they are for ever.")
    SUMS.write_text(sums(), encoding="utf-8")


if __name__ == "__main__":
    main()
