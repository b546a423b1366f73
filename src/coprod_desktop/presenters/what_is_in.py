"""What is in a project, in 2 lines, so that one can be told from another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_desktop.domain.days import day_of
from coprod_desktop.domain.typed import shorten
from coprod_desktop.domain.words import Words

if TYPE_CHECKING:
    from coprod_desktop.domain.project import Project

GOAL_QUESTION = "about.goal"
_GOAL_IN_SIGHT = 100
_CLOCK = slice(11, 16)  # of an ISO 8601 moment: hours and minutes


def when_changed(project: Project, words: Words) -> str:
    """Return the day and the time of its last change; empty before anything was said."""
    return f"{day_of(project.changed_at, words)} {project.changed_at[_CLOCK]}".strip()


def how_much(project: Project, words: Words) -> str:
    """Return how much is in it."""
    return words(
        "Answers: {answers}. People: {people}. Roles: {roles}.",
        answers=len(project.answers),
        people=len(project.people),
        roles=len(project.roles),
    )


def preview(project: Project, words: Words) -> tuple[str, ...]:
    """Return a few lines that tell a copy from others: how much is in it, and what the group makes."""
    goal = next((answer.words for answer in project.answers if answer.id == GOAL_QUESTION), "")
    makes = words("What we make: {goal}", goal=shorten(goal, _GOAL_IN_SIGHT))
    return (how_much(project, words), *((makes,) if goal.strip() else ()))
