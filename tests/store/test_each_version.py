"""A file of each version there ever was opens in this one: made as that version made it, with rows in it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect
from sqlalchemy.types import Boolean, Integer

from coprod_desktop.store import tables
from coprod_desktop.store.engine import connect, engine_on
from coprod_desktop.store.files import read_coprod
from coprod_desktop.store.migrate import LOCATION, _config

NAMED = {
    "id": "x",
    "name": "Kept since then",
    "language": "en-GB",
    "place": '{"screen": "map", "item": ""}',
    "paper_size": "large",
    "word_level": "easy",
}
REVISIONS = sorted(
    script.revision for script in ScriptDirectory.from_config(_config(LOCATION)).walk_revisions()
)


def add_row(connection: Connection, table: str) -> None:
    """Add a row with nothing in it but what each column needs."""
    row = {}
    for column in inspect(connection).get_columns(table):
        default = column["default"]
        empty: object = 0 if isinstance(column["type"], Boolean | Integer) else ""
        if str(column["type"]) == "JSON":
            empty = "[]"
        row[column["name"]] = NAMED.get(column["name"], None if column["nullable"] else empty)
        if default is not None:
            row.pop(column["name"])
    names, marks = ", ".join(f'"{name}"' for name in row), ", ".join("?" for _ in row)
    connection.exec_driver_sql(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', tuple(row.values()))


@pytest.mark.parametrize("revision", REVISIONS)
def test_D6_that_a_file_of_each_version_opens(tmp_path: Path, revision: str) -> None:
    path = tmp_path / f"{revision}.coprod"
    engine = engine_on(partial(connect, path, mode="rwc", journal="DELETE"))
    with engine.begin() as connection:
        connection.exec_driver_sql(f"PRAGMA application_id = {tables.APPLICATION_ID}")
        config = _config(LOCATION)
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
    with engine.begin() as connection:
        for table in ("project", "person", "section_mark"):
            if table == "section_mark":
                connection.exec_driver_sql(
                    "INSERT INTO section_mark (id, mark, position) VALUES ('about', 'look-again', 0)"
                )
            else:
                add_row(connection, table)
    engine.dispose()
    before = path.read_bytes()
    project = read_coprod(path)
    assert (project.name, [person.id for person in project.people]) == ("Kept since then", ["x"])
    assert [mark.id for mark in project.section_marks] == ["about"]
    assert path.read_bytes() == before


def test_that_every_version_is_tried() -> None:
    assert REVISIONS[0] == "0001"
    assert REVISIONS[-1] == tables.REVISION
    assert len(REVISIONS) == int(tables.REVISION)
