"""What the program never does: speak unasked, show words as pictures, justify lines, carry tests along."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from tests.presenters.fake_house import Walk, the_sample

ROOT = Path(__file__).parents[2]
CODE = ROOT / "src" / "coprod_desktop"
_TEST_ONLY = {"pytest", "pytestqt", "PIL.ImageChops", "tests", "hypothesis", "PySide6.QtTest"}


_PAGES = ["map", "people", "limits", "roles", "actions", "agreements", "home", "comfort", "help", "pause"]
_COLOUR = re.compile(r"""QColor\(\s*["'0-9]|["']#[0-9a-fA-F]{6}["']|GlobalColor""")


def said_on_the_way(walk: Walk) -> list[str]:
    """Go through pages, and return what was said although nobody asked."""
    for page in _PAGES:
        walk.go(page)
    return [str(said) for said in walk.outside.voice.said]


def pictures_with_words(folder: Path) -> list[str]:
    """Return the names of pictures in a folder that hold words, or might."""
    drawn = sorted(folder.rglob("*.svg"))
    assert drawn
    worded = [file.name for file in drawn if re.search(r"<(text|image)\b", file.read_text("utf-8"))]
    return worded + [file.name for kind in ("png", "jpg", "gif") for file in folder.rglob(f"*.{kind}")]


def test_that_no_page_speaks_unasked() -> None:
    assert said_on_the_way(Walk(the_sample())) == []


def test_that_a_page_that_speaks_unasked_is_found() -> None:
    walk = Walk(the_sample())
    walk.go("map")
    walk.press("read")
    assert said_on_the_way(walk) != []


def test_that_no_picture_holds_words() -> None:
    assert pictures_with_words(ROOT / "resources") == []


def test_that_a_picture_with_words_is_found(tmp_path: Path) -> None:
    (tmp_path / "well.svg").write_text("<svg><path/></svg>", "utf-8")
    (tmp_path / "badly.svg").write_text("<svg><text>Go on</text></svg>", "utf-8")
    (tmp_path / "photo.png").touch()
    assert pictures_with_words(tmp_path) == ["badly.svg", "photo.png"]


def justified(folder: Path) -> list[str]:
    """Return the names of files that stretch lines to both sides."""
    return [file.name for file in folder.rglob("*.py") if "AlignJustify" in file.read_text("utf-8")]


def test_that_no_words_are_justified() -> None:
    assert justified(CODE) == []


def test_that_justified_words_are_found(tmp_path: Path) -> None:
    (tmp_path / "label.py").write_text("label.setAlignment(Qt.AlignmentFlag.AlignJustify)", "utf-8")
    assert justified(tmp_path) == ["label.py"]


def test_that_colours_stand_in_the_looks_and_nowhere_else() -> None:
    paper = ("pages.py", "scans.py")  # the real pages of a paper are white whatever the look
    drawing = [file for file in (CODE / "ui").glob("*.py") if file.name not in paper]
    assert [file.name for file in drawing if _COLOUR.search(file.read_text("utf-8"))] == []


def test_that_any_way_to_name_a_colour_is_seen() -> None:
    for named in ('QColor("red")', "QColor(1, 2, 3)", "ink = '#aabbcc'", "Qt.GlobalColor.red"):
        assert _COLOUR.search(named), named
    assert not _COLOUR.search("colour(self, Token.INK)")


def for_tests_only(source: str) -> list[str]:
    """Return what a module takes along that only tests need."""
    imported: list[str] = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            imported += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            imported.append(node.module or "")
    return [name for name in imported if name in _TEST_ONLY or name.split(".")[0] in _TEST_ONLY]


def test_that_the_audit_adds_nothing_at_run_time() -> None:
    taken = {file.name: for_tests_only(file.read_text("utf-8")) for file in CODE.rglob("*.py")}
    assert {name: found for name, found in taken.items() if found} == {}


def test_that_a_program_that_carries_tests_along_is_found() -> None:
    assert for_tests_only("import pytest, os\nfrom tests.gates.measure import audit") == [
        "pytest",
        "tests.gates.measure",
    ]
