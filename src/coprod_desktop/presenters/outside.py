"""What the program does outside its window: papers, the printer, folders, work in the background."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from coprod_desktop.domain.blocks import Document


T = TypeVar("T")


class InBackground(Protocol):
    """Runs work without holding up the window, then says how it went, in the window's own thread."""

    def __call__(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[str], None]
    ) -> None:
        """Run `work`; call `done` with what it made, or `failed` with calm words about what went wrong."""


@dataclass(frozen=True)
class Outside:
    """The ways out of the window, as plain callables.

    Args:
        make_pdf: makes the pages of a document.
        write_pdfs: writes documents into a folder and returns the files; raises `CoprodError`.
        print_pdf: sends pages to a printer the person chooses.
        in_background: runs work without holding up the window.
        papers_folder: where the papers of a project (by its label) go unless somebody chooses another folder.
        choose_folder: lets the person choose a folder; calls back with it, or not at all.
        redraw: asks the window to show the screen again.
    """

    make_pdf: Callable[[Document], bytes]
    write_pdfs: Callable[[Sequence[Document], Path], Sequence[Path]]
    print_pdf: Callable[[bytes], None]
    in_background: InBackground
    papers_folder: Callable[[str], Path]
    choose_folder: Callable[[Callable[[Path], None]], None]
    redraw: Callable[[], None]
