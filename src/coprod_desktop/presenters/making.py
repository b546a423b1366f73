"""Makes papers one after the other, away from the window: it can be followed, and stopped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from coprod_desktop.domain.copies import copies_for_the_group
from coprod_desktop.presenters.outside import Outside

if TYPE_CHECKING:
    from coprod_desktop.domain.agreement_records import SignedCopy
    from coprod_desktop.domain.blocks import Document
    from coprod_desktop.domain.project import Project


class Files(StrEnum):
    """Which files are made of each paper."""

    PDF = "pdf"
    HTML = "html"
    BOTH = "both"


@dataclass
class Making:
    """Papers under way. Each file is written whole or not at all, so stopping leaves nothing half made.

    Args:
        gather: finds out what to make, in this order; called in the background, for it takes a while.
        folder: where the files go.
        files: which files of each.
        outside: writes them, in the background; asked to redraw after each.
        project: the project as it is; the signed copies of the group's papers go along.
    """

    gather: Callable[[], Sequence[Document]]
    folder: Path
    files: Files
    outside: Outside
    project: Project
    documents: Sequence[Document] = ()
    made: int = 0
    stopping: bool = False
    ended: bool = False
    trouble: str = ""

    @property
    def total(self) -> int:
        """How many papers there are to make; 0 until that is known."""
        return len(self.documents) + len(self.copies) if self.documents else 0

    @property
    def copies(self) -> tuple[SignedCopy, ...]:
        """The pictures of signed papers that go along, after the papers."""
        return copies_for_the_group(self.project)

    def start(self) -> None:
        """Find out what to make, then make the first paper; the others follow."""
        self.outside.in_background(self.gather, self._gathered, self._end)

    def stop(self) -> None:
        """Make no other paper after the one that is being made now."""
        self.stopping = True

    def _gathered(self, documents: Sequence[Document]) -> None:
        self.documents = documents
        self.outside.redraw()
        self._next()

    def _next(self) -> None:
        if self.stopping or self.made == self.total:
            self._end()
            return
        if self.made < len(self.documents):
            document = self.documents[self.made]
            self.outside.in_background(lambda: self._write(document), self._written, self._end)
            return
        kept, copy = self.project.signed_copies, self.copies[self.made - len(self.documents)]
        self.outside.in_background(
            lambda: self.outside.write_copies(kept, self.folder, copy.id), self._written, self._end
        )

    def _write(self, document: Document) -> None:
        if self.files is not Files.HTML:
            self.outside.write_pdfs((document,), self.folder)
        if self.files is not Files.PDF:
            self.outside.write_html(document, self.folder)

    def _written(self, _: object) -> None:
        self.made += 1
        if self.made < self.total:
            self.outside.redraw()
        self._next()

    def _end(self, trouble: str = "") -> None:
        self.trouble, self.ended = trouble, True
        self.outside.redraw()
