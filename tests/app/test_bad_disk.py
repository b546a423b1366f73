"""A disk that goes wrong under the real window: told calmly, kept, saved elsewhere, and tried again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from coprod_desktop.domain.answers import Answer
from coprod_desktop.presenters.desk import GOAL_QUESTION
from coprod_desktop.store.errors import StoreError
from coprod_desktop.store.files import read_coprod
from coprod_desktop.store.projects import Shelf
from tests.app.bad_disk_typing import AT_ONCE, KINDS, MORE
from tests.faults.bad_disk import run_on_a_bad_disk

CALM = {kind.words for kind in StoreError.__subclasses__()}


def goal_in(answers: tuple[Answer, ...]) -> str:
    return "".join(answer.words for answer in answers if answer.id == GOAL_QUESTION)


@pytest.mark.parametrize("kind", KINDS)
def test_that_a_disk_that_goes_wrong_loses_nothing_and_the_project_is_saved_elsewhere(
    tmp_path: Path, kind: str
) -> None:
    bad = tmp_path / "laptop"
    bad.mkdir()
    told = json.loads(run_on_a_bad_disk("tests.app.bad_disk_typing", bad, kind))
    assert int(told["calls that failed"]) > 0
    assert told["notice"] in CALM
    assert told["box"] == AT_ONCE + MORE
    assert told["goal on the map"] == AT_ONCE + MORE
    assert told["page"] == "safe-carry"
    assert told["notice after"].startswith("Our project is in this file")
    assert told["notice after"].endswith(tuple(CALM))
    (carried,) = (tmp_path / "stick").iterdir()
    assert goal_in(read_coprod(carried).answers) == AT_ONCE + MORE
    shelf = Shelf(bad)
    (label,) = shelf.labels()
    with shelf.open(label.id) as kept:
        assert sorted(goal_in(kept.project.answers)) == sorted(told["box afterwards"])
        assert "!" in goal_in(kept.project.answers)
