"""Being away: each task goes as its owner chose, it is written down, and coming back takes it back (X07).

Nothing here asks for a reason, and nothing is counted for a person.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace

from coprod_desktop.domain.actions import Action
from coprod_desktop.domain.cover import Applied, Away, CoverChoice, CoverLine, CoverPlan
from coprod_desktop.domain.days import parse_day
from coprod_desktop.domain.listing import drop, find, put
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import Role

APPLIES = {
    CoverChoice.NOT_SAID: Applied.ASK_FIRST,
    CoverChoice.ASK_FIRST: Applied.ASK_FIRST,
    CoverChoice.WAIT: Applied.WAITS,
    CoverChoice.PERSON: Applied.PERSON,
    CoverChoice.GROUP: Applied.GROUP,
}
"""What each choice means for the task."""

HANDED_OVER = (Applied.PERSON, Applied.GROUP)


@dataclass(frozen=True)
class Task:
    """Something one person does: an action they own or a role they hold."""

    id: str
    owner: str
    what: str


@dataclass(frozen=True)
class Standing:
    """Where a task stands while its owner is away, and who it went to, if it went to a person."""

    applied: Applied
    to: str = ""


def tasks_of(project: Project, person_id: str) -> tuple[Task, ...]:
    """Return what one person does: their actions that are not done, then their roles."""
    return tuple(task for task in tasks(project) if task.owner == person_id)


def tasks(project: Project) -> Iterator[Task]:
    """Yield every task that somebody has, once for each person who has it."""
    for action in project.actions:
        if action.owner is not None and not action.done:
            yield Task(action.id, action.owner, action.what)
    roles = {role.id: role for role in project.roles if not role.not_wanted}
    for holding in project.holdings:
        if holding.role in roles:
            yield Task(holding.role, holding.person, roles[holding.role].title)


def plan_of(project: Project, task_id: str, owner: str) -> CoverPlan:
    """Return what somebody wants for a task of theirs; a plan with no choice when they have not said it."""
    found = _by_task(project.cover_plans).get((task_id, owner))
    return found or CoverPlan(id=f"{task_id}.{owner}", task=task_id, owner=owner)


_Found = dict[tuple[str, str], CoverPlan]
_last: tuple[tuple[CoverPlan, ...], _Found] = ((), {})


def _by_task(plans: tuple[CoverPlan, ...]) -> _Found:
    """Return the plans by task and owner. Those looked through last are kept: 300 tasks ask after each."""
    global _last
    kept, found = _last
    if kept is not plans:
        found = {(one.task, one.owner): one for one in reversed(plans)}
        _last = plans, found
    return found


def is_said(project: Project, plan: CoverPlan) -> bool:
    """Return whether the owner has chosen, and a person they chose is still here."""
    if plan.choice is CoverChoice.PERSON:
        return plan.person != plan.owner and _is_here(project, plan.person)
    return plan.choice is not CoverChoice.NOT_SAID


def choice_of(project: Project, plan: CoverPlan) -> CoverChoice:
    """Return what counts: the owner's choice, or "ask me first" where there is none that can be kept."""
    return plan.choice if is_said(project, plan) else CoverChoice.ASK_FIRST


def standing(project: Project, task: Task) -> Standing | None:
    """Return where a task stands while its owner is away; None while they are not.

    A named person who is away too is not left to do it: the owner is asked first.
    """
    if find(project.away, task.owner) is None:
        return None
    plan = plan_of(project, task.id, task.owner)
    applied = APPLIES[choice_of(project, plan)]
    if applied is not Applied.PERSON:
        return Standing(applied)
    both_away = find(project.away, plan.person) is not None
    return Standing(Applied.ASK_FIRST) if both_away else Standing(applied, plan.person)


def is_too_late(project: Project, task: Task, today: str) -> bool:
    """Return whether something has to be chosen now: the last moment has passed and nobody does the task.

    Args:
        project: as it stands.
        task: what it is about.
        today: the day now, as ISO 8601.
    """
    stands = standing(project, task)
    last = parse_day(plan_of(project, task.id, task.owner).last_moment)
    if stands is None or stands.applied in HANDED_OVER or last is None:
        return False
    return last.isoformat() < today


def mark_away(project: Project, away: Away) -> Project:
    """Return the project with somebody away. `settled` then writes down what becomes of their tasks."""
    return replace(project, away=put(project.away, away)) if _is_here(project, away.id) else project


def come_back(
    project: Project, person_id: str, keep: Collection[str], made_at: str, make_id: Callable[[], str]
) -> Project:
    """Return the project with somebody back. Their tasks are theirs again, but for those they give on.

    Args:
        project: as it stands.
        person_id: who is back.
        keep: the ids of tasks that stay with who did them, because their owner says so.
        made_at: the moment, ISO 8601 in UTC.
        make_id: makes ids for the lines of the log.
    """
    if find(project.away, person_id) is None:
        return project
    back, lines = project, []
    for task in tasks_of(project, person_id):
        stands = standing(project, task) or Standing(Applied.BACK)
        stays = task.id in keep and stands.applied in HANDED_OVER
        if stays:
            back = _given_on(back, task, stands.to)
        line = _line(project, task, Standing(Applied.KEPT, stands.to) if stays else Standing(Applied.BACK))
        lines.append(replace(line, id=make_id(), made_at=made_at))
    return settled(
        replace(back, away=drop(back.away, person_id), cover_log=(*back.cover_log, *lines)), made_at, make_id
    )


def settled(project: Project, made_at: str, make_id: Callable[[], str]) -> Project:
    """Return the project with a line in the log for each task that now stands another way than written down.

    Plans for tasks that are not there any more go with them; the log stays.

    Args:
        project: as it stands.
        made_at: the moment, ISO 8601 in UTC.
        make_id: makes ids for the lines of the log.
    """
    there = {action.id for action in project.actions} | {role.id for role in project.roles}
    if any(plan.task not in there for plan in project.cover_plans):
        project = replace(project, cover_plans=tuple(p for p in project.cover_plans if p.task in there))
    if not project.away:
        return project
    last = {(line.owner, line.task): (line.applied, line.to) for line in project.cover_log}
    away = {one.id for one in project.away}
    lines = [
        replace(_line(project, task, stands), id=make_id(), made_at=made_at)
        for task in tasks(project)
        if task.owner in away
        and (stands := standing(project, task))
        and last.get((task.owner, task.id)) != (stands.applied, stands.to)
    ]
    return replace(project, cover_log=(*project.cover_log, *lines)) if lines else project


def without_cover_of(project: Project, person_id: str) -> Project:
    """Return the project after somebody left: they are nobody's cover, and their own plans are gone."""
    plans = (plan for plan in project.cover_plans if plan.owner != person_id)
    freed = tuple(
        replace(plan, choice=CoverChoice.NOT_SAID, person="") if plan.person == person_id else plan
        for plan in plans
    )
    return replace(project, cover_plans=freed, away=drop(project.away, person_id))


def lines_of(project: Project, task_id: str) -> tuple[CoverLine, ...]:
    """Return what was done with a task while somebody was away, the first line first."""
    return tuple(line for line in project.cover_log if line.task == task_id)


def _is_here(project: Project, person_id: str) -> bool:
    person = find(project.people, person_id) if person_id else None
    return person is not None and not person.left_on


def _line(project: Project, task: Task, stands: Standing) -> CoverLine:
    plan = plan_of(project, task.id, task.owner)
    return CoverLine(
        id="",
        made_at="",
        owner=task.owner,
        task=task.id,
        what=task.what,
        choice=plan.choice,
        applied=stands.applied,
        to=stands.to,
    )


def _given_on(project: Project, task: Task, to: str) -> Project:
    """Return the project with a task that is now somebody else's, or free where the group did it."""
    action, role = find(project.actions, task.id), find(project.roles, task.id)
    if action is not None:
        return replace(project, actions=put(project.actions, _owned(action, to)))
    return _held(project, role, task.owner, to) if role is not None else project


def _owned(action: Action, to: str) -> Action:
    return replace(action, owner=to or None)


def _held(project: Project, role: Role, owner: str, to: str) -> Project:
    holds = any((holding.role, holding.person) == (role.id, to) for holding in project.holdings)
    mine = next(h for h in project.holdings if (h.role, h.person) == (role.id, owner))
    if not to or holds:
        return replace(project, holdings=drop(project.holdings, mine.id))
    return replace(project, holdings=put(project.holdings, replace(mine, person=to)))
