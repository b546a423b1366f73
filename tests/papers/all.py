"""Makes every paper of the matrix and has each looked at: `python3 dev.py papers`.

What was found is kept under `build/papers`, so only what has changed is looked at again. A whole run writes
`docs/results/papers.md`, one page, and the same for programs to read, `papers.json`.

    python3 dev.py papers                 every paper
    python3 dev.py papers --only "40 p"   the groups, sizes and words with this in their name; no results
    python3 dev.py papers --afresh        forgets what was kept
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import product
from pathlib import Path

from coprod_desktop.documents.pdf import make_pdf
from coprod_desktop.domain.blocks import Document
from coprod_desktop.domain.person import PaperSize, WordLevel
from tests.documents.reading import read_pdf
from tests.papers.kept import ROOT, Kept, Look, key_of, looked_with
from tests.papers.matrix import SITUATIONS, papers
from tests.papers.results import Cell, Looked, as_page, as_record
from tests.papers.rules import complaints
from tests.papers.validators import PROFILES, engine, missing_for_vera, page_failures

KEPT = ROOT / "build" / "papers"
RESULTS = ROOT / "docs" / "results"

Where = tuple[str, PaperSize, WordLevel]


def look_at(document: Document, content: bytes) -> Look:
    """Have our rules and both checkers look at one paper."""
    reading, checker = read_pdf(content), None if missing_for_vera() else engine()
    found = {"our rules": complaints(document, reading)}
    for profile in PROFILES:
        found[f"veraPDF {profile}"] = checker.failures(content, profile) if checker else []
        found[f"page-validation {profile}"] = page_failures(content, profile)
    return Look(reading.pages, found)


def look_at_cell(where: Where, folder: Path, looked: str) -> Cell:
    """Look at those papers of one group, read one way, that were not looked at before."""
    kept = Kept(folder / f"{name_of(where)}.jsonl")
    cell = Cell(where[0], where[1].value, where[2].value)
    for paper in papers(*where):
        content = make_pdf(paper.document)
        key = key_of(paper.document, content, looked)
        look = kept.of(key)
        if look is None:
            look = look_at(paper.document, content)
            kept.keep(key, look)
            cell.looked_now += 1
        cell.looks.append(Looked(paper.name, paper.document.kind.value, look))
    kept.forget_the_rest()
    return cell


def name_of(where: Where) -> str:
    """Return what a group, a size and a kind of words are called together."""
    return f"{where[0]} {where[1].value} {where[2].value}".replace(",", "").replace(" ", "-")


def _cells(wheres: list[Where]) -> Iterator[Cell]:
    looked = looked_with()
    with ProcessPoolExecutor() as workers:
        for number, cell in enumerate(
            workers.map(look_at_cell, wheres, [KEPT] * len(wheres), [looked] * len(wheres)), 1
        ):
            said = f"{len(cell.looks)} papers, {cell.looked_now} looked at now, {len(cell.wrong)} found"
            print(f"{number:>3} of {len(wheres)}: {cell.name}: {said}", flush=True)
            print(*cell.wrong[:5], sep="\n", end="\n" if cell.wrong else "")
            yield cell


def main() -> int:
    """Look at all papers; return 1 when anything was found."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    reader.add_argument("--only", default="")
    reader.add_argument("--afresh", action="store_true")
    asked = reader.parse_args()
    for file in KEPT.glob("*.jsonl") if asked.afresh else ():
        file.unlink()
    every = list(product(SITUATIONS, PaperSize, WordLevel))
    wheres = [where for where in every if asked.only in name_of(where) or asked.only in where[0]]
    started = time.monotonic()
    cells = list(_cells(wheres))
    page = as_page(cells)
    if wheres == every:
        RESULTS.mkdir(parents=True, exist_ok=True)
        (RESULTS / "papers.md").write_text(page, "utf-8")
        record = json.dumps(as_record(cells), indent=1, ensure_ascii=False)
        (RESULTS / "papers.json").write_text(record + "\n", "utf-8")
    print(f"\n{page}\n{time.monotonic() - started:.0f} seconds")
    return 1 if any(cell.wrong for cell in cells) or missing_for_vera() else 0


if __name__ == "__main__":
    sys.exit(main())
