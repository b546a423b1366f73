"""Comfort settings: they show at once, stay, and never stop the program from starting."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coprod_desktop.presenters.comfort import TEXT_SIZES, Comfort, Look, comfort_from
from coprod_desktop.presenters.comfort_settings import SETTINGS
from coprod_desktop.shipped import sample_project
from tests.app.conftest import Begin, SitDown
from tests.journeys.hands import Hands

Key, Modifier = Qt.Key, Qt.KeyboardModifier


def look_of(hands: Hands) -> tuple[float, str]:
    """Return the size of the words and the colour behind them, as they are drawn now."""
    QApplication.processEvents()
    step = hands.app.window.back
    return step.fontInfo().pointSizeF(), step.palette().window().color().name()


def focus_of(hands: Hands) -> str:
    """Return the name of what has the focus in the window."""
    QApplication.processEvents()
    return hands.app.window.focusWidget().objectName()


def test_that_comfort_shows_at_once_and_is_kept_for_the_next_start(sit_down: SitDown) -> None:
    hands = sit_down()
    size, colour = look_of(hands)
    hands.press("comfort")
    for setting, option in (("set/1", "200"), ("set/2", Look.DARK), ("set/4", "yes")):
        hands.press(setting)
        hands.choose("choice", option)
        hands.press("carry-on")
    large, dark = look_of(hands)
    assert large == pytest.approx(2 * size, rel=0.1)
    assert dark != colour
    assert hands.app.comfort == Comfort(text_percent=200, look=Look.DARK, wide_spacing=True)
    hands.app.close()

    again = sit_down()
    assert again.app.comfort == hands.app.comfort
    assert look_of(again) == (large, dark)


def test_that_everything_can_be_put_back(sit_down: SitDown) -> None:
    hands = sit_down()
    before = look_of(hands)
    hands.press("comfort", "set/2")
    hands.choose("choice", Look.CONTRAST)
    assert look_of(hands) != before
    hands.press("carry-on", "reset")
    assert look_of(hands) == before


def test_that_each_setting_is_within_3_keys_of_anywhere(sit_down: SitDown) -> None:
    hands = sit_down()
    for number, setting in enumerate(SETTINGS, 1):
        before = hands.app.comfort
        hands.key(Key.Key_F8)
        hands.key(Key(Key.Key_0 + number % 10), Modifier.AltModifier)
        hands.key(Key.Key_Up if setting.chosen(before) == setting.options[-1][0] else Key.Key_Down)
        assert getattr(hands.app.comfort, setting.field) != getattr(before, setting.field)
        hands.press("carry-on", "carry-on")


def test_that_a_change_nobody_keeps_goes_back_and_the_focus_stays(sit_down: SitDown) -> None:
    hands = sit_down()
    before = look_of(hands)
    hands.press("comfort", "set/1")
    hands.choose("choice", "400")
    hands.key(Key.Key_Tab)
    assert focus_of(hands) == "carry-on"
    assert look_of(hands) != before
    hands.let_time_pass()
    assert look_of(hands) == before
    assert (hands.screen.id, hands.app.window.notice.isVisible()) == ("comfort-setting", True)
    hands.wait(lambda: hands.screen.notice in hands.app.window.announcer.said)
    assert focus_of(hands) == "carry-on"
    assert sit_down().app.comfort == Comfort()


def test_that_going_through_the_choices_interrupts_nobody(sit_down: SitDown) -> None:
    hands = sit_down()
    hands.press("comfort", "set/1")
    hands.choose("choice", "100")
    for _ in range(3):
        hands.key(Key.Key_Down)
    assert focus_of(hands) == "choice/200"
    assert hands.app.comfort.text_percent == 200
    assert hands.app.window.announcer.said == ["How big are the words?"]
    assert hands.screen.notice == ""


def test_that_holding_esc_brings_the_screen_back_as_it_was_at_first(sit_down: SitDown) -> None:
    hands = sit_down()
    before = look_of(hands)
    hands.press("comfort", "set/2")
    hands.choose("choice", Look.CONTRAST)
    hands.press("carry-on", "pause")
    hands.app.program.make_safe()  # what the held key calls: see tests/ui/test_key_watch.py
    assert look_of(hands) == before
    assert hands.screen.id == "pause"
    hands.wait(lambda: any("as it was at first" in said for said in hands.app.window.announcer.said))


def test_that_a_person_has_the_screen_they_like_and_the_next_does_not(begin: Begin) -> None:
    hands = begin(sample_project())
    before = look_of(hands)
    sam = sample_project().people[0].id
    hands.press("turns", f"turn/{sam}", "go-on", "comfort", "set/1")
    hands.choose("choice", "200")
    hands.press("carry-on", "carry-on")
    assert look_of(hands) != before
    hands.press("turns", "turn/everybody", "go-on")
    assert look_of(hands) == before
    hands.press("turns", f"turn/{sam}")
    assert look_of(hands) != before
    kept = (hands.folder / "data" / "settings.json").read_text()
    assert f"{sample_project().id}/{sam}" in kept
    assert sample_project().people[0].name.casefold() not in kept.replace(sam, "").casefold()


def test_that_keys_make_words_larger_smaller_and_normal(sit_down: SitDown) -> None:
    hands = sit_down()
    normal, _ = look_of(hands)
    hands.key(Key.Key_Plus, Modifier.ControlModifier)
    larger, _ = look_of(hands)
    hands.key(Key.Key_Equal, Modifier.ControlModifier)
    largest, _ = look_of(hands)
    assert normal < larger < largest
    hands.key(Key.Key_Minus, Modifier.ControlModifier)
    assert look_of(hands)[0] == larger
    hands.key(Key.Key_0, Modifier.ControlModifier)
    assert look_of(hands)[0] == normal
    assert sit_down().app.comfort.text_percent == 100


def test_that_words_stop_growing_and_shrinking_at_the_ends(sit_down: SitDown) -> None:
    hands = sit_down()
    for _ in range(len(TEXT_SIZES) + 2):
        hands.key(Key.Key_Plus, Modifier.ControlModifier)
    assert hands.app.comfort.text_percent == TEXT_SIZES[-1]
    for _ in range(len(TEXT_SIZES) + 2):
        hands.key(Key.Key_Minus, Modifier.ControlModifier)
    assert hands.app.comfort.text_percent == TEXT_SIZES[0]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not json",
        b"[]",
        b"{}",
        b'{"comfort": 7, "last_project": 7}',
        b'{"comfort": {"text_percent": 101, "look": "loud", "wide_spacing": "yes"}}',
        b'{"comfort": {"text_percent": "200", "look": 1, "wide_spacing": 1}}',
        b'{"comfort": {"text_percent": true, "look": ["dark"], "wide_spacing": null}}',
        b"\xff\xfe\x00",
        b"[" * 100_000,
    ],
)
def test_that_broken_settings_count_as_none(sit_down: SitDown, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "settings.json").write_bytes(content)
    hands = sit_down()
    assert hands.app.comfort == Comfort()
    assert hands.screen.id == "home"
    hands.key(Key.Key_Plus, Modifier.ControlModifier)
    kept = json.loads((tmp_path / "data" / "settings.json").read_bytes())
    assert comfort_from(kept["comfort"]).text_percent == 125


def test_that_settings_that_cannot_be_written_still_count_and_it_says_so(
    sit_down: SitDown, tmp_path: Path
) -> None:
    (tmp_path / "data" / "settings.json").mkdir(parents=True)
    hands = sit_down()
    hands.press("comfort", "set/2")
    hands.choose("choice", Look.CREAM)
    hands.press("carry-on")
    assert hands.app.comfort.look is Look.CREAM
    assert "then try again" in hands.screen.notice
    assert hands.app.window.notice.isVisible()
    assert QApplication.activeWindow() is hands.app.window
