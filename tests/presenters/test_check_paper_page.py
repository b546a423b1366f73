"""Checking a paper in the window: calm words for a paper that is well, changed, or no paper of ours."""

from __future__ import annotations

from pathlib import Path

from coprod_desktop.domain.agreements.checking import Checked
from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.presenters.screen import Bullets
from tests.presenters.fake_house import Walk, empty_project


def at_check() -> Walk:
    walk = Walk(empty_project())
    walk.go("agreements")
    walk.press("check-paper")
    return walk


def found(walk: Walk) -> tuple[str, ...]:
    return next((part.items for part in walk.screen.parts if isinstance(part, Bullets)), ())


def test_that_nothing_is_found_before_a_paper_is_chosen() -> None:
    walk = at_check()
    assert (walk.screen.title, walk.screen.notice, found(walk)) == ("Check a paper", "", ())
    assert walk.buttons()["choose"] == "Choose the paper"


def test_that_a_paper_that_is_well_is_said_to_be() -> None:
    walk = at_check()
    walk.press("choose")
    assert walk.outside.papers_checked == [Path("paper.pdf")]
    assert walk.screen.notice == "All is well with this paper.\nThis is version 1."
    assert walk.buttons()["choose"] == "Choose another paper"
    assert walk.press("back-to-papers").id == "agreements"


def test_that_a_paper_that_was_changed_is_told_calmly_and_where() -> None:
    walk = at_check()
    walk.outside.checked = Checked(False, ("Do not use this paper.", "Page 2 of 3 is missing."))
    walk.press("choose")
    assert walk.screen.notice == "Look at this paper again.\nDo not use this paper.\nPage 2 of 3 is missing."


def test_that_a_scan_is_to_be_compared_by_its_code() -> None:
    walk = at_check()
    walk.outside.checked = CoprodError("Look for the code on the paper in this list.\nAB12-CD34: Agreement")
    walk.press("choose")
    assert walk.screen.notice == "Look for the code on the paper in this list."
    assert found(walk) == ("AB12-CD34: Agreement",)
    walk.program.page.press("nothing")
    walk.outside.checked = Checked(True, ())
    walk.press("choose")
    assert found(walk) == ()


def test_that_looking_at_a_paper_is_told_while_it_goes_on() -> None:
    walk = at_check()
    page = walk.program.page
    during: list[str] = []

    walk.outside.while_checking = lambda: during.append(page.screen().notice)
    walk.outside.checked = Checked(True, ())
    walk.press("choose")
    assert during == ["Looking at the paper…"]
    assert found(walk) == ()
