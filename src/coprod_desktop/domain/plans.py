"""A person's own plan: what might be hard, what helps, who they would tell, what they offer (X11, X12).

It is theirs. A line leaves only when they share that line, and they can take it back. Nothing asks what
happened, and nobody's experience is sorted into kinds.
"""

from __future__ import annotations

from coprod_desktop.domain.people import present
from coprod_desktop.domain.plan_lines import PlanLine
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.typed import is_blank


def lines_of(project: Project, person_id: str) -> tuple[PlanLine, ...]:
    """Return every line of one person's plan, for that person alone."""
    return tuple(one for one in project.plan_lines if one.person == person_id and not is_blank(one.words))


def shared_lines(project: Project) -> tuple[PlanLine, ...]:
    """Return the lines that people who are here share with the group."""
    here = {one.id for one in present(project)}
    return tuple(
        one for one in project.plan_lines if one.shared and one.person in here and not is_blank(one.words)
    )
