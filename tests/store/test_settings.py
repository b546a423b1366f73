"""The program's own small settings."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from coprod_desktop.store.errors import CannotReach
from coprod_desktop.store.settings import Settings

DARK: dict[str, str | int | bool] = {"text_percent": 200, "look": "dark", "wide_spacing": True}


def test_that_settings_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "data" / "settings.json"
    settings = Settings(path)
    assert (settings.last_project, settings.comfort(), settings.profiles()) == ("", None, ())
    settings.keep_last_project("p")
    settings.keep_comfort("", DARK)
    settings.keep_comfort("p/sam", {"look": "cream"})
    again = Settings(path)
    assert again.last_project == "p"
    assert again.comfort() == DARK
    assert again.comfort("p/sam") == {"look": "cream"}
    assert again.comfort("p/ruth") is None
    assert again.profiles() == ("p/sam",)


def test_that_settings_of_the_first_version_are_still_read(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"last_project": "p", "comfort": DARK}))
    settings = Settings(path)
    assert (settings.last_project, settings.comfort()) == ("p", DARK)


def test_that_forgotten_settings_are_nowhere(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    settings = Settings(path)
    settings.keep_comfort("", DARK)
    settings.keep_comfort("p/sam", DARK)
    for profile in ("p/sam", "", "p/nobody"):
        settings.keep_comfort(profile, None)
    again = Settings(path)
    assert (again.comfort(), again.comfort("p/sam"), again.profiles()) == (None, None, ())
    assert "sam" not in path.read_text()


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
        b'{"profiles": [1]}',
        b'{"profiles": {"": {"look": "dark"}, "p/sam": 3, "p/ruth": {"look": null}}}',
    ],
)
def test_that_settings_nobody_can_read_count_as_none(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(data)
    settings = Settings(path)
    assert (settings.last_project, settings.comfort(), settings.profiles()) == ("", None, ())
    settings.keep_last_project("p")
    assert Settings(path).last_project == "p"


def test_that_settings_that_cannot_be_written_still_count_until_the_end(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    settings = Settings(tmp_path / "file" / "settings.json")
    with pytest.raises(CannotReach):
        settings.keep_last_project("p")
    with pytest.raises(CannotReach):
        settings.keep_comfort("", DARK)
    assert (settings.last_project, settings.comfort()) == ("p", DARK)
