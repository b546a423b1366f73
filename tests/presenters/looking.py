"""What somebody sees on a screen: its words, a field, and the main button."""

from __future__ import annotations

from typing import TypeVar

from coprod_desktop.presenters.screen import Bullets, Button, Card, Cards, Screen, Text, Weight

T = TypeVar("T")


def parts_of(screen: Screen, kind: type[T]) -> list[T]:
    """Return the parts of one kind, in order."""
    return [part for part in screen.parts if isinstance(part, kind)]


def texts(screen: Screen) -> list[str]:
    """Return the words to read."""
    lists = [item for part in parts_of(screen, Bullets) for item in part.items]
    return [part.words for part in parts_of(screen, Text)] + lists


def field_of(screen: Screen, kind: type[T], field: str) -> T:
    """Return a field by its id."""
    return next(part for part in parts_of(screen, kind) if getattr(part, "id", None) == field)


def cards(screen: Screen, number: int = 0) -> tuple[Card, ...]:
    """Return the cards of one list on the screen."""
    return parts_of(screen, Cards)[number].cards


def main_button(screen: Screen) -> Button:
    """Return the one main button."""
    (only,) = [button for button in parts_of(screen, Button) if button.weight is Weight.MAIN]
    return only
