"""How the laptop is set up is followed at first: contrast, dark colours, and the size of words."""

from __future__ import annotations

import sys
from types import SimpleNamespace
from typing import TypeAlias

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication

from coprod_desktop.presenters.comfort import Comfort, Look
from coprod_desktop.ui.system import follow_system, wished

Scheme: TypeAlias = Qt.ColorScheme
Contrast: TypeAlias = Qt.ContrastPreference


def hints(scheme: Scheme = Scheme.Unknown, contrast: Contrast = Contrast.NoPreference) -> SimpleNamespace:
    """Return what a system says."""
    return SimpleNamespace(
        colorScheme=lambda: scheme,
        accessibility=lambda: SimpleNamespace(contrastPreference=lambda: contrast),
    )


@pytest.mark.parametrize(
    ("scheme", "contrast", "look"),
    [
        (Scheme.Unknown, Contrast.NoPreference, Look.LIGHT),
        (Scheme.Light, Contrast.NoPreference, Look.LIGHT),
        (Scheme.Dark, Contrast.NoPreference, Look.DARK),
        (Scheme.Light, Contrast.HighContrast, Look.CONTRAST),
        (Scheme.Dark, Contrast.HighContrast, Look.CONTRAST),
    ],
)
def test_that_colours_follow_the_laptop(scheme: Scheme, contrast: Contrast, look: Look) -> None:
    assert wished(hints(scheme, contrast), 10.0) == Comfort(look=look)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("platform", "points", "percent"),
    [
        ("linux", 10.0, 100),
        ("linux", 11.0, 100),
        ("linux", 8.0, 100),
        ("linux", -1.0, 100),
        ("linux", 13.0, 125),
        ("win32", 9.0, 100),
        ("win32", 13.5, 150),
        ("win32", 20.25, 200),
        ("darwin", 13.0, 100),
        ("linux", 60.0, 200),
    ],
)
def test_that_words_are_as_large_as_the_laptops_own_but_never_out_of_hand(
    monkeypatch: pytest.MonkeyPatch, platform: str, points: float, percent: int
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert wished(hints(), points).text_percent == percent  # type: ignore[arg-type]


def test_that_the_real_laptop_is_asked(qapp: QApplication) -> None:
    assert wished().look in Look


def test_that_our_own_colours_are_not_taken_for_the_laptops(qapp: QApplication) -> None:
    from coprod_desktop.ui.theme import wear

    before = wished()
    wear(qapp, Comfort(look=Look.DARK, text_percent=400))
    assert wished() == before
    wear(qapp, Comfort())


def test_that_a_change_of_the_laptop_is_told_until_nobody_listens(qapp: QApplication) -> None:
    told: list[None] = []
    parent = QObject()
    follow_system(parent, lambda: told.append(None))
    qapp.styleHints().colorSchemeChanged.emit(Scheme.Dark)
    qapp.styleHints().accessibility().contrastPreferenceChanged.emit(Contrast.HighContrast)
    assert len(told) == 2
    qapp.sendEvent(parent, QEvent(QEvent.Type.ThemeChange))
    qapp.sendEvent(parent, QEvent(QEvent.Type.FontChange))
    assert len(told) == 3, "another theme may have larger words"
    from shiboken6 import delete

    delete(parent)
    qapp.styleHints().colorSchemeChanged.emit(Scheme.Light)
    assert len(told) == 3
