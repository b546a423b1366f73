"""The history of roles: who held each, since when, and what changed (features C8, C12 and X16).

Nothing has to remember to write a line. What is there now is compared with what the history says, and
the difference is added; so there is no way to change a role past its history, not even by undoing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace

from coprod_desktop.domain.listing import find, put
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import PartEdit, Role, RoleChange, RoleEvent
from coprod_desktop.domain.typed import is_blank

_NOT_ON_THE_CARD = {"id", "starter", "held_by_group"}  # a group that holds a role has lines of its own

MakeId = Callable[[], str]


@dataclass(frozen=True)
class Held:
    """Who holds a role: people's ids in the order they came, and the name of a group, or nothing."""

    people: tuple[str, ...] = ()
    group: str = ""


def held_now(project: Project) -> dict[str, Held]:
    """Return who holds each role now, by the role's id. Roles that nobody holds are left out."""
    found: dict[str, Held] = {}
    for role in project.roles:
        people = tuple(one.person for one in project.holdings if one.role == role.id)
        group = "" if is_blank(role.held_by_group) else role.held_by_group.strip()
        if people or group:
            found[role.id] = Held(people, group)
    return found


def held_by_history(project: Project) -> dict[str, Held]:
    """Return who holds each role, as the history tells it."""
    found: dict[str, Held] = {}
    for event in project.role_events:
        before = found.get(event.role, Held())
        found[event.role] = _after(before, event)
    return {role: held for role, held in found.items() if held != Held()}


def _after(held: Held, event: RoleEvent) -> Held:
    if event.change in (RoleChange.PUT_FORWARD, RoleChange.HELD_BEFORE):
        people = held.people if not event.person else (*held.people, event.person)
        return Held(people, event.group or held.group)
    if event.change is RoleChange.STEPPED_BACK:
        people = tuple(one for one in held.people if one != event.person)
        return Held(people, "" if event.group else held.group)
    return held


def begin(project: Project, make_id: MakeId) -> Project:
    """Return the project with a first line for whoever holds a role that the history knows nothing of.

    A project of an earlier version has no history. Since when somebody held a role is then not known.
    """
    return _with_events(project, "", make_id, RoleChange.HELD_BEFORE)


def catch_up(before: Project, now: Project, made_at: str, make_id: MakeId) -> Project:
    """Return the project with everything in its history that happened since `before`.

    Args:
        before: the project when its history was last complete.
        now: the project as it is.
        made_at: the moment, ISO 8601 in UTC.
        make_id: makes ids for the new lines.
    """
    known = _with_edits(_with_events(now, made_at, make_id, RoleChange.PUT_FORWARD), made_at, make_id)
    changed = tuple(_card_changes(before, known, made_at, make_id))
    return replace(known, role_events=(*known.role_events, *changed)) if changed else known


def _with_events(project: Project, made_at: str, make_id: MakeId, came: RoleChange) -> Project:
    told, there = held_by_history(project), held_now(project)
    new = tuple(
        RoleEvent(
            id=make_id(),
            role=role,
            title=title_of(project, role),
            made_at=made_at,
            change=change,
            person=person,
            group=group,
        )
        for role in dict.fromkeys((*there, *told))
        for change, person, group in _steps(told.get(role, Held()), there.get(role, Held()), came)
    )
    return replace(project, role_events=(*project.role_events, *new)) if new else project


def _steps(told: Held, there: Held, came: RoleChange) -> Iterator[tuple[RoleChange, str, str]]:
    for person in told.people:
        if person not in there.people:
            yield RoleChange.STEPPED_BACK, person, ""
    if told.group and told.group != there.group:
        yield RoleChange.STEPPED_BACK, "", told.group
    for person in there.people:
        if person not in told.people:
            yield came, person, ""
    if there.group and told.group != there.group:
        yield came, "", there.group


def title_of(project: Project, role_id: str) -> str:
    """Return what a role is called; one that was taken away, what it was called last."""
    role = find(project.roles, role_id)
    if role is not None:
        return role.title.strip()
    return next((one.title for one in reversed(project.role_events) if one.role == role_id), "")


def _with_edits(project: Project, made_at: str, make_id: MakeId) -> Project:
    new, last = [], {(edit.role, edit.owner): edit.after for edit in project.part_edits}
    for holding in project.holdings:
        before = last.get((holding.role, holding.person), "")
        if holding.words.strip() != before.strip():
            new.append(
                PartEdit(
                    id=make_id(),
                    role=holding.role,
                    owner=holding.person,
                    part=holding.part.strip(),
                    made_at=made_at,
                    by=holding.edited_by,
                    before=before,
                    after=holding.words,
                )
            )
    return replace(project, part_edits=(*project.part_edits, *new)) if new else project


def last_edit(project: Project, role_id: str, owner: str) -> PartEdit | None:
    """Return the latest edit of somebody's part of a role, if there is one."""
    own = (one for one in reversed(project.part_edits) if (one.role, one.owner) == (role_id, owner))
    return next(own, None)


def _card_changes(before: Project, now: Project, made_at: str, make_id: MakeId) -> Iterator[RoleEvent]:
    if before.roles == now.roles:
        return
    held = held_now(before).keys() | held_now(now).keys()
    for role in now.roles:
        old = find(before.roles, role.id)
        if old is None or role.id not in held:
            continue
        changed = tuple(name for name in _changed(old, role) if not _is_told(now, role.id, name, made_at))
        if changed:
            yield RoleEvent(
                id=make_id(),
                role=role.id,
                title=role.title.strip(),
                made_at=made_at,
                change=RoleChange.CARD_CHANGED,
                fields=changed,
            )


def _changed(old: Role, new: Role) -> Iterator[str]:
    if old == new:
        return
    for field in fields(Role):
        if field.name not in _NOT_ON_THE_CARD and getattr(old, field.name) != getattr(new, field.name):
            yield field.name


def _is_told(project: Project, role_id: str, name: str, made_at: str) -> bool:
    """Say whether the role's latest line, of the same day, tells of this change already."""
    last = next((one for one in reversed(project.role_events) if one.role == role_id), None)
    if last is None or last.made_at[:10] != made_at[:10]:
        return False
    if last.change is RoleChange.TRIAL_ENDED:
        return name == "trial_until"
    return last.change is RoleChange.CARD_CHANGED and name in last.fields


def history_of(project: Project, role_id: str) -> tuple[RoleEvent, ...]:
    """Return the lines of a role's history, the first one first."""
    return tuple(one for one in project.role_events if one.role == role_id)


def end_trial(project: Project, role_id: str, made_at: str, event_id: str) -> Project:
    """Return the project after a role's trial; the group goes on with the role. Nothing else changes."""
    role = find(project.roles, role_id)
    if role is None:
        return project
    event = RoleEvent(
        id=event_id,
        role=role_id,
        title=role.title.strip(),
        made_at=made_at,
        change=RoleChange.TRIAL_ENDED,
    )
    return replace(
        project,
        roles=put(project.roles, replace(role, trial_until="")),
        role_events=(*project.role_events, event),
    )


def say_about(project: Project, role_id: str, words: str, made_at: str, event_id: str) -> Project:
    """Return the project with words somebody wished to add to a role's history. Nobody is asked for them."""
    if is_blank(words):
        return project
    event = RoleEvent(
        id=event_id,
        role=role_id,
        title=title_of(project, role_id),
        made_at=made_at,
        change=RoleChange.SAID,
        words=words.strip(),
    )
    return replace(project, role_events=(*project.role_events, event))
