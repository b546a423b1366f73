"""A line with days on it: what it shows, and where each stroke and word of the picture stands.

Screens and papers draw the same strokes. Lengths are in sizes of the words around it, so that its numbers
are as big as those words, whatever their size. The list beside it says the same, in words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import cos, pi, sin

from coprod_desktop.domain.days import MONTHS
from coprod_desktop.domain.record import Record
from coprod_desktop.domain.words import Words, say_english

MOST = 8
"""The most days a picture shows: on the narrowest page, so many numbers stand beside each other."""

HEIGHT = 5.6
_SIDE, _GAP, _RING = 1.0, 1.9, 0.78
_SIGNS, _LINE, _WORDS = 1.0, 3.6, 5.2
_LETTER = 0.58  # how wide a letter is, about, in sizes

Point = tuple[float, float]
Line = tuple[Point, ...]


@dataclass(frozen=True, kw_only=True)
class Timeline(Record):
    """The days to come on one line. The days are ISO 8601, in order, each once, `MOST` of them at most.

    `finish` is the day the group wants to finish; `today` stands on screens only, as a paper does not
    know when it is read. `says` is what the picture shows, in words.
    """

    days: tuple[str, ...]
    says: str
    finish: str = ""
    today: str = ""


@dataclass(frozen=True)
class Label:
    """Words in the picture: the middle of their baseline."""

    x: float
    y: float
    words: str


@dataclass(frozen=True)
class Drawing:
    """Strokes and words, `width` by `HEIGHT`. Numbers grow to the right and down."""

    width: float
    lines: tuple[Line, ...]
    labels: tuple[Label, ...]


def drawing_of(
    timeline: Timeline, width: float, say: Words = say_english, *, from_right: bool = False
) -> Drawing:
    """Return the picture of a timeline with at least one day.

    Args:
        timeline: what it shows.
        width: how wide it is, in sizes of the words around it.
        say: the reader's language.
        from_right: whether time goes from right to left.
    """
    days = [date.fromisoformat(day) for day in timeline.days]
    today = date.fromisoformat(timeline.today) if timeline.today else days[0]
    scale = _Scale(min(days[0], today), max(days[-1], today), width)
    wanted = [scale.at(day) for day in days]
    lines: list[Line] = [((_SIDE, _LINE), (width - _SIDE, _LINE))]
    labels: list[Label] = []
    for number, (day, there, sign) in enumerate(zip(days, wanted, _apart(wanted, width), strict=True), 1):
        ring = min(_RING, 0.41 * width / MOST)
        square = day.isoformat() == timeline.finish
        lines += [_square(sign, ring) if square else _circle(sign, ring)]
        lines += [((sign, _SIGNS + ring), (there, _LINE))]
        labels.append(Label(sign, _SIGNS + 0.35, str(number)))
    under = [Label(scale.at(today), _WORDS, say("Today"))] if timeline.today else []
    if under:
        lines.append(((under[0].x, _LINE - 0.7), (under[0].x, _LINE + 0.7)))
    for month, x in scale.months():
        lines.append(((x, _LINE), (x, _LINE + 0.4)))
        label = _inside(Label(x, _WORDS, say(MONTHS[month - 1])), width)
        if all(abs(label.x - one.x) >= _half(label) + _half(one) + 0.6 for one in under):
            under.append(label)
    labels += [_inside(one, width) for one in under]
    drawing = Drawing(width, tuple(lines), tuple(labels))
    return mirrored(drawing) if from_right else drawing


@dataclass(frozen=True)
class _Scale:
    """Where a day stands between the first and the last."""

    first: date
    last: date
    width: float

    def at(self, day: date) -> float:
        span = (self.last - self.first).days
        if not span:
            return self.width / 2
        return _SIDE * 2 + (self.width - _SIDE * 4) * (day - self.first).days / span

    def months(self) -> Iterator[tuple[int, float]]:
        """Yield the month it starts in, and each that begins on the line."""
        yield self.first.month, self.at(self.first)
        for months in range(_months(self.first) + 1, _months(self.last) + 1):
            year, month = divmod(months, 12)
            yield month + 1, self.at(date(year, month + 1, 1))


def _months(day: date) -> int:
    """Count the months from the beginning of the calendar to the one a day is in."""
    return day.year * 12 + day.month - 1


def _apart(wanted: Sequence[float], width: float) -> list[float]:
    """Return places as near as can be to those wanted, so far apart that no sign is over another."""
    gap = min(_GAP, (width - _SIDE) / len(wanted))
    places: list[float] = []
    for place in wanted:
        places.append(max(place, places[-1] + gap) if places else max(place, gap / 2))
    right = width - gap / 2
    for at in range(len(places) - 1, -1, -1):
        places[at] = right = min(places[at], right)
        right -= gap
    return places


def _circle(x: float, ring: float) -> Line:
    turns = [2 * pi * step / 24 for step in range(25)]
    return tuple((x + ring * sin(turn), _SIGNS + ring * cos(turn)) for turn in turns)


def _square(x: float, half: float) -> Line:
    corners = ((-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1))
    return tuple((x + across * half, _SIGNS + down * half) for across, down in corners)


def _half(label: Label) -> float:
    return len(label.words) * _LETTER / 2


def _inside(label: Label, width: float) -> Label:
    """Return the words moved so far that none of them is outside."""
    half = _half(label)
    return Label(max(half, min(width - half, label.x)), label.y, label.words)


def mirrored(drawing: Drawing) -> Drawing:
    """Return the picture for people who read from the right."""
    width = drawing.width
    return Drawing(
        width,
        tuple(tuple((width - x, y) for x, y in line) for line in drawing.lines),
        tuple(Label(width - one.x, one.y, one.words) for one in drawing.labels),
    )
