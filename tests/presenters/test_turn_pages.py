"""Whose turn is it? The screen suits whoever has the laptop, and shows nothing of what the last one wrote."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from coprod_desktop.domain.place import Place
from coprod_desktop.presenters.comfort import Comfort
from coprod_desktop.presenters.screen import Screen
from tests.presenters.fake_house import Walk, empty_project, the_sample
from tests.presenters.looking import cards, texts

SAM, RUTH = "person-sam", "person-ruth"
BIG = Comfort(text_percent=400)


def _walk() -> Walk:
    walk = Walk(the_sample())
    walk.outside.kept[f"{the_sample().id}/{SAM}"] = asdict(BIG)
    return walk


def _name(person: str) -> str:
    return next(one.name for one in the_sample().people if one.id == person)


def test_that_the_list_is_in_the_menu_and_has_everybody_who_is_here() -> None:
    walk = _walk()
    screen = walk.press("turns")
    here = [person for person in the_sample().people if not person.left_on]
    assert [card.title for card in cards(screen)] == [person.name for person in here]
    assert "The screen is as the group likes it." in texts(screen)
    assert walk.press("carry-on").id == "map"


def test_that_choosing_a_person_wears_their_settings_at_once_and_covers_what_was_written() -> None:
    walk = _walk()
    walk.go("question", "about.goal")
    screen = walk.press("turns", f"turn/{SAM}")
    assert walk.outside.comfort == BIG
    assert (screen.id, screen.bare, screen.back) == ("turn-cover", True, False)
    assert screen.title == f"It is the turn of {_name(SAM)}. Please pass the laptop on"
    assert screen.window_title == "The next turn"
    assert walk.press("go-on").id == "map"
    assert walk.outside.comfort == BIG
    assert walk.press("back").id == "home"  # no way leads back to what was written


def test_that_who_has_papers_in_easy_words_has_the_screen_in_easy_words_until_they_choose() -> None:
    walk = _walk()
    walk.press("turns", "turn/person-dee")
    assert walk.outside.comfort == Comfort(easy_words=True)
    walk.press("go-on", "turns", f"turn/{RUTH}")
    assert walk.outside.comfort == Comfort()
    walk.outside.kept[f"{the_sample().id}/person-dee"] = asdict(Comfort(text_percent=200))
    walk.press("go-on", "turns", "turn/person-dee")
    assert walk.outside.comfort == Comfort(text_percent=200)


def test_that_the_cover_leads_to_each_persons_own_choices_too() -> None:
    walk = _walk()
    assert walk.press("turns", f"turn/{SAM}", "choices").id == "consent-people"
    assert walk.outside.comfort == BIG
    assert walk.press("back").id == "map"


def test_that_it_can_be_everyones_turn_again() -> None:
    walk = _walk()
    walk.press("turns", f"turn/{SAM}", "go-on")
    screen = walk.press("turns", "turn/everybody")
    assert screen.title == "It is everyone’s turn. Please pass the laptop back"
    assert walk.outside.comfort == Comfort()
    assert walk.press("go-on").id == "map"


def test_that_what_is_changed_in_somebodys_turn_is_theirs() -> None:
    walk = _walk()
    walk.press("turns", f"turn/{RUTH}", "go-on", "comfort")
    assert walk.screen.step == f"For {_name(RUTH)}"
    walk.press("set/6")
    walk.write("choice", "yes")
    assert set(walk.outside.kept) == {f"{the_sample().id}/{SAM}", f"{the_sample().id}/{RUTH}"}
    walk.program.change_text_size(1)
    walk.go("turn-cover", SAM)
    assert walk.outside.comfort == BIG
    walk.go("turn-cover", RUTH)
    assert walk.outside.comfort == Comfort(simple=True, text_percent=125)
    walk.go("turn-cover", "everybody")
    assert walk.outside.comfort == Comfort()


def test_that_the_group_has_its_settings_back_when_the_project_is_closed() -> None:
    walk = _walk()
    walk.press("turns", f"turn/{SAM}", "go-on", "home")
    assert walk.outside.comfort == Comfort()
    assert walk.press("comfort").step == ""


def _on_the_way(walk: Walk) -> list[tuple[str, Comfort]]:
    return [(walk.screen.id, walk.outside.comfort)]


def test_that_a_person_has_their_settings_while_they_make_their_own_choices() -> None:
    walk = _walk()
    walk.press("piece/consent", f"pass/{SAM}")
    assert _on_the_way(walk) == [("consent-cover", BIG)]
    walk.press("start")
    assert _on_the_way(walk) == [("consent-today", BIG)]
    walk.press("go-on", "comfort", "carry-on", "stop")
    assert _on_the_way(walk) == [("consent-return", Comfort())]
    walk.press("list")
    assert _on_the_way(walk) == [("consent-people", Comfort())]


def test_that_the_group_has_its_settings_back_when_the_person_does_not_want_to() -> None:
    walk = _walk()
    walk.press("piece/consent", f"pass/{SAM}", "not-now")
    assert _on_the_way(walk) == [("consent-people", Comfort())]


def test_that_a_cover_on_a_cover_keeps_the_persons_settings() -> None:
    walk = _walk()
    walk.press("piece/consent", f"pass/{SAM}")
    walk.program.press("cover")
    assert _on_the_way(walk) == [("cover", BIG)]
    walk.press("carry-on")
    assert _on_the_way(walk) == [("consent-cover", BIG)]


def test_that_comfort_is_one_press_away_from_the_covers_too_and_leads_back_to_them() -> None:
    walk = _walk()
    walk.press("piece/consent", f"pass/{SAM}", "comfort")
    assert walk.screen.step == f"For {_name(SAM)}"
    assert walk.press("carry-on").id == "consent-cover"
    walk.go("turn-cover", RUTH)
    walk.press("comfort", "carry-on")
    assert walk.screen.id == "turn-cover"


def test_that_the_settings_of_somebody_who_left_are_not_worn_and_are_forgotten() -> None:
    walk = _walk()
    walk.press("turns", f"turn/{SAM}", "go-on", "piece/people", f"open/{SAM}", "take-off")
    assert walk.outside.comfort == Comfort()
    assert walk.outside.kept  # until the project is closed, leaving can be undone
    walk.press("undo", "map", "home")
    assert f"{the_sample().id}/{SAM}" in walk.outside.kept
    walk.press("carry-on", "piece/people", f"open/{SAM}", "take-off", "map", "home")
    assert walk.outside.kept == {}


@pytest.mark.parametrize("person", ["", "nobody"])
def test_that_a_turn_of_nobody_leads_to_the_map(person: str) -> None:
    assert _walk().go("turn-cover", person).id == "map"


def test_that_the_program_never_opens_at_a_cover() -> None:
    walk = _walk()
    walk.press("turns", f"turn/{SAM}")
    assert walk.project.place == Place(screen="map")


def test_that_somebody_without_a_name_can_have_a_turn() -> None:
    walk = Walk(empty_project())
    screen: Screen = walk.press("turns")
    assert cards(screen) == ()
    walk.press("map", "piece/people", "add")
    walk.press("map", "turns")
    walk.go("people")
    walk.press("add")
    walk.write("offers", "")
    (person,) = walk.project.people
    screen = walk.go("turn-cover", person.id)
    assert screen.title == "It is the turn of the next person. Please pass the laptop on"
    assert walk.buttons()["go-on"] == "I have the laptop. Go on"
    assert walk.press("go-on", "turns").id == "turns"


def test_that_a_page_stays_for_any_button_but_its_own() -> None:
    walk = _walk()
    for page, item in (("turns", ""), ("turn-cover", SAM)):
        walk.go(page, item)
        walk.program.press("nothing-like-this")
        assert walk.screen.id == page
