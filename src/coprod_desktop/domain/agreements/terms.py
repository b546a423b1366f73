"""Whether the agreement is agreed: what each person answered, and what the box on the paper says (X19)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from coprod_desktop.domain import agreeing
from coprod_desktop.domain.agreement_answers import AgreementRound
from coprod_desktop.domain.agreement_records import AgreementStatus
from coprod_desktop.domain.agreements.decided import sees_it_differently
from coprod_desktop.domain.agreements.forms import Form
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.days import as_said
from coprod_desktop.domain.deciding_names import NO_ANSWERS
from coprod_desktop.domain.decisions import Stand
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.person import WordLevel
from coprod_desktop.domain.role_records import Holding
from coprod_desktop.domain.small_changes import is_same

TOGETHER = DocumentKind.WORKING_TOGETHER.value

SAID = {
    Stand.AGREE: "Agree: {n}",
    Stand.LIVE_WITH: "Can live with it: {n}",
    Stand.NOT_YET: "Not yet: {n}",
    Stand.OBJECT: "Said no: {n}",
    Stand.PASS: "Pass: {n}",
}
"""How many people said each thing. Who is spoken for counts as the person who speaks for them."""


@dataclass(frozen=True)
class _WithoutNames(Source):
    """A source in which nobody is named and nobody holds a role yet."""

    def name(self, person: str | None) -> str:
        """Return the same word for everybody."""
        return self.say("somebody") if person in self.numbers else ""

    @cached_property
    def holdings(self) -> dict[str, list[Holding]]:
        """Nobody."""
        return {}


def without_names(source: Source) -> Source:
    """Return the source in standard words, with nobody named, so that its words are about the terms alone."""
    form = Form(paper_size=source.form.paper_size, word_level=WordLevel.STANDARD)
    return _WithoutNames(source.project, source.pack, source.say, form)


def round_on(source: Source, terms: Callable[[Source], str]) -> AgreementRound | None:
    """Return the round in which people were asked about the terms as they are, but for slips of the pen."""
    last = agreeing.last_round(source.project, TOGETHER)
    return last if last is not None and is_same(last.terms, terms(source)) else None


def is_agreed(source: Source, asked: AgreementRound) -> bool:
    """Say whether each person answered, nothing is in the way, and the group recorded it after that."""
    answers = (one.made_at for one in source.project.agreement_answers if one.round == asked.id)
    last = max(answers, default=asked.made_at)
    recorded = (
        one.made_at >= last
        for one in source.project.agreements
        if one.document == TOGETHER and one.status is AgreementStatus.AGREED
    )
    return not agreeing.missing(source.project, asked.id) and any(recorded)


def agreed_box(source: Source, asked: AgreementRound) -> str:
    """Return what the box of an agreed paper says, with what anybody sees differently."""
    kept = agreeing.differently(source.project, asked.id)
    if not kept:
        return source.say("Everyone in the group agreed to this.")
    agreed = source.say("Agreed. Some of us see it another way, and say why.")
    return "\n".join((agreed, *(sees_it_differently(one, source) for one in kept)))


def draft_box(source: Source, asked: AgreementRound | None) -> str:
    """Return what the box of a draft says: who did not answer is counted apart, and is no yes."""
    say = source.say
    if asked is None:
        return say("Not agreed by everyone yet.")
    lines = [say("Not agreed by everyone yet."), *counts(source, asked.id)]
    until = as_said(agreeing.until(source.project, asked.id), say)
    if until and agreeing.not_answered(source.project, asked.id):
        lines.append(say("People can answer until: {day}", day=until))
    return "\n".join(lines)


def counts(source: Source, round_id: str) -> tuple[str, ...]:
    """Return how many people said what, a line each; no answer is always a line of its own."""
    return tuple(
        source.say(SAID[Stand(one.said)], n=one.people) if one.said else source.say(NO_ANSWERS, n=one.people)
        for one in agreeing.tally(source.project, round_id)
    )
