"""Makes a photo or a scan of a signed paper fit to keep: small, upright, and with nothing hidden in it."""

from __future__ import annotations

import base64
import io
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
_UNREADABLE = (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError)


def read_picture(path: Path) -> str:
    """Return a picture as it is kept: a JPEG in base 64, without where and when it was taken.

    Raises:
        CoprodError: it is too large, or no picture that can be read.
    """
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise CoprodError("Choose a smaller picture. This one is too large to keep.")
        data = path.read_bytes()
    except OSError as problem:
        raise CoprodError(
            "Check that the picture is still there, then try again. It did not open."
        ) from problem
    return base64.b64encode(clean(data)).decode("ascii")


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
        raise CoprodError("Choose a photo or a scan, saved as JPEG or PNG. This file is none.") from problem
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    flat = Image.new("RGB", upright.size, "white")
    flat.paste(upright, mask=upright.getchannel("A"))
    out = io.BytesIO()
    flat.save(out, "JPEG", quality=QUALITY, optimize=True)
    return out.getvalue()


def as_pages(copy: SignedCopy) -> bytes:
    """Return a kept picture as a page that the window can show.

    Raises:
        CoprodError: what is kept is no picture.
    """
    out = io.BytesIO()
    try:
        with Image.open(io.BytesIO(picture_of(copy)), formats=("JPEG",)) as picture:
            picture.save(out, "PDF", resolution=170)
    except (UnidentifiedImageError, OSError) as problem:
        raise CoprodError("Keep this project, and ask for help. This picture does not open.") from problem
    return out.getvalue()


def picture_of(copy: SignedCopy) -> bytes:
    """Return the JPEG of a kept picture; nothing where it cannot be read."""
    try:
        return base64.b64decode(copy.picture, validate=True)
    except ValueError:
        return b""


def write_copies(copies: tuple[SignedCopy, ...], folder: Path, only: str = "") -> tuple[Path, ...]:
    """Write kept pictures into a folder, each under what it is a copy of and its place, and return the files.

    Args:
        copies: every copy the project keeps, so that each has its own name.
        folder: where the files go.
        only: the id of the one to write; all when left out.

    Raises:
        CannotWrite: the folder or the disk does not let us.
    """
    return tuple(
        write_whole(folder, f"signed-copy-{place}-of-{_plain(copy.document)}.jpg", picture_of(copy))
        for place, copy in enumerate(copies, start=1)
        if only in ("", copy.id)
    )


def _plain(kind: str) -> str:
    """Return a kind of paper as a part of a file name; what a strange file wrote there is left out."""
    return "".join(mark for mark in kind if mark.isascii() and (mark.isalnum() or mark == "-")) or "paper"
