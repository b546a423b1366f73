"""The first and the last day of a yes: that one of them has come is a change of the project (feature D12).

Papers are about the day of the project's last change. So a paper that is made after a last day never
uses the yes, and it can still be made anew, word for word, from the project alone (decision 0092).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from coprod_desktop.domain.consent import has_ended
from coprod_desktop.domain.consent_records import Choice, ConsentRecord
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.withdrawing import YESES, with_what_it_asks


def reach(project: Project, pack: Pack, moment: str, make_id: Callable[[], str]) -> Project:
    """Return the project as it is at a moment. When a yes began or ended since, that is a change.

    What has to be done after a last day, such as taking a photo off a wall, becomes an action.

    Args:
        project: the project.
        pack: its purposes say what there is to do.
        moment: now, ISO 8601.
        make_id: makes ids for new records.
    """
    before, today = _day(project.changed_at), _day(moment)
    if not before or today <= before:
        return project
    ended = tuple(_ended(project, before, today))
    began = any(before < one.counts_from <= today for one in _latest(project))
    if not ended and not began:
        return project
    reached = replace(project, changed_at=moment)
    for one in ended:
        reached = with_what_it_asks(reached, pack, one, make_id)
    return reached


def _ended(project: Project, before: str, today: str) -> Iterator[Choice]:
    for record in _latest(project):
        for one in record.choices:
            if one.say in YESES and has_ended(one, today) and not has_ended(one, before):
                yield one


def _latest(project: Project) -> tuple[ConsentRecord, ...]:
    return tuple({one.person: one for one in project.consents}.values())


def _day(moment: str) -> str:
    return moment.partition("T")[0]
