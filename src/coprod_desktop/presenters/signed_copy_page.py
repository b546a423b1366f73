"""Signed copies of one paper: a photo or a scan of the signed paper, kept with its record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from coprod_desktop.domain.agreement_records import SignedCopy
from coprod_desktop.domain.agreements import build_one, names, own_copy
from coprod_desktop.domain.blocks import Document
from coprod_desktop.domain.consent import latest_consent
from coprod_desktop.domain.copies import copies_of
from coprod_desktop.domain.days import day_of
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.presenters.consent_pages import TalkPage
from coprod_desktop.presenters.desk import Desk
from coprod_desktop.presenters.page import NotHere, Page, go_on, quiet, split_item
from coprod_desktop.presenters.screen import (
    Button,
    Card,
    Cards,
    PagesPart,
    Part,
    Screen,
    Text,
    TextField,
    Tone,
)


@dataclass
class Copies:
    """The copies of one paper: those there are, and the way to add one.

    Args:
        desk: the open project.
        document: the paper, as it is now.
        save_to: asks where a copy is saved as a file, and calls back with the folder.
    """

    desk: Desk
    document: Document
    save_to: Callable[[Callable[[Path], None]], None]
    picture: str = ""
    words: str = ""
    says: str = ""
    shown: PagesPart | None = None

    @property
    def kept(self) -> tuple[SignedCopy, ...]:
        """The copies that are kept of this paper."""
        return copies_of(self.desk.project, self.document.kind.value, self.document.subject)

    def _tell(self, said: str) -> None:
        self.says = said
        self.desk.outside.redraw()

    def parts(self) -> tuple[Part, ...]:
        """Return the copies there are, and the way to add one."""
        words = self.desk.words
        return (
            *(self._describing() if self.picture else self._choosing()),
            *((Text(words=self.says, tone=Tone.NOTE),) if self.says else ()),
            Cards(
                label=words("Signed copies we keep"),
                cards=tuple(self._card(one, place) for place, one in enumerate(self.kept, 1)),
                empty=words("There is none yet."),
            ),
            *((self.shown,) if self.shown else ()),
        )

    def _choosing(self) -> tuple[Part, ...]:
        words = self.desk.words
        return (
            Text(words=words("Take a photo of the signed paper, or scan it. Then choose the file here.")),
            Text(words=words("It is kept in this project only.")),
            go_on(words("Choose the photo or scan"), "choose"),
        )

    def _describing(self) -> tuple[Part, ...]:
        words = self.desk.words
        return (
            Text(words=words("The picture is ready. Keep it, or leave it out.")),
            TextField(
                id="words",
                label=words("What is on the picture? (optional)"),
                value=self.words,
                hint=words("Say it for people who do not see it, such as: signed by Sam and Kit."),
            ),
            go_on(words("Keep this picture"), "keep"),
            quiet("drop", words("Leave this picture out")),
        )

    def _card(self, copy: SignedCopy, place: int) -> Card:
        words = self.desk.words
        day = day_of(copy.made_at, words)
        name = words("Signed copy {n}", n=place)
        lines = (words("Version {n}, kept on {day}", n=copy.number, day=day), copy.words)
        return Card(
            title=name,
            lines=tuple(line for line in lines if line),
            buttons=(
                Button(id=f"look/{copy.id}", words=words("Look at: {title}", title=name)),
                Button(id=f"save/{copy.id}", words=words("Save as a file: {title}", title=name)),
            ),
        )

    def change(self, field: str, value: str) -> None:
        """Take in what is on the picture."""
        if field == "words":
            self.words = value

    def press(self, button: str) -> None:
        """Choose, keep, look at or save a picture."""
        self.says = ""
        if button == "choose":
            self.desk.outside.choose_picture(self._read)
        elif button == "keep":
            self._keep()
        elif button == "drop":
            self.picture, self.words = "", ""
        elif copy := find(self.kept, button.partition("/")[2]):
            self._look(copy) if button.startswith("look/") else self._save(copy)

    def _read(self, path: Path) -> None:
        outside = self.desk.outside
        outside.in_background(lambda: outside.read_picture(path), self._take, self._tell)

    def _take(self, picture: str) -> None:
        self.picture = picture
        self.desk.outside.redraw()

    def _keep(self) -> None:
        desk = self.desk
        copy = SignedCopy(
            id=desk.make_id(),
            document=self.document.kind.value,
            subject=self.document.subject,
            number=self.document.version,
            made_at=desk.stamp,
            words=self.words.strip(),
            picture=self.picture,
        )
        desk.keep(signed_copies=(*desk.project.signed_copies, copy))
        self.picture, self.words = "", ""
        self.says = desk.words("The signed copy is kept.")

    def _look(self, copy: SignedCopy) -> None:
        outside = self.desk.outside
        label = copy.words or self.desk.words("A picture of the signed paper")

        def show(pages: bytes) -> None:
            self.shown = PagesPart(id="copy", label=label, pdf=pages)
            outside.redraw()

        outside.in_background(lambda: outside.picture_pages(copy), show, self._tell)

    def _save(self, copy: SignedCopy) -> None:
        words, outside, kept = self.desk.words, self.desk.outside, self.desk.project.signed_copies

        def write(folder: Path) -> None:
            def done(_: object) -> None:
                self._tell(words("The picture is in this folder: {folder}", folder=folder))

            outside.in_background(lambda: outside.write_copies(kept, folder, copy.id), done, self._tell)

        self.save_to(write)


class SignedCopyPage(Page):
    """The signed copies of a paper of the group. The item is "kind/person".

    Consent records have none here: what is on such a paper is for the person, not for the group to see.
    """

    def open(self) -> None:
        """Find the paper; no picture is chosen yet."""
        desk = self.desk
        kind, subject = split_item(self.item)[:2]
        known = {(one.value, about) for one, about in names(desk.project, desk.pack)}
        if kind == DocumentKind.CONSENT_RECORD or (kind, subject) not in known:
            raise NotHere(self.item)
        document = build_one(desk.project, desk.pack, DocumentKind(kind), subject, desk.words)
        self.copies = Copies(desk, document, self._among_the_papers)

    def _among_the_papers(self, write: Callable[[Path], None]) -> None:
        project = self.desk.project
        write(self.desk.outside.papers_folder(project.name, project.id))

    def screen(self) -> Screen:
        """Return the copies there are, and the way to add one."""
        words = self.desk.words
        return Screen(
            id="signed-copy",
            key=self.key,
            title=words("Keep a signed copy"),
            step=self.copies.document.title,
            parts=self.copies.parts(),
            notice=self.copies.says,
            window_title=words("Keep a signed copy"),
        )

    def change(self, field: str, value: str) -> None:
        """Take in what is on the picture."""
        self.copies.change(field, value)

    def press(self, button: str) -> None:
        """Choose, keep, look at or save a picture."""
        self.copies.press(button)


class OwnSignedCopyPage(TalkPage):
    """The signed copies of a person's own choices, for them alone. A copy as a file goes where they say."""

    def open(self) -> None:
        """Find the person's newest record."""
        super().open()
        desk = self.desk
        record = latest_consent(desk.project, self.person_id)
        if record is None:
            raise NotHere(self.item)
        document = own_copy(desk.project, desk.pack, record.id, desk.words)
        self.copies = Copies(desk, document, desk.outside.choose_folder)

    def screen(self) -> Screen:
        """Return the copies there are, and the way to add one."""
        words = self.desk.words
        return Screen(
            id="consent-paper",
            key=self.key,
            title=words("Keep my signed paper"),
            parts=(
                Text(words=words("You see this page. It is not in the group’s papers."), tone=Tone.NOTE),
                *self.copies.parts(),
                quiet("mine", words("Back to my own choices")),
            ),
            back=False,
            notice=self.copies.says,
            window_title=words("Your own choices"),
        )

    def change(self, field: str, value: str) -> None:
        """Take in what is on the picture."""
        self.copies.change(field, value)

    def act(self, button: str) -> None:
        """Go back, or choose, keep, look at or save a picture."""
        if button == "mine":
            self.paths.go("consent-mine", self.person_id)
        else:
            self.copies.press(button)
