"""A project that was carried to another laptop and back: which of the two has what the other has not.

Each time it leaves in a file, a mark of what it says is kept in the project itself. A side whose mark of
now is among the other side's marks has nothing that the other has not.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import MISSING, dataclass, fields
from enum import Enum
from typing import TYPE_CHECKING, Any

from coprod_desktop.domain.record import Record

if TYPE_CHECKING:
    from coprod_desktop.domain.project import Project

NOT_SAID = ("place", "changed_at", "trips")
"""Fields that say nothing the group said: where it stopped, when, and the marks themselves."""


@dataclass(frozen=True, kw_only=True)
class Trip(Record):
    """A project left in a file to be carried elsewhere. `mark` stands for all it said then."""

    id: str
    mark: str
    made_at: str


class Standing(Enum):
    """How a project here stands to one in a file."""

    SAME = "same"
    OURS_NEWER = "ours-newer"
    THEIRS_NEWER = "theirs-newer"
    BOTH_CHANGED = "both-changed"


def mark_of(project: Project) -> str:
    """Return a code for all that a project says. What is as at first, such as new fields, does not count."""
    said = {name: value for name, value in _said(project).items() if name not in NOT_SAID}
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode("utf-8", "surrogatepass")).hexdigest()


def with_trip(project: Project, made_at: str, id: str) -> tuple[Trip, ...]:
    """Return a project's marks with one for what it says now, unless that is there."""
    mark = mark_of(project)
    if mark in _marks(project):
        return project.trips
    return (*project.trips, Trip(id=id, mark=mark, made_at=made_at))


def compare(ours: Project, theirs: Project) -> Standing:
    """Return how a project here stands to the same one in a file.

    Whoever has only ever added to what the other has, and had the other's words once, is newer. What
    cannot be told counts as changed on both sides, so that nothing is written over.
    """
    mine, yours = mark_of(ours), mark_of(theirs)
    if mine == yours:
        return Standing.SAME
    if mine in _marks(theirs) and _goes_on_from(ours, theirs):
        return Standing.THEIRS_NEWER
    if yours in _marks(ours) and _goes_on_from(theirs, ours):
        return Standing.OURS_NEWER
    return Standing.BOTH_CHANGED


def _marks(project: Project) -> frozenset[str]:
    return frozenset(trip.mark for trip in project.trips)


def _goes_on_from(earlier: Project, later: Project) -> bool:
    from coprod_desktop.domain.project import ONLY_ADDED_TO

    lists = ((getattr(earlier, name), getattr(later, name)) for name in ONLY_ADDED_TO)
    return all(after[: len(before)] == before for before, after in lists)


def _said(value: Any) -> Any:
    """Return a record as plain values, without what is as it is at first."""
    if isinstance(value, Record):
        found = ((field, getattr(value, field.name)) for field in fields(value))
        return {field.name: _said(one) for field, one in found if one != _at_first(field)}
    return [_said(one) for one in value] if isinstance(value, tuple) else value


def _at_first(field: Any) -> Any:
    return field.default if field.default_factory is MISSING else field.default_factory()
