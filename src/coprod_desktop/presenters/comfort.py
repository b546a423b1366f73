"""Comfort settings: how big, how wide apart and in which colours everything is shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

TEXT_SIZES = (100, 125, 150, 200, 250, 300, 400)


class Look(StrEnum):
    """A set of colours. Each reaches a contrast of 7 to 1."""

    LIGHT = "light"
    DARK = "dark"
    CREAM = "cream"
    CONTRAST = "contrast"


@dataclass(frozen=True, kw_only=True)
class Comfort:
    """How one person likes the screen.

    Args:
        text_percent: text size, as a percentage of 12 points; one of `TEXT_SIZES`.
        look: the colours.
        wide_spacing: letters, words and lines further apart (WCAG 1.4.12's values).
    """

    text_percent: int = 100
    look: Look = Look.LIGHT
    wide_spacing: bool = False
