"""Writes the bytes of a PDF file: objects, streams and the table that finds them (ISO 32000-1, 7).

What this program makes is small in kinds: pages, letters, a structure tree and form fields. Objects are
written as the text they are in the file, so that what a file says can be read in the code that says it.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Iterable
from datetime import datetime

_TOGETHER = 200
"""How many small objects are packed into one stream. A reader unpacks one stream to find one object."""


_END = re.compile(rb"startxref\n(\d+)\n%%EOF\n\Z")


class Reference(str):
    """Names an object of the file, as it is written where it is used."""

    __slots__ = ()

    @property
    def number(self) -> int:
        """The object's number."""
        return int(self[: self.index(" ")])


class PdfFile:
    """A file being made. The same calls give the same bytes."""

    def __init__(self) -> None:
        self._objects: list[bytes | None] = []
        self._streams: set[int] = set()

    def reserve(self) -> Reference:
        """Return the name of an object that is put in later."""
        self._objects.append(None)
        return Reference(f"{len(self._objects)} 0 R")

    def put(self, body: str, reference: Reference | None = None) -> Reference:
        """Put an object in, under a name reserved for it or a new one. Return its name."""
        reference = reference or self.reserve()
        self._objects[reference.number - 1] = body.encode("latin-1")
        return reference

    def put_stream(
        self, entries: str, data: bytes, reference: Reference | None = None, *, packed: bool = True
    ) -> Reference:
        """Put a stream in; `entries` are those of its dictionary besides the filter and length."""
        reference = reference or self.reserve()
        self._objects[reference.number - 1] = _stream(entries, data, packed)
        self._streams.add(reference.number)
        return reference

    def finish(self, catalog: Reference, about: Reference) -> bytes:
        """Return the whole file, given its catalog and what it says about itself (7.5)."""
        small = [n for n in range(1, len(self._objects) + 1) if n not in self._streams]
        holders = {
            len(self._objects) + turn: small[start : start + _TOGETHER]
            for turn, start in enumerate(range(0, len(small), _TOGETHER), 1)
        }
        for held in holders.values():
            self._objects.append(_pack([(number, self._objects[number - 1] or b"null") for number in held]))
        inside = {n: (holder, i) for holder, held in holders.items() for i, n in enumerate(held)}
        # The second line holds bytes over 127, so that nobody takes the file for text (7.5.2).
        parts, at = [b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"], {}
        length = len(parts[0])
        for number, body in enumerate(self._objects, 1):
            if number in inside:
                continue
            at[number] = length
            parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, body))
            length += len(parts[-1])
        index = len(self._objects) + 1
        at[index] = length
        rows = [b"\0\0\0\0\0\xff\xff"]
        rows += [
            bytes((2, *inside[n][0].to_bytes(4, "big"), *inside[n][1].to_bytes(2, "big")))
            if n in inside
            else bytes((1, *at[n].to_bytes(4, "big"), 0, 0))
            for n in range(1, index + 1)
        ]
        print_of = _print_of(b"".join(parts))
        entries = (
            f"/Type /XRef /Size {index + 1} /W [1 4 2] /Root {catalog} /Info {about} "
            f"/ID [<{print_of}> <{print_of}>]"
        )
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (index, _stream(entries, b"".join(rows))))
        return b"".join([*parts, b"startxref\n%d\n%%%%EOF\n" % length])


def is_as_it_was_made(pdf: bytes) -> bool:
    """Return whether a file is as `finish` gave it. Who writes into it, or keeps it anew, changes it."""
    end = _END.search(pdf)
    if end is None:
        return False
    at = int(end[1])
    return f"/ID [<{_print_of(pdf[:at])}>".encode() in pdf[at:]


def _print_of(body: bytes) -> str:
    return hashlib.md5(body, usedforsecurity=False).hexdigest()


def _stream(entries: str, data: bytes, packed: bool = True) -> bytes:
    """PDF/A wants a line end before "endstream" (ISO 19005-2, 6.1.7.1). CR LF, for data may end in CR."""
    if packed:
        entries, data = f"{entries} /Filter /FlateDecode", zlib.compress(data)
    head = f"<<{entries} /Length {len(data)}>>"
    return b"%s\nstream\r\n%s\r\nendstream" % (head.encode("latin-1"), data)


def _pack(objects: Iterable[tuple[int, bytes]]) -> bytes:
    """Return objects as one stream (7.5.7)."""
    heads, bodies, at = [], [], 0
    for number, body in objects:
        heads.append(f"{number} {at}")
        bodies.append(body + b"\n")
        at += len(body) + 1
    head = " ".join(heads).encode() + b"\n"
    return _stream(f"/Type /ObjStm /N {len(heads)} /First {len(head)}", head + b"".join(bodies))


def text(words: str) -> str:
    """Return a text string (7.9.2.2): as it is where plain letters will do, in UTF-16 where not."""
    if words.isascii() and words.isprintable():
        escaped = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        return f"({escaped})"
    return f"<feff{words.encode('utf-16-be', 'replace').hex()}>"


def number(value: float) -> str:
    """Return a number with as many places as an eye can see on paper: hundredths of a point."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if value % 1 else str(int(value))


def numbers(values: Iterable[float]) -> str:
    """Return numbers with spaces between them."""
    return " ".join(map(number, values))


def day(moment: datetime) -> str:
    """Return a moment in UTC as a date string (7.9.4)."""
    return f"(D:{moment:%Y%m%d%H%M%S}+00'00')"
