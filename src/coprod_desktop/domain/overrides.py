"""A right to override, each use of it, and what was said against a use (feature X09): the records.

Only the right itself can be changed. Its uses, the appeals and the answers are only ever added to; what
somebody is still writing waits among the unfinished ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.domain.record import Record


class Ground(StrEnum):
    """Why somebody may override: what they know, what they lived through, the law, or money."""

    NOT_SAID = "not-said"
    EXPERTISE = "expertise"
    EXPERIENCE = "experience"
    LAW = "law"
    MONEY = "money"


class AppealDays(StrEnum):
    """How long people can appeal, in days after a use."""

    NOT_SAID = "not-said"
    ONE_WEEK = "7"
    TWO_WEEKS = "14"
    FOUR_WEEKS = "28"


class Outcome(StrEnum):
    """What became of an override after an appeal."""

    NOT_SAID = "not-said"
    STANDS = "stands"
    CHANGED = "changed"
    UNDONE = "undone"


@dataclass(frozen=True, kw_only=True)
class Override(Record):
    """A right to override, of a role or of one person, in one area and until a day.

    `role` and `person` are ids, of which one is empty. `ask_first` says who is asked first, as written.
    `appeal` is the id of who hears an appeal; `appeal_outside` says it for somebody outside the group.
    `ends` is the last day, as written; `stopped_on` the day it was stopped before that, ISO 8601.
    """

    id: str
    role: str = ""
    person: str = ""
    area: str = ""
    ground: Ground = Ground.NOT_SAID
    ask_first: str = ""
    appeal: str = ""
    appeal_outside: str = ""
    days: AppealDays = AppealDays.NOT_SAID
    ends: str = ""
    stopped_on: str = ""


@dataclass(frozen=True, kw_only=True)
class OverrideUse(Record):
    """One use of a right. Never changed once it is recorded; what the right said then is kept with it.

    `used_by` is a person's id. `heard_by` is who heard an appeal then: a person's id, or words.
    `appeal_until` is the last day to appeal, ISO 8601.
    """

    id: str
    right: str
    used_by: str = ""
    in_area: bool = False
    what: str = ""
    asked: str = ""
    reason: str = ""
    made_at: str = ""
    area: str = ""
    ground: Ground = Ground.NOT_SAID
    heard_by: str = ""
    appeal_until: str = ""


@dataclass(frozen=True, kw_only=True)
class Appeal(Record):
    """What somebody said against a use. `said_by` is a person's id, or empty when nobody is named."""

    id: str
    use: str
    words: str = ""
    said_by: str = ""
    made_at: str = ""


@dataclass(frozen=True, kw_only=True)
class AppealAnswer(Record):
    """The answer to an appeal (`id` is the appeal's). `answered_by`: a person's id, or words."""

    id: str
    outcome: Outcome = Outcome.NOT_SAID
    reason: str = ""
    answered_by: str = ""
    made_at: str = ""
