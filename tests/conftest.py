"""What every test shares: no real screen, no real data folder, and no clock that can fail a test."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from pytestqt.qtbot import QtBot

from coprod_desktop import shipped

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A slow machine fails no test, and two runs of the same code try the same things.
# COPROD_SEARCH=1 tries new ones each time, to look for what nobody has met yet.
searching = settings(deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("search", searching)
settings.register_profile("steady", searching, derandomize=True)
settings.load_profile("search" if os.environ.get("COPROD_SEARCH") else "steady")

PATIENCE_MS = 60_000
"""How long a test waits for a thing, where it says nothing else: a busy machine stands still for seconds."""
for wait in (QtBot.waitUntil, QtBot.waitExposed, QtBot.waitActive):
    assert wait.__kwdefaults__ is not None
    wait.__kwdefaults__["timeout"] = PATIENCE_MS

# Nothing changes the core pack, so each process reads it once. Tests of reading it call `load_pack`.
vars(shipped)["core_pack"] = cache(shipped.core_pack)

ONE_AFTER_THE_OTHER = {"speech": "speech", "faults": "faults"}
"""Folders whose tests run in one process each: there is one screen reader, and one disk to fill up."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep tests together that get in each other's way when several processes run them."""
    for item in items:
        group = ONE_AFTER_THE_OTHER.get(item.path.parent.name)
        if group:
            item.add_marker(pytest.mark.xdist_group(group))


@pytest.fixture(scope="session", autouse=True)
def _no_test_meets_real_data(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The program keeps data and papers where these two say: here, in folders of this test run."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("COPROD_DATA", "COPROD_PAPERS"):
            patch.setenv(name, str(tmp_path_factory.mktemp(name.lower())))
        yield


@pytest.fixture
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty data folder that belongs to one test."""
    folder = tmp_path / "data"
    folder.mkdir()
    monkeypatch.setenv("COPROD_DATA", str(folder))
    return folder
