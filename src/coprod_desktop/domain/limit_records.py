"""A limit, and each move of one from column to column."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.domain.record import Record


class Column(StrEnum):
    """Who holds the say over a limit. Nothing is chosen for a group that has not said it."""

    NOT_SAID = "not-said"
    OURS = "ours"
    INFLUENCE = "influence"
    FIXED = "fixed"


class LimitSource(StrEnum):
    """Where a limit comes from."""

    NOT_SAID = "not-said"
    LAW = "law"
    POLICY = "policy"
    MONEY = "money"
    BRAND = "brand"
    TIME = "time"


@dataclass(frozen=True, kw_only=True)
class Limit(Record):
    """A rule or restriction, and who holds the say over it. `hear_by`: when an answer comes, as written."""

    id: str
    what: str = ""
    column: Column = Column.NOT_SAID
    set_by: str = ""
    why: str = ""
    source: LimitSource = LimitSource.NOT_SAID
    challenge: str = ""
    hear_by: str = ""


@dataclass(frozen=True, kw_only=True)
class LimitMove(Record):
    """A limit went from one column to another; `why` is the reason it had then. Never changed."""

    id: str
    limit: str
    made_at: str
    before: Column
    after: Column
    why: str = ""
