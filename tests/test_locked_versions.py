from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
LOCK = tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))
LOCKED = {package["name"]: package.get("version", "") for package in LOCK["package"]}
OURS = next(package for package in LOCK["package"] if package["name"] == "coprod-desktop")


def pinned(file: str) -> dict[str, str]:
    """Return name → version of what a requirements file installs."""
    words = (ROOT / "packaging" / file).read_text("utf-8")
    return {
        canonicalize_name(name): version
        for name, version in re.findall(r"^([\w.-]+)==([\w.+!-]+)", words, re.M)
    }


def needed(names: set[str]) -> set[str]:
    """Return these packages and everything they need, as the lock has it."""
    by_name = {package["name"]: package for package in LOCK["package"]}
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += [needs["name"] for needs in by_name[name].get("dependencies", [])]
    return found


@pytest.mark.parametrize("file", ["requirements.txt", "requirements-dev.txt"])
def test_that_pip_installs_the_versions_of_the_lock(file: str) -> None:
    assert pinned(file)
    assert {name: LOCKED[name] for name in pinned(file)} == pinned(file), "run: python3 dev.py lock"


def test_that_pip_installs_everything_the_program_needs() -> None:
    wanted = needed({needs["name"] for needs in OURS["dependencies"]})
    assert set(pinned("requirements.txt")) == wanted, "run: python3 dev.py lock"


def test_that_pip_installs_everything_the_checks_need() -> None:
    wanted = needed({needs["name"] for group in OURS["dev-dependencies"].values() for needs in group})
    assert wanted <= set(pinned("requirements-dev.txt")), "run: python3 dev.py lock"


def test_that_the_lock_knows_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = [Requirement(line) for line in project["dependencies"]]
    assert all(one.specifier.contains(LOCKED[canonicalize_name(one.name)]) for one in asked), (
        "run: python3 dev.py lock"
    )


def test_that_qt_is_named_in_parts_and_never_brings_the_web_engine() -> None:
    assert "pyside6" not in LOCKED
    assert {"pyside6-essentials", "pyside6-addons", "pyside6-pdf"} <= set(LOCKED)
