"""Follows a voice over the page: ties each sentence to the widget that shows it, and marks it there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from coprod_desktop.domain.words import Words
from coprod_desktop.presenters.screen import Screen
from coprod_desktop.presenters.spoken import TITLE, Said, everything
from coprod_desktop.ui.focus import scroll_to
from coprod_desktop.ui.readings import MoreView
from coprod_desktop.ui.speakable import Mark, Speakable, units_before
from coprod_desktop.ui.tab_order import in_reading_order

Place = tuple[Speakable, int]
"""A widget, and which of its texts."""


class VoiceFollower:
    """Marks what is said on the page. The focus stays where it is; the page scrolls along.

    Args:
        sheet: the whole page.
        say: the reader's language.
    """

    def __init__(self, sheet: QWidget, say: Words) -> None:
        self._sheet, self._say = sheet, say
        self._said: Said | None = None
        self._place: Place | None = None

    def show(self, screen: Screen, said: Said | None, word: tuple[int, int] | None = None) -> None:
        """Mark a sentence, and a word of it where it is known; without a sentence, mark nothing.

        Args:
            screen: what is shown.
            said: the sentence.
            word: where in the sentence the word is.
        """
        if said is not self._said:
            self.clear()
            self._said, self._place = said, self._find(screen, said) if said is not None else None
        if self._place is None or said is None or not isValid(self._place[0]):
            return
        widget, text = self._place
        if widget.texts()[text] == said.shown:  # the page may have been drawn again
            widget.show_mark(text, _mark(said, word))
            scroll_to(widget, widget.mark_box())

    def clear(self) -> None:
        """Mark nothing."""
        if self._place is not None and isValid(self._place[0]):
            self._place[0].show_mark(self._place[1], None)
        self._said = self._place = None

    def places(self, screen: Screen) -> list[tuple[Said, Place | None]]:
        """Return where each sentence of the page is shown."""
        found = everything(screen, self._say, self._opened())
        return list(zip(found, _tie(found, self._speakables()), strict=True))

    def thing_of(self, screen: Screen, widget: QWidget | None) -> str:
        """Return what a widget shows, to be read on its own; the heading when it shows nothing."""
        things = {id(place[0]): said.thing for said, place in reversed(self.places(screen)) if place}
        known = set(things.values())
        here = widget
        while here is not None and here is not self._sheet:
            part = here.objectName().rpartition("/")[0]  # such as the button that clears a field
            if id(here) in things:
                return things[id(here)]
            if part in known:
                return part
            here = here.parentWidget()
        return TITLE

    def _find(self, screen: Screen, said: Said) -> Place | None:
        return next((place for one, place in self.places(screen) if one == said), None)

    def _opened(self) -> set[str]:
        mores = self._sheet.findChildren(MoreView)
        return {more.button.objectName() for more in mores if not more.panel.isHidden()}

    def _speakables(self) -> list[Speakable]:
        return [
            widget
            for widget in in_reading_order(self._sheet)
            if isinstance(widget, Speakable) and widget.isVisibleTo(self._sheet)
        ]


def _tie(found: Sequence[Said], widgets: Sequence[Speakable]) -> list[Place | None]:
    """Return the place of each sentence: both are in the order of the page, so each is sought further on."""
    slots = [(widget, text, words) for widget in widgets for text, words in enumerate(widget.texts())]
    places: list[Place | None] = []
    at, before = -1, None
    for said in found:
        same = before is not None and _same_piece(before, said)
        if not same:
            later = range(at + 1, len(slots))
            here = next((n for n in later if slots[n][2] == said.shown), None)
            at = at if here is None else here
            place = None if here is None else slots[here][:2]
        places.append(place)
        before = said
    return places


def _same_piece(before: Said, said: Said) -> bool:
    """Return whether a sentence goes on in the text of the one before it."""
    return (before.thing, before.shown) == (said.thing, said.shown) and said.start >= before.end


def _mark(said: Said, word: tuple[int, int] | None) -> Mark:
    """Return what to mark, counted as Qt counts."""
    start, end = units_before(said.shown, said.start), units_before(said.shown, said.end)
    shown = said.shown_range(*word) if word is not None else None
    if shown is None:
        return Mark(start, end)
    return Mark(start, end, (units_before(said.shown, shown[0]), units_before(said.shown, shown[1])))
