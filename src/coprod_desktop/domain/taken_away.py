"""What was taken away since the project was opened: it can come back until the project is closed (R15)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from coprod_desktop.domain.being_away import without_cover_of
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.own_part import lists_of
from coprod_desktop.domain.people import present
from coprod_desktop.domain.project import ONLY_ADDED_TO, Project
from coprod_desktop.domain.texts import CODES, texts_in


@dataclass(frozen=True, kw_only=True)
class TakenAway:
    """One step that took something away.

    Args:
        id: which step.
        said: what was said then, such as "The action is removed."
        gone: each record that went: its list, its place there, and the record.
        changed: each record that changed with it: its list, and how it was before and after.
    """

    id: str
    said: str
    gone: tuple[tuple[str, int, Any], ...]
    changed: tuple[tuple[str, Any, Any], ...] = ()

    @property
    def words(self) -> str:
        """The first words of what went, to know it by."""
        records = (record for _, _, record in self.gone)
        changed = (before for _, before, _ in self.changed)
        for record in (*records, *changed):
            for field, text in texts_in(record):
                if text.strip() and field not in CODES:
                    return text.strip()
        return ""


def what_went(before: Project, after: Project, said: str, step: str) -> TakenAway | None:
    """Return what one step took away; None when it took nothing.

    Args:
        before: the project before the step.
        after: the project after it.
        said: what was said about it.
        step: an id for it.
    """
    gone: list[tuple[str, int, Any]] = []
    changed: list[tuple[str, Any, Any]] = []
    for name in _lists(before):
        records, rest = getattr(before, name), getattr(after, name)
        for place, record in enumerate(() if records is rest else records):
            now = find(rest, record.id)
            if now is None:
                gone.append((name, place, record))
            elif now != record:
                changed.append((name, record, now))
    if not gone and not changed:
        return None
    return TakenAway(id=step, said=said, gone=tuple(gone), changed=tuple(changed))


def put_back(project: Project, taken: TakenAway) -> Project:
    """Return the project with what a step took away. What changed since then stays as it is now."""
    lists: dict[str, Any] = {name: getattr(project, name) for name in _lists(project)}
    for name, place, record in taken.gone:
        if find(lists[name], record.id) is None:
            lists[name] = (*lists[name][:place], record, *lists[name][place:])
    for name, before, after in taken.changed:
        lists[name] = tuple(before if one == after else one for one in lists[name])
    return _sound(replace(project, **lists))


def without(project: Project, steps: tuple[TakenAway, ...]) -> Project:
    """Return an earlier copy of the project without what was taken away since."""
    lists: dict[str, Any] = {name: getattr(project, name) for name in _lists(project)}
    for taken in steps:
        for name, _, record in taken.gone:
            lists[name] = tuple(one for one in lists[name] if one.id != record.id)
        for name, before, after in taken.changed:
            lists[name] = tuple(after if one == before else one for one in lists[name])
    return _sound(replace(project, **lists))


def _lists(project: Project) -> tuple[str, ...]:
    return tuple(name for name in lists_of(project) if name not in ONLY_ADDED_TO)


def _sound(project: Project) -> Project:
    """Return the project without what hangs on a role, or on a person, that is not there any more."""
    roles, here = {one.id for one in project.roles}, {one.id for one in present(project)}
    gone = {one.person for one in project.cover_plans if one.person} - here
    for person in (*gone, *({one.owner for one in project.cover_plans} - {"", *here})):
        project = without_cover_of(project, person)
    return replace(
        project,
        holdings=tuple(one for one in project.holdings if one.role in roles and one.person in here),
        actions=tuple(one if one.owner in here else replace(one, owner=None) for one in project.actions),
        away=tuple(one for one in project.away if one.id in here),
    )
