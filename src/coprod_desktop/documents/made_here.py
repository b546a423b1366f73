"""Finds the papers of this program that lie in a folder, among whatever else is there."""

from __future__ import annotations

import re
from pathlib import Path

from coprod_desktop.documents.html import BEGINS
from coprod_desktop.documents.pdf_file import is_as_it_was_made
from coprod_desktop.documents.seal import sealed_in
from coprod_desktop.documents.signed_copies import COPY_NAME

LARGEST = 256 * 1024 * 1024  # bytes; as for checking a paper
_HEAD = 1000
_COPY = re.compile(COPY_NAME.format(place=r"\d+", kind=r"[\w-]+", ending="(?:pdf|jpg)"))


def papers_in(folder: Path) -> tuple[Path, ...]:
    """Return the papers of this program in a project's folder, and its pictures of signed ones.

    Folders beside it that end in the same code are looked into as well: the project may have had another
    label. Links are passed over, and so is everything that somebody else put there, or wrote into.

    Raises:
        OSError: a folder or a file in it cannot be read.
    """
    code = folder.name.rpartition("-")[2]
    folders = {folder, *folder.parent.glob(f"*-{code}")}
    found = (path for one in folders if one.is_dir() and not one.is_symlink() for path in one.iterdir())
    return tuple(sorted(path for path in found if _is_ours(path)))


def _is_ours(path: Path) -> bool:
    if path.is_symlink() or not path.is_file() or path.stat().st_size > LARGEST:
        return False
    if _COPY.fullmatch(path.name):
        return True
    if path.suffix == ".html":
        with path.open("rb") as file:
            return BEGINS.encode() in file.read(_HEAD)
    return path.suffix == ".pdf" and _is_our_pdf(path.read_bytes())


def _is_our_pdf(pdf: bytes) -> bool:
    """Return whether a PDF is ours, with nothing written into it since: that cannot be made again."""
    return is_as_it_was_made(pdf) and sealed_in(pdf) is not None
