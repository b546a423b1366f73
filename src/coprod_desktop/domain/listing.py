"""Finding, putting and dropping records in the flat collections of a project."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar


class HasId(Protocol):
    """Anything that is found by its id."""

    @property
    def id(self) -> str:
        """The id."""


T = TypeVar("T", bound=HasId)


def find(records: Iterable[T], record_id: str) -> T | None:
    """Return the record with this id, or None."""
    return next((record for record in records if record.id == record_id), None)


def put(records: tuple[T, ...], record: T) -> tuple[T, ...]:
    """Return the records with this one in its place, or at the end when it is new."""
    if find(records, record.id) is None:
        return (*records, record)
    return tuple(record if old.id == record.id else old for old in records)


def drop(records: tuple[T, ...], record_id: str) -> tuple[T, ...]:
    """Return the records without the one with this id."""
    return tuple(record for record in records if record.id != record_id)
