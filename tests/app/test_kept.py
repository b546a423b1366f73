"""Killed at any moment: everything that was saved is there, and the program opens at the same page."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.store.portable import write_json
from coprod_desktop.store.projects import Shelf
from tests.app import typist
from tests.app.conftest import SitDown

ROOT = Path(__file__).parents[2]
MOST_ACKNOWLEDGED = 25


def start_typing(data: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", typist.__name__, str(data)]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True)


def kill_after(typing: subprocess.Popen[str], acknowledged: int, wait: float) -> list[list[Any]]:
    """Kill it this many seconds after so many saves were acknowledged. Return all it had said."""
    assert typing.stdout
    lines: list[str] = []
    while sum(line.startswith('["saved"') for line in lines) < acknowledged:
        line = typing.stdout.readline()
        assert line, "it ended before it was killed"
        lines.append(line)
    time.sleep(wait)
    typing.kill()
    lines += typing.stdout.readlines()
    typing.wait()
    typing.stdout.close()
    return [json.loads(line) for line in lines if line.endswith("\n")]


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(8))
def test_that_a_killed_program_opens_with_everything_at_the_same_page(
    tmp_path: Path, sit_down: SitDown, seed: int
) -> None:
    chance = random.Random(seed)
    person = Person(id="sam", name="Sam")
    Shelf(tmp_path / "data").create(Project(id=typist.ID, name="The brochure", people=(person,))).close()
    with start_typing(tmp_path / "data") as typing:
        said = kill_after(typing, chance.randint(1, MOST_ACKNOWLEDGED), chance.uniform(0, 0.05))
    saved = [words for what, words in said if what == "saved"]
    saving = [words for what, words in said if what == "saving"]

    with Shelf(tmp_path / "data").open(typist.ID) as file:
        kept = file.project
    assert write_json(kept).decode() in (saved[-1], saving[-1]), "all that was acknowledged, or one step more"

    hands = sit_down()
    hands.press("carry-on")
    assert hands.app.program.place == kept.place
    assert hands.project.answers == kept.answers
    assert hands.project.people == kept.people
