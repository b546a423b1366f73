"""Opens a project's database: SQLAlchemy Core on the SQLCipher driver, set up to lose nothing.

What each setting is worth was measured with kills and power cuts: docs/decisions/0010 and 0012.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any, Literal, TypeAlias

import sqlcipher3
from sqlalchemy import Connection, Engine, PoolProxiedConnection, QueuePool, create_engine, event
from sqlalchemy.exc import DBAPIError

from coprod_desktop.store.errors import CannotReach, Damaged, StoreError, classify

Mode: TypeAlias = Literal["rw", "rwc", "ro"]
Journal: TypeAlias = Literal["WAL", "DELETE", "MEMORY"]
Driver: TypeAlias = Any  # a connection of sqlcipher3, which has no types

_BEGIN_WRITING = "BEGIN IMMEDIATE"
_QUIET = "cipher_log_level = NONE"  # else the driver writes to stderr
_SETTINGS = (
    _QUIET,
    "busy_timeout = 5000",
    "temp_store = MEMORY",  # no words in stray files
    "foreign_keys = ON",
    "secure_delete = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
)
# A log that is written over, and does not grow, lasts sooner. It begins anew after 100 pages, some 50 saves:
# what is no longer true is written over then. What a large save needed beyond that is cut off.
LOG_SETTINGS = (
    "wal_autocheckpoint = 100",
    "journal_size_limit = 412032",  # 100 pages with what stands before each, and the beginning of the log
)
_WRITING_SETTINGS: tuple[str, ...] = (
    "synchronous = FULL",
    "fullfsync = ON",  # for macOS, where fsync alone does not reach the disk
    "checkpoint_fullfsync = ON",
    *LOG_SETTINGS,
)


def connect(
    path: Path,
    *,
    mode: Mode = "rw",
    journal: Journal | None = None,
    immutable: bool = False,
    key: bytes = b"",
) -> Driver:
    """Open one file and return the driver's connection.

    Args:
        path: the file.
        mode: only "rwc" may make a new file.
        journal: the journal to change to; None leaves it as it is.
        immutable: nobody writes meanwhile, so no lock and no side file is needed (read-only media).
        key: 32 bytes, 16 more for the salt of a new file; none for a plain file.
    """
    uri = f"{path.absolute().as_uri()}?mode={mode}{'&immutable=1' if immutable else ''}"
    writing = () if mode == "ro" else _WRITING_SETTINGS
    change = (f"journal_mode = {journal}",) if journal else ()
    return _set_up(uri, _unlocking(key) + _SETTINGS + change + writing)


def _unlocking(key: bytes) -> tuple[str, ...]:
    # A raw key: SQLCipher then derives none itself. https://www.zetetic.net/sqlcipher/sqlcipher-api/#key
    return (_QUIET, f"key = \"x'{key.hex()}'\"", "cipher_compatibility = 4") if key else ()


def copy_in_memory(path: Path) -> Driver:
    """Return the driver's connection to a copy of a file, as it was saved last.

    No copy of it lies about. The file and its folder are only read, but for a file that is open in the
    program, or was when the power went: what was saved last is beside it then, and SQLite notes there who
    reads (https://sqlite.org/wal.html).

    Raises:
        Damaged: the file was cut short. SQLite would read what is missing of a last page as zeros.
    """
    beside = path.with_name(f"{path.name}-wal")
    alone = not beside.is_file() or not beside.stat().st_size
    if alone and _is_cut_short(path):
        raise Damaged
    memory = _set_up(":memory:", _SETTINGS)
    with closing(connect(path, mode="ro", immutable=alone)) as file:
        file.backup(memory)
    return memory


def _is_cut_short(path: Path) -> bool:
    """Return whether a database says that it is longer (https://www.sqlite.org/fileformat.html, 1.3)."""
    with path.open("rb") as file:
        header, size = file.read(100), file.seek(0, os.SEEK_END)
    pages_are_told = header.startswith(b"SQLite format 3\0") and header[24:28] == header[92:96]
    return pages_are_told and size < int.from_bytes(header[16:18]) * int.from_bytes(header[28:32])


def _set_up(address: str, settings: tuple[str, ...]) -> Driver:
    connection = sqlcipher3.connect(address, uri=True, check_same_thread=False, isolation_level=None)
    try:
        for setting in settings:
            connection.execute(f"PRAGMA {setting}").close()
    except sqlcipher3.Error:
        connection.close()
        raise
    return connection


def engine_on(make_connection: Callable[[], Driver]) -> Engine:
    """Return an engine that keeps one connection and holds back what was written from its messages."""
    # A creator and no address: the key goes in there and never into a text that may be shown.
    engine = create_engine(
        "sqlite://",
        module=sqlcipher3,
        creator=make_connection,
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    # The driver is in autocommit. IMMEDIATE meets another writer at the start, never half-way.
    reads = connection.get_execution_options().get("reads", False)
    connection.exec_driver_sql("BEGIN" if reads else _BEGIN_WRITING)


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One transaction that only reads, so that it waits for nobody."""
    with engine.connect().execution_options(reads=True) as connection, connection.begin():
        yield connection


@contextmanager
def writing(connection: Driver) -> Iterator[None]:
    """One transaction that writes, by the driver alone. Once it ends it lasts; where it fails, nothing does.

    Args:
        connection: the driver's, which is held: fetching it for each save took longer than the statements.
    """
    connection.execute(_BEGIN_WRITING)
    try:
        yield
        connection.commit()
    except BaseException:
        with suppress(sqlcipher3.Error):
            connection.rollback()
        raise


def run(connection: PoolProxiedConnection, statement: str, values: Sequence[Any] = ()) -> None:
    """Run one statement on the driver's connection."""
    with closing(connection.cursor()) as cursor:
        cursor.execute(statement, values)


@contextmanager
def calmly(otherwise: type[StoreError] | None = None) -> Iterator[None]:
    """Turn a failure of the disk or the database into words; let a fault of the program through.

    Args:
        otherwise: what to make of a failure that is not known, where the file must be at fault.
    """
    try:
        yield
    except (OSError, sqlcipher3.Error, DBAPIError, UnicodeDecodeError) as failure:
        calm = classify(failure) or (otherwise and otherwise())
        if calm is None:
            raise
        raise calm from failure


@contextmanager
def harmed_or_gone(path: Path) -> Iterator[None]:
    """Tell harm from a stick that was pulled out meanwhile: what is read of one that is gone looks like harm.

    Args:
        path: a file that lies where what is read in the block does.

    Raises:
        CannotReach: it seemed harmed, and not even the beginning of that file can be read any more.
    """
    try:
        yield
    except Damaged as harm:
        if not _is_there(path):
            raise CannotReach from harm
        raise


def _is_there(path: Path) -> bool:
    try:
        with path.open("rb", buffering=0) as file:
            with suppress(AttributeError):  # not what the system still remembers of it; Windows cannot say so
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
            file.read(1)
    except OSError:
        return False
    return True


def check_whole(connection: Connection) -> None:
    """Read the whole file and check that it holds together.

    Raises:
        Damaged: it does not.
    """
    if connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar() != "ok":
        raise Damaged
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise Damaged
