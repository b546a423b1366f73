from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LINT = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"


def lint(checkout: Path) -> tuple[bool, str]:
    """Return whether the layers of a checkout are kept, and what was said."""
    found = subprocess.run(
        [sys.executable, "-c", LINT],
        cwd=checkout,
        env={**os.environ, "PYTHONPATH": str(checkout / "src")},
        capture_output=True,
        text=True,
        check=False,
    )
    return found.returncode == 0, found.stdout + found.stderr


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of the program that a test may spoil."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def test_that_the_program_keeps_its_layers() -> None:
    kept, said = lint(ROOT)
    assert kept, said


@pytest.mark.parametrize(
    ("file", "line", "refused_by"),
    [
        ("domain/stray.py", "import PySide6.QtCore", "Only the window and the program's start know Qt"),
        ("presenters/stray.py", "import sqlalchemy", "Only the store knows the database"),
        ("store/stray.py", "import uharfbuzz", "Only documents know how a PDF is made"),
        ("documents/stray.py", "import pydantic", "Only packs and the store read files"),
        ("ui/stray.py", "import coprod_desktop.store", "The window is drawn from what presenters say"),
        ("presenters/stray.py", "import coprod_desktop.content", "Each layer knows only what is below it"),
        ("domain/stray.py", "import coprod_desktop.presenters", "Each layer knows only what is below it"),
        ("utils.py", "", "Each layer knows only what is below it"),
    ],
)
def test_that_what_does_not_belong_is_refused(checkout: Path, file: str, line: str, refused_by: str) -> None:
    (checkout / "src" / "coprod_desktop" / file).write_text(f"{line}\n", "utf-8")
    kept, said = lint(checkout)
    assert not kept
    assert any(one.startswith(refused_by) and one.endswith("BROKEN") for one in said.splitlines()), said
