"""What may get stuck is seen early, and only that."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.actions import Action
from coprod_desktop.domain.answers import Answer, Reply
from coprod_desktop.domain.foresight import Sticking, sticking_points
from coprod_desktop.domain.ideas import Fit, Idea
from coprod_desktop.domain.limit_records import Column, Limit
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import Holding, Role, Sharing, SignOff
from coprod_desktop.domain.yes_no import YesNo
from tests.domain.covering import may

SAM = Person(id="sam", name="Sam")
JO = Person(id="jo")
WRITER = Role(id="r", title="Writer", support="A check-in")
HELD = Holding(id="h", role="r", person="sam")
END = Answer(id="about.when", words="1 March 2027")
FIXED = Limit(id="l", what="The logo", column=Column.FIXED, set_by="Jo", why="Trust", challenge="Ask")
IDEA = Idea(id="i", words="No logo", limit="l")
HEALTHY = Project(
    id="p",
    people=(replace(SAM, helps="Big print"), JO),
    answers=(END,),
    roles=(replace(WRITER, signs_off=YesNo.YES, sign_off=SignOff(by_when="14 February 2027")),),
    holdings=(HELD,),
    limits=(FIXED,),
    ideas=(replace(IDEA, yes_if="On the back"),),
    actions=(Action(id="a", owner="sam", by_when="1 March 2027"),),
    cover_plans=(may("r", "sam", "jo"), may("a", "sam", "jo")),
)


def seen(project: Project) -> list[tuple[Sticking, str]]:
    return [(point.kind, point.about) for point in sticking_points(project)]


def with_role(**fields: object) -> Project:
    return replace(HEALTHY, roles=(replace(HEALTHY.roles[0], **fields),))  # type: ignore[arg-type]


def with_action(**fields: object) -> Project:
    return replace(HEALTHY, actions=(replace(HEALTHY.actions[0], **fields),))  # type: ignore[arg-type]


def test_that_nothing_is_seen_where_nothing_sticks() -> None:
    assert seen(HEALTHY) == []
    assert seen(Project(id="p")) == []


@pytest.mark.parametrize(
    ("project", "point"),
    [
        (replace(HEALTHY, holdings=()), (Sticking.NOBODY_IN_ROLE, "r")),
        (replace(HEALTHY, cover_plans=HEALTHY.cover_plans[1:]), (Sticking.ROLE_WITHOUT_COVER, "r")),
        (with_role(sign_off=SignOff(by_when="2 March 2027")), (Sticking.LATE_SIGN_OFF, "r")),
        (
            replace(HEALTHY, cover_plans=(may("a", "sam", "gone"), HEALTHY.cover_plans[0])),
            (Sticking.ACTION_WITHOUT_COVER, "a"),
        ),
        (with_action(by_when="2 March 2027"), (Sticking.LATE_ACTION, "a")),
        (replace(HEALTHY, ideas=(IDEA,)), (Sticking.IDEA_UNDER_LIMIT, "i")),
        (replace(HEALTHY, ideas=(replace(IDEA, fit=Fit.FITS),)), (Sticking.IDEA_UNDER_LIMIT, "i")),
        (with_role(support=" "), (Sticking.NEED_WITHOUT_SUPPORT, "sam")),
    ],
)
def test_that_each_thing_that_may_stick_is_seen_and_nothing_else(
    project: Project, point: tuple[Sticking, str]
) -> None:
    assert seen(project) == [point]


@pytest.mark.parametrize(
    "project",
    [
        with_role(not_wanted=True, sign_off=SignOff(by_when="2 March 2027")),
        replace(with_role(sharing=Sharing.ALL_TOGETHER), holdings=()),
        with_role(signs_off=YesNo.NO, sign_off=SignOff(by_when="2 March 2027")),
        with_role(sign_off=SignOff(by_when="in spring")),
        with_action(by_when="2 March 2027", if_it_slips="We leave it out"),
        replace(with_action(done=True), cover_plans=HEALTHY.cover_plans[:1]),
        replace(with_action(owner=None), cover_plans=HEALTHY.cover_plans[:1]),
        replace(with_action(by_when="2 March 2027"), answers=()),
        replace(with_action(by_when="2 March 2027"), answers=(replace(END, reply=Reply.NOT_SURE),)),
        replace(HEALTHY, ideas=(replace(IDEA, fit=Fit.NOT_NOW, reason="No", decided_by="All"),)),
        replace(HEALTHY, ideas=(IDEA,), limits=(replace(FIXED, column=Column.INFLUENCE),)),
        replace(HEALTHY, ideas=(replace(IDEA, limit="gone"),)),
        replace(with_role(support=""), people=(replace(SAM, helps="Big print", left_on="2026-11-01"), JO)),
        replace(with_role(support=""), people=(SAM, JO)),
        replace(HEALTHY, people=(HEALTHY.people[0], replace(JO, helps="Tea"))),
    ],
)
def test_that_what_is_settled_or_not_wanted_is_left_alone(project: Project) -> None:
    assert seen(project) == []
