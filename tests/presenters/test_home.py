"""Home, the list of projects, and the name of a new one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.presenters.program import Program
from coprod_desktop.presenters.screen import Button, Cards, Screen, TextField, Weight
from tests.presenters.fake_house import FakeFile, FakeHouse, Walk, empty_project


def _walk(projects: int) -> Walk:
    """Return a person at home, with this many projects: the last one is the newest."""
    walk = Walk()
    for n in range(1, projects + 1):
        day = f"2026-{1 + n // 28:02}-{1 + n % 28:02}T12:00:00Z"
        walk.outside.files[f"p{n}"] = FakeFile(empty_project(id=f"p{n}", name=f"Group {n}", changed_at=day))
    walk.program = Program(walk.outside.house)
    return walk


def _cards(screen: Screen) -> Cards:
    return next(part for part in screen.parts if isinstance(part, Cards))


def _main(screen: Screen) -> list[str]:
    return [p.id for p in screen.parts if isinstance(p, Button) and p.weight is Weight.MAIN]


def test_that_with_no_project_home_asks_to_start_one() -> None:
    screen = _walk(0).screen
    assert _main(screen) == ["start"]
    assert not any(isinstance(part, Cards) for part in screen.parts)
    assert (screen.back, screen.goal) == (False, "")


def test_that_one_project_is_listed_with_its_day() -> None:
    walk = _walk(1)
    (card,) = _cards(walk.screen).cards
    assert (card.title, card.lines) == ("Group 1", ("Last changed: 2 January 2026",))
    assert "projects" not in walk.buttons()
    assert walk.press("open/p1").step == "Group 1"


def test_that_home_shows_the_5_newest_projects_and_the_way_to_all() -> None:
    walk = _walk(60)
    titles = [card.title for card in _cards(walk.screen).cards]
    assert titles == ["Group 60", "Group 59", "Group 58", "Group 57", "Group 56"]
    assert walk.buttons()["projects"] == "See all 60 projects"
    assert walk.press("projects").id == "projects"


def test_that_5_projects_need_no_longer_list() -> None:
    assert "projects" not in _walk(5).buttons()
    assert "projects" in _walk(6).buttons()


def test_that_the_project_worked_on_last_is_offered_first() -> None:
    walk = _walk(3)
    walk.outside.last = "p2"
    walk.program = Program(walk.outside.house)
    assert _main(walk.screen) == ["carry-on"]
    assert walk.buttons()["carry-on"] == "Carry on: Group 2"
    assert walk.press("carry-on").step == "Group 2"


def test_that_a_last_project_that_is_gone_is_not_offered() -> None:
    walk = _walk(1)
    walk.outside.last = "deleted"
    walk.program = Program(walk.outside.house)
    assert "carry-on" not in walk.buttons()
    walk.program.press("carry-on")
    assert walk.screen.id == "home"


@pytest.mark.parametrize(
    ("name", "pretend", "said"),
    [
        (" \u200b", False, "A project with no name yet"),
        ("Leaflet", True, "Leaflet (pretend)"),
        ("word " * 40, False, None),
    ],
)
def test_that_a_label_can_be_read_whatever_it_is(name: str, pretend: bool, said: str | None) -> None:
    walk = _walk(0)
    walk.outside.files["p1"] = FakeFile(empty_project(name=name, pretend=pretend, changed_at=""))
    walk.program = Program(walk.outside.house)
    (card,) = _cards(walk.screen).cards
    assert card.lines == ()
    assert card.title == said if said else len(card.title) <= 80 and card.title.endswith("…")
    assert card.buttons[0].words == f"Open: {card.title}"


@pytest.mark.parametrize(
    ("projects", "label", "shown"),
    [
        (0, "0 projects", 0),
        (1, "1 project", 1),
        (2, "2 projects", 2),
        (50, "50 projects", 50),
        (60, "50 of 60 projects. Write part of a name to find others", 50),
    ],
)
def test_that_the_list_says_how_many_projects_there_are(projects: int, label: str, shown: int) -> None:
    walk = _walk(projects)
    cards = _cards(walk.go("projects"))
    assert (cards.label, len(cards.cards)) == (label, shown)
    assert cards.empty == "There are no projects on this laptop yet."


def test_that_a_project_is_found_by_a_part_of_its_name_and_opened() -> None:
    walk = _walk(60)
    walk.go("projects")
    walk.write("sought", "  gROUP 7 ")
    cards = _cards(walk.press("find"))
    assert [card.title for card in cards.cards] == ["Group 7"]
    assert walk.press("open/p7").step == "Group 7"


def test_that_a_pretend_project_is_found_by_that_word_too() -> None:
    walk = _walk(2)
    walk.outside.files["s"] = FakeFile(replace(empty_project(id="s", name="Leaflet"), pretend=True))
    walk.go("projects")
    walk.write("sought", "(pretend)")
    assert [card.title for card in _cards(walk.screen).cards] == ["Leaflet (pretend)"]


def test_that_finding_nothing_says_what_to_do() -> None:
    walk = _walk(2)
    walk.go("projects")
    walk.write("sought", "zzz")
    assert _cards(walk.screen).empty == "Nothing has that name. Write less of it, or clear the box."


@pytest.mark.parametrize("name", ["", "  \n", "\u200b\u200f"])
def test_that_a_project_with_a_blank_name_is_not_made_and_the_box_says_what_to_do(name: str) -> None:
    walk = Walk()
    walk.press("start")
    walk.write("name", name)
    screen = walk.press("continue")
    assert [(problem.field, problem.words) for problem in screen.problems] == [
        ("name", "Write a name, so that you can find the project again.")
    ]
    assert walk.outside.files == {}
    walk.write("name", "Leaflet")
    assert walk.screen.problems == ()


def test_that_pages_outside_a_project_take_nothing_they_did_not_ask_for() -> None:
    for page in ("home", "projects", "start"):
        walk = Walk()
        walk.go(page)
        walk.program.press("nothing-like-this")
        assert walk.screen.id == page
    home = Walk()
    before = home.screen
    home.write("anything", "words")
    assert home.screen == before


def test_that_what_is_written_is_made_fit_to_keep() -> None:
    outside = FakeHouse()
    program = Program(outside.house)
    program.go("start")
    program.change("name", "Leaf\x00let\ud83d")
    assert [p.value for p in program.screen().parts if isinstance(p, TextField)] == ["Leaflet"]
