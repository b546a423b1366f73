"""Where a document stands, in words: its status, version, day and code, and what stands over its goal."""

from __future__ import annotations

from typing import assert_never

from coprod_desktop.domain.agreement_records import AgreementStatus
from coprod_desktop.domain.blocks import Document
from coprod_desktop.domain.words import Words, say_english


def status_words(document: Document, say: Words = say_english) -> str:
    """Return whether the document is a draft, agreed, or a record, in words."""
    match document.status:
        case AgreementStatus.DRAFT:
            return say("Draft")
        case AgreementStatus.AGREED:
            return say("Agreed")
        case AgreementStatus.RECORDED:
            return say("Recorded")
        case AgreementStatus.AS_IT_STANDS:
            return say("As it is now")
        case AgreementStatus.TO_FILL_IN:
            return say("To fill in")
        case _:
            assert_never(document.status)


def standing(document: Document, say: Words = say_english) -> str:
    """Return the status, version, day and code of a document on one line."""
    return ", ".join(part for part in (status_and_day(document, say), code_words(document, say)) if part)


def status_and_day(document: Document, say: Words = say_english) -> str:
    """Return the status, version and day of a document on one line."""
    parts = (status_words(document, say), say("version {number}", number=document.version), document.day)
    return ", ".join(part for part in parts if part)


def code_words(document: Document, say: Words = say_english) -> str:
    """Return the code of a document's words, so that two papers can be compared at a glance; or nothing."""
    return say("code {code}", code=document.code) if document.code else ""


def goal_label(say: Words = say_english) -> str:
    """Return the words over the goal."""
    return say("What we want to make or change")
