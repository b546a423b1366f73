"""Builds the window and everything behind it, and wires them together. Knows everybody; decides nothing."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QFileDialog

from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.memory import keep_out_of_files
from coprod_desktop.places import NAME, data_folder, papers_folder
from coprod_desktop.presenters.comfort import Comfort
from coprod_desktop.presenters.house import House
from coprod_desktop.presenters.outside import Outside, Printer, PrintWish
from coprod_desktop.presenters.program import Program
from coprod_desktop.presenters.wardrobe import Kept, Shelves, Wardrobe
from coprod_desktop.shipped import core_pack, sample_project, suggest_words
from coprod_desktop.store.projects import Label, Shelf
from coprod_desktop.store.settings import Settings
from coprod_desktop.ui.beat import beat
from coprod_desktop.ui.crash import show_faults_calmly
from coprod_desktop.ui.speech import ENGINE, Speaker
from coprod_desktop.ui.system import follow_system, wished
from coprod_desktop.ui.window import Window

if TYPE_CHECKING:
    from coprod_desktop.domain.agreements.checking import Checked
    from coprod_desktop.domain.blocks import Document
    from coprod_desktop.domain.project import Project, SignedCopy

SAVE_AFTER_MS = 250
PROJECT_FILES, ANY_FILE = "*.coprod", "*"

T = TypeVar("T")
After: TypeAlias = Callable[[float, Callable[[], None]], Callable[[], None]]


class Soon:
    """Calls things a moment later, each at most once; so typing saves a few times a second at most."""

    def __init__(self, after_ms: int = SAVE_AFTER_MS) -> None:
        self._waiting: list[Callable[[], None]] = []
        self._timer = QTimer()
        self._timer.setSingleShot(True)
        self._timer.setInterval(after_ms)
        self._timer.timeout.connect(self._call)

    def __call__(self, call: Callable[[], None]) -> None:
        """Call this a moment later."""
        if call not in self._waiting:
            self._waiting.append(call)
        if not self._timer.isActive():
            self._timer.start()

    def _call(self) -> None:
        waiting, self._waiting = self._waiting, []
        for call in waiting:
            call()


def call_after(seconds: float, call: Callable[[], None]) -> Callable[[], None]:
    """Call a function after some seconds, and return how to call that off."""
    timer = QTimer()
    timer.setSingleShot(True)
    timer.timeout.connect(call)
    timer.start(round(seconds * 1000))
    return timer.stop


class App:
    """The running program: one window, one program behind it.

    Args:
        folder: where projects are kept.
        papers: gives the folder for a project's papers, by its label and id.
        clock: seconds that only go forward, for telling a slip of the hand from a second press.
        engine: the speech engine that reads aloud.
        after: calls a function after some seconds, and returns how to call it off.
    """

    def __init__(
        self,
        folder: Path,
        papers: Callable[[str, str], Path] = papers_folder,
        clock: Callable[[], float] = time.monotonic,
        engine: str = ENGINE,
        after: After | None = None,
    ) -> None:
        after = after or call_after
        self.shelf = Shelf(folder)
        self.settings = Settings(folder / "settings.json")
        self.soon = Soon()
        self.voice = Speaker(self._follow_voice, self._follow_word, self._no_sound, engine)
        self._start_trouble = ""
        self._window: Window | None = None
        self.wardrobe = Wardrobe(self._shelves(after))
        self.program = Program(self._house(papers))
        self.program.notice = self._start_trouble
        self.window = self._window = Window(
            self.program,
            on_text_size=self.program.change_text_size,
            on_hold=self.program.make_safe,
            on_stir=self.program.stir,
            say=self.program.house.words,
            language=self.program.house.language,
            clock=clock,
        )
        self.window.apply_comfort(self.comfort)
        follow_system(self.window, self.wardrobe.follow)
        beat(self.window, self.program.quiet.beat)
        self._closing = Closing(self)
        self.window.installEventFilter(self._closing)

    def _house(self, papers: Callable[[str, str], Path]) -> House:
        return House(
            labels=self._labels,
            recent=self._recent,
            label=self.shelf.label,
            create=self.shelf.create,
            open=self.shelf.open,
            is_locked=self.shelf.is_locked,
            unlock=self.shelf.unlock,
            suggest_words=suggest_words,
            copies_of=self.shelf.copies_of,
            put_back=self.shelf.put_back,
            load_pack=core_pack,
            load_sample=sample_project,
            last_project=lambda: self.settings.last_project,
            remember_project=lambda project: self._keep(lambda: self.settings.keep_last_project(project)),
            wardrobe=self.wardrobe,
            outside=Outside(
                make_pdf=_make_pdf,
                write_pdfs=_write_pdfs,
                write_html=_write_html,
                write_own=_write_own,
                seal=_seal,
                unseal=_unseal,
                print_pdf=self._print,
                printers=_printers,
                choose_picture=self._choose_picture,
                read_picture=_read_picture,
                picture_pages=_picture_pages,
                write_copies=_write_copies,
                choose_paper=self._choose_paper,
                check_paper=_check_paper,
                print_as=_print_as,
                in_background=_in_background,
                papers_folder=papers,
                choose_folder=self._choose_folder,
                choose_project=self._choose_project,
                redraw=lambda: self.program.redraw(),
            ),
            stick=self.shelf.stick,
            soon=self.soon,
            voice=self.voice,
            reader_is_on=QAccessible.isActive,
        )

    def _labels(self) -> Sequence[Label]:
        """List the projects; where their folder cannot be read, none, and say so."""
        try:
            return self.shelf.labels()
        except CoprodError as trouble:
            self._say_unreadable(trouble)
            return ()

    def _recent(self, most: int) -> tuple[Sequence[Label], int]:
        """List the projects worked on last; where their folder cannot be read, none, and say so."""
        try:
            return self.shelf.recent(most)
        except CoprodError as trouble:
            self._say_unreadable(trouble)
            return (), 0

    def _say_unreadable(self, trouble: CoprodError) -> None:
        if hasattr(self, "program"):
            self.program.notice = str(trouble)
        self._start_trouble = str(trouble)

    @property
    def comfort(self) -> Comfort:
        """The comfort settings that are worn now."""
        return self.wardrobe.worn

    def _shelves(self, after: After) -> Shelves:
        return Shelves(
            kept=self.settings.comfort,
            keep=self._keep_comfort,
            names=self.settings.profiles,
            wear=self._wear,
            after=after,
            at_first=wished,
        )

    def _wear(self, comfort: Comfort) -> None:
        if self._window is not None:
            self._window.apply_comfort(comfort)

    def _keep_comfort(self, profile: str, comfort: Kept | None) -> None:
        self._keep(lambda: self.settings.keep_comfort(profile, comfort))

    def _keep(self, keep: Callable[[], None]) -> None:
        """Keep a setting. One that cannot be written counts until the program ends."""
        try:
            keep()
        except CoprodError as trouble:
            self.program.notice = str(trouble)

    def _follow_voice(self, sentence: int) -> None:
        """Mark the sentence that begins; when reading has stopped, show that it has."""
        QTimer.singleShot(0, self._mark_sentence if sentence >= 0 else self._show_silence)

    def _mark_sentence(self) -> None:
        """Mark what is said now; the page may have been drawn again since the voice began."""
        if self.voice.is_speaking:
            self.window.mark(self.program.reading.said[self.voice.at])

    def _follow_word(self, sentence: int, start: int, end: int) -> None:
        self.window.mark(self.program.reading.said[sentence], (start, end))

    def _show_silence(self) -> None:
        if not self.voice.is_speaking:
            self.window.mark(None)
            self.program.redraw()

    def _no_sound(self) -> None:
        self.program.notice = self.program.reading.no_sound()

    def _print(self, pdf: bytes) -> None:
        from coprod_desktop.ui.printing import ask_and_print

        ask_and_print(pdf, self.window, self._tell)

    def _tell(self, trouble: CoprodError) -> None:
        self.program.notice = str(trouble)
        self.program.redraw()

    def _choose_folder(self, chosen: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self.window, "Choose a folder")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)

        def take(folder: str) -> None:
            chosen(Path(folder))
            self.program.redraw()

        dialog.fileSelected.connect(take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _choose_picture(self, chosen: Callable[[Path], None]) -> None:
        kinds = ["image/jpeg", "image/png", "application/octet-stream"]
        self._choose_file("Choose a picture of the signed paper", kinds, chosen)

    def _choose_paper(self, chosen: Callable[[Path], None]) -> None:
        kinds = ["application/pdf", "application/octet-stream"]
        self._choose_file("Choose the paper to check", kinds, chosen)

    def _choose_file(self, title: str, kinds: list[str], chosen: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self.window, title)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setMimeTypeFilters(kinds)
        dialog.fileSelected.connect(lambda file: chosen(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _choose_project(self, chosen: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self.window, "Choose a project’s file")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([f"Projects ({PROJECT_FILES})", f"All files ({ANY_FILE})"])
        dialog.fileSelected.connect(lambda file: chosen(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def warm_up(self) -> None:
        """Load what opening a project and making papers will need, while the window is looked at.

        What goes wrong here is told when it is really needed.
        """

        def load() -> bool:
            self.program.warm_up()
            for module in ("coprod_desktop.store.project_file", "coprod_desktop.documents.pdf"):
                import_module(module)
            return self.voice.can_come()

        def call_voice(can_come: bool) -> None:
            if can_come:
                self.voice.warm_up()

        _in_background(load, call_voice, lambda _: None)

    def close(self) -> bool:
        """Save what is not saved yet, and return whether that could be done."""
        self.program.close()
        return self.program.desk is None


class Closing(QObject):
    """Keeps the window open, once, when what is in it could not be saved; the page then says why."""

    def __init__(self, app: App) -> None:
        super().__init__()
        self._app, self._told = app, False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Save as the window closes."""
        if event.type() != QEvent.Type.Close or self._told or self._app.close():
            return False
        self._told = True
        event.ignore()
        self._app.window.redraw()
        return True


class FirstPaint(QObject):
    """Calls something once, as soon as the window has been painted."""

    def __init__(self, then: Callable[[], None]) -> None:
        super().__init__()
        self._then: Callable[[], None] | None = then

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Wait for the window's first painting."""
        if self._then is not None and event.type() == QEvent.Type.UpdateRequest:
            QTimer.singleShot(0, self._then)
            self._then = None
        return False


def run_window() -> int:
    """Open the window and return the exit code once it is closed."""
    keep_out_of_files()
    qt = QApplication(sys.argv[:1])
    qt.setApplicationName(NAME)
    qt.setApplicationDisplayName("")
    app = App(data_folder())
    qt.setLayoutDirection(app.window.layoutDirection())  # for the system's dialogs
    show_faults_calmly(qt)
    measured = os.environ.get("COPROD_BENCH") == "first-paint"
    painted = FirstPaint(_say_first_paint if measured else app.warm_up)
    app.window.installEventFilter(painted)
    app.window.showMaximized()
    code = qt.exec()
    app.close()
    return code


def _say_first_paint() -> None:
    sys.stdout.write("first-paint\n")
    sys.stdout.flush()
    QApplication.quit()


def _in_background(work: Callable[[], T], done: Callable[[T], None], failed: Callable[[str], None]) -> None:
    from coprod_desktop.ui.background import run_in_background

    run_in_background(work, done, lambda trouble: failed(str(trouble)))


def _make_pdf(document: Document) -> bytes:
    from coprod_desktop.documents.pdf import make_pdf

    return make_pdf(document)


def _read_picture(path: Path) -> str:
    from coprod_desktop.documents.signed_copies import read_picture

    return read_picture(path)


def _picture_pages(copy: SignedCopy) -> bytes:
    from coprod_desktop.documents.signed_copies import as_pages

    return as_pages(copy)


def _write_copies(copies: tuple[SignedCopy, ...], folder: Path, only: str) -> Sequence[Path]:
    from coprod_desktop.documents.signed_copies import write_copies

    return write_copies(copies, folder, only)


def _check_paper(path: Path, project: Project) -> Checked:
    from coprod_desktop.verify import verify_paper

    try:
        return verify_paper(path, project)
    except OSError as problem:
        raise CoprodError("Check that the paper is still there. It did not open.") from problem


def _printers() -> Sequence[Printer]:
    from coprod_desktop.ui.printing import printers

    return printers()


def _print_as(pdf: bytes, wish: PrintWish) -> bool:
    from coprod_desktop.ui.printing import print_as

    return print_as(pdf, wish)


def _write_pdfs(documents: Sequence[Document], folder: Path) -> Sequence[Path]:
    from coprod_desktop.documents.pdf import write_pdf

    return [write_pdf(document, folder) for document in documents]


def _write_html(document: Document, folder: Path) -> Path:
    from coprod_desktop.documents.html import write_html

    return write_html(document, folder)


def _seal(words: str, secret: str) -> str:
    from coprod_desktop.store.sealed import seal

    return seal(words, secret)


def _unseal(sealed: str, secret: str) -> str | None:
    from coprod_desktop.store.sealed import unseal

    return unseal(sealed, secret)


def _write_own(document: Document, own: Project, folder: Path) -> Sequence[Path]:
    from coprod_desktop.documents.files import write_whole
    from coprod_desktop.store.portable import write_json

    papers = (*_write_pdfs((document,), folder), _write_html(document, folder))
    return (*papers, write_whole(folder, f"{document.name}.json", write_json(own)))
