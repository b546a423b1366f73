"""X14 and X05: who has the say is counted from what is written, and only staff or not is looked at."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.answers import Answer, Reply
from coprod_desktop.domain.limit_records import Column, Limit
from coprod_desktop.domain.overrides import Override
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import Holding, Role, Sharing, SignOff
from coprod_desktop.domain.saying import HeldDecision, Holder, Signal, decisions, signals
from coprod_desktop.domain.yes_no import YesNo

SAM = Person(id="sam", name="Sam", staff=YesNo.NO)
DEE = Person(id="dee", name="Dee", staff=YesNo.NO)
KIT = Person(id="kit", name="Kit")
JO = Person(id="jo", name="Jo", staff=YesNo.YES)
PAID = Answer(id="about.payment", words="£20 a session")
OURS = Limit(id="o", what="The words", column=Column.OURS)
FIXED = Limit(id="f", what="The logo", column=Column.FIXED, set_by="The council")


def signing(who: str) -> Role:
    return Role(
        id=f"s-{who}", title="Sign-off", signs_off=YesNo.YES, sign_off=SignOff(who=who, on_what="The design")
    )


HEALTHY = Project(
    id="p",
    people=(SAM, DEE, JO),
    answers=(PAID,),
    limits=(OURS, FIXED),
    roles=(signing("Jo"), signing("Sam")),
)


def held(role: Role, *people: str) -> list[Holder]:
    holdings = tuple(Holding(id=one, role=role.id, person=one) for one in people)
    project = Project(id="p", people=(SAM, DEE, JO, KIT), roles=(role,), holdings=holdings)
    return [one.holder for one in decisions(project)]


@pytest.mark.parametrize(
    ("people", "holder"),
    [
        ((), Holder.NOBODY_YET),
        (("sam",), Holder.MEMBERS),
        (("sam", "dee"), Holder.MEMBERS),
        (("jo",), Holder.STAFF),
        (("sam", "jo"), Holder.SHARED),
        (("kit",), Holder.NOT_SAID),
        (("kit", "jo"), Holder.NOT_SAID),
        (("kit", "sam"), Holder.NOT_SAID),
        (("kit", "sam", "jo"), Holder.SHARED),
    ],
)
def test_X14_a_decision_of_a_role_is_held_by_who_is_in_it(people: tuple[str, ...], holder: Holder) -> None:
    assert held(Role(id="r", may_decide="The words"), *people) == [holder]


def test_that_a_role_of_everybody_is_shared_and_one_that_decides_nothing_does_not_count() -> None:
    assert held(Role(id="r", may_decide="All of it", sharing=Sharing.ALL_TOGETHER), "jo") == [Holder.SHARED]
    assert held(Role(id="r", may_decide=" "), "jo") == []
    assert held(Role(id="r", may_decide="The words", not_wanted=True), "jo") == []
    assert held(Role(id="r", signs_off=YesNo.YES), "jo") == []


@pytest.mark.parametrize(
    ("who", "holder"),
    [
        ("Jo", Holder.STAFF),
        (" jo, for the charity", Holder.STAFF),
        ("Sam and the others", Holder.MEMBERS),
        ("Kit, on Fridays", Holder.NOT_SAID),
        ("Joanne", Holder.OUTSIDE),
        ("The council", Holder.OUTSIDE),
        ("", Holder.NOBODY_YET),
    ],
)
def test_that_a_sign_off_is_held_by_who_is_written_there(who: str, holder: Holder) -> None:
    assert held(signing(who)) == [holder]


def test_that_somebody_without_a_name_is_never_taken_for_who_is_meant() -> None:
    project = Project(id="p", people=(Person(id="x", staff=YesNo.YES),), roles=(signing("The council"),))
    assert [one.holder for one in decisions(project)] == [Holder.OUTSIDE]


def test_X14_a_right_to_override_counts_by_who_has_it_until_it_is_stopped() -> None:
    right = Override(id="o", person="jo", area="The law")
    stopped = replace(right, id="q", stopped_on="2027-01-01")
    project = Project(id="p", people=(SAM, JO), overrides=(right, stopped))
    assert decisions(project) == (HeldDecision("The law", Holder.STAFF),)
    assert decisions(replace(project, overrides=(replace(right, area=" "),))) == ()


def test_X14_the_counts_are_those_of_the_register() -> None:
    found = decisions(HEALTHY)
    assert found == (
        HeldDecision("The design", Holder.STAFF),
        HeldDecision("The design", Holder.MEMBERS),
        HeldDecision("The words", Holder.SHARED),
        HeldDecision("The logo", Holder.OUTSIDE),
    )


@pytest.mark.parametrize(
    ("project", "expected"),
    [
        (HEALTHY, []),
        (Project(id="p"), []),
        (replace(HEALTHY, limits=(FIXED,)), [Signal.NOTHING_IS_OURS, Signal.ALL_IS_FIXED]),
        (replace(HEALTHY, limits=()), []),
        (replace(HEALTHY, roles=(signing("Jo"),)), [Signal.STAFF_SIGN_OFF_ALL]),
        (replace(HEALTHY, roles=(signing("Jo"), signing("The council"))), []),
        (replace(HEALTHY, roles=(signing(""),)), []),
        (replace(HEALTHY, roles=(signing("Jo"),), people=(JO,)), []),
        (replace(HEALTHY, people=(SAM, JO)), [Signal.ONE_ALONE]),
        (replace(HEALTHY, people=(SAM,)), []),
        (replace(HEALTHY, people=(SAM, replace(DEE, left_on="2026-11-01"), JO)), [Signal.ONE_ALONE]),
        (replace(HEALTHY, answers=()), [Signal.NO_WORD_ON_PAYMENT]),
        (replace(HEALTHY, answers=(replace(PAID, words=" "),)), [Signal.NO_WORD_ON_PAYMENT]),
        (replace(HEALTHY, answers=(replace(PAID, words="", reply=Reply.NOT_SURE),)), []),
        (
            replace(HEALTHY, people=(SAM, JO), limits=(FIXED,), roles=(signing("Jo"),), answers=()),
            [
                Signal.NOTHING_IS_OURS,
                Signal.STAFF_SIGN_OFF_ALL,
                Signal.ONE_ALONE,
                Signal.NO_WORD_ON_PAYMENT,
                Signal.ALL_IS_FIXED,
            ],
        ),
    ],
)
def test_X05_a_project_shows_exactly_the_signals_it_should(project: Project, expected: list[Signal]) -> None:
    assert list(signals(project)) == expected
