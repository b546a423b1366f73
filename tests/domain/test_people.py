"""Who is here, who left, and what becomes free when somebody leaves."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from coprod_desktop.domain.actions import Action
from coprod_desktop.domain.answers import Answer, View
from coprod_desktop.domain.consent_records import ConsentRecord, Signature, SignedBy
from coprod_desktop.domain.cover import Away, CoverPlan
from coprod_desktop.domain.decisions import (
    Decision,
    DecisionMove,
    Dissent,
    PersonStand,
    PrivateCheck,
    Stage,
    Stand,
)
from coprod_desktop.domain.people import bring_back, gone, name_of, present, take_off
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.private_notes import PrivateNotes
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import Holding, Role
from coprod_desktop.domain.sessions import Session
from tests.domain.covering import may

SAM, ALEX, LEFT = (
    Person(id="a", name=" Sam "),
    Person(id="b", name="Alex"),
    Person(id="c", name="Bo", left_on="2026-01-02"),
)
GROUP = Project(id="p", people=(SAM, ALEX, LEFT))
DAY = "2026-11-23"
SAMS_CONSENT = ConsentRecord(
    id="k",
    person="a",
    person_name="Sam",
    made_at="2026-11-23T12:00:00Z",
    pack_version="1",
    told="",
    choices=(),
    signature=Signature(by=SignedBy.MARK),
)


def test_that_people_who_left_are_not_among_those_who_are_here() -> None:
    assert present(GROUP) == (SAM, ALEX)
    assert gone(GROUP) == (LEFT,)


def test_that_a_name_is_said_without_the_spaces_around_it() -> None:
    assert name_of(GROUP, "a") == "Sam"


def test_that_nobody_is_said_when_there_is_no_such_person_or_no_name() -> None:
    nameless = replace(GROUP, people=(Person(id="n", name="  "),))
    assert name_of(nameless, "n", "nobody yet") == "nobody yet"
    assert name_of(GROUP, "z", "nobody yet") == "nobody yet"
    assert name_of(GROUP, None, "nobody yet") == "nobody yet"
    assert name_of(GROUP, "") == ""


def test_that_somebody_nothing_was_kept_about_is_taken_out_altogether() -> None:
    assert take_off(GROUP, "a", DAY).people == (ALEX, LEFT)


def test_that_somebody_whose_consent_is_kept_stays_on_record_as_having_left() -> None:
    after = take_off(replace(GROUP, consents=(SAMS_CONSENT,)), "a", DAY)
    assert after.people == (replace(SAM, left_on=DAY), ALEX, LEFT)
    assert after.consents == (SAMS_CONSENT,)


def test_that_the_private_notes_of_somebody_who_leaves_are_still_theirs() -> None:
    after = take_off(replace(GROUP, private_notes=(PrivateNotes(id="a", words="Mine"),)), "a", DAY)
    assert after.people[0].left_on == DAY


def test_that_somebody_whose_view_is_kept_stays_on_record_as_having_left() -> None:
    said = (Answer(id="q", views=(View(id="v", words="Yes", said_by="a"),)),)
    after = take_off(replace(GROUP, answers=said), "a", DAY)
    assert after.people[0].left_on == DAY
    assert after.answers == said


def test_that_the_roles_cover_and_actions_of_somebody_who_leaves_become_free() -> None:
    project = replace(
        GROUP,
        roles=(Role(id="r"), Role(id="s")),
        holdings=(Holding(id="h", role="r", person="a"), Holding(id="i", role="r", person="b")),
        actions=(
            Action(id="1", owner="a"),
            Action(id="2", owner="b"),
            Action(id="3", owner="b"),
        ),
        cover_plans=(may("r", "a", "b"), may("r", "b", "a"), may("1", "a", "b"), may("2", "b", "a")),
        away=(Away(id="a"),),
    )
    after = take_off(project, "a", DAY)
    assert [holding.person for holding in after.holdings] == ["b"]
    assert [action.owner for action in after.actions] == [None, "b", "b"]
    assert after.away == ()
    free = (CoverPlan(id="r.b", task="r", owner="b"), CoverPlan(id="2.b", task="2", owner="b"))
    assert after.cover_plans == free


def test_that_taking_off_somebody_unknown_changes_nothing() -> None:
    assert take_off(GROUP, "z", DAY) is GROUP


def test_that_somebody_who_left_can_come_back() -> None:
    assert present(bring_back(GROUP, "c")) == (SAM, ALEX, replace(LEFT, left_on=""))


def test_that_bringing_back_somebody_unknown_changes_nothing() -> None:
    assert bring_back(GROUP, "z") is GROUP


def _move(said_by: str) -> DecisionMove:
    before = DecisionMove(id="m", decision="d", made_at=DAY, before=Stage.OPEN, after=Stage.DECIDED)
    return replace(before, dissent=(Dissent(words="Too big", said_by=said_by),))


@pytest.mark.parametrize(
    "kept",
    [
        {"sessions": (Session(id="s", came=("a",)),)},
        {"decisions": (Decision(id="d", stands=(PersonStand(id="a", stand=Stand.PASS, asked=""),)),)},
        {
            "decisions": (
                Decision(
                    id="d",
                    stands=(PersonStand(id="b", stand=Stand.REPRESENTED, asked="", speaker="a"),),
                ),
            )
        },
        {"decision_moves": (_move("a"),)},
        {"private_checks": (PrivateCheck(id="p", topic="d", made_at=DAY, took_part=("a",)),)},
    ],
)
def test_that_somebody_with_a_part_in_deciding_stays_on_record_as_having_left(
    kept: dict[str, Any],
) -> None:
    assert take_off(replace(GROUP, **kept), "a", DAY).people[0] == replace(SAM, left_on=DAY)
    assert take_off(replace(GROUP, **kept), "c", DAY).people == (SAM, ALEX)
