"""How long things are kept is said, remembered on the map, and acted on when the group says so (I5, G10)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.domain.keep_until import KeepUntil, Kept
from coprod_desktop.domain.project import Project
from tests.presenters.fake_house import FakeFile, Walk, the_sample
from tests.presenters.looking import cards


def with_days(**days: str) -> Project:
    return replace(
        the_sample(), keep_until=tuple(KeepUntil(id=kind, until=day) for kind, day in days.items())
    )


def file_of(walk: Walk) -> FakeFile:
    return walk.outside.files[the_sample().id]


def test_g10_a_day_and_a_reason_are_written_one_on_each_page() -> None:
    walk = Walk(the_sample())
    walk.go("safe")
    walk.press("keep-until", "change/papers")
    assert walk.screen.step == "Earlier versions of our papers"
    walk.write("until", "31 3 2027")
    walk.press("continue")
    walk.write("why", "The funder may ask.")
    walk.press("continue")
    assert walk.screen.id == "keep-until"
    assert walk.project.keep_until == (KeepUntil(id="papers", until="31 3 2027", why="The funder may ask."),)
    shown = repr(walk.screen)
    assert "Until: 31 March 2027" in shown
    assert "Why: The funder may ask." in shown


def test_i5_the_map_tells_of_a_day_that_has_come_and_leads_there() -> None:
    walk = Walk(with_days(choices="1 11 2026", papers="1 1 2030"))
    shown = repr(walk.go("map"))
    assert "Choices that do not count now: keep until 1 November 2026" in shown
    assert "Earlier versions of our papers: keep" not in shown
    walk.press("keep-until")
    assert "1 November 2026 (this day has passed)" in repr(walk.screen)
    assert "Look at how long" not in repr(Walk(the_sample()).go("map"))


def test_i5_letting_go_says_what_goes_first_and_takes_it_from_earlier_copies_too() -> None:
    project = replace(
        the_sample(), people=tuple(replace(p, left_on="2026-01-01") for p in the_sample().people)
    )
    walk = Walk(project)
    walk.go("keep-until")
    screen = walk.press("due/names")
    assert "This cannot be undone." in repr(screen)
    walk.press("now")
    assert walk.screen.notice == "It is not kept any more."
    assert walk.project.people == ()
    assert file_of(walk).earlier[-1].people == ()
    assert "There is nothing to take away now." in repr(walk.screen)


def test_that_it_can_be_kept_longer() -> None:
    walk = Walk(with_days(choices="1 11 2026"))
    walk.go("keep-until-due", "choices")
    walk.press("longer")
    assert walk.program.place.item == "choices/until"


def taken_away() -> Walk:
    walk = Walk(the_sample())
    walk.go("keep-until-due", "whole")
    assert "You can put it back until the program is closed." in repr(walk.screen)
    walk.press("now")
    return walk


def test_i5_the_whole_project_goes_with_its_copies_and_home_says_so() -> None:
    walk = taken_away()
    assert walk.outside.files[the_sample().id].removed
    assert walk.screen.id == "home"
    assert walk.screen.notice == "The project is taken away. You can put it back until the program is closed."
    assert "Open: " not in repr(walk.screen)


def test_R15_a_project_taken_away_is_put_back_from_home_and_opens() -> None:
    walk = taken_away()
    walk.press(f"bring-back/{the_sample().id}")
    assert walk.screen.notice == "It is back. It is in the list."
    assert "Projects that were taken away" not in repr(walk.screen)
    walk.press(f"open/{the_sample().id}")
    assert walk.project.name == the_sample().name
    assert walk.screen.id == "map"


def test_that_a_project_that_cannot_come_back_now_stays_taken_away() -> None:
    walk = taken_away()
    walk.outside.open_trouble = CoprodError("Make some room on the disk.")
    assert walk.press(f"bring-back/{the_sample().id}").notice == "Make some room on the disk."
    assert "Projects that were taken away" in repr(walk.screen)


@pytest.mark.parametrize("kind", [Kept.WHOLE, Kept.NAMES])
def test_that_what_stops_it_is_told_and_nothing_goes(kind: Kept) -> None:
    people = tuple(replace(one, left_on="2026-01-01") for one in the_sample().people)
    walk = Walk(replace(the_sample(), people=people))
    walk.go("keep-until-due", kind)
    file_of(walk).clean_trouble = CoprodError("Make some room on the disk.")
    if kind is Kept.NAMES:
        file_of(walk).trouble = file_of(walk).clean_trouble
    assert walk.press("now").notice == "Make some room on the disk."
    assert len(file_of(walk).project.people) == len(people)
    assert walk.screen.id == ("home" if kind is Kept.WHOLE else "keep-until-due")


@pytest.mark.parametrize("kind", ["names", "whole"])
def test_that_what_is_not_saved_yet_comes_first(kind: str) -> None:
    people = tuple(replace(one, left_on="2026-01-01") for one in the_sample().people)
    walk = Walk(replace(the_sample(), people=people))
    walk.go("keep-until-due", kind)
    assert walk.program.desk is not None
    walk.program.desk.project = replace(walk.program.desk.project, name="Not saved yet")
    file_of(walk).trouble = CoprodError("Make some room on the disk.")
    walk.press("now")
    assert len(file_of(walk).project.people) == len(people)
    assert not file_of(walk).removed


def test_that_nothing_is_pressed_twice_while_files_are_written() -> None:
    people = tuple(replace(one, left_on="2026-01-01") for one in the_sample().people)
    walk = Walk(replace(the_sample(), people=people))
    walk.go("keep-until-due", "names")
    object.__setattr__(walk.program.house.outside, "in_background", lambda *_: None)
    walk.press("now")
    assert "now" not in walk.buttons()
    for button in ("now", "no-such-button"):
        walk.program.press(button)
    assert walk.screen.id == "keep-until-due"


def test_that_a_kind_that_is_none_leads_to_the_map() -> None:
    walk = Walk(the_sample())
    assert walk.go("keep-until-due", "no-such-kind").id == "map"
    walk.go("keep-until")
    walk.program.press("no-such-button")
    assert walk.screen.id == "keep-until"


def test_that_what_has_no_day_says_so() -> None:
    walk = Walk(replace(the_sample(), keep_until=()))
    walk.go("keep-until")
    assert "No day yet" in {line for card in cards(walk.screen) for line in card.lines}
