"""What the program never does: speak unasked, show words as pictures, justify lines, carry tests along."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from tests.presenters.fake_house import Walk, the_sample

ROOT = Path(__file__).parents[2]
CODE = ROOT / "src" / "coprod_desktop"
_TEST_ONLY = {"pytest", "pytestqt", "PIL.ImageChops", "tests", "hypothesis", "PySide6.QtTest"}


def test_that_no_page_speaks_unasked() -> None:
    walk = Walk(the_sample())
    for page in (
        "map",
        "people",
        "limits",
        "roles",
        "actions",
        "agreements",
        "home",
        "comfort",
        "help",
        "pause",
    ):
        walk.go(page)
    assert walk.outside.voice.said == []


def test_that_no_picture_holds_words() -> None:
    drawn = sorted((ROOT / "resources").rglob("*.svg"))
    assert drawn
    assert [file.name for file in drawn if re.search(r"<(text|image)\b", file.read_text("utf-8"))] == []
    assert [file for kind in ("png", "jpg", "gif") for file in (ROOT / "resources").rglob(f"*.{kind}")] == []


def test_that_no_words_are_justified() -> None:
    assert [file.name for file in CODE.rglob("*.py") if "AlignJustify" in file.read_text("utf-8")] == []


def test_that_colours_stand_in_the_looks_and_nowhere_else() -> None:
    named = re.compile(r"""QColor\(\s*["'0-9]|["']#[0-9a-fA-F]{6}["']|GlobalColor""")
    paper = ("pages.py", "scans.py")  # the real pages of a paper are white whatever the look
    drawing = [file for file in (CODE / "ui").glob("*.py") if file.name not in paper]
    assert [file.name for file in drawing if named.search(file.read_text("utf-8"))] == []


def test_that_the_audit_adds_nothing_at_run_time() -> None:
    for file in CODE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            for name in names:
                assert name not in _TEST_ONLY, f"{file.name} imports {name}"
                assert name.split(".")[0] not in _TEST_ONLY, f"{file.name} imports {name}"
