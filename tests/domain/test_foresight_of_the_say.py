"""An answer that did not come, an appeal nobody can hear, and a decision with no way: seen, and only then."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.decisions import Decision, How, Stage
from coprod_desktop.domain.foresight import Sticking, StickingPoint, sticking_points
from coprod_desktop.domain.limit_records import Column, Limit
from coprod_desktop.domain.overrides import AppealDays, Ground, Override
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project

TODAY = "2026-11-27"
LATE = Limit(id="l", what="The logo", column=Column.INFLUENCE, hear_by="26 November 2026")
RIGHT = Override(
    id="o",
    person="jo",
    area="Law",
    ground=Ground.LAW,
    ask_first="All",
    appeal="jo",
    days=AppealDays.TWO_WEEKS,
    ends="2027-03-01",
)
OPEN = Decision(id="d", what="Which cover")
PROJECT = Project(id="p", people=(Person(id="jo", name="Jo"), Person(id="sam", name="Sam")))


@pytest.mark.parametrize(
    ("project", "kind", "about"),
    [
        (replace(PROJECT, limits=(LATE,)), Sticking.LIMIT_NOT_HEARD, "l"),
        (replace(PROJECT, overrides=(RIGHT,)), Sticking.RIGHT_WITHOUT_APPEAL, "o"),
        (replace(PROJECT, decisions=(OPEN,)), Sticking.DECISION_WITHOUT_HOW, "d"),
    ],
)
def test_that_each_is_seen(project: Project, kind: Sticking, about: str) -> None:
    assert sticking_points(project, TODAY) == (StickingPoint(kind, about),)


@pytest.mark.parametrize(
    "project",
    [
        replace(PROJECT, limits=(replace(LATE, hear_by="27 November 2026"),)),
        replace(PROJECT, limits=(replace(LATE, hear_by="in spring"),)),
        replace(PROJECT, limits=(replace(LATE, column=Column.OURS),)),
        replace(PROJECT, overrides=(replace(RIGHT, appeal="sam"),)),
        replace(PROJECT, overrides=(replace(RIGHT, stopped_on=TODAY),)),
        replace(PROJECT, decisions=(replace(OPEN, how=How.VOTE),)),
        replace(PROJECT, decisions=(replace(OPEN, stage=Stage.DECIDED),)),
        replace(PROJECT, decisions=(replace(OPEN, what=" "),)),
    ],
)
def test_that_it_is_not_seen_where_it_is_settled(project: Project) -> None:
    assert sticking_points(project, TODAY) == ()


def test_that_without_a_day_no_day_has_passed() -> None:
    assert sticking_points(replace(PROJECT, limits=(LATE,))) == ()
