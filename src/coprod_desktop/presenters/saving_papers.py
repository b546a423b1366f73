"""Saves every paper at once: which files, where, how far it is, and stopping it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from coprod_desktop.domain.agreements import build, build_all, words_of
from coprod_desktop.domain.agreements.names_on_paper import names_on
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.blocks import Document
from coprod_desktop.domain.project import Project
from coprod_desktop.presenters.agreement_pages import with_versions
from coprod_desktop.presenters.desk import Desk
from coprod_desktop.presenters.making import Files, Making
from coprod_desktop.presenters.page import Page, quiet
from coprod_desktop.presenters.screen import (
    Button,
    ChoiceField,
    Option,
    Part,
    Screen,
    Text,
    Tone,
    Weight,
)
from coprod_desktop.presenters.wording import papers_in_folder


class News:
    """Tells how the last making of papers went, once: how an earlier one went is no news."""

    def __init__(self, desk: Desk) -> None:
        self._desk, making = desk, desk.making
        self._old = making if making and making.ended else None

    def now(self) -> str:
        """Return what to say now, or nothing."""
        return "" if self._desk.making is self._old else how_it_went(self._desk)


def how_it_went(desk: Desk) -> str:
    """Return how the last making of papers went, or nothing while it goes on."""
    making, words = desk.making, desk.words
    if making is None or not making.ended:
        return ""
    if making.trouble and making.made:
        there = words("{n} of {total} papers are there.", n=making.made, total=making.total)
        return f"{making.trouble} {there}"
    if making.trouble:
        return making.trouble
    if making.made == making.total:
        return papers_in_folder(making.total, making.folder, words)
    return words(
        "Stopped. {n} of {total} papers are in this folder: {folder}",
        n=making.made,
        total=making.total,
        folder=making.folder,
    )


def is_making(desk: Desk) -> bool:
    """Return whether papers are made now."""
    return desk.making is not None and not desk.making.ended


def said_of_making(desk: Desk) -> tuple[Part, ...]:
    """Return how far the papers are, or how it went; nothing before anybody has asked for them."""
    making, words = desk.making, desk.words
    said = how_it_went(desk)
    if making is not None and is_making(desk):
        said = words("Getting the papers ready…")
        if making.total:
            said = words("Making {n} of {total}…", n=making.made + 1, total=making.total)
    return (Text(words=said, tone=Tone.NOTE),) if said else ()


def _same(one: Project, other: Project) -> bool:
    """Return whether two projects say the same, wherever in them the group is."""
    return replace(one, place=other.place) == other


class Ready(NamedTuple):
    """The papers of a project as it was, and the exact words of each by its code: these take a while."""

    project: Project
    documents: tuple[Document, ...]
    words: dict[str, str]


def _ready(project: Project, desk: Desk) -> Ready:
    documents = build(project, desk.pack, desk.words)
    return Ready(project, documents, {one.code: words_of(one) for one in documents})


class SavePapersPage(Page):
    """Every paper, saved at once."""

    def open(self) -> None:
        """Get the papers ready in the background, and say nothing yet about saving."""
        self.news, self.files = News(self.desk), Files.PDF
        self._built: Ready | None = None
        self._then: Callable[[], None] | None = None  # what was pressed before the papers were ready
        self._asked: Project | None = None  # whose papers are got ready now
        if not is_making(self.desk):
            self._get_ready()

    def screen(self) -> Screen:
        """Return what to make, and the buttons that make it; or how far that is."""
        words = self.desk.words
        waits = (Text(words=words("Getting the papers ready…"), tone=Tone.NOTE),)
        return Screen(
            id="save-papers",
            key=self.key,
            title=words("Save all the papers"),
            parts=(
                *(waits if self._then else (*said_of_making(self.desk), *self._choices())),
                quiet("papers-here", words("Take our papers off this laptop")),
                quiet("continue", words("Back to the papers")),
            ),
            notice=self.news.now(),
            window_title=words("Agreements"),
        )

    def _choices(self) -> tuple[Part, ...]:
        words = self.desk.words
        if is_making(self.desk):
            return (Button(id="stop", words=words("Stop making papers")),)
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
            Button(id="save", words=words("Save them on this laptop"), weight=Weight.MAIN),
            Button(id="save-to", words=words("Save them somewhere else, like a USB stick")),
        )

    def _get_ready(self) -> None:
        desk, project = self.desk, self.desk.project
        if self._asked is not None and _same(self._asked, project):
            return
        self._asked = project

        def ready(built: Ready) -> None:
            self._built, self._asked = built, None
            then, self._then = self._then, None
            if then:
                then()
                desk.outside.redraw()

        desk.in_background(lambda: _ready(project, desk), ready, lambda _: None)

    def _once_ready(self, then: Callable[[Ready], None]) -> None:
        """Go on with the papers as the project is now: at once where they are there, else when they are."""
        if self._built is not None and _same(self._built.project, self.desk.project):
            then(self._built)
            return
        self._then = lambda: self._once_ready(then)
        self._get_ready()

    def change(self, field: str, value: str) -> None:
        """Take in which files to make."""
        if field == "files":
            self.files = Files(value)

    def press(self, button: str) -> None:
        """Save the papers, stop that, or go back."""
        if button in ("save", "save-to") and not is_making(self.desk):
            self._once_ready(lambda built: self._go_on(button, built))
        elif button == "stop" and self.desk.making is not None:
            self.desk.making.stop()
        elif button == "papers-here":
            self.paths.go("papers-here")
        elif button == "continue":
            self.paths.go("agreements")

    def _go_on(self, button: str, built: Ready) -> None:
        """Look at the names first; then save. Nothing opens where somebody has gone on to another page."""
        desk, here = self.desk, self.paths.shows(self)
        if names_on(built.documents, Source(desk.project, desk.pack, desk.words)):
            if here:
                self.paths.go("paper-names")
        elif button == "save":
            self._save(built, desk.outside.papers_folder(desk.project.name, desk.project.id))
        elif here:
            desk.outside.choose_folder(
                lambda folder: self._once_ready(lambda built: self._save(built, folder))
            )

    def _save(self, built: Ready, folder: Path) -> None:
        desk = self.desk
        if is_making(desk):
            return
        desk.put(with_versions(desk, built.documents, built.words))
        project = desk.project

        def gather() -> tuple[Document, ...]:
            self._built = _ready(project, desk)  # for when all are there
            return build_all(project, desk.pack, desk.words)

        desk.making = Making(gather, folder, self.files, desk.outside, project)
        desk.making.start()
