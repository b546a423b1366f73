"""Limits: what has to be said before one is kept."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.listing import drop, put
from coprod_desktop.domain.project import Column, Limit, Project
from coprod_desktop.domain.typed import is_blank
from coprod_desktop.domain.words import Words, say_english


def problems_of(limit: Limit, words: Words = say_english) -> tuple[Problem, ...]:
    """Return what is still to be said before this limit can be kept.

    A fixed limit is a "no": it needs who decided, a reason and a way to challenge it (feature X02).
    """
    needed: list[tuple[str, str, str]] = [("what", limit.what, words("Write what the limit is."))]
    if limit.column is Column.FIXED:
        needed += [
            ("set_by", limit.set_by, words("Write who decided this.")),
            ("why", limit.why, words("Write why. People deserve a reason for a no.")),
            ("challenge", limit.challenge, words("Write how somebody can question this, or who to ask.")),
        ]
    return tuple(Problem(field=field, words=ask) for field, value, ask in needed if is_blank(value))


def keep_limit(project: Project, limit: Limit) -> Project:
    """Return the project with this limit in the register; among the unfinished ones while it lacks something.

    A limit that was in the register and now lacks something stays there as it was.
    """
    if problems_of(limit):
        return replace(project, unfinished_limits=put(project.unfinished_limits, limit))
    return replace(
        project,
        limits=put(project.limits, limit),
        unfinished_limits=drop(project.unfinished_limits, limit.id),
    )
