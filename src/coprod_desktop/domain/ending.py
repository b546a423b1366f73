"""How a project ends: what difference it made, thanks, and what is done with what stays (feature F8)."""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.domain.record import Record

ENDING = "ending"
"""The id of the one ending a project has."""


@dataclass(frozen=True, kw_only=True)
class Ending(Record):
    """The group's own words about its ending. Any of them may be empty."""

    id: str
    difference: str = ""
    thanks: str = ""
    celebrate: str = ""
    stays: str = ""
