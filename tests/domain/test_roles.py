"""Roles: from the library, put forward, step back, take away."""

from __future__ import annotations

from dataclasses import fields

from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import Holding, Role
from coprod_desktop.domain.roles import from_starter, holdings_of, put_forward, step_back, take_away
from coprod_desktop.domain.yes_no import YesNo
from coprod_desktop.shipped import core_pack

TWO = Project(
    id="p",
    roles=(Role(id="r"), Role(id="s")),
    holdings=(Holding(id="1", role="r", person="a"), Holding(id="2", role="s", person="a")),
)


def test_that_a_card_from_the_library_says_the_same_as_the_library() -> None:
    for starter in core_pack().roles:
        role = from_starter(starter, "mine")
        assert (role.id, role.starter) == ("mine", starter.id)
        both = {f.name for f in fields(role)} & {f.name for f in fields(starter)} - {"id", "time"}
        assert role.time == "", "the library only says how the time may be said"
        assert {"title", "purpose", "tasks", "not_asked", "signs_off"} <= both
        said = {name: getattr(role, name) for name in both - {"signs_off"}}
        assert said == {name: getattr(starter, name) for name in said}
        assert role.signs_off is (YesNo.YES if starter.signs_off else YesNo.NOT_SAID), "the group says no"


def test_that_the_holders_of_one_role_are_those_of_that_role_only() -> None:
    assert holdings_of(TWO, "r") == (TWO.holdings[0],)
    assert holdings_of(TWO, "t") == ()


def test_that_somebody_puts_themselves_forward() -> None:
    after = put_forward(TWO, "r", "b", "3")
    assert after.holdings == (*TWO.holdings, Holding(id="3", role="r", person="b"))


def test_that_putting_yourself_forward_twice_changes_nothing() -> None:
    assert put_forward(TWO, "r", "a", "3") is TWO


def test_that_stepping_back_leaves_the_other_roles_alone() -> None:
    assert step_back(TWO, "r", "a").holdings == (TWO.holdings[1],)
    assert step_back(TWO, "r", "b").holdings == TWO.holdings


def test_that_a_role_is_taken_away_with_its_holders() -> None:
    after = take_away(TWO, "r")
    assert (after.roles, after.holdings) == ((Role(id="s"),), (TWO.holdings[1],))


def test_that_taking_away_an_unknown_role_changes_nothing() -> None:
    assert take_away(TWO, "t") is TWO
