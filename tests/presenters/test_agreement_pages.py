"""The list of agreements: all the papers, and a version for each wording."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from coprod_desktop.domain.agreements import build_all, names
from coprod_desktop.domain.consent_records import Say
from coprod_desktop.domain.person import Person
from coprod_desktop.presenters.paper_lists import PaperList
from coprod_desktop.presenters.screen import Button
from tests.presenters.agreeing import (
    SAM,
    TOGETHER,
    answered,
    at_saving,
    change_a_limit,
    papers,
    written,
)
from tests.presenters.fake_house import Walk, empty_project, the_pack, the_sample
from tests.presenters.looking import texts


def test_that_a_project_with_nothing_said_yet_has_papers_that_say_draft() -> None:
    walk = Walk(empty_project())
    said = set[str]()
    for name in ("group", "by-hand"):
        walk.go("papers", name)
        said |= {one.lines[0] for one in papers(walk)}
    assert said == {"Draft. Version 1.", "As it is now. Version 1.", "To fill in. Version 1."}
    walk.go("save-papers")
    assert walk.press("save").notice == "16 papers are in this folder: papers/Brochure"


def test_that_nothing_has_to_be_saved_to_go_back_to_the_papers() -> None:
    walk = Walk(the_sample())
    walk.go("save-papers")
    assert walk.press("continue").id == "agreements"
    assert walk.project.agreements == the_sample().agreements


def test_that_all_the_papers_are_saved_and_each_wording_has_one_version() -> None:
    walk = Walk(the_sample())
    walk.go("agreements")
    walk.press("save-all", "save")
    first = walk.project.agreements
    (folder,), made = written(walk)
    assert folder == Path("papers") / walk.project.name
    assert made == build_all(walk.project, the_pack())
    assert walk.screen.notice == f"{len(made)} papers are in this folder: {folder}"
    walk.press("save")
    assert walk.project.agreements == first
    assert set(Counter((v.document, v.subject, v.number, v.status) for v in first).values()) == {1}
    assert not [one for one in first if one.document == "consent-record"], "a record is kept as itself"


def test_that_the_papers_can_go_to_a_folder_somebody_chooses() -> None:
    walk = at_saving()
    walk.press("save-to")
    assert written(walk)[0] == {Path("stick")}


def test_that_a_change_makes_version_2_of_what_changed_and_of_nothing_else() -> None:
    walk = at_saving()
    walk.press("save")
    change_a_limit(walk)
    walk.press("save")
    numbers = {(one.document, one.number) for one in walk.project.agreements}
    assert ("limits-register", 2) in numbers
    assert ("working-together", 2) in numbers
    assert ("action-list", 2) not in numbers


@pytest.mark.parametrize("button", ["save", "save-to"])
def test_that_papers_that_could_not_be_saved_are_said_in_calm_words(button: str) -> None:
    walk = at_saving()
    walk.outside.background_trouble = "There is no room in that folder. Choose another one."
    walk.press(button)
    assert walk.screen.notice == "There is no room in that folder. Choose another one."
    assert walk.outside.written == []
    assert walk.outside.redraws == 1


def test_that_pressing_what_is_not_there_changes_nothing() -> None:
    walk = at_saving()
    walk.program.press("nothing")
    walk.go("papers", "group")
    walk.press(TOGETHER)
    walk.program.press("nothing")
    assert (walk.screen.id, walk.project.agreements, walk.outside.printed) == ("document", (), [])


def test_that_the_first_page_has_few_choices_and_leads_to_each_list() -> None:
    left = Person(id="x", name="Xan", left_on="2026-11-01")
    people = (replace(SAM, time="Mondays"), left, Person(id="y", name="Yas"))
    walk = Walk(empty_project(people=people, consents=(answered(SAM, Say.YES),)))
    walk.go("agreements")
    ways = {one.id: one.words for one in walk.screen.parts if isinstance(one, Button)}
    assert list(ways) == [
        *(f"list/{one}" for one in PaperList),
        "save-all",
        "forms",
        "check-paper",
        "done",
        "look-again",
    ]
    assert ways["list/people"] == "Each person’s papers: 3"
    walk.press("list/people")
    assert [one for one in walk.buttons() if one.startswith("person/")] == ["person/sam", "person/x"]
    assert walk.press("person/sam").title == "Papers of: Sam"
    assert [one.title for one in papers(walk)] == ["Role agreement: Sam", "Consent record: Sam"]
    walk.press("look/role-agreement/sam", "back", "continue", "list/by-hand")
    assert "look/leaving-note/" in walk.buttons()
    walk.press("continue", "list/group")
    assert "look/working-together/" in walk.buttons()
    walk.program.press("nothing")
    assert walk.press("continue").id == "agreements"


def test_that_a_list_with_nobodys_papers_says_so_and_a_list_that_is_not_there_leads_to_the_map() -> None:
    walk = at_saving()
    assert "list/people" not in {one.id for one in walk.go("agreements").parts if isinstance(one, Button)}
    assert "There are no such papers now." in texts(walk.go("papers", "people"))
    assert walk.go("papers", "people/sam").id == "map"
    assert walk.go("papers", "no-such").id == "map"


def test_that_the_lists_hold_every_paper_there_is_once() -> None:
    walk, found = Walk(the_sample()), list[str]()
    walk.go("papers", "people")
    whose = [one.removeprefix("person/") for one in walk.buttons() if one.startswith("person/")]
    for item in ("group", "by-hand", *(f"people/{one}" for one in whose)):
        walk.go("papers", item)
        found += [one.buttons[0].id for one in papers(walk)]
    assert sorted(found) == sorted(f"look/{kind}/{about}" for kind, about in names(the_sample(), the_pack()))
