"""Puts into each paper what it says, as data, and finds it again, so that a paper can be checked.

Nothing goes in that is not printed too. What was found counts for nothing by itself: the paper is
made again from it and compared with the pages (docs/decisions/0065-checking-a-paper.md).
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any, get_args, get_origin, get_type_hints

from coprod_desktop import __version__
from coprod_desktop.domain.blocks import Block, Document, SignatureLines
from coprod_desktop.domain.record import Record
from coprod_desktop.domain.signing_words import printed_signature

_MARK = b"coprod-desktop paper 1\n"
_LARGEST = 64 * 1024 * 1024  # bytes, so that a small file cannot unfold without end
_STREAM = re.compile(rb"stream\r?\n")
_KIND = "is"


@dataclass(frozen=True)
class Sealed:
    """What a paper says it is: the document, and the version of the program that made it."""

    document: Document
    program: str


def seal(document: Document, program: str = __version__) -> bytes:
    """Return what a paper says, as data: only what is printed on it."""
    said = {"program": program, "document": _plain(only_printed(document))}
    return _MARK + json.dumps(said, separators=(",", ":")).encode("ascii")


def only_printed(document: Document) -> Document:
    """Return the document without what its pages do not show."""
    return replace(document, subject="", blocks=tuple(_printed(block) for block in document.blocks))


def _printed(block: Block) -> Block:
    if not isinstance(block, SignatureLines) or block.signature is None:
        return block
    return replace(block, signature=printed_signature(block.signature))


def sealed_in(pdf: bytes) -> Sealed | None:
    """Return what a paper of this program says it is, also after another program kept it anew."""
    for found in _STREAM.finditer(pdf):
        start = found.end()
        if pdf.startswith(_MARK, start):
            return _opened(pdf[start : start + _LARGEST])
        if _unfolded(pdf, start, len(_MARK)) == _MARK:
            return _opened(_unfolded(pdf, start, _LARGEST))
    return None


def _unfolded(pdf: bytes, start: int, most: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(memoryview(pdf)[start:], most)
    except zlib.error:
        return b""


def _opened(data: bytes) -> Sealed | None:
    try:
        said, _ = json.JSONDecoder().raw_decode(data[len(_MARK) :].decode("ascii", "replace"))
        return Sealed(_record(said["document"], Document), str(said["program"]))
    except (ValueError, KeyError, TypeError, RecursionError):  # cut short, or of a later program
        return None


def _plain(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Record):
        return {_KIND: type(value).__name__, **dict(_plain_fields(value))}
    return value


def _plain_fields(value: Record) -> Iterator[tuple[str, Any]]:
    for field in fields(value):
        yield field.name, _plain(getattr(value, field.name))


def _record(said: Any, kind: Any) -> Any:
    """Return the value of a type that `said` stands for.

    Raises:
        ValueError, KeyError, TypeError: it stands for none.
    """
    if get_origin(kind) is tuple:
        inside = get_args(kind)
        kinds = [inside[0]] * len(said) if inside[-1] is ... else inside
        return tuple(_record(item, one) for item, one in zip(said, kinds, strict=True))
    options = get_args(kind) or (kind,)
    if said is None and type(None) in options:
        return None
    if isinstance(said, dict):
        known = {option.__name__: option for option in options}
        return _read(said, known[said[_KIND]])
    for option in options:
        if issubclass(option, StrEnum) and said in set(option):
            return option(said)
        if type(said) is option:
            return said
    raise TypeError(f"not {kind}: {type(said).__name__}")


def _read(said: dict[str, Any], kind: type[Record]) -> Record:
    types = get_type_hints(kind)
    return kind(**{name: _record(value, types[name]) for name, value in said.items() if name != _KIND})
