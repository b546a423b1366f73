"""Stopping a talk, at any page and in any way, keeps nothing of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from coprod_desktop.presenters.program import Program
from coprod_desktop.presenters.screen import Button, ChoiceField, Weight
from tests.presenters.fake_house import Walk, the_pack
from tests.presenters.talking import (
    DRAWING,
    SECRET,
    STEPS,
    at_choices,
    begun,
    everything_kept,
    go_to,
    one_step,
    take_the_laptop,
)


def back_and_away(walk: Walk) -> None:
    while "back" in walk.buttons():
        walk.press("back")
    stop(walk)


def stop(walk: Walk) -> Walk:
    while "stop" in walk.buttons():
        walk.press("stop")
    return walk


def covered_and_closed(walk: Walk) -> None:
    walk.press("cover")
    assert SECRET not in repr(walk.screen)
    assert walk.program.close()


def paused_and_closed(walk: Walk) -> None:
    walk.press("pause")
    assert SECRET not in repr(walk.screen)
    assert walk.program.close()


def switched_off(walk: Walk) -> None:
    """Nothing is closed: the laptop lost its power, and somebody starts the program again."""
    walk.program = Program(walk.outside.house)


AWAY: dict[str, Callable[[Walk], object]] = {
    "stop": lambda walk: stop(walk).press("list"),
    "back": back_and_away,
    "cover": covered_and_closed,
    "pause": paused_and_closed,
    "power": switched_off,
    "map": lambda walk: walk.go("map"),
    "home": lambda walk: walk.go("home"),
    "list": lambda walk: walk.go("consent-people"),
    "open again": lambda walk: walk.program.projects.open("p1"),
}


@pytest.mark.parametrize("step", [step for step in STEPS if step != "consent-end"])
@pytest.mark.parametrize("away", AWAY)
def test_that_leaving_a_talk_anywhere_and_anyhow_keeps_nothing(step: str, away: str) -> None:
    walk = begun(step)
    if step == "consent-sign-now":
        walk.write("strokes", DRAWING)
    AWAY[away](walk)
    walk.program.projects.open("p1")
    assert walk.screen.id in ("consent-people", "map"), "it never opens at a person's own page"
    assert walk.project.consents == ()
    kept = everything_kept(walk)
    assert (SECRET in kept, DRAWING in kept, "Ruth" in kept) == (False, False, False)


@pytest.mark.parametrize("away", [away for away in AWAY if away != "stop"])
def test_that_no_page_of_a_talk_is_shown_after_leaving_it(away: str) -> None:
    walk = begun("consent-share")
    AWAY[away](walk)
    walk.program.projects.open("p1")
    for step in STEPS:
        assert walk.go(step, f"sam/{the_pack().purposes[0].id}").id == "map"


def test_that_stop_is_on_every_page_and_the_map_is_not() -> None:
    walk = take_the_laptop(at_choices())
    while walk.screen.id != "consent-end":
        assert "stop" in walk.buttons()
        assert "map" not in walk.buttons()
        assert "Sam" not in walk.screen.window_title
        one_step(walk)


def test_that_a_covered_page_of_a_talk_shows_nothing_and_comes_back_as_it_was() -> None:
    walk = begun("consent-check")
    before = walk.screen
    covered = walk.press("cover")
    assert (covered.bare, SECRET in repr(covered), "Sam" in repr(covered)) == (True, False, False)
    assert walk.press("carry-on") == before


def test_that_the_list_ends_a_talk_that_was_left() -> None:
    walk = begun("consent-check")
    walk.go("consent-people")
    assert walk.go("consent-check", "sam").id == "map"


def test_that_taking_the_laptop_again_starts_with_nothing_chosen() -> None:
    walk = begun("consent-check")
    walk.go("consent-cover", "sam")
    walk.press("start")
    go_to(walk, "consent-choice")
    assert [part.chosen for part in walk.screen.parts if isinstance(part, ChoiceField)] == [""]


def test_that_stopping_is_asked_once_where_choices_would_be_lost() -> None:
    walk = begun("consent-check")
    before = walk.screen
    asked = walk.press("stop")
    assert asked.id == "consent-stop"
    assert SECRET not in repr(asked)
    assert {part.weight for part in asked.parts if isinstance(part, Button)} == {Weight.PLAIN}, "no nudge"
    assert walk.press("go-on") == before, "nothing is lost"
    assert walk.press("stop", "stop").id == "consent-return"
    assert walk.project.consents == ()


def test_that_stopping_before_a_choice_asks_nothing() -> None:
    for step in ("consent-today", "consent-told", "consent-say-back", "consent-choice"):
        assert begun(step).press("stop").id == "consent-return"


def test_that_a_choice_that_is_not_kept_yet_is_enough_to_ask() -> None:
    walk = begun("consent-choice")
    walk.write("say", "no")
    assert walk.press("stop").id == "consent-stop"


def test_that_a_page_with_no_talk_has_nothing_to_ask_about() -> None:
    walk = at_choices()
    walk.press("pass/sam")
    walk.program.page.press("stop")
    assert walk.screen.id == "consent-return"


def test_that_pressing_what_is_not_on_the_asking_page_changes_nothing() -> None:
    walk = begun("consent-check")
    walk.press("stop")
    walk.program.page.press("nothing")
    assert walk.screen.id == "consent-stop"
