"""Plays the journeys for the tests, each in a fresh folder. Only a set-up that got stuck is tried again."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.speech.desktop import missing_packages
from tests.speech.transcript import Stop, read_stops

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
JOURNEYS = tuple(sorted(path.stem for path in (HERE / "journeys").glob("*.keys")))
WITH_THE_SAMPLE = ("comfort", "consent")
SECRET = "kingfisher by the weir"
"""What Sam wrote in private; planted in the pretend project before a journey."""

APPROVE = "SPEECH_APPROVE"
"""Set to 1, this makes what is heard now the approved transcript."""

STUCK = 2


def skip_where_nothing_can_be_heard() -> None:
    """Skip, and say which packages are missing and what to do about it."""
    missing = missing_packages()
    if missing:
        pytest.skip(
            f"NOT CHECKED with a screen reader. Missing here: {' '.join(missing)}. "
            "To run this: python3 dev.py speech"
        )


def approved_path(journey: str) -> Path:
    """Return where the approved transcript of a journey is kept."""
    return HERE / "approved" / f"{journey}.txt"


def approved(journey: str) -> str:
    """Return the approved transcript of a journey; an empty text when there is none yet."""
    path = approved_path(journey)
    return path.read_text("utf-8") if path.exists() else ""


def play(journey: str, folder: Path) -> list[Stop]:
    """Play a journey and return its transcript."""
    data, out = folder / "data", folder / f"{journey}.json"
    for attempt in range(2):
        fresh = data / str(attempt)
        fresh.mkdir(parents=True)
        if journey in WITH_THE_SAMPLE:
            take_in_the_sample(fresh)
        script = HERE / "journeys" / f"{journey}.keys"
        done = run("-m", "tests.speech.listen", str(script), str(out), str(fresh))
        if done.returncode != STUCK:
            break
    assert done.returncode == 0, done.stderr
    return read_stops(out)


def take_in_the_sample(data: Path) -> None:
    """Put the pretend project into a data folder, with a secret in what Sam chose."""
    file = data.parent / f"{data.name}.json"
    done = run("-m", "coprod_desktop", "sample", "--out", str(file))
    assert done.returncode == 0, done.stderr
    written: dict[str, Any] = json.loads(file.read_text("utf-8"))
    conditions = [
        choice
        for consent in written["project"]["consents"]
        if consent["person"] == "person-sam"
        for choice in consent["choices"]
        if choice["say"] == "yes-if"
    ]
    assert len(conditions) == 1
    conditions[0]["condition"] = SECRET
    file.write_text(json.dumps(written), "utf-8")
    done = run("-m", "coprod_desktop", "import", str(file), COPROD_DATA=str(data))
    assert done.returncode == 0, done.stderr


def run(*words: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Run this Python in the checkout."""
    command = [sys.executable, *words]
    return subprocess.run(
        command, cwd=ROOT, env={**os.environ, **env}, capture_output=True, text=True, check=False, timeout=950
    )
