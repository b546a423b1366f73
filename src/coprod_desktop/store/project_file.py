"""One open project: what is stored, and saving what changed."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from threading import RLock
from types import TracebackType

from filelock import BaseFileLock, FileLock, Timeout
from sqlalchemy import Connection, Engine

from coprod_desktop.domain.project import Project
from coprod_desktop.store.atomic import PART
from coprod_desktop.store.copies import KeptCopy, follow_key, keep_copy, make_copy, read_copies
from coprod_desktop.store.engine import calmly, check_whole, connect, engine_on, reading
from coprod_desktop.store.erasing import Clean, clean_copies, remove_folder, write_anew, write_for_good
from coprod_desktop.store.errors import AlreadyOpen, CannotReach, Damaged, StoreError
from coprod_desktop.store.keys import (
    SHEET,
    WORDS,
    KeyRecord,
    forget_record,
    has_record,
    keep_record,
    mend_copy,
    new_key,
    new_record,
    read_record,
)
from coprod_desktop.store.labels import label_of, read_label, write_label
from coprod_desktop.store.mapping import read_project, write_changes
from coprod_desktop.store.openers import Slowness, new_sheet_numbers, plain_words, sheet_numbers
from coprod_desktop.store.restoring import put_back
from coprod_desktop.store.rewriting import is_plain, key_of, read_whole, rewrite
from coprod_desktop.store.upkeep import bring_up_to_date, make

DATABASE = "project.db"
LOCK = "project.lock"
COPIES = "copies"
SLOWNESS = Slowness()


class ProjectFile:
    """A project that is open here and nowhere else. `open_project` makes one."""

    def __init__(
        self, folder: Path, engine: Engine, lock: BaseFileLock, project: Project, key: bytes = b""
    ) -> None:
        self._folder, self._engine, self._lock = folder, engine, lock
        self._project, self._key = project, key
        self._stored: Project | None = project  # None: nobody knows, so it is read before the next save
        self._closed = False
        self._guard, self._changing = RLock(), RLock()  # work in the background meets saving
        self._keep_label()

    @property
    def locked(self) -> bool:
        """Whether the project is locked with words."""
        return bool(self._key)

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
        self._write(new, write_changes)

    def take_out(self, new: Project) -> None:
        """Store `new` where somebody was taken out of it, also of what is otherwise only added to.

        Raises:
            StoreError: it could not be stored, as for `save`.
            ValueError: it is another project, or the file is closed.
        """
        self._write(new, write_for_good)
        self.settle()

    def clean_up(self, clean: Clean | None) -> None:
        """Leave nothing in the files of what was taken out. It takes a while.

        Args:
            clean: takes it out of an earlier copy, too; None leaves those as they are.

        Raises:
            StoreError: it could not be done now. Doing it again is fine.
        """
        with self._changing, calmly():
            if self._closed:
                return
            with self._guard:
                write_anew(self._engine)
            if clean is not None:
                clean_copies(self._folder / COPIES, self._key, clean)

    def remove(self) -> None:
        """Take the whole project off this laptop, with its earlier copies, and let go of it.

        Raises:
            StoreError: not all of it could be taken away. Doing it again is fine.
        """
        with self._changing, calmly():
            self.close()
            remove_folder(self._folder)

    def _write(self, new: Project, write: Callable[[Connection, Project, Project], None]) -> None:
        if self._closed or new.id != self._project.id:
            raise ValueError("this file is closed, or holds another project")
        with self._guard:
            try:
                with calmly():
                    stored = self._stored or self._read()
                    with self._engine.begin() as connection:
                        write(connection, stored, new)
            except StoreError:
                self._read_again()
                raise
            renamed = (stored.name, stored.pretend) != (new.name, new.pretend)
            self._project = self._stored = new
            if renamed:
                self._keep_label()

    def lock(self, words: str) -> str:
        """Lock the project with words, or with other words, under a new key. It takes a second or two.

        Everything is written anew and read back before it counts; earlier copies get the new key too.

        Returns:
            The numbers for the recovery sheet. They are kept nowhere; an older sheet opens nothing now.

        Raises:
            StoreError: it could not be done. The project is as it was, and opens as before.
        """
        with self._changing, calmly(otherwise=Damaged):
            key, numbers, old = new_key(), new_sheet_numbers(), self._key
            # While files may still have the key before, the record holds both: a power cut harms nothing.
            words, both = plain_words(words), key + old
            record = new_record(both, words, numbers, SLOWNESS)
            self._rewrite(key, lambda: keep_record(self._folder, record))
            follow_key(self._folder / COPIES, both, key)
            if old:
                keep_record(self._folder, new_record(key, words, numbers, SLOWNESS))
        return numbers

    def new_sheet(self) -> str:
        """Return the numbers for another recovery sheet. An older one opens nothing now.

        Raises:
            StoreError: it could not be done; the older sheet is still good.
        """
        with self._changing, calmly():
            numbers = new_sheet_numbers()
            keep_record(self._folder, read_record(self._folder).with_sheet(self._key, numbers))
        return numbers

    def take_lock_off(self) -> None:
        """Make the project open without words.

        Raises:
            StoreError: it could not be done. The project is as it was.
        """
        with self._changing, calmly(otherwise=Damaged):
            follow_key(self._folder / COPIES, self._key, b"")
            self._rewrite(b"", lambda: None)
            forget_record(self._folder)

    def make_copy(self, day: str) -> None:
        """Make an earlier copy of what is stored now, unless the newest one is the same.

        Args:
            day: today, ISO 8601.

        Raises:
            StoreError: it could not be made.
        """
        with self._changing:
            if self._closed:
                return
            newest = next(iter(read_copies(self._folder / COPIES, self._key, most=1)), None)
            if newest is None or newest.project != self._project:
                make_copy(self._folder / DATABASE, self._folder / COPIES, day, self._key)

    def copies(self) -> tuple[KeptCopy, ...]:
        """Return the earlier copies that can be read, the newest first. Each is opened: it takes a while."""
        with self._changing:
            return read_copies(self._folder / COPIES, self._key)

    def carry(self, folder: Path, name: str) -> Path:
        """Write the project into a new file in a folder, such as on a stick, and return the file.

        Args:
            folder: where it goes.
            name: what to call it, without its ending.

        Raises:
            StoreError: it could not be written.
        """
        from coprod_desktop.store.stick import write_to

        return write_to(folder, name, self)

    def snapshot(self, path: Path) -> tuple[KeyRecord, Path]:
        """Write an encrypted copy of what is stored, read it back, and return it with its key record.

        Raises:
            StoreError: it could not be done.
        """
        with self._changing:
            keep_copy(self._engine, path, check=lambda part: read_whole(part, self._key))
            return read_record(self._folder), path

    def _rewrite(self, key: bytes, once_written: Callable[[], None]) -> None:
        with self._guard:
            self.settle()
            self._engine.dispose()
            try:
                rewrite(self._folder / DATABASE, self._key, key, once_written)
                self._key = key
            finally:
                self._engine = engine_on(
                    partial(connect, self._folder / DATABASE, journal="WAL", key=self._key)
                )
            self._keep_label()

    def settle(self) -> None:
        """Move what was saved from the log into the database; for a quiet moment. It may do nothing."""
        with suppress(StoreError), calmly(), self._engine.connect() as connection:
            connection.connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").close()

    def close(self) -> None:
        """Let go of the project. Closing twice is fine."""
        with self._changing:
            if not self._closed:
                self._closed = True
                self._let_go()

    def _let_go(self) -> None:
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
            label = label_of(self._project, locked=self.locked)
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


def is_locked(folder: Path) -> bool:
    """Return whether the project in this folder opens only with words.

    Raises:
        StoreError: it cannot be read.
    """
    with calmly():
        database = folder / DATABASE
        return has_record(folder) and not (database.exists() and is_plain(database))


def unlock(folder: Path, typed: str) -> bytes | None:
    """Return the key of a locked project, or None when these are not its words nor its sheet's numbers.

    It takes a third of a second, on purpose: whoever guesses needs that for each guess.

    Raises:
        StoreError: the key record cannot be read.
    """
    with calmly(otherwise=Damaged):
        return try_secret(read_record(folder), typed)


def try_secret(record: KeyRecord, typed: str) -> bytes | None:
    """Return the key that words, or the numbers of a spare key, open; None where they do not."""
    numbers = sheet_numbers(typed)
    if numbers is not None:
        return record.unwrap(numbers, SHEET) or record.unwrap(plain_words(typed), WORDS)
    return record.unwrap(plain_words(typed), WORDS)


def copies_of(folder: Path, key: bytes) -> tuple[KeptCopy, ...]:
    """Return the copies that can be read of a project that is not open, the newest first."""
    return read_copies(folder / COPIES, key)


def put_project_back(folder: Path, key: bytes, copy_id: str) -> None:
    """Put a project that cannot be read back from a copy.

    Raises:
        StoreError: it could not be done, or somebody has it open.
    """
    lock = _hold(folder / LOCK)
    try:
        put_back(folder / DATABASE, folder / COPIES, copy_id, key)
    finally:
        lock.release()


def open_project(folder: Path, key: bytes = b"") -> ProjectFile:
    """Open the project in this folder.

    Args:
        folder: the project's folder.
        key: what `unlock` gave; none for a project that is not locked.

    Raises:
        StoreError: it cannot be opened; the words say why.
    """
    database = folder / DATABASE
    with calmly():
        # An empty file would count as a new database: the place of a lost project stays empty.
        if (folder.is_dir() and not database.exists()) or database.stat().st_size == 0:
            raise Damaged
    lock = _hold(folder / LOCK)
    engine = None
    try:
        with calmly(otherwise=Damaged):
            clear_parts(folder)
            found = key_of(database, key)
            engine = engine_on(partial(connect, database, journal="WAL", key=found))
            bring_up_to_date(engine, folder / COPIES)
            with reading(engine) as connection:
                check_whole(connection)
                project = read_project(connection)
            mend_copy(folder)
            follow_key(folder / COPIES, key, found)  # where a change of words was cut off
        return ProjectFile(folder, engine, lock, project, found)
    except BaseException:
        if engine is not None:
            engine.dispose()
        lock.release()
        raise


def clear_parts(folder: Path) -> None:
    """Take away what was left half made in a project's folder, by a program that was killed."""
    for left_over in tuple(folder.rglob(f"*{PART}")):
        with suppress(OSError):
            left_over.unlink()


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
