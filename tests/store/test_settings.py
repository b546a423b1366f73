"""The program's own small settings."""

from __future__ import annotations

from pathlib import Path

import pytest

from coprod_desktop.store.errors import CannotReach
from coprod_desktop.store.settings import Settings


def test_that_settings_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "data" / "settings.json"
    settings = Settings(path)
    assert (settings.last_project, settings.comfort) == ("", {})
    settings.keep(last_project="p")
    settings.keep(comfort={"text_percent": 200, "look": "dark", "wide_spacing": True})
    again = Settings(path)
    assert again.last_project == "p"
    assert again.comfort == {"text_percent": 200, "look": "dark", "wide_spacing": True}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"\xff",
        b"[" * 100_000,
        b'{"last_project": 3, "comfort": []}',
        b'{"comfort": {"a": null}}',
    ],
)
def test_that_settings_nobody_can_read_count_as_none(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(data)
    settings = Settings(path)
    assert (settings.last_project, settings.comfort) == ("", {})
    settings.keep(last_project="p")
    assert Settings(path).last_project == "p"


def test_that_settings_that_cannot_be_written_still_count_until_the_end(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    settings = Settings(tmp_path / "file" / "settings.json")
    with pytest.raises(CannotReach):
        settings.keep(last_project="p")
    assert settings.last_project == "p"
