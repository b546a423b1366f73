"""Limits: what has to be said before one is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.limit_records import Column, Limit, LimitMove
from coprod_desktop.domain.listing import drop, find, put
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.typed import is_blank
from coprod_desktop.domain.words import Words, say_english


def problems_of(limit: Limit, words: Words = say_english) -> tuple[Problem, ...]:
    """Return what is still to be said before this limit can be kept.

    A fixed limit is a "no": it needs who decided, a reason and a way to challenge it (feature X02).
    """
    needed: list[tuple[str, str, str]] = [("what", limit.what, words("Write what the limit is."))]
    if limit.column is Column.NOT_SAID:
        needed.append(("column", "", words("Choose who has the say over this limit.")))
    if limit.column is Column.FIXED:
        needed += [
            ("set_by", limit.set_by, words("Write who decided this.")),
            ("why", limit.why, words("Write why. People deserve a reason for a no.")),
            ("challenge", limit.challenge, words("Write how somebody can question this, or who to ask.")),
        ]
    return tuple(Problem(field=field, words=ask) for field, value, ask in needed if is_blank(value))


def keep_limit(project: Project, limit: Limit, made_at: str, move_id: str) -> Project:
    """Return the project with this limit in the register; among the unfinished ones while it lacks something.

    A limit that was in the register and now lacks something stays there as it was. One that goes to
    another column leaves a line in its history.

    Args:
        project: as it stands.
        limit: as it is written now.
        made_at: the moment, ISO 8601 in UTC.
        move_id: the id of a line in the history, should one be needed.
    """
    if problems_of(limit):
        return replace(project, unfinished_limits=put(project.unfinished_limits, limit))
    kept = find(project.limits, limit.id)
    moves = moved(kept, limit, made_at, lambda: move_id) if kept is not None else ()
    return replace(
        project,
        limits=put(project.limits, limit),
        unfinished_limits=drop(project.unfinished_limits, limit.id),
        limit_moves=(*project.limit_moves, *moves),
    )


def moved(before: Limit, after: Limit, made_at: str, make_id: Callable[[], str]) -> tuple[LimitMove, ...]:
    """Return the line of the history of a limit that goes to another column; none when it stays.

    Args:
        before: the limit as it was.
        after: as it is then; its reason is the reason of the move.
        made_at: the moment, ISO 8601 in UTC.
        make_id: gives the id of the line.
    """
    if before.column is after.column:
        return ()
    line = LimitMove(
        id=make_id(),
        limit=after.id,
        made_at=made_at,
        before=before.column,
        after=after.column,
        why=after.why,
    )
    return (line,)


def moves_of(project: Project, limit_id: str) -> tuple[LimitMove, ...]:
    """Return where a limit was before, the first move first."""
    return tuple(one for one in project.limit_moves if one.limit == limit_id)


def may_meet(project: Project, limit_id: str) -> Limit | None:
    """Return the limit in the register that something is tied to, when this group cannot decide it (X03)."""
    limit = find(project.limits, limit_id) if limit_id else None
    return None if limit is None or limit.column is Column.OURS else limit
