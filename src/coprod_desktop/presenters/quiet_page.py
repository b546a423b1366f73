"""Chooses after how long a quiet time the project locks by itself, or the screen is covered."""

from __future__ import annotations

from coprod_desktop.presenters.page import go_on
from coprod_desktop.presenters.safe_pages import SafePage
from coprod_desktop.presenters.screen import ChoiceField, Option, Screen, Text, Tone

MINUTES = (0, 5, 10, 20, 60)


class QuietPage(SafePage):
    """One question; what is chosen counts for everybody in the project, on any laptop."""

    def screen(self) -> Screen:
        """Return the question."""
        words, locked = self.desk.words, self.vault.locked
        return Screen(
            id="safe-quiet",
            key=self.key,
            title=words("When nobody is here") if locked else words("Cover the screen when nobody is here"),
            parts=(
                Text(words=words("After a quiet time the project can lock by itself."))
                if locked
                else Text(words=words("After a quiet time the screen can be covered by itself.")),
                Text(words=words("It is said 1 minute before. Any key stops it. Nothing is lost.")),
                ChoiceField(
                    id="lock_after",
                    label=words("How long a quiet time?"),
                    options=tuple(Option(id=str(one), words=self._said(one)) for one in MINUTES),
                    chosen=str(self.desk.project.lock_after),
                ),
                go_on(words("Carry on")),
                Text(
                    words=words("It also locks when the laptop sleeps or locks its screen.")
                    if locked
                    else words("It is also covered when the laptop sleeps or locks its screen."),
                    tone=Tone.HINT,
                ),
            ),
            window_title=words("A quiet time"),
        )

    def _said(self, minutes: int) -> str:
        words = self.desk.words
        if not minutes:
            return words("Never")
        return words("1 hour") if minutes == 60 else words("{n} minutes", n=minutes)

    def change(self, field: str, value: str) -> None:
        """Keep what is chosen."""
        if field == "lock_after" and value in map(str, MINUTES):
            self.desk.keep(lock_after=int(value))

    def press(self, button: str) -> None:
        """Go back to how the project is kept."""
        if button == "continue":
            self.paths.go("safe")
