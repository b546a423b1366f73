"""The pictures, as strokes that anything can draw: the window with Qt, a paper with its own lines.

Each picture is one file of `resources/pictures/`, named after its id, in a small part of SVG: see
`README.md` there. To draw one, at `size` by `size`, in any one ink::

    picture = picture_of("listen")
    scale = size / GRID
    for stroke in picture.strokes:      # numbers grow to the right and DOWN, from 0 to GRID
        path.move_to(*stroke.start)
        for step in stroke.steps:       # 2 numbers: a line there; 6: a curve (2 controls, the end)
            path.line_to(*step) if len(step) == 2 else path.curve_to(*step)
        if stroke.closed:
            path.close()
        # stroke.filled: fill it with the ink; otherwise draw its line LINE units thick, with round
        # ends and round corners, and fill nothing.

`picture.says` is what it shows, in words, for whoever cannot see it. A picture never stands alone:
where words beside it say the same, it is decoration, and a paper marks it so.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from coprod_desktop.domain.errors import FileRefused
from coprod_desktop.resources import resources_folder

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element

GRID = 48  # units across and down
LINE = 2.5  # units: how thick every line is
_ROUND = 0.5523  # how far a curve's control stands from its ends, to look like a quarter of a circle
_STEP = re.compile(r"([MLCQZ])([-\d.,\s]*)")
_NUMBERS = {"M": 2, "L": 2, "C": 6, "Q": 4, "Z": 0}

Point = tuple[float, float]
Step = tuple[float, ...]


@dataclass(frozen=True, kw_only=True)
class Stroke:
    """One line of a picture: from `start` along `steps`; see the module's example."""

    start: Point
    steps: tuple[Step, ...]
    closed: bool = False
    filled: bool = False


@dataclass(frozen=True, kw_only=True)
class Picture:
    """One picture.

    Args:
        id: its name, which never changes; its file is named after it.
        says: what it shows, in words.
        tags: what it may stand for.
        strokes: its lines, from the back to the front.
    """

    id: str
    says: str
    tags: tuple[str, ...]
    strokes: tuple[Stroke, ...]


@cache
def picture_ids() -> frozenset[str]:
    """Return the ids of all pictures."""
    return frozenset(_index())


@cache
def picture_of(id: str) -> Picture:
    """Return a picture. Its file is read at the first call.

    Raises:
        KeyError: there is no picture of this id.
        FileRefused: its file holds something that is not among the few shapes pictures are made of.
    """
    entry = _index()[id]
    return Picture(id=id, says=entry["says"], tags=tuple(entry["tags"]), strokes=strokes_of(id))


@cache
def strokes_of(id: str) -> tuple[Stroke, ...]:
    """Return the lines of a picture alone: quicker than all of it, because the index is not read.

    Raises:
        FileNotFoundError: there is no picture of this id.
        FileRefused: its file holds something that is not among the few shapes pictures are made of.
    """
    return read_strokes(_folder() / f"{id}.svg")


def read_strokes(file: Path) -> tuple[Stroke, ...]:
    """Return the lines of one picture's file.

    Raises:
        FileRefused: the file holds something that is not among the few shapes pictures are made of.
    """
    from xml.etree import ElementTree  # not at program start

    try:
        drawing = ElementTree.fromstring(file.read_text("utf-8"))
        return tuple(stroke for shape in drawing for stroke in _strokes_of(shape))
    except (ElementTree.ParseError, ValueError, KeyError) as fault:
        raise FileRefused(file.name, "", f"Draw this with the few shapes we use. {fault}") from fault


def _folder() -> Path:
    return resources_folder() / "pictures"


@cache
def _index() -> dict[str, dict[str, Any]]:
    index: dict[str, dict[str, Any]] = tomllib.loads((_folder() / "pictures.toml").read_text("utf-8"))
    return index


def _strokes_of(shape: Element) -> tuple[Stroke, ...]:
    kind = shape.tag.rpartition("}")[2]
    filled = shape.get("fill") == "currentColor"
    match kind:
        case "path":
            return _path(shape.attrib["d"], filled)
        case "line":
            ends = [float(shape.attrib[name]) for name in ("x1", "y1", "x2", "y2")]
            return (Stroke(start=(ends[0], ends[1]), steps=((ends[2], ends[3]),)),)
        case "polyline" | "polygon":
            numbers = _numbers(shape.attrib["points"])
            first, *others = zip(numbers[::2], numbers[1::2], strict=True)
            return (Stroke(start=first, steps=tuple(others), closed=kind == "polygon", filled=filled),)
        case "circle":
            x, y, r = (float(shape.attrib[name]) for name in ("cx", "cy", "r"))
            return (_rounded((x - r, y - r, 2 * r, 2 * r), r, filled),)
        case "rect":
            box = [float(shape.attrib[name]) for name in ("x", "y", "width", "height")]
            return (_rounded((box[0], box[1], box[2], box[3]), float(shape.get("rx", 0)), filled),)
        case _:
            raise ValueError(f"“{kind}” is none of them.")


def _rounded(box: tuple[float, float, float, float], r: float, filled: bool) -> Stroke:
    """Return a box whose corners are quarters of a circle; a circle is one that has nothing else."""
    left, top, wide, tall = box
    right, bottom, c = left + wide, top + tall, r * (1 - _ROUND)
    steps: tuple[Step, ...] = (
        (right - r, top),
        (right - c, top, right, top + c, right, top + r),
        (right, bottom - r),
        (right, bottom - c, right - c, bottom, right - r, bottom),
        (left + r, bottom),
        (left + c, bottom, left, bottom - c, left, bottom - r),
        (left, top + r),
        (left, top + c, left + c, top, left + r, top),
    )
    return Stroke(start=(left + r, top), steps=steps, closed=True, filled=filled)


def _path(drawn: str, filled: bool) -> tuple[Stroke, ...]:
    """Return the lines of an SVG path made of M, L, C, Q and Z, all in whole coordinates of the grid."""
    if _STEP.sub("", drawn).strip():
        raise ValueError(f"A path has only M, L, C, Q and Z: “{drawn}”.")
    strokes: list[Stroke] = []
    start, steps = (0.0, 0.0), list[Step]()
    for letter, written in _STEP.findall(drawn):
        numbers = _numbers(written)
        if len(numbers) != _NUMBERS[letter]:
            raise ValueError(f"“{letter}” has {_NUMBERS[letter]} numbers, not “{written.strip()}”.")
        match letter:
            case "M":
                strokes += _line(start, steps, filled)
                start, steps = (numbers[0], numbers[1]), []
            case "Z":
                strokes += _line(start, steps, filled, closed=True)
                steps = []
            case "Q":
                steps.append(_curve((*(steps[-1] if steps else start)[-2:], *numbers)))
            case _:
                steps.append(tuple(numbers))
    return (*strokes, *_line(start, steps, filled))


def _line(start: Point, steps: list[Step], filled: bool, closed: bool = False) -> tuple[Stroke, ...]:
    return (Stroke(start=start, steps=tuple(steps), closed=closed, filled=filled),) if steps else ()


def _curve(q: Step) -> Step:
    """Return a curve with 1 control as the same curve with 2; `q` is its start, its control, its end."""
    x0, y0, x1, y1, x2, y2 = q
    return (
        x0 + (x1 - x0) * 2 / 3,
        y0 + (y1 - y0) * 2 / 3,
        x2 + (x1 - x2) * 2 / 3,
        y2 + (y1 - y2) * 2 / 3,
        x2,
        y2,
    )


def _numbers(written: str) -> list[float]:
    return [float(number) for number in re.split(r"[\s,]+", written.strip()) if number]
