"""Comfort settings as they are kept, also by older versions and by other hands."""

from __future__ import annotations

from dataclasses import asdict, fields, replace

import pytest

from coprod_desktop.presenters.comfort import SPEEDS, TEXT_SIZES, Comfort, Face, Look, comfort_from

OTHER = Comfort(
    text_percent=200,
    look=Look.DARK,
    wide_spacing=True,
    face=Face.DYSLEXIA,
    reduced_motion=False,
    large_targets=True,
    simple=True,
    easy_words=True,
    pictures=False,
    speech_percent=75,
)


def test_that_every_setting_comes_back_as_it_was_kept() -> None:
    assert all(getattr(OTHER, one.name) != getattr(Comfort(), one.name) for one in fields(Comfort))
    assert comfort_from(asdict(OTHER)) == OTHER


def test_that_settings_of_the_first_version_are_still_read() -> None:
    kept = {"text_percent": 200, "look": "dark", "wide_spacing": True}
    assert comfort_from(kept) == Comfort(text_percent=200, look=Look.DARK, wide_spacing=True)


@pytest.mark.parametrize("name", [one.name for one in fields(Comfort)])
@pytest.mark.parametrize("value", [None, 7, "loud", [], 1.5, -1, {}])
def test_that_what_nobody_can_choose_is_as_at_first(name: str, value: object) -> None:
    for at_first in (Comfort(), OTHER):
        assert comfort_from({name: value}, at_first) == at_first


@pytest.mark.parametrize("name", ["text_percent", "speech_percent"])
def test_that_a_yes_is_no_number(name: str) -> None:
    assert comfort_from({name: True, "simple": 1}) == Comfort()


def test_that_what_was_not_kept_is_as_at_first() -> None:
    assert comfort_from({"look": "cream", "a-setting-of-tomorrow": 3}, OTHER) == replace(
        OTHER, look=Look.CREAM
    )


def test_that_usual_size_and_speed_are_among_those_to_choose_from() -> None:
    assert Comfort().text_percent in TEXT_SIZES
    assert Comfort().speech_percent in SPEEDS
    assert (min(SPEEDS), max(SPEEDS)) == (50, 200)
