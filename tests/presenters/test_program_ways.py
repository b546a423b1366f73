"""The ways from page to page: Back, the menu, and pages about things that are not there any more."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.answers import Answer, Reply
from coprod_desktop.domain.place import Place
from coprod_desktop.presenters.registry import HOUSE_PAGES, PROJECT_PAGES
from coprod_desktop.presenters.whereabouts import CALM
from tests.presenters.fake_house import Walk, empty_project, the_sample

GOAL = Answer(id="about.goal", words="  A leaflet\nfor everybody ")
CONTACT = Answer(id="about.contact", words="Jo, on Mondays")


def test_that_back_leads_through_every_page_to_the_map_and_then_home() -> None:
    walk = Walk(the_sample())
    seen = [walk.press(button).id for button in ("piece/people", "open/person-sam", "change/name")]
    assert seen == ["people", "person", "person-field"]
    assert [walk.press("back").id for _ in range(4)] == ["person", "people", "map", "home"]


def test_that_back_on_a_page_nothing_came_before_leads_to_the_map() -> None:
    walk = Walk(replace(the_sample(), place=Place(screen="people")))
    assert [walk.press("back").id for _ in range(2)] == ["map", "home"]


@pytest.mark.parametrize("screen", [*HOUSE_PAGES, *PROJECT_PAGES, "no-such-page"])
def test_that_back_never_leads_nowhere(screen: str) -> None:
    walk = Walk(the_sample())
    walk.go(screen, "nothing-has-this-id")
    for _ in range(5):
        if walk.screen.id == "home":
            break
        walk.program.press("back")
    assert walk.screen.id == "home"


def test_that_back_without_a_project_leads_home() -> None:
    walk = Walk()
    walk.press("start")
    assert walk.press("back").id == "home"
    walk.program.press("back")
    assert walk.screen.id == "home"


def test_that_back_passes_by_what_was_taken_away() -> None:
    walk = Walk(the_sample())
    walk.press("piece/people", "open/person-ruth", "change/name", "back", "take-off")
    assert walk.screen.id == "people"
    assert walk.press("back").id == "map"


@pytest.mark.parametrize("screen", ["section", "theme", "question", "role", "clauses", "consent-today"])
def test_that_going_to_something_that_is_not_there_leads_to_the_map(screen: str) -> None:
    walk = Walk(the_sample())
    assert walk.go(screen, "nothing-has-this-id").id == "map"


def test_that_going_to_an_unknown_page_or_a_projects_page_without_one_leads_home() -> None:
    assert Walk().go("people").id == "home"
    assert Walk(empty_project()).go("no-such-page").id == "home"


def test_that_going_where_one_is_already_adds_no_step_back() -> None:
    walk = Walk(empty_project())
    walk.go("people")
    walk.go("people")
    assert walk.press("back").id == "map"


def test_that_coming_back_from_a_tool_returns_to_the_question_as_it_was_being_changed() -> None:
    walk = Walk(replace(the_sample(), place=Place(screen="question-change", item="about.goal")))
    walk.go("park", "about.goal")
    walk.go("question", "about.goal")
    assert walk.project.place == Place(screen="question-change", item="about.goal")
    walk.go("question", "about.when")
    assert walk.project.place == Place(screen="question", item="about.when")


@pytest.mark.parametrize("calm", CALM)
def test_that_a_calm_page_leads_back_to_where_the_group_was(calm: str) -> None:
    walk = Walk(empty_project())
    walk.press("piece/people", calm)
    assert walk.screen.id == calm
    assert walk.project.place == Place(screen="people")
    assert walk.press("carry-on").id == "people"
    assert walk.press("back").id == "map"


@pytest.mark.parametrize("calm", CALM)
def test_that_a_calm_page_leads_back_home_when_nothing_is_open(calm: str) -> None:
    walk = Walk()
    walk.press(calm)
    assert walk.press("carry-on").id == "home"


def test_that_one_calm_page_after_another_is_no_longer_way_back() -> None:
    walk = Walk(empty_project())
    walk.press("piece/people", "help", "comfort", "pause")
    assert walk.press("carry-on").id == "people"


@pytest.mark.parametrize("calm", ["cover", "pause"])
def test_that_a_covered_screen_shows_nothing_of_the_project(calm: str) -> None:
    screen = Walk(replace(empty_project(), answers=(GOAL,))).press(calm)
    assert (screen.bare, screen.menu, screen.goal, screen.notice) == (True, (), "", "")
    assert "leaflet" not in repr(screen)


def test_that_the_goal_is_in_sight_on_every_page_of_the_project_and_on_no_calm_one() -> None:
    walk = Walk(replace(empty_project(), answers=(GOAL,)))
    assert walk.screen.goal == "A leaflet for everybody"
    assert walk.press("piece/people").goal == "A leaflet for everybody"
    assert walk.press("help").goal == ""


def test_that_words_kept_beside_another_reply_are_no_goal() -> None:
    walk = Walk(replace(empty_project(), answers=(replace(GOAL, reply=Reply.NOT_SURE),)))
    assert walk.screen.goal == ""


def test_that_help_says_who_to_talk_to_in_the_groups_own_words() -> None:
    walk = Walk(replace(empty_project(), answers=(CONTACT,)))
    assert "Jo, on Mondays" in repr(walk.press("help").parts)


def test_that_the_menu_is_the_same_on_every_page_and_has_the_map_once_there_is_one() -> None:
    assert [button.id for button in Walk().screen.menu] == ["comfort", "read", "help", "pause", "cover"]
    walk = Walk(empty_project())
    with_map = [button.id for button in walk.screen.menu]
    assert with_map == ["map", "turns", "comfort", "read", "help", "pause", "cover"]
    assert [button.id for button in walk.press("piece/people").menu] == with_map
    assert walk.press("map").id == "map"
    assert walk.press("map").id == "map"


def test_that_nobody_is_led_to_the_map_in_the_middle_of_their_own_choices() -> None:
    walk = Walk(the_sample())
    walk.press("piece/consent", "pass/person-sam", "start")
    assert "map" not in [button.id for button in walk.screen.menu]
    walk.press("stop", "list")
    assert "map" in [button.id for button in walk.screen.menu]


@pytest.mark.parametrize("presses", [("not-now",), ("start", "stop", "list")])
def test_that_back_passes_by_the_covers_of_a_laptop_that_changed_hands(presses: tuple[str, ...]) -> None:
    walk = Walk(the_sample())
    walk.press("piece/consent", "pass/person-sam", *presses)
    assert walk.screen.id == "consent-people"
    assert walk.press("back").id == "map"


def test_that_a_cover_on_a_cover_leads_back_to_it() -> None:
    walk = Walk(the_sample())
    walk.press("piece/consent", "pass/person-sam")
    walk.program.press("cover")  # by its key: a bare page has no menu
    assert walk.press("carry-on").id == "consent-cover"
