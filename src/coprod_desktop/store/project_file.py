"""One open project: what is stored, and saving what changed."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from threading import RLock
from types import TracebackType

from filelock import BaseFileLock
from sqlalchemy import Engine

from coprod_desktop.domain.project import Project
from coprod_desktop.store.copies import KeptCopy, follow_key, make_copy, read_copies
from coprod_desktop.store.engine import Driver, calmly, connect, engine_on, reading, run, writing
from coprod_desktop.store.erasing import Clean, clean_copies, write_anew, write_for_good
from coprod_desktop.store.errors import Damaged, StoreError
from coprod_desktop.store.gone import set_aside
from coprod_desktop.store.keys import (
    KeyRecord,
    forget_record,
    keep_record,
    new_key,
    new_record,
    read_record,
)
from coprod_desktop.store.labels import label_of, read_label, write_label
from coprod_desktop.store.mapping import read_project, write_changes
from coprod_desktop.store.openers import Slowness, new_sheet_numbers, plain_words
from coprod_desktop.store.rewriting import read_whole, rewrite, write_whole

DATABASE = "project.db"
COPIES = "copies"
SLOWNESS = Slowness()


class ProjectFile:
    """A project that is open here and nowhere else. `opening.open_project` makes one."""

    def __init__(
        self, folder: Path, engine: Engine, lock: BaseFileLock, project: Project, key: bytes = b""
    ) -> None:
        self._folder, self._engine, self._lock = folder, engine, lock
        self._project, self._key = project, key
        self._record: KeyRecord | None = None
        if key:
            with suppress(StoreError):  # in memory, too: the disk may fail before the project is carried
                self._record = read_record(folder)
        self._stored: Project | None = project  # None: nobody knows, so it is read before the next save
        self._held: Driver | None = None
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
                write_anew(self._connection())
            if clean is not None:
                clean_copies(self._folder / COPIES, self._key, clean)

    def remove(self) -> None:
        """Take the whole project away, with its earlier copies. It can come back for a while.

        Raises:
            StoreError: it could not be done; nothing is gone. Doing it again is fine.
        """
        with self._changing, calmly():
            self.close()
            if self._folder.exists():
                set_aside(self._folder)

    def _write(self, new: Project, write: Callable[[Driver, Project, Project], None]) -> None:
        if self._closed or new.id != self._project.id:
            raise ValueError("this file is closed, or holds another project")
        with self._guard:
            try:
                with calmly():
                    stored = self._stored or self._make_sure()
                    connection = self._connection()
                    with writing(connection):
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
                record = new_record(key, words, numbers, SLOWNESS)
                keep_record(self._folder, record)
            self._record = record
        return numbers

    def new_sheet(self) -> str:
        """Return the numbers for another recovery sheet. An older one opens nothing now.

        Raises:
            StoreError: it could not be done; the older sheet is still good.
        """
        with self._changing, calmly():
            numbers = new_sheet_numbers()
            record = self._lock_record().with_sheet(self._key, numbers)
            keep_record(self._folder, record)
            self._record = record
        return numbers

    def take_lock_off(self) -> None:
        """Make the project open without words.

        Raises:
            StoreError: it could not be done. The project is as it was.
        """
        with self._changing, calmly(otherwise=Damaged):
            follow_key(self._folder / COPIES, self._key, b"")
            self._rewrite(b"", lambda: None)
            self._record = None
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

    def carry(self, folder: Path, name: str, project: Project | None = None) -> Path:
        """Write the project into a new file in a folder, such as on a stick, and return the file.

        It is written from memory, so this works while the laptop's own disk takes nothing.

        Args:
            folder: where it goes.
            name: what to call it, without its ending.
            project: the project as it is now; what is stored, when left out.

        Raises:
            StoreError: it could not be written.
        """
        from coprod_desktop.store.stick import write_to

        return write_to(folder, name, self, project or self._project)

    def snapshot(self, path: Path, project: Project) -> KeyRecord:
        """Write a project into an encrypted file, read it back, and return its key record.

        Raises:
            StoreError: it could not be done.
        """
        with self._changing:
            write_whole(path, self._key, project)
            read_whole(path, self._key)
            return self._lock_record()

    def _lock_record(self) -> KeyRecord:
        return self._record or read_record(self._folder)

    def _rewrite(self, key: bytes, once_written: Callable[[], None]) -> None:
        with self._guard:
            self.settle()
            self._disconnect()
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
        with suppress(StoreError), calmly():
            self._empty_log()

    def _empty_log(self) -> None:
        with self._guard:
            run(self._connection(), "PRAGMA wal_checkpoint(TRUNCATE)")

    def _connection(self) -> Driver:
        # One for all saves. It is no longer the engine's, which makes another for whoever reads.
        if self._held is None:
            made = self._engine.raw_connection()
            self._held = made.dbapi_connection
            made.detach()
        return self._held

    def _disconnect(self) -> None:
        if self._held is not None:
            self._held.close()
            self._held = None
        self._engine.dispose()

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
            self._disconnect()
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
        self._disconnect()
        self._stored = None
        with suppress(StoreError), calmly():
            self._project = self._read()

    def _make_sure(self) -> Project:
        # A commit that failed may stand in the log and not on the disk. What comes after it would go with it.
        self._empty_log()
        return self._read()

    def _keep_label(self) -> None:
        # A label only serves the list. Where it cannot be written now, the next opening does it.
        with suppress(StoreError):
            label = label_of(self._project, locked=self.locked)
            if read_label(self._folder) != label:
                write_label(self._folder, label)
