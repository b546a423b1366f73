"""A disk that takes nothing: here the system itself refuses to write."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from coprod_desktop.presenters.desk import GOAL_QUESTION
from coprod_desktop.store.errors import StoreError
from coprod_desktop.store.projects import Shelf

pytest.importorskip("resource", reason="only such systems can keep a file from growing")
ROOT = Path(__file__).parents[2]
CALM = {kind.words for kind in StoreError.__subclasses__()}


def test_that_a_disk_that_takes_nothing_loses_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.app.small_disk", str(tmp_path / "data")]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    assert (said.returncode, said.stderr) == (0, "")
    notice, while_full, afterwards = said.stdout.splitlines()
    assert notice in CALM
    assert while_full.startswith("A brochure for parents")
    assert sorted(afterwards) == sorted(while_full + "!")
    shelf = Shelf(tmp_path / "data")
    (label,) = shelf.labels()
    with shelf.open(label.id) as kept:
        (answer,) = kept.project.answers
        assert (answer.id, answer.words) == (GOAL_QUESTION, afterwards)
