"""A clock that is wrong: everything is saved, the newest copy is the last one made, and nothing is told."""

from __future__ import annotations

import json
from pathlib import Path

from coprod_desktop.presenters.desk import GOAL_QUESTION
from coprod_desktop.store.projects import Shelf
from tests.app.clock_set_back import CLOCKS
from tests.faults.bad_disk import run_on_a_bad_disk


def test_that_a_clock_that_is_set_back_loses_nothing_and_keeps_copies_in_the_order_they_were_made(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "laptop"
    folder.mkdir()
    said = json.loads(run_on_a_bad_disk("tests.app.clock_set_back", folder))
    typed = " ".join(f"word{number}" for number in range(len(CLOCKS)))
    assert said["goal"] == typed
    assert said["told"] == [""]
    assert said["days"] != sorted(said["days"]), "the clock did go back"
    shelf = Shelf(folder)
    (label,) = shelf.labels()
    with shelf.open(label.id) as file:
        (answer,) = (answer for answer in file.project.answers if answer.id == GOAL_QUESTION)
        assert answer.words.strip() == typed
        words = [
            "".join(answer.words for answer in copy.project.answers if answer.id == GOAL_QUESTION)
            for copy in file.copies()
        ]
    assert words == sorted(words, key=len, reverse=True), "the newest copy stands first"
    assert len(words[0].split()) == len(CLOCKS)
