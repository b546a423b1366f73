"""Going back to how something was: the history says that it went there and back, and loses nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from coprod_desktop.domain.idea_history import keep_answer
from coprod_desktop.domain.limits import moved
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.project import Project


def with_what_moved(now: Project, back: Project, made_at: str, make_id: Callable[[], str]) -> Project:
    """Return a project that is taken back, with a line for each limit and each answer that goes back too.

    Args:
        now: the project as it is.
        back: as it is to be, with the histories of `now`.
        made_at: the moment, ISO 8601 in UTC.
        make_id: gives the ids of new lines.
    """
    for limit in now.limits:
        earlier = find(back.limits, limit.id)
        if earlier is not None:
            back = replace(back, limit_moves=(*back.limit_moves, *moved(limit, earlier, made_at, make_id)))
    for idea in now.ideas:
        before = find(back.ideas, idea.id)
        if before is not None and before.fit is not idea.fit:
            back = keep_answer(back, idea, made_at.partition("T")[0], make_id())
    return back
