"""Shapes painted where the face has no letter: boxes, ticks, an arrow, and a stand-in for all else."""

from __future__ import annotations

Shape = tuple[tuple[tuple[float, float], ...], ...]

_BOX = ((0.04, -0.04), (0.04, 0.66), (0.74, 0.66), (0.74, -0.04), (0.04, -0.04))
_TICK = ((0.14, 0.30), (0.32, 0.10), (0.64, 0.54))
_CROSSED = (((0.2, 0.12), (0.58, 0.5)), ((0.2, 0.5), (0.58, 0.12)))
_STAND_IN = ((0.16, -0.1), (0.16, 0.72), (0.64, 0.72), (0.64, -0.1), (0.16, -0.1))

_SHAPES: dict[str, Shape] = {
    "☐": (_BOX,),
    "☑": (_BOX, _TICK),
    "☒": (_BOX, *_CROSSED),
    "✓": (_TICK,),
    "✔": (_TICK,),
    "→": (((0.06, 0.3), (0.72, 0.3)), ((0.5, 0.5), (0.72, 0.3), (0.5, 0.1))),
    "ʼ": (((0.42, 0.68), (0.36, 0.48)),),
}
_MISSING: Shape = (_STAND_IN, ((0.16, -0.1), (0.64, 0.72)))


def outline_of(character: str, x: float, y: float, size: float) -> list[list[tuple[float, float]]]:
    """Return the lines of a character's shape at a size, its baseline starting at (x, y)."""
    shape = _SHAPES.get(character.rstrip("\ufe0e\ufe0f"), _MISSING)
    return [[(x + across * size, y + up * size) for across, up in line] for line in shape]
