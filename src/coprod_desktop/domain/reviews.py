"""What there is to look at again, and when: check-ins, roles and decisions (feature F1)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.domain.days import parse_day
from coprod_desktop.domain.decisions import Stage
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.typed import is_blank


class ReviewSort(StrEnum):
    """What is looked at."""

    CHECK_IN = "check-in"
    ROLE = "role"
    DECISION = "decision"


@dataclass(frozen=True)
class Review:
    """Something to look at on a day, as it was written."""

    sort: ReviewSort
    id: str
    what: str
    day: str


def reviews(project: Project) -> tuple[Review, ...]:
    """Return what has words and a day to look at it, the soonest first; words that are no day come last."""
    return tuple(sorted(_reviews(project), key=_when))


def _reviews(project: Project) -> Iterator[Review]:
    found = (
        *(Review(ReviewSort.CHECK_IN, one.id, one.what, one.day) for one in project.check_ins),
        *(
            Review(ReviewSort.ROLE, one.id, one.title, one.review_on)
            for one in project.roles
            if not one.not_wanted
        ),
        *(
            Review(ReviewSort.DECISION, one.id, one.what, one.review)
            for one in project.decisions
            if one.stage is Stage.DECIDED
        ),
    )
    return (one for one in found if not is_blank(one.day) and not is_blank(one.what))


def is_due_on(review: Review, today: str) -> bool:
    """Return whether its day is today or has passed (ISO 8601)."""
    day = parse_day(review.day)
    return day is not None and day.isoformat() <= today


def _when(review: Review) -> str:
    day = parse_day(review.day)
    return day.isoformat() if day else "~"  # after every day
