"""Roles: taking a card from the library, putting yourself forward, stepping back."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.listing import drop, find
from coprod_desktop.domain.pack import StarterRole
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_history import last_edit
from coprod_desktop.domain.role_records import Holding, Role
from coprod_desktop.domain.yes_no import YesNo


def from_starter(starter: StarterRole, role_id: str) -> Role:
    """Return a role card with the words of a library card, for the group to change.

    The time is left open: the library only says how it may be said, and nobody has agreed to it.
    """
    return Role(
        id=role_id,
        starter=starter.id,
        title=starter.title,
        purpose=starter.purpose,
        tasks=starter.tasks,
        may_decide=starter.may_decide,
        limits=starter.limits,
        support=starter.support,
        ask=starter.ask,
        not_asked=starter.not_asked,
        signs_off=YesNo.YES if starter.signs_off else YesNo.NOT_SAID,
    )


def holdings_of(project: Project, role_id: str) -> tuple[Holding, ...]:
    """Return who holds a role."""
    return tuple(holding for holding in project.holdings if holding.role == role_id)


def put_forward(project: Project, role_id: str, person_id: str, holding_id: str) -> Project:
    """Return the project with a person in a role. Doing it twice changes nothing.

    Somebody who comes back finds the words of their part as they were.
    """
    if any(holding.person == person_id for holding in holdings_of(project, role_id)):
        return project
    last = last_edit(project, role_id, person_id)
    holding = Holding(
        id=holding_id,
        role=role_id,
        person=person_id,
        part=last.part if last else "",
        words=last.after if last else "",
    )
    return replace(project, holdings=(*project.holdings, holding))


def step_back(project: Project, role_id: str, person_id: str) -> Project:
    """Return the project with a person no longer in a role. No reason is asked."""
    return replace(
        project,
        holdings=tuple(h for h in project.holdings if (h.role, h.person) != (role_id, person_id)),
    )


def take_away(project: Project, role_id: str) -> Project:
    """Return the project without a role card and without its holders."""
    if find(project.roles, role_id) is None:
        return project
    return replace(
        project,
        roles=drop(project.roles, role_id),
        holdings=tuple(holding for holding in project.holdings if holding.role != role_id),
    )
