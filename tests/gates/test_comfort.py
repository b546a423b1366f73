"""Every kind of part passes every measure also with larger buttons, other letters and everything at once."""

from __future__ import annotations

import pytest

from coprod_desktop.presenters.comfort import Comfort, Face, Look
from coprod_desktop.presenters.screen import Screen
from tests.gates.conftest import ShowScreen
from tests.gates.measure import audit, box_of, controls, sheet_of
from tests.ui.samples import GALLERY

LAPTOP, SMALL = (1366, 768), (320, 256)
ALL_AT_ONCE = Comfort(
    text_percent=400, look=Look.DARK, wide_spacing=True, face=Face.DYSLEXIA, large_targets=True
)
CASES = {
    "larger-buttons": (Comfort(large_targets=True), LAPTOP),
    "larger-buttons-small": (Comfort(large_targets=True), SMALL),
    "letters-thick-at-the-bottom": (Comfort(face=Face.DYSLEXIA), LAPTOP),
    "everything-400": (ALL_AT_ONCE, LAPTOP),
}


@pytest.mark.parametrize("screen", GALLERY, ids=lambda screen: screen.id)
@pytest.mark.parametrize("case", CASES)
def test_that_every_kind_of_part_passes_every_measure(
    show_screen: ShowScreen, screen: Screen, case: str
) -> None:
    comfort, size = CASES[case]
    assert audit(show_screen(screen, comfort, size)) == []


@pytest.mark.parametrize("screen", GALLERY, ids=lambda screen: screen.id)
def test_that_larger_buttons_are_56_pixels_and_stand_apart_also_when_they_come_later(
    show_screen: ShowScreen, screen: Screen
) -> None:
    window = show_screen(screen, Comfort(), LAPTOP)
    window.apply_comfort(Comfort(large_targets=True))  # while the page is shown
    assert audit(window) == []
    small = [c.objectName() for c in controls(window) if min(c.width(), c.height()) < 56]
    assert small == []
    sheet = sheet_of(window)
    boxes = [box_of(control, sheet) for control in controls(window)]
    assert all(not a.adjusted(-8, -8, 8, 8).intersects(b) for a in boxes for b in boxes if a is not b)
