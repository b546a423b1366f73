"""Each person's answer to an agreement, and the words they were asked about (feature X19)."""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.domain.decisions import Stand
from coprod_desktop.domain.record import Record


@dataclass(frozen=True, kw_only=True)
class AgreementRound(Record):
    """One time in which each person is asked about one document. Never changed.

    `number` and `code` are those of the version they were asked about. `terms` are the words a yes
    rests on: they name nobody, so that somebody new, or a name on paper, asks nobody again. `link` ties it to
    all rounds before it (`chain`); `erased` is there when words were taken out of it since.
    """

    id: str
    document: str
    number: int
    code: str
    made_at: str
    terms: str
    link: str = ""
    erased: str = ""


@dataclass(frozen=True, kw_only=True)
class AgreementAnswer(Record):
    """What one person said in a round, in their own turn. Never changed: a new answer is a new record.

    `speaker` is the id of the person who speaks for them; `named` says that their name may stand beside
    their words. `link` ties it to all answers before it (`chain`). Where `erased` is there and nobody is
    named, the person was taken out since, and the record says nothing else any more.
    """

    id: str
    round: str
    person: str
    made_at: str
    stand: Stand
    words: str = ""
    speaker: str = ""
    named: bool = False
    link: str = ""
    erased: str = ""


@dataclass(frozen=True, kw_only=True)
class AnswerWindow(Record):
    """Until when people who are away can answer, as written. `id` is the round's."""

    id: str
    until: str = ""
