"""Plans for cover, as people choose them."""

from __future__ import annotations

from coprod_desktop.domain.cover import CoverChoice, CoverPlan


def may(task: str, owner: str, person: str) -> CoverPlan:
    """Return what somebody says who lets a named person do their task."""
    return CoverPlan(id=f"{task}.{owner}", task=task, owner=owner, choice=CoverChoice.PERSON, person=person)
