"""Whether the records of a project fit together: ids that are there once, and names of things that exist."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from coprod_desktop.domain.project import Project
from coprod_desktop.store.plain import Unfit

# Collection, field, and the collection whose ids it may hold. The tables' foreign keys say the same.
REFERENCES = (
    ("holdings", "role", "roles"),
    ("holdings", "person", "people"),
    ("actions", "owner", "people"),
)


def check_sound(project: Project) -> None:
    """Check that a project's records fit together.

    Raises:
        Unfit: the first thing that does not fit, and where it is.
    """
    for unfit in _without_their_own_id(project):
        raise unfit
    for unfit in _naming_nothing(project):
        raise unfit


def _without_their_own_id(project: Project) -> Iterator[Unfit]:
    if not project.id:
        yield Unfit("Give this an id.", "id")
    for field in fields(project):
        collection = getattr(project, field.name)
        if not isinstance(collection, tuple):
            continue
        seen = set()
        for index, record in enumerate(collection):
            if not record.id:
                yield Unfit("Give this an id.", field.name, str(index), "id")
            if record.id in seen:
                yield Unfit("Use another id here. This one is used before.", field.name, str(index), "id")
            seen.add(record.id)


def _naming_nothing(project: Project) -> Iterator[Unfit]:
    for collection, field, named in REFERENCES:
        ids = {record.id for record in getattr(project, named)}
        for index, record in enumerate(getattr(project, collection)):
            name = getattr(record, field)
            if name is not None and name not in ids:
                yield Unfit(f"Use an id from {named} here.", collection, str(index), field)
