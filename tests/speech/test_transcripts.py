"""What a real screen reader says on the way through the program is what people approved."""

from __future__ import annotations

import os
from collections.abc import Mapping
from concurrent.futures import Future
from pathlib import Path

import pytest

from tests.speech.playing import APPROVE, JOURNEYS, SECRET, approved, approved_path, play
from tests.speech.rules import findings
from tests.speech.transcript import Stop, as_text

Played = Mapping[str, Future[list[Stop]]]


@pytest.mark.slow
@pytest.mark.parametrize("journey", JOURNEYS)
def test_that_what_is_heard_is_what_was_approved(journey: str, at_work: Played, tmp_path: Path) -> None:
    heard = as_text(at_work[journey].result())
    if heard != approved(journey) and os.environ.get(APPROVE) != "1":
        # A busy machine may cut a sentence off. What the program really says otherwise is heard twice.
        heard = as_text(play(journey, tmp_path))
    if os.environ.get(APPROVE) == "1":
        approved_path(journey).write_text(heard, "utf-8")
    assert heard.splitlines() == approved(journey).splitlines()


@pytest.mark.slow
@pytest.mark.parametrize("journey", JOURNEYS)
def test_that_pages_are_heard_changes_are_not_silent_nothing_is_said_twice_and_no_secret_is_told(
    journey: str, at_work: Played
) -> None:
    assert findings(at_work[journey].result(), [SECRET]) == []
