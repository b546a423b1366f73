"""Failures a person can do something about, and what is wrong with what somebody wrote."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


class CoprodError(Exception):
    """Something a person can act on. Its text is calm, plain and says what to do.

    `harmed` says that what was wanted is there and cannot be read, so that an earlier copy may help.
    """

    harmed: ClassVar[bool] = False


@dataclass(frozen=True, kw_only=True)
class Problem:
    """What to do about one field. `words` start with what to do ("Write why …")."""

    field: str
    words: str


class FileRefused(CoprodError):
    """A file is not what it should be.

    Args:
        file: the file's name, without its folder.
        where: a pointer to the entry, such as ``people.2.name``; may be empty.
        reason: what is wrong, in plain words.
    """

    def __init__(self, file: str, where: str, reason: str) -> None:
        self.file, self.where, self.reason = file, where, reason
        super().__init__(f"{file}: {where}: {reason}" if where else f"{file}: {reason}")
