"""Python looks for what nobody uses seldom, and passes over the program's own parts."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Callable

import pytest

from coprod_desktop.domain.project import Project
from coprod_desktop.shipped import sample_project
from tests.app.conftest import SitDown
from tests.journeys.hands import Hands

Begin = Callable[[Project], Hands]


def test_that_new_things_are_looked_through_seldom_from_the_start() -> None:
    code = "import gc, coprod_desktop.__main__ as m; before = gc.get_threshold(); m.main(['trace', '--help'])"
    said = f"try:\n {code}\nexcept SystemExit: print(gc.get_threshold()[0] > before[0] * 10)"
    made = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True)
    assert made.stdout.splitlines()[-1] == "True"


def test_that_once_the_pack_and_the_pages_are_loaded_they_are_not_looked_through(
    sit_down: SitDown, unfrozen: None
) -> None:
    hands = sit_down()
    hands.app.warm_up()
    hands.wait(lambda: gc.get_freeze_count() > 10_000)
    assert hands.app.program.pack.id == "core"


def test_that_nothing_of_an_open_project_is_passed_over(
    begin: Begin, unfrozen: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    passed: list[bool] = []
    monkeypatch.setattr("coprod_desktop.app.pass_over_what_is_there", lambda: passed.append(True))
    hands = begin(sample_project())
    warm: list[bool] = []
    monkeypatch.setattr(hands.app.voice, "can_come", lambda: warm.append(True))
    hands.app.warm_up()
    hands.wait(lambda: bool(warm))
    assert passed == []
