"""Moves a project in and out of its tables: reads all of it, and writes only what changed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import compress
from operator import attrgetter, is_not, ne
from typing import Any, NamedTuple, TypeAlias, get_type_hints

from sqlalchemy import JSON, Boolean, Connection, Table

from coprod_desktop.domain.project import ONLY_ADDED_TO, Project
from coprod_desktop.domain.record import Record
from coprod_desktop.store import tables
from coprod_desktop.store.engine import Driver
from coprod_desktop.store.errors import Damaged
from coprod_desktop.store.plain import Unfit, field_names, reader_of, to_plain

_lists_of = attrgetter(*tables.COLLECTIONS)
PROJECT_COLUMNS = tuple(column.name for column in tables.project.columns)
_columns_of = attrgetter(*PROJECT_COLUMNS)
Row: TypeAlias = dict[str, Any]


def write_new(connection: Driver, project: Project) -> None:
    """Write a whole project into empty tables."""
    _add(connection, tables.project, {name: to_plain(getattr(project, name)) for name in PROJECT_COLUMNS})
    for name, table in tables.COLLECTIONS.items():
        _write(connection, table, differences((), getattr(project, name)))


def write_changes(connection: Driver, old: Project, new: Project, *, only_adding: bool = True) -> None:
    """Write what is different in `new`, given that `old` is what the tables hold.

    A collection that is the same object is passed over, and so is every record inside one.

    Args:
        connection: the driver's, in a transaction.
        old: what the tables hold.
        new: what they are to hold.
        only_adding: whether what is only added to may not change; somebody who is taken out changes it.

    Raises:
        ValueError: a consent record or an agreement was changed or taken away.
    """
    unlike = compress(PROJECT_COLUMNS, map(ne, _columns_of(old), _columns_of(new)))
    _change(connection, tables.project, {name: to_plain(getattr(new, name)) for name in unlike}, new.id)
    for name in compress(tables.COLLECTIONS, map(is_not, _lists_of(old), _lists_of(new))):
        before, after = getattr(old, name), getattr(new, name)
        if only_adding and name in ONLY_ADDED_TO and after[: len(before)] != before:
            raise ValueError(f"{name} may only be added to, at the end")
        _write(connection, tables.COLLECTIONS[name], differences(before, after))


class Differences(NamedTuple):
    """What turns one collection into another: ids to take out, what to change by id, and rows to add."""

    gone: list[str]
    changed: list[tuple[str, Row]]
    added: list[Row]


def differences(before: Sequence[Any], after: Sequence[Any]) -> Differences:
    """Compare two collections of records that have an `id`. The same object is not looked into."""
    found = Differences([], [], [])
    start, stop = _unlike_part(before, after)
    left = {record.id: (position, record) for position, record in enumerate(before[start:stop], start)}
    for position, record in enumerate(after[start:stop], start):
        was, known = left.pop(record.id, (position, None))
        if known is None:
            found.added.append(to_plain(record) | {"position": position})
            continue
        row = {} if known is record else _unlike(known, record)
        if was != position:
            row["position"] = position
        if row:
            found.changed.append((record.id, row))
    found.gone.extend(left)
    return found


def _unlike_part(before: Sequence[Any], after: Sequence[Any]) -> tuple[int, int]:
    """Return where the first record is that is not the same, and where the last one ends."""
    start, stop = 0, max(len(before), len(after))
    for piece in (256, 16, 1):  # comparing pieces passes over what is the very same in C
        ends = [(at, at + piece) for at in range(start, stop, piece)]
        unlike = [(at, end) for at, end in ends if before[at:end] != after[at:end]]
        if not unlike:
            return 0, 0
        start, stop = unlike[0][0], unlike[-1][1]
    return start, stop


def _unlike(before: Record, after: Record) -> Row:
    kind: Any = type(after)
    return {
        name: to_plain(getattr(after, name))
        for name in field_names(kind)
        if getattr(before, name) != getattr(after, name)
    }


def _write(connection: Driver, table: Table, found: Differences) -> None:
    for gone in found.gone:
        connection.execute(f"DELETE FROM {_quoted(table.name)} WHERE id = ?", (gone,))
    for changed, row in found.changed:
        _change(connection, table, row, changed)
    for row in found.added:
        _add(connection, table, row)


def _change(connection: Driver, table: Table, row: Row, changed: str) -> None:
    # An id never changes. Written all the same, it would cost a page of its index on each save.
    if row:
        statement, as_json = _changing(table, tuple(row))
        connection.execute(statement, (*_kept(row, as_json), changed))


def _add(connection: Driver, table: Table, row: Row) -> None:
    statement, as_json = _adding(table, tuple(row))
    connection.execute(statement, _kept(row, as_json))


def _kept(row: Row, as_json: Iterable[str]) -> tuple[Any, ...]:
    for name in as_json:
        row[name] = json.dumps(row[name])
    return tuple(row.values())


# Statements are kept as text: putting one together anew for each save took longer than running it.


@cache
def _changing(table: Table, names: tuple[str, ...]) -> tuple[str, list[str]]:
    sets = ", ".join(f"{_quoted(name)} = ?" for name in names)
    return f"UPDATE {_quoted(table.name)} SET {sets} WHERE id = ?", _json_in(table, names)


@cache
def _adding(table: Table, names: tuple[str, ...]) -> tuple[str, list[str]]:
    named, marks = ", ".join(map(_quoted, names)), ", ".join("?" for _ in names)
    return f"INSERT INTO {_quoted(table.name)} ({named}) VALUES ({marks})", _json_in(table, names)


def _json_in(table: Table, names: Iterable[str]) -> list[str]:
    return [name for name in names if isinstance(table.columns[name].type, JSON)]


def _quoted(name: str) -> str:
    return f'"{name}"'


def read_project(connection: Connection) -> Project:
    """Read everything.

    Raises:
        Damaged: what the tables hold does not fit the records.
    """
    try:
        project: Project = reader_of(Project)(_only(_rows(connection, tables.project)))
        types = get_type_hints(Project)
        return replace(
            project,
            **{
                name: reader_of(types[name])(_rows(connection, table))
                for name, table in tables.COLLECTIONS.items()
            },
        )
    except (ValueError, TypeError, RecursionError) as failure:
        raise Damaged from failure


def _only(rows: list[dict[str, Any]]) -> dict[str, Any]:
    if len(rows) != 1:
        raise Unfit("Keep exactly 1 project here.")
    return rows[0]


def _rows(connection: Connection, table: Table) -> list[dict[str, Any]]:
    # By the driver alone: compiling some 50 statements for each opening took a third of its time.
    statement, names, special = _reading(table)
    cursor = connection.connection.cursor()
    try:
        cursor.execute(statement)
        rows = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    finally:
        cursor.close()
    for name, convert in special:
        for row in rows:
            row[name] = convert(row[name])
    return rows


@cache
def _reading(table: Table) -> tuple[str, tuple[str, ...], tuple[tuple[str, Callable[[Any], Any]], ...]]:
    """Return the statement that reads a table, its columns, and what turns some of them into plain values."""
    columns = [column for column in table.columns if column.name != "position"]
    named = ", ".join(f'"{column.name}"' for column in columns)
    order = " ORDER BY position" if "position" in table.columns else ""
    special = [
        (column.name, _from_json if isinstance(column.type, JSON) else _yes_or_no)
        for column in columns
        if isinstance(column.type, JSON | Boolean)
    ]
    return f'SELECT {named} FROM "{table.name}"{order}', tuple(c.name for c in columns), tuple(special)


def _from_json(value: Any) -> Any:
    return [] if value == "[]" else json.loads(value)


def _yes_or_no(value: Any) -> Any:
    return bool(value) if value in (0, 1) else value  # what is neither is refused by its record
