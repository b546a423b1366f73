"""Cover: what each person wants for their own task when they are away, and what was done then (X07)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.domain.record import Record


class CoverChoice(StrEnum):
    """What a person wants for a task of theirs while they are away. Not said counts as "ask me first"."""

    NOT_SAID = "not-said"
    WAIT = "wait"
    ASK_FIRST = "ask-first"
    PERSON = "person"
    GROUP = "group"


@dataclass(frozen=True, kw_only=True)
class CoverPlan(Record):
    """One person's say over one of their tasks: an action they own, or a role they hold.

    `owner` is whose say it is; it is empty where cover was written before anybody took the task.
    `person` is who may do it, when the choice is a named person. `last_moment`, as written, is the day
    after which something has to be chosen.
    """

    id: str
    task: str
    owner: str = ""
    choice: CoverChoice = CoverChoice.NOT_SAID
    person: str = ""
    last_moment: str = ""


@dataclass(frozen=True, kw_only=True)
class Away(Record):
    """Somebody is away now; `id` is the person's. `until` is a session or a day, as written.

    `session` is the id of the session they cannot come to, where it is on record.

    No reason is kept. The record is taken out when they are back, so that nothing adds up how often
    anybody was away.
    """

    id: str
    until: str = ""
    session: str = ""


class Applied(StrEnum):
    """What became of a task while its owner was away, or when they came back."""

    WAITS = "waits"
    ASK_FIRST = "ask-first"
    PERSON = "person"
    GROUP = "group"
    BACK = "back"  # it is theirs again
    KEPT = "kept"  # it stays with who did it, as its owner said


@dataclass(frozen=True, kw_only=True)
class CoverLine(Record):
    """One line of what was done with a task while somebody was away. Never changed.

    `owner` was away; `what` is the task in the words it had then; `to` is who it went to, if anybody.
    """

    id: str
    made_at: str
    owner: str
    task: str
    what: str
    choice: CoverChoice
    applied: Applied
    to: str = ""
