"""What a real screen reader says on the way through the program is what people approved."""

from __future__ import annotations

import os
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.speech.playing import APPROVE, HERE, JOURNEYS, SECRET, play, skip_where_nothing_can_be_heard
from tests.speech.rules import findings
from tests.speech.transcript import Stop, as_text

AT_ONCE = 2
Played = Mapping[str, Future[list[Stop]]]


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    """Play all the journeys, two at once."""
    skip_where_nothing_can_be_heard()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        longest_first = sorted(JOURNEYS, key=lambda name: -len(_approved(name)))
        return {name: pool.submit(play, name, tmp_path_factory.mktemp(name)) for name in longest_first}


def _approved(journey: str) -> str:
    path = _path(journey)
    return path.read_text("utf-8") if path.exists() else ""


def _path(journey: str) -> Path:
    return HERE / "approved" / f"{journey}.txt"


@pytest.mark.slow
@pytest.mark.parametrize("journey", JOURNEYS)
def test_that_what_is_heard_is_what_was_approved(journey: str, played: Played) -> None:
    heard = as_text(played[journey].result())
    if os.environ.get(APPROVE) == "1":
        _path(journey).write_text(heard, "utf-8")
    assert heard.splitlines() == _approved(journey).splitlines()


@pytest.mark.slow
@pytest.mark.parametrize("journey", JOURNEYS)
def test_that_pages_are_heard_changes_are_not_silent_nothing_is_said_twice_and_no_secret_is_told(
    journey: str, played: Played
) -> None:
    assert findings(played[journey].result(), [SECRET]) == []
