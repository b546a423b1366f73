"""Whether each person agrees to an agreement: their own answers, round by round (feature X19).

Silence is never a yes. Somebody who did not answer is counted apart, also once their time has passed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from enum import StrEnum

from coprod_desktop.domain.agreement_answers import AgreementAnswer, AgreementRound
from coprod_desktop.domain.decisions import Dissent, Stand, Tally
from coprod_desktop.domain.people import present
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.typed import is_blank

OFFERED = (Stand.AGREE, Stand.LIVE_WITH, Stand.NOT_YET, Stand.OBJECT, Stand.REPRESENTED)
"""What each person can say to an agreement."""


class Missing(StrEnum):
    """What keeps an agreement from being agreed. None of it keeps anybody from printing it as a draft."""

    NOBODY = "nobody"
    NO_ANSWER = "no-answer"
    NOT_YET = "not-yet"
    UNEXPLAINED_OBJECTION = "unexplained-objection"


def last_round(project: Project, document: str) -> AgreementRound | None:
    """Return the last time each person was asked about a kind of document; None when nobody ever was."""
    rounds = [one for one in project.agreement_rounds if one.document == document]
    return rounds[-1] if rounds else None


def own_answer(project: Project, round_id: str, person_id: str) -> AgreementAnswer | None:
    """Return what a person said last in a round; None when they said nothing."""
    said = (one for one in reversed(project.agreement_answers) if one.round == round_id)
    return next((one for one in said if one.person == person_id), None)


def counted(project: Project, round_id: str, person_id: str) -> Stand | None:
    """Return what a person's answer counts for; None when there is no answer.

    Somebody who is spoken for counts as who speaks for them, once that person is here and has answered.
    """
    own = own_answer(project, round_id, person_id)
    if own is None or own.stand is not Stand.REPRESENTED:
        return own.stand if own else None
    here = {one.id for one in present(project)}
    speaker = own_answer(project, round_id, own.speaker) if own.speaker in here else None
    return speaker.stand if speaker and speaker.stand is not Stand.REPRESENTED else None


def not_answered(project: Project, round_id: str) -> tuple[str, ...]:
    """Return the ids of the people here whose answer is still missing."""
    return tuple(one.id for one in present(project) if counted(project, round_id, one.id) is None)


def tally(project: Project, round_id: str) -> tuple[Tally, ...]:
    """Return how many people here said each thing, and last how many did not answer, with an empty name."""
    said = Counter(counted(project, round_id, one.id) for one in present(project))
    counts = tuple(Tally(said=stand, people=said[stand]) for stand in Stand if said[stand])
    return (*counts, Tally(said="", people=said[None])) if said[None] else counts


def missing(project: Project, round_id: str) -> tuple[Missing, ...]:
    """Return what keeps it from being agreed. An objection with its reason does not: it is kept."""
    return tuple(_missing(project, round_id))


def _missing(project: Project, round_id: str) -> Iterator[Missing]:
    said = [counted(project, round_id, one.id) for one in present(project)]
    own = [own_answer(project, round_id, one.id) for one in present(project)]
    if not said:
        yield Missing.NOBODY
    if None in said:
        yield Missing.NO_ANSWER
    if Stand.NOT_YET in said:
        yield Missing.NOT_YET
    if any(one is not None and one.stand is Stand.OBJECT and is_blank(one.words) for one in own):
        yield Missing.UNEXPLAINED_OBJECTION


def differently(project: Project, round_id: str) -> tuple[Dissent, ...]:
    """Return the words of those who object or say not yet; a name only where its owner said so."""
    own = (own_answer(project, round_id, one.id) for one in present(project))
    return tuple(
        Dissent(words=one.words.strip(), said_by=one.person if one.named else "")
        for one in own
        if one is not None and one.stand in (Stand.OBJECT, Stand.NOT_YET) and not is_blank(one.words)
    )


def until(project: Project, round_id: str) -> str:
    """Return until when people who are away can answer, as written; empty while nobody has said."""
    return next((one.until for one in project.answer_windows if one.id == round_id), "")
