"""Without a printer no print window opens: it would write what is somebody's own on the shared laptop."""

from __future__ import annotations

import pytest

from tests.presenters.fake_house import Walk, the_sample
from tests.presenters.talking import begun

NO_PRINTER = "Put a printer on, and join it to this laptop. There is none here yet."


@pytest.mark.parametrize("step", ["consent-today", "consent-end"])
def test_that_a_copy_of_ones_own_is_not_printed_where_there_is_no_printer(step: str) -> None:
    walk = begun(step)
    walk.outside.printers = []
    assert walk.press("print").notice == NO_PRINTER
    assert walk.outside.printed == []


def test_that_the_map_is_not_printed_where_there_is_no_printer() -> None:
    walk = Walk(the_sample())
    walk.outside.printers = []
    assert walk.press("print-map").notice == NO_PRINTER
    assert walk.outside.printed == []


def test_that_a_spare_key_is_not_printed_where_there_is_no_printer() -> None:
    walk = Walk(the_sample())
    walk.go("safe-words")
    walk.press("use")
    walk.outside.printers = []
    assert walk.press("print").notice == NO_PRINTER
    assert walk.outside.printed == []


@pytest.mark.parametrize("paper", ["print", "letter", "notice"])
def test_that_no_paper_about_oneself_is_printed_where_there_is_no_printer(paper: str) -> None:
    walk = Walk(the_sample())
    walk.go("consent-cover", "person-sam")
    walk.press("mine", "data")
    walk.outside.printers = []
    assert walk.press(paper).notice == NO_PRINTER
    assert walk.outside.printed == []
