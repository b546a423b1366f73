"""Moving an earlier version's tables on: a copy first, all or nothing."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlcipher3 import DatabaseError

from coprod_desktop.domain.history_check import ends_of
from coprod_desktop.domain.yes_no import YesNo
from coprod_desktop.store import copies, migrate, tables
from coprod_desktop.store.copies import keep_copy
from coprod_desktop.store.engine import connect, engine_on, reading
from coprod_desktop.store.errors import Damaged, NewerFile, NotAProject
from coprod_desktop.store.mapping import read_project
from coprod_desktop.store.migrate import head, upgrade
from coprod_desktop.store.projects import Shelf
from coprod_desktop.store.upkeep import bring_up_to_date, make, revision_of
from tests.store.samples import ID, brochure

NEXT = """
from alembic import op
import sqlalchemy as sa
revision, down_revision = "9999", "{head}"

def upgrade():
    with op.batch_alter_table("person") as batch:
        batch.add_column(sa.Column("colour", sa.Text(), nullable=False, server_default="blue"))
    {then}
"""


@pytest.fixture
def stored(tmp_path: Path) -> Iterator[Engine]:
    engine = engine_on(partial(connect, tmp_path / "x.db", mode="rwc", journal="WAL"))
    make(engine, brochure())
    yield engine
    engine.dispose()


def later_version(tmp_path: Path, then: str = "pass") -> str:
    """Return the place of migrations that have one step more than ours."""
    folder = tmp_path / "migrations"
    with resources.as_file(resources.files("coprod_desktop.store") / "migrations") as ours:
        shutil.copytree(ours, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "r9999_colour.py").write_text(NEXT.format(head=tables.REVISION, then=then))
    return str(folder)


FIRST_TO_HAVE_NOT = (
    ("project", "paper_size"),
    ("project", "word_level"),
    ("project", "copies_for_all"),
    ("project", "lock_after"),
    ("person", "needs_checked_on"),
    ("person", "language"),
    ("person", "joined_on"),
    ("limit_line", "source"),
    ("limit_line", "hear_by"),
    ("unfinished_limit", "source"),
    ("unfinished_limit", "hear_by"),
    ("consent_record", "points"),
    ("consent_record", "took_back"),
    ("consent_record", "interpreter"),
    ("consent_record", "counts_from"),
    ("consent_record", "still_right"),
    ("consent_record", "link"),
    ("agreement_version", "link"),
    ("consent_record", "erased"),
    ("agreement_version", "erased"),
    ("action", "limit"),
    ("role", "answers_for"),
    ("role", "held_by_group"),
    ("role", "trial_until"),
    ("role", "review_on"),
    ("role", "rule"),
    ("role", "need"),
    ("role", "no_time_asked"),
    ("role", "keeps_flow"),
    ("role", "limit"),
    ("role", "yes_if"),
    ("holding", "words"),
    ("holding", "edited_by"),
    ("action", "yes_if"),
    ("answer", "limit"),
    ("answer", "yes_if"),
)
NOR = (
    "idea",
    "limit_move",
    "signed_copy",
    "session",
    "decision",
    "decision_move",
    "private_check",
    "role_event",
    "part_edit",
    "part_look",
    "piece_of_work",
    "idea_answer",
    "override_right",
    "unfinished_use",
    "override_use",
    "unfinished_appeal",
    "appeal",
    "unfinished_appeal_answer",
    "appeal_answer",
    "coming",
    "trip",
    "cover_plan",
    "away",
    "cover_line",
    "agreement_round",
    "agreement_answer",
    "answer_window",
    "chain_end",
    "unknown_yet",
    "promise_made",
    "keep_until",
    "private_notes",
    "plan_line",
    "reflection",
    "contact",
    "check_in",
    "look",
    "ending",
    "name_left",
)


def schema(engine: Engine) -> dict[str, str]:
    with reading(engine) as connection:
        rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master")
        return {name: " ".join((sql or "").split()) for name, sql in rows}


def shape(engine: Engine) -> dict[str, object]:
    """Return tables as what they hold, whatever the order and however a column came to be there."""
    with reading(engine) as connection:
        rows = connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_master").all()
        found: dict[str, object] = {name: sql for kind, name, sql in rows if kind != "table"}
        for name in (name for kind, name, _ in rows if kind == "table"):
            columns = connection.exec_driver_sql(f'PRAGMA table_info("{name}")').all()
            keys = connection.exec_driver_sql(f'PRAGMA foreign_key_list("{name}")').all()
            found[name] = (sorted((c[1], c[2], c[3], c[5]) for c in columns), sorted(key[2:] for key in keys))
    return found


def revision(engine: Engine) -> str:
    with reading(engine) as connection:
        return revision_of(connection)


def test_that_the_tables_stand_for_the_newest_step() -> None:
    assert head() == tables.REVISION


def test_that_the_steps_make_the_same_tables_as_a_new_project(stored: Engine, empty_database: Engine) -> None:
    upgrade(empty_database, None, None)
    assert shape(empty_database) == shape(stored)


def test_that_a_file_of_the_first_version_reads_as_it_always_did(tmp_path: Path) -> None:
    old = engine_on(partial(connect, tmp_path / "old.db", mode="rwc", journal="WAL"))
    nothing: dict[str, Any] = {n: () for n, table in tables.COLLECTIONS.items() if table.name in NOR}
    before = replace(brochure(), **nothing)
    assert {one.staff for one in before.people} == {YesNo.NOT_SAID, YesNo.YES}
    after = replace(before, cover_plans=brochure().cover_plans, chain_ends=ends_of(before))
    make(old, before)
    with old.begin() as connection:
        for table in NOR:
            connection.exec_driver_sql(f"DROP TABLE {table}")
        for table, column in FIRST_TO_HAVE_NOT:
            connection.exec_driver_sql(f"ALTER TABLE {table} DROP COLUMN '{column}'")
        for table, columns in (("person", ("staff", "may_help")), ("role", ("signs_off",))):
            for column in columns:
                connection.exec_driver_sql(f"ALTER TABLE {table} RENAME COLUMN {column} TO said")
                flag = f"ALTER TABLE {table} ADD COLUMN {column} BOOLEAN NOT NULL DEFAULT 0"
                connection.exec_driver_sql(flag)
                connection.exec_driver_sql(f"UPDATE {table} SET {column} = said = 'yes'")
                connection.exec_driver_sql(f"ALTER TABLE {table} DROP COLUMN said")
        for table in ("role", "action"):
            connection.exec_driver_sql(f"ALTER TABLE {table} ADD COLUMN cover TEXT REFERENCES person (id)")
        connection.exec_driver_sql("UPDATE role SET cover = 'jo'")
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
    bring_up_to_date(old)
    assert revision(old) == head()
    with reading(old) as connection:
        assert read_project(connection) == after
    old.dispose()


def test_that_steps_a_packer_left_out_are_noticed(tmp_path: Path, empty_database: Engine) -> None:
    location = Path(later_version(tmp_path))
    for step in (location / "versions").iterdir():
        step.unlink()
    with pytest.raises(FileNotFoundError, match="Install the program again"):
        upgrade(empty_database, None, None, str(location))


def test_that_an_earlier_file_is_copied_then_moved_on(stored: Engine, tmp_path: Path) -> None:
    upgrade(stored, tables.REVISION, tmp_path / "copies", later_version(tmp_path))
    assert revision(stored) == "9999"
    with reading(stored) as connection:
        assert connection.exec_driver_sql("SELECT DISTINCT colour FROM person").scalar() == "blue"
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert read_project(connection) == brochure()
    copy = engine_on(partial(connect, tmp_path / "copies" / f"before-{tables.REVISION}.db", mode="ro"))
    with reading(copy) as connection:
        assert revision_of(connection) == tables.REVISION
        assert read_project(connection) == brochure()
    copy.dispose()


def test_that_a_copy_that_is_not_whole_stops_the_step_before_it_begins(
    stored: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def check_a_harmed_one(engine: Engine, path: Path) -> None:
        whole = path.read_bytes()
        path.write_bytes(whole[:8192] + b"x" * 4096 + whole[12288:])
        really(engine, path)

    really = migrate._check_copy
    monkeypatch.setattr(migrate, "_check_copy", check_a_harmed_one)
    before = schema(stored)
    with pytest.raises((Damaged, DatabaseError)):
        upgrade(stored, tables.REVISION, tmp_path / "copies", later_version(tmp_path))
    assert schema(stored) == before
    assert list((tmp_path / "copies").iterdir()) == []


@pytest.mark.parametrize(
    ("then", "failure"),
    [("raise ZeroDivisionError", ZeroDivisionError), ("op.execute('DELETE FROM person')", Damaged)],
)
def test_that_a_step_that_goes_wrong_half_way_changes_nothing(
    stored: Engine, tmp_path: Path, then: str, failure: type[Exception]
) -> None:
    before = schema(stored)
    with pytest.raises(failure):
        upgrade(stored, tables.REVISION, None, later_version(tmp_path, then))
    assert schema(stored) == before
    assert revision(stored) == tables.REVISION
    with reading(stored) as connection:
        assert read_project(connection) == brochure()
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def test_that_an_up_to_date_file_needs_no_step(stored: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(migrate, "upgrade")
    bring_up_to_date(stored)


def test_that_a_newer_file_is_refused_and_left_alone(kept: Shelf, tmp_path: Path) -> None:
    folder = tmp_path / "shelf" / ID
    newer = engine_on(partial(connect, folder / "project.db"))
    with newer.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '99999'")
    newer.dispose()
    before = (folder / "project.db").read_bytes()
    with pytest.raises(NewerFile):
        kept.open(ID)
    assert (folder / "project.db").read_bytes() == before
    assert not (folder / "copies").exists()


def test_that_another_programs_database_is_no_project(empty_database: Engine) -> None:
    with pytest.raises(NotAProject):
        bring_up_to_date(empty_database)


def test_that_a_copy_that_cannot_be_finished_leaves_nothing(
    stored: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(copies, "put_in_place", refuse)
    with pytest.raises(PermissionError):
        keep_copy(stored, tmp_path / "copies" / "x.db")
    assert list((tmp_path / "copies").iterdir()) == []
