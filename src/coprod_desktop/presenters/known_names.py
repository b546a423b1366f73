"""Names that were written before can be chosen instead of written again (WCAG 3.3.7).

Works on screens: a page says which names may be chosen for a box. One name is one button; several are
behind one, so that nobody has to go past a long list that they do not need.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from coprod_desktop.domain.typed import is_blank
from coprod_desktop.domain.words import Words, say_english
from coprod_desktop.presenters.screen import Button, ChoiceField, Option, Part, Screen, TextField, Weight

CHOOSE, NAME = "names/", "name-of/"
"""Begin the id of the button under a box, and of the choice of names that it opens; the rest is the box."""


class KnownNames:
    """Knows under which box the names are open.

    Args:
        words: the reader's language.
    """

    def __init__(self, words: Words = say_english) -> None:
        self._words = words
        self._open: tuple[str, str] = ("", "")
        self._offers: dict[str, bool] = {}  # the boxes that offer their only name, or do not any more

    def of(self, screen: Screen) -> Screen:
        """Return a screen on which names can be chosen under each box that has some."""
        boxes = [part for part in screen.parts if isinstance(part, TextField) and part.names]
        self._offers = {box.id: is_blank(box.value) for box in boxes if len(box.names) == 1}
        if not boxes:
            return screen
        parts = (one for part in screen.parts for one in self._with(part, screen.key, len(boxes) > 1))
        return replace(screen, parts=tuple(parts))

    def _with(self, part: Part, key: str, has_others: bool) -> Iterator[Part]:
        yield part
        if not isinstance(part, TextField) or not part.names:
            return
        only = part.names[0] if len(part.names) == 1 else ""
        if self._open == (key, part.id):
            yield ChoiceField(
                id=f"{NAME}{part.id}",
                label=self._words("Names we have"),
                hint=self._words("Choose one. It is written in the box."),
                options=tuple(Option(id=name, words=name) for name in part.names),
                chosen=part.value if part.value in part.names else "",
            )
        elif not only or is_blank(part.value):  # a name must not be written over what somebody wrote
            said = self._words("Choose a name we have")
            if only:
                said = self._words("Write: {name}", name=only)
            elif has_others:
                asked = part.label.removesuffix(self._words(" (optional)"))
                said = self._words("Choose a name for: {box}", box=asked)
            yield Button(id=f"{CHOOSE}{part.id}", words=said, weight=Weight.QUIET)

    def press(self, button: str, screen: Screen, write: Callable[[str, str], None]) -> bool:
        """Open the names under a box, or write its only name; return whether the button was such a one.

        Args:
            button: the button that was pressed.
            screen: what it stands on.
            write: writes into a box.
        """
        box = _box(screen, button.removeprefix(CHOOSE)) if button.startswith(CHOOSE) else None
        if box is None:
            return False
        if len(box.names) == 1:
            write(box.id, box.names[0])
        else:
            self._open = (screen.key, box.id)
        return True

    def is_stale(self, field: str, value: str) -> bool:
        """Return whether the button under this box has to come or go, now that this is written in it."""
        return self._offers.get(field, is_blank(value)) != is_blank(value)

    def change(self, field: str, value: str, screen: Screen, write: Callable[[str, str], None]) -> bool:
        """Write a chosen name into its box, after what is there; return whether a name was chosen."""
        box = _box(screen, field.removeprefix(NAME)) if field.startswith(NAME) else None
        if box is None:
            return False
        said = box.value.strip()
        known = is_blank(said) or said in box.names
        if value not in said.split(", "):
            write(box.id, value if known else f"{said}, {value}")
        return True


def _box(screen: Screen, id: str) -> TextField | None:
    return next((one for one in screen.parts if isinstance(one, TextField) and one.id == id), None)
