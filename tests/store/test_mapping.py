"""Any project goes through its tables and comes back the same."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any, get_type_hints

import pytest
import sqlcipher3
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, delete, insert

from coprod_desktop.domain.answers import Answer
from coprod_desktop.domain.project import ONLY_ADDED_TO, Project
from coprod_desktop.store import tables
from coprod_desktop.store.engine import check_whole, engine_on, reading
from coprod_desktop.store.errors import Damaged
from coprod_desktop.store.mapping import differences, read_project, write_changes
from coprod_desktop.store.plain import to_plain
from coprod_desktop.store.soundness import REFERENCES
from coprod_desktop.store.upkeep import make
from tests.store.projects_strategy import projects
from tests.store.samples import brochure

SOME = settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def in_memory() -> Engine:
    return engine_on(partial(sqlcipher3.connect, ":memory:", isolation_level=None, check_same_thread=False))


@SOME
@given(st.data())
def test_that_any_change_of_any_project_comes_back_the_same(data: st.DataObject) -> None:
    old, new = data.draw(projects(id="p")), data.draw(projects(id="p"))
    new = replace(new, **{name: getattr(old, name) for name in ONLY_ADDED_TO})
    engine = in_memory()
    make(engine, old)
    with reading(engine) as connection:
        assert read_project(connection) == old
    with engine.begin() as connection:
        write_changes(connection.connection.dbapi_connection, old, new)
    with reading(engine) as connection:
        assert read_project(connection) == new
        check_whole(connection)
    engine.dispose()


@pytest.mark.parametrize("many", [0, 1, 2, 15, 16, 17, 33, 255, 256, 257, 600])
def test_that_of_a_list_of_any_length_only_what_changed_is_found(many: int) -> None:
    before = tuple(Answer(id=f"q{number}", words=str(number)) for number in range(many))
    for at in sorted({at for at in (0, 1, 15, 16, 31, 255, 256, 300, many - 1) if 0 <= at < many}):
        new, gone = replace(before[at], words="New"), (*before[:at], *before[at + 1 :])
        changed = differences(before, (*before[:at], new, *before[at + 1 :]))
        assert changed == ([], [(new.id, {"words": "New"})], [])
        later = [(one.id, {"position": place}) for place, one in enumerate(gone) if place >= at]
        assert differences(before, gone) == ([before[at].id], later, [])
        earlier = [(one.id, {"position": place}) for place, one in enumerate(before) if place > at]
        added = to_plain(before[at]) | {"position": at}
        assert differences(gone, before) == ([], earlier, [added])
    equal = tuple(replace(one) for one in before)
    assert differences(before, equal) == differences(before, before) == ([], [], [])


def test_that_every_field_of_every_record_has_its_column() -> None:
    types = get_type_hints(Project)
    collections = {name for name in types if name not in tables.project.columns and name[0] != "_"}
    assert collections == set(tables.COLLECTIONS)
    for name, table in tables.COLLECTIONS.items():
        record = types[name].__args__[0]
        fields = set(get_type_hints(record)) - {"__pydantic_config__"}
        assert fields | {"position"} == {column.name for column in table.columns}


def test_that_the_readers_of_files_know_the_same_references_as_the_tables() -> None:
    name_of = {table.name: name for name, table in tables.COLLECTIONS.items()}
    keys = {
        (name_of[table.name], key.parent.name, name_of[key.column.table.name])
        for table in tables.COLLECTIONS.values()
        for key in table.foreign_keys
    }
    assert keys == set(REFERENCES)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE answer SET reply = 'perhaps'",
        "UPDATE answer SET views = '{'",
        "UPDATE answer SET views = '{}'",
        "UPDATE answer SET views = '[{}]'",
        "UPDATE person SET name = x'ff'",
        "UPDATE own_clause SET \"order\" = 'first'",
        "UPDATE role SET tasks = '[1]'",
        "UPDATE project SET place = '" + "[" * 50_000 + "'",
    ],
)
def test_that_a_value_that_does_not_fit_is_damage(empty_database: Engine, sql: str) -> None:
    make(empty_database, brochure())
    with empty_database.begin() as connection:
        connection.exec_driver_sql(sql)
    with reading(empty_database) as connection, pytest.raises(Damaged):
        read_project(connection)


def test_that_a_database_holds_exactly_one_project(empty_database: Engine) -> None:
    make(empty_database, brochure())
    row: dict[str, Any] = dict.fromkeys(("name", "language", "made_at", "changed_at"), "")
    with empty_database.begin() as connection:
        connection.execute(insert(tables.project), row | {"id": "2", "pretend": False, "place": {}})
    with reading(empty_database) as connection, pytest.raises(Damaged):
        read_project(connection)
    with empty_database.begin() as connection:
        connection.execute(delete(tables.project))
    with reading(empty_database) as connection, pytest.raises(Damaged):
        read_project(connection)


def test_that_rows_that_name_nobody_are_damage(empty_database: Engine) -> None:
    make(empty_database, brochure())
    with empty_database.connect() as connection:
        connection.connection.cursor().execute("PRAGMA foreign_keys = OFF")
        with connection.begin():
            connection.exec_driver_sql("DELETE FROM person")
            with pytest.raises(Damaged):
                check_whole(connection)
