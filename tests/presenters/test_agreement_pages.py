"""The list of agreements: all the papers, and a version for each wording."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from coprod_desktop.domain.agreements import build_all
from tests.presenters.agreeing import (
    TOGETHER,
    at_agreements,
    cards,
    change_a_limit,
    written,
)
from tests.presenters.fake_house import Walk, empty_project, the_pack, the_sample


def test_that_a_project_with_nothing_said_yet_has_papers_that_say_draft() -> None:
    walk = Walk(empty_project())
    walk.go("agreements")
    said = {card.lines[0] for card in cards(walk)}
    assert said == {"Draft. Version 1.", "As it is now. Version 1.", "To fill in. Version 1."}
    assert walk.press("save").notice == "12 papers are in this folder: papers/Brochure"


def test_that_all_the_papers_are_saved_and_each_wording_has_one_version() -> None:
    walk = Walk(the_sample())
    walk.go("agreements")
    walk.press("save")
    first = walk.project.agreements
    (folder,), papers = written(walk)
    assert folder == Path("papers") / walk.project.name
    assert papers == build_all(walk.project, the_pack())
    assert walk.screen.notice == f"{len(papers)} papers are in this folder: {folder}"
    walk.press("save")
    assert walk.project.agreements == first
    assert set(Counter((v.document, v.subject, v.number, v.status) for v in first).values()) == {1}
    assert not [one for one in first if one.document == "consent-record"], "a record is kept as itself"


def test_that_the_papers_can_go_to_a_folder_somebody_chooses() -> None:
    walk = at_agreements()
    walk.press("save-to")
    assert written(walk)[0] == {Path("stick")}


def test_that_a_change_makes_version_2_of_what_changed_and_of_nothing_else() -> None:
    walk = at_agreements()
    walk.press("save")
    change_a_limit(walk)
    walk.press("save")
    numbers = {(one.document, one.number) for one in walk.project.agreements}
    assert ("limits-register", 2) in numbers
    assert ("working-together", 2) in numbers
    assert ("action-list", 2) not in numbers


@pytest.mark.parametrize("button", ["save", "save-to"])
def test_that_papers_that_could_not_be_saved_are_said_in_calm_words(button: str) -> None:
    walk = at_agreements()
    walk.outside.background_trouble = "There is no room in that folder. Choose another one."
    walk.press(button)
    assert walk.screen.notice == "There is no room in that folder. Choose another one."
    assert walk.outside.written == []
    assert walk.outside.redraws == 1


def test_that_pressing_what_is_not_there_changes_nothing() -> None:
    walk = at_agreements()
    walk.program.press("nothing")
    walk.press(TOGETHER)
    walk.program.press("nothing")
    assert (walk.screen.id, walk.project.agreements, walk.outside.printed) == ("document", (), [])
