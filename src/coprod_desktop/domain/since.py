"""What happened since the group last met, for the page it starts a session with (features G5, X15, X18)."""

from __future__ import annotations

from coprod_desktop.domain.comings import Move
from coprod_desktop.domain.days import parse_day
from coprod_desktop.domain.decisions import DecisionMove, Stage
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.people import present
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.sessions import Session


def last_session(project: Project, today: str) -> Session | None:
    """Return the newest session before today that has a day; None where there was none.

    Args:
        project: as it stands.
        today: the day now, ISO 8601.
    """
    dated = [(day_of_session(one), one) for one in project.sessions]
    before = [(day, one) for day, one in dated if day and day < today]
    return max(before, key=lambda pair: pair[0])[1] if before else None


def day_of_session(session: Session) -> str:
    """Return the day of a session as ISO 8601; empty where no whole day is written."""
    day = parse_day(session.day)
    return day.isoformat() if day else ""


def decided_since(project: Project, day: str) -> tuple[DecisionMove, ...]:
    """Return what was decided on or after a day (ISO 8601) and still stands."""
    return tuple(
        move
        for move in project.decision_moves
        if move.after is Stage.DECIDED and move.made_at >= day and _stands(project, move.decision)
    )


def _stands(project: Project, decision_id: str) -> bool:
    decision = find(project.decisions, decision_id)
    return decision is not None and decision.stage is Stage.DECIDED


def new_since(project: Project, day: str) -> tuple[Person, ...]:
    """Return the people who came to the group after a day (ISO 8601)."""
    return tuple(one for one in present(project) if one.joined_on > day)


def back_since(project: Project, day: str) -> tuple[Person, ...]:
    """Return the people who came back after a day (ISO 8601), each once."""
    back = {one.person for one in project.comings if one.move is Move.BACK and one.made_at[:10] > day}
    return tuple(one for one in present(project) if one.id in back)
