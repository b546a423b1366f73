"""Figures: the middle, the 95th of 100, the most memory, and a ratio that says what it is of."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

WINDOW = (1024, 700)
STATUS = Path("/proc/self/status")


def p95(times: Sequence[float]) -> float:
    """Return the time that 95 of 100 stay under."""
    return quantiles(times, n=20, method="inclusive")[-1] if len(times) > 1 else times[0]


def page_by_page(
    turns: Sequence[float], came: Sequence[str], of_turns: Sequence[float], of_came: Sequence[str]
) -> tuple[str, float, float]:
    """Compare each page with itself in another run: its middle time with its middle time there.

    Returns:
        the page at the ratio that 95 of 100 pages stay under, and its 2 times.
    """
    ours, theirs = _middles(turns, came), _middles(of_turns, of_came)
    both = sorted((ours[page] / theirs[page], page) for page in ours.keys() & theirs.keys())
    _, page = both[round(0.95 * (len(both) - 1))]
    return page, ours[page], theirs[page]


def _middles(turns: Sequence[float], came: Sequence[str]) -> dict[str, float]:
    heaps: dict[str, list[float]] = {}
    for took, page in zip(turns, came, strict=True):
        heaps.setdefault(page, []).append(took)
    return {page: median(times) for page, times in heaps.items()}


def peak_memory() -> float:
    """Return the most memory this process has held, in MiB."""
    if STATUS.exists():  # getrusage also counts what the parent held before the program started
        held = next(line for line in STATUS.read_text("ascii").splitlines() if line.startswith("VmHWM:"))
        return int(held.split()[1]) / 1024
    import resource  # not on Windows, so not at the top

    held_most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return held_most / (1024 * 1024 if sys.platform == "darwin" else 1024)


@dataclass(frozen=True)
class Figure:
    """One line of the result: what was measured, against what, and what we aim for."""

    name: str
    value: float
    floor: float
    unit: str
    aim: str = ""

    def __str__(self) -> str:
        times = f"{self.value / self.floor:7.2f} ×"
        figures = f"({self.value:.1f} / {self.floor:.1f} {self.unit})"
        return f"{self.name:<34}{times}   {figures:<24}{self.aim}"
