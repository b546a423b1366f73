"""Makes every paper of the matrix and has each looked at: `python3 dev.py papers`.

Writes what was found to `docs/results/papers.json` and, for people, `papers.md`.
"""

from __future__ import annotations

import json
import platform
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass, field
from itertools import product
from pathlib import Path

from coprod_desktop import __version__
from coprod_desktop.documents.pdf import make_pdf
from coprod_desktop.domain.project import PaperSize, WordLevel
from tests.documents.reading import read_pdf
from tests.papers.matrix import SITUATIONS, papers
from tests.papers.rules import RULES, complaints
from tests.papers.validators import PROFILES, missing_for_vera, page_failures, vera

RESULTS = Path(__file__).resolve().parents[2] / "docs" / "results"
CHECKERS = (
    "our rules",
    *(f"{who} {profile}" for who in ("veraPDF", "page-validation") for profile in PROFILES),
)


@dataclass
class Cell:
    """One group, size and kind of words: how many papers, and how often each checker found something."""

    situation: str
    size: str
    level: str
    papers: int = 0
    pages: int = 0
    most_pages: int = 0
    kinds: list[str] = field(default_factory=list)
    found: dict[str, int] = field(default_factory=lambda: dict.fromkeys(CHECKERS, 0))
    wrong: list[str] = field(default_factory=list)


def look_at(where: tuple[str, PaperSize, WordLevel]) -> Cell:
    """Make and look at all papers of one group that are read one way."""
    cell = Cell(where[0], where[1].value, where[2].value)
    kinds: Counter[str] = Counter()
    checker = vera()
    for paper in papers(*where):
        content = make_pdf(paper.document)
        reading = read_pdf(content)
        found = {"our rules": complaints(paper.document, reading)}
        for profile in PROFILES:
            found[f"veraPDF {profile}"] = checker.failures(content, profile) if checker else []
            found[f"page-validation {profile}"] = page_failures(content, profile)
        cell.papers += 1
        cell.pages += reading.pages
        cell.most_pages = max(cell.most_pages, reading.pages)
        kinds[paper.document.kind.value] += 1
        for who, said in found.items():
            cell.found[who] += len(said)
            cell.wrong += [f"{paper.name}: {who}: {one}" for one in said]
    cell.kinds = sorted(kinds)
    return cell


def as_page(cells: list[Cell], seconds: float) -> str:
    """Return what was found, as one page."""
    total = {who: sum(cell.found[who] for cell in cells) for who in CHECKERS}
    made, pages = sum(cell.papers for cell in cells), sum(cell.pages for cell in cells)
    kinds = sorted({kind for cell in cells for kind in cell.kinds})
    lines = [
        "# Every paper, looked at",
        "",
        f"Made by `python3 dev.py papers`: {made} papers, {pages} pages, in {seconds:.0f} s; "
        f"Python {platform.python_version()}, program {__version__}.",
        "Each number is how often something was found wrong. Nothing may be found.",
        "",
        "| | " + " | ".join(CHECKERS) + " |",
        "|---|" + "---|" * len(CHECKERS),
        "| **all** | " + " | ".join(_found(total[who], who) for who in CHECKERS) + " |",
        "",
        f"Documents: {', '.join(kinds)}.",
        f"Our own rules: {', '.join(rule.__name__ for rule in RULES)}.",
        "",
        "| group | size | words | papers | pages | longest | " + " | ".join(CHECKERS) + " |",
        "|---|---|---|---|---|---|" + "---|" * len(CHECKERS),
    ]
    for cell in cells:
        found = " | ".join(_found(cell.found[who], who) for who in CHECKERS)
        where = f"{cell.situation} | {cell.size} | {cell.level}"
        lines.append(f"| {where} | {cell.papers} | {cell.pages} | {cell.most_pages} | {found} |")
    return "\n".join(lines) + "\n"


def _found(count: int, who: str) -> str:
    return "NOT CHECKED" if who.startswith("veraPDF") and missing_for_vera() else str(count)


def main() -> int:
    """Look at all papers; return 1 when anything was found."""
    started = time.monotonic()
    wheres = list(product(SITUATIONS, PaperSize, WordLevel))
    with ProcessPoolExecutor() as workers:
        cells = []
        for cell in workers.map(look_at, wheres):
            cells.append(cell)
            print(f"{len(cells)} of {len(wheres)}: {cell.papers} papers, {len(cell.wrong)} found", flush=True)
            print(*cell.wrong[:5], sep="\n", end="\n" if cell.wrong else "")
    RESULTS.mkdir(exist_ok=True)
    page = as_page(cells, time.monotonic() - started)
    (RESULTS / "papers.md").write_text(page, "utf-8")
    (RESULTS / "papers.json").write_text(
        json.dumps([asdict(cell) for cell in cells], indent=1) + "\n", "utf-8"
    )
    print(page.partition("\n\nDocuments:")[0])
    return 1 if any(cell.wrong for cell in cells) or missing_for_vera() else 0


if __name__ == "__main__":
    sys.exit(main())
