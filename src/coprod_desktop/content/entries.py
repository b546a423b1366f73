"""Every entry of a pack in reading order, each with the file and the place it came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields

from coprod_desktop.content.layout import PART_FILES
from coprod_desktop.content.pointers import Pointer
from coprod_desktop.domain.errors import FileRefused
from coprod_desktop.domain.pack import Pack, Section
from coprod_desktop.domain.record import Record


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One record of a pack, and where it stands."""

    file: str
    pointer: Pointer
    record: Record

    def refuse(self, reason: str, *steps: str | int) -> FileRefused:
        """Return a refusal that points at one line of this entry."""
        return FileRefused(self.file, str(self.pointer.into(*steps)), reason)


def entries(pack: Pack, section_files: tuple[str, ...] = ()) -> tuple[Entry, ...]:
    """Return every entry of the pack, in reading order.

    Args:
        pack: the pack.
        section_files: the name of each section's file; the sections' ids serve when there is none.
    """
    found: list[Entry] = []
    names = section_files or tuple(f"{section.id}.toml" for section in pack.sections)
    for file, section in zip(names, pack.sections, strict=True):
        found += _walk(file, Pointer(), section)
    for part, _ in PART_FILES:
        for index, record in enumerate(getattr(pack, part)):
            found += _walk(f"{part}.toml", Pointer().into(part, index, entry_id=record.id), record)
    return tuple(found)


def _walk(file: str, pointer: Pointer, record: Record) -> Iterator[Entry]:
    # A section's own lines stand in a table of their own, its themes beside that table.
    own = pointer.into("section") if isinstance(record, Section) else pointer
    yield Entry(file=file, pointer=own, record=record)
    for field in fields(record):
        value = getattr(record, field.name)
        if isinstance(value, Record):
            yield from _walk(file, pointer.into(field.name), value)
        for index, item in enumerate(value) if isinstance(value, tuple) else ():
            if isinstance(item, Record):
                inner = pointer.into(field.name, index, entry_id=getattr(item, "id", ""))
                yield from _walk(file, inner, item)
