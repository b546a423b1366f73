"""What the program does outside its window: papers, the printer, folders, work in the background."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from coprod_desktop.domain.agreement_records import SignedCopy
    from coprod_desktop.domain.agreements.checking import Checked
    from coprod_desktop.domain.blocks import Document
    from coprod_desktop.domain.project import Project


T = TypeVar("T")


class InBackground(Protocol):
    """Runs work without holding up the window, then says how it went, in the window's own thread."""

    def __call__(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[str], None]
    ) -> None:
        """Run `work`; call `done` with what it made, or `failed` with calm words about what went wrong."""


@dataclass(frozen=True, kw_only=True)
class Printer:
    """A printer somebody can choose. `id` is the system's name for it, `words` what people call it.

    One that is `stopped` was paused, or is out of paper; what is sent to it waits.
    """

    id: str
    words: str
    usual: bool = False
    stopped: bool = False


@dataclass(frozen=True, kw_only=True)
class PrintWish:
    """How somebody wants a paper printed. `pages` are stretches, the first being page 1; none means all."""

    printer: str
    copies: int = 1
    pages: tuple[tuple[int, int], ...] = ()
    both_sides: bool = False


@dataclass(frozen=True)
class Outside:
    """The ways out of the window, as plain callables.

    Args:
        make_pdf: makes the pages of a document.
        write_pdfs: writes documents into a folder and returns the files; raises `CoprodError`.
        write_html: writes a document as one web page into a folder; raises `CoprodError`.
        write_own: writes all that is one person's into a folder: a paper as PDF and web page, and the file
            for other programs; raises `CoprodError`.
        seal: seals a text with a secret, which takes a while; raises `CoprodError`.
        unseal: gives the text back, or None where this is not the secret; raises `CoprodError`.
        print_pdf: asks in the system's own window where to print, and prints.
        printers: finds the printers there are; it may take a while.
        print_as: prints pages as somebody wished, which may take a while, and returns whether the printer
            prints now or lets them wait; raises `CoprodError`.
        choose_picture: lets the person choose a picture's file; calls back with it, or not at all.
        read_picture: reads a picture as it is kept; raises `CoprodError`.
        picture_pages: makes a kept picture a page to look at; raises `CoprodError`.
        write_copies: writes one of the kept pictures, by its id, into a folder; raises `CoprodError`.
        choose_paper: lets the person choose a PDF; calls back with it, or not at all.
        check_paper: says whether a PDF is a version of a project's paper; raises `CoprodError`.
        in_background: runs work without holding up the window.
        papers_folder: where a project's papers go, by its label and id, unless somebody chooses.
        papers_in: finds the papers of this program in a folder; it may take a while; raises `CoprodError`.
        throw_away: takes papers off the disk for good; raises `CoprodError`.
        choose_folder: lets the person choose a folder; calls back with it, or not at all.
        choose_project: lets the person choose a project's file; calls back with it, or not at all.
        redraw: asks the window to show the screen again.
    """

    make_pdf: Callable[[Document], bytes]
    write_pdfs: Callable[[Sequence[Document], Path], Sequence[Path]]
    write_html: Callable[[Document, Path], Path]
    write_own: Callable[[Document, Project, Path], Sequence[Path]]
    seal: Callable[[str, str], str]
    unseal: Callable[[str, str], str | None]
    print_pdf: Callable[[bytes], None]
    printers: Callable[[], Sequence[Printer]]
    print_as: Callable[[bytes, PrintWish], bool]
    choose_picture: Callable[[Callable[[Path], None]], None]
    read_picture: Callable[[Path], str]
    picture_pages: Callable[[SignedCopy], bytes]
    write_copies: Callable[[tuple[SignedCopy, ...], Path, str], Sequence[Path]]
    choose_paper: Callable[[Callable[[Path], None]], None]
    check_paper: Callable[[Path, Project], Checked]
    in_background: InBackground
    papers_folder: Callable[[str, str], Path]
    papers_in: Callable[[Path], Sequence[Path]]
    throw_away: Callable[[Sequence[Path]], None]
    choose_folder: Callable[[Callable[[Path], None]], None]
    choose_project: Callable[[Callable[[Path], None]], None]
    redraw: Callable[[], None]
