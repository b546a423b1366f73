"""Runs the migrations from inside the program: a copy first, one transaction, checked before it counts."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from coprod_desktop.store.copies import keep_copy
from coprod_desktop.store.engine import check_whole, run
from coprod_desktop.store.errors import Damaged, NewerFile

LOCATION = "coprod_desktop.store:migrations"


def head(location: str = LOCATION) -> str:
    """Return the newest revision that this program brings along.

    Raises:
        FileNotFoundError: none is there, as when a packer left them out. Alembic itself says nothing then.
    """
    newest = _script(location).get_current_head()
    if newest is None:
        raise FileNotFoundError("Install the program again. The steps to update a project are missing.")
    return newest


def upgrade(engine: Engine, found: str | None, copies: Path | None, location: str = LOCATION) -> None:
    """Bring a database from the revision `found` to the newest; None means that it is empty.

    Raises:
        NewerFile: this program does not know the revision. Nothing is changed.
        Damaged: the database does not hold together afterwards. Nothing is changed.
    """
    head(location)
    if found is not None and found not in {script.revision for script in _script(location).walk_revisions()}:
        raise NewerFile
    if copies is not None:
        keep_copy(engine, copies / f"before-{found}.db", check=lambda part: _check_copy(engine, part))
    with engine.connect() as connection:
        # Batch migrations drop and rename tables. SQLite heeds this only outside a transaction.
        _foreign_keys(connection, "OFF")
        try:
            with connection.begin():
                _run(connection, location)
                check_whole(connection)
        finally:
            _foreign_keys(connection, "ON")


def _check_copy(engine: Engine, path: Path) -> None:
    """Open a copy beside the database, which has the same key, and read all of it.

    Raises:
        Damaged: it is not whole.
    """
    with engine.connect() as connection:
        cursor = connection.connection.cursor()  # SQLAlchemy would begin a transaction, and hold the copy
        try:
            cursor.execute("ATTACH ? AS kept", (str(path),))
            found = cursor.execute("PRAGMA kept.integrity_check(1)").fetchone()
            cursor.execute("DETACH kept")
        finally:
            cursor.close()
    if found != ("ok",):
        raise Damaged


def _run(connection: Connection, location: str) -> None:
    config = _config(location)
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _foreign_keys(connection: Connection, switch: str) -> None:
    run(connection.connection, f"PRAGMA foreign_keys = {switch}")


def _config(location: str) -> Config:
    config = Config()  # no ini file: nothing to find on disk, no logging set up
    config.set_main_option("script_location", location)
    config.set_main_option("path_separator", "os")
    return config


def _script(location: str) -> ScriptDirectory:
    return ScriptDirectory.from_config(_config(location))
