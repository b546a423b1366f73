"""Every page in every case, on all cores: `python3 dev.py gates`.

Where things stand depends on sizes, spacing and direction; colours and the ring depend on the look too.
So each page's shape is measured at every size, and its pixels in every look. What was found is kept under
`build/gates`, page by page: a page is measured again when what it shows has changed, and every page when the
window or a rule has. A run that was stopped goes on where it was.

    python3 dev.py gates                 the whole matrix; writes docs/results/gates.json
    python3 dev.py gates --only cream    the cases whose name has this in it; writes no results
    python3 dev.py gates --minutes 10    starts no case after so long; the results say what was run
    python3 dev.py gates --afresh        forgets what was kept
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from itertools import product
from pathlib import Path
from typing import Any

from coprod_desktop.presenters.comfort import Look
from tests.gates.catalogue import RULES, SHAPE_ONLY

ROOT = Path(__file__).parents[2]
KEPT = ROOT / "build" / "gates"
RESULTS = ROOT / "docs" / "results" / "gates.json"
PERCENTS = (100, 150, 200, 300, 400)
SIZES = ((1366, 768), (1024, 600), (768, 1366))
SMALL = (320, 256)
# The cases that differ most from each other, for when there is no time for all.
FIRST = (
    "light-100-1366x768-pixels",
    "cream-150-1366x768-rtl-pixels",
    "contrast-100-320x256-pixels",
    "any-look-400-1366x768-wide-shape",
    "any-look-400-768x1366-wide-rtl-shape",
    "any-look-100-320x256-wide-rtl-shape",
    "any-look-200-1024x600-wide-shape",
    "dark-400-1366x768-pixels",
)
_DRAWN_WITH = ("fonts", "themes", "pictures")


def names_of_cases() -> dict[str, dict[str, Any]]:
    """Return every case of the matrix by its name, as what `Case` takes."""
    shapes: list[dict[str, Any]] = [
        {"percent": percent, "size": size, "wide": wide, "right_to_left": rtl, "pixels": False}
        for percent, size, wide, rtl in product(PERCENTS, SIZES, (False, True), (False, True))
    ]
    shapes += [
        {"size": SMALL, "wide": wide, "right_to_left": rtl, "pixels": False}
        for wide, rtl in product((False, True), (False, True))
    ]
    looks: list[dict[str, Any]] = [
        {"look": look.value, "percent": percent, "right_to_left": rtl}
        for look, percent, rtl in product(Look, PERCENTS, (False, True))
    ]
    looks += [{"look": look.value, "size": SMALL} for look in Look]
    return {_name(case): case for case in [*shapes, *looks]}


def _name(case: dict[str, Any]) -> str:
    parts = [str(case.get("look", "any-look")), str(case.get("percent", 100))]
    parts += ["x".join(map(str, case.get("size", SIZES[0])))]
    parts += ["wide"] * bool(case.get("wide")) + ["rtl"] * bool(case.get("right_to_left"))
    return "-".join([*parts, "pixels" if case.get("pixels", True) else "shape"])


def measure_case(name: str, mark: str) -> dict[str, Any]:
    """Measure in this process every page that has changed since it was measured in this case.

    `mark` is of the window and the rules, as `fingerprint` gives it. Returns what is found on every page.
    """
    from PySide6.QtWidgets import QApplication

    from tests.gates import every_page, stage

    asked = dict(names_of_cases()[name])
    asked["look"] = Look(asked.get("look", Look.LIGHT))
    _application = QApplication.instance() or QApplication([])
    before, began = _kept(name, mark), time.perf_counter()
    window, pages, measured = stage.Stage(stage.Case(**asked)), {}, 0
    for page, screen in every_page.measured_screens().items():
        shown = hashlib.sha256(repr(screen).encode()).hexdigest()
        pages[page] = before.get(page, {})
        if pages[page].get("shown") != shown:
            findings = [[one.rule, one.where, one.what] for one in window.measure(screen)]
            pages[page] = {"shown": shown, "findings": findings}
            measured += 1
    window.close()
    return {
        "case": name,
        "mark": mark,
        "pixels": asked.get("pixels", True),
        "measured": measured,
        "seconds": round(time.perf_counter() - began, 1),
        "pages": pages,
    }


def fingerprint() -> str:
    """Return a digest of all a page is drawn and measured with: with other code, all is measured anew."""
    asked = "import sys, tests.gates.stage; print(list(sys.modules.values()))"
    loaded = subprocess.run(
        [sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True
    )
    ours = re.findall(r"from '([^']+\.py)'", loaded.stdout)
    beside = (Path(file) for file in ours if ROOT in Path(file).parents)
    files = {file for file in beside if ".venv" not in file.parts and file.is_file()}
    for folder in _DRAWN_WITH:
        files |= {file for file in (ROOT / "resources" / folder).rglob("*") if file.is_file()}
    digest = hashlib.sha256()
    for file in sorted(files | set(Path(__file__).parent.glob("*_rules.py"))):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _kept(name: str, mark: str) -> dict[str, Any]:
    """Return what was found before with the same window and rules, by page."""
    file = KEPT / f"{name}.json"
    before: dict[str, Any] = json.loads(file.read_text("utf-8")) if file.is_file() else {}
    pages: dict[str, Any] = before.get("pages", {}) if before.get("mark") == mark else {}
    return pages


def run_case(name: str, mark: str, until: float) -> dict[str, Any] | None:
    """Return what a case found, measured in a process of its own and kept.

    After `until` (of the clock that only goes forward) nothing more is measured: None.
    """
    if time.monotonic() > until:
        return None
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.gates.matrix", "--case", name, "--mark", mark]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{name} stopped:\n{done.stderr[-2000:]}")
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    KEPT.mkdir(parents=True, exist_ok=True)
    (KEPT / f"{name}.json").write_text(json.dumps(result, indent=1), "utf-8")
    said = f"{result['measured']:>4} of {len(result['pages']):>4} pages{result['seconds']:>8} s"
    print(f"{name:<44}{said}   {len(findings_of(result)) or 'no'} findings", flush=True)
    return result


def findings_of(result: dict[str, Any]) -> list[dict[str, str]]:
    """Return what a case found, a line for each."""
    return [
        {"case": result["case"], "page": page, "rule": rule, "where": where, "what": what}
        for page, found in result["pages"].items()
        for rule, where, what in found["findings"]
    ]


def table_of(results: list[dict[str, Any]]) -> dict[str, dict[str, int]]:
    """Return for each rule how many pages it was put to, and how many of them failed."""
    table = {}
    for rule in RULES:
        put = [result for result in results if result["pixels"] or rule in SHAPE_ONLY]
        failed = sum(len({f["page"] for f in findings_of(result) if f["rule"] == rule}) for result in put)
        table[rule] = {"checks": sum(len(result["pages"]) for result in put), "failed": failed}
    return table


def summary_of(results: list[dict[str, Any]], of: int, mark: str) -> dict[str, Any]:
    """Return what is kept of a run: what was run, and per rule what came of it."""
    return {
        "run_at": datetime.now(UTC).strftime("%Y-%m-%d"),
        "program": mark[:12],
        "cases_run": len(results),
        "cases_in_all": of,
        "pages": max((len(result["pages"]) for result in results), default=0),
        "cases": sorted(result["case"] for result in results),
        "rules": table_of(results),
    }


def as_markdown(summary: dict[str, Any]) -> str:
    """Return a run as one page to read."""
    lines = [
        "# What the gates found",
        "",
        f"{summary['cases_run']} of {summary['cases_in_all']} cases, {summary['pages']} pages in each, "
        f"run on {summary['run_at']}.",
        "",
        "| rule | WCAG 2.2 | checks run | failed |",
        "|---|---|---|---|",
    ]
    for rule, counts in summary["rules"].items():
        lines.append(f"| {rule} | {', '.join(RULES[rule])} | {counts['checks']} | {counts['failed']} |")
    per: Counter[str] = Counter()
    failed: Counter[str] = Counter()
    for rule, counts in summary["rules"].items():
        for criterion in RULES[rule]:
            per[criterion] += counts["checks"]
            failed[criterion] += counts["failed"]
    lines += ["", "| criterion | checks run | failed |", "|---|---|---|"]
    ordered = sorted(per, key=lambda one: [int(part) for part in one.split(".")])
    lines += [f"| {one} | {per[one]} | {failed[one]} |" for one in ordered]
    return "\n".join(lines) + "\n"


def main() -> int:
    """Run the matrix. Return 1 when anything was found."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    reader.add_argument("--case", help=argparse.SUPPRESS)
    reader.add_argument("--mark", help=argparse.SUPPRESS)
    reader.add_argument("--only", default="")
    reader.add_argument("--minutes", type=float, default=float("inf"))
    reader.add_argument("--afresh", action="store_true")
    asked = reader.parse_args()
    if asked.case:
        print(json.dumps(measure_case(asked.case, asked.mark)))
        return 0
    for kept in KEPT.glob("*.json") if asked.afresh else ():
        kept.unlink()
    every, mark = list(names_of_cases()), fingerprint()
    chosen = sorted(
        (name for name in every if asked.only in name),
        key=lambda name: FIRST.index(name) if name in FIRST else 99,
    )
    until = time.monotonic() + asked.minutes * 60
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        tried = list(pool.map(lambda name: run_case(name, mark, until), chosen))
    results = [result for result in tried if result is not None]
    summary = summary_of(results, len(every), mark)
    KEPT.mkdir(parents=True, exist_ok=True)
    (KEPT / "results.md").write_text(as_markdown(summary), "utf-8")
    (KEPT / "findings.json").write_text(
        json.dumps([found for result in results for found in findings_of(result)], indent=1), "utf-8"
    )
    if len(chosen) == len(every):
        RESULTS.parent.mkdir(parents=True, exist_ok=True)
        RESULTS.write_text(json.dumps(summary, indent=1) + "\n", "utf-8")
    print(as_markdown(summary))
    return 1 if any(counts["failed"] for counts in summary["rules"].values()) else 0


if __name__ == "__main__":
    sys.exit(main())
