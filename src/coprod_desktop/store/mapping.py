"""Moves a project in and out of its tables: reads all of it, and writes only what changed."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Sequence
from contextlib import closing
from dataclasses import replace
from functools import cache
from operator import attrgetter, indexOf, is_
from typing import Any, NamedTuple, TypeAlias, get_type_hints

from sqlalchemy import JSON, Boolean, Connection, PoolProxiedConnection, Table

from coprod_desktop.domain.project import ONLY_ADDED_TO, Project
from coprod_desktop.domain.record import Record
from coprod_desktop.store import tables
from coprod_desktop.store.errors import Damaged
from coprod_desktop.store.plain import Unfit, reader_of, to_plain

_lists_of = attrgetter(*tables.COLLECTIONS)
PROJECT_COLUMNS = tuple(column.name for column in tables.project.columns)
Row: TypeAlias = dict[str, Any]


def write_new(connection: PoolProxiedConnection, project: Project) -> None:
    """Write a whole project into empty tables."""
    _run(connection, _adding(tables.project), [_project_row(project)])
    for name, table in tables.COLLECTIONS.items():
        _write(connection, table, differences((), getattr(project, name)))


def write_changes(
    connection: PoolProxiedConnection, old: Project, new: Project, *, only_adding: bool = True
) -> None:
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
    _run(connection, _changing(tables.project), [_project_row(new)])
    lists = zip(tables.COLLECTIONS.items(), _lists_of(old), _lists_of(new), strict=True)
    for (name, table), before, after in lists:
        if before is after:
            continue
        if only_adding and name in ONLY_ADDED_TO and after[: len(before)] != before:
            raise ValueError(f"{name} may only be added to, at the end")
        _write(connection, table, differences(before, after))


class Differences(NamedTuple):
    """What turns one collection into another: ids to take out, and rows to change or add."""

    gone: list[dict[str, Any]]
    changed: list[dict[str, Any]]
    moved: list[dict[str, Any]]
    added: list[dict[str, Any]]


def differences(before: Sequence[Any], after: Sequence[Any]) -> Differences:
    """Compare two collections of records that have an `id`. The same object is not looked into."""
    found = Differences([], [], [], [])
    start, end = _unlike(before, after)
    rest = before[start : len(before) - end]
    left = {record.id: (position, record) for position, record in enumerate(rest, start)}
    for position, record in enumerate(after[start : len(after) - end], start):
        known = left.pop(record.id, None)
        if known is None:
            found.added.append(_row(record, position))
        elif known[1] is not record and known[1] != record:
            found.changed.append(_row(record, position) | {"row": record.id})
        elif known[0] != position:
            found.moved.append({"row": record.id, "position": position})
    found.gone.extend({"row": row} for row in left)
    return found


def _unlike(before: Sequence[Any], after: Sequence[Any]) -> tuple[int, int]:
    """Return how many records are the very same at the start, and at the end where both are as long."""
    try:
        start = indexOf(map(is_, before, after), False)  # in C: far quicker than a loop
    except ValueError:
        return min(len(before), len(after)), 0
    same_end = len(before) == len(after) and before[start + 1 :] == after[start + 1 :]
    return start, len(before) - start - 1 if same_end else 0


def _row(record: Record, position: int) -> dict[str, Any]:
    row: dict[str, Any] = to_plain(record)
    return row | {"position": position}


def _project_row(project: Project) -> dict[str, Any]:
    return {name: to_plain(getattr(project, name)) for name in PROJECT_COLUMNS}


def _write(connection: PoolProxiedConnection, table: Table, found: Differences) -> None:
    named = _quoted(table.name)
    _run(connection, _Writing(f"DELETE FROM {named} WHERE id = ?", ("row",)), found.gone)
    _run(connection, _changing(table), found.changed)
    moving = f"UPDATE {named} SET position = ? WHERE id = ?"
    _run(connection, _Writing(moving, ("position", "row")), found.moved)
    _run(connection, _adding(table), found.added)


class _Writing(NamedTuple):
    """A statement, which values of a row go into it, and which of those are kept as JSON."""

    statement: str
    names: tuple[str, ...]
    as_json: Collection[str] = ()


def _run(connection: PoolProxiedConnection, writing: _Writing, rows: Sequence[Row]) -> None:
    # As text, by the driver: putting a statement together anew for each save took longer than running it.
    if rows:
        with closing(connection.cursor()) as cursor:
            cursor.executemany(writing.statement, [_values(row, writing) for row in rows])


def _values(row: Row, writing: _Writing) -> tuple[Any, ...]:
    return tuple(json.dumps(row[name]) if name in writing.as_json else row[name] for name in writing.names)


@cache
def _adding(table: Table) -> _Writing:
    names = tuple(column.name for column in table.columns)
    marks = ", ".join("?" for _ in names)
    named = ", ".join(map(_quoted, names))
    return _Writing(f"INSERT INTO {_quoted(table.name)} ({named}) VALUES ({marks})", names, _json_in(table))


@cache
def _changing(table: Table) -> _Writing:
    # An id never changes. Written all the same, it would cost a page of its index on each save.
    names = tuple(column.name for column in table.columns if column.name != "id")
    sets = ", ".join(f"{_quoted(name)} = ?" for name in names)
    key = "id" if table is tables.project else "row"
    return _Writing(f"UPDATE {_quoted(table.name)} SET {sets} WHERE id = ?", (*names, key), _json_in(table))


def _json_in(table: Table) -> frozenset[str]:
    return frozenset(column.name for column in table.columns if isinstance(column.type, JSON))


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
