"""Consent: what each person chose last, and whether a yes was given. Silence is never a yes."""

from __future__ import annotations

from coprod_desktop.domain.consent_records import Choice, ConsentRecord, Say
from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.typed import is_blank
from coprod_desktop.domain.words import Words, say_english


def latest_consent(project: Project, person_id: str) -> ConsentRecord | None:
    """Return the record of what a person chose last, or None when they have not been asked yet."""
    return next((record for record in reversed(project.consents) if record.person == person_id), None)


def says_yes(record: ConsentRecord | None, purpose: str, day: str = "") -> bool:
    """Return whether a record holds a plain yes to a purpose. "Yes, if" is not yet a yes.

    Args:
        record: what the person chose last.
        purpose: what for.
        day: the day it is about, ISO 8601. A yes counts from its first day to its last one.
    """
    said = choice_in(record, purpose)
    return (
        record is not None
        and said is not None
        and said.say is Say.YES
        and record.counts_from <= day
        and not has_ended(said, day)
    )


def choice_in(record: ConsentRecord | None, purpose: str) -> Choice | None:
    """Return what a record says to a purpose, if anything."""
    return next((one for one in record.choices if one.purpose == purpose), None) if record else None


def has_ended(choice: Choice, day: str) -> bool:
    """Return whether the last day of a yes is before a day (ISO 8601)."""
    return bool(choice.until) and choice.until < day


def problem_with(choice: Choice, words: Words = say_english) -> Problem | None:
    """Return what is still to be said about one choice, if anything."""
    if choice.say is Say.YES_IF and is_blank(choice.condition):
        return Problem(
            field="condition", words=words("Write what would need to be so, or choose another answer.")
        )
    return None
