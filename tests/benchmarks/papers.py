"""Measures how quickly papers are made, against what people would use instead, in one run.

Run it as `python3 dev.py bench papers [--quick]`. Each figure is a ratio of middles over several rounds,
taken in turn, so that a busy moment falls on all alike. Nothing is asserted: the aim stands beside it.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from PySide6.QtCore import QObject

from coprod_desktop.collecting import look_seldom, pass_over_what_is_there
from coprod_desktop.ui.pages import open_pdf
from tests.benchmarks import paper_makers
from tests.benchmarks.figures import Figure

ROOT = Path(__file__).parents[2]
COMPARE = os.environ.get("COPROD_COMPARE", "")  # the Python that has what we are compared with
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
SIZES = (4, 40, 400)
ROUNDS = {4: 7, 40: 5, 400: 3}
AIMS = {"reportlab": "1.25 or less", "LibreOffice": "4 or more", "WeasyPrint": "4 or more"}


def timed(work: Callable[[], object]) -> float:
    """Return how long something takes, in ms."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def run(python: str, way: str, pages: int, file: Path) -> None:
    """Make a paper in one way, as a command from its start."""
    command = [python, "-m", "tests.benchmarks.paper_makers", way, str(pages), str(file)]
    env = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'src'}"}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    subprocess.run(command, cwd=ROOT, env=env, check=True, capture_output=True)


def office(source: Path) -> None:
    """Turn a word processor's file into a tagged PDF, as somebody at a laptop without us would."""
    assert OFFICE
    tagged = 'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}'
    home = f"-env:UserInstallation={(source.parent / 'office').as_uri()}"
    command = [
        OFFICE,
        home,
        "--headless",
        "--convert-to",
        tagged,
        "--outdir",
        str(source.parent),
        str(source),
    ]
    subprocess.run(command, check=True, capture_output=True)


def pages_in(pdf: bytes) -> int:
    """Return how many pages a paper has."""
    holder = QObject()
    return int(open_pdf(pdf, holder).pageCount())


def ways(folder: Path, pages: int) -> dict[str, Callable[[], object]]:
    """Return each way there is here to make a paper, by its name. The first is ours."""
    out = folder / "out.pdf"
    found: dict[str, Callable[[], object]] = {"ours": lambda: run(sys.executable, "ours", pages, out)}
    if COMPARE:
        found["reportlab"] = lambda: run(COMPARE, "reportlab", pages, out)
        found["WeasyPrint"] = lambda: run(COMPARE, "weasyprint", pages, out)
        if OFFICE:
            source = folder / f"paper-{pages}.docx"
            run(COMPARE, "docx", pages, source)
            office(source)  # the first time it makes its own settings
            found["LibreOffice"] = lambda: office(source)
    return found


def measure(folder: Path, pages: int, rounds: int) -> tuple[dict[str, float], float]:
    """Return the middle time of each way as a command, and of ours from the running program, in ms."""
    there = ways(folder, pages)
    times: dict[str, list[float]] = {name: [] for name in there}
    warm = []
    for _ in range(rounds):
        for name, work in there.items():
            times[name].append(timed(work))
        warm.append(timed(lambda: paper_makers.ours(pages)))
    return {name: median(found) for name, found in times.items()}, median(warm)


def compared(pages: int, times: dict[str, float], warm: float) -> list[Figure]:
    """Return the figures for one size."""
    ours, about = times["ours"], f"{pages} pages"
    figures = []
    for name, took in times.items():
        aim = AIMS.get(name, "")
        if name == "reportlab":
            figures.append(Figure(f"{about}: ours / {name}", ours, took, "ms", aim))
        elif name == "LibreOffice":
            least = "2 or more" if pages == SIZES[-1] else aim
            figures.append(Figure(f"{about}: {name} / ours", took, ours, "ms", least))
            figures.append(Figure(f"{about}: {name} / running", took, warm, "ms", "15 or more at 4 pages"))
        elif name != "ours":
            figures.append(Figure(f"{about}: {name} / ours", took, ours, "ms", aim))
    return figures


def main() -> None:
    """Measure and print."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--quick", action="store_true", help="take few turns, to see that it works")
    quick = reader.parse_args().quick
    if not COMPARE:
        print("NOT MEASURED: plain reportlab, WeasyPrint and LibreOffice. Start it with: dev.py bench papers")
    if not OFFICE:
        print("NOT MEASURED: LibreOffice. It is not here: apt-get install libreoffice-writer-nogui")
    look_seldom()
    warm_by_part: dict[int, float] = {}
    paper_makers.ours(4)
    pass_over_what_is_there()  # as the program does once it is warm
    with tempfile.TemporaryDirectory() as folder:
        for pages in SIZES[:2] if quick else SIZES:
            times, warm = measure(Path(folder), pages, 1 if quick else ROUNDS[pages])
            real = pages_in(paper_makers.ours(pages))
            warm_by_part[pages] = warm / len(list(paper_makers.sections(pages)))
            print(f"\n{pages} pages asked for, {real} made; from the running program in {warm:.0f} ms")
            for figure in compared(pages, times, warm):
                print(figure)
    first, *later = warm_by_part
    print()
    for pages in later:
        # A part is a heading with its words, list and table. The last page is not full, so parts are counted.
        name = f"time a part, {pages} pages against {first}"
        print(Figure(name, warm_by_part[pages], warm_by_part[first], "ms", "near 1 or less: linear"))
    longest, took = stall()
    print(f"\nlongest wait of the window: {longest:.0f} ms (aim: 100 or less)")
    print(f"while a pack for 40 people was made in {took:.1f} s")


def stall() -> tuple[float, float]:
    """Return the longest wait of the window while a full pack is made (ms), and how long that took (s)."""
    command = [sys.executable, "-m", "tests.benchmarks.pack_stall"]
    env = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'src'}", "QT_QPA_PLATFORM": "offscreen"}
    said = subprocess.run(command, cwd=ROOT, env=env, check=True, capture_output=True, text=True).stdout
    longest, took = said.split()[-2:]
    return float(longest), float(took)


if __name__ == "__main__":
    main()
