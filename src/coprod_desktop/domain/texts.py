"""Every text in a record, at any depth: to find somebody in it, or to take them out of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from enum import StrEnum
from typing import Any, TypeVar

from coprod_desktop.domain.record import Record

T = TypeVar("T")
Change = Callable[[str, str], str]

CODES = frozenset(
    {
        *("id", "link", "erased", "fingerprint", "document", "subject", "number", "language", "screen"),
        *("item", "theme", "question", "questions", "topic", "about", "starter", "made_at", "changed_at"),
        *("left_on", "role", "task", "right", "use", "limit", "idea", "session", "decision", "fields"),
        *("pack_version", "picture", "choice", "sealed", "head"),
    }
)
"""Fields whose texts are ids, days or codes; no name is looked for in them."""


def with_texts(value: T, change: Change, field: str = "") -> T:
    """Return a record, or a tuple of them, with each text in it as `change(field, text)` makes it."""
    return _changed(value, change, field)  # type: ignore[no-any-return]


def _changed(value: Any, change: Change, field: str) -> Any:
    if isinstance(value, StrEnum):
        return value
    if isinstance(value, str):
        return change(field, value)
    if isinstance(value, tuple):
        found = tuple(_changed(one, change, field) for one in value)
        return value if all(new is old for new, old in zip(found, value, strict=True)) else found
    if isinstance(value, Record):
        changes = {}
        for one in fields(value):
            old = getattr(value, one.name)
            new = _changed(old, change, one.name)
            if new is not old:
                changes[one.name] = new
        return replace(value, **changes) if changes else value
    return value


def texts_in(value: Any, field: str = "") -> Iterator[tuple[str, str]]:
    """Yield each text in a record, with the name of the field it stands in."""
    found: list[tuple[str, str]] = []

    def note(name: str, text: str) -> str:
        found.append((name, text))
        return text

    _changed(value, note, field)
    yield from found


def mentions(value: Any, wanted: str) -> bool:
    """Return whether a record holds this very id anywhere, alone or as a part of a place."""
    return any(wanted in (text, *text.split("/")) for _, text in texts_in(value))


def name_in(*names: str) -> re.Pattern[str] | None:
    """Return what finds names in running words, as they are written or in capitals; None for no name.

    Part of a word is no name, and neither is the same word in small letters: "Will" is not "will".
    """
    given = {name.strip() for name in names if name.strip()}
    if not given:
        return None
    ways = "|".join(map(re.escape, sorted({*given, *map(str.upper, given)}, key=len, reverse=True)))
    return re.compile(rf"(?<!\w)(?:{ways})(?!\w)")
