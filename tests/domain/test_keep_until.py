"""Each kind of record has a day and a reason; on the day the group is told, and lets go of it (G10, I5)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import count

import pytest

from coprod_desktop.domain import chain
from coprod_desktop.domain.agreement_records import SignedCopy
from coprod_desktop.domain.agreements import build
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.keep_until import (
    KeepUntil,
    Kept,
    all_kinds,
    how_many,
    is_due,
    let_go,
    one_kind,
    to_remember,
)
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.shipped import core_pack
from tests.store.samples import agreement, brochure, consent

TODAY = date(2027, 3, 15)


def gone(project: Project, kind: Kept) -> Project:
    ids = count(1)
    return let_go(project, kind, lambda: f"new{next(ids)}")


def test_g10_each_kind_of_record_has_a_day_and_a_reason() -> None:
    project = Project(id="p", keep_until=(KeepUntil(id="papers", until="1 4 2027", why="The funder"),))
    assert [one.id for one in all_kinds(project)] == ["choices", "papers", "names", "whole"]
    assert one_kind(project, "papers") == project.keep_until[0]
    assert one_kind(project, "no-such-kind") is None


@pytest.mark.parametrize(
    ("until", "due", "told"),
    [
        ("14 March 2027", True, True),
        ("2027-03-15", False, True),
        ("28 3 2027", False, True),
        ("29 3 2027", False, False),
        ("when the money ends", False, False),
        ("", False, False),
    ],
)
def test_i5_the_group_is_told_2_weeks_before_and_from_the_day_after_on(
    until: str, due: bool, told: bool
) -> None:
    one = KeepUntil(id="choices", until=until)
    assert is_due(one, TODAY) is due
    assert bool(to_remember(Project(id="p", keep_until=(one,)), TODAY)) is told


def test_i5_choices_that_do_not_count_any_more_go_and_the_chain_holds() -> None:
    people = (Person(id="sam"), Person(id="jo"), Person(id="left", left_on="2027-01-01"))
    records: tuple[object, ...] = ()
    for name, who in (("1", "sam"), ("2", "sam"), ("3", "jo"), ("4", "left")):
        records = chain.add(records, replace(consent(name), person=who))  # type: ignore[type-var]
    project = Project(id="p", people=people, consents=records)  # type: ignore[arg-type]
    assert how_many(project, Kept.CHOICES) == 2
    rest = gone(project, Kept.CHOICES)
    assert [one.id for one in rest.consents if one.person] == ["2", "3"]
    assert chain.broken(rest.consents) is None
    assert how_many(rest, Kept.CHOICES) == 0
    assert gone(rest, Kept.CHOICES) == rest


def test_i5_earlier_versions_and_their_pictures_go_and_the_newest_stay() -> None:
    papers = chain.add((), replace(agreement("1"), number=1))
    papers = chain.add(papers, replace(agreement("2"), number=2))
    papers = chain.add(papers, replace(agreement("3"), number=1, subject="sam", document="role-agreement"))
    copy = SignedCopy(id="c1", document="working-together", number=1, made_at="", picture="x")
    newest = replace(copy, id="c2", number=2)
    alone = replace(copy, id="c3", document="limits-register")
    project = Project(id="p", agreements=papers, signed_copies=(copy, newest, alone))
    assert how_many(project, Kept.PAPERS) == 2
    rest = gone(project, Kept.PAPERS)
    assert [one.words for one in rest.agreements] == ["", "We agree.", "We agree."]
    assert rest.signed_copies == (newest, alone)
    assert chain.broken(rest.agreements) is None
    assert gone(rest, Kept.PAPERS) == rest


def test_i5_people_who_left_go_and_who_is_here_stays() -> None:
    project = brochure()
    left = replace(project.people[0], left_on="2027-01-01")
    project = replace(project, people=(left, *project.people[1:]))
    assert how_many(project, Kept.NAMES) == 1
    rest = gone(project, Kept.NAMES)
    assert rest.people == project.people[1:]
    assert '"sam"' not in repr(rest)


def test_that_the_whole_project_goes_as_one_and_not_here() -> None:
    assert gone(brochure(), Kept.WHOLE) == brochure()
    assert how_many(brochure(), Kept.WHOLE) == 0


def test_g10_the_agreement_of_the_group_says_how_long_things_are_kept() -> None:
    said = (KeepUntil(id="papers", until="31 3 2027", why="The funder may ask."), KeepUntil(id="names"))
    paper = text_of(build(replace(brochure(), keep_until=said), core_pack())[0])
    assert "How long we keep things\n" in paper
    assert "31 March 2027" in paper
    assert "The funder may ask." in paper
    assert "Names of people who left" not in paper
    assert "How long we keep things" not in text_of(build(replace(brochure(), keep_until=()), core_pack())[0])
