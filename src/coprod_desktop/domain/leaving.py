"""Leaving a role or the group, having a break, and coming back. No reason is asked (feature X08)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from coprod_desktop.domain.comings import Coming, Move
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.people import bring_back, present, take_off
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import Role
from coprod_desktop.domain.roles import holdings_of, step_back
from coprod_desktop.domain.withdrawing import with_action
from coprod_desktop.domain.words import Words, say_english


def roles_of(project: Project, person_id: str) -> tuple[Role, ...]:
    """Return the roles somebody holds."""
    return tuple(
        role
        for role in project.roles
        if any(holding.person == person_id for holding in holdings_of(project, role.id))
    )


def leave_role(
    project: Project,
    person_id: str,
    role_id: str,
    moment: str,
    make_id: Callable[[], str],
    words: Words = say_english,
) -> Project:
    """Return the project after somebody left one role on the day of a moment (ISO 8601).

    Their other roles stay theirs. The group is asked to talk about who does the work now; nobody is
    given it, not even the cover.
    """
    role = find(roles_of(project, person_id), role_id)
    if role is None:
        return project
    left = replace(
        step_back(project, role_id, person_id),
        comings=(*project.comings, _left_role(role, person_id, moment, make_id())),
    )
    if holdings_of(left, role_id):
        return left
    title = role.title.strip()
    asks = words("Talk about who does this role now: {role}", role=title) if title else ""
    return with_action(left, asks, make_id)


def leave_group(
    project: Project, person_id: str, moment: str, make_id: Callable[[], str], words: Words = say_english
) -> Project:
    """Return the project after somebody left the group. Each role of theirs ends with that day."""
    if find(project.people, person_id) is None:
        return project
    ended = project
    for role in roles_of(project, person_id):
        ended = leave_role(ended, person_id, role.id, moment, make_id, words)
    left = take_off(ended, person_id, moment.partition("T")[0])
    if find(left.people, person_id) is None:  # nothing was ever kept about them, and nothing is now
        return replace(left, comings=project.comings)
    return _with(left, person_id, Move.LEFT, moment, make_id())


def pause(project: Project, person_id: str, moment: str, make_id: Callable[[], str]) -> Project:
    """Return the project with somebody having a break. Their roles and choices stay theirs."""
    return _with(project, person_id, Move.PAUSED, moment, make_id())


def come_back(project: Project, person_id: str, moment: str, make_id: Callable[[], str]) -> Project:
    """Return the project with somebody here again, after a break or after leaving."""
    return _with(bring_back(project, person_id), person_id, Move.BACK, moment, make_id())


def with_returns(project: Project, moment: str, make_id: Callable[[], str]) -> Project:
    """Return the project with a return noted for whoever is here again because leaving was undone."""
    for person in present(project):
        last = last_move(project, person.id)
        if last is not None and last.move is Move.LEFT:
            project = _with(project, person.id, Move.BACK, moment, make_id())
    return project


def last_move(project: Project, person_id: str) -> Coming | None:
    """Return what somebody did last of leaving the group, having a break and coming back."""
    moves = (Move.PAUSED, Move.LEFT, Move.BACK)
    return next(
        (one for one in reversed(project.comings) if one.person == person_id and one.move in moves), None
    )


def is_paused(project: Project, person_id: str) -> bool:
    """Return whether somebody is having a break."""
    last = last_move(project, person_id)
    return last is not None and last.move is Move.PAUSED


def roles_left(project: Project, person_id: str) -> tuple[Coming, ...]:
    """Return each role somebody left and does not hold now, and when they last left it."""
    held = {role.id for role in roles_of(project, person_id)}
    left = (one for one in project.comings if one.person == person_id and one.move is Move.LEFT_ROLE)
    return tuple({one.role: one for one in left if one.role not in held}.values())


def _left_role(role: Role, person_id: str, moment: str, new_id: str) -> Coming:
    return Coming(
        id=new_id,
        person=person_id,
        move=Move.LEFT_ROLE,
        made_at=moment,
        role=role.id,
        title=role.title.strip(),
    )


def _with(project: Project, person_id: str, move: Move, moment: str, new_id: str) -> Project:
    return replace(
        project, comings=(*project.comings, Coming(id=new_id, person=person_id, move=move, made_at=moment))
    )
