"""The one door for inputs: label, hint, problem, name and description come together or not at all."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from coprod_desktop.presenters.screen import ChoiceField, SignatureField, TextField, TicksField
from coprod_desktop.ui.inputs import InputFrame, LineInput, TextInput
from coprod_desktop.ui.text_label import TextLabel
from coprod_desktop.ui.theme import HINT, LABEL, PROBLEM
from coprod_desktop.ui.views import Calls, PartView, Piece

Field = TextField | ChoiceField | TicksField | SignatureField
FieldT = TypeVar("FieldT", TextField, ChoiceField, TicksField, SignatureField)


class FieldView(PartView):
    """A field: its label, then the hint, then what to put right, then the control."""

    def __init__(self, field: Field, calls: Calls) -> None:
        super().__init__(field, calls, gap=0)
        self.label = TextLabel(field.label, LABEL)
        self.hint, self.problem = TextLabel(field.hint, HINT), TextLabel("", PROBLEM)
        for words in (self.label, self.hint, self.problem):
            self.add(words)
        self.show_words(field, "")

    def show_words(self, field: Field, problem: str) -> None:
        """Show the label, the hint and what to put right."""
        self.part = field
        self.label.say(field.label)
        for label, words in ((self.hint, field.hint), (self.problem, problem)):
            label.say(words)
            label.setVisible(bool(words))

    def add_control(self, control: QWidget, frame: QWidget | None = None) -> None:
        """Put the control under the words and tie the label to it."""
        self.label.setBuddy(control)
        self.add(frame or control)


_SAID = "said"


def name_control(control: QWidget, id: str, name: str, *hints: str) -> None:
    """Give a control its id, its name and its description: what to put right first, then the hints."""
    control.setObjectName(id)
    control.setAccessibleIdentifier(id)
    said = " ".join(words for words in hints if words)
    if control.accessibleName() != name:
        control.setAccessibleName(name)
    if control.property(_SAID) != said:  # news that stand in its place for a moment are not for us to take
        control.setProperty(_SAID, said)
        control.setAccessibleDescription(said)


class TextFieldView(FieldView):
    """A box to write in, of one line or of several."""

    def __init__(self, field: TextField, calls: Calls) -> None:
        super().__init__(field, calls)
        self.box = TextInput(field.lines) if field.lines > 1 else LineInput(calls.press_main)
        self.frame = InputFrame(self.box)
        self.add_control(self.box, self.frame)
        self.take(field, "")
        self.box.textChanged.connect(self._tell)

    def written(self) -> str:
        """Return what stands in the box."""
        return self.box.written()

    def take(self, part: Piece, problem: str) -> bool:
        """Show the field as it is now. What is being written, and the caret, stay as they are."""
        if not isinstance(part, TextField) or (part.lines > 1) != isinstance(self.box, TextInput):
            return False
        self.show_words(part, problem)
        self.frame.mark(bool(problem))
        name_control(self.box, part.id, part.label, problem, part.hint)
        if isinstance(self.box, LineInput):
            self.box.hide_words(part.hidden)
        if part.value != self.written():
            self._write(part.value)
        return True

    def control(self) -> QWidget:
        """Return the box."""
        return self.box

    def _write(self, value: str) -> None:
        with QSignalBlocker(self.box):
            if isinstance(self.box, LineInput):
                self.box.setText(value)
                self.box.setCursorPosition(0 if not self.box.hasFocus() else len(value))
            else:
                self.box.setPlainText(value)

    def _tell(self) -> None:
        field = self.part
        if isinstance(field, TextField):
            self.calls.change(field.id, self.written())
