"""Bad sectors, a disk that is gone, a sync that fails, at any call: told calmly, and nothing is lost."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from coprod_desktop.store.errors import CannotReach, Damaged, DiskFull, ReadOnly
from tests.faults import bad_stick
from tests.faults.bad_disk import Fault, run_on_a_bad_disk
from tests.faults.bad_disk_saves import KINDS

CALM = {kind.__name__ for kind in (CannotReach, DiskFull, ReadOnly)}


@pytest.mark.parametrize("words", ["", "tea bread milk"], ids=["no lock", "locked"])
def test_that_a_fault_at_any_call_loses_nothing_that_was_acknowledged(tmp_path: Path, words: str) -> None:
    bad = tmp_path / "bad"
    bad.mkdir()
    found = json.loads(run_on_a_bad_disk("tests.faults.bad_disk_saves", bad, words))
    assert found.keys() == KINDS.keys()
    for kind, (tries, met, told) in found.items():
        assert met == tries > 0, f"{kind} was never met"
        harmed = {Damaged.__name__} if KINDS[kind][0] & Fault.READ else set()
        assert set(told) <= CALM | harmed, f"{kind}: harm is told only where something cannot be read"
        sys.stdout.write(
            f"{kind}: {tries} places; lost 0, corrupt 0; told as {', '.join(told) or 'nothing'}\n"
        )


@pytest.mark.parametrize("words", ["", "tea bread milk"], ids=["no lock", "locked"])
def test_that_a_stick_that_fails_at_any_call_is_told_calmly_and_takes_the_project_once_it_works(
    tmp_path: Path, words: str
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    found = json.loads(run_on_a_bad_disk("tests.faults.bad_stick", stick, words))
    assert found.keys() == {*bad_stick.KINDS, "FAT", *bad_stick.OPENED}
    for kind, (tries, told) in found.items():
        assert tries > 0, f"{kind} was never met"
        assert set(told) <= CALM, kind
        assert set(told) <= {CannotReach.__name__} or not kind.startswith("pulled out"), kind
        sys.stdout.write(f"stick, {kind}: {tries} places; told as {', '.join(told) or 'nothing'}\n")
