"""The long run over every case: what it keeps, when it measures again, what it counts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.gates import every_page, matrix, stage
from tests.gates.measure import Finding
from tests.presenters.fake_house import Walk

CASE = "light-100-1366x768-pixels"


class CountingStage:
    """Stands where the window would, and finds one thing on each page."""

    shown: list[str]

    def __init__(self, case: object) -> None:
        CountingStage.shown = []

    def measure(self, screen: object) -> list[Finding]:
        CountingStage.shown.append(repr(screen))
        return [Finding("name", "a button", "it has no name")]

    def close(self) -> None:
        """Nothing to let go."""


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own for what is kept, and a window that only counts."""
    monkeypatch.setattr(matrix, "KEPT", tmp_path)
    monkeypatch.setattr(stage, "Stage", CountingStage)
    return tmp_path


def _run(kept: Path, mark: str) -> int:
    result = matrix.measure_case(CASE, mark)
    (kept / f"{CASE}.json").write_text(json.dumps(result), "utf-8")
    return len(CountingStage.shown)


def test_that_only_pages_that_changed_are_measured_again(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    walk = Walk()
    pages = {"home": walk.screen, "help": walk.go("help")}
    monkeypatch.setattr(every_page, "measured_screens", lambda: pages)
    assert _run(kept, "one") == 2
    assert _run(kept, "one") == 0
    pages["help"] = walk.go("pause")
    assert _run(kept, "one") == 1
    assert _run(kept, "another window or rule") == 2


def test_that_what_was_found_on_a_page_is_not_forgotten_when_it_is_not_measured_again(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(every_page, "measured_screens", lambda: {"home": Walk().screen})
    _run(kept, "one")
    result = matrix.measure_case(CASE, "one")
    assert result["measured"] == 0
    assert matrix.table_of([result])["name"] == {"checks": 1, "failed": 1}


def test_that_the_window_the_rules_and_the_looks_are_in_the_digest(monkeypatch: pytest.MonkeyPatch) -> None:
    before = matrix.fingerprint()
    monkeypatch.setattr(matrix, "_DRAWN_WITH", ())
    assert matrix.fingerprint() != before
