"""Buttons that stand together: side by side when they fit, each with its hint under it."""

from __future__ import annotations

from coprod_desktop.presenters.screen import Button, Weight
from coprod_desktop.ui.buttons import PressButton
from coprod_desktop.ui.layouts import FlowRow, Stack
from coprod_desktop.ui.text_label import TextLabel
from coprod_desktop.ui.theme import HINT
from coprod_desktop.ui.views import Calls, PartView


def make_button(button: Button, calls: Calls, adds: str = "") -> PressButton:
    """Return the widget for a button. `adds` is said after its words, before its own hint."""
    hint = " ".join(words for words in (adds, button.hint) if words)
    made = PressButton(button.words, button.weight, id=button.id, hint=hint, picture=button.picture)
    made.clicked.connect(lambda: calls.press(button.id))
    return made


class ButtonRow(Stack):
    """Some buttons. A button with a hint has a line of its own, and the main one begins a line."""

    def __init__(self, buttons: tuple[Button, ...], calls: Calls) -> None:
        super().__init__(gap=0.6)
        row: FlowRow | None = None
        self.first: PressButton | None = None
        for button in buttons:
            if row is None or button.hint or button.weight is Weight.MAIN:
                row = FlowRow()
                self.add(row)
            made = make_button(button, calls)
            self.first = self.first or made
            row.add(made)
            if button.hint:
                self.add(TextLabel(button.hint, HINT))
                row = None


class ButtonsView(PartView):
    """Buttons that follow each other on the page."""

    def __init__(self, buttons: tuple[Button, ...], calls: Calls) -> None:
        super().__init__(buttons, calls)
        self.add(ButtonRow(buttons, calls))
