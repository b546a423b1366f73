"""What happened since somebody was last here: to read, and never to do again (features F4 and G5).

Only what everyone in the group may see is here. Nothing is counted, and nothing is kept.
"""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.domain.comings import Move
from coprod_desktop.domain.days import parse_day
from coprod_desktop.domain.decisions import Decision, DecisionMove, Stage
from coprod_desktop.domain.limit_records import Limit
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import RoleChange, RoleEvent
from coprod_desktop.domain.sessions import Session

HELD = (RoleChange.PUT_FORWARD, RoleChange.STEPPED_BACK)


@dataclass(frozen=True)
class News:
    """What happened after a day (ISO 8601; empty: from the start), the first thing first."""

    since: str
    sessions: tuple[Session, ...]
    decided: tuple[DecisionMove, ...]
    limits: tuple[Limit, ...]
    roles: tuple[RoleEvent, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written down since then."""
        return not (self.sessions or self.decided or self.limits or self.roles)


def last_here(project: Project, person_id: str) -> str:
    """Return the day somebody was last here, ISO 8601; empty when they were not here yet.

    It is the last session they came to, or the day they left or began a break, if that is later.
    """
    came = (_day(one) for one in project.sessions if person_id in one.came)
    went = (
        one.made_at.partition("T")[0]
        for one in project.comings
        if one.person == person_id and one.move in (Move.LEFT, Move.PAUSED)
    )
    return max((*came, *went), default="")


def news_for(project: Project, person_id: str) -> News:
    """Return what happened since somebody was last here."""
    since = last_here(project, person_id)
    moved = {one.limit for one in project.limit_moves if _after(one.made_at, since)}
    return News(
        since=since,
        sessions=tuple(one for one in project.sessions if not since or _day(one) > since),
        decided=tuple(
            one
            for one in project.decision_moves
            if one.after is Stage.DECIDED and _after(one.made_at, since) and _stands(project, one)
        ),
        limits=tuple(one for one in project.limits if one.id in moved),
        roles=tuple(one for one in project.role_events if one.change in HELD and _after(one.made_at, since)),
    )


def _stands(project: Project, move: DecisionMove) -> bool:
    decision: Decision | None = find(project.decisions, move.decision)
    last = [one for one in project.decision_moves if one.decision == move.decision][-1]
    return decision is not None and decision.stage is Stage.DECIDED and last is move


def _day(session: Session) -> str:
    day = parse_day(session.day)
    return day.isoformat() if day else ""


def _after(moment: str, since: str) -> bool:
    return moment.partition("T")[0] > since
