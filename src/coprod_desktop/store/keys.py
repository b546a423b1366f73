"""The key record of a locked project: its key, wrapped once by the group's words and once by its sheet.

The key is made by chance. A wrapping is a small SQLCipher file of its own, whose key scrypt makes of the
secret and of the salt at the file's start: docs/decisions/0076. So a secret that does not open an
unharmed record is a wrong secret, and a key that does not open the project means harm to the project.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from base64 import b64decode, b64encode
from collections.abc import Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import sqlcipher3

from coprod_desktop.domain.record import Record
from coprod_desktop.store.atomic import write_atomic
from coprod_desktop.store.engine import connect
from coprod_desktop.store.errors import KeyLost, NewerFile, StoreError
from coprod_desktop.store.openers import KEY, SALT, Slowness, key_from
from coprod_desktop.store.plain import reader_of, to_plain

RECORD, COPY = "keys.json", "keys-copy.json"
WORDS, SHEET = "words", "sheet"
_VERSION = 1
_NOT_OURS = 26  # SQLITE_NOTADB: a page whose seal does not fit the key


@dataclass(frozen=True, kw_only=True)
class Wrapping(Record):
    """The project's key, wrapped by one secret. `file` is a small SQLCipher file, as base64."""

    file: str
    slowness: Slowness = field(default_factory=Slowness)


@dataclass(frozen=True, kw_only=True)
class KeyRecord(Record):
    """What lies beside a locked project: a wrapping for each secret that opens it, and a checksum."""

    version: int = _VERSION
    words: Wrapping
    sheet: Wrapping

    def unwrap(self, secret: str, name: str) -> bytes | None:
        """Return the key, or None when this is not the secret. Takes a third of a second on purpose.

        Args:
            secret: the words, or the sheet's numbers.
            name: which of the two.
        """
        wrapping: Wrapping = getattr(self, name)
        return unwrap(wrapping, secret)

    def with_sheet(self, key: bytes, numbers: str) -> KeyRecord:
        """Return the record with another sheet; the one before opens nothing any more."""
        return replace(self, sheet=wrap(key, numbers, self.sheet.slowness))


def new_key() -> bytes:
    """Return a key nobody knows."""
    return secrets.token_bytes(KEY)


def new_record(key: bytes, words: str, numbers: str, slowness: Slowness) -> KeyRecord:
    """Return the record of a key.

    Args:
        key: 32 bytes, followed by those of the key before, for as long as a file may still have that.
        words: the group's words, as they count.
        numbers: the numbers on the sheet.
        slowness: how slow guessing is to be.
    """
    return KeyRecord(words=wrap(key, words, slowness), sheet=wrap(key, numbers, slowness))


def keep_record(folder: Path, record: KeyRecord) -> None:
    """Write the record twice: without it the project cannot be opened by anybody.

    Raises:
        StoreError: it could not be written. The one before is as it was.
    """
    plain = to_plain(record)
    write_atomic(folder / RECORD, json.dumps({**plain, "sum": _sum(plain)}, indent=1).encode())
    mend_copy(folder)


def record_line(record: KeyRecord) -> bytes:
    """Return the record as one line, to go along with a database."""
    plain = to_plain(record)
    return json.dumps({**plain, "sum": _sum(plain)}).encode()


def mend_copy(folder: Path) -> None:
    """Make the second copy of the record what the first one is, as far as that can be done now."""
    with suppress(OSError, StoreError):
        written = (folder / RECORD).read_bytes()
        stale = not (folder / COPY).exists() or (folder / COPY).read_bytes() != written
        if stale and _read(folder / RECORD) is not None:
            write_atomic(folder / COPY, written)


def read_record(folder: Path) -> KeyRecord:
    """Read the record, or its copy where it is harmed.

    Raises:
        NewerFile: a newer program wrote it.
        KeyLost: neither can be read.
    """
    for name in (RECORD, COPY):
        record = _read(folder / name)
        if record is not None:
            return record
    raise KeyLost


def has_record(folder: Path) -> bool:
    """Return whether there is a key record, whole or not."""
    return (folder / RECORD).exists() or (folder / COPY).exists()


def forget_record(folder: Path) -> None:
    """Take both copies of the record away: the project is not locked any more."""
    for name in (RECORD, COPY):
        (folder / name).unlink(missing_ok=True)


def _read(path: Path) -> KeyRecord | None:
    try:
        return record_from(path.read_bytes())
    except OSError:
        return None


def record_from(written: bytes) -> KeyRecord | None:
    """Return a record as it was written; None where it is harmed.

    Raises:
        NewerFile: a newer program wrote it.
    """
    try:
        plain = json.loads(written)
        if plain.pop("sum") != _sum(plain):
            return None
        if plain["version"] > _VERSION:
            raise NewerFile
        record: KeyRecord = reader_of(KeyRecord)(plain)
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError):
        return None
    whole = record.words.slowness.is_sane and record.sheet.slowness.is_sane
    return record if whole else None


def _sum(plain: Mapping[str, object]) -> str:
    return hashlib.sha256(json.dumps(plain, sort_keys=True).encode()).hexdigest()


def wrap(key: bytes, secret: str, slowness: Slowness) -> Wrapping:
    """Return bytes, such as a key, wrapped by a secret."""
    salt = secrets.token_bytes(SALT)
    outer = key_from(secret, salt, slowness)
    with TemporaryDirectory() as folder:  # what is written there is encrypted
        path = Path(folder) / "wrapping"
        with closing(connect(path, mode="rwc", journal="MEMORY", key=outer + salt)) as file:
            file.execute("CREATE TABLE kept (key BLOB NOT NULL)")
            file.execute("INSERT INTO kept VALUES (?)", (key,))
        return Wrapping(file=b64encode(path.read_bytes()).decode(), slowness=slowness)


def unwrap(wrapping: Wrapping, secret: str) -> bytes | None:
    """Return what was wrapped, or None when this is not the secret."""
    sealed = b64decode(wrapping.file)
    outer = key_from(secret, sealed[:SALT], wrapping.slowness)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "wrapping"
        path.write_bytes(sealed)
        try:
            with closing(connect(path, mode="ro", immutable=True, key=outer)) as file:
                return bytes(file.execute("SELECT key FROM kept").fetchone()[0])
        except sqlcipher3.DatabaseError as failure:
            if getattr(failure, "sqlite_errorcode", None) == _NOT_OURS:
                return None
            raise
