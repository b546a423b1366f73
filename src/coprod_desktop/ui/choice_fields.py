"""Choose one, and choose any: the question is said once, on the way into the group."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from coprod_desktop.presenters.screen import ChoiceField, Option, TicksField
from coprod_desktop.ui.accessible import Group
from coprod_desktop.ui.choices import RadioChoice, TickChoice
from coprod_desktop.ui.fields import FieldView, name_control
from coprod_desktop.ui.theme import gap
from coprod_desktop.ui.views import Calls, Piece


class OptionsView(FieldView):
    """What both kinds share: a named group with one card for each option."""

    def __init__(
        self, field: ChoiceField | TicksField, calls: Calls, kind: type[RadioChoice | TickChoice]
    ) -> None:
        super().__init__(field, calls)
        self.group = Group(field.label)
        self.inside = QVBoxLayout(self.group)
        self.inside.setContentsMargins(0, 0, 0, 0)
        self.inside.setSpacing(gap())
        self.cards = {
            option.id: kind("", option.words, option.hint, option.picture) for option in field.options
        }
        for card in self.cards.values():
            self.inside.addWidget(card)
        chosen = field.chosen if isinstance(field, ChoiceField) else ""
        self._way_in = chosen if chosen in self.cards else next(iter(self.cards), "")
        self.add(self.group)

    def restyle(self) -> None:
        """Take the distances from the theme again."""
        super().restyle()
        self.inside.setSpacing(gap())

    def describe(self, field: ChoiceField | TicksField, problem: str) -> None:
        """Name the group and its cards. The card that Tab comes to also carries the hint and the problem.

        A group's own description is read by few screen readers, so the way in says it. It stays with the
        card that was chosen as the page came: moved along with each choice, it would be read at each.
        """
        self.show_words(field, problem)
        name_control(self.group, field.id, field.label, problem, field.hint)
        for option in field.options:
            told = (problem, field.hint) if option.id == self._way_in else ()
            name_control(self.cards[option.id], f"{field.id}/{option.id}", option.words, *told, option.hint)

    def fits(self, options: tuple[Option, ...]) -> bool:
        """Say whether the cards shown are the cards for these options."""
        return isinstance(self.part, ChoiceField | TicksField) and self.part.options == options

    def control(self) -> QWidget | None:
        """Return the chosen card, or the first."""
        cards: list[QAbstractButton] = list(self.cards.values())
        return next((card for card in cards if card.isChecked()), cards[0] if cards else None)


class ChoiceFieldView(OptionsView):
    """Radio buttons. Nothing is chosen until a person chooses."""

    def __init__(self, field: ChoiceField, calls: Calls) -> None:
        super().__init__(field, calls, RadioChoice)
        self._one = QButtonGroup(self)
        for id, card in self.cards.items():
            self._one.addButton(card)
            card.toggled.connect(lambda on, id=id: self._tell(id) if on else None)
        self.take(field, "")

    def take(self, part: Piece, problem: str) -> bool:
        """Show the field and its choice as they are now."""
        if not isinstance(part, ChoiceField) or not self.fits(part.options):
            return False
        self.describe(part, problem)
        self._one.setExclusive(False)
        for id, card in self.cards.items():
            with QSignalBlocker(card):
                card.setChecked(id == part.chosen)
            card.update()
        self._one.setExclusive(True)
        self._be_one_stop()
        return True

    def _be_one_stop(self) -> None:
        """Let Tab come to the chosen card, or to the first; Qt does so only once one has had the focus."""
        for card in self.cards.values():
            stops = card is self.control()
            card.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stops else Qt.FocusPolicy.ClickFocus)

    def _tell(self, option: str) -> None:
        if isinstance(self.part, ChoiceField):
            self.calls.change(self.part.id, option)


class TicksFieldView(OptionsView):
    """Tick boxes. Each tells of itself as ``field/option``, "yes" or ""."""

    def __init__(self, field: TicksField, calls: Calls) -> None:
        super().__init__(field, calls, TickChoice)
        for id, card in self.cards.items():
            card.toggled.connect(lambda on, id=id: self._tell(id, on))
        self.take(field, "")

    def take(self, part: Piece, problem: str) -> bool:
        """Show the field and its ticks as they are now."""
        if not isinstance(part, TicksField) or not self.fits(part.options):
            return False
        self.describe(part, problem)
        for id, card in self.cards.items():
            with QSignalBlocker(card):
                card.setChecked(id in part.ticked)
            card.update()
        return True

    def _tell(self, option: str, on: bool) -> None:
        if isinstance(self.part, TicksField):
            self.calls.change(f"{self.part.id}/{option}", "yes" if on else "")
