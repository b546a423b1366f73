"""Measures how quick and how small the program is, each as a ratio to a floor of the same run.

Run it as `python3 dev.py bench [--quick]`.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

from tests.benchmarks.figures import Figure, p95, page_by_page
from tests.benchmarks.grown import put_project

ROOT = Path(__file__).parent.parent.parent
FLOORS = ("-m", "tests.benchmarks.floors")
PROGRAM = ("-m", "tests.benchmarks.program")
SIZES = {"small": (6, 20), "40 people": (40, 20), "2,000 answers": (6, 2000)}
MANY = "300 tasks, 200 ideas"
MANY_OF = (40, 60, 300, 200)  # people, answers, tasks, ideas


def start(*words: str, **env: str) -> subprocess.Popen[str]:
    """Start Python with these words, from the top of the checkout."""
    more = {"QT_QPA_PLATFORM": "offscreen"} if not os.environ.get("DISPLAY") else {}
    # Compiled code is kept, as it is for everybody who starts the program a second time.
    usual = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, *words]
    return subprocess.Popen(
        command, cwd=ROOT, env={**usual, **more, **env}, stdout=subprocess.PIPE, text=True
    )


def answer_of(*words: str) -> Any:
    """Return what a program of ours printed last, read as JSON."""
    said, _ = (program := start(*words)).communicate()
    if program.returncode:
        raise SystemExit(f"{' '.join(words)} stopped with {program.returncode}.")
    return json.loads(said.splitlines()[-1])


def time_to_paint(*words: str, **env: str) -> float:
    """Return how long a program takes from its start until it says that it has painted, in ms."""
    began = time.perf_counter()
    program = start(*words, **env)
    assert program.stdout
    said = program.stdout.readline()
    took = (time.perf_counter() - began) * 1000
    program.communicate()
    if said.strip() != "first-paint":
        raise SystemExit(f"{' '.join(words)} did not say that it has painted.")
    return took


def measure_launch(data: Path, turns: int) -> Figure:
    """Compare the launch with a bare window's, turn and turn about, so that both meet the same noise."""
    ours, bare = [], []
    for _ in range(turns + 1):
        bare.append(time_to_paint(*FLOORS, "window"))
        ours.append(time_to_paint("-m", "coprod_desktop", COPROD_BENCH="first-paint", COPROD_DATA=str(data)))
    # The first turn fills the disk's cache and does not count.
    return Figure("Launch to first usable window", median(ours[1:]), median(bare[1:]), "ms", "≤ 1.15 ×")


def measure_journeys(folder: Path, turns: int) -> list[Figure]:
    """Compare pages and memory with their floors, and large projects with a small one."""
    took = {}
    for name, (people, answers) in SIZES.items():
        data = folder / name.replace(" ", "-")
        data.mkdir()
        put_project(data, people, answers)
        took[name] = answer_of(*PROGRAM, str(data), str(turns))
    small, floor = took["small"], answer_of(*FLOORS, "turns", str(turns))
    bare_peak = float(answer_of(*FLOORS, "window"))
    dressed = folder / "comfort"
    dressed.mkdir()
    put_project(dressed, *SIZES["small"])
    large_words = answer_of(*PROGRAM, str(dressed), str(turns), "comfort")
    page, at_400, at_100 = page_by_page(
        large_words["turns"], large_words["came"], small["turns"], small["came"]
    )
    figures = [
        Figure("Next page with its save, p95", p95(small["turns"]), p95(floor), "ms", "≤ 2 ×, < 50 ms"),
        Figure(
            "Next page, 400 % and all comfort",
            p95(large_words["turns"]),
            p95(small["turns"]),
            "ms",
            "≤ 1.5 ×",
        ),
        Figure("The same, page by page (p95)", at_400, at_100, "ms", f"≤ 1.5 × ({page})"),
        Figure("Most memory after the journey", small["peak"], bare_peak, "MiB"),
    ]
    for name, (people, answers) in SIZES.items():
        if name == "small":
            continue
        more = people / SIZES["small"][0] * answers / SIZES["small"][1]
        large, aim = took[name], f"near linear: ≤ {more:.1f} ×"
        figures += [
            Figure(f"Next page, {name}", p95(large["turns"]), p95(small["turns"]), "ms", aim),
            Figure(f"Opening, {name}", large["opened"], small["opened"], "ms", aim),
            Figure(f"Most memory, {name}", large["peak"], small["peak"], "MiB", aim),
        ]
    return [*figures, *measure_many(folder, turns, small)]


def measure_many(folder: Path, turns: int, small: dict[str, Any]) -> list[Figure]:
    """Compare the pages, and the longest lists, of a large group's year with those of a small project."""
    data = folder / "many"
    data.mkdir()
    put_project(data, *MANY_OF)
    many = answer_of(*PROGRAM, str(data), str(turns))
    return [
        Figure(f"Next page, {MANY}", p95(many["turns"]), p95(small["turns"]), "ms", "≤ 2 ×, < 50 ms"),
        Figure(f"Opening, {MANY}", many["opened"], small["opened"], "ms", "near 1"),
        *(
            Figure(f"List: {page}, {MANY}", took, small["lists"][page], "ms", "few cards at first: < 100 ms")
            for page, took in many["lists"].items()
        ),
    ]


def show_floors(turns: int) -> None:
    """Say what the floors are on this machine, in case there is nothing to compare with them yet."""
    paints = [time_to_paint(*FLOORS, "window") for _ in range(turns)]
    print(f"A bare window: {median(paints):.0f} ms to paint, {answer_of(*FLOORS, 'window'):.0f} MiB at most")
    print(f"A durable commit and a bare repaint: {p95(answer_of(*FLOORS, 'turns', '200')):.2f} ms (p95)")


def main() -> None:
    """Measure and print."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--quick", action="store_true", help="take few turns, to see that it works")
    quick = reader.parse_args().quick
    launches, turns = (3, 30) if quick else (11, 300)
    if importlib.util.find_spec("coprod_desktop.app") is None:
        show_floors(launches)
        raise SystemExit("There is no program to measure yet (coprod_desktop.app).")
    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder) / "empty"
        empty.mkdir()
        print(measure_launch(empty, launches))
        for figure in measure_journeys(Path(folder), turns):
            print(figure)


if __name__ == "__main__":
    main()
