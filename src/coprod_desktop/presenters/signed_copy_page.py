"""Signed copies of one paper: a photo or a scan of the signed paper, kept with the group's record."""

from __future__ import annotations

from pathlib import Path

from coprod_desktop.domain.agreements import build_one, names
from coprod_desktop.domain.days import day_of
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.project import SignedCopy
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


class SignedCopyPage(Page):
    """The signed copies of a paper. The item is "kind/person".

    Consent records have none here: what is on such a paper is for the person, not for the group to see.
    """

    def open(self) -> None:
        """Find the paper; no picture is chosen yet."""
        kind, self.subject = split_item(self.item)[:2]
        known = {(one.value, about) for one, about in names(self.desk.project, self.desk.pack)}
        if kind == DocumentKind.CONSENT_RECORD or (kind, self.subject) not in known:
            raise NotHere(self.item)
        self.kind = DocumentKind(kind)
        self.document = build_one(self.desk.project, self.desk.pack, self.kind, self.subject, self.desk.words)
        self.picture, self.words, self.says = "", "", ""
        self.shown: PagesPart | None = None

    @property
    def copies(self) -> tuple[SignedCopy, ...]:
        """The copies that are kept of this paper."""
        about = (self.kind.value, self.subject)
        return tuple(one for one in self.desk.project.signed_copies if (one.document, one.subject) == about)

    def _tell(self, said: str) -> None:
        self.says = said
        self.desk.outside.redraw()

    def screen(self) -> Screen:
        """Return the copies there are, and the way to add one."""
        words = self.desk.words
        return Screen(
            id="signed-copy",
            key=self.key,
            title=words("Keep a signed copy"),
            step=self.document.title,
            parts=(
                *(self._describing() if self.picture else self._choosing()),
                *((Text(words=self.says, tone=Tone.NOTE),) if self.says else ()),
                Cards(
                    label=words("Signed copies we keep"),
                    cards=tuple(self._card(one, place) for place, one in enumerate(self.copies, 1)),
                    empty=words("There is none yet."),
                ),
                *((self.shown,) if self.shown else ()),
            ),
            notice=self.says,
            window_title=words("Keep a signed copy"),
        )

    def _choosing(self) -> tuple[Part, ...]:
        words = self.desk.words
        return (
            Text(words=words("Take a photo of the signed paper. Then choose the picture here.")),
            Text(words=words("It is kept in this project only.")),
            go_on(words("Choose the picture"), "choose"),
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
        elif copy := find(self.copies, button.partition("/")[2]):
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
            document=self.kind.value,
            subject=self.subject,
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
        words, outside, project = self.desk.words, self.desk.outside, self.desk.project
        folder, kept = outside.papers_folder(project.name, project.id), project.signed_copies

        def done(_: object) -> None:
            self._tell(words("The picture is in this folder: {folder}", folder=folder))

        outside.in_background(lambda: outside.write_copies(kept, folder, copy.id), done, self._tell)
