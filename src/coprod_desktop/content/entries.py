"""Every entry of a pack in reading order, each with the file and the place it came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields

from coprod_desktop.content.layout import PART_FILES
from coprod_desktop.content.pointers import Step, say_where
from coprod_desktop.domain.errors import FileRefused
from coprod_desktop.domain.pack import Pack, Section
from coprod_desktop.domain.record import Record


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One record of a pack. `owner_id` is the record's own id or that of the entry it is part of."""

    file: str
    steps: tuple[Step, ...]
    owner_id: str
    record: Record

    def refuse(self, reason: str, field: str = "") -> FileRefused:
        """Return a refusal that points at this entry, or at one line of it."""
        steps = (*self.steps, field) if field else self.steps
        return FileRefused(self.file, say_where(steps, self.owner_id), reason)


def entries(pack: Pack, section_files: tuple[str, ...] = ()) -> tuple[Entry, ...]:
    """Return every entry of the pack, in reading order.

    Args:
        pack: the pack.
        section_files: the name of each section's file; the sections' ids serve when there is none.
    """
    found: list[Entry] = []
    names = section_files or tuple(f"{section.id}.toml" for section in pack.sections)
    for file, section in zip(names, pack.sections, strict=True):
        found += _walk(file, (), section.id, section)
    for part, _ in PART_FILES:
        for index, record in enumerate(getattr(pack, part)):
            found += _walk(f"{part}.toml", (part, index), record.id, record)
    return tuple(found)


def _walk(file: str, steps: tuple[Step, ...], owner_id: str, record: Record) -> Iterator[Entry]:
    own_steps: tuple[Step, ...] = ("section",) if isinstance(record, Section) else steps
    yield Entry(file=file, steps=own_steps, owner_id=owner_id, record=record)
    for field in fields(record):
        value = getattr(record, field.name)
        inner = enumerate(value) if isinstance(value, tuple) else ()
        if isinstance(value, Record):
            yield from _walk(file, (*steps, field.name), owner_id, value)
        for index, item in inner:
            if isinstance(item, Record):
                yield from _walk(file, (*steps, field.name, index), getattr(item, "id", owner_id), item)
