"""Whether a project is locked, and what the words or the numbers of its sheet open."""

from __future__ import annotations

from pathlib import Path

from coprod_desktop.store.engine import calmly, harmed_or_gone
from coprod_desktop.store.errors import Damaged
from coprod_desktop.store.keys import SHEET, WORDS, KeyRecord, has_record, read_record
from coprod_desktop.store.openers import plain_words, sheet_numbers
from coprod_desktop.store.project_file import DATABASE
from coprod_desktop.store.rewriting import is_plain


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
    with harmed_or_gone(folder / DATABASE), calmly(otherwise=Damaged):
        return try_secret(read_record(folder), typed)


def try_secret(record: KeyRecord, typed: str) -> bytes | None:
    """Return the key that words, or the numbers of a spare key, open; None where they do not."""
    numbers = sheet_numbers(typed)
    if numbers is not None:
        return record.unwrap(numbers, SHEET) or record.unwrap(plain_words(typed), WORDS)
    return record.unwrap(plain_words(typed), WORDS)
