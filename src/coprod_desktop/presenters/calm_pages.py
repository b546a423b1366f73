"""The pages that are there from everywhere: pause, and the cover. Comfort and help are beside them."""

from __future__ import annotations

from coprod_desktop.presenters.doors import Doors
from coprod_desktop.presenters.page import go_on, quiet
from coprod_desktop.presenters.screen import (
    Button,
    Screen,
    Text,
)


class CalmPage:
    """The base of these pages: one button leads back to where the group was."""

    def __init__(self, doors: Doors) -> None:
        self.doors = doors

    def change(self, field: str, value: str) -> None:
        """Take in a setting."""

    def press(self, button: str) -> None:
        """Go back."""
        if button == "carry-on":
            self.doors.back()


class PausePage(CalmPage):
    """A calm page. Nothing is lost; nothing counts the time."""

    def screen(self) -> Screen:
        """Return the page."""
        words = self.doors.house.words
        return Screen(
            id="pause",
            key="pause",
            title=words("Nothing is lost. Take your time."),
            parts=(
                Text(words=words("Have a drink, stretch, or talk about something else.")),
                go_on(words("Carry on where we were"), "carry-on"),
                quiet("comfort", words("Comfort")),
            ),
            back=False,
            bare=True,
            aside=True,
            window_title=words("Pause"),
        )


class CoverPage(CalmPage):
    """Hides everything at once. It is not a lock, and leads to one where the project has words."""

    def screen(self) -> Screen:
        """Return the page."""
        words, can_lock = self.doors.house.words, self.doors.projects.can_lock
        return Screen(
            id="cover",
            key="cover",
            title=words("The screen is covered"),
            parts=(
                go_on(words("Show the page again"), "carry-on"),
                *((Button(id="lock-now", words=words("Lock it now")),) if can_lock else ()),
            ),
            back=False,
            bare=True,
            window_title=words("Covered"),
        )
