"""The one file to carry: whole or not there, and read without touching it."""

from __future__ import annotations

import os
import shutil
import sqlite3
from pathlib import Path

import pytest

from coprod_desktop.domain.project import Project
from coprod_desktop.store import files
from coprod_desktop.store.errors import CannotReach, Damaged, NewerFile, NotAProject, ReadOnly, StoreError
from coprod_desktop.store.files import read_coprod, write_coprod
from tests.store.samples import brochure


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("written") / "ours.coprod"
    write_coprod(brochure(), path)
    return path.read_bytes()


@pytest.fixture
def carried(tmp_path: Path, written: bytes) -> Path:
    path = tmp_path / "ours.coprod"
    path.write_bytes(written)
    return path


def change(path: Path, sql: str) -> None:
    connection = sqlite3.connect(path)
    with connection:
        connection.execute(sql)
    connection.close()


def test_that_a_project_comes_back_from_its_file(carried: Path) -> None:
    assert read_coprod(carried) == brochure()


def test_that_it_is_one_file_and_reading_leaves_it_as_it_is(carried: Path) -> None:
    before = carried.read_bytes()
    read_coprod(carried)
    assert os.listdir(carried.parent) == [carried.name]
    assert carried.read_bytes() == before
    assert before[18:20] == b"\1\1"  # the header's word for: no write-ahead log beside it


def test_that_writing_again_replaces_it_and_a_part_left_behind(carried: Path) -> None:
    carried.with_name("ours.coprod.part").write_bytes(b"half")
    write_coprod(Project(id="other"), carried)
    assert read_coprod(carried) == Project(id="other")
    assert os.listdir(carried.parent) == [carried.name]


def test_that_the_old_file_stays_when_the_new_one_cannot_be_finished(
    carried: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(files, "put_in_place", refuse)
    with pytest.raises(ReadOnly):
        write_coprod(Project(id="other"), carried)
    assert read_coprod(carried) == brochure()
    assert os.listdir(carried.parent) == [carried.name]


def test_that_a_folder_that_is_not_there_cannot_be_reached(tmp_path: Path) -> None:
    with pytest.raises(CannotReach):
        write_coprod(brochure(), tmp_path / "gone" / "x.coprod")
    with pytest.raises(CannotReach):
        read_coprod(tmp_path / "gone.coprod")


@pytest.mark.parametrize("data", [b"", b"SQLite", b"%PDF-1.7", os.urandom(9000)])
def test_that_another_file_is_no_project(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.coprod"
    path.write_bytes(data)
    with pytest.raises(NotAProject):
        read_coprod(path)
    assert path.read_bytes() == data


def test_that_another_programs_database_is_no_project(tmp_path: Path) -> None:
    change(tmp_path / "x.coprod", "CREATE TABLE t (a)")
    with pytest.raises(NotAProject):
        read_coprod(tmp_path / "x.coprod")


def test_that_a_newer_file_asks_for_a_newer_program_and_stays_as_it_is(carried: Path) -> None:
    change(carried, "UPDATE alembic_version SET version_num = '9999'")
    before = carried.read_bytes()
    with pytest.raises(NewerFile):
        read_coprod(carried)
    assert carried.read_bytes() == before


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM alembic_version",
        "DROP TABLE alembic_version",
        "DROP TABLE parked",
        "DELETE FROM project",
        "DELETE FROM person",
    ],
)
def test_that_a_file_with_something_missing_is_damage(carried: Path, sql: str) -> None:
    change(carried, sql)
    with pytest.raises(Damaged):
        read_coprod(carried)


@pytest.mark.parametrize("keep", [20, 1000, 4096, 40_000])
def test_that_a_file_cut_short_is_damage(carried: Path, keep: int) -> None:
    carried.write_bytes(carried.read_bytes()[:keep])
    with pytest.raises(StoreError):
        read_coprod(carried)


@pytest.mark.parametrize("page", range(1, 30, 4))
def test_that_a_damaged_page_is_noticed(carried: Path, page: int) -> None:
    data = bytearray(carried.read_bytes())
    data[page * 4096 : (page + 1) * 4096] = b"\x5a" * 4096
    carried.write_bytes(data)
    with pytest.raises(Damaged):
        read_coprod(carried)


def test_that_a_file_in_the_log_form_opens_all_the_same(carried: Path) -> None:
    connection = sqlite3.connect(carried)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()
    assert read_coprod(carried) == brochure()


@pytest.mark.parametrize("power_went", [False, True], ids=["open in the program", "left by a cut"])
def test_that_what_was_saved_last_is_read_too(carried: Path, tmp_path: Path, power_went: bool) -> None:
    carried_on = sqlite3.connect(carried)
    carried_on.execute("PRAGMA journal_mode = WAL")
    with carried_on:
        carried_on.execute("UPDATE project SET name = 'saved last'")
    at = carried
    if power_went:
        left = tmp_path / "left"
        shutil.copytree(carried.parent, left, ignore=shutil.ignore_patterns("left"))
        at = left / carried.name
    assert read_coprod(at).name == "saved last"
    assert at.with_name(f"{at.name}-wal").stat().st_size, "and it stays where it is"
    carried_on.close()
    assert read_coprod(carried).name == "saved last"
