"""R10: words at twice and 3 times their size on an old laptop; nothing is cut, and all can be reached."""

from __future__ import annotations

import pytest

from tests.gates.every_page import every_screen
from tests.gates.stage import LAPTOP, Case, Stage

PAGES = ("map", "consent-mine", "consent-data", "consent-erase-last", "consent-notes", "keep-until")


@pytest.mark.parametrize("percent", [200, 300])
@pytest.mark.usefixtures("qapp")
def test_r10_nothing_is_cut_in_larger_text_on_1366_by_768(percent: int) -> None:
    assert LAPTOP == (1366, 768)
    screens = every_screen()
    stage = Stage(Case(percent=percent, pixels=False))
    try:
        assert {name: stage.measure(screens[name]) for name in PAGES} == {name: [] for name in PAGES}
    finally:
        stage.close()
