"""Which of two sides of a carried project has what the other has not. What cannot be told counts as both."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.actions import Action
from coprod_desktop.domain.answers import Answer
from coprod_desktop.domain.place import Place
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.trips import Standing, compare, mark_of, with_trip
from tests.store.samples import brochure, consent


def carried(project: Project, number: int = 1) -> Project:
    """Return a project as it is once it left in a file."""
    return replace(project, trips=with_trip(project, "2026-01-02T10:00:00Z", f"trip{number}"))


def changed(project: Project, number: int) -> Project:
    return replace(project, changed_at=str(number), actions=(Action(id=f"new{number}"),))


def test_K1_that_a_file_taken_back_unchanged_is_the_same() -> None:
    ours = carried(brochure())
    elsewhere = replace(ours, place=Place(screen="people"), changed_at="later")
    assert compare(ours, elsewhere) is Standing.SAME
    assert compare(brochure(), ours) is Standing.SAME


def test_K1_that_the_side_that_went_on_is_newer() -> None:
    ours = carried(brochure())
    assert compare(ours, changed(ours, 1)) is Standing.THEIRS_NEWER
    assert compare(changed(ours, 1), ours) is Standing.OURS_NEWER
    third = carried(changed(ours, 1), 2)
    assert compare(ours, changed(third, 2)) is Standing.THEIRS_NEWER
    assert compare(changed(third, 2), ours) is Standing.OURS_NEWER


def test_K1_that_changes_on_both_sides_are_noticed() -> None:
    ours = carried(brochure())
    assert compare(changed(ours, 1), changed(ours, 2)) is Standing.BOTH_CHANGED
    assert compare(brochure(), changed(brochure(), 1)) is Standing.BOTH_CHANGED, "it never left in a file"


def test_that_an_older_file_with_changes_of_its_own_is_not_newer() -> None:
    first = carried(brochure())
    second = carried(changed(first, 1), 2)
    assert compare(second, changed(first, 2)) is Standing.BOTH_CHANGED


@pytest.mark.parametrize("turn", [False, True])
def test_that_a_history_that_lost_something_counts_as_both(turn: bool) -> None:
    ours = carried(replace(brochure(), consents=(consent("k1"), consent("k2"))))
    theirs = replace(changed(ours, 1), consents=(consent("k2"),))
    sides = (theirs, ours) if turn else (ours, theirs)
    assert compare(*sides) is Standing.BOTH_CHANGED


def test_that_one_state_is_marked_once_and_what_is_as_at_first_does_not_count() -> None:
    ours = carried(brochure())
    assert with_trip(ours, "later", "trip2") == ours.trips
    empty = Project(id="p", answers=(Answer(id="q", words="a"),))
    assert mark_of(empty) == mark_of(replace(empty, paper_size=empty.paper_size, people=()))
    assert mark_of(empty) != mark_of(replace(empty, answers=(Answer(id="q", words="b"),)))
    assert len(mark_of(replace(empty, name="\ud800"))) == 64
