"""Draws a screen's parts from top to bottom, and draws them again without disturbing anybody."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import assert_never

from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.timeline import Timeline
from coprod_desktop.presenters.screen import (
    Bullets,
    Button,
    Cards,
    ChoiceField,
    More,
    PagesPart,
    Screen,
    SignatureField,
    Summary,
    TaskMap,
    Text,
    TextField,
    TicksField,
)
from coprod_desktop.ui.button_row import ButtonsView
from coprod_desktop.ui.choice_fields import ChoiceFieldView, TicksFieldView
from coprod_desktop.ui.fields import TextFieldView
from coprod_desktop.ui.layouts import Stack
from coprod_desktop.ui.lists import CardsView, SummaryView
from coprod_desktop.ui.pages import PagesView
from coprod_desktop.ui.readings import HEADINGS, BulletsView, MoreView, TextView
from coprod_desktop.ui.signature_field import SignatureFieldView
from coprod_desktop.ui.tab_order import follow_reading_order, held_by
from coprod_desktop.ui.task_map import TaskMapView
from coprod_desktop.ui.theme import em
from coprod_desktop.ui.timeline import TimelineView
from coprod_desktop.ui.views import Calls, PartView, Piece

Key = tuple[str, str, int]
_APART, _USUAL, _NEAR = 1.3, 0.8, 0.1  # em above a heading, a part, and a part right below a heading


def make_view(piece: Piece, calls: Calls) -> PartView:
    """Return the widget for a part of the screen."""
    match piece:
        case Text():
            return TextView(piece, calls)
        case Bullets():
            return BulletsView(piece, calls)
        case More():
            return MoreView(piece, calls)
        case TextField():
            return TextFieldView(piece, calls)
        case ChoiceField():
            return ChoiceFieldView(piece, calls)
        case TicksField():
            return TicksFieldView(piece, calls)
        case SignatureField():
            return SignatureFieldView(piece, calls)
        case Button():
            return ButtonsView((piece,), calls)
        case tuple():
            return ButtonsView(piece, calls)
        case Summary():
            return SummaryView(piece, calls)
        case Cards():
            return CardsView(piece, calls)
        case TaskMap():
            return TaskMapView(piece, calls)
        case PagesPart():
            return PagesView(piece, calls)
        case Timeline():
            return TimelineView(piece, calls)
        case _:
            assert_never(piece)


class PageView(Stack):
    """The parts of one screen."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls
        self._views: dict[Key, PartView] = {}
        super().__init__(gap=0.5)

    def restyle(self) -> None:
        """Take the distances from the theme again."""
        super().restyle()
        self._space()

    def _space(self) -> None:
        """Keep a heading close to what it is about, and buttons that open more words close together."""
        below_heading = False
        for place, view in enumerate(self._views.values()):
            heading = isinstance(view.part, Text) and view.part.tone in HEADINGS
            above = _APART if heading and place else _NEAR if below_heading else _USUAL
            view.setContentsMargins(0, 0 if isinstance(view, MoreView) else em(above), 0, 0)
            below_heading = heading

    def show_new(self, screen: Screen) -> None:
        """Draw a new page: nothing of the last one stays."""
        self.hide()  # so that the layout is made once, not at each part
        self._drop(list(self._views.values()))
        self._views = {}
        self.show_again(screen)
        self.show()

    def show_again(self, screen: Screen) -> None:
        """Draw the same page as it is now. What has not changed is not touched."""
        before, self._views = self._views, {}
        seen: Counter[tuple[str, str]] = Counter()
        for piece in pieces_of(screen):
            name = (type(piece).__name__, str(getattr(piece, "id", "")))
            key = (*name, seen[name])
            seen[name] += 1
            self._views[key] = self._view(piece, before.pop(key, None), problem_of(piece, screen))
        self._drop(list(before.values()))
        self._place(list(self._views.values()))
        self._space()
        first = next(iter(self._views.values()), None)
        if isinstance(first, TextView):
            first.say_no_more()  # the heading says it
        follow_reading_order(self)

    def _place(self, views: list[PartView]) -> None:
        """Put the views under each other. What stands where it stood is left alone; all is laid out once."""
        self.things.setEnabled(False)
        for place, view in enumerate(views):
            if held_by(self)[place : place + 1] != [view]:
                self.things.insertWidget(place, view)
                if self.isVisible():  # a layout would do it later, when the page has scrolled already
                    view.show()
        self.things.setEnabled(True)

    def control(self, id: str) -> QWidget | None:
        """Return what takes the focus for a field or a button of this id; None when it is not here."""
        for view in self._views.values():
            if getattr(view.part, "id", "") == id:
                return view.control()
        return self.findChild(QWidget, id) if id else None

    def _view(self, piece: Piece, old: PartView | None, problem: str) -> PartView:
        if old is not None and old.take(piece, problem):
            return old
        if old is not None:
            self._drop([old])
        view = make_view(piece, self._calls)
        if problem:
            view.take(piece, problem)
        return view

    def _drop(self, views: list[PartView]) -> None:
        for view in views:
            view.hide()
            self.things.removeWidget(view)
            view.setParent(None)
            view.deleteLater()


def pieces_of(screen: Screen) -> list[Piece]:
    """Return the parts, with buttons that follow each other put together."""
    pieces: list[Piece] = []
    shown = (*screen.parts, *screen.terms)
    for together, parts in groupby(shown, key=lambda part: isinstance(part, Button)):
        if together:
            pieces.append(tuple(part for part in parts if isinstance(part, Button)))
        else:
            pieces.extend(parts)
    return pieces


def problem_of(piece: Piece, screen: Screen) -> str:
    """Return what to put right in a part, or an empty text."""
    id = getattr(piece, "id", None)
    return screen.problem_of(id) if isinstance(id, str) else ""
