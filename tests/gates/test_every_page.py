"""Every page there is passes every rule. A page that is never measured fails."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractAnimation, QPoint, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from coprod_desktop.presenters.comfort import Comfort, Look
from coprod_desktop.presenters.registry import ALL_PAGES
from coprod_desktop.presenters.screen import Screen
from coprod_desktop.ui import screen_view
from coprod_desktop.ui.theme import wear
from tests.gates.every_page import every_screen, measured_screens
from tests.gates.matrix import names_of_cases
from tests.gates.pixels import picture_of
from tests.gates.stage import SMALL, Case, Stage

# A few cases on each run; `python3 dev.py gates` runs them all.
QUICK = {
    "light-100": Case(),
    "dark-400": Case(look=Look.DARK, percent=400),
    "cream-150-right-to-left": Case(look=Look.CREAM, percent=150, right_to_left=True),
    "contrast-small": Case(look=Look.CONTRAST, size=SMALL),
}
SCREENS = measured_screens()


@pytest.fixture(scope="module")
def stage(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Stage]:
    """One window for all pages of a case."""
    stage = Stage(QUICK[request.param])
    yield stage
    stage.close()
    wear(qapp, Comfort())


def test_that_every_page_of_the_registry_is_measured() -> None:
    assert not_measured(ALL_PAGES) == {"sample", "question-change"}, "these are opened elsewhere"
    assert {screen.id for screen in every_screen().values()} <= set(ALL_PAGES)


def test_that_a_page_of_the_registry_that_nobody_measures_is_found() -> None:
    assert "a-new-page" in not_measured([*ALL_PAGES, "a-new-page"])


def not_measured(pages: Iterable[str]) -> set[str]:
    """Return the pages that no gate sees."""
    return set(pages) - {screen.id for screen in every_screen().values()}


@pytest.mark.parametrize("stage", QUICK, indirect=True)
@pytest.mark.parametrize("name", SCREENS)
def test_that_a_page_passes_every_rule(stage: Stage, name: str) -> None:
    assert stage.measure(SCREENS[name]) == []


@pytest.mark.parametrize("stage", ["light-100"], indirect=True)
def test_that_nothing_moves_or_waits_to_happen_on_a_page_left_alone(
    stage: Stage, qapp: QApplication, qtbot: QtBot
) -> None:
    for name, screen in SCREENS.items():
        stage.show(screen)
        qapp.processEvents()
        qapp.processEvents()
        assert not _moves(stage.window, qapp), f"{name} moves"
    qtbot.waitUntil(_nothing_waits)  # a notice is said a moment later; what repeats would never end
    assert not stage.window.findChildren(QAbstractAnimation)
    assert qapp.cursorFlashTime() == 0


@pytest.mark.parametrize("case", [Case(percent=300), Case(percent=400), Case(size=SMALL)], ids=str)
def test_that_every_page_begins_with_its_heading_high_in_the_window(qapp: QApplication, case: Case) -> None:
    assert _low_headings(case, SCREENS) == {}
    wear(qapp, Comfort())


def test_that_a_page_that_begins_with_its_menu_alone_is_found(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screen_view, "_HEADING_BY", 9)
    assert _low_headings(Case(percent=300), {"map": SCREENS["map"]}) != {}
    wear(qapp, Comfort())


def _low_headings(case: Case, screens: dict[str, Screen]) -> dict[str, int]:
    """Return where the heading stands on pages on which it stands low, although there is more below it."""
    stage, low = Stage(replace(case, pixels=False)), {}
    for name, screen in screens.items():
        stage.show(screen)
        window, room = stage.window, stage.window.area.viewport().height()
        top = window.heading.mapTo(window.area.viewport(), QPoint(0, 0)).y()
        fits = window.area.verticalScrollBar().maximum() == 0
        if not (0 <= top <= room * 0.4 or fits or screen.bare or screen.focus):
            low[name] = top
    stage.close()
    return low


def test_that_what_moves_is_found(qapp: QApplication, qtbot: QtBot) -> None:
    label = QLabel("Look here")
    qtbot.addWidget(label)
    label.show()
    assert not _moves(label, qapp)
    QTimer.singleShot(0, lambda: label.setText("And here"))
    assert _moves(label, qapp)


def _moves(widget: QWidget, qapp: QApplication) -> bool:
    first = picture_of(widget).tobytes()
    qapp.processEvents()
    return picture_of(widget).tobytes() != first


def test_that_what_waits_to_happen_is_found(qtbot: QtBot) -> None:
    timer = QTimer()
    timer.start(60_000)
    assert not _nothing_waits()
    timer.stop()
    assert _nothing_waits()


def _nothing_waits() -> bool:
    timers = [thing for thing in gc.get_objects() if isinstance(thing, QTimer) and isValid(thing)]
    return not any(timer.isActive() and not timer.isSingleShot() for timer in timers)


def test_that_no_two_pages_share_a_heading() -> None:
    assert shared_headings(every_screen().values()) == []


def test_that_a_heading_of_two_pages_is_found() -> None:
    pages = [Screen(id=page, key=page, title="Our dates") for page in ("dates", "sessions")]
    assert shared_headings(pages) == ["Our dates"]
    assert shared_headings([pages[0], replace(pages[1], title="Our sessions")]) == []


def shared_headings(screens: Iterable[Screen]) -> list[str]:
    """Return the headings of more than one page. Covers ask for the same on any page."""
    told: dict[str, str] = {}
    return [s.title for s in screens if not s.bare and told.setdefault(s.title, s.id) != s.id]


def test_that_the_menu_has_the_same_buttons_in_the_same_order_on_every_page() -> None:
    assert other_menus(every_screen().values()) == []


def test_that_a_menu_that_differs_is_found() -> None:
    """Each of these is a menu on one page that is not so on the others."""
    usual = next(screen for screen in every_screen().values() if screen.id == "map")
    first, second, *others = usual.menu
    renamed = (replace(first, words="Overview"), second, *others)
    for menu in ((second, first, *others), renamed, usual.menu[:-1]):
        assert other_menus([usual, replace(usual, menu=menu)]) != []


def other_menus(screens: Iterable[Screen]) -> list[Screen]:
    """Return pages whose menu differs (3.2.3, 3.2.4, 3.2.6). Outside a project there is no map to go to."""
    shown = [screen for screen in screens if screen.menu and not screen.bare]
    longest = max((screen.menu for screen in shown), key=len)
    usual = [(button.id, button.words) for button in longest]
    found = []
    for screen in shown:
        menu = [(button.id, button.words) for button in screen.menu]
        left_out = {id for id, _ in usual} - {id for id, _ in menu}
        if menu != [one for one in usual if one in menu] or not left_out <= {"map", "turns"}:
            found.append(screen)
    return found


def test_that_the_full_matrix_has_every_look_size_spacing_and_direction() -> None:
    cases = names_of_cases().values()
    for percent in (100, 150, 200, 300, 400):
        for size in ((1366, 768), (1024, 600), (768, 1366)):
            for wide in (False, True):
                for rtl in (False, True):
                    assert {
                        "percent": percent, "size": size, "wide": wide, "right_to_left": rtl, "pixels": False
                    } in cases  # fmt: skip
        for look in Look:
            assert {"look": look.value, "percent": percent, "right_to_left": True} in cases
    assert len(names_of_cases()) == 5 * 3 * 2 * 2 + 4 + 4 * 5 * 2 + 4
