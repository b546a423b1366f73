"""Turns what a file holds into records. Imports pydantic, so import this module only when a pack is read."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from coprod_desktop.content.pointers import Pointer, Step
from coprod_desktop.content.sayings import SHAPES, write_it
from coprod_desktop.domain.errors import FileRefused
from coprod_desktop.domain.record import Record

R = TypeVar("R", bound=Record)


def shape(file: str, content: dict[str, Any], kind: type[R]) -> R | tuple[FileRefused, ...]:
    """Return `content` as a record of `kind`, or everything about its shape that is not as it should be."""
    try:
        # As JSON, strict checking still takes a list for a tuple and a word for an enum.
        return TypeAdapter(kind).validate_json(json.dumps(content))
    except ValidationError as faults:
        details = faults.errors(include_url=False, include_input=False)
        return tuple(_refuse(file, content, detail) for detail in details)


def _refuse(file: str, content: dict[str, Any], detail: ErrorDetails) -> FileRefused:
    steps = detail["loc"]
    name = str(steps[-1])
    match detail["type"]:
        case "missing":
            reason = write_it(name)
        case "unexpected_keyword_argument":
            reason = f"Take out “{name}”. There is no such line here."
        case "enum":
            reason = f"Write one of these: {detail['ctx']['expected']}."
        case other:
            reason = SHAPES.get(other, "Look at this line again. It is not as it should be.")
    return FileRefused(file, str(_pointer(content, steps)), reason)


def _pointer(content: Any, steps: Sequence[Step]) -> Pointer:
    pointer = Pointer()
    for step in steps:
        try:
            content = content[step]
        except KeyError:
            content = None  # a missing line, always the last step
        is_entry = isinstance(step, int) and isinstance(content, dict)
        pointer = pointer.into(step, entry_id=str(content.get("id", "")) if is_entry else "")
    return pointer
