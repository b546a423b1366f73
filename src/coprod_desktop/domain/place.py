"""Where a group is in the program: all that the first page needs to know of a project."""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.domain.record import Record


@dataclass(frozen=True, kw_only=True)
class Place(Record):
    """Where the group is in the program: a screen, and which thing it shows."""

    screen: str
    item: str = ""


MAP = Place(screen="map")
"""Where a new project begins."""
