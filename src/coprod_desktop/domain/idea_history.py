"""The answers an idea had before: kept when it is talked about again, so that none vanishes (R13)."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.ideas import Fit, Idea, IdeaAnswer, standing
from coprod_desktop.domain.listing import put
from coprod_desktop.domain.project import Project


def keep_answer(project: Project, idea: Idea, today: str, answer_id: str) -> Project:
    """Return the project with the answer an idea has among its earlier ones; as it was without an answer.

    Args:
        project: as it stands.
        idea: the idea with the answer that is about to change.
        today: the last day of that answer, ISO 8601.
        answer_id: the id of the line in the history.
    """
    if standing(idea) is Fit.OPEN:
        return project
    earlier = IdeaAnswer(
        id=answer_id,
        idea=idea.id,
        until=today,
        fit=idea.fit,
        reason=idea.reason,
        decided_by=idea.decided_by,
    )
    return replace(project, idea_answers=(*project.idea_answers, earlier))


def talk_again(project: Project, idea: Idea, today: str, answer_id: str) -> Project:
    """Return the project with an idea that waits for a new answer, which needs a reason of its own."""
    kept = keep_answer(project, idea, today, answer_id)
    return replace(kept, ideas=put(kept.ideas, replace(idea, fit=Fit.OPEN, reason="", decided_by="")))


def answers_before(project: Project, idea_id: str) -> tuple[IdeaAnswer, ...]:
    """Return the answers an idea had before, the first one first."""
    return tuple(one for one in project.idea_answers if one.idea == idea_id)
