from __future__ import annotations

import re
from pathlib import Path

import pytest

from coprod_desktop.ui.keys import PRESSES

ROOT = Path(__file__).parent.parent
PAGES = [
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    *(str(p.relative_to(ROOT)) for p in ROOT.glob("docs/**/*.md")),
]


@pytest.mark.parametrize("page", PAGES)
def test_that_every_link_to_a_file_leads_to_one(page: str) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", (ROOT / page).read_text("utf-8"))
    assert [link for link in links if not ((ROOT / page).parent / link).exists()] == []


def test_that_the_readme_names_every_key() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert [key for key in PRESSES if f"`{key}`" not in readme] == []
