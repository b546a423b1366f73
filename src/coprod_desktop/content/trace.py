"""Which lines of the source text are served, and by what."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

from coprod_desktop.content.entries import entries
from coprod_desktop.content.packs import core_pack_folder
from coprod_desktop.content.seeds import seed_lines
from coprod_desktop.domain.pack import (
    Clause,
    Pack,
    Purpose,
    Question,
    Section,
    Served,
    StarterRole,
    Theme,
    Told,
)
from coprod_desktop.domain.record import Record

_NAMES: dict[type[Record], str] = {
    Section: "section",
    Theme: "theme",
    Question: "question",
    StarterRole: "role",
    Clause: "clause",
    Purpose: "purpose",
    Told: "told",
    Served: "screen",
}
_LINE_WIDTH = 40
_SERVED_WIDTH = 70


@dataclass(frozen=True, kw_only=True)
class TraceRow:
    """One line of the source text. `served_by` names things such as ``question questions.who``."""

    seed: str
    line: str
    served_by: tuple[str, ...]


def trace(pack: Pack) -> tuple[TraceRow, ...]:
    """Return what in `pack` serves each line of the source text, in the order of that text."""
    serves = [
        (f"{_NAMES[type(entry.record)]} {entry.record.id}", entry.record.seeds)
        for entry in entries(pack)
        if isinstance(
            entry.record, Section | Theme | Question | StarterRole | Clause | Purpose | Told | Served
        )
    ]
    return tuple(
        TraceRow(
            seed=line.id, line=line.words, served_by=tuple(name for name, ids in serves if line.id in ids)
        )
        for line in seed_lines(core_pack_folder())
    )


def missing(rows: tuple[TraceRow, ...]) -> tuple[str, ...]:
    """Return the ids of the lines that nothing serves."""
    return tuple(row.seed for row in rows if not row.served_by)


def render_trace(rows: tuple[TraceRow, ...]) -> str:
    """Return the rows as a plain text table, with a sentence at the end that sums them up."""
    lines = [f"{'Line':<5} {'What it says':<{_LINE_WIDTH}}  Served by"]
    for row in rows:
        lines += _table_row(row)
    gone = missing(rows)
    summary = f"Not served yet: {', '.join(gone)}." if gone else f"All {len(rows)} lines are served."
    return "\n".join([*lines, "", summary, ""])


def _table_row(row: TraceRow) -> list[str]:
    left = textwrap.wrap(row.line, _LINE_WIDTH)
    # A no-break space keeps "question questions.who" on one line while wrapping.
    names = ", ".join(name.replace(" ", "\u00a0") for name in row.served_by) or "nothing yet"
    right = textwrap.wrap(names, _SERVED_WIDTH, break_on_hyphens=False)
    height = max(len(left), len(right))
    left += [""] * (height - len(left))
    right += [""] * (height - len(right))
    ids = [row.seed, *[""] * (height - 1)]
    return [
        f"{seed:<5} {words:<{_LINE_WIDTH}}  {served}".replace("\u00a0", " ").rstrip()
        for seed, words, served in zip(ids, left, right, strict=True)
    ]
