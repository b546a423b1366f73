"""Comfort settings: how big, how wide apart, in which face and colours everything is shown and said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum

TEXT_SIZES = (100, 125, 150, 200, 250, 300, 400)
SPEEDS = (50, 75, 100, 125, 150, 200)


class Look(StrEnum):
    """A set of colours. Each reaches a contrast of 7 to 1."""

    LIGHT = "light"
    DARK = "dark"
    CREAM = "cream"
    CONTRAST = "contrast"


class Face(StrEnum):
    """The shape of the letters: which family of letters everything is set in."""

    HYPERLEGIBLE = "hyperlegible"  # letters that are hard to mix up; comes with the program
    SYSTEM = "system"  # whatever this laptop uses everywhere else
    DYSLEXIA = "dyslexia"  # heavy at the foot; a matter of taste, not a cure


@dataclass(frozen=True, kw_only=True)
class Comfort:
    """How one person likes the screen.

    Args:
        text_percent: text size, as a percentage of 12 points; one of `TEXT_SIZES`.
        look: the colours.
        wide_spacing: letters, words and lines further apart (WCAG 1.4.12's values).
        face: the shape of the letters.
        reduced_motion: nothing moves by itself, and the caret does not blink (WCAG 2.2.2, 2.3.3).
        large_targets: things to press are larger and stand further apart.
        simple: at most 5 choices on a page; the others are one press away.
        easy_words: easier words, where they have been written.
        pictures: pictures beside headings and choices; the words say the same.
        speech_percent: how quick reading aloud is, as a percentage of usual; one of `SPEEDS`.
    """

    text_percent: int = 100
    look: Look = Look.LIGHT
    wide_spacing: bool = False
    face: Face = Face.HYPERLEGIBLE
    reduced_motion: bool = True
    large_targets: bool = False
    simple: bool = False
    easy_words: bool = False
    pictures: bool = True
    speech_percent: int = 100


def comfort_from(kept: Mapping[str, object], at_first: Comfort | None = None) -> Comfort:
    """Return comfort settings that were kept. What is not known there is as at first.

    Args:
        kept: the settings by the names of the fields of `Comfort`; also from an older version.
        at_first: the settings as they are before anybody chose.
    """
    comfort = at_first or Comfort()
    known = {field.name: kept[field.name] for field in fields(Comfort) if field.name in kept}
    for name, value in known.items():
        if _is_known(name, value):
            kind = type(getattr(comfort, name))
            comfort = replace(comfort, **{name: kind(value)})
    return comfort


def _is_known(name: str, value: object) -> bool:
    """Say whether this is a value somebody can choose. A number is no yes, and a yes no number."""
    match name:
        case "text_percent":
            return type(value) is int and value in TEXT_SIZES
        case "speech_percent":
            return type(value) is int and value in SPEEDS
        case "look":
            return isinstance(value, str) and value in set(Look)
        case "face":
            return isinstance(value, str) and value in set(Face)
        case _:
            return type(value) is bool
