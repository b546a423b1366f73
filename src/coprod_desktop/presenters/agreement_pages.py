"""One paper: its real pages, the same words to read, and what can be done with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from coprod_desktop.domain import chain
from coprod_desktop.domain.agreement_records import AgreementStatus
from coprod_desktop.domain.agreements import GROUP_KINDS, NOT_KEPT, build_one, names, version_of
from coprod_desktop.domain.agreements.forms import Form, copies_of_group_papers
from coprod_desktop.domain.agreements.names_on_paper import NameOnPaper, has_numbers, names_on
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.blocks import Document
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.project import Project
from coprod_desktop.presenters.desk import Desk
from coprod_desktop.presenters.page import NotHere, Page, quiet, split_item
from coprod_desktop.presenters.paper_forms import form_in_words
from coprod_desktop.presenters.paper_words import parts_of
from coprod_desktop.presenters.screen import (
    Button,
    PagesPart,
    Part,
    Screen,
    Text,
    Tone,
    Weight,
)

NOT_KNOWN: Mapping[str, str] = {}

STATUSES = {
    AgreementStatus.DRAFT: "Draft",
    AgreementStatus.AGREED: "Agreed",
    AgreementStatus.RECORDED: "Recorded",
    AgreementStatus.AS_IT_STANDS: "As it is now",
    AgreementStatus.TO_FILL_IN: "To fill in",
}


def with_versions(
    desk: Desk, documents: tuple[Document, ...], words: Mapping[str, str] = NOT_KNOWN
) -> Project:
    """Return the project with a version kept of each document whose exact words have none yet.

    `words` are the exact words of documents by their code, where these are known already.

    A consent record is kept as itself, so no second copy of it is made; a blank paper says nothing yet.
    """
    kept = {(v.document, v.subject, v.number, v.status) for v in desk.project.agreements}
    new = tuple(
        version_of(document, desk.make_id(), desk.stamp, words=words.get(document.code, ""))
        for document in documents
        if document.kind not in NOT_KEPT
        and (document.kind.value, document.subject, document.version, document.status) not in kept
    )
    agreements = desk.project.agreements
    for version in new:
        agreements = chain.add(agreements, version)
    return replace(desk.project, agreements=agreements) if new else desk.project


@dataclass(frozen=True)
class Paper:
    """Which paper a page shows; `form` where it is a copy in another form than the group's."""

    kind: DocumentKind
    subject: str
    form: Form | None

    def document(self, desk: Desk) -> Document:
        """Return what it says now."""
        return build_one(desk.project, desk.pack, self.kind, self.subject, desk.words, self.form)

    def keep_version(self, desk: Desk, document: Document) -> None:
        """Keep a version of its words. A copy has the version of the paper it is a copy of."""
        if self.form is None:
            desk.put(with_versions(desk, (document,)))


def paper_named(desk: Desk, item: str) -> Paper:
    """Return the paper that an item such as "kind/person" or "kind/person/form" names.

    Raises:
        NotHere: there is no such paper now.
    """
    kind, subject, form_id = split_item(item, 3)
    form = next((one for one in copies_of_group_papers(desk.project) if one.id == form_id), None)
    known = {(one.value, about) for one, about in names(desk.project, desk.pack)}
    if (kind, subject) not in known or (form_id and form is None):
        raise NotHere(item)
    return Paper(DocumentKind(kind), subject, form)


class DocumentPage(Page):
    """The real pages of one paper, and the same words to read. The item is as for `paper_named`."""

    def open(self) -> None:
        """Find the paper and start making its pages."""
        self.paper = paper_named(self.desk, self.item)
        self.kind = self.paper.kind
        self.says = self.told = ""
        self.in_words = False
        self.pages: bytes | None = None
        self._make_pages()

    def _document(self) -> Document:
        return self.paper.document(self.desk)

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
        self.says, self.told = said, ""
        self.desk.outside.redraw()

    def screen(self) -> Screen:
        """Return the pages and what can be done with them."""
        words, document = self.desk.words, self.document
        together = self.kind is DocumentKind.WORKING_TOGETHER
        asks = words("Ask each person if they agree")
        agree = (Button(id="agree", words=asks),) if together and self.paper.form is None else ()
        signed = (
            (quiet("signed-copy", words("Keep a signed copy of this paper")),)
            if self.kind is not DocumentKind.CONSENT_RECORD and self.paper.form is None
            else ()
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
                Button(
                    id="words",
                    words=words("Show the pages") if self.in_words else words("Read the same words here"),
                ),
                Button(id="print", words=words("Print this paper"), weight=Weight.MAIN),
                Button(id="save", words=words("Save this paper")),
                *agree,
                *self._numbers(),
                *(parts_of(document, words) if self.in_words else self._pages()),
                quiet("clauses", words("Add something of our own to this paper")),
                *self._other_forms(),
                *signed,
            ),
            problems=self.problems,
            notice=self.told or self.says,
            window_title=words("A paper"),
        )

    def _numbers(self) -> tuple[Part, ...]:
        """Say why a number stands on the paper where a name was looked for."""
        source = Source(self.desk.project, self.desk.pack, self.desk.words)
        if not has_numbers(self.document, source):
            return ()
        said = "A number stands for each person who has not said yes to their name on papers."
        return (Text(words=self.desk.words(said), tone=Tone.HINT),)

    def _pages(self) -> tuple[Part, ...]:
        if self.pages is not None:
            return (PagesPart(id="pages", label=self.document.title, pdf=self.pages),)
        return (Text(words=self.desk.words("Making the pages…"), tone=Tone.HINT),) if self.making else ()

    def _other_forms(self) -> tuple[Part, ...]:
        """Return a button for the second part of an agreement, and for each other form of a group's paper."""
        words = self.desk.words
        second = (quiet("second", words("See the second part: what we said together")),)
        parts = second if self.kind is DocumentKind.WORKING_TOGETHER else ()
        if self.paper.form is not None:
            return parts
        forms = copies_of_group_papers(self.desk.project) if self.kind in GROUP_KINDS else ()
        return (
            *parts,
            *(
                quiet(f"form/{one.id}", words("See it in: {form}", form=form_in_words(one, words)))
                for one in forms
            ),
        )

    def press(self, button: str) -> None:
        """Print or save the paper, ask who agrees to it, show its words or pages, or open its clauses."""
        self.told = ""
        if button in ("print", "save") and self._names():
            self.paths.go("paper-names", self.item)
        elif button == "print":
            self.paths.go("print", self.item)
        elif button == "save":
            self._save()
        elif button == "agree":
            self.paths.go("agree")
        elif button == "signed-copy":
            self.paths.go("signed-copy", self.item)
        elif button == "words":
            self._turn_to_words()
        elif button == "clauses":
            self.paths.go("clauses", self.kind.value)
        elif button.startswith("form/"):
            self.paths.go(
                "document", f"{self.kind.value}/{self.paper.subject}/{button.removeprefix('form/')}"
            )
        elif button == "second":
            form = f"/{self.paper.form.id}" if self.paper.form else ""
            self.paths.go("document", f"{DocumentKind.WHAT_WE_SAID.value}/{form}")

    def _names(self) -> tuple[NameOnPaper, ...]:
        """Return names that stay off papers and stand on this one: they are looked at before it is made."""
        desk = self.desk
        return names_on((self._document(),), Source(desk.project, desk.pack, desk.words))

    def _turn_to_words(self) -> None:
        """Show the words, or the pages again, and say so: the button alone would only say its next use."""
        self.in_words, words = not self.in_words, self.desk.words
        self.told = words("The pages of this paper come after the buttons.")
        if self.in_words:
            self.told = words("The words of this paper come after the buttons.")

    def _keep_version(self) -> None:
        self.paper.keep_version(self.desk, self.document)
        self.document = self._document()

    def _save(self) -> None:
        words, outside = self.desk.words, self.desk.outside
        self._keep_version()
        document, folder = self.document, outside.papers_folder(self.desk.project.name, self.desk.project.id)
        self.says = words("Making the paper…")

        def done(_: object) -> None:
            self._tell(words("The paper is in this folder: {folder}", folder=folder))

        outside.in_background(lambda: outside.write_pdfs((document,), folder), done, self._tell)
