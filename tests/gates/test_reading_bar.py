"""What stands under a page that is read aloud passes the measures too, at every size and in every look."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.presenters.comfort import Comfort, Look
from coprod_desktop.presenters.screen import ReadingRow, Screen
from tests.gates.conftest import ShowScreen
from tests.gates.measure import settle
from tests.gates.pixel_rules import pixel_findings
from tests.gates.size_rules import size_findings
from tests.presenters.fake_house import Walk, the_sample
from tests.presenters.talking import begun
from tests.ui.samples import READING

LAPTOP, SMALL = (1366, 768), (320, 256)


def rows() -> dict[str, ReadingRow]:
    """Return each row there is."""
    private = begun("consent-told").press("read").reading
    walk = Walk(the_sample())
    reading = walk.press("read").reading
    walk.outside.reader_is_on = True
    walk.press("read")
    reader = walk.press("read").reading
    assert private is not None
    assert reading is not None
    assert reader is not None
    return {"reading": reading, "private": private, "reader": reader}


ROWS = rows()
CASES = [
    *((Comfort(look=look, text_percent=size), LAPTOP) for look in Look for size in (100, 400)),
    (Comfort(), SMALL),
    (Comfort(wide_spacing=True, text_percent=200), (1024, 600)),
]


@pytest.mark.parametrize("name", ROWS)
@pytest.mark.parametrize(("comfort", "size"), CASES)
def test_that_the_row_passes_every_measure(
    show_screen: ShowScreen, name: str, comfort: Comfort, size: tuple[int, int]
) -> None:
    shown: Screen = replace(READING, reading=ROWS[name])
    window = show_screen(shown, comfort, size)
    settle()
    assert size_findings(window.bar) == []
    assert [found for found in pixel_findings(window.bar) if found.rule != "focus-out-of-sight"] == []
    bottom = window.bar.mapTo(window, window.bar.rect().bottomLeft()).y()
    assert bottom < window.height()
    assert window.bar.height() <= window.bar.heightForWidth(window.bar.width())
    assert window.area.height() >= window.height() // 5, "the page is still seen"


def test_that_the_rows_are_3_different_ones() -> None:
    assert len({row.asks for row in ROWS.values()}) == 3
