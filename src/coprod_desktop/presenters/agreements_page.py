"""Agreements: every paper the group can print, and all of them saved at once."""

from __future__ import annotations

from pathlib import Path

from coprod_desktop.domain.agreements import GROUP_KINDS, build, build_all
from coprod_desktop.domain.blocks import Document
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.project import Project
from coprod_desktop.presenters.agreement_pages import STATUSES, with_versions
from coprod_desktop.presenters.list_page import ListPage
from coprod_desktop.presenters.making import Files, Making
from coprod_desktop.presenters.page import quiet
from coprod_desktop.presenters.paper_forms import who_reads_what
from coprod_desktop.presenters.screen import (
    Bullets,
    Button,
    Card,
    Cards,
    ChoiceField,
    Option,
    Part,
    Screen,
    Text,
    Tone,
    Weight,
)

BY_HAND = frozenset({DocumentKind.BLANK_QUESTIONS, DocumentKind.BLANK_CONSENT, DocumentKind.LEAVING_NOTE})
"""Papers to write on, in a list of their own; a leaving note of somebody is among the people's papers."""


class AgreementsPage(ListPage):
    """Every paper there is now."""

    part = "agreements"

    def tidy(self) -> None:
        """Start with nothing said about saving."""
        making = self.desk.making
        self.old = making if making and making.ended else None  # how that went is no news
        self.files = Files.PDF
        self._built: tuple[Project, tuple[Document, ...]] | None = None

    def screen(self) -> Screen:
        """Return the list of papers."""
        words = self.desk.words
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
                *self._saving(),
                *((Text(words=self._said(), tone=Tone.NOTE),) if self._said() else ()),
                Text(
                    words=words("Anybody who has the papers can read them. Keep them safe."), tone=Tone.HINT
                ),
                *self._forms(),
                *self._lists(),
                Button(id="done", words=words("This part is done for now")),
                quiet("look-again", words("We want to look at this part again")),
            ),
            notice="" if self.desk.making is self.old else self._said(),
            window_title=words("Agreements"),
        )

    def _saving(self) -> tuple[Part, ...]:
        words, making = self.desk.words, self.desk.making
        if making is not None and not making.ended:
            said = (
                words("Making {n} of {total}…", n=making.made + 1, total=making.total)
                if making.total
                else words("Getting the papers ready…")
            )
            return (Text(words=said, tone=Tone.NOTE), Button(id="stop", words=words("Stop making papers")))
        return (
            ChoiceField(
                id="files",
                label=words("What should we make of each paper?"),
                hint=words("Pages for the screen are easy to listen to."),
                options=(
                    Option(id=Files.PDF, words=words("Pages to print")),
                    Option(id=Files.HTML, words=words("Pages to read on a screen")),
                    Option(id=Files.BOTH, words=words("Both of them")),
                ),
                chosen=self.files,
            ),
            Button(id="save", words=words("Save all the papers"), weight=Weight.MAIN),
            Button(id="save-to", words=words("Save all the papers somewhere else, like a USB stick")),
        )

    def _said(self) -> str:
        """Return how the last making of papers went, or nothing while it goes on."""
        making, words = self.desk.making, self.desk.words
        if making is None or not making.ended:
            return ""
        if making.trouble:
            return making.trouble
        if making.made == making.total:
            return words("{n} papers are in this folder: {folder}", n=making.total, folder=making.folder)
        return words(
            "Stopped. {n} of {total} papers are in this folder: {folder}",
            n=making.made,
            total=making.total,
            folder=making.folder,
        )

    def _forms(self) -> tuple[Part, ...]:
        words, reads = self.desk.words, who_reads_what(self.desk)
        return (
            *((Bullets(items=reads),) if reads else ()),
            quiet("forms", words("Choose how our papers look")),
        )

    def _documents(self) -> tuple[Document, ...]:
        """Return the papers, built anew only when the project has changed; never while papers are made."""
        desk = self.desk
        busy = desk.making is not None and not desk.making.ended
        if self._built is None or (self._built[0] is not desk.project and not busy):
            self._built = (desk.project, build(desk.project, desk.pack, desk.words))
        return self._built[1]

    def _lists(self) -> tuple[Part, ...]:
        words = self.desk.words
        lists: dict[str, list[Card]] = {}
        for document in self._documents():
            lists.setdefault(self._list_of(document), []).append(self._card(document))
        labels = (words("The group’s papers"), words("Each person’s papers"), words("Papers to write on"))
        return tuple(Cards(label=label, cards=tuple(lists[label])) for label in labels if label in lists)

    def _list_of(self, document: Document) -> str:
        words = self.desk.words
        if document.kind is DocumentKind.LEAVING_NOTE and document.subject:
            return words("Each person’s papers")
        if document.kind in BY_HAND:
            return words("Papers to write on")
        own = document.kind not in GROUP_KINDS and document.kind is not DocumentKind.WHAT_WE_SAID
        return words("Each person’s papers") if own else words("The group’s papers")

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

    def change(self, field: str, value: str) -> None:
        """Take in which files to make."""
        if field == "files":
            self.files = Files(value)

    def act(self, button: str) -> None:
        """Look at a paper, save them all, or stop that."""
        if button.startswith("look/"):
            self.paths.go("document", button.removeprefix("look/"))
        elif button == "save":
            self._save(self.desk.outside.papers_folder(self.desk.project.name, self.desk.project.id))
        elif button == "save-to":
            self.desk.outside.choose_folder(self._save)
        elif button == "forms":
            self.paths.go("paper-forms")
        elif button == "stop" and self.desk.making is not None:
            self.desk.making.stop()

    def _save(self, folder: Path) -> None:
        desk = self.desk
        if desk.making is not None and not desk.making.ended:
            return
        desk.put(with_versions(desk, self._documents()))
        project = desk.project

        def gather() -> tuple[Document, ...]:
            self._built = (project, build(project, desk.pack, desk.words))  # for when all are there
            return build_all(project, desk.pack, desk.words)

        desk.making = Making(gather, folder, self.files, desk.outside)
        desk.making.start()
