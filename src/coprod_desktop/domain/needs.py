"""What helps people to take part and how they read: said once, told at each session, asked about again.

The Accessible Information Standard (DAPB1605) has 6 steps: identify, record, flag, share, meet and review.
"""

from __future__ import annotations

from datetime import date, timedelta

from coprod_desktop.domain.agreements.forms import Form, form_of
from coprod_desktop.domain.languages import Language, is_same_language, language_called
from coprod_desktop.domain.people import present
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.typed import is_blank

ASK_AGAIN_AFTER = timedelta(days=182)
"""Half a year: what helps somebody changes."""


def other_language(person: Person, project: Project) -> Language | None:
    """Return the language a person likes best, when it is not that of the group's papers."""
    if not person.language or is_same_language(person.language, project.language):
        return None
    return language_called(person.language)


def people_with_needs(project: Project) -> tuple[Person, ...]:
    """Return the people who are here and said that something helps them, or that they read another way."""
    return tuple(
        one
        for one in present(project)
        if not is_blank(one.helps) or form_of(one) != Form() or other_language(one, project)
    )


def is_to_be_asked(person: Person, today: str) -> bool:
    """Say whether it is time to ask somebody if what they said about their needs is still right.

    Args:
        person: somebody who said something.
        today: the day, ISO 8601.
    """
    if not person.needs_checked_on:
        return person.joined_on != today  # what was said on the first day is not asked again on it
    return date.fromisoformat(today) - date.fromisoformat(person.needs_checked_on) > ASK_AGAIN_AFTER
