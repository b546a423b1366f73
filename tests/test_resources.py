from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import coprod_desktop.resources as here
from coprod_desktop.resources import resources_folder

CHECKOUT = Path(__file__).parent.parent
ASK = "from coprod_desktop.resources import resources_folder; print(resources_folder())"


def test_that_a_checkout_finds_its_own_resources() -> None:
    assert resources_folder() == CHECKOUT / "resources"


def test_that_a_program_without_resources_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(here, "__file__", str(tmp_path / "src" / "coprod_desktop" / "resources.py"))
    with pytest.raises(FileNotFoundError, match="Install the program again"):
        resources_folder()


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel, unpack it as an installer would, and return the folder."""
    built = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(built)]
    subprocess.run(command, cwd=CHECKOUT, check=True, capture_output=True)
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        wheel.extractall(built / "site")
    return built / "site"


def test_that_an_installed_program_finds_the_resources_of_its_wheel(installed: Path) -> None:
    # -I -S: no checkout, no environment, nothing but the wheel's own files.
    code = f"import sys; sys.path.insert(0, {str(installed)!r}); {ASK}"
    found = subprocess.run(
        [sys.executable, "-I", "-S", "-c", code], check=True, capture_output=True, text=True
    )
    assert Path(found.stdout.strip()) == installed / "coprod_desktop" / "resources"


def test_that_the_wheel_holds_every_resource(installed: Path) -> None:
    ours = CHECKOUT / "resources"
    theirs = installed / "coprod_desktop" / "resources"
    held = {path.relative_to(theirs) for path in theirs.rglob("*") if path.is_file()}
    assert held == {path.relative_to(ours) for path in ours.rglob("*") if path.is_file()}
    assert all((theirs / name).read_bytes() == (ours / name).read_bytes() for name in held)
