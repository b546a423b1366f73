"""Fewer choices at once: at most 5 on a page, the others behind a button (WCAG COGA; guidance C3, C13).

Works on screens, so that every page has it, also those that will come. Words to read and boxes to write in
stay, and so do the main button, the ways out and what is chosen. Nothing is taken away for good: 2 buttons
show the rest, in its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar, assert_never

from coprod_desktop.domain.words import Words, say_english
from coprod_desktop.presenters.screen import (
    Button,
    Card,
    Cards,
    ChoiceField,
    More,
    PagesPart,
    Part,
    Row,
    Screen,
    Status,
    Summary,
    Task,
    TaskMap,
    TicksField,
    Weight,
)

MOST = 5
MENU = ("map", "comfort", "read", "pause")
"""What stays in the menu: the way about, the way to change this, and the ways to hear and to stop."""
ALWAYS = ("stop", "back", "leave", "leave-rest", "card", "put-back", "undo")
"""Ways out, never put away: stopping, skipping and putting right are as easy as going on (guidance T5)."""
BESIDE_A_LIST = 2
"""The most buttons that stand beside a list that is too long itself: one to add to it, and one more."""
ON_PAGES = 4
"""The buttons that turn the pages of a paper and make them larger."""
WHOLE = ("consent-check",)
"""Pages that are shown whole: a person sees all their choices before they sign."""
MORE, MORE_MENU = "more-choices", "more-menu"

_MAIN, _QUIET = 0, 3
Counted = Button | More | ChoiceField | TicksField | Summary | Cards | TaskMap | PagesPart
T = TypeVar("T")
Listed = TypeVar("Listed", Row, Card)


class Simple:
    """Knows on which page somebody asked for the rest.

    Args:
        words: the reader's language.
    """

    def __init__(self, words: Words = say_english) -> None:
        self._words = words
        self._open, self._menu_open, self._fresh = "", "", False

    def press(self, button: str, key_of_screen: Callable[[], str]) -> bool:
        """Show or put away the rest; return whether the button was one of these.

        Args:
            button: the button that was pressed.
            key_of_screen: gives the key of the screen it stands on.
        """
        self._fresh = False
        if button not in (MORE, MORE_MENU):
            return False
        key = key_of_screen()
        if button == MORE:
            self._open = "" if self._open == key else key
            self._fresh = bool(self._open)
        else:
            self._menu_open = "" if self._menu_open == key else key
        return True

    def of(self, screen: Screen) -> Screen:
        """Return a screen with few choices, or with all of them where somebody asked for them."""
        menu = self._menu(screen)
        short, first = simplified(screen)
        if short == screen:
            return replace(screen, menu=menu)
        if self._open != screen.key:
            return replace(short, menu=menu, parts=(*short.parts, self._more("More choices")))
        focus = first if self._fresh else screen.focus
        return replace(
            screen, menu=menu, parts=(*screen.parts, self._more("Show fewer choices")), focus=focus
        )

    def _more(self, said: str) -> Button:
        return Button(id=MORE, words=self._words(said), weight=Weight.QUIET)

    def _menu(self, screen: Screen) -> tuple[Button, ...]:
        kept = tuple(button for button in screen.menu if button.id in MENU)
        if len(screen.menu) <= MOST:
            return screen.menu
        more = Button(id=MORE_MENU, words=self._words("More buttons"), weight=Weight.QUIET)
        if self._menu_open != screen.key:
            return (*kept, more)
        rest = tuple(button for button in screen.menu if button not in kept)
        return (*kept, replace(more, words=self._words("Fewer buttons")), *rest)


def simplified(screen: Screen) -> tuple[Screen, str]:
    """Return a screen with few choices, and the id of the first one that was put away (empty: none)."""
    if screen.id in WHOLE:
        return screen, ""
    shorter = _Shorter(screen.parts)
    parts = tuple(part for part in map(shorter.of, screen.parts) if part is not None)
    return (replace(screen, parts=parts), shorter.first) if shorter.first else (screen, "")


def presses_in(part: Counted) -> int:
    """Return how many choices a part offers: to choose, to open, to press. A way out is none."""
    match part:
        case ChoiceField() | TicksField():
            return len(part.options)
        case Summary() | Cards() | TaskMap():
            return sum(map(_presses, _items(part)))
        case PagesPart():
            return ON_PAGES
        case Button() | More():
            return int(part.id.partition("/")[0] not in ALWAYS)
        case _:
            assert_never(part)


class _Shorter:
    """Gives the room on a page: to answers, then to lists and the weightiest buttons, then to others."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self.first = ""
        fields = [part for part in parts if isinstance(part, ChoiceField | TicksField | PagesPart)]
        listed = sum(presses_in(part) for part in parts if isinstance(part, Summary | Cards | TaskMap))
        buttons = [part for part in parts if isinstance(part, Button | More) and presses_in(part)]
        main = sum(_rank(part) == _MAIN for part in buttons)
        strong = sum(_MAIN < _rank(part) < _QUIET for part in buttons)
        self._options = max(0, MOST - sum(map(_chosen, parts)))
        room = max(0, MOST - main - sum(map(presses_in, fields)))
        self._listed = min(listed, room - min(strong, BESIDE_A_LIST, room))
        kept = sorted(buttons, key=_rank)[: main + room - self._listed]
        self._kept = frozenset(part.id for part in kept)

    def of(self, part: Part) -> Part | None:
        """Return a part with what there is room for; None when nothing is left of it."""
        match part:
            case Button() | More():
                if part.id in self._kept or not presses_in(part):
                    return part
                self._put_away(part.id)
                return None
            case ChoiceField():
                options = self._few(part.options, lambda option: option.id == part.chosen)
                self._note(part.options, options, lambda option: f"{part.id}/{option.id}")
                return replace(part, options=options)
            case TicksField():
                options = self._few(part.options, lambda option: option.id in part.ticked)
                self._note(part.options, options, lambda option: f"{part.id}/{option.id}")
                return replace(part, options=options)
            case Summary():
                rows = self._next(part.rows)
                self._note(part.rows, rows, _id_of)
                return replace(part, rows=rows) if rows or not part.rows else None
            case Cards():
                cards = self._next(part.cards)
                self._note(part.cards, cards, _id_of)
                return replace(part, cards=cards) if cards or not part.cards else None
            case TaskMap():
                tasks = _next_tasks(part.tasks, self._listed)
                self._listed -= len(tasks)
                self._note(part.tasks, tasks, _id_of)
                return replace(part, tasks=tasks, picture=part.statuses)
            case _:
                return part

    def _few(self, options: tuple[T, ...], chosen: Callable[[T], bool]) -> tuple[T, ...]:
        """Return the first few, and whatever is chosen, in their order."""
        always = [option for option in options if chosen(option)]
        others = [option for option in options if option not in always][: self._options]
        self._options -= len(others)
        return tuple(option for option in options if option in always or option in others)

    def _next(self, items: tuple[Listed, ...]) -> tuple[Listed, ...]:
        """Return the first few of a list. What is only read takes no room, but is no long list either."""
        kept = list[Listed]()
        for item in items[:MOST]:
            if _presses(item) > self._listed:
                self._listed = 0
                break
            self._listed -= _presses(item)
            kept.append(item)
        return tuple(kept)

    def _note(self, whole: Iterable[T], left: Sequence[T], name: Callable[[T], str]) -> None:
        for one in whole:
            if one not in left:
                self._put_away(name(one) or MORE)

    def _put_away(self, id: str) -> None:
        self.first = self.first or id


def _chosen(part: Part) -> int:
    """Return how many answers of a part are chosen: they keep their room."""
    match part:
        case ChoiceField():
            return sum(option.id == part.chosen for option in part.options)
        case TicksField():
            return sum(option.id in part.ticked for option in part.options)
        case _:
            return 0


def _rank(part: Button | More) -> int:
    if isinstance(part, More):
        return _QUIET + 1
    if part.id.startswith("reply/"):  # an answer, and so always in its place
        return _MAIN + 1
    return {Weight.MAIN: _MAIN, Weight.PLAIN: _MAIN + 2, Weight.QUIET: _QUIET}[part.weight]


def _items(part: Summary | Cards | TaskMap) -> tuple[Row | Card | Task, ...]:
    match part:
        case Summary():
            return part.rows
        case Cards():
            return part.cards
        case TaskMap():
            return part.tasks
        case _:
            assert_never(part)


def _presses(item: Row | Card | Task) -> int:
    return len(item.buttons) if isinstance(item, Card) else int(item.button is not None)


def _id_of(item: Row | Card | Task) -> str:
    buttons = item.buttons if isinstance(item, Card) else (item.button,)
    return next((button.id for button in buttons if button), "")


def _next_tasks(tasks: tuple[Task, ...], most: int) -> tuple[Task, ...]:
    """Return what is to be done next; what is done for now comes after."""
    ranked = sorted(tasks, key=lambda task: task.status is Status.DONE_FOR_NOW)[:most]
    return tuple(task for task in tasks if task in ranked)
