"""Our dates: every day that something is due, from all that is written (features B7 and F9).

Only what is still to come is here: nothing that is done, and nothing about how much anybody does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coprod_desktop.domain.days import parse_day, say_day
from coprod_desktop.domain.decisions import Stage
from coprod_desktop.domain.foresight import finish_of
from coprod_desktop.domain.limits import may_meet
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.timeline import MOST, Timeline
from coprod_desktop.domain.typed import is_blank
from coprod_desktop.domain.words import Words


class Kind(StrEnum):
    """What is due."""

    FINISH = "finish"
    ACTION = "action"
    SIGN_OFF = "sign-off"
    LIMIT = "limit"
    ANSWER = "answer"
    REVIEW = "review"
    TRIAL_ENDS = "trial-ends"
    ROLE_REVIEW = "role-review"
    ROLE_ENDS = "role-ends"


OF_ROLES = (Kind.TRIAL_ENDS, Kind.ROLE_REVIEW, Kind.ROLE_ENDS)
"""What is due of a role itself."""


@dataclass(frozen=True)
class Due:
    """One thing that is due. `about` is the id of what it is about, `when` the day as written.

    `what` is in the group's words; `who` is a person's id, or words, or nothing. Roles of which the same
    is due on one day are one thing, about no role in particular.
    """

    kind: Kind
    about: str
    when: str
    what: str = ""
    who: str = ""
    if_late: str = ""


@dataclass(frozen=True)
class DueDay:
    """What is due on one day; without a day, what is due at a time that was said in words, or never said."""

    day: date | None
    due: tuple[Due, ...]


def due_days(project: Project) -> tuple[DueDay, ...]:
    """Return the days something is due, in order; last, what has no day."""
    found: dict[date | None, list[Due]] = {}
    for one in _all(project):
        found.setdefault(parse_day(one.when), []).append(one)
    without = found.pop(None, [])
    dated = sorted((day, due) for day, due in found.items() if day is not None)
    return (
        *(DueDay(day, tuple(_together(due))) for day, due in dated),
        *((DueDay(None, tuple(without)),) if without else ()),
    )


def timeline_of(
    days: tuple[DueDay, ...], finish: date | None, say: Words, today: str = ""
) -> Timeline | None:
    """Return the picture of the first days, or None when nothing has a day.

    Args:
        days: as `due_days` gives them.
        finish: the day the group wants to finish.
        say: the reader's language.
        today: the day now, ISO 8601, on a screen.
    """
    shown = [one.day for one in days if one.day is not None][:MOST]
    if not shown:
        return None
    first, last = say_day(shown[0], say), say_day(shown[-1], say)
    if len(shown) == 1:
        says = say("Picture: a line with 1 day on it, {day}. The list says the same.", day=first)
    else:
        says = say(
            "Picture: a line with {n} days on it, from {first} to {last}. The list has the same numbers.",
            n=len(shown),
            first=first,
            last=last,
        )
    return Timeline(
        days=tuple(day.isoformat() for day in shown),
        says=says,
        finish=finish.isoformat() if finish else "",
        today=today,
    )


def _together(due: list[Due]) -> Iterator[Due]:
    for kind in Kind:
        same = [one for one in due if one.kind is kind]
        if kind in OF_ROLES and len(same) > 1:
            yield Due(kind, "", same[0].when, ", ".join(one.what for one in same if not is_blank(one.what)))
        else:
            yield from same


def _all(project: Project) -> Iterator[Due]:
    end = finish_of(project)
    if end is not None:
        yield Due(Kind.FINISH, "", end.isoformat())
    for action in project.actions:
        if not action.done:
            who = action.owner or ""
            yield Due(Kind.ACTION, action.id, action.by_when, action.what, who, action.if_it_slips)
    yield from (one for one in (*_in_roles(project), *_in_the_say(project)) if not is_blank(one.when))


def _in_roles(project: Project) -> Iterator[Due]:
    for role in (one for one in project.roles if not one.not_wanted):
        if role.signs_off:
            said = role.sign_off
            yield Due(Kind.SIGN_OFF, role.id, said.by_when, said.on_what or role.title, said.who)
        yield Due(Kind.TRIAL_ENDS, role.id, role.trial_until, role.title)
        yield Due(Kind.ROLE_REVIEW, role.id, role.review_on, role.title)
        yield Due(Kind.ROLE_ENDS, role.id, role.ends, role.title)


def _in_the_say(project: Project) -> Iterator[Due]:
    for limit in project.limits:
        if may_meet(project, limit.id) is not None:
            yield Due(Kind.LIMIT, limit.id, limit.hear_by, limit.what)
    for one in project.decisions:
        if one.stage is Stage.OPEN:
            yield Due(Kind.ANSWER, one.id, one.answer_by, one.what)
        elif one.stage is Stage.DECIDED:
            yield Due(Kind.REVIEW, one.id, one.review, one.what)
