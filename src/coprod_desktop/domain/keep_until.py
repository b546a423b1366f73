"""How long each kind of record is kept, why, and letting go of it when the day has come (G10, I5)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, assert_never

from coprod_desktop.domain.record import Record

if TYPE_CHECKING:
    from coprod_desktop.domain.agreement_records import AgreementVersion, SignedCopy
    from coprod_desktop.domain.project import Project

SOON = timedelta(days=14)
"""How long before its day the group is told of it."""


class Kept(StrEnum):
    """The kinds of record that have a day of their own."""

    CHOICES = "choices"  # records of choices that do not count any more
    PAPERS = "papers"  # versions of papers before the newest, and their pictures
    NAMES = "names"  # the names and cards of people who have left
    WHOLE = "whole"  # the project itself


KINDS = {
    Kept.CHOICES: "Choices that do not count now",
    Kept.PAPERS: "Earlier versions of our papers",
    Kept.NAMES: "Names of people who left",
    Kept.WHOLE: "This whole project",
}
"""What each kind of record is called."""


@dataclass(frozen=True, kw_only=True)
class KeepUntil(Record):
    """Until when one kind of record is kept (`id` is the kind), as written, and why."""

    id: str
    until: str = ""
    why: str = ""


def all_kinds(project: Project) -> tuple[KeepUntil, ...]:
    """Return what is said about each kind, in their own order; an empty record where nothing is."""
    said = {one.id: one for one in project.keep_until}
    return tuple(said.get(kind, KeepUntil(id=kind)) for kind in Kept)


def one_kind(project: Project, kind: str) -> KeepUntil | None:
    """Return what is said about one kind; None when there is no such kind."""
    return next((one for one in all_kinds(project) if one.id == kind), None)


def is_due(one: KeepUntil, today: date) -> bool:
    """Return whether the last day to keep something is over. Words that are no day never are."""
    from coprod_desktop.domain.days import parse_day

    until = parse_day(one.until)
    return until is not None and until < today


def to_remember(project: Project, today: date) -> tuple[KeepUntil, ...]:
    """Return the kinds whose day is over or comes within 2 weeks."""
    return tuple(one for one in project.keep_until if is_due(one, today + SOON))


def let_go(project: Project, kind: Kept, make_id: Callable[[], str]) -> Project:
    """Return the project without what is not kept any longer; the whole project is not let go of here.

    It serves for an earlier copy of the project as well.
    """
    match kind:
        case Kept.CHOICES:
            return _without_old_choices(project, make_id)
        case Kept.PAPERS:
            return _without_old_papers(project, make_id)
        case Kept.NAMES:
            return _without_people_who_left(project, make_id)
        case Kept.WHOLE:
            return project
        case _:
            assert_never(kind)


def how_many(project: Project, kind: Kept) -> int:
    """Return how many records would go; 0 for the whole project, which goes as one."""
    match kind:
        case Kept.CHOICES:
            return len(project.consents) - len(_that_count(project)) - _emptied(project)
        case Kept.PAPERS:
            old = [one for one in project.agreements if one.words and not _is_newest(project, one)]
            return len(old) + sum(not _is_newest(project, one) for one in project.signed_copies)
        case Kept.NAMES:
            return sum(bool(one.left_on) for one in project.people)
        case Kept.WHOLE:
            return 0
        case _:
            assert_never(kind)


def _that_count(project: Project) -> set[str]:
    """Return the ids of the latest record of each person who is here."""
    here = {one.id for one in project.people if not one.left_on}
    return set({one.person: one.id for one in project.consents if one.person in here}.values())


def _emptied(project: Project) -> int:
    return sum(not one.person for one in project.consents)


def _without_old_choices(project: Project, make_id: Callable[[], str]) -> Project:
    from coprod_desktop.domain.emptied import emptied_consent

    counts = _that_count(project)
    return replace(
        project,
        consents=tuple(
            one if one.id in counts or not one.person else emptied_consent(one, make_id)
            for one in project.consents
        ),
    )


def _is_newest(project: Project, one: AgreementVersion | SignedCopy) -> bool:
    about = (one.document, one.subject)
    numbers = [other.number for other in project.agreements if (other.document, other.subject) == about]
    return not numbers or one.number >= max(numbers)


def _without_old_papers(project: Project, make_id: Callable[[], str]) -> Project:
    from coprod_desktop.domain.emptied import emptied_version

    return replace(
        project,
        agreements=tuple(
            one if _is_newest(project, one) or not one.words else emptied_version(one, make_id)
            for one in project.agreements
        ),
        signed_copies=tuple(one for one in project.signed_copies if _is_newest(project, one)),
    )


def _without_people_who_left(project: Project, make_id: Callable[[], str]) -> Project:
    from coprod_desktop.domain.erasing import Wish, erase

    for person in project.people:
        if person.left_on:
            project = erase(project, Wish(person=person, name_too=True), make_id)
    return project
