"""The signature: a pad, a button to clear it, and a word for people who use the keyboard."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from coprod_desktop.presenters.screen import SignatureField, Weight
from coprod_desktop.ui.buttons import PressButton
from coprod_desktop.ui.fields import FieldView, name_control
from coprod_desktop.ui.layouts import FlowRow
from coprod_desktop.ui.signature import SignaturePad
from coprod_desktop.ui.text_label import TextLabel
from coprod_desktop.ui.theme import HINT
from coprod_desktop.ui.views import Calls, Piece


class SignatureFieldView(FieldView):
    """Draw with a mouse, a finger or a pen."""

    def __init__(self, field: SignatureField, calls: Calls) -> None:
        super().__init__(field, calls)
        self.pad = SignaturePad(self._tell)
        self._by_keys = calls.say(
            "Draw with a mouse, a finger or a pen. If you use the keyboard, sign another way."
        )
        self.add(TextLabel(self._by_keys, HINT))
        self.add_control(self.pad)
        self.clear = PressButton(calls.say("Clear the signature"), Weight.QUIET)
        self.clear.clicked.connect(self._clear)
        row = FlowRow()
        row.add(self.clear)
        self.add(row)
        self.take(field, "")

    def take(self, part: Piece, problem: str) -> bool:
        """Show the field and its drawing as they are now."""
        if not isinstance(part, SignatureField):
            return False
        self.show_words(part, problem)
        self.pad.show_value(part.value)
        self._describe(part, problem)
        return True

    def control(self) -> QWidget:
        """Return the Clear button: it takes keys, and it carries the same description."""
        return self.clear

    def _describe(self, part: SignatureField, problem: str) -> None:
        state = self.calls.say("There is a drawing." if self.pad.value() else "Nothing is drawn yet.")
        name_control(self.pad, part.id, part.label, problem, part.hint, state)
        name_control(self.clear, f"{part.id}/clear", self.clear.words, problem, self._by_keys, state)

    def _tell(self, value: str) -> None:
        if isinstance(self.part, SignatureField):
            self._describe(self.part, self.problem.words)
            self.calls.change(self.part.id, value)

    def _clear(self) -> None:
        self.pad.show_value("")
        self._tell("")
