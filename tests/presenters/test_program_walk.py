"""Anybody may press and write anything, in any order: the program always shows a page that makes sense."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from hypothesis import given, settings
from hypothesis import strategies as st

from coprod_desktop.domain.project import Project
from coprod_desktop.presenters.registry import ALL_PAGES
from coprod_desktop.presenters.screen import (
    Button,
    Cards,
    ChoiceField,
    More,
    PagesPart,
    Screen,
    SignatureField,
    Summary,
    TaskMap,
    TextField,
    TicksField,
    Weight,
)
from coprod_desktop.presenters.spoken import spoken
from tests.presenters.fake_house import Walk, empty_project, the_sample

FIELDS = TextField | ChoiceField | TicksField | SignatureField
Fields = dict[str, TextField | ChoiceField | TicksField | SignatureField]
T = TypeVar("T")
EVERYWHERE = ("back", "map", "comfort", "help", "pause", "cover", "home")
WAYS_OUT = ("back", "carry-on", "stop", "list", "not-now", "done", "end", "go-on", "mine")
STROKES = ("", "1,1 9,9", "0,0 1000,1000;5,5 6,6")


@dataclass(frozen=True)
class Step:
    """One thing somebody does: write or press, and which of the things that are there."""

    writes: bool
    which: int
    other: int
    tick: bool
    words: str


WORDS = st.sampled_from(["", " ", "Sam", "yes", "1 December 2026", "שלום", "a\x00\ud83d\u200b", "x" * 300])
STEP = st.builds(Step, st.booleans(), st.integers(0, 999), st.integers(0, 999), st.booleans(), WORDS)


def fields_of(screen: Screen) -> Fields:
    """Return every field on a screen, by id."""
    return {part.id: part for part in screen.parts if isinstance(part, FIELDS)}


def twice(ids: Iterable[str]) -> list[str]:
    """Return the ids that are there more than once."""
    return [one for one, times in Counter(ids).items() if times > 1]


def buttons_of(screen: Screen) -> Iterator[Button]:
    """Yield every button on a screen, save Back."""
    for part in screen.parts:
        match part:
            case Button():
                yield part
            case Cards():
                yield from (button for card in part.cards for button in card.buttons)
            case Summary():
                yield from (row.button for row in part.rows if row.button is not None)
            case TaskMap():
                yield from (task.button for task in part.tasks)
            case _:
                pass
    yield from screen.menu
    if screen.notice_button is not None:
        yield screen.notice_button


def makes_sense(screen: Screen) -> None:
    """Check what is so for every page there is."""
    assert screen.id in ALL_PAGES
    assert screen.title.strip()
    assert screen.window_title.strip()
    buttons = list(buttons_of(screen))
    in_page = list(buttons_of(replace(screen, menu=(), notice_button=None)))
    others = [part.id for part in screen.parts if isinstance(part, FIELDS | More | PagesPart)]
    assert not twice(button.id for button in buttons), screen.id
    assert not twice([*others, *(button.id for button in in_page)]), screen.id
    assert buttons, f"{screen.id} leads nowhere"
    assert sum(button.weight is Weight.MAIN for button in buttons) <= 1, screen.id
    assert all(button.words.strip() for button in buttons), screen.id
    there = {*others, *(button.id for button in in_page)}
    for problem in screen.problems:
        assert problem.field in there, (screen.id, problem, sorted(there))
        assert problem.words.strip()
    assert not screen.bare or not (screen.goal or screen.menu or screen.back)
    assert spoken(screen)


def write_something(walk: Walk, fields: Fields, step: Step) -> None:
    """Write into, choose in or tick one of the fields on the screen."""
    one = _pick(sorted(fields.items()), step.which)[1]
    match one:
        case ChoiceField():
            walk.write(one.id, _pick(one.options, step.other).id)
        case TicksField() if one.options:
            walk.write(f"{one.id}/{_pick(one.options, step.other).id}", "yes" if step.tick else "")
        case SignatureField():
            walk.write(one.id, _pick(STROKES, step.other))
        case _:
            walk.write(one.id, step.words)


def take(walk: Walk, step: Step) -> None:
    """Write something or press something, as the step says, from what is on the screen."""
    fields = fields_of(walk.screen)
    if fields and step.writes:
        write_something(walk, fields, step)
    else:
        there = sorted(walk.buttons())
        of_the_page = [one for one in there if one not in EVERYWHERE]
        walk.press(_pick(of_the_page if of_the_page and step.other % 6 else there, step.which))


def _pick(things: Sequence[T], which: int) -> T:
    return things[which % len(things)]


@settings(max_examples=25)
@given(st.sampled_from(["", "empty", "sample"]), st.lists(STEP, min_size=30, max_size=60))
def test_that_any_walk_through_the_program_meets_only_pages_that_make_sense(
    start: str, steps: list[Step]
) -> None:
    known: dict[str, Project | None] = {"": None, "empty": empty_project(), "sample": the_sample()}
    walk = Walk(known[start])
    for step in steps:
        makes_sense(walk.screen)
        take(walk, step)
    makes_sense(walk.screen)
    if walk.program.desk is not None:
        assert walk.project == walk.program.desk.project


@settings(max_examples=10)
@given(st.lists(STEP, min_size=10, max_size=40))
def test_that_back_leads_home_from_wherever_a_walk_ends(steps: list[Step]) -> None:
    walk = Walk(the_sample())
    for step in steps:
        take(walk, step)
    for _ in range(3 * len(steps)):
        if walk.screen.id == "home":
            break
        there = walk.buttons()
        walk.press(next(way for way in WAYS_OUT if way in there))
    assert walk.screen.id == "home"
