"""Comfort: a short list of settings, and a page with one question for each. Each choice shows at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_desktop.presenters.calm_pages import CalmPage
from coprod_desktop.presenters.comfort_settings import SETTINGS, Setting
from coprod_desktop.presenters.page import NotHere, go_on
from coprod_desktop.presenters.screen import (
    Button,
    ChoiceField,
    Part,
    Row,
    Screen,
    Summary,
    Text,
    Tone,
    Weight,
)

if TYPE_CHECKING:
    from coprod_desktop.presenters.doors import Doors


class ComfortPage(CalmPage):
    """Every setting as it is now, each with a button to change it."""

    doors: Doors

    def screen(self) -> Screen:
        """Return the list."""
        words, worn = self.doors.house.words, self.doors.wardrobe.worn
        labels = [words("{n}. {setting}", n=n, setting=words(one.label)) for n, one in enumerate(SETTINGS, 1)]
        rows = tuple(
            Row(
                label=labels[n - 1],
                words=one.says(worn, words),
                button=Button(
                    id=f"set/{n}",
                    words=words("Change: {what}", what=labels[n - 1]),
                    weight=Weight.QUIET,
                ),
            )
            for n, one in enumerate(SETTINGS, 1)
        )
        return Screen(
            id="comfort",
            key="comfort",
            title=words("How do you like the screen?"),
            step=whose_settings(self.doors),
            aside=True,
            parts=(
                Summary(rows=rows),
                go_on(words("Carry on"), "carry-on"),
                Button(id="reset", words=words("Put it back as it was at first")),
                Text(
                    words=words(
                        "A quick way with keys: press Alt and the number of a setting; 0 is for 10. "
                        "If you cannot use the screen, hold Esc for 3 seconds. It is then as it was at first."
                    ),
                    tone=Tone.HINT,
                ),
            ),
            window_title=words("Comfort"),
        )

    def press(self, button: str) -> None:
        """Open one setting, put everything back, or carry on."""
        verb, _, number = button.partition("/")
        if verb == "set" and number.isdigit() and 1 <= int(number) <= len(SETTINGS):
            self.doors.go("comfort-setting", SETTINGS[int(number) - 1].id)
        elif button == "reset":
            self.doors.wardrobe.start_anew()
        else:
            super().press(button)


class ComfortSettingPage(CalmPage):
    """One setting. A change that can make the screen hard to use goes back unless it is kept."""

    doors: Doors

    def __init__(self, doors: Doors, item: str) -> None:
        super().__init__(doors)
        self.setting: Setting = _setting(item)
        self.focus = "choice"  # straight to the choices: a person may have come by a key

    def screen(self) -> Screen:
        """Return the question, and what to do with a change that is tried on."""
        words, setting, wardrobe = self.doors.house.words, self.setting, self.doors.wardrobe
        title = words(setting.asks)
        return Screen(
            id="comfort-setting",
            key=f"comfort-setting/{setting.id}",
            title=title,
            step=whose_settings(self.doors),
            parts=(
                ChoiceField(
                    id="choice",
                    label=words(setting.label),
                    options=setting.shown(words),
                    chosen=setting.chosen(wardrobe.worn),
                    hint=self._hint(),
                ),
                *self._on(),
            ),
            aside=True,
            focus=self.focus,
            window_title=words("Comfort"),
        )

    def _hint(self) -> str:
        words = self.doors.house.words
        if self.setting.hint:
            return words(self.setting.hint)
        return words("Each choice shows at once.")

    def _on(self) -> tuple[Part, ...]:
        words = self.doors.house.words
        if not self.setting.is_tried_on:
            return (go_on(words("Carry on"), "carry-on"),)
        if not self.doors.wardrobe.is_trying:
            return (
                go_on(words("Carry on"), "carry-on"),
                Text(
                    words=words("A new choice goes back by itself after 15 seconds, unless you keep it."),
                    tone=Tone.HINT,
                ),
            )
        return (
            go_on(words("Keep it"), "carry-on"),
            Button(id="put-back", words=words("Put it back")),
            Text(
                words=words("If nothing is pressed for 15 seconds, it goes back by itself."),
                tone=Tone.NOTE,
            ),
        )

    def change(self, field: str, value: str) -> None:
        """Show a choice at once."""
        if field == "choice":
            self.focus = ""
            wardrobe = self.doors.wardrobe
            wardrobe.put_on(self.setting.choose(wardrobe.worn, value))

    def press(self, button: str) -> None:
        """Keep the choice and go back to the list, or put it back."""
        self.focus = ""
        if button == "carry-on":
            self.doors.wardrobe.keep()
            self.doors.go("comfort")
        elif button == "put-back":
            self.doors.wardrobe.put_back()


def whose_settings(doors: Doors) -> str:
    """Return whose settings these are, where they are one person's own."""
    return doors.house.words("For {name}", name=doors.whose) if doors.whose else ""


def _setting(id: str) -> Setting:
    found = next((one for one in SETTINGS if one.id == id), None)
    if found is None:
        raise NotHere(id)
    return found
