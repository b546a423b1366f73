"""What the program asks of papers, printers and locks. Each loads what it needs when it is first asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.presenters.outside import Printer, PrintWish

if TYPE_CHECKING:
    from coprod_desktop.domain.agreement_records import SignedCopy
    from coprod_desktop.domain.agreements.checking import Checked
    from coprod_desktop.domain.blocks import Document
    from coprod_desktop.domain.project import Project

T = TypeVar("T")


def in_background(work: Callable[[], T], done: Callable[[T], None], failed: Callable[[str], None]) -> None:
    """Work on another thread, and tell in the window what came of it."""
    from coprod_desktop.ui.background import run_in_background

    run_in_background(work, done, lambda trouble: failed(str(trouble)))


def make_pdf(document: Document) -> bytes:
    """Return a paper as PDF."""
    from coprod_desktop.documents import pdf

    return pdf.make_pdf(document)


def read_picture(path: Path) -> str:
    """Return a picture of a signed paper, as it is kept."""
    from coprod_desktop.documents import signed_copies
    from coprod_desktop.ui.scans import drawn_pages

    return signed_copies.read_picture(path, drawn_pages)


def picture_pages(copy: SignedCopy) -> bytes:
    """Return a kept picture as pages to look at and print."""
    from coprod_desktop.documents.signed_copies import as_pages

    return as_pages(copy)


def write_copies(copies: tuple[SignedCopy, ...], folder: Path, only: str) -> Sequence[Path]:
    """Write the pictures of signed papers beside the papers."""
    from coprod_desktop.documents import signed_copies

    return signed_copies.write_copies(copies, folder, only)


def check_paper(path: Path, project: Project) -> Checked:
    """Say whether a paper is one of the project’s versions."""
    from coprod_desktop.verify import verify_paper

    try:
        return verify_paper(path, project)
    except OSError as problem:
        raise CoprodError("Check that the paper is still there. It did not open.") from problem


def printers() -> Sequence[Printer]:
    """Return the printers there are."""
    from coprod_desktop.ui import printing

    return printing.printers()


def print_as(pdf: bytes, wish: PrintWish) -> bool:
    """Print a paper as somebody wishes; return whether it was taken."""
    from coprod_desktop.ui import printing

    return printing.print_as(pdf, wish)


def write_pdfs(documents: Sequence[Document], folder: Path) -> Sequence[Path]:
    """Write papers as PDF."""
    from coprod_desktop.documents.pdf import write_pdf

    return [write_pdf(document, folder) for document in documents]


def write_html(document: Document, folder: Path) -> Path:
    """Write a paper as a web page."""
    from coprod_desktop.documents import html

    return html.write_html(document, folder)


def papers_in(folder: Path) -> Sequence[Path]:
    """Return the papers of this program that are in a folder."""
    from coprod_desktop.documents.made_here import papers_in as found
    from coprod_desktop.store.engine import calmly

    with calmly():
        return found(folder)


def throw_away(papers: Sequence[Path]) -> None:
    """Take papers off the disk, with zeros over them first."""
    from coprod_desktop.store import erasing
    from coprod_desktop.store.engine import calmly

    with calmly():
        for paper in papers:
            erasing.throw_away(paper)


def seal(words: str, secret: str) -> str:
    """Return private notes locked with what only their owner knows."""
    from coprod_desktop.store import sealed as sealing

    return sealing.seal(words, secret)


def unseal(sealed: str, secret: str) -> str | None:
    """Return locked notes again; None where the secret is not theirs."""
    from coprod_desktop.store import sealed as sealing

    return sealing.unseal(sealed, secret)


def write_own(document: Document, own: Project, folder: Path) -> Sequence[Path]:
    """Write one person’s own copy: PDF, web page and JSON."""
    from coprod_desktop.documents.files import write_whole
    from coprod_desktop.store.portable import write_json

    papers = (*write_pdfs((document,), folder), write_html(document, folder))
    return (*papers, write_whole(folder, f"{document.name}.json", write_json(own)))
