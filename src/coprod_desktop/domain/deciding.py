"""When a decision is made: what each person's answer counts for, and what stands in the way (G3, X19).

Silence is never a yes. Somebody who did not answer is counted apart, whatever the way to decide.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from typing import assert_never

from coprod_desktop.domain.days import parse_day
from coprod_desktop.domain.decisions import (
    OUTSIDE,
    Decision,
    DecisionMove,
    Dissent,
    How,
    PersonStand,
    Stage,
    Stand,
    Tally,
)
from coprod_desktop.domain.listing import find, put
from coprod_desktop.domain.people import present
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.typed import is_blank

YES = frozenset({Stand.AGREE, Stand.LIVE_WITH})
"""The answers that are a yes. A pass is none, and neither is no answer."""

OFFERED: dict[How, tuple[Stand, ...]] = {
    How.NOT_SAID: (),
    How.CONSENT: tuple(Stand),
    How.CONSENSUS: tuple(Stand),
    How.VOTE: (Stand.AGREE, Stand.OBJECT, Stand.REPRESENTED, Stand.PASS),
    How.ADVICE: (Stand.AGREE, Stand.LIVE_WITH, Stand.NOT_YET, Stand.OBJECT, Stand.PASS),
}
"""What each person can say, by the way to decide. Nobody can be spoken for when advice is asked."""


class Obstacle(StrEnum):
    """What stands in the way of writing something down as decided. None stops it from being a draft."""

    NO_WORDS = "no-words"
    NO_WAY_CHOSEN = "no-way-chosen"
    UNEXPLAINED_OBJECTION = "unexplained-objection"
    OBJECTION = "objection"
    NOT_YET = "not-yet"
    PASSED = "passed"
    WAITING = "waiting"
    NOBODY_ANSWERED = "nobody-answered"
    TOO_FEW = "too-few"
    NOBODY_DECIDES = "nobody-decides"
    NO_OUTCOME = "no-outcome"
    NO_REASON = "no-reason"


def is_outside_sessions(decision: Decision) -> bool:
    """Return whether somebody said that the decision was made between sessions."""
    return decision.session == OUTSIDE


def own_stand(decision: Decision, person_id: str) -> PersonStand | None:
    """Return what a person said to the words as they are now; None when they said nothing to them."""
    found = find(decision.stands, person_id)
    return None if found is None or found.asked != decision.what.strip() else found


def counted(decision: Decision, person_id: str) -> Stand | None:
    """Return what a person's answer counts for; None when there is no answer.

    Somebody who is spoken for counts as the person who speaks for them, once that person has
    answered for themselves.
    """
    own = own_stand(decision, person_id)
    if own is None or own.stand is not Stand.REPRESENTED:
        return own.stand if own else None
    speaker = own_stand(decision, own.speaker)
    return speaker.stand if speaker and speaker.stand is not Stand.REPRESENTED else None


def not_answered(project: Project, decision: Decision) -> tuple[str, ...]:
    """Return the ids of the people here whose answer is still missing. It is never taken for a yes."""
    return tuple(one.id for one in present(project) if counted(decision, one.id) is None)


def tally(project: Project, decision: Decision) -> tuple[Tally, ...]:
    """Return how many people here said each thing, and last how many did not answer, with an empty name."""
    said = Counter(counted(decision, one.id) for one in present(project))
    counts = tuple(Tally(said=stand, people=said[stand]) for stand in Stand if said[stand])
    return (*counts, Tally(said="", people=said[None])) if said[None] else counts


def votes(project: Project, decision: Decision) -> tuple[int, int, int]:
    """Return how many said yes, no and pass. Not yet is no yes and no no: it counts as a pass."""
    said = [counted(decision, one.id) for one in present(project)]
    yes, no = sum(one in YES for one in said), said.count(Stand.OBJECT)
    return yes, no, sum(one is not None for one in said) - yes - no


def dissent_of(decision: Decision) -> tuple[Dissent, ...]:
    """Return the words of those who see it differently. A name stands there only where its owner said so."""
    said = (
        Dissent(words=one.words.strip(), said_by=one.id if one.named else "")
        for one in decision.stands
        if one.stand in (Stand.OBJECT, Stand.NOT_YET)
        and not is_blank(one.words)
        and own_stand(decision, one.id)
    )
    return (*said, *(Dissent(words=words) for words in decision.dissent))


def window_is_open(decision: Decision, today: str) -> bool:
    """Return whether people can still say. Without a day that has passed, they can.

    Args:
        decision: the decision.
        today: the day now, ISO 8601.
    """
    day = parse_day(decision.answer_by)
    return day is None or today <= day.isoformat()


def obstacles(project: Project, decision: Decision, today: str) -> tuple[Obstacle, ...]:
    """Return what stands in the way of writing this down as decided, each once.

    Args:
        project: as it stands.
        decision: as it is written now.
        today: the day now, ISO 8601; people who are away can answer until their window has passed.
    """
    return (*_in_its_way(project, decision, today), *_in_writing(decision))


def _in_its_way(project: Project, decision: Decision, today: str) -> Iterator[Obstacle]:
    said = {counted(decision, one.id) for one in present(project)} - {None}
    match decision.how:
        case How.NOT_SAID:
            yield Obstacle.NO_WAY_CHOSEN
        case How.CONSENT:
            yield from _not_together(project, decision, today, said)
        case How.CONSENSUS:
            yield from _not_together(project, decision, today, said)
            if Stand.PASS in said:
                yield Obstacle.PASSED
        case How.VOTE:
            if not is_blank(decision.answer_by) and _waits(project, decision, today):
                yield Obstacle.WAITING
        case How.ADVICE:
            if is_blank(decision.decides):
                yield Obstacle.NOBODY_DECIDES
        case _:
            assert_never(decision.how)
    if decision.how is not How.NOT_SAID:
        yield from _enough(project, decision)


def _not_together(
    project: Project, decision: Decision, today: str, said: set[Stand | None]
) -> Iterator[Obstacle]:
    if Stand.OBJECT in said:
        explained = all(
            not is_blank(one.words)
            for one in decision.stands
            if one.stand is Stand.OBJECT and own_stand(decision, one.id)
        )
        yield Obstacle.OBJECTION if explained else Obstacle.UNEXPLAINED_OBJECTION
    if Stand.NOT_YET in said:
        yield Obstacle.NOT_YET
    if _waits(project, decision, today):
        yield Obstacle.WAITING


def _waits(project: Project, decision: Decision, today: str) -> bool:
    return bool(not_answered(project, decision)) and window_is_open(decision, today)


def _enough(project: Project, decision: Decision) -> Iterator[Obstacle]:
    answers = len(present(project)) - len(not_answered(project, decision))
    quorum = decision.quorum.strip()
    if not answers:
        yield Obstacle.NOBODY_ANSWERED
    elif quorum.isdecimal() and answers < int(quorum):
        yield Obstacle.TOO_FEW


def _in_writing(decision: Decision) -> Iterator[Obstacle]:
    needed = (
        (decision.what, Obstacle.NO_WORDS),
        (decision.outcome, Obstacle.NO_OUTCOME),
        (decision.reason, Obstacle.NO_REASON),
    )
    return (obstacle for words, obstacle in needed if is_blank(words))


def move_to(project: Project, decision_id: str, after: Stage, made_at: str, move_id: str) -> Project:
    """Return the project with a decision at another stage, and a line in its history of how it was.

    One that is talked about again is asked anew: what people said before stays in the history, with why.
    Nothing changes where there is no such decision, where it is at that stage already, or where
    something stands in the way of it as decided.

    Args:
        project: as it stands.
        decision_id: which decision.
        after: the stage it goes to.
        made_at: the moment, ISO 8601 in UTC.
        move_id: the id of the new line in the history.
    """
    decision = find(project.decisions, decision_id)
    if decision is None or decision.stage is after:
        return project
    if after is Stage.DECIDED and obstacles(project, decision, made_at.partition("T")[0]):
        return project
    line = DecisionMove(
        id=move_id,
        decision=decision.id,
        made_at=made_at,
        before=decision.stage,
        after=after,
        what=decision.what,
        how=decision.how,
        decides=decision.decides,
        outcome=decision.outcome,
        reason=decision.reason,
        tally=tally(project, decision),
        dissent=dissent_of(decision),
        why=decision.again_why,
    )
    moved = replace(decision, stage=after, again_why="")
    if decision.stage is Stage.DECIDED:
        moved = replace(moved, stands=(), dissent=(), answer_by="")
    return replace(
        project,
        decisions=put(project.decisions, moved),
        decision_moves=(*project.decision_moves, line),
    )


def moves_of_decision(project: Project, decision_id: str) -> tuple[DecisionMove, ...]:
    """Return what became of a decision, the first move first."""
    return tuple(one for one in project.decision_moves if one.decision == decision_id)


def last_decided(project: Project, decision_id: str) -> DecisionMove | None:
    """Return the line that made a decision, as it was then; None when it was never decided."""
    made = [one for one in moves_of_decision(project, decision_id) if one.after is Stage.DECIDED]
    return made[-1] if made else None
