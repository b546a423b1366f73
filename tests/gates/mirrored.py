"""A language for tests that runs from right to left: the English words, begun on the other side."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

from coprod_desktop.domain.words import say_english

LANGUAGE = "ar"
_MARK = "\u200f"  # makes a paragraph run from right to left, and is not seen
_SAID = {
    "words", "title", "label", "hint", "step", "goal", "notice", "says", "empty", "lines", "items",
    "window_title",
}  # fmt: skip
_HOLDS = {
    "parts", "problems", "notice_button", "menu", "terms", "options", "button", "buttons", "rows", "cards",
    "tasks",
}  # fmt: skip

T = TypeVar("T")


def say_mirrored(english: str, /, **values: object) -> str:
    """Return the window's own words in the language for tests."""
    return _MARK + say_english(english, **values)


def mirrored(thing: T) -> T:
    """Return a screen, or a part of one, in the language for tests."""
    if not is_dataclass(thing) or isinstance(thing, type):
        return thing
    changed: dict[str, object] = {}
    for field in fields(thing):
        value = getattr(thing, field.name)
        if field.name in _SAID:
            changed[field.name] = _said(value)
        elif field.name in _HOLDS:
            changed[field.name] = tuple(map(mirrored, value)) if isinstance(value, tuple) else mirrored(value)
    return replace(thing, **changed)


def _said(value: object) -> object:
    if isinstance(value, tuple):
        return tuple(map(_said, value))
    if not isinstance(value, str) or not value:
        return value
    return "\n".join(_MARK + line if line else line for line in value.split("\n"))
