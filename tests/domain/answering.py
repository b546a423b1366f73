"""A group that was asked about its agreement, for tests of what is agreed."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.agreement_answers import AgreementAnswer, AgreementRound
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.working_together import terms_of
from coprod_desktop.domain.decisions import Stand
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.project import Project

EARLY = "2026-11-20T09:00:00Z"


def asked(project: Project, pack: Pack, made_at: str = EARLY, round_id: str = "round") -> Project:
    """Return the project with a round in which people are asked about its agreement as it is."""
    new = AgreementRound(
        id=round_id,
        document="working-together",
        number=1,
        code="c",
        made_at=made_at,
        terms=terms_of(Source(project, pack)),
    )
    return replace(project, agreement_rounds=(*project.agreement_rounds, new))


def answer(
    person: str,
    stand: Stand,
    words: str = "",
    *,
    speaker: str = "",
    made_at: str = EARLY,
) -> AgreementAnswer:
    """Return what somebody said in the round."""
    return AgreementAnswer(
        id=f"{person}-{stand}-{made_at}",
        round="round",
        person=person,
        made_at=made_at,
        stand=stand,
        words=words,
        speaker=speaker,
    )


def answered(project: Project, *answers: AgreementAnswer) -> Project:
    """Return the project with more answers."""
    return replace(project, agreement_answers=(*project.agreement_answers, *answers))
