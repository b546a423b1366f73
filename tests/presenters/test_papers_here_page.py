"""Papers that were saved on this laptop can be taken off it again, and it is said what stays."""

from __future__ import annotations

from coprod_desktop.domain.errors import CoprodError
from tests.presenters.agreeing import slowly
from tests.presenters.fake_house import Walk, the_sample
from tests.presenters.test_paper_making import said


def here() -> Walk:
    walk = Walk(the_sample())
    walk.go("save-papers")
    walk.press("papers-here")
    return walk


def test_that_the_papers_on_this_laptop_are_counted_and_taken_off_when_somebody_asks() -> None:
    walk = here()
    assert f"2 papers are in this folder: papers/{the_sample().name}" in said(walk)
    assert "Anybody who uses this laptop can read them." in said(walk)
    assert "Papers that somebody wrote in stay where they are." in said(walk)
    assert walk.press("take-off").notice == "The papers are off this laptop."
    assert walk.outside.papers_here == []
    assert f"There are no papers in this folder: papers/{the_sample().name}" in said(walk)
    assert "take-off" not in walk.buttons()
    walk.program.press("take-off")
    walk.program.press("nothing")
    assert walk.press("continue").id == "agreements"


def test_that_papers_that_cannot_be_taken_off_are_still_there_and_it_is_said() -> None:
    walk = here()
    walk.outside.throw_away_trouble = CoprodError("Close the paper if it is open.")
    assert walk.press("take-off").notice == "Close the paper if it is open."
    assert "take-off" in walk.buttons()
    walk.outside.throw_away_trouble = None
    assert walk.press("take-off").notice == "The papers are off this laptop."


def test_that_nothing_goes_while_the_papers_are_looked_for() -> None:
    walk = Walk(the_sample())
    waiting = slowly(walk)
    walk.go("papers-here")
    assert "Looking for papers…" in said(walk)
    walk.program.press("take-off")
    assert len(walk.outside.papers_here) == 2
    waiting.pop()()
    assert "take-off" in walk.buttons()


def test_that_a_folder_that_cannot_be_read_is_said() -> None:
    walk = Walk(the_sample())
    walk.outside.background_trouble = "Check that the disk is there."
    assert walk.go("papers-here").notice == "Check that the disk is there."
    assert "take-off" not in walk.buttons()
