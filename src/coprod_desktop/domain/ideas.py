"""Ideas: each is looked at against the goal, and one that is not taken gets a reason (feature X13)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.domain.record import Record
from coprod_desktop.domain.typed import is_blank


class Fit(StrEnum):
    """How well an idea serves the goal. None of them takes an idea off the list."""

    OPEN = "open"
    FITS = "fits"
    PARTLY = "partly"
    NOT_NOW = "not-now"
    NOT_THIS_PROJECT = "not-this-project"


@dataclass(frozen=True, kw_only=True)
class Idea(Record):
    """Something somebody thought of.

    `said_by` is a person's id, or empty when nobody is named; `limit` is the id of a limit it may meet;
    `yes_if` says what would make it a yes. `fit` is what the group wrote; `standing` is what counts.
    """

    id: str
    words: str = ""
    said_by: str = ""
    limit: str = ""
    yes_if: str = ""
    fit: Fit = Fit.OPEN
    reason: str = ""
    decided_by: str = ""


@dataclass(frozen=True, kw_only=True)
class IdeaAnswer(Record):
    """An answer an idea had before it was talked about again. Never changed: no answer vanishes (R13)."""

    id: str
    idea: str
    until: str
    fit: Fit
    reason: str = ""
    decided_by: str = ""


def standing(idea: Idea) -> Fit:
    """Return where an idea stands. All but "it fits" count once there is a reason and who decided."""
    explained = not is_blank(idea.reason) and not is_blank(idea.decided_by)
    return idea.fit if idea.fit is Fit.FITS or explained else Fit.OPEN
