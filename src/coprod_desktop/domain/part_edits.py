"""Edits of a part: its owner is told of each one they did not make themselves, until they looked (X16)."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import PartEdit, PartLook


def edits_of(project: Project, role_id: str, owner: str) -> tuple[PartEdit, ...]:
    """Return every edit of somebody's part of a role, the first one first."""
    return tuple(one for one in project.part_edits if (one.role, one.owner) == (role_id, owner))


def not_looked_at(project: Project, owner: str = "") -> tuple[PartEdit, ...]:
    """Return the edits that an owner has not looked at and did not make; of everybody, or of one owner.

    Only people who are here are waited for. An edit nobody put a name to is told too: it may be somebody
    else's.
    """
    looked = {one.id for one in project.part_looks}
    here = {person.id for person in project.people if not person.left_on}
    return tuple(
        one
        for one in project.part_edits
        if one.by != one.owner and one.id not in looked and one.owner in here and owner in ("", one.owner)
    )


def look_at(project: Project, role_id: str, owner: str, made_at: str) -> Project:
    """Return the project after an owner looked at every edit of their part of a role."""
    waiting = tuple(one for one in not_looked_at(project, owner) if one.role == role_id)
    looks = tuple(PartLook(id=one.id, made_at=made_at) for one in waiting)
    return replace(project, part_looks=(*project.part_looks, *looks)) if looks else project
