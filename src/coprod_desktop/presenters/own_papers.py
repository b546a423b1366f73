"""A paper that one person takes away: printed, or saved on a stick, and never left on the laptop.

Names that stay off papers stand on none of them (D12): the group is not there to be asked about its words.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from coprod_desktop.domain.agreements import build_one
from coprod_desktop.domain.agreements.forms import form_of
from coprod_desktop.domain.agreements.names_on_paper import as_papers_name
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.blocks import Document
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.person import Person
from coprod_desktop.presenters.desk import Desk
from coprod_desktop.presenters.for_a_printer import for_a_printer
from coprod_desktop.presenters.page import Page

T = TypeVar("T")


class OwnPaper(Page):
    """A page from which somebody takes a paper. `says` is what to tell them about it."""

    says = ""

    def make_paper(self, button: str, document: Callable[[], Document]) -> None:
        """Print a paper, or save it where the person chooses; do nothing at another button."""
        if button == "print":
            self._make(lambda: for_a_printer(self.desk.outside, self._named(document())), self._print)
        elif button == "save":
            self.desk.outside.choose_folder(lambda folder: self._save(document, folder))

    def _named(self, document: Document) -> Document:
        return as_papers_name(document, Source(self.desk.project, self.desk.pack, self.desk.words))

    def _make(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self.says = self.desk.words("Making your copy…")
        self.desk.outside.in_background(work, done, self._tell)

    def _print(self, pages: bytes) -> None:
        if not self.paths.shows(self):  # whoever is there now is not asked where to print it
            self.says = ""
            return
        self.desk.outside.print_pdf(pages)
        self._tell(self.desk.words("Your copy goes to the printer you choose."))

    def _save(self, document: Callable[[], Document], folder: Path) -> None:
        def done(_: object) -> None:
            self._tell(self.desk.words("Your copy is in this folder: {folder}", folder=folder))

        self._make(lambda: self.desk.outside.write_pdfs((self._named(document()),), folder), done)

    def _tell(self, said: str) -> None:
        self.says = said
        self.desk.outside.redraw()


def to_take_home(desk: Desk, person: Person) -> Document:
    """Return the choices on paper, as a person reads, with nothing ticked and nobody named."""
    kind = DocumentKind.BLANK_CONSENT
    return build_one(desk.project, desk.pack, kind, words=desk.words, form=form_of(person))
