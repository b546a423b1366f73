from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "licences.md").read_text("utf-8")


def test_that_every_locked_package_is_named_on_the_licences_page() -> None:
    lock = tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))
    named = set(re.findall(r"[a-z0-9][a-z0-9_-]*", PAGE.lower()))
    assert {package["name"] for package in lock["package"]} - {"coprod-desktop"} - named == set()


def test_that_every_font_has_its_licence_beside_it() -> None:
    fonts = ROOT / "resources" / "fonts"
    assert list(fonts.glob("*.ttf"))
    assert "SIL OPEN FONT LICENSE" in (fonts / "OFL.txt").read_text("utf-8").upper()
