"""Lines of a plan that only their owner sees, brought into notes that can have a lock of their own."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.plans import lines_of
from coprod_desktop.domain.project import Project


def own_lines(project: Project, person_id: str) -> tuple[str, ...]:
    """Return the words of the lines that only this person sees, in their order."""
    return tuple(one.words.strip() for one in lines_of(project, person_id) if not one.shared)


def with_own_lines(notes: str, project: Project, person_id: str) -> str:
    """Return notes with these lines under them."""
    return "\n".join(part for part in (notes.rstrip(), *own_lines(project, person_id)) if part)


def without_own_lines(project: Project, person_id: str) -> Project:
    """Return the project without these lines; those that are shared stay."""
    rest = tuple(one for one in project.plan_lines if one.shared or one.person != person_id)
    return replace(project, plan_lines=rest)


def without_what_was_locked(earlier: Project, now: Project, person_id: str) -> Project:
    """Return an earlier copy without the notes that are locked now, and without lines that went into them.

    Args:
        earlier: the project as it was.
        now: the project as it is.
        person_id: whose notes.
    """
    kept = {one.id for one in now.plan_lines}
    lines = (one for one in earlier.plan_lines if one.shared or one.person != person_id or one.id in kept)
    notes = (one for one in earlier.private_notes if one.id != person_id)
    return replace(earlier, plan_lines=tuple(lines), private_notes=tuple(notes))
