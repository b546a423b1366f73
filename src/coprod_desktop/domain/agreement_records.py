"""The versions of each document, the group's own clauses in them, and signed copies."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.domain.record import Record


class AgreementStatus(StrEnum):
    """Where a document stands: whether everyone it names has agreed to it."""

    DRAFT = "draft"
    AGREED = "agreed"
    RECORDED = "recorded"  # a consent record holds choices, which may all be no
    AS_IT_STANDS = "as-it-stands"  # says how things are today; nobody has to agree to it
    TO_FILL_IN = "to-fill-in"  # a paper with room to write


@dataclass(frozen=True, kw_only=True)
class OwnClause(Record):
    """A clause the group wrote, for one document, placed among the others by `order`."""

    id: str
    document: str
    heading: str = ""
    words: str = ""
    order: int = 1000


@dataclass(frozen=True, kw_only=True)
class AgreementVersion(Record):
    """One version of one document, with its exact words. Never changed.

    `subject` is the person a document is about, or empty; `fingerprint` is of `words`; `link` ties it to
    all versions before it (`chain`). `erased` is there when somebody was taken out of its words since.
    """

    id: str
    document: str
    subject: str = ""
    number: int
    status: AgreementStatus
    made_at: str
    words: str
    fingerprint: str
    link: str = ""
    erased: str = ""


@dataclass(frozen=True, kw_only=True)
class SignedCopy(Record):
    """A photo or a scan of a signed paper. Never changed.

    `document`, `subject` and `number` say of which version. `words` say what is on it; they may be empty.
    `picture` is a JPEG in base 64; of several pages there is one on each line.
    """

    id: str
    document: str
    subject: str = ""
    number: int
    made_at: str
    words: str = ""
    picture: str
