"""Every page there is passes every measure. A page that is never measured fails."""

from __future__ import annotations

import os

import pytest

from coprod_desktop.presenters.comfort import Comfort, Look
from coprod_desktop.presenters.registry import ALL_PAGES
from tests.gates.conftest import ShowScreen
from tests.gates.every_page import every_screen
from tests.gates.measure import audit

LAPTOP, SMALL = (1366, 768), (320, 256)
QUICK = {
    "light-100": (Comfort(), LAPTOP),
    "dark-400": (Comfort(look=Look.DARK, text_percent=400), LAPTOP),
}
FULL = {
    **{
        f"{look}-{percent}": (Comfort(look=look, text_percent=percent), LAPTOP)
        for look in Look
        for percent in (100, 200, 300, 400)
    },
    **{f"{look}-small": (Comfort(look=look), SMALL) for look in Look},
    **{
        f"{look}-wide": (Comfort(look=look, wide_spacing=True, text_percent=200), (1024, 600))
        for look in Look
    },
}
CASES = FULL if os.environ.get("COPROD_FULL_MATRIX") else QUICK
SCREENS = every_screen()


def test_that_every_page_of_the_registry_is_measured() -> None:
    shown = {screen.id for screen in SCREENS.values()}
    opened_elsewhere = {"sample", "question-change"}
    assert set(ALL_PAGES) - shown == opened_elsewhere
    assert shown <= set(ALL_PAGES)


@pytest.mark.parametrize("name", SCREENS)
@pytest.mark.parametrize("case", CASES)
def test_that_a_page_passes_every_measure(show_screen: ShowScreen, name: str, case: str) -> None:
    comfort, size = CASES[case]
    assert audit(show_screen(SCREENS[name], comfort, size)) == []


def test_that_no_two_pages_share_a_heading() -> None:
    told: dict[str, str] = {}
    for screen in SCREENS.values():
        kind = "question" if screen.id == "question" else screen.id
        assert told.setdefault(screen.title, kind) == kind, f"two pages are called {screen.title!r}"
