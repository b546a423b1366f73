"""Cover as it was written before each person had a plan: one name on a role or an action."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

Row = Mapping[str, Any]


def plans_from(roles: Iterable[Row], actions: Iterable[Row], holdings: Iterable[Row]) -> list[dict[str, str]]:
    """Return a plan for each person whose task had cover: the named person may do it.

    Cover of a task that nobody had is kept in a plan with no owner.

    Args:
        roles: roles as plain values, with the entry `cover` they used to have.
        actions: actions likewise.
        holdings: who holds which role.
    """
    held = list(holdings)
    plans = []
    for role in roles:
        owners = [one.get("person") for one in held if one.get("role") == role.get("id")]
        plans += [_plan(role, owner) for owner in owners or [""]]
    plans += [_plan(action, action.get("owner") or "") for action in actions]
    return [plan for plan in plans if plan["person"]]


def _plan(task: Row, owner: Any) -> dict[str, str]:
    return {
        "id": f"{task.get('id')}.{owner}",
        "task": task.get("id", ""),
        "owner": owner,
        "choice": "person",
        "person": task.get("cover") or "",
        "last_moment": "",
    }


def fold_cover(project: Any) -> None:
    """Turn the entries `cover` of a project as plain values into plans; what does not fit is left alone."""
    if type(project) is not dict:
        return
    names = ("roles", "actions", "holdings", "cover_plans")
    roles, actions, holdings, plans = (project.get(name, []) for name in names)
    if not all(map(_are_rows, (roles, actions, holdings, plans))):
        return
    found = plans_from(roles, actions, holdings)
    for row in (*roles, *actions):
        if row.get("cover", "") is None or type(row.get("cover")) is str:
            row.pop("cover")
    if found:
        project["cover_plans"] = [*plans, *found]


def _are_rows(value: Any) -> bool:
    return type(value) is list and all(type(row) is dict for row in value)
