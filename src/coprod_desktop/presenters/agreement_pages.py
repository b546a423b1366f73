"""Agreements: every paper the group can print, its real pages, and its own clauses."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from coprod_desktop.domain.agreements import build, build_one, names, version_of
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.versions import everyone_takes_part
from coprod_desktop.domain.blocks import Document
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.project import AgreementStatus, Project
from coprod_desktop.presenters.desk import Desk
from coprod_desktop.presenters.list_page import ListPage
from coprod_desktop.presenters.page import NotHere, Page, quiet, split_item
from coprod_desktop.presenters.paper_words import parts_of
from coprod_desktop.presenters.screen import (
    Button,
    Card,
    Cards,
    PagesPart,
    Part,
    Screen,
    Text,
    Tone,
    Weight,
)

STATUSES = {
    AgreementStatus.DRAFT: "Draft",
    AgreementStatus.AGREED: "Agreed",
    AgreementStatus.RECORDED: "Recorded",
    AgreementStatus.AS_IT_STANDS: "As it is now",
    AgreementStatus.TO_FILL_IN: "To fill in",
}


def with_versions(desk: Desk, documents: tuple[Document, ...]) -> Project:
    """Return the project with a version kept of each document whose exact words have none yet.

    A consent record is kept as itself, so no second copy of it is made.
    """
    kept = {(v.document, v.subject, v.number, v.status) for v in desk.project.agreements}
    new = tuple(
        version_of(document, desk.make_id(), desk.stamp)
        for document in documents
        if document.kind is not DocumentKind.CONSENT_RECORD
        and (document.kind.value, document.subject, document.version, document.status) not in kept
    )
    return replace(desk.project, agreements=(*desk.project.agreements, *new)) if new else desk.project


def paper_named(desk: Desk, item: str) -> tuple[DocumentKind, str]:
    """Return the kind and subject of the paper an item such as "kind/person" names.

    Raises:
        NotHere: there is no such paper now.
    """
    kind, subject = split_item(item)
    if (kind, subject) not in {(k.value, s) for k, s in names(desk.project, desk.pack)}:
        raise NotHere(item)
    return DocumentKind(kind), subject


class AgreementsPage(ListPage):
    """Every paper there is now."""

    part = "agreements"

    def tidy(self) -> None:
        """Start with nothing said about saving."""
        self.says = ""

    def screen(self) -> Screen:
        """Return the list of papers."""
        words = self.desk.words
        documents = build(self.desk.project, self.desk.pack, words)
        return Screen(
            id="agreements",
            key=self.key,
            title=words("Agreements to print, sign and keep"),
            parts=(
                Text(
                    words=words(
                        "You can print at any time, also before everything is agreed. It says “Draft” then."
                    )
                ),
                Button(id="save", words=words("Save all the papers"), weight=Weight.MAIN),
                Button(id="save-to", words=words("Save all the papers somewhere else, like a USB stick")),
                *((Text(words=self.says, tone=Tone.NOTE),) if self.says else ()),
                Text(
                    words=words("Anybody who has the papers can read them. Keep them safe."), tone=Tone.HINT
                ),
                Cards(label=words("Our papers"), cards=tuple(self._card(document) for document in documents)),
                Button(id="done", words=words("This part is done for now")),
                quiet("look-again", words("We want to look at this part again")),
            ),
            notice=self.says,
            window_title=words("Agreements"),
        )

    def _card(self, document: Document) -> Card:
        words = self.desk.words
        lines = (
            words("{status}. Version {n}.", status=words(STATUSES[document.status]), n=document.version),
            document.day,
        )
        return Card(
            title=document.title,
            lines=tuple(line for line in lines if line),
            buttons=(
                Button(
                    id=f"look/{document.kind.value}/{document.subject}",
                    words=words("Look at: {title}", title=document.title),
                ),
            ),
        )

    def act(self, button: str) -> None:
        """Look at a paper, or save them all."""
        if button.startswith("look/"):
            self.paths.go("document", button.removeprefix("look/"))
        elif button == "save":
            self._save(self.desk.outside.papers_folder(self.desk.project.name, self.desk.project.id))
        elif button == "save-to":
            self.desk.outside.choose_folder(self._save)

    def _save(self, folder: Path) -> None:
        desk, words = self.desk, self.desk.words
        desk.put(with_versions(desk, build(desk.project, desk.pack, words)))
        documents = build(desk.project, desk.pack, words)
        self.says = words("Making {n} papers…", n=len(documents))

        def done(_: object) -> None:
            self._tell(words("{n} papers are in this folder: {folder}", n=len(documents), folder=folder))

        desk.outside.in_background(lambda: desk.outside.write_pdfs(documents, folder), done, self._tell)

    def _tell(self, said: str) -> None:
        self.says = said
        self.desk.outside.redraw()


class DocumentPage(Page):
    """The real pages of one paper, and the same words to read. The item is "kind/person"."""

    def open(self) -> None:
        """Find the paper and start making its pages."""
        self.kind, self.subject = paper_named(self.desk, self.item)
        self.says = ""
        self.in_words = False
        self.pages: bytes | None = None
        self._make_pages()

    def _document(self) -> Document:
        return build_one(self.desk.project, self.desk.pack, self.kind, self.subject, self.desk.words)

    def _make_pages(self) -> None:
        self.document = self._document()
        document, self.making = self.document, True
        self.desk.outside.in_background(
            lambda: self.desk.outside.make_pdf(document), self._take_pages, self._no_pages
        )

    def _take_pages(self, pages: bytes) -> None:
        self.pages, self.making = pages, False
        self.desk.outside.redraw()

    def _no_pages(self, said: str) -> None:
        self.making = False
        self._tell(said)

    def _tell(self, said: str) -> None:
        self.says = said
        self.desk.outside.redraw()

    def screen(self) -> Screen:
        """Return the pages and what can be done with them."""
        words, document = self.desk.words, self.document
        together = self.kind is DocumentKind.WORKING_TOGETHER
        agree = (
            (Button(id="agree", words=words("We have all agreed this")),) if self._can_agree(together) else ()
        )
        return Screen(
            id="document",
            key=self.key,
            title=document.title,
            step=words(
                "{status}. Version {n}. Code {code}.",
                status=words(STATUSES[document.status]),
                n=document.version,
                code=document.code,
            ),
            parts=(
                Button(id="print", words=words("Print this paper"), weight=Weight.MAIN),
                Button(id="save", words=words("Save this paper")),
                *agree,
                quiet("clauses", words("Add something of our own to this paper")),
                *((Text(words=self.says, tone=Tone.NOTE),) if self.says else ()),
                Button(
                    id="words",
                    words=words("Show the pages") if self.in_words else words("Read the same words here"),
                ),
                *(parts_of(document, words) if self.in_words else self._pages()),
            ),
            problems=self.problems,
            notice=self.says,
            window_title=words("A paper"),
        )

    def _pages(self) -> tuple[Part, ...]:
        if self.pages is not None:
            return (PagesPart(id="pages", label=self.document.title, pdf=self.pages),)
        return (Text(words=self.desk.words("Making the pages…"), tone=Tone.HINT),) if self.making else ()

    def _can_agree(self, together: bool) -> bool:
        return together and self.document.status is AgreementStatus.DRAFT

    def press(self, button: str) -> None:
        """Print, save or agree the paper, show its words or pages, or open its clauses."""
        if button == "print":
            self.paths.go("print", self.item)
        elif button == "save":
            self._save()
        elif button == "agree":
            self._agree()
        elif button == "words":
            self.in_words = not self.in_words
        elif button == "clauses":
            self.paths.go("clauses", self.kind.value)

    def _keep_version(self) -> None:
        self.desk.put(with_versions(self.desk, (self.document,)))
        self.document = self._document()

    def _save(self) -> None:
        words, outside = self.desk.words, self.desk.outside
        self._keep_version()
        document, folder = self.document, outside.papers_folder(self.desk.project.name, self.desk.project.id)
        self.says = words("Making the paper…")

        def done(_: object) -> None:
            self._tell(words("The paper is in this folder: {folder}", folder=folder))

        outside.in_background(lambda: outside.write_pdfs((document,), folder), done, self._tell)

    def _agree(self) -> None:
        desk, words = self.desk, self.desk.words
        if not everyone_takes_part(Source(desk.project, desk.pack, words)):
            self.says = words(
                "This stays a draft until each person has said yes to taking part, in their own choices. "
                "You can print the draft."
            )
            return
        version = version_of(self.document, desk.make_id(), desk.stamp, AgreementStatus.AGREED)
        desk.keep(agreements=(*desk.project.agreements, version))
        self.says = words("This agreement is agreed.")
        self.pages = None
        self._make_pages()
