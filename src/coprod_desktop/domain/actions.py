"""What the group is going to do, and what it will talk about later."""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.domain.record import Record


@dataclass(frozen=True, kw_only=True)
class Action(Record):
    """Something to do. `by_when` is as written; `question`: where it came from; `limit`: what it may meet.

    `yes_if` says what would make it a yes.
    """

    id: str
    what: str = ""
    owner: str | None = None
    by_when: str = ""
    if_it_slips: str = ""
    question: str = ""
    limit: str = ""
    yes_if: str = ""
    done: bool = False


@dataclass(frozen=True, kw_only=True)
class Parked(Record):
    """Something to talk about later; `question` is where it came up, if anywhere."""

    id: str
    words: str = ""
    question: str = ""
    talked_about: bool = False
