"""R11: what is planted in a locked project stands in no file: while open, after a kill, after a close."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.app.journeys_apart import ROOT, Apart, journey_apart
from tests.app.whole_journey import SECRETS

LINUX = sys.platform.startswith("linux")


def planted(numbers: str) -> tuple[str, ...]:
    """Return what is looked for: the secrets, and the spare key in the ways people write it."""
    return (*SECRETS, *((numbers, numbers.replace(" ", "")) if numbers else ()))


def found_in(folder: Path, secrets: tuple[str, ...]) -> set[str]:
    """Return each secret that stands in a file, as text is kept, and each file that is a paper."""
    found = set()
    for path in folder.rglob("*"):
        if path.is_file():
            found |= found_in_bytes(path.read_bytes(), secrets)
    return found


def found_in_bytes(data: bytes, secrets: tuple[str, ...]) -> set[str]:
    papers = {"a paper"} if b"%PDF" in data or b"\x89PNG" in data else set()
    return papers | {one for one in secrets for way in ("utf-8", "utf-16-le") if one.encode(way) in data}


def found_in_open_files(process: int, secrets: tuple[str, ...]) -> set[str]:
    """Return what stands in files that have no name any more, and are open still."""
    found: set[str] = set()
    for handle in Path(f"/proc/{process}/fd").iterdir():
        if os.readlink(handle).startswith("/") and os.readlink(handle).endswith(" (deleted)"):
            found |= found_in_bytes(handle.read_bytes(), secrets)
    return found


def rest(journey: Apart) -> tuple[str, ...]:
    said, _, numbers = journey.hear().partition(" ")
    assert said == "resting"
    return planted(numbers)


def test_R11_that_a_locked_project_leaves_nothing_in_clear_while_open_and_closed(
    tmp_path: Path,
) -> None:
    with journey_apart(tmp_path, "lock") as journey:
        secrets = rest(journey)
        assert len(secrets) == len(SECRETS) + 2
        assert found_in(tmp_path, secrets) == set()
        if LINUX and os.geteuid() == 0:  # nobody else may look at a program that is kept out of files
            assert found_in_open_files(journey.process.pid, secrets) == set()
        journey.go_on()
        assert journey.hear() == "closed"
        assert found_in(tmp_path, secrets) == set()
        assert journey.end() == 0
        assert found_in(tmp_path, secrets) == set()


def test_R11_that_a_kill_leaves_nothing_in_clear(tmp_path: Path) -> None:
    with journey_apart(tmp_path, "lock") as journey:
        secrets = rest(journey)
        journey.process.kill()
        journey.process.wait()
        assert found_in(tmp_path, secrets) == set()
        assert list(tmp_path.rglob("project.db-wal")), "what was written last is in the log"


def test_that_what_is_planted_is_found_where_nothing_locks_it(tmp_path: Path) -> None:
    with journey_apart(tmp_path, "plain") as journey:
        secrets = rest(journey)
        kept = set(secrets[3:])  # the first are the words of a lock
        assert found_in(tmp_path, secrets) == kept
        journey.process.kill()
        journey.process.wait()
        assert found_in(tmp_path, secrets) == kept


@pytest.mark.skipif(not LINUX, reason="asks Linux what it would write")
def test_that_the_system_writes_no_memory_of_the_program_into_a_file() -> None:
    code = "from coprod_desktop.memory import keep_out_of_files as k; import ctypes, resource; k(); "
    code += "print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"
    said = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "(0, 0) 0"
    assert ctypes.CDLL(None).prctl(3, 0, 0, 0, 0) == 1, "other programs are as they were"


def test_that_a_system_without_such_switches_is_no_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    from coprod_desktop.memory import keep_out_of_files

    monkeypatch.setitem(sys.modules, "resource", None)
    monkeypatch.setattr(sys, "platform", "win32")
    keep_out_of_files()
