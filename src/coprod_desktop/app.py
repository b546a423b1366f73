"""Builds the window and everything behind it, and wires them together. Knows everybody; decides nothing."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from coprod_desktop import lazily
from coprod_desktop.collecting import pass_over_what_is_there
from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.memory import keep_out_of_files
from coprod_desktop.places import NAME, data_folder, papers_folder
from coprod_desktop.presenters.comfort import Comfort
from coprod_desktop.presenters.house import House
from coprod_desktop.presenters.outside import Outside
from coprod_desktop.presenters.program import Program
from coprod_desktop.presenters.wardrobe import Kept, Shelves, Wardrobe
from coprod_desktop.shipped import core_pack, sample_project, suggest_words
from coprod_desktop.store.projects import Label, Shelf
from coprod_desktop.store.settings import Settings
from coprod_desktop.ui.beat import beat
from coprod_desktop.ui.copied import Copied
from coprod_desktop.ui.crash import show_faults_calmly
from coprod_desktop.ui.file_dialogs import FileDialogs
from coprod_desktop.ui.later import Soon, call_after
from coprod_desktop.ui.moments import Closing, FirstPaint
from coprod_desktop.ui.screen_lock import follow_screen_lock
from coprod_desktop.ui.speech import ENGINE, Speaker
from coprod_desktop.ui.system import follow_system, wished
from coprod_desktop.ui.window import Window

After: TypeAlias = Callable[[float, Callable[[], None]], Callable[[], None]]


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
        self._dialogs = FileDialogs(lambda: self.window)
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
        self._copied = Copied(QApplication.clipboard(), self.window)
        self._closing = Closing(self.close, self.window.redraw)
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
            taken_away=self.shelf.gone.labels,
            bring_back=self.shelf.gone.bring_back,
            load_pack=core_pack,
            load_sample=sample_project,
            last_project=lambda: self.settings.last_project,
            remember_project=lambda project: self._keep(lambda: self.settings.keep_last_project(project)),
            wardrobe=self.wardrobe,
            outside=Outside(
                make_pdf=lazily.make_pdf,
                write_pdfs=lazily.write_pdfs,
                write_html=lazily.write_html,
                write_own=lazily.write_own,
                seal=lazily.seal,
                unseal=lazily.unseal,
                print_pdf=self._print,
                printers=lazily.printers,
                choose_picture=self._dialogs.choose_picture,
                read_picture=lazily.read_picture,
                picture_pages=lazily.picture_pages,
                write_copies=lazily.write_copies,
                choose_paper=self._dialogs.choose_paper,
                check_paper=lazily.check_paper,
                print_as=lazily.print_as,
                in_background=lazily.in_background,
                papers_folder=papers,
                papers_in=lazily.papers_in,
                throw_away=lazily.throw_away,
                choose_folder=self._choose_folder,
                choose_project=self._dialogs.choose_project,
                redraw=lambda: self.program.redraw(),
            ),
            stick=self.shelf.stick,
            soon=self.soon,
            voice=self.voice,
            reader_is_on=QAccessible.isActive,
            forget_copied=lambda: self._copied.forget(),
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
        def take(folder: Path) -> None:
            chosen(folder)
            self.program.redraw()

        self._dialogs.choose_folder(take)

    def warm_up(self) -> None:
        """Load what opening a project and making papers will need, while the window is looked at.

        What goes wrong here is told when it is really needed.
        """

        def load() -> bool:
            self.program.warm_up()
            for module in ("coprod_desktop.store.opening", "coprod_desktop.documents.pdf"):
                import_module(module)
            if self.program.desk is None:  # what is passed over stays in memory, and nobody's words may
                pass_over_what_is_there()
            return self.voice.can_come()

        def call_voice(can_come: bool) -> None:
            if can_come:
                self.voice.warm_up()

        follow_screen_lock(self.window, self.program.quiet.screen_off)
        lazily.in_background(load, call_voice, lambda _: None)

    def close(self) -> bool:
        """Save what is not saved yet, and return whether that could be done."""
        self.program.close()
        return self.program.desk is None

    def end(self) -> None:
        """Close what is open, and let go of what was taken away."""
        self.close()
        for project in self.shelf.gone.let_go():
            self.wardrobe.forget(project, frozenset())


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
    app.end()
    return code


def _say_first_paint() -> None:
    sys.stdout.write("first-paint\n")
    sys.stdout.flush()
    QApplication.quit()
