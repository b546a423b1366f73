"""Answers as they were kept before a skipped question could be told from a no: as true or false."""

from __future__ import annotations

from typing import Any

THREE_VALUES = {
    "person": ("staff", "may_help"),
    "role": ("signs_off", "no_time_asked", "keeps_flow"),
    "session": ("feedback",),
}
"""The columns that hold a yes, a no, or neither, by their tables."""
_LISTS = {"people": "person", "roles": "role", "sessions": "session"}


def fold_yes_no(project: Any) -> None:
    """Turn true and false in a project as plain values into what was surely said; leave all else alone.

    True was chosen by somebody. False stood there from the start, so it may never have been said.
    """
    if type(project) is not dict:
        return
    for name, table in _LISTS.items():
        rows = project.get(name)
        for row in rows if type(rows) is list else ():
            for column in THREE_VALUES[table]:
                if type(row) is dict and type(row.get(column)) is bool:
                    row[column] = "yes" if row[column] else "not-said"
