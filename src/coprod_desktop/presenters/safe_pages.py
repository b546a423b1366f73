"""Keeping a project safe: whether it is locked, and the ways to all that keeps it."""

from __future__ import annotations

from collections.abc import Callable

from coprod_desktop.domain.typed import shorten
from coprod_desktop.presenters.house import Vault
from coprod_desktop.presenters.page import NotHere, Page, go_on
from coprod_desktop.presenters.screen import Button, Part, Screen, Text, Tone

NAME_IN_SIGHT = 160
NO_LOCK = "This project has no lock. Anybody who uses this laptop can open it."


class SafePage(Page):
    """The base of these pages: the project's lock and copies, and work on them away from the window."""

    def open(self) -> None:
        """Find what keeps the project safe."""
        if self.desk.vault is None:
            raise NotHere(self.place.screen)
        self.vault: Vault = self.desk.vault
        self.busy = False

    def work(self, work: Callable[[], str], then: Callable[[str], None]) -> None:
        """Do something slow; afterwards tell what it gave, or what stopped it."""
        self.busy = True

        def done(given: str) -> None:
            self.busy = False
            then(given)
            self.desk.outside.redraw()

        def failed(said: str) -> None:
            self.busy, self.desk.notice = False, said
            self.desk.outside.redraw()

        self.desk.outside.in_background(work, done, failed)

    def _tell(self, said: str) -> None:
        self.desk.notice = said
        self.desk.outside.redraw()

    def waiting(self) -> Part:
        """Return what stands there while work is under way."""
        said = self.desk.words("This takes a few seconds. Please leave the laptop on.")
        return Text(words=said, tone=Tone.NOTE)


class KeepSafePage(SafePage):
    """Says how the project is kept, and leads to what can be done about it."""

    def screen(self) -> Screen:
        """Return the state of the lock, and the ways."""
        words = self.desk.words
        return Screen(
            id="safe",
            key=self.key,
            title=words("How our project is kept"),
            step=shorten(self.desk.project.name, NAME_IN_SIGHT),
            parts=(*self._history(), *(self._locked() if self.vault.locked else self._open())),
            window_title=words("How it is kept"),
        )

    def _history(self) -> tuple[Part, ...]:
        """Say so where the history of choices or papers is not as it was kept."""
        said = self.desk.about_the_history()
        return (Text(words=said, tone=Tone.NOTE),) if said else ()

    def _open(self) -> tuple[Part, ...]:
        words = self.desk.words
        return (
            Text(words=words(NO_LOCK)),
            Text(words=words("With a lock, it opens only with words that your group knows.")),
            go_on(words("Lock our project with words"), "safe-words"),
            *self._other_ways(words("Cover the screen when nobody is here")),
        )

    def _locked(self) -> tuple[Part, ...]:
        words = self.desk.words
        return (
            Text(words=words("This project is locked. It opens only with the words of your group.")),
            go_on(words("Lock it now"), "lock-now"),
            Button(id="safe-lock", words=words("Change the lock")),
            *self._other_ways(words("Lock when nobody is here")),
            Text(words=words("Anybody who has a paper you print or save can read it."), tone=Tone.HINT),
        )

    def _other_ways(self, quiet: str) -> tuple[Part, ...]:
        words = self.desk.words
        return (
            Button(id="safe-quiet", words=quiet),
            Button(id="safe-copies", words=words("Look at earlier copies")),
            Button(id="safe-carry", words=words("Take it to another laptop")),
            Button(id="keep-until", words=words("How long we keep things")),
        )

    def press(self, button: str) -> None:
        """Go to what was chosen. Lock now belongs to the program."""
        if button in ("safe-words", "safe-lock", "safe-quiet", "safe-copies", "safe-carry", "keep-until"):
            self.paths.go(button)
