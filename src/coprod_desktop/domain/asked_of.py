"""Which choices somebody is asked for: all of the pack's, but none about a role where they have none."""

from __future__ import annotations

from collections.abc import Collection

from coprod_desktop.domain.leaving import roles_of
from coprod_desktop.domain.material import TAKE_ROLE
from coprod_desktop.domain.pack import Pack, Purpose
from coprod_desktop.domain.project import Project


def purposes_for(
    project: Project, pack: Pack, person_id: str, said: Collection[str] = ()
) -> tuple[Purpose, ...]:
    """Return the purposes somebody is asked about, in the pack's order.

    Args:
        project: says who has which role.
        pack: the purposes.
        person_id: who is asked.
        said: ids of purposes they already said something to; these are never left out.
    """
    has_role = any(not role.not_wanted for role in roles_of(project, person_id))
    return tuple(one for one in pack.purposes if has_role or one.id != TAKE_ROLE or one.id in said)
