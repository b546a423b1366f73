"""A slip of the finger on somebody's own pages is put right at once, until they pass the laptop on.

Nothing that was kept is taken out: a yes that is there again is a new record, signed as the one before.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from coprod_desktop.domain import chain
from coprod_desktop.domain.consent import choice_in, latest_consent
from coprod_desktop.domain.consent_records import Choice
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import Holding
from coprod_desktop.domain.withdrawing import alone


@dataclass(frozen=True, kw_only=True)
class Slip:
    """What one press took from somebody: a yes, or a role; and the ids of the actions it asked for."""

    choice: Choice | None = None
    holding: Holding | None = None
    actions: frozenset[str] = frozenset()


def what_was_taken(before: Project, after: Project, person_id: str, *, purpose: str = "") -> Slip:
    """Return what a press took from somebody.

    Args:
        before: the project before the press.
        after: the project after it.
        person_id: whose it was.
        purpose: what was taken back; empty when a role was left.
    """
    known = {one.id for one in before.actions}
    gone = (one for one in before.holdings if one.person == person_id and one not in after.holdings)
    return Slip(
        choice=choice_in(latest_consent(before, person_id), purpose),
        holding=next(gone, None),
        actions=frozenset(one.id for one in after.actions if one.id not in known),
    )


def put_right(project: Project, person_id: str, slip: Slip, moment: str, new_id: str) -> Project:
    """Return the project with the yes given as before, or with the role theirs again.

    Args:
        project: as it is now.
        person_id: whose yes or role it is.
        slip: what was taken.
        moment: now, ISO 8601.
        new_id: the id of a new record.
    """
    actions = tuple(one for one in project.actions if one.id not in slip.actions)
    back = replace(project, actions=actions)
    if slip.holding is not None:
        back = replace(back, holdings=(*back.holdings, slip.holding))
    record = latest_consent(back, person_id)
    if slip.choice is None or record is None:
        return back
    again = replace(
        alone(record, moment, new_id),
        choices=tuple(slip.choice if one.purpose == slip.choice.purpose else one for one in record.choices),
        took_back=(slip.choice.purpose,),
    )
    return replace(back, consents=chain.add(back.consents, again))
