"""The map of a project on paper: a jigsaw whose gaps have names (feature X17)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import cos, pi, sin

from coprod_desktop.domain.record import Record

Point = tuple[float, float]

_STEPS = 12


@dataclass(frozen=True, kw_only=True)
class JigsawPiece(Record):
    """One part of a project. `words` say how far it is; it is `there` once anything is in it, else a gap."""

    title: str
    words: str
    there: bool


@dataclass(frozen=True, kw_only=True)
class Jigsaw(Record):
    """The pieces, in the order of the map. The picture around them says nothing their words do not say."""

    pieces: tuple[JigsawPiece, ...]


def outline(
    box: tuple[float, float, float, float], knobs: tuple[int, int, int, int], radius: float
) -> list[Point]:
    """Return the closed outline of a piece as points.

    Args:
        box: its left, top, right and bottom; up is larger.
        knobs: for the upper, right, lower and left side: 1 for a knob, -1 for a hole, 0 for a straight one.
        radius: of a knob.
    """
    left, top, right, bottom = box
    corners = ((left, top), (right, top), (right, bottom), (left, bottom), (left, top))
    points: list[Point] = [corners[0]]
    for (start, end), knob in zip(pairwise(corners), knobs, strict=True):
        if knob:
            points += _half_circle(start, end, radius, knob)
        points.append(end)
    return points


def _half_circle(start: Point, end: Point, radius: float, out: int) -> list[Point]:
    """Return half a circle in the middle of a side, going round clockwise; out of the piece or into it."""
    (x, y), (to_x, to_y) = start, end
    length = abs(to_x - x) + abs(to_y - y)
    along = ((to_x - x) / length, (to_y - y) / length)
    away = (-along[1] * out, along[0] * out)
    middle = ((x + to_x) / 2, (y + to_y) / 2)
    turns = [pi * step / _STEPS for step in range(_STEPS + 1)]
    return [
        (
            middle[0] + radius * (-cos(turn) * along[0] + sin(turn) * away[0]),
            middle[1] + radius * (-cos(turn) * along[1] + sin(turn) * away[1]),
        )
        for turn in turns
    ]
