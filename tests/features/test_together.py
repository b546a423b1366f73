"""Working in one room: each feature of its rows in the table, by its id (G1, G4, G7, G8)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.presenters.registry import PRIVATE_SCREENS
from tests.app.everywhere import LISTS
from tests.presenters.fake_house import Walk, empty_project, the_sample
from tests.presenters.looking import texts
from tests.presenters.talking import SECRET, at_choices, begun, everything_kept, talked


def test_G1_the_groups_view_and_my_view_are_apart_with_a_clear_switch_between_them() -> None:
    walk = begun("consent-choice")
    assert walk.screen.id in PRIVATE_SCREENS
    walk.write("say", "yes-if")
    walk.write("condition", SECRET)
    assert walk.go("cover").bare
    walk = talked(at_choices())
    for page in LISTS:
        assert SECRET not in repr(walk.go(page)), page


def test_G4_a_thing_for_later_is_parked_from_any_question_and_found_again() -> None:
    walk = Walk(empty_project())
    walk.go("question", "about.goal")
    walk.press("park")
    walk.write("words", "Biscuits")
    assert walk.press("continue").key == "question/about.goal"
    assert "Biscuits" in repr(walk.go("actions"))


def group_of(size: int) -> Project:
    people = tuple(Person(id=f"p{n}", name=f"Person {n}") for n in range(size))
    return replace(the_sample(), people=(*the_sample().people, *people)[:size])


@pytest.mark.parametrize("size", [3, 6, 40])
def test_G7_every_list_fits_a_group_of_3_to_40(size: int) -> None:
    walk = Walk(replace(group_of(size), holdings=(), actions=(), cover_plans=()))
    for page in LISTS:
        screen = walk.go(page)
        assert screen.id == page
        assert texts(screen) is not None


def test_G8_a_group_stops_at_any_page_and_carries_on_there_with_every_word() -> None:
    walk = Walk(the_sample())
    for page in LISTS:
        walk.go(page)
        again = Walk(walk.project)
        assert again.screen.id == page
    walk.go("question", "about.goal")
    walk.write("words", "Half a sent")
    again = Walk(walk.project)
    assert "Half a sent" in repr(again.screen)
    assert "Half a sent" in everything_kept(again)
