"""Taking a project back leaves a line for what moved, and none for what is new or stayed."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from coprod_desktop.domain.going_back import with_what_moved
from coprod_desktop.domain.ideas import Fit, Idea
from coprod_desktop.domain.limit_records import Column, Limit
from coprod_desktop.domain.project import Project

NOW = "2026-11-27T10:00:00Z"
LIMIT = Limit(id="l", what="The logo", column=Column.OURS)
IDEA = Idea(id="i", words="A film", fit=Fit.FITS)
EARLIER = Project(id="p", limits=(LIMIT,), ideas=(IDEA,))


def back(now: Project) -> Project:
    numbers = count()
    return with_what_moved(now, EARLIER, NOW, lambda: f"id{next(numbers)}")


def test_that_what_moved_since_goes_back_with_a_line() -> None:
    moved = replace(LIMIT, column=Column.INFLUENCE)
    answered = replace(IDEA, fit=Fit.NOT_NOW, reason="No money", decided_by="All")
    project = back(replace(EARLIER, limits=(moved,), ideas=(answered,)))
    assert [(one.before, one.after) for one in project.limit_moves] == [(Column.INFLUENCE, Column.OURS)]
    assert [(one.fit, one.until) for one in project.idea_answers] == [(Fit.NOT_NOW, "2026-11-27")]


def test_that_what_stayed_or_is_new_leaves_none() -> None:
    new = (replace(LIMIT, id="new", column=Column.FIXED), LIMIT)
    assert back(replace(EARLIER, limits=new, ideas=(IDEA, replace(IDEA, id="new")))) == EARLIER
