"""The base of every record that is kept: frozen, and strict about what may be in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar


@dataclass(frozen=True, kw_only=True)
class Record:
    """A frozen record. Readers of files refuse fields it does not name and values of another type."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid", "strict": True}


def new_id() -> str:
    """Return a new id that says nothing about the thing it names."""
    import uuid  # looks up the machine, so not before it is needed

    return uuid.uuid4().hex
