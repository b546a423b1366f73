"""The shelf: listing, starting and opening projects."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from coprod_desktop.domain.project import Project
from coprod_desktop.store import projects
from coprod_desktop.store.errors import AlreadyHere, AlreadyOpen, CannotReach, Damaged, NotAProject, ReadOnly
from coprod_desktop.store.labels import read_label
from coprod_desktop.store.projects import Label, Shelf
from tests.store.samples import ID, brochure


def folder_of(tmp_path: Path) -> Path:
    (folder,) = (entry for entry in (tmp_path / "shelf").iterdir() if entry.is_dir())
    return folder


def printed_by(code: str) -> str:
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return run.stdout.strip()


def test_that_a_shelf_nobody_used_is_empty(shelf: Shelf) -> None:
    assert shelf.labels() == ()


def test_that_a_project_comes_back_as_it_was(shelf: Shelf) -> None:
    with shelf.create(brochure()) as file:
        assert file.project == brochure()
    with shelf.open(ID) as file:
        assert file.project == brochure()


def test_that_the_list_says_what_the_label_says_and_the_newest_is_first(shelf: Shelf) -> None:
    shelf.create(brochure()).close()
    shelf.create(
        Project(id="later", name="Later", pretend=True, changed_at="2025-06-01T00:00:00+00:00")
    ).close()
    assert shelf.labels() == (
        Label(id="later", name="Later", pretend=True, changed_at="2025-06-01T00:00:00+00:00"),
        Label(id=ID, name="The brochure", changed_at="2025-01-02T10:00:00+00:00"),
    )


def test_that_listing_and_settings_load_no_database(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from coprod_desktop.store.projects import Shelf\n"
        "from coprod_desktop.store.settings import Settings\n"
        f"folder = Path({str(tmp_path)!r})\n"
        "Shelf(folder).labels(), Settings(folder / 'settings.json')\n"
        "heavy = {'sqlalchemy', 'sqlcipher3', 'alembic', 'pydantic', 'filelock'}\n"
        "print(*heavy & set(sys.modules))\n"
    )
    assert printed_by(code) == ""


def test_that_opening_an_up_to_date_project_loads_neither_alembic_nor_pydantic_nor_the_orm(
    kept: Shelf, tmp_path: Path
) -> None:
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from coprod_desktop.store.projects import Shelf\n"
        f"file = Shelf(Path({str(tmp_path / 'shelf')!r})).open({ID!r})\n"
        "file.save(file.project)\n"
        "file.close()\n"
        "print(*{'alembic', 'pydantic', 'sqlalchemy.orm'} & set(sys.modules))\n"
    )
    assert printed_by(code) == ""


@pytest.mark.parametrize(
    "project_id", ["..", "../../etc", "Sam's", "CON", "A" * 32, "x" * 5000, "/", "ü", " "]
)
def test_that_any_id_gets_a_folder_of_its_own_that_names_nobody(
    shelf: Shelf, tmp_path: Path, project_id: str
) -> None:
    with shelf.create(replace(brochure(), id=project_id)):
        folder = folder_of(tmp_path)
    assert len(folder.name) == 32
    assert set(folder.name) <= set("0123456789abcdef")
    with shelf.open(project_id) as file:
        assert file.project.id == project_id


def test_that_an_id_that_is_here_already_is_refused(kept: Shelf) -> None:
    with pytest.raises(AlreadyHere):
        kept.create(Project(id=ID))
    with kept.open(ID) as file:
        assert file.project == brochure()


def test_that_a_project_that_is_not_here_cannot_be_reached(shelf: Shelf) -> None:
    with pytest.raises(CannotReach):
        shelf.open(ID)
    assert shelf.labels() == ()


def test_that_a_second_opening_is_refused_until_the_first_is_closed(shelf: Shelf) -> None:
    first = shelf.create(brochure())
    with pytest.raises(AlreadyOpen):
        shelf.open(ID)
    first.close()
    shelf.open(ID).close()


def test_that_a_lock_file_left_behind_blocks_nobody(kept: Shelf, tmp_path: Path) -> None:
    (folder_of(tmp_path) / "project.lock").write_text("4711 another-laptop")
    kept.open(ID).close()


def test_that_a_disk_without_locks_is_said_calmly(kept: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:

    def refuse(_lock: object) -> None:
        raise NotImplementedError

    monkeypatch.setattr("filelock.FileLock.acquire", refuse)
    with pytest.raises(CannotReach):
        kept.open(ID)


@pytest.mark.parametrize("label", [b"", b"{", b"[]", b'{"id": 3}', b"\xff", b"[" * 100_000, b'{"name": "x"}'])
def test_that_a_label_nobody_can_read_is_listed_as_damaged_and_opening_mends_it(
    kept: Shelf, tmp_path: Path, label: bytes
) -> None:
    good = kept.labels()
    (folder_of(tmp_path) / "label.json").write_bytes(label)
    (damaged,) = kept.labels()
    assert damaged.damaged
    kept.open(damaged.id).close()
    assert kept.labels() == good


def test_that_a_missing_label_of_an_odd_id_can_still_be_opened(shelf: Shelf, tmp_path: Path) -> None:
    shelf.create(brochure("odd")).close()
    (folder_of(tmp_path) / "label.json").unlink()
    (damaged,) = shelf.labels()
    with shelf.open(damaged.id) as file:
        assert file.project.id == "odd"
    assert shelf.labels()[0].id == "odd"


def test_that_other_files_in_the_folder_are_no_projects(kept: Shelf, tmp_path: Path) -> None:
    (tmp_path / "shelf" / "notes.txt").touch()
    (tmp_path / "shelf" / "other").mkdir()
    (tmp_path / "shelf" / ("f" * 32)).touch()
    assert len(kept.labels()) == 1


def test_that_a_shelf_that_is_a_file_cannot_be_reached(tmp_path: Path) -> None:
    (tmp_path / "shelf").touch()
    with pytest.raises(CannotReach):
        Shelf(tmp_path / "shelf").labels()
    with pytest.raises(CannotReach):
        Shelf(tmp_path / "shelf").create(brochure())


def test_that_what_was_left_half_made_is_cleared_at_the_start(kept: Shelf, tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    (folder / "label.json.part").touch()
    half = folder.with_name("a" * 32 + ".part")
    half.mkdir()
    (half / "project.db").touch()
    assert len(kept.labels()) == 1
    Shelf(tmp_path / "shelf")
    assert not half.exists()
    kept.open(ID).close()
    assert not list((tmp_path / "shelf").rglob("*.part"))


def test_that_the_projects_worked_on_last_are_found_without_reading_all(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert shelf.recent(3) == ((), 0)
    for number in range(30):
        stamp = f"2026-01-{number + 1:02d}T10:00:00Z"
        shelf.create(replace(brochure(f"{number:032x}"), changed_at=stamp)).close()
    read: list[Path] = []

    def counted(folder: Path) -> Label:
        read.append(folder)
        return read_label(folder)

    monkeypatch.setattr(projects, "read_label", counted)
    labels, many = shelf.recent(3)
    assert [label.changed_at[:10] for label in labels] == ["2026-01-30", "2026-01-29", "2026-01-28"]
    assert (many, len(read)) == (30, 20)
    assert shelf.label("f" * 32) is None
    assert shelf.label("") is None
    known = shelf.label(f"{3:032x}")
    assert known is not None
    assert known.name == brochure().name


def test_that_a_shelf_that_cannot_be_read_says_so_for_the_latest_too(tmp_path: Path) -> None:
    (tmp_path / "shelf").touch()
    with pytest.raises(CannotReach):
        Shelf(tmp_path / "shelf").recent(5)


def test_that_a_start_that_did_not_work_leaves_nothing_behind(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr("coprod_desktop.store.projects.put_in_place", refuse)
    with pytest.raises(ReadOnly):
        shelf.create(brochure())
    assert list((tmp_path / "shelf").iterdir()) == []


def test_that_an_empty_file_in_a_projects_place_is_damage_and_stays_as_it_is(
    kept: Shelf, tmp_path: Path
) -> None:
    database = folder_of(tmp_path) / "project.db"
    database.write_bytes(b"")
    with pytest.raises(Damaged):
        kept.open(ID)
    assert database.read_bytes() == b""


def test_that_a_folder_without_its_database_gets_no_new_one(kept: Shelf, tmp_path: Path) -> None:
    database = folder_of(tmp_path) / "project.db"
    database.unlink()
    with pytest.raises(Damaged):
        kept.open(ID)
    assert not database.exists()


@pytest.mark.parametrize("at", [0, 100, 4096, 20_480])
def test_that_a_file_with_bad_bytes_is_damage_and_is_let_go(kept: Shelf, tmp_path: Path, at: int) -> None:
    database = folder_of(tmp_path) / "project.db"
    data = bytearray(database.read_bytes())
    data[at : at + 3000] = os.urandom(3000)
    database.write_bytes(data)
    for _ in range(2):  # the second time shows that the first let go of the lock
        with pytest.raises((Damaged, NotAProject)):
            kept.open(ID)
    assert database.read_bytes() == data


def test_that_rows_that_name_nobody_are_noticed_on_opening(kept: Shelf, tmp_path: Path) -> None:
    with closing(sqlite3.connect(folder_of(tmp_path) / "project.db")) as connection, connection:
        connection.execute("DELETE FROM person")
    with pytest.raises(Damaged):
        kept.open(ID)


def test_that_the_database_is_set_up_to_lose_nothing_and_leak_nothing(kept: Shelf) -> None:
    expected = {
        "journal_mode": "wal",
        "synchronous": 2,  # FULL
        "foreign_keys": 1,
        "secure_delete": 1,
        "temp_store": 2,  # MEMORY
        "trusted_schema": 0,
        "cell_size_check": 1,
        "busy_timeout": 5000,
    }
    with kept.open(ID) as file, file._engine.connect() as connection:
        for setting, value in expected.items():
            assert connection.exec_driver_sql(f"PRAGMA {setting}").scalar() == value


def test_that_the_label_is_plain_json(kept: Shelf, tmp_path: Path) -> None:
    assert json.loads((folder_of(tmp_path) / "label.json").read_bytes())["name"] == "The brochure"
