"""One open project: what is stored, and saving what changed."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from pathlib import Path
from types import TracebackType

from filelock import BaseFileLock, FileLock, Timeout
from sqlalchemy import Engine

from coprod_desktop.domain.project import Project
from coprod_desktop.store.engine import calmly, check_whole, connect, engine_on, reading
from coprod_desktop.store.errors import AlreadyOpen, CannotReach, Damaged, StoreError
from coprod_desktop.store.labels import label_of, read_label, write_label
from coprod_desktop.store.mapping import read_project, write_changes
from coprod_desktop.store.upkeep import bring_up_to_date, make

DATABASE = "project.db"
LOCK = "project.lock"
COPIES = "copies"


class ProjectFile:
    """A project that is open here and nowhere else. `open_project` makes one."""

    def __init__(self, folder: Path, engine: Engine, lock: BaseFileLock, project: Project) -> None:
        self._folder, self._engine, self._lock = folder, engine, lock
        self._project = project
        self._stored: Project | None = project  # None: nobody knows, so it is read before the next save
        self._closed = False
        self._keep_label()

    @property
    def project(self) -> Project:
        """What is stored, as far as is known."""
        return self._project

    def save(self, new: Project) -> None:
        """Store `new`: only what changed is written, in one transaction. When this returns, it lasts.

        Raises:
            StoreError: it could not be stored. `project` is then read again: that is what is there.
            ValueError: a consent record or an agreement was changed, or it is another project, or
                the file is closed.
        """
        if self._closed or new.id != self._project.id:
            raise ValueError("this file is closed, or holds another project")
        try:
            with calmly():
                stored = self._stored or self._read()
                with self._engine.begin() as connection:
                    write_changes(connection, stored, new)
        except StoreError:
            self._read_again()
            raise
        renamed = (stored.name, stored.pretend) != (new.name, new.pretend)
        self._project = self._stored = new
        if renamed:
            self._keep_label()

    def settle(self) -> None:
        """Move what was saved from the log into the database; for a quiet moment. It may do nothing."""
        with suppress(StoreError), calmly(), self._engine.connect() as connection:
            connection.connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").close()

    def close(self) -> None:
        """Let go of the project. Closing twice is fine."""
        if self._closed:
            return
        self._closed = True
        try:
            self.settle()
            self._keep_label()
        finally:
            self._engine.dispose()
            self._lock.release()

    def __enter__(self) -> ProjectFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _read(self) -> Project:
        with reading(self._engine) as connection:
            return read_project(connection)

    def _read_again(self) -> None:
        # A commit that failed may have reached the disk. Only a fresh connection shows what is there.
        self._engine.dispose()
        self._stored = None
        with suppress(StoreError), calmly():
            self._project = self._stored = self._read()

    def _keep_label(self) -> None:
        # A label only serves the list. Where it cannot be written now, the next opening does it.
        with suppress(StoreError):
            label = label_of(self._project)
            if read_label(self._folder) != label:
                write_label(self._folder, label)


def make_project(folder: Path, project: Project) -> None:
    """Make the files of a new project in an empty folder.

    Raises:
        StoreError: that could not be done.
    """
    with calmly():
        engine = engine_on(partial(connect, folder / DATABASE, mode="rwc", journal="WAL"))
        try:
            make(engine, project)
        finally:
            engine.dispose()
    write_label(folder, label_of(project))


def open_project(folder: Path) -> ProjectFile:
    """Open the project in this folder.

    Raises:
        StoreError: it cannot be opened; the words say why.
    """
    database = folder / DATABASE
    with calmly():
        # An empty file would count as a new database: the place of a lost project stays empty.
        if database.stat().st_size == 0:
            raise Damaged
    lock = _hold(folder / LOCK)
    engine = engine_on(partial(connect, database, journal="WAL"))
    try:
        with calmly(otherwise=Damaged):
            bring_up_to_date(engine, folder / COPIES)
            with reading(engine) as connection:
                check_whole(connection)
                project = read_project(connection)
        return ProjectFile(folder, engine, lock, project)
    except BaseException:
        engine.dispose()
        lock.release()
        raise


def _hold(path: Path) -> BaseFileLock:
    # The system lets go of it when a process ends, however it ends, so a file left behind blocks nobody.
    lock = FileLock(path, timeout=0, thread_local=False)
    with calmly():
        try:
            lock.acquire()
        except Timeout:
            raise AlreadyOpen from None
        except NotImplementedError as failure:  # a network disk without locks
            raise CannotReach from failure
    return lock
