"""Every kind of part passes every measure, in every look and at every size."""

from __future__ import annotations

import pytest

from coprod_desktop.presenters.comfort import Comfort, Look
from coprod_desktop.presenters.screen import Screen
from coprod_desktop.ui.buttons import PressButton
from tests.gates.conftest import ShowScreen
from tests.gates.measure import audit
from tests.ui.samples import GALLERY, pages_screen

LAPTOP, SMALL = (1366, 768), (320, 256)
NAMES = ["light", "dark-200", "cream-400-wide", "contrast-320"]
CASES = [
    (Comfort(look=Look.LIGHT), LAPTOP),
    (Comfort(look=Look.DARK, text_percent=200), LAPTOP),
    (Comfort(look=Look.CREAM, text_percent=400, wide_spacing=True), LAPTOP),
    (Comfort(look=Look.CONTRAST), SMALL),
]


@pytest.mark.parametrize("screen", GALLERY, ids=lambda screen: screen.id)
@pytest.mark.parametrize(("comfort", "size"), CASES, ids=NAMES)
def test_that_every_kind_of_part_passes_every_measure(
    show_screen: ShowScreen, screen: Screen, comfort: Comfort, size: tuple[int, int]
) -> None:
    assert audit(show_screen(screen, comfort, size)) == []


@pytest.mark.parametrize(("comfort", "size"), CASES, ids=NAMES)
def test_that_the_pages_of_a_document_pass_every_measure_also_when_large(
    show_screen: ShowScreen, comfort: Comfort, size: tuple[int, int]
) -> None:
    window = show_screen(pages_screen(), comfort, size)
    assert audit(window) == []
    larger = window.findChild(PressButton, "paper/larger")
    assert larger is not None
    larger.click()
    assert audit(window) == []
