"""Comfort settings: they show at once, stay, and never stop the program from starting."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coprod_desktop.presenters.comfort import TEXT_SIZES, Comfort, Look, comfort_from
from tests.app.conftest import SitDown
from tests.journeys.hands import Hands

Key, Modifier = Qt.Key, Qt.KeyboardModifier


def look_of(hands: Hands) -> tuple[float, str]:
    """Return the size of the words and the colour behind them, as they are drawn now."""
    QApplication.processEvents()
    step = hands.app.window.back
    return step.fontInfo().pointSizeF(), step.palette().window().color().name()


def test_that_comfort_shows_at_once_and_is_kept_for_the_next_start(sit_down: SitDown) -> None:
    hands = sit_down()
    size, colour = look_of(hands)
    hands.press("comfort")
    hands.choose("text", "200")
    hands.choose("look", Look.DARK)
    hands.choose("space", "wide")
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
    hands.press("comfort")
    hands.choose("look", Look.CONTRAST)
    assert look_of(hands) != before
    hands.press("reset")
    assert look_of(hands) == before


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
    hands.press("comfort")
    hands.choose("look", Look.CREAM)
    assert hands.app.comfort.look is Look.CREAM
    assert "then try again" in hands.screen.notice
    assert hands.app.window.notice.isVisible()
    assert QApplication.activeWindow() is hands.app.window
