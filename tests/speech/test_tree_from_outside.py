"""The program as other programs get it: every page is sound, and every control can be worked from there."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from concurrent.futures import Future

import pytest

from tests.gates.every_page import every_screen
from tests.speech.desktop import Desktop, SetUpStuck
from tests.speech.listener import program_env
from tests.speech.playing import ROOT
from tests.speech.spoiling import SPOILS

PAGES = ("the program", *every_screen())


Found = Mapping[str, list[str]]


def look_from_outside() -> Found:
    """Look at every page and work its controls. Return what was found on each.

    Raises:
        SetUpStuck: the pages could not be looked at, which tells nothing about them.
    """
    with Desktop(900) as desktop:
        env = {
            **desktop.env,
            "SHOWING": json.dumps(program_env(desktop, {})),
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        done = subprocess.run(
            ["/usr/bin/python3", "-m", "tests.speech.outside.audit", sys.executable],
            cwd=ROOT,
            env=env,
            capture_output=True,
            text=True,
            check=False,
            timeout=850,
        )
    if done.returncode:
        raise SetUpStuck(done.stderr)
    found: Found = json.loads(done.stdout)
    return found


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES)
def test_that_a_page_is_sound_and_its_controls_work_from_outside(
    page: str, at_work: Mapping[str, Future[Found]]
) -> None:
    assert at_work["tree"].result()[page] == []


@pytest.mark.slow
@pytest.mark.parametrize(("how", "says"), [(how, says) for how, (_, says) in SPOILS.items()])
def test_that_a_page_broken_on_purpose_is_found(
    how: str, says: str, at_work: Mapping[str, Future[Found]]
) -> None:
    assert any(says in found for found in at_work["tree"].result()[how])
