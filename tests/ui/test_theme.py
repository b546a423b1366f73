"""Colours reach their contrast in every look, and sizes follow the words."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication

from coprod_desktop.presenters.comfort import TEXT_SIZES, Comfort, Face, Look
from coprod_desktop.resources import resources_folder
from coprod_desktop.ui import theme
from coprod_desktop.ui.theme import (
    HEADING,
    LABEL,
    TextStyle,
    Token,
    em,
    font_of,
    line_height,
    read_colours,
    wear,
)
from tests.gates.pixels import contrast

GROUNDS = (Token.PAGE, Token.SURFACE, Token.ACCENT_SOFT, Token.PROBLEM_SOFT)
TEXTS = [
    *[(Token.INK, ground) for ground in GROUNDS],
    *[(Token.HINT, ground) for ground in (Token.PAGE, Token.SURFACE, Token.ACCENT_SOFT)],
    *[
        (Token.ACCENT, ground)
        for ground in (Token.PAGE, Token.SURFACE, Token.ACCENT_SOFT, Token.PROBLEM_SOFT)
    ],
    (Token.PROBLEM, Token.PAGE),
    (Token.ON_ACCENT, Token.ACCENT),
    (Token.ON_ACCENT, Token.ACCENT_HOVER),
]
EDGES = [
    *[(Token.EDGE, ground) for ground in (Token.PAGE, Token.SURFACE, Token.ACCENT_SOFT)],
    *[(Token.FOCUS, ground) for ground in GROUNDS],
    *[(Token.ACCENT, ground) for ground in (Token.PAGE, Token.SURFACE, Token.ACCENT_SOFT)],
    (Token.PROBLEM, Token.SURFACE),
    (Token.PROBLEM, Token.PROBLEM_SOFT),
]


def between(look: Look, pair: tuple[Token, Token]) -> float:
    colours = read_colours(look)
    one, other = (QColor(colours[token]).rgb() & 0xFFFFFF for token in pair)
    return contrast(one, other)


@pytest.mark.parametrize("look", Look)
@pytest.mark.parametrize("pair", TEXTS, ids=lambda pair: f"{pair[0].name}-on-{pair[1].name}")
def test_that_words_stand_out_at_7_to_1(look: Look, pair: tuple[Token, Token]) -> None:
    assert between(look, pair) >= 7


@pytest.mark.parametrize("look", Look)
@pytest.mark.parametrize("pair", EDGES, ids=lambda pair: f"{pair[0].name}-on-{pair[1].name}")
def test_that_edges_and_the_ring_stand_out_at_3_to_1(look: Look, pair: tuple[Token, Token]) -> None:
    assert between(look, pair) >= 3


@pytest.mark.parametrize("look", Look)
def test_that_each_look_names_every_colour_and_no_other(look: Look) -> None:
    import tomllib

    from coprod_desktop.resources import resources_folder

    named = tomllib.loads((resources_folder() / "themes" / f"{look}.toml").read_text("utf-8"))
    assert set(named) == {token.name.lower() for token in Token}


def test_that_a_look_reaches_the_whole_program(qapp: QApplication) -> None:
    wear(qapp, Comfort(look=Look.DARK))
    dark = read_colours(Look.DARK)
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == dark[Token.PAGE]
    assert qapp.palette().color(QPalette.ColorRole.Text).name() == dark[Token.INK]


@pytest.mark.parametrize("percent", TEXT_SIZES)
def test_that_words_are_as_large_as_asked_for(percent: int) -> None:
    assert font_of(Comfort(text_percent=percent)).pointSizeF() == 12 * percent / 100


def test_that_lengths_grow_with_the_words(qapp: QApplication) -> None:
    wear(qapp, Comfort())
    small = em(10)
    wear(qapp, Comfort(text_percent=400))
    assert em(10) == pytest.approx(4 * small, abs=4)
    assert em(0.001) == 1


@pytest.mark.parametrize("percent", [100, 200, 400])
def test_that_a_heading_is_larger_than_the_words_but_grows_less(qapp: QApplication, percent: int) -> None:
    wear(qapp, Comfort(text_percent=percent))
    heading, words = theme.styled_font(HEADING).pointSizeF(), qapp.font().pointSizeF()
    assert words < heading <= words * HEADING.scale
    assert theme.styled_font(LABEL).bold()


def test_that_wide_spacing_moves_letters_words_and_lines_apart_together() -> None:
    plain, wide = font_of(Comfort()), font_of(Comfort(wide_spacing=True))
    size = QFontInfo(wide).pixelSize()
    assert plain.letterSpacing() == 0
    assert wide.letterSpacing() == pytest.approx(0.12 * size, rel=0.02)
    assert wide.wordSpacing() == pytest.approx(0.16 * size, rel=0.02)
    assert line_height(wide, 1.5) > line_height(plain, 1.5)


@pytest.mark.parametrize("face", theme.FAMILIES)
def test_that_the_letters_somebody_chose_are_used_also_in_bold(face: Face) -> None:
    font = font_of(Comfort(face=face))
    assert QFontInfo(font).family() == theme.FAMILIES[face]
    assert {"Regular", "Bold"} <= set(QFontDatabase.styles(theme.FAMILIES[face]))


def test_that_letters_of_other_scripts_come_along(qapp: QApplication) -> None:
    font_of(Comfort())
    assert all((resources_folder() / "fonts" / file).is_file() for file in theme.SCRIPT_FILES)
    scripts = {"Noto Naskh Arabic", "Noto Sans Bengali", "Noto Sans Gurmukhi"}
    assert scripts <= set(QFontDatabase.families())


def test_that_the_laptops_own_letters_can_be_used() -> None:
    assert font_of(Comfort(face=Face.SYSTEM)).family() == theme.system_font().family()


@pytest.mark.parametrize("face", theme.FAMILIES)
def test_that_the_laptops_own_letters_do_when_ours_are_missing(
    monkeypatch: pytest.MonkeyPatch, face: Face
) -> None:
    monkeypatch.setattr(theme, "FAMILIES", {face: "No such font"})
    monkeypatch.setattr(theme, "FONT_FILES", {face: ("missing.ttf",)})
    assert font_of(Comfort(face=face)).family() == theme.system_font().family()


@pytest.mark.parametrize("face", theme.FAMILIES)
def test_that_each_face_has_the_letters_our_words_are_written_in(face: Face) -> None:
    metrics = QFontMetricsF(font_of(Comfort(face=face)))
    needed = "ABCXYZabcxyz0123456789.,:;?!…–-()“”‘’'\"/&%+éèŵŷłąęșțğışčřž"
    assert [letter for letter in needed if not metrics.inFontUcs4(ord(letter))] == []


def test_that_larger_targets_are_larger_and_further_apart(qapp: QApplication) -> None:
    wear(qapp, Comfort())
    usual = theme.target(), theme.gap()
    wear(qapp, Comfort(large_targets=True))
    assert usual == (44, 8)
    assert (theme.target(), theme.gap()) == (56, 16)


def test_that_the_caret_blinks_only_when_somebody_likes_it_to(qapp: QApplication) -> None:
    wear(qapp, Comfort())
    assert qapp.cursorFlashTime() == 0
    wear(qapp, Comfort(reduced_motion=False))
    assert qapp.cursorFlashTime() >= 1000  # well under 3 flashes a second


def test_that_what_is_restyled_says_how() -> None:
    with pytest.raises(NotImplementedError):
        theme.Restyled().restyle()


def test_that_a_plain_style_is_the_pages_own_font(qapp: QApplication) -> None:
    assert theme.styled_font(TextStyle()) == QFont(qapp.font())
