"""Comfort: a short list, one question for each setting, and a change that goes back unless it is kept."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from coprod_desktop.presenters.comfort import Comfort, Look
from coprod_desktop.presenters.comfort_settings import SETTINGS, Setting
from coprod_desktop.presenters.screen import ChoiceField, Summary
from tests.presenters.fake_house import Walk, empty_project
from tests.presenters.looking import field_of, main_button, parts_of, texts

WENT_BACK = "Nothing was pressed, so the screen is as it was before."


def _at(setting: str) -> Walk:
    walk = Walk()
    walk.press("comfort", f"set/{[one.id for one in SETTINGS].index(setting) + 1}")
    return walk


def _choice(walk: Walk) -> ChoiceField:
    return field_of(walk.screen, ChoiceField, "choice")


def test_that_the_list_has_every_setting_with_what_it_is_now() -> None:
    walk = Walk()
    (summary,) = parts_of(walk.press("comfort"), Summary)
    assert {one.field for one in SETTINGS} == {one.name for one in fields(Comfort)}
    assert [row.label for row in summary.rows][:2] == ["1. Size of the words", "2. Colours"]
    assert summary.rows[0].words == "100 percent"
    assert len(SETTINGS) <= 10  # each has a key: Alt and its number, and Alt and 0 for the tenth


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda one: one.id)
def test_that_each_setting_has_a_page_on_which_every_choice_shows_at_once(setting: Setting) -> None:
    walk = _at(setting.id)
    assert walk.screen.id == "comfort-setting"
    assert walk.screen.title == setting.asks
    for option in _choice(walk).options:
        walk.write("choice", option.id)
        assert _choice(walk).chosen == option.id
        assert setting.chosen(walk.outside.worn[-1]) == option.id
    assert len({str(setting.choose(Comfort(), id)) for id, _, _ in setting.options}) == len(setting.options)


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda one: one.id)
@pytest.mark.parametrize("value", ["110", "pink", ""])
def test_that_a_choice_nobody_offered_changes_nothing(setting: Setting, value: str) -> None:
    walk = _at(setting.id)
    walk.write("choice", value)
    walk.write("other", setting.options[-1][0])
    assert walk.outside.comfort == Comfort()


def test_that_a_change_is_kept_by_its_button_which_leads_back_to_the_list() -> None:
    walk = _at("text")
    assert main_button(walk.screen).words == "Carry on"
    walk.write("choice", "400")
    assert main_button(walk.screen).words == "Keep it"
    assert walk.press("carry-on").id == "comfort"
    walk.outside.let_time_pass()
    assert walk.outside.comfort == Comfort(text_percent=400)


def test_that_a_change_nobody_keeps_goes_back_in_its_place_and_it_is_said() -> None:
    walk = _at("look")
    redraws: list[str] = []
    walk.program.redraw = lambda: redraws.append(walk.screen.notice)
    walk.write("choice", Look.DARK)
    key = walk.screen.key
    assert "If nothing is pressed for 15 seconds, it goes back by itself." in texts(walk.screen)
    walk.outside.let_time_pass()
    assert walk.outside.comfort == Comfort()
    assert (walk.screen.key, walk.screen.notice, redraws[-1]) == (key, WENT_BACK, WENT_BACK)
    assert main_button(walk.screen).words == "Carry on"


def test_that_a_change_can_be_put_back() -> None:
    walk = _at("face")
    walk.write("choice", "dyslexia")
    assert walk.press("put-back").id == "comfort-setting"
    assert walk.outside.comfort == Comfort()
    assert "put-back" not in walk.buttons()


@pytest.mark.parametrize("way", ["back", "help", "comfort"])
def test_that_who_finds_the_way_to_another_page_keeps_the_change(way: str) -> None:
    walk = _at("text")
    walk.write("choice", "200")
    walk.press(way)
    walk.outside.let_time_pass()
    assert walk.outside.comfort == Comfort(text_percent=200)


@pytest.mark.parametrize("key", ["pause", "cover"])
def test_that_a_key_that_can_be_pressed_unseen_keeps_nothing(key: str) -> None:
    walk = _at("text")
    walk.write("choice", "400")
    walk.press(key)
    walk.outside.let_time_pass()
    assert walk.outside.comfort == Comfort()


def test_that_pressing_a_button_gives_more_time() -> None:
    walk = _at("text")
    walk.write("choice", "200")
    before = list(walk.outside.timers)
    walk.program.press("hush")
    assert len(walk.outside.timers) == len(before) == 1


def test_that_back_leads_to_the_list_and_then_to_where_the_group_was() -> None:
    walk = Walk(empty_project())
    walk.press("piece/people", "comfort", "set/1")
    assert walk.press("back").id == "comfort"
    assert walk.press("set/2", "carry-on").id == "comfort"
    assert walk.press("carry-on").id == "people"
    assert walk.press("back").id == "map"


def test_that_everything_can_be_put_back_as_it_was_at_first() -> None:
    walk = _at("text")
    walk.write("choice", "400")
    walk.press("carry-on", "set/4")
    walk.write("choice", "yes")
    walk.press("carry-on")
    assert walk.press("reset").id == "comfort"
    assert walk.outside.comfort == Comfort()
    assert walk.outside.kept == {}


def test_that_settings_changed_by_keys_stand_beside_new_ones() -> None:
    walk = _at("look")
    walk.program.change_text_size(1)
    walk.write("choice", "dark")
    walk.press("carry-on")
    assert walk.outside.comfort == Comfort(text_percent=125, look=Look.DARK)


@pytest.mark.parametrize("button", ["set/0", "set/11", "set/x", "set/", "nothing"])
def test_that_the_list_stays_for_a_button_it_does_not_have(button: str) -> None:
    walk = Walk()
    walk.press("comfort")
    walk.program.press(button)
    assert walk.screen.id == "comfort"


def test_that_a_setting_stays_for_a_button_it_does_not_have() -> None:
    walk = _at("text")
    walk.program.press("nothing-like-this")
    assert walk.screen.id == "comfort-setting"


def test_that_a_setting_there_is_not_leads_somewhere_else() -> None:
    assert Walk().go("comfort-setting", "no-such-setting").id in ("home", "map")


@pytest.mark.parametrize("page", ["home", "pause", "comfort"])
def test_that_holding_esc_shows_the_screen_as_at_first_from_everywhere(page: str) -> None:
    walk = Walk()
    redraws: list[None] = []
    walk.program.redraw = lambda: redraws.append(None)
    walk.program.change_text_size(1)
    walk.go(page)
    walk.program.make_safe()
    assert (walk.outside.comfort, walk.screen.id) == (Comfort(), page)
    assert walk.screen.notice == "The screen is as it was at first. Nothing else has changed."
    assert len(redraws) == 2


def test_that_speed_is_changed_by_whoever_reads_aloud_too() -> None:
    walk = Walk()
    house = walk.outside.house
    house.keep_comfort(replace(house.comfort(), speech_percent=50))
    assert house.comfort() == walk.outside.comfort == Comfort(speech_percent=50)
