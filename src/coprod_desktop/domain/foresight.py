"""Foresight: what this group may get stuck on, seen in what is already written (source text, P09).

Nothing here is about how much somebody does, and nothing is counted for a person.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coprod_desktop.domain.actions import Action
from coprod_desktop.domain.answers import Reply
from coprod_desktop.domain.being_away import is_said, plan_of
from coprod_desktop.domain.days import parse_day
from coprod_desktop.domain.decisions import How, Stage
from coprod_desktop.domain.ideas import Fit, standing
from coprod_desktop.domain.limit_records import Column
from coprod_desktop.domain.limits import may_meet
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.overriding import Standing, standing_of
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import Role, Sharing
from coprod_desktop.domain.roles import holdings_of
from coprod_desktop.domain.typed import is_blank

FINISH_QUESTION = "about.when"


class Sticking(StrEnum):
    """What may get stuck."""

    NOBODY_IN_ROLE = "nobody-in-role"
    ROLE_WITHOUT_COVER = "role-without-cover"
    ACTION_WITHOUT_COVER = "action-without-cover"
    LATE_SIGN_OFF = "late-sign-off"
    LATE_ACTION = "late-action"
    IDEA_UNDER_LIMIT = "idea-under-limit"
    NEED_WITHOUT_SUPPORT = "need-without-support"
    LIMIT_NOT_HEARD = "limit-not-heard"
    RIGHT_WITHOUT_APPEAL = "right-without-appeal"
    DECISION_WITHOUT_HOW = "decision-without-how"


@dataclass(frozen=True)
class StickingPoint:
    """One thing to settle before it gets stuck. `about` is the id of what it is about."""

    kind: Sticking
    about: str


def sticking_points(project: Project, today: str = "") -> tuple[StickingPoint, ...]:
    """Return what the group may get stuck on: roles first, then actions, ideas, people and the say.

    Args:
        project: as it stands.
        today: the day, ISO 8601; without it nothing is seen that has to do with a day gone by.
    """
    found = (_in_roles, _in_actions, _in_ideas, _in_people, _in_decisions)
    with_today = (_in_limits, _in_rights)
    pairs = (
        *(pair for look in found for pair in look(project)),
        *(pair for look in with_today for pair in look(project, today)),
    )
    return tuple(StickingPoint(kind, about) for kind, about in pairs)


Found = Iterator[tuple[Sticking, str]]


def _in_roles(project: Project) -> Found:
    for role in project.roles:
        if role.not_wanted:
            continue
        holdings = holdings_of(project, role.id)
        by_group = role.sharing is Sharing.ALL_TOGETHER or not is_blank(role.held_by_group)
        if not holdings and not by_group:
            yield Sticking.NOBODY_IN_ROLE, role.id
        elif not by_group and not all(_has_cover(project, role.id, holding.person) for holding in holdings):
            yield Sticking.ROLE_WITHOUT_COVER, role.id
        if _is_signed_off_late(role, project):
            yield Sticking.LATE_SIGN_OFF, role.id


def _is_signed_off_late(role: Role, project: Project) -> bool:
    """Say whether the yes comes only after the group wants to have finished."""
    return bool(role.signs_off) and _is_after_the_end(role.sign_off.by_when, project)


def _in_actions(project: Project) -> Found:
    for action in project.actions:
        if action.done:
            continue
        if action.owner is not None and not _has_cover(project, action.id, action.owner):
            yield Sticking.ACTION_WITHOUT_COVER, action.id
        if _is_late(action, project):
            yield Sticking.LATE_ACTION, action.id


def _has_cover(project: Project, task: str, owner: str) -> bool:
    """Say whether the owner of a task has chosen what happens when they are away."""
    return is_said(project, plan_of(project, task, owner))


def _is_late(action: Action, project: Project) -> bool:
    """Say whether an action ends after the group wants to have finished, with no plan for that."""
    return is_blank(action.if_it_slips) and _is_after_the_end(action.by_when, project)


def _in_ideas(project: Project) -> Found:
    for idea in project.ideas:
        limit = may_meet(project, idea.limit)
        still_wanted = standing(idea) in (Fit.OPEN, Fit.FITS, Fit.PARTLY)
        if limit is not None and limit.column is Column.FIXED and still_wanted and is_blank(idea.yes_if):
            yield Sticking.IDEA_UNDER_LIMIT, idea.id


def _in_people(project: Project) -> Found:
    """Somebody who said what helps them, and holds roles of which none names any support."""
    for person in project.people:
        if person.left_on or is_blank(person.helps):
            continue
        ids = {holding.role for holding in project.holdings if holding.person == person.id}
        roles = [role for role in project.roles if role.id in ids]
        if roles and all(is_blank(role.support) for role in roles):
            yield Sticking.NEED_WITHOUT_SUPPORT, person.id


def _in_decisions(project: Project) -> Found:
    """What is to be decided, with nothing said about how."""
    for one in project.decisions:
        if one.stage is Stage.OPEN and one.how is How.NOT_SAID and not is_blank(one.what):
            yield Sticking.DECISION_WITHOUT_HOW, one.id


def _in_limits(project: Project, today: str) -> Found:
    """Limits on which an answer was to come before today. One that is ours waits for nobody."""
    for limit in project.limits:
        day = parse_day(limit.hear_by)
        if may_meet(project, limit.id) and day is not None and day.isoformat() < today:
            yield Sticking.LIMIT_NOT_HEARD, limit.id


def _in_rights(project: Project, today: str) -> Found:
    """Rights to override against which nobody can hear an appeal."""
    for right in project.overrides:
        if standing_of(right, project, today) is Standing.PAUSED:
            yield Sticking.RIGHT_WITHOUT_APPEAL, right.id


def _is_after_the_end(words: str, project: Project) -> bool:
    day, end = parse_day(words), finish_of(project)
    return day is not None and end is not None and day > end


def finish_of(project: Project) -> date | None:
    """Return the day the group wants to finish, when it wrote one."""
    answer = find(project.answers, FINISH_QUESTION)
    return parse_day(answer.words) if answer is not None and answer.reply is Reply.ANSWERED else None


def words_about(project: Project, point: StickingPoint) -> str:
    """Return what a sticking point is about in the group's words; nothing for a person, or with no words."""
    found = (
        (find(project.roles, point.about), "title"),
        (find(project.actions, point.about), "what"),
        (find(project.ideas, point.about), "words"),
        (find(project.limits, point.about), "what"),
        (find(project.overrides, point.about), "area"),
        (find(project.decisions, point.about), "what"),
    )
    said = (str(getattr(record, field)).strip() for record, field in found if record is not None)
    return next(filter(None, said), "")


def when_it_is(project: Project, point: StickingPoint) -> str:
    """Return the day a sticking point has to do with, as it was written; nothing where it has none."""
    action, role = find(project.actions, point.about), find(project.roles, point.about)
    limit = find(project.limits, point.about)
    return action.by_when if action else role.sign_off.by_when if role else limit.hear_by if limit else ""
