"""What reads files that come from elsewhere, each with inputs to begin with and the refusals it may give."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from coprod_desktop.content.files import read_toml
from coprod_desktop.content.packs import core_pack_folder
from coprod_desktop.documents.signed_copies import clean
from coprod_desktop.domain.answers import Answer
from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.domain.project import Project
from coprod_desktop.store import project_file
from coprod_desktop.store.files import write_coprod
from coprod_desktop.store.keys import record_from, record_line
from coprod_desktop.store.labels import LABEL, read_label
from coprod_desktop.store.openers import Slowness
from coprod_desktop.store.portable import read_json, write_json
from coprod_desktop.store.projects import Shelf
from coprod_desktop.store.settings import Settings
from coprod_desktop.store.stick import Stick

WORDS = "tea bread milk"
SMALL = Project(id="a" * 32, name="Ours", answers=(Answer(id="q", words="Yes", choice="agree"),))


@dataclass(frozen=True)
class Target:
    """A reader of files.

    Args:
        name: what it reads.
        share: its share of all inputs, out of 1,000: what is slow gets fewer.
        seeds: gives inputs that it takes.
        read: reads one input. It may raise `CoprodError`, and nothing else.
    """

    name: str
    share: int
    seeds: Callable[[], tuple[bytes, ...]]
    read: Callable[[Path, bytes], object]


@contextmanager
def _room() -> Iterator[Path]:
    with TemporaryDirectory() as folder:
        yield Path(folder)


@cache
def _json() -> tuple[bytes, ...]:
    from tests.store.samples import brochure

    return (write_json(SMALL), json.dumps(json.loads(write_json(brochure()))).encode())


@cache
def _toml() -> tuple[bytes, ...]:
    files = sorted(core_pack_folder().glob("*.toml"), key=lambda file: file.stat().st_size)
    return tuple(file.read_bytes()[:3000] for file in files[:4])


@cache
def _locked() -> tuple[bytes, bytes]:
    """Return the key record of a locked project, and its whole file."""
    usual, project_file.SLOWNESS = project_file.SLOWNESS, Slowness(n=2**10)
    try:
        with _room() as folder, Shelf(folder / "shelf").create(SMALL) as file:
            file.lock(WORDS)
            record = file.snapshot(folder / "x.db", file.project)
            return record_line(record), file.carry(folder, "ours").read_bytes()
    finally:
        project_file.SLOWNESS = usual


@cache
def _plain() -> tuple[bytes, ...]:
    with _room() as folder:
        write_coprod(SMALL, folder / "ours.coprod")
        return ((folder / "ours.coprod").read_bytes(),)


@cache
def _pictures() -> tuple[bytes, ...]:
    found = []
    for kind in ("JPEG", "PNG"):
        held = io.BytesIO()
        Image.effect_noise((24, 16), 90).save(held, kind)
        found.append(held.getvalue())
    return tuple(found)


def _read_toml(folder: Path, data: bytes) -> None:
    (folder / "pack.toml").write_bytes(data)
    read_toml(folder, "pack.toml")


def _read_label(folder: Path, data: bytes) -> None:
    (folder / LABEL).write_bytes(data)
    read_label(folder)


def _read_settings(folder: Path, data: bytes) -> None:
    (folder / "settings.json").write_bytes(data)
    Settings(folder / "settings.json")


def _read_stick(folder: Path, data: bytes) -> None:
    (folder / "ours.coprod").write_bytes(data)
    Stick(Shelf(folder / "shelf")).read(folder / "ours.coprod", WORDS)


TARGETS = (
    Target("project as JSON", 380, _json, lambda _, data: read_json(data, "ours.json")),
    Target("file of a pack", 250, _toml, _read_toml),
    Target("key record", 265, lambda: (_locked()[0][-900:], _locked()[0][:900]), lambda _, d: record_from(d)),
    Target("label", 50, lambda: (b'{"id": "a", "name": "Ours", "pretend": false}',), _read_label),
    Target("settings", 40, lambda: (b'{"last_project": "a", "comfort": {"look": "dark"}}',), _read_settings),
    Target("picture", 13, _pictures, lambda _, data: clean(data)),
    Target("project file", 1, _plain, _read_stick),
    Target("locked project file", 1, lambda: (_locked()[1],), _read_stick),
)

ALLOWED = (CoprodError,)
