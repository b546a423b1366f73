"""Every list that is a part of the map ends in the same two buttons."""

from __future__ import annotations

import pytest

from coprod_desktop.domain.actions import Parked
from coprod_desktop.domain.answers import Mark, SectionMark
from coprod_desktop.presenters.screen import Button, Weight
from tests.presenters.fake_house import Walk, empty_project, the_sample


@pytest.mark.parametrize("part", ["people", "limits", "roles", "actions", "consent"])
def test_that_a_part_is_marked_and_marked_anew_when_the_group_says_so(part: str) -> None:
    walk = Walk(empty_project())
    for button, mark in (("done", Mark.DONE_FOR_NOW), ("look-again", Mark.LOOK_AGAIN)):
        assert walk.press(f"piece/{part}", button).id == "map"
        assert walk.project.section_marks == (SectionMark(id=part, mark=mark),)


ADDS = {"roles": "library", "consent-people": "people"}


@pytest.mark.parametrize(
    "page", ["people", "limits", "roles", "actions", "ideas", "work", "decisions", "consent-people"]
)
def test_that_adding_is_the_main_thing_while_a_list_is_empty(page: str) -> None:
    def main(walk: Walk) -> list[str]:
        walk.go(page)
        return [one.id for one in walk.screen.parts if isinstance(one, Button) and one.weight is Weight.MAIN]

    assert main(Walk(empty_project())) == [ADDS.get(page, "add")]
    assert main(Walk(the_sample())) == ["done"]


@pytest.mark.parametrize(
    ("page", "item"),
    [
        ("people", ""),
        ("limits", ""),
        ("roles", ""),
        ("actions", ""),
        ("clauses", "working-together"),
        ("own-questions", "about.basics"),
    ],
)
def test_that_a_card_that_was_left_empty_does_not_vanish_without_a_word(page: str, item: str) -> None:
    walk = Walk(empty_project())
    walk.go(page, item)
    assert walk.screen.notice == ""
    assert walk.press("add", "back").id == page
    assert walk.screen.notice == "Nothing was written, so nothing new is kept."
    assert walk.go(page, item).notice == "Nothing was written, so nothing new is kept."
    assert walk.press("map").notice == ""


def test_that_a_list_says_what_was_removed_before_what_was_left_empty() -> None:
    walk = Walk(empty_project(parked=(Parked(id="p", words="Tea"),)))
    walk.go("actions")
    assert walk.press("add", "continue", "card", "remove").notice == "The action is removed."
