"""Help, pause and cover; and what comfort shares with them."""

from __future__ import annotations

import pytest

from tests.presenters.fake_house import Walk, the_sample


def _at(page: str) -> Walk:
    walk = Walk()
    walk.press(page)
    return walk


@pytest.mark.parametrize("page", ["comfort", "help", "pause", "cover"])
def test_that_a_calm_page_stays_for_any_button_but_its_own(page: str) -> None:
    walk = _at(page)
    walk.program.press("nothing-like-this")
    walk.write("nothing-like-this", "words")
    assert walk.screen.id == page


@pytest.mark.parametrize("page", ["pause", "cover"])
def test_that_pause_and_cover_stand_alone_with_one_way_on(page: str) -> None:
    walk = _at(page)
    assert (walk.screen.bare, walk.screen.back) == (True, False)
    assert list(walk.buttons()) == {"pause": ["carry-on", "comfort"], "cover": ["carry-on"]}[page]


def test_that_the_cover_of_the_screen_is_not_taken_for_the_cover_of_a_role() -> None:
    (cover,) = (button for button in Walk().screen.menu if button.id == "cover")
    assert cover.hint == "It hides the screen."


@pytest.mark.parametrize("page", ["map", "turns", "comfort", "help"])
def test_that_a_button_that_leads_to_the_page_it_is_pressed_on_says_so(page: str) -> None:
    walk = Walk(the_sample())
    walk.go("map")
    walk.press(page)
    key = walk.screen.key
    assert walk.press(page).notice == "You are on this page already."
    assert walk.screen.key == key
    assert walk.press("pause").notice == ""
