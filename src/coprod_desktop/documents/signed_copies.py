"""Makes a photo or a scan of a signed paper fit to keep: small, upright, and with nothing hidden in it.

Of a scan that is a PDF only how its pages look is kept (docs/decisions/0114).
"""

from __future__ import annotations

import base64
import io
import re
import time
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from coprod_desktop.documents.files import write_whole
from coprod_desktop.domain.agreement_records import SignedCopy
from coprod_desktop.domain.errors import CoprodError

LARGEST_FILE = 30 * 1024 * 1024  # bytes
MOST_PIXELS = 60_000_000  # more than any telephone takes; a small file may unfold into far more
LONGEST_SIDE = 2000  # pixels: about 170 to an inch of A4, enough to read small print
QUALITY = 80
FORMATS = ("JPEG", "PNG")
COPY_NAME = "signed-copy-{place}-of-{kind}.{ending}"
Draw = Callable[[bytes], Iterable[bytes]]
"""Draws each page of a PDF as a JPEG; raises `CoprodError`."""

_FIELD = b"/Widget"
_OBJECTS = re.compile(rb"/ObjStm.{0,400}?stream\r?\n", re.DOTALL)
_MOST_UNFOLDED = 4 * 1024 * 1024  # bytes of one stream of objects
_UNREADABLE = (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError)


def read_picture(path: Path, draw: Draw) -> str:
    """Return a picture as it is kept: a JPEG in base 64, without where and when it was taken.

    Of several pages there is one on each line.

    Raises:
        CoprodError: it is too large, or no picture or PDF that can be read.
    """
    try:
        if path.exists() and not path.is_file():  # a pipe would be waited for for ever
            raise CoprodError("Choose a photo or a scan, saved as JPEG, PNG or PDF. This file is none.")
        if path.stat().st_size > LARGEST_FILE:
            raise CoprodError("Choose a smaller file. This one is too large to keep.")
        data = path.read_bytes()
    except OSError as problem:
        raise CoprodError("Check that the file is still there, then try again. It did not open.") from problem
    if data.startswith(b"%PDF-") and _has_fields(data):
        raise CoprodError(
            "Print this paper, sign it, and take a photo. What was typed into it would be lost."
        )
    pages = draw(data) if data.startswith(b"%PDF-") else (data,)
    return "\n".join(base64.b64encode(clean(page)).decode("ascii") for page in pages)


def _has_fields(pdf: bytes) -> bool:
    """Say whether a PDF has fields to fill in, which no scan has: the reader does not draw them."""
    if _FIELD in pdf:
        return True
    starts = (found.end() for found in _OBJECTS.finditer(pdf))
    return any(_FIELD in _unfolded(pdf, start) for start in starts)


def _unfolded(pdf: bytes, start: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(memoryview(pdf)[start:], _MOST_UNFOLDED)
    except zlib.error:
        return b""


def clean(data: bytes) -> bytes:
    """Return a picture as a JPEG of a size that can be kept, upright, and with nothing in it but the picture.

    Raises:
        CoprodError: it is no picture that can be read, or has too many points.
    """
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise CoprodError("Choose a smaller picture. This one has too many points.")
            upright = ImageOps.exif_transpose(picture).convert("RGBA")
    except (
        UnidentifiedImageError,
        Image.DecompressionBombError,
        OSError,
        ValueError,
        SyntaxError,
    ) as problem:
        raise CoprodError(
            "Choose a photo or a scan, saved as JPEG, PNG or PDF. This file is none."
        ) from problem
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    flat = Image.new("RGB", upright.size, "white")
    flat.paste(upright, mask=upright.getchannel("A"))
    out = io.BytesIO()
    flat.save(out, "JPEG", quality=QUALITY, optimize=True)
    return out.getvalue()


def as_pages(copy: SignedCopy) -> bytes:
    """Return what is kept as pages that the window can show.

    Raises:
        CoprodError: what is kept is no picture.
    """
    out = io.BytesIO()
    try:
        first, *others = (Image.open(io.BytesIO(one), formats=("JPEG",)) for one in pictures_of(copy))
        same = dict.fromkeys(("creationDate", "modDate"), time.gmtime(0))  # the same bytes each time
        first.save(out, "PDF", resolution=170, quality=QUALITY, save_all=True, append_images=others, **same)
    except (UnidentifiedImageError, OSError, ValueError) as problem:
        raise CoprodError("Keep this project, and ask for help. This picture does not open.") from problem
    return out.getvalue()


def pictures_of(copy: SignedCopy) -> tuple[bytes, ...]:
    """Return the JPEG of each page that is kept; nothing where they cannot be read."""
    try:
        return tuple(base64.b64decode(line, validate=True) for line in copy.picture.split("\n"))
    except ValueError:
        return ()


def write_copies(copies: tuple[SignedCopy, ...], folder: Path, only: str = "") -> tuple[Path, ...]:
    """Write kept pictures into a folder, each under what it is a copy of and its place, and return the files.

    A copy of one page is a JPEG, and one of several a PDF.

    Args:
        copies: every copy the project keeps, so that each has its own name.
        folder: where the files go.
        only: the id of the one to write; all when left out.

    Raises:
        CannotWrite: the folder or the disk does not let us.
    """
    return tuple(
        write_whole(folder, _name(copy, place), _file(copy))
        for place, copy in enumerate(copies, start=1)
        if only in ("", copy.id)
    )


def _name(copy: SignedCopy, place: int) -> str:
    return COPY_NAME.format(place=place, kind=_plain(copy.document), ending=_ending(copy))


def _ending(copy: SignedCopy) -> str:
    return "pdf" if "\n" in copy.picture else "jpg"


def _file(copy: SignedCopy) -> bytes:
    return as_pages(copy) if "\n" in copy.picture else b"".join(pictures_of(copy))


def _plain(kind: str) -> str:
    """Return a kind of paper as a part of a file name; what a strange file wrote there is left out."""
    return "".join(mark for mark in kind if mark.isascii() and (mark.isalnum() or mark == "-")) or "paper"
