"""Makes a database's tables, and brings those of an earlier version up to date."""

from __future__ import annotations

import re
from pathlib import Path

from sqlalchemy import Connection, Engine, insert, select

from coprod_desktop.domain.project import Project
from coprod_desktop.store import tables
from coprod_desktop.store.engine import reading
from coprod_desktop.store.errors import Damaged, NotAProject
from coprod_desktop.store.mapping import write_new

_CODE = re.compile(r"\bAS\s*\(|\bVIRTUAL\b|\bGENERATED\b", re.IGNORECASE)
_ONLY_REFUSES = re.compile(
    r"CREATE TRIGGER \w+ BEFORE (?:UPDATE|DELETE) ON \w+ (?:WHEN [^;]* )?"
    r"BEGIN SELECT RAISE\(ABORT, '[^']*'\); END"
)


def make(engine: Engine, project: Project) -> None:
    """Make the tables in an empty database and write the project, in one transaction."""
    with engine.begin() as connection:
        connection.exec_driver_sql(f"PRAGMA application_id = {tables.APPLICATION_ID}")
        tables.metadata.create_all(connection, checkfirst=False)
        connection.execute(insert(tables.revision), {"version_num": tables.REVISION})
        write_new(connection.connection.dbapi_connection, project)


def revision_of(connection: Connection) -> str:
    """Return the revision of a database's tables.

    Raises:
        NotAProject: it is a database of some other program.
        Damaged: it does not say.
    """
    if connection.exec_driver_sql("PRAGMA application_id").scalar() != tables.APPLICATION_ID:
        raise NotAProject
    found = connection.scalars(select(tables.revision.c.version_num)).all()
    if len(found) != 1:
        raise Damaged
    return str(found[0])


def refuse_code(connection: Connection) -> None:
    """Refuse a database that brings code along: no row of it is read before this.

    A view under the name of a table may give rows for ever, and a column that is worked out may fill the
    memory (https://www.sqlite.org/security.html). Ours has plain tables, and triggers that only refuse.

    Raises:
        Damaged: it has something else.
    """
    for kind, sql in connection.exec_driver_sql("SELECT type, sql FROM sqlite_master"):
        plain = kind == "index" or (kind == "table" and not _CODE.search(sql or ""))
        if not plain and not (kind == "trigger" and _ONLY_REFUSES.fullmatch(sql or "")):
            raise Damaged


def bring_up_to_date(engine: Engine, copies: Path | None = None) -> None:
    """Move an earlier version's tables to this version's. Nothing happens where they are already.

    Args:
        engine: the database.
        copies: the folder for a copy from before the change; None where the file itself stays as it is.

    Raises:
        NewerFile: a newer program wrote it. Nothing is changed.
        Damaged: it does not hold together afterwards. Nothing is changed.
    """
    with reading(engine) as connection:
        refuse_code(connection)
        found = revision_of(connection)
    if found != tables.REVISION:
        from coprod_desktop.store.migrate import upgrade  # Alembic is slow to load and seldom needed

        upgrade(engine, found, copies)
