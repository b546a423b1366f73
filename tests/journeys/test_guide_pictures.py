"""The guide shows the program as it is. With COPROD_GUIDE=1 this makes the guide's pictures again."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys.guide_pages import PAGES, PICTURES, is_shown, pictures_on, quotes_on
from tests.journeys.guide_pictures import mark_in, mark_of, write_picture
from tests.journeys.guide_scenes import PAPERS, SCENES, PaperScene, Scene
from tests.journeys.guide_window import pdf_of, picture_of, picture_of_page, play, words_on
from tests.journeys.hands import Hands
from tests.journeys.reading_pdf import words_in

pytestmark = [pytest.mark.journey, pytest.mark.slow]

MAKE_THEM = os.environ.get("COPROD_GUIDE") == "1"
AGAIN = "Look at the page, then make the guide's pictures again: see the end of docs/guide/README.md."
MOST_BYTES, MOST_BYTES_IN_ALL = 60_000, 1_500_000


def ids(scene: Scene | PaperScene) -> str:
    return scene.picture


@pytest.fixture(scope="module")
def seen() -> dict[str, list[str]]:
    """What stood on each scene's screen, filled in as the scenes are played."""
    return {}


@pytest.mark.parametrize("scene", SCENES, ids=ids)
def test_that_each_pictured_page_is_reached_and_says_what_its_picture_says(
    scene: Scene, sit_down: Callable[[], Hands], seen: dict[str, list[str]]
) -> None:
    hands = sit_down()
    play(scene, hands)
    assert hands.screen.id == scene.page
    lines = seen[scene.picture] = words_on(hands.app.window)
    picture = PICTURES / f"{scene.picture}.png"
    if MAKE_THEM:
        write_picture(picture_of(hands.app.window), lines, picture)
    assert mark_in(picture) == mark_of(lines), AGAIN


@pytest.mark.parametrize("paper", PAPERS, ids=ids)
def test_that_each_pictured_paper_says_what_its_picture_says(paper: PaperScene, qapp: QApplication) -> None:
    pdf = pdf_of(paper)
    picture = PICTURES / f"{paper.picture}.png"
    if MAKE_THEM:
        write_picture(picture_of_page(pdf, paper.page), [words_in(pdf)], picture)
    assert mark_in(picture) == mark_of([words_in(pdf)]), AGAIN


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_that_what_a_page_quotes_is_on_a_screen_pictured_there(
    page: Path, tmp_path: Path, qtbot: QtBot, seen: dict[str, list[str]]
) -> None:
    lines: list[str] = []
    for scene in (scene for scene in SCENES if scene.picture in pictures_on(page)):
        if scene.picture not in seen:  # this test is run on its own
            hands = Hands(tmp_path / scene.picture, qtbot)
            play(scene, hands)
            seen[scene.picture] = words_on(hands.app.window)
            hands.app.close()
        lines += seen[scene.picture]
    assert [quote for quote in quotes_on(page) if not is_shown(quote, lines)] == []


def test_that_the_pictures_are_those_the_guide_names() -> None:
    named = {name for page in PAGES for name in pictures_on(page)}
    assert named == {scene.picture for scene in (*SCENES, *PAPERS)}
    assert named == {path.stem for path in PICTURES.iterdir()}


def test_that_the_pictures_are_light() -> None:
    sizes = {path.name: path.stat().st_size for path in PICTURES.iterdir()}
    assert {name: size for name, size in sizes.items() if size > MOST_BYTES} == {}
    assert sum(sizes.values()) <= MOST_BYTES_IN_ALL
