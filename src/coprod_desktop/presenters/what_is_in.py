"""What is in a project, in a few lines, so that one can be told from another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from coprod_desktop.domain.days import day_of
from coprod_desktop.domain.typed import shorten
from coprod_desktop.domain.words import Words

if TYPE_CHECKING:
    from coprod_desktop.domain.project import Project

COUNTED = ("answers", "people", "roles")
GOAL_QUESTION = "about.goal"
_GOAL_IN_SIGHT = 100
_CLOCK = slice(11, 16)  # of an ISO 8601 moment: hours and minutes


def when_changed(project: Project, words: Words) -> str:
    """Return the day and the time of its last change, as the clock of this laptop says it.

    It is empty before anything was said.
    """
    try:
        moment = datetime.fromisoformat(project.changed_at).astimezone().isoformat()
    except (ValueError, OverflowError):  # no moment, or one at the edge of the calendar
        return day_of(project.changed_at, words)
    return f"{day_of(moment, words)} {moment[_CLOCK]}"


def titles_of(copies: Sequence[Project], words: Words) -> tuple[str, ...]:
    """Return what to call each of some copies. Those of the same minute are counted, the earliest first.

    Args:
        copies: the newest first.
        words: says it.
    """
    when = [when_changed(copy, words) for copy in copies]
    said = [words("As it was on {when}", when=one) if one else words("As it was at first") for one in when]
    alike, left = Counter(said), Counter(said)
    titles = []
    for one in said:
        number, left[one] = left[one], left[one] - 1
        titles.append(words("{copy}, copy {n}", copy=one, n=number) if alike[one] > 1 else one)
    return tuple(titles)


def not_as_now(project: Project, now: Project, words: Words) -> str:
    """Return how much of a copy is not as it is now."""
    counts = _differences(project, now)
    if any(counts.values()):
        return words("Different now. Answers {answers}, people {people}, roles {roles}.", **counts)
    return words("Answers, people and roles are as they are now.")


def not_alike(one: Project, other: Project, words: Words) -> str:
    """Return how much is not the same in 2 projects that began as one."""
    counts = _differences(one, other)
    if any(counts.values()):
        return words("Not the same in both. Answers {answers}, people {people}, roles {roles}.", **counts)
    return words("Answers, people and roles are the same in both. Something else is not.")


def _differences(one: Project, other: Project) -> dict[str, int]:
    return {name: _unlike(getattr(one, name), getattr(other, name)) for name in COUNTED}


def _unlike(then: Sequence[Any], now: Sequence[Any]) -> int:
    before, after = ({one.id: one for one in side} for side in (then, now))
    return sum(before.get(each) != after.get(each) for each in before.keys() | after.keys())


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
