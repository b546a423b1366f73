"""What stays of a record in a chain when somebody was taken out of it: its place, and nothing of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from coprod_desktop.domain import chain
from coprod_desktop.domain.agreement_answers import AgreementAnswer
from coprod_desktop.domain.agreement_records import AgreementVersion
from coprod_desktop.domain.consent_records import ConsentRecord, Signature, SignedBy
from coprod_desktop.domain.decisions import Stand
from coprod_desktop.domain.project import Project

MakeId = Callable[[], str]


def emptied_consent(record: ConsentRecord, make_id: MakeId) -> ConsentRecord:
    """Return what stays of a record of choices: that there was one. The sum in the chain tells nothing."""
    rest = ConsentRecord(
        id=make_id(),
        person="",
        person_name="",
        made_at="",
        pack_version="",
        told="",
        choices=(),
        signature=Signature(by=SignedBy.PAPER_LATER),
    )
    return chain.instead_of(record, rest)


def emptied_version(version: AgreementVersion, make_id: MakeId) -> AgreementVersion:
    """Return what stays of a kept paper: that there was one, about nobody."""
    subject = make_id() if version.subject else ""
    rest = replace(version, id=make_id(), subject=subject, words="", fingerprint="", made_at="")
    return chain.instead_of(version, rest)


def emptied_answer(answer: AgreementAnswer, make_id: MakeId) -> AgreementAnswer:
    """Return what stays of an answer to an agreement: that there was one, by nobody and to nothing."""
    rest = AgreementAnswer(id=make_id(), round="", person="", made_at="", stand=Stand.PASS)
    return chain.instead_of(answer, rest)


def with_rounds_tied(project: Project, rest: Project, make_id: MakeId) -> Project:
    """Return the project with each round that lost words in its place in the chain, under another id.

    What names the round follows: the answers in it, and until when they can be given.

    Args:
        project: the project before, with the same rounds.
        rest: what is left of it.
        make_id: makes new ids.
    """
    pairs = zip(project.agreement_rounds, rest.agreement_rounds, strict=True)
    changed = {old.id: chain.instead_of(old, replace(new, id=make_id())) for old, new in pairs if old != new}
    if not changed:
        return rest

    def now(round_id: str) -> str:
        return changed[round_id].id if round_id in changed else round_id

    return replace(
        rest,
        agreement_rounds=tuple(changed.get(one.id, one) for one in rest.agreement_rounds),
        agreement_answers=tuple(
            chain.instead_of(one, replace(one, id=make_id(), round=now(one.round)))
            if one.round in changed
            else one
            for one in rest.agreement_answers
        ),
        answer_windows=tuple(replace(one, id=now(one.id)) for one in rest.answer_windows),
    )
