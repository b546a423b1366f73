"""Fewer choices at once: at most 5 on a page, the others behind a button (WCAG COGA; guidance C3, C13).

Works on screens, so that every page has it, also those that will come. Words to read, fields and
answers stay; nothing is taken away for good: 2 buttons show the rest, in its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from coprod_desktop.domain.words import Words, say_english
from coprod_desktop.presenters.screen import (
    Button,
    Cards,
    ChoiceField,
    More,
    Part,
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
ALWAYS = ("stop", "back")
"""Buttons that are never put away: stopping is as easy as going on (guidance T5)."""
WHOLE = ("consent-check",)
"""Pages that are shown whole: a person sees all their choices before they sign."""
MORE, MORE_MENU = "more-choices", "more-menu"

T = TypeVar("T")


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
    kept = _buttons_to_keep(screen.parts)
    away = _Away()
    parts = tuple(part for part in (_shorter(part, kept, away) for part in screen.parts) if part is not None)
    return (replace(screen, parts=parts), away.first) if away.first else (screen, "")


@dataclass
class _Away:
    """Remembers the first thing that was put away."""

    first: str = ""

    def put(self, id: str) -> None:
        self.first = self.first or id


def _buttons_to_keep(parts: Sequence[Part]) -> frozenset[str]:
    """Return the ids of the buttons and explanations that stay: the weightiest first, in their order."""
    found = [part for part in parts if isinstance(part, Button | More)]
    ranked = sorted(found, key=_rank)
    return frozenset(one.id for one in found if one in ranked[:MOST] or one.id in ALWAYS)


def _rank(part: Button | More) -> int:
    if isinstance(part, More):
        return 4
    if part.id.startswith("reply/"):  # an answer, and so always in its place
        return 1
    return {Weight.MAIN: 0, Weight.PLAIN: 2, Weight.QUIET: 3}[part.weight]


def _shorter(part: Part, kept: frozenset[str], away: _Away) -> Part | None:
    match part:
        case Button() | More():
            if part.id in kept:
                return part
            away.put(part.id)
            return None
        case ChoiceField():
            options = _few(part.options, lambda option: option.id == part.chosen)
            _note(part.options, options, away, lambda option: f"{part.id}/{option.id}")
            return replace(part, options=options)
        case TicksField():
            options = _few(part.options, lambda option: option.id in part.ticked)
            _note(part.options, options, away, lambda option: f"{part.id}/{option.id}")
            return replace(part, options=options)
        case Summary():
            rows = part.rows[:MOST]
            _note(part.rows, rows, away, lambda row: row.button.id if row.button else "")
            return replace(part, rows=rows)
        case Cards():
            cards = part.cards[:MOST]
            _note(part.cards, cards, away, lambda card: card.buttons[0].id if card.buttons else "")
            return replace(part, cards=cards)
        case TaskMap():
            tasks = _next_tasks(part.tasks)
            _note(part.tasks, tasks, away, lambda task: task.button.id)
            return replace(part, tasks=tasks, picture=part.statuses)
        case _:
            return part


def _few(options: tuple[T, ...], chosen: Callable[[T], bool]) -> tuple[T, ...]:
    """Return the first few, and whatever is chosen, in their order."""
    must = [option for option in options if chosen(option)]
    room = max(0, MOST - len(must))
    others = [option for option in options if option not in must][:room]
    return tuple(option for option in options if option in must or option in others)


def _next_tasks(tasks: tuple[Task, ...]) -> tuple[Task, ...]:
    """Return what is to be done next; what is done for now comes after."""
    ranked = sorted(tasks, key=lambda task: task.status is Status.DONE_FOR_NOW)[:MOST]
    return tuple(task for task in tasks if task in ranked)


def _note(whole: Iterable[T], left: Sequence[T], away: _Away, name: Callable[[T], str]) -> None:
    for one in whole:
        if one not in left:
            away.put(name(one) or MORE)
