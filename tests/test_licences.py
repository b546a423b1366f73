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
    families = {"Atkinson Hyperlegible": "OFL.txt", "OpenDyslexic": "OpenDyslexic-OFL.txt"}
    files = [*fonts.glob("*.ttf"), *fonts.glob("*.otf")]
    assert files
    assert [
        file.name for file in files if not file.name.startswith(("Atkinson", "Noto", "OpenDyslexic"))
    ] == []
    for family, licence in families.items():
        text = (fonts / licence).read_text("utf-8")
        assert family in text
        assert "SIL OPEN FONT LICENSE" in text.upper()
        assert family in PAGE
