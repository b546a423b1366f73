"""Every list that is a part of the map ends in the same two buttons."""

from __future__ import annotations

import pytest

from coprod_desktop.domain.project import Mark, SectionMark
from tests.presenters.fake_house import Walk, empty_project


@pytest.mark.parametrize("part", ["people", "limits", "roles", "actions", "consent"])
def test_that_a_part_is_marked_and_marked_anew_when_the_group_says_so(part: str) -> None:
    walk = Walk(empty_project())
    for button, mark in (("done", Mark.DONE_FOR_NOW), ("look-again", Mark.LOOK_AGAIN)):
        assert walk.press(f"piece/{part}", button).id == "map"
        assert walk.project.section_marks == (SectionMark(id=part, mark=mark),)
