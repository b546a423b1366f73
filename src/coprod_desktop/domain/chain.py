"""A chain through records that are never changed: each is tied to all before it, so that a change shows.

A link is made of the link before it and of everything the record says. Whoever changes, moves or takes
out a record breaks the links that follow. There is no secret in it: it finds a change, it forbids none.

A record out of which a person was taken keeps the sum of what it said before, so that the links after it
still hold. Its id was part of that sum and is gone, so nobody can try out what it may have said.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import MISSING, dataclass, fields, replace
from typing import Any, Protocol, TypeVar

from coprod_desktop.domain.record import Record


class Linked(Protocol):
    """A record that holds its link."""

    @property
    def link(self) -> str:
        """SHA-256 in hexadecimal; empty in records that were kept before there were links."""

    @property
    def erased(self) -> str:
        """The sum of what the record said, where something was taken out of it since; else empty."""


@dataclass(frozen=True, kw_only=True)
class ChainEnd(Record):
    """Where a chain ends, kept apart from it: a record taken off its very end is missed.

    `id` is the name of the list; `count` how many records it has; `head` the link of its last one.
    """

    id: str
    count: int
    head: str = ""


T = TypeVar("T", bound=Linked)


def add(records: tuple[T, ...], record: T) -> tuple[T, ...]:
    """Return the records with one more at the end, tied to those before it."""
    return (*records, _tied(record, _end_of(records)))


def broken(records: tuple[T, ...]) -> int | None:
    """Return the place of the first record that is not as it was kept, from 0; None when all are.

    Records from before there were links are tied by the first link after them. A record without a link
    that follows one with a link was put in by hand.
    """
    end, linked = "", False
    for place, record in enumerate(records):
        if not record.link and not linked:
            continue
        before = end if linked else _end_of(records[:place])
        if not record.link or record != _tied(record, before):
            return place
        end, linked = record.link, True
    return None


def instead_of(record: T, rest: T) -> T:
    """Return what is left of a record after something was taken out of it, in its place in the chain.

    Args:
        record: as it was kept.
        rest: what stays of it. It has another id, so that the sum of what it said cannot be guessed at.
    """
    changes: dict[str, Any] = {"erased": _sum_of(record), "link": record.link}
    return replace(rest, **changes)  # type: ignore[type-var]


def _end_of(records: tuple[T, ...]) -> str:
    if not records or records[-1].link:
        return records[-1].link if records else ""
    return _digest("".join(_sum_of(record) for record in records))


def _tied(record: T, before: str) -> T:
    changes: dict[str, Any] = {"link": _digest(before + _sum_of(record))}
    return replace(record, **changes)  # type: ignore[type-var]


def _sum_of(record: Linked) -> str:
    return record.erased or _digest(_said(record))


def _said(record: Any) -> str:
    """Return everything a record says, but its place in the chain, always in the same words."""
    plain = {name: value for name, value in _filled(record) if name not in ("link", "erased")}
    return json.dumps(plain, sort_keys=True, separators=(",", ":"))


def _filled(record: Any) -> Iterator[tuple[str, Any]]:
    # What is as it is by default is left out: a field that a later version adds changes no old link.
    for field in fields(record):
        value = getattr(record, field.name)
        if field.default is MISSING or value != field.default:
            yield field.name, _plain(value)


def _plain(value: Any) -> Any:
    if isinstance(value, Record):
        return dict(_filled(value))
    return [_plain(one) for one in value] if isinstance(value, tuple) else value


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode("ascii")).hexdigest()
