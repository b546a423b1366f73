"""Asking each person about the agreement: its words now, and the round they are asked in (feature X19)."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain import chain
from coprod_desktop.domain.agreement_answers import AgreementRound
from coprod_desktop.domain.agreements import build_one
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.terms import TOGETHER, round_on
from coprod_desktop.domain.agreements.working_together import terms_of
from coprod_desktop.domain.blocks import Document
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.presenters.agreement_pages import with_versions
from coprod_desktop.presenters.desk import Desk


def the_agreement(desk: Desk) -> Document:
    """Return the agreement as it is now."""
    return build_one(desk.project, desk.pack, DocumentKind.WORKING_TOGETHER, words=desk.words)


def asked_now(desk: Desk) -> AgreementRound | None:
    """Return the round in which people were asked about the words as they are now."""
    return round_on(Source(desk.project, desk.pack, desk.words), terms_of)


def ask_now(desk: Desk) -> AgreementRound:
    """Return the round people are asked in now: the one there is, or a new one, its exact words kept."""
    asked = asked_now(desk)
    if asked is not None:
        return asked
    document, source = the_agreement(desk), Source(desk.project, desk.pack, desk.words)
    new = AgreementRound(
        id=desk.make_id(),
        document=TOGETHER,
        number=document.version,
        code=document.code,
        made_at=desk.stamp,
        terms=terms_of(source),
    )
    kept = with_versions(desk, (document,))
    desk.put(replace(kept, agreement_rounds=chain.add(kept.agreement_rounds, new)))
    return new
