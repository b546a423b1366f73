"""Failures of the disk and the database, in calm words."""

from __future__ import annotations

import errno
import re

import pytest
import sqlcipher3
from sqlalchemy.exc import DBAPIError

from coprod_desktop.store import errors
from coprod_desktop.store.engine import calmly
from coprod_desktop.store.errors import (
    AlreadyOpen,
    CannotReach,
    Damaged,
    DiskFull,
    ReadOnly,
    StoreError,
    classify,
)


class FromDriver(Exception):
    def __init__(self, code: int | None, words: str = "") -> None:
        super().__init__(words)
        if code is not None:
            self.sqlite_errorcode = code


@pytest.mark.parametrize(
    ("failure", "kind"),
    [
        (FromDriver(5), AlreadyOpen),
        (FromDriver(6), AlreadyOpen),
        (FromDriver(8 | 3 << 8), ReadOnly),
        (FromDriver(10 | 12 << 8), CannotReach),
        (FromDriver(11), Damaged),
        (FromDriver(13), DiskFull),
        (FromDriver(14), CannotReach),
        (FromDriver(26), Damaged),
        (FromDriver(None, "Could not decode to UTF-8 column 'name'"), Damaged),
        (OSError(errno.ENOSPC, ""), DiskFull),
        (OSError(errno.EDQUOT, ""), DiskFull),
        (OSError(errno.EROFS, ""), ReadOnly),
        (PermissionError(errno.EACCES, ""), ReadOnly),
        (OSError(errno.EIO, ""), CannotReach),
        (OSError(), CannotReach),
    ],
)
def test_that_a_failure_gets_its_kind(failure: Exception, kind: type[StoreError]) -> None:
    assert type(classify(failure)) is kind
    assert type(classify(DBAPIError("SELECT", {}, failure))) is kind


@pytest.mark.parametrize("failure", [FromDriver(19), FromDriver(1), FromDriver(None), ValueError()])
def test_that_a_fault_of_the_program_has_no_kind(failure: Exception) -> None:
    assert classify(failure) is None


def test_that_a_fault_of_the_program_is_let_through() -> None:
    with pytest.raises(sqlcipher3.Error), calmly():
        sqlcipher3.connect(":memory:").execute("SELECT")


def test_that_a_fault_may_count_as_damage_while_a_file_is_read() -> None:
    with pytest.raises(Damaged), calmly(otherwise=Damaged):
        sqlcipher3.connect(":memory:").execute("SELECT a FROM t")


def kinds() -> list[type[StoreError]]:
    return StoreError.__subclasses__()


@pytest.mark.parametrize("kind", kinds())
def test_that_the_words_are_short_and_calm(kind: type[StoreError]) -> None:
    words = str(kind())
    assert not re.search(r"\b(error|invalid|fail|failed|must|sqlite|database)\b", words, re.IGNORECASE)
    for sentence in words.rstrip(".").split(". "):
        assert len(sentence.split()) <= 15


def test_that_every_kind_is_a_public_name() -> None:
    assert {kind.__name__ for kind in kinds()} <= set(vars(errors))
