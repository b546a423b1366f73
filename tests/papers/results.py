"""What came of looking at every paper, on one page and as a record."""

from __future__ import annotations

import platform
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from coprod_desktop import __version__
from tests.papers.kept import Look
from tests.papers.rules import RULES
from tests.papers.validators import PROFILES, missing_for_vera

CHECKERS = (
    "our rules",
    *(f"{who} {profile}" for who in ("veraPDF", "page-validation") for profile in PROFILES),
)


@dataclass
class Looked:
    """One paper that was looked at."""

    name: str
    kind: str
    look: Look


@dataclass
class Cell:
    """One group, size and kind of words, and what was found on its papers."""

    situation: str
    size: str
    level: str
    looks: list[Looked] = field(default_factory=list)
    looked_now: int = 0

    @property
    def name(self) -> str:
        """What to call it."""
        return f"{self.situation}, {self.size}, {self.level}"

    @property
    def wrong(self) -> list[str]:
        """Everything that was found, a line for each."""
        return [
            f"{one.name}: {who}: {said}"
            for one in self.looks
            for who, found in one.look.found.items()
            for said in found
        ]


def as_record(cells: list[Cell]) -> dict[str, Any]:
    """Return what was found, for programs to read."""
    return {
        "run_at": datetime.now(UTC).strftime("%Y-%m-%d"),
        "program": __version__,
        "checkers": {who: _found(who, cells) for who in CHECKERS},
        "rules": {rule.__name__: _broken(rule.__name__, cells) for rule in RULES},
        "cells": [
            {
                "group": cell.situation,
                "size": cell.size,
                "words": cell.level,
                "papers": len(cell.looks),
                "pages": _pages(cell.looks),
                "found": len(cell.wrong),
            }
            for cell in cells
        ],
        "wrong": [said for cell in cells for said in cell.wrong],
    }


def as_page(cells: list[Cell]) -> str:
    """Return what was found, on one page for people."""
    looks = [one for cell in cells for one in cell.looks]
    record = as_record(cells)
    return "\n".join(
        (
            "# Every paper, looked at",
            "",
            f"Made by `python3 dev.py papers` on {record['run_at']}: {len(looks)} papers, "
            f"{_pages(looks)} pages; Python {platform.python_version()}, program {__version__}.",
            "Each number under *found* is how often something was wrong. Nothing may be found.",
            "",
            "| looked at by | found |",
            "|---|---|",
            *(f"| {who} | {found} |" for who, found in record["checkers"].items()),
            "",
            "| our rule | what every paper keeps to | found |",
            "|---|---|---|",
            *(f"| {rule.__name__} | {_says(rule)} | {record['rules'][rule.__name__]} |" for rule in RULES),
            "",
            "| group | papers | pages | longest in standard, large and giant print | found |",
            "|---|---|---|---|---|",
            *_by_group(cells),
            "",
            "| document | papers | most pages in standard, large and giant print |",
            "|---|---|---|",
            *_by_kind(cells),
            "",
        )
    )


def _says(rule: Any) -> str:
    return str(rule.__doc__).strip().partition("\n")[0]


def _by_group(cells: list[Cell]) -> Iterator[str]:
    for group in dict.fromkeys(cell.situation for cell in cells):
        of_group = [cell for cell in cells if cell.situation == group]
        looks = [one for cell in of_group for one in cell.looks]
        wrong = sum(len(cell.wrong) for cell in of_group)
        yield f"| {group} | {len(looks)} | {_pages(looks)} | {_longest(of_group)} | {wrong} |"


def _by_kind(cells: list[Cell]) -> Iterator[str]:
    counts = Counter(one.kind for cell in cells for one in cell.looks)
    for kind, count in sorted(counts.items()):
        yield f"| {kind} | {count} | {_longest(cells, kind)} |"


def _longest(cells: list[Cell], kind: str = "") -> str:
    """Return the pages of the longest paper in each size, of one kind where one is named."""
    most: dict[str, int] = {}
    for cell in cells:
        pages = (one.look.pages for one in cell.looks if kind in ("", one.kind))
        most[cell.size] = max(most.get(cell.size, 0), *pages, 0)
    return ", ".join(map(str, most.values()))


def _pages(looks: Iterable[Looked]) -> int:
    return sum(one.look.pages for one in looks)


def _found(who: str, cells: list[Cell]) -> int | str:
    if who.startswith("veraPDF") and missing_for_vera():
        return "NOT CHECKED"
    return sum(len(one.look.found[who]) for cell in cells for one in cell.looks)


def _broken(rule: str, cells: list[Cell]) -> int:
    return sum(
        said.startswith(f"{rule}:")
        for cell in cells
        for one in cell.looks
        for said in one.look.found["our rules"]
    )
