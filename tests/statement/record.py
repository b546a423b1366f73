"""Runs the tests that prove a criterion and keeps what came of them in docs/results/tests.json."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as Xml
from collections import defaultdict
from datetime import UTC, datetime
from pathlib import Path

from tests.statement.evidence import RESULTS, ROOT, named_tests


def run_tests() -> dict[str, str]:
    """Run the named tests. Return what came of each: passed, failed, skipped or not run."""
    checks = named_tests()
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"--junitxml={report}"]
        command += [check.removesuffix("::*") for check in checks]
        subprocess.run(command, cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, check=False)
        found = outcomes(report.read_text("utf-8"))
    return {check: _of(check, found) for check in checks}


def outcomes(report: str) -> dict[str, set[str]]:
    """Return from pytest's report what came of each test, by "file::name", all its cases together."""
    found: dict[str, set[str]] = defaultdict(set)
    for case in Xml.fromstring(report).iter("testcase"):
        file = case.get("classname", "").replace(".", "/") + ".py"
        kinds = {child.tag for child in case} & {"failure", "error", "skipped"}
        name = case.get("name", "").split("[")[0]
        for test in (f"{file}::{name}", f"{file}::*"):
            found[test].add(next(iter(kinds), "passed"))
    return found


def _of(check: str, found: dict[str, set[str]]) -> str:
    kinds = found.get(check, set())
    for kind, words in (("failure", "failed"), ("error", "failed"), ("skipped", "skipped")):
        if kind in kinds:
            return words
    return "passed" if kinds else "not run"


def main() -> None:
    """Run and keep."""
    RESULTS.mkdir(parents=True, exist_ok=True)
    kept = {"run_at": datetime.now(UTC).strftime("%Y-%m-%d"), "outcomes": run_tests()}
    (RESULTS / "tests.json").write_text(json.dumps(kept, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
