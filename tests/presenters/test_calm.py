"""Comfort, help, pause and cover."""

from __future__ import annotations

import pytest

from coprod_desktop.presenters.comfort import TEXT_SIZES, Comfort, Look
from coprod_desktop.presenters.screen import ChoiceField, TicksField
from tests.presenters.fake_house import Walk


def _at(page: str) -> Walk:
    walk = Walk()
    walk.press(page)
    return walk


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_that_a_text_size_is_kept_and_shown_at_once(size: int) -> None:
    walk = _at("comfort")
    walk.write("text", str(size))
    assert walk.outside.comfort == Comfort(text_percent=size)
    fields = [part for part in walk.screen.parts if isinstance(part, ChoiceField)]
    assert fields[0].chosen == str(size)


@pytest.mark.parametrize("look", Look)
def test_that_colours_are_kept_and_shown_at_once(look: Look) -> None:
    walk = _at("comfort")
    walk.write("look", look)
    assert walk.outside.comfort == Comfort(look=look)
    fields = [part for part in walk.screen.parts if isinstance(part, ChoiceField)]
    assert fields[1].chosen == look
    assert {option.id for option in fields[1].options} == set(Look)


def test_that_more_space_is_ticked_and_unticked() -> None:
    walk = _at("comfort")
    seen: list[tuple[tuple[str, ...], bool]] = []
    for value in ("yes", ""):
        walk.write("space/wide", value)
        (ticks,) = [part for part in walk.screen.parts if isinstance(part, TicksField)]
        seen.append((ticks.ticked, walk.outside.comfort.wide_spacing))
    assert seen == [(("wide",), True), ((), False)]


@pytest.mark.parametrize(
    ("field", "value"), [("text", "110"), ("text", "big"), ("text", ""), ("look", "pink"), ("other", "yes")]
)
def test_that_a_setting_nobody_offered_changes_nothing(field: str, value: str) -> None:
    walk = _at("comfort")
    walk.write(field, value)
    assert walk.outside.comfort == Comfort()


def test_that_settings_changed_by_keys_are_shown_and_kept_beside_new_ones() -> None:
    walk = _at("comfort")
    walk.outside.comfort = Comfort(text_percent=200)
    walk.write("look", "dark")
    assert walk.outside.comfort == Comfort(text_percent=200, look=Look.DARK)


def test_that_everything_can_be_put_back_as_it_was_at_first() -> None:
    walk = _at("comfort")
    walk.write("text", "400")
    walk.write("space/wide", "yes")
    assert walk.press("reset").id == "comfort"
    assert walk.outside.comfort == Comfort()


def test_that_carrying_on_keeps_the_settings() -> None:
    walk = _at("comfort")
    walk.write("text", "150")
    assert walk.press("carry-on").id == "home"
    assert walk.outside.comfort == Comfort(text_percent=150)


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
    assert list(walk.buttons()) == ["carry-on"]
