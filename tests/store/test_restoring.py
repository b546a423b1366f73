"""A project that cannot be read is put back from a copy; what is harmed is set aside, mixed with nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from coprod_desktop.domain.project import Project
from coprod_desktop.store import project_file, restoring
from coprod_desktop.store.errors import AlreadyOpen, Damaged, DiskFull, StoreError
from coprod_desktop.store.openers import Slowness
from coprod_desktop.store.projects import Shelf
from tests.store.samples import ID, brochure

WORDS = "tea bread milk"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(project_file, "SLOWNESS", Slowness(n=2**10))


def folder_of(tmp_path: Path) -> Path:
    return tmp_path / "shelf" / ID


def with_a_copy(shelf: Shelf, words: str = "") -> bytes:
    """Make a copy, change the project after it, and return its key."""
    with shelf.open(ID) as file:
        if words:
            file.lock(words)
        file.make_copy("2026-01-02")
        file.save(replace(file.project, name="Later"))
    key = shelf.unlock(ID, words) if words else b""
    assert key is not None
    return key


def cut(database: Path) -> None:
    database.write_bytes(database.read_bytes()[:5000])


def overwrite_the_start(database: Path) -> None:
    database.write_bytes(b"x" * 4096 + database.read_bytes()[4096:])


def empty(database: Path) -> None:
    database.write_bytes(b"")


@pytest.mark.parametrize("words", ["", WORDS])
@pytest.mark.parametrize("harm", [cut, overwrite_the_start, empty, Path.unlink])
def test_that_a_harmed_project_is_put_back_from_its_copy_and_set_aside(
    kept: Shelf, tmp_path: Path, harm: Callable[[Path], None], words: str
) -> None:
    key, database = with_a_copy(kept, words), folder_of(tmp_path) / "project.db"
    harm(database)
    left = database.read_bytes() if database.exists() else None
    with pytest.raises(Damaged):
        kept.open(ID, key)
    (copy,) = kept.copies_of(ID, key)
    assert copy.project == brochure()
    assert kept.is_locked(ID) is bool(words)
    kept.put_back(ID, key, copy.id)
    with kept.open(ID, key) as file:
        assert file.project == brochure()
        assert file.locked is bool(words)
    aside = [file.read_bytes() for file in database.parent.glob("copies/harmed-*")]
    assert aside == ([] if left is None else [left])
    assert not list(tmp_path.rglob("*.part"))


def test_that_the_log_of_the_harmed_one_is_never_beside_the_whole_one(kept: Shelf, tmp_path: Path) -> None:
    key, database = with_a_copy(kept), folder_of(tmp_path) / "project.db"
    cut(database)
    for end in ("-wal", "-shm", "-journal"):
        database.with_name(f"project.db{end}").write_bytes(b"rows of the harmed one")
    seen: list[list[Path]] = []

    def look(part: Path, path: Path) -> None:
        seen.append([one for one in path.parent.iterdir() if one.name.startswith("project.db-")])
        part.replace(path)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(restoring, "put_in_place", look)
        kept.put_back(ID, key, kept.copies_of(ID, key)[0].id)
    assert seen == [[]]
    assert len(list(database.parent.glob("copies/harmed-*"))) == 4
    with kept.open(ID, key) as file:
        assert file.project == brochure()


def test_that_a_copy_that_is_harmed_too_or_gone_touches_nothing(kept: Shelf, tmp_path: Path) -> None:
    key, database = with_a_copy(kept), folder_of(tmp_path) / "project.db"
    cut(database)
    before = database.read_bytes()
    name = kept.copies_of(ID, key)[0].id
    (database.parent / "copies" / name).write_bytes(b"harmed too")
    for wanted in (name, "../project.db", "none"):
        with pytest.raises(StoreError):
            kept.put_back(ID, key, wanted)
    assert database.read_bytes() == before
    assert kept.copies_of(ID, key) == ()


def test_that_a_disk_that_fills_up_on_the_way_leaves_the_harmed_one(kept: Shelf, tmp_path: Path) -> None:
    key, database = with_a_copy(kept), folder_of(tmp_path) / "project.db"
    cut(database)

    def full(*_: object) -> None:
        raise DiskFull

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(restoring, "put_in_place", full)
        with pytest.raises(DiskFull):
            kept.put_back(ID, key, kept.copies_of(ID, key)[0].id)
    assert not list(tmp_path.rglob("*.part"))
    kept.put_back(ID, key, kept.copies_of(ID, key)[0].id)
    kept.open(ID, key).close()


def test_that_an_open_project_is_not_put_back(kept: Shelf) -> None:
    key = with_a_copy(kept)
    with kept.open(ID, key), pytest.raises(AlreadyOpen):
        kept.put_back(ID, key, kept.copies_of(ID, key)[0].id)


def test_that_what_was_set_aside_goes_when_somebody_is_taken_out(kept: Shelf, tmp_path: Path) -> None:
    key, database = with_a_copy(kept), folder_of(tmp_path) / "project.db"
    cut(database)
    kept.put_back(ID, key, kept.copies_of(ID, key)[0].id)
    assert list(database.parent.glob("copies/harmed-*"))

    def clean(project: Project) -> Project:
        return project

    from coprod_desktop.store.erasing import clean_copies

    clean_copies(database.parent / "copies", key, clean)
    assert not list(database.parent.glob("copies/harmed-*"))
