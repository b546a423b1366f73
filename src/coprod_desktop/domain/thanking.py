"""Credit for somebody who has left: only when they said so after leaving (guidance X-b, feature X08)."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain import chain
from coprod_desktop.domain.consent import says_yes
from coprod_desktop.domain.consent_records import Choice, ConsentRecord, Say
from coprod_desktop.domain.material import THANKS
from coprod_desktop.domain.people import gone
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.withdrawing import alone


def keep_thanks(
    project: Project, before: ConsentRecord, asked: str, say: Say, moment: str, new_id: str
) -> Project:
    """Return the project with what somebody who left said about being thanked by name.

    Args:
        project: the project.
        before: what they chose last. All of that stays as it is.
        asked: the words they were asked.
        say: yes or no.
        moment: now, ISO 8601.
        new_id: the new record's id.
    """
    others = tuple(one for one in before.choices if one.purpose != THANKS)
    choices = (*others, Choice(purpose=THANKS, asked=asked, say=say))
    record = replace(alone(before, moment, new_id), choices=choices)
    return replace(project, consents=chain.add(project.consents, record))


def to_thank(project: Project, consents: dict[str, ConsentRecord]) -> tuple[Person, ...]:
    """Return the people who have left and may be thanked by name.

    Args:
        project: the project.
        consents: each person's latest record.
    """
    return tuple(one for one in gone(project) if says_yes(consents.get(one.id), THANKS))
