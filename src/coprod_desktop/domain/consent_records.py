"""What one person chose, as it was asked and as it was signed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.domain.record import Record


class Say(StrEnum):
    """One person's answer to one consent purpose, kept exactly as given."""

    YES = "yes"
    NO = "no"
    NOT_NOW = "not-now"
    YES_IF = "yes-if"
    RATHER_NOT_SAY = "rather-not-say"


class SignedBy(StrEnum):
    """How a consent record was signed."""

    DRAWING = "drawing"
    TYPED_NAME = "typed-name"
    MARK = "mark"
    SPOKEN = "spoken"
    PAPER_LATER = "paper-later"


@dataclass(frozen=True, kw_only=True)
class Choice(Record):
    """One separate choice in a consent record, with the exact words that were asked.

    Of a yes: `where` are the words that were ticked, such as "On our website"; `until` is its last day,
    ISO 8601, or empty; `other_name` is printed in place of the person's name.
    """

    purpose: str
    asked: str
    say: Say
    condition: str = ""
    where: tuple[str, ...] = ()
    until: str = ""
    other_name: str = ""


@dataclass(frozen=True, kw_only=True)
class Point(Record):
    """One thing a yes rests on, as it stood when the person chose. `material` says which there are."""

    id: str
    words: str


@dataclass(frozen=True, kw_only=True)
class Signature(Record):
    """How somebody signed. `strokes` are a drawing: lines of points from 0 to 1000 across and down."""

    by: SignedBy
    name: str = ""
    strokes: tuple[tuple[tuple[int, int], ...], ...] = ()
    witness: str = ""


@dataclass(frozen=True, kw_only=True)
class ConsentRecord(Record):
    """What one person chose at one moment. Never changed: a new choice is a new record.

    `told` is the exact text the person was shown; `points` are what of it a yes rests on. `shared` says
    whether the answers may be put on paper with the group's papers (the person's own copy always may).
    `took_back` names the purposes whose yes this record takes back, or gives again where taking it back
    was a slip (`slips`): then the choice is the yes as it was; `still_right` says that the person
    looked at all of it and changed nothing. Both are signed as the record before. A yes counts from
    `counts_from` (ISO 8601; empty: at once). `link` ties the record to all before it (`chain`); records of
    earlier program versions have none.
    `erased` is there when the person was taken out since: then the record says nothing else any more.
    """

    id: str
    person: str
    person_name: str
    made_at: str
    pack_version: str
    told: str
    choices: tuple[Choice, ...]
    signature: Signature
    supporter: str = ""
    shared: bool = False
    points: tuple[Point, ...] = ()
    took_back: tuple[str, ...] = ()
    interpreter: str = ""
    counts_from: str = ""
    still_right: bool = False
    link: str = ""
    erased: str = ""
