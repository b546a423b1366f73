"""What there is to show for each criterion: gates that passed, tests that exist and passed."""

from __future__ import annotations

import ast
import json
import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
CRITERIA = Path(__file__).with_name("criteria.toml")
RESULTS = ROOT / "docs" / "results"
LEVELS = ("A", "AA", "AAA")


@dataclass(frozen=True)
class Criterion:
    """One success criterion, and what we say of it."""

    id: str
    name: str
    level: str
    how: str = ""
    checks: tuple[str, ...] = ()
    na: str = ""
    gap: str = ""


@dataclass(frozen=True)
class Evidence:
    """The recorded results: of the gates, by rule, and of the tests, by file and name."""

    gates: dict[str, Any] = field(default_factory=dict)
    tests: dict[str, str] = field(default_factory=dict)

    def missing(self, check: str) -> str:
        """Return why a check proves nothing; empty when it passed."""
        if check.startswith("gate:"):
            counts = self.gates.get("rules", {}).get(check.removeprefix("gate:"))
            if not counts or not counts["checks"]:
                return f"{check} was not run"
            if counts["failed"]:
                return f"{check} failed {counts['failed']} of {counts['checks']} times"
            done, of = self.gates.get("cases_run", 0), self.gates.get("cases_in_all", 0)
            return "" if done == of else f"{check} passed, but in {done} of {of} cases only"
        if not exists(check):
            return f"{check} does not exist"
        found = self.tests.get(check, "not run")
        return "" if found == "passed" else f"{check}: {found}"

    def verdict(self, criterion: Criterion) -> str:
        """Return "does not apply", "met", or why it does not count as met."""
        if criterion.na:
            return "does not apply"
        if criterion.gap:
            return criterion.gap
        if not criterion.checks:
            return "nothing tests it"
        missing = [why for why in map(self.missing, criterion.checks) if why]
        return "; ".join(missing) or "met"


def read_criteria() -> list[Criterion]:
    """Return every criterion of WCAG 2.2, as our file tells of it."""
    raw = tomllib.loads(CRITERIA.read_text("utf-8"))["criterion"]
    return [Criterion(**{**one, "checks": tuple(one.get("checks", ()))}) for one in raw]


def read_evidence() -> Evidence:
    """Return the results that were recorded last; nothing where none were."""
    return Evidence(gates=_read("gates.json"), tests=_read("tests.json").get("outcomes", {}))


def _read(name: str) -> dict[str, Any]:
    file = RESULTS / name
    found: dict[str, Any] = json.loads(file.read_text("utf-8")) if file.is_file() else {}
    return found


def named_tests() -> list[str]:
    """Return every test, or file of tests, that proves something."""
    checks = (check for one in read_criteria() for check in one.checks if not check.startswith("gate:"))
    return sorted(set(checks))


@cache
def exists(check: str) -> bool:
    """Say whether a test ("file::name") is there, or any in its file ("file::*")."""
    file, name = check.split("::")
    if not (ROOT / file).is_file():
        return False
    tree = ast.parse((ROOT / file).read_text("utf-8"))
    names = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    return name in names or (name == "*" and any(one.startswith("test_") for one in names))
