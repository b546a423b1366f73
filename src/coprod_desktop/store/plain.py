"""Turns records into plain values (text, numbers, lists, mappings) and back, refusing what does not fit.

The records' own types are the only description: the tables and the JSON document follow from them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, TypeAlias, get_args, get_origin, get_type_hints

from coprod_desktop.domain.record import Record

Plain: TypeAlias = Any  # str, int, bool, None, list[Plain] or dict[str, Plain]
Reader: TypeAlias = Callable[[Plain], Any]

LARGEST_NUMBER = 2**53 - 1  # what every reader of JSON keeps exactly (RFC 8259, section 6)


class Unfit(ValueError):
    """A value does not fit its record. `path` leads to it; `reason` is plain words."""

    def __init__(self, reason: str, *path: str) -> None:
        super().__init__(reason)
        self.reason, self.path = reason, list(path)

    def inside(self, name: str) -> Unfit:
        """Return itself, found inside the entry called `name`."""
        self.path.insert(0, name)
        return self


def to_plain(value: Any) -> Plain:
    """Return a record, or anything inside one, as plain values."""
    if isinstance(value, str):
        return keepable(value.value if isinstance(value, StrEnum) else value)
    if isinstance(value, tuple):
        return [to_plain(item) for item in value]
    if isinstance(value, Record):
        kind: Any = type(value)
        return {name: to_plain(getattr(value, name)) for name in field_names(kind)}
    return value


def keepable(text: str) -> str:
    """Return text that every file can hold: half a character and NUL become the replacement mark."""
    if "\0" in text:
        text = text.replace("\0", "\ufffd")
    if is_keepable(text):
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def is_keepable(text: str) -> bool:
    """Return whether a file can hold the text as it is."""
    if "\0" in text:
        return False
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


@cache
def field_names(kind: Any) -> tuple[str, ...]:
    """Return the names of a record's fields, in their order."""
    return tuple(field.name for field in fields(kind))


@cache
def reader_of(kind: Any) -> Reader:
    """Return a function from a plain value to a value of this type. It raises `Unfit`."""
    if kind in _SIMPLE:
        return _SIMPLE[kind]
    if get_origin(kind) is tuple:
        items = get_args(kind)
        return _read_many(reader_of(items[0])) if items[-1] is ... else _read_each(items)
    if get_origin(kind) is UnionType:
        (present,) = (option for option in get_args(kind) if option is not type(None))
        return _read_perhaps(reader_of(present))
    if issubclass(kind, StrEnum):
        return _read_code(kind)
    return _read_record(kind)


def _read_text(value: Plain) -> str:
    if type(value) is not str:
        raise Unfit("Use text here.")
    if not (value.isascii() and "\0" not in value) and not is_keepable(value):
        raise Unfit("Take out the character that cannot be shown.")
    return value


def _read_number(value: Plain) -> int:
    if type(value) is not int:
        raise Unfit("Use a whole number here.")
    if abs(value) > LARGEST_NUMBER:
        raise Unfit("Use a smaller number here.")
    return value


def _read_yes_or_no(value: Plain) -> bool:
    if type(value) is not bool:
        raise Unfit("Use true or false here.")
    return value


_SIMPLE: dict[type, Reader] = {str: _read_text, int: _read_number, bool: _read_yes_or_no}


def _read_code(kind: type[StrEnum]) -> Reader:
    codes = {code.value: code for code in kind}

    def read(value: Plain) -> StrEnum:
        if type(value) is not str or value not in codes:
            raise Unfit(f"Use one of these: {', '.join(codes)}.")
        return codes[value]

    return read


def _read_perhaps(read_present: Reader) -> Reader:
    return lambda value: None if value is None else read_present(value)


def _read_many(read_item: Reader) -> Reader:
    def read(value: Plain) -> tuple[Any, ...]:
        if type(value) is not list:
            raise Unfit("Use a list here.")
        items = []
        for index, item in enumerate(value):
            try:
                items.append(read_item(item))
            except Unfit as unfit:
                raise unfit.inside(str(index)) from None
        return tuple(items)

    return read


def _read_each(kinds: tuple[Any, ...]) -> Reader:
    (kind,) = set(kinds)  # only pairs of the same kind are kept: points
    read_items = _read_many(reader_of(kind))

    def read(value: Plain) -> tuple[Any, ...]:
        items: tuple[Any, ...] = read_items(value)
        if len(items) != len(kinds):
            raise Unfit(f"Use exactly {len(kinds)} entries here.")
        return items

    return read


def _read_record(kind: type[Record]) -> Reader:
    types = get_type_hints(kind)
    readers = {field.name: reader_of(types[field.name]) for field in fields(kind)}
    needed = [field.name for field in fields(kind) if _is_needed(field)]

    def read(value: Plain) -> Record:
        if type(value) is not dict:
            raise Unfit("Use an object with named entries here.")
        return kind(**_read_fields(value, readers, needed))

    return read


def _read_fields(
    value: Mapping[str, Plain], readers: Mapping[str, Reader], needed: list[str]
) -> dict[str, Any]:
    for name in needed:
        if name not in value:
            raise Unfit("Add this entry. It is missing.", name)
    found = {}
    for name, item in value.items():
        read = readers.get(name)
        if read is None:
            raise Unfit("Take this entry out. It is not known.", name)
        try:
            found[name] = read(item)
        except Unfit as unfit:
            raise unfit.inside(name) from None
    return found


def _is_needed(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING
