"""Consent: what each person chose last, and whether a yes was given. Silence is never a yes."""

from __future__ import annotations

from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.project import Choice, ConsentRecord, Project, Say
from coprod_desktop.domain.typed import is_blank
from coprod_desktop.domain.words import Words, say_english


def latest_consent(project: Project, person_id: str) -> ConsentRecord | None:
    """Return the record of what a person chose last, or None when they have not been asked yet."""
    return next((record for record in reversed(project.consents) if record.person == person_id), None)


def says_yes(record: ConsentRecord | None, purpose: str) -> bool:
    """Return whether a record holds a plain yes to a purpose. "Yes, if" is not yet a yes."""
    return record is not None and any(
        choice.purpose == purpose and choice.say is Say.YES for choice in record.choices
    )


def problem_with(choice: Choice, words: Words = say_english) -> Problem | None:
    """Return what is still to be said about one choice, if anything."""
    if choice.say is Say.YES_IF and is_blank(choice.condition):
        return Problem(
            field="condition", words=words("Write what would need to be so, or choose another answer.")
        )
    return None
