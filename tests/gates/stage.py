"""One window in which page after page is measured: a look, a text size, a spacing, a size, a direction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coprod_desktop.domain.words import ENGLISH, say_english
from coprod_desktop.presenters.comfort import Comfort, Look
from coprod_desktop.presenters.screen import Screen
from coprod_desktop.ui.application import prepare
from coprod_desktop.ui.window import Window
from tests.gates.acting_rules import acting_findings
from tests.gates.measure import Finding, audit, settle
from tests.gates.mirrored import LANGUAGE, mirrored, say_mirrored
from tests.gates.pixel_rules import EDGE
from tests.gates.pixels import picture_of, strong_changes
from tests.ui.samples import FakeGuide

LAPTOP, OLD, PORTRAIT, SMALL = (1366, 768), (1024, 600), (768, 1366), (320, 256)
_BLUR = 12  # pixels that large letters may differ by when they are drawn a second time


@dataclass(frozen=True, kw_only=True)
class Case:
    """How a page is shown while it is measured. `pixels` also reads its colours."""

    look: Look = Look.LIGHT
    percent: int = 100
    wide: bool = False
    size: tuple[int, int] = LAPTOP
    right_to_left: bool = False
    pixels: bool = True

    @property
    def name(self) -> str:
        """A name for reports and files."""
        parts = [self.look.value, str(self.percent), f"{self.size[0]}x{self.size[1]}"]
        parts += ["wide"] * self.wide + ["rtl"] * self.right_to_left + ["shape"] * (not self.pixels)
        return "-".join(parts)


class Stage:
    """The window of one case. Close it before the next is made."""

    def __init__(self, case: Case) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        prepare(app)
        QAccessible.setActive(True)
        self.case, self._now, self._count = case, 0.0, 0
        self.guide = FakeGuide(Screen(id="empty", key="empty", title="Nothing yet"))
        say, language = (say_mirrored, LANGUAGE) if case.right_to_left else (say_english, ENGLISH)
        self.window = Window(self.guide, say=say, language=language, clock=lambda: self._now)
        self.window.apply_comfort(Comfort(look=case.look, text_percent=case.percent, wide_spacing=case.wide))
        self.window.resize(*case.size)
        self.window.show()
        self.window.activateWindow()
        if not QTest.qWaitForWindowActive(self.window):
            raise RuntimeError("The window did not become the active one.")

    def close(self) -> None:
        """Let the window go, and the screen reader with it."""
        self.window.close()
        self.window.deleteLater()
        QAccessible.setActive(False)

    def show(self, screen: Screen) -> None:
        """Turn to a page, as the program does."""
        self._count += 1
        self._now += 10
        shown = mirrored(screen) if self.case.right_to_left else screen
        self.window.setProperty("languages", shown.languages)
        self.window.setProperty("neutralTitle", bool(shown.window_title or shown.bare))
        self.guide.screens = [replace(shown, key=f"{self._count}/{screen.key}")]
        self.guide.place = 0
        self.guide.presses.clear()
        self.window.redraw()

    def measure(self, screen: Screen) -> list[Finding]:
        """Turn to a page, and return everything that is wrong with it."""
        self.show(screen)
        return [*self._moves(), *audit(self.window, pixels=self.case.pixels), *self._acts()]

    def _moves(self) -> Iterator[Finding]:
        """A new page stands still from its first moment on."""
        if not self.case.pixels:
            return
        first = picture_of(self.window)
        settle()
        if strong_changes(first, picture_of(self.window), EDGE) > _BLUR:
            yield Finding("first-frame", "page", "the page moved after it came")

    def _acts(self) -> list[Finding]:
        if self.guide.presses:
            return [Finding("on-focus", "page", " ".join(self.guide.presses))]
        return acting_findings(self.window, self.guide.presses, self._wait)

    def _wait(self) -> None:
        self._now += 10
