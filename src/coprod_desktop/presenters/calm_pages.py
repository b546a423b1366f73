"""The pages that are there from everywhere: comfort, pause, and the cover. Help is beside them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from coprod_desktop.presenters.comfort import TEXT_SIZES, Comfort, Look
from coprod_desktop.presenters.page import go_on
from coprod_desktop.presenters.screen import (
    Button,
    ChoiceField,
    Option,
    Screen,
    Text,
    TicksField,
)

if TYPE_CHECKING:
    from coprod_desktop.presenters.home_pages import Doors

LOOKS = {
    Look.LIGHT: "Dark words on white",
    Look.CREAM: "Dark words on cream",
    Look.DARK: "Light words on dark",
    Look.CONTRAST: "Strongest contrast",
}


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


class ComfortPage(CalmPage):
    """How big, which colours. Each change shows at once."""

    @property
    def comfort(self) -> Comfort:
        """The settings as they are now; keys may have changed them since the page was opened."""
        return self.doors.house.comfort()

    def screen(self) -> Screen:
        """Return the settings."""
        words, comfort = self.doors.house.words, self.comfort
        sizes = tuple(Option(id=str(size), words=words("{n} percent", n=size)) for size in TEXT_SIZES)
        return Screen(
            id="comfort",
            key="comfort",
            title=words("How do you like the screen?"),
            parts=(
                ChoiceField(
                    id="text",
                    label=words("How big are the words?"),
                    options=sizes,
                    chosen=str(comfort.text_percent),
                ),
                ChoiceField(
                    id="look",
                    label=words("Which colours?"),
                    options=tuple(Option(id=look, words=words(said)) for look, said in LOOKS.items()),
                    chosen=comfort.look,
                ),
                TicksField(
                    id="space",
                    label=words("More space"),
                    options=(Option(id="wide", words=words("More space between letters, words and lines")),),
                    ticked=("wide",) if comfort.wide_spacing else (),
                ),
                go_on(words("Carry on"), "carry-on"),
                Button(id="reset", words=words("Put it back as it was at first")),
            ),
            window_title=words("Comfort"),
        )

    def change(self, field: str, value: str) -> None:
        """Take in one setting and show it at once."""
        if field == "text" and value.isdigit() and int(value) in TEXT_SIZES:
            self._keep(replace(self.comfort, text_percent=int(value)))
        elif field == "look" and value in set(Look):
            self._keep(replace(self.comfort, look=Look(value)))
        elif field == "space/wide":
            self._keep(replace(self.comfort, wide_spacing=value == "yes"))

    def press(self, button: str) -> None:
        """Put everything back, or carry on."""
        super().press(button)
        if button == "reset":
            self._keep(Comfort())

    def _keep(self, comfort: Comfort) -> None:
        self.doors.house.keep_comfort(comfort)


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
            ),
            back=False,
            bare=True,
            window_title=words("Pause"),
        )


class CoverPage(CalmPage):
    """Hides everything at once. It is not a lock."""

    def screen(self) -> Screen:
        """Return the page."""
        words = self.doors.house.words
        return Screen(
            id="cover",
            key="cover",
            title=words("The screen is covered"),
            parts=(go_on(words("Show the page again"), "carry-on"),),
            back=False,
            bare=True,
            window_title=words("Covered"),
        )
