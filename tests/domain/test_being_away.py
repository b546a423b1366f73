"""Being away: what people chose is done with their tasks, and it is written down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.actions import Action
from coprod_desktop.domain.being_away import (
    Standing,
    Task,
    choice_of,
    come_back,
    is_said,
    is_too_late,
    lines_of,
    mark_away,
    plan_of,
    settled,
    standing,
    tasks,
    tasks_of,
)
from coprod_desktop.domain.cover import Applied, Away, CoverChoice, CoverPlan
from coprod_desktop.domain.cover_words import applied_in_words, choice_in_words
from coprod_desktop.domain.listing import drop, find
from coprod_desktop.domain.people import take_off
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import Holding, Role
from coprod_desktop.domain.roles import put_forward, step_back, take_away

AT = "2026-11-23T12:00:00Z"
BOOK = Task("book", "sam", "Book the room")
PROJECT = Project(
    id="p",
    people=tuple(Person(id=one, name=one.title()) for one in ("sam", "jo", "kit")),
    roles=(Role(id="write", title="Writer"), Role(id="no", not_wanted=True)),
    holdings=(Holding(id="h", role="write", person="sam"), Holding(id="n", role="no", person="sam")),
    actions=(
        Action(id="book", what="Book the room", owner="sam"),
        Action(id="done", what="Old", owner="sam", done=True),
    ),
)


def ids() -> Callable[[], str]:
    numbers = count()
    return lambda: f"line{next(numbers)}"


def chose(choice: CoverChoice, person: str = "", task: str = "book", last: str = "") -> Project:
    plan = CoverPlan(id=f"{task}.sam", task=task, owner="sam", choice=choice, person=person, last_moment=last)
    return replace(PROJECT, cover_plans=(plan,))


def gone(project: Project, person: str = "sam") -> Project:
    return settled(mark_away(project, Away(id=person)), AT, ids())


@pytest.mark.parametrize(
    ("choice", "person", "stands"),
    [
        (CoverChoice.NOT_SAID, "", Standing(Applied.ASK_FIRST)),
        (CoverChoice.ASK_FIRST, "", Standing(Applied.ASK_FIRST)),
        (CoverChoice.WAIT, "", Standing(Applied.WAITS)),
        (CoverChoice.GROUP, "", Standing(Applied.GROUP)),
        (CoverChoice.PERSON, "jo", Standing(Applied.PERSON, "jo")),
        (CoverChoice.PERSON, "", Standing(Applied.ASK_FIRST)),
        (CoverChoice.PERSON, "sam", Standing(Applied.ASK_FIRST)),
        (CoverChoice.PERSON, "left", Standing(Applied.ASK_FIRST)),
    ],
)
def test_X07_marking_absent_applies_the_stored_choice_and_logs_it(
    choice: CoverChoice, person: str, stands: Standing
) -> None:
    before = chose(choice, person)
    assert standing(before, BOOK) is None
    after = gone(before)
    assert standing(after, BOOK) == stands
    (line,) = lines_of(after, "book")
    assert (line.made_at, line.owner, line.what, line.choice) == (AT, "sam", "Book the room", choice)
    assert Standing(line.applied, line.to) == stands
    assert after.actions == before.actions


def test_X07_no_choice_means_ask_first() -> None:
    assert [task.id for task in tasks_of(PROJECT, "sam")] == ["book", "write"]
    assert all(
        standing(gone(PROJECT), task) == Standing(Applied.ASK_FIRST) for task in tasks_of(PROJECT, "sam")
    )
    assert choice_of(PROJECT, plan_of(PROJECT, "book", "sam")) is CoverChoice.ASK_FIRST


def test_that_a_cover_who_is_away_too_is_not_left_to_do_it() -> None:
    both = gone(gone(chose(CoverChoice.PERSON, "jo")), "jo")
    assert standing(both, BOOK) == Standing(Applied.ASK_FIRST)
    assert [line.applied for line in lines_of(both, "book")] == [Applied.PERSON, Applied.ASK_FIRST]


def test_that_settling_twice_writes_nothing_twice() -> None:
    once = gone(PROJECT)
    assert settled(once, AT, ids()) is once
    assert settled(PROJECT, AT, ids()) is PROJECT


def test_that_only_somebody_who_is_here_can_be_away() -> None:
    assert mark_away(PROJECT, Away(id="nobody")) is PROJECT
    assert come_back(PROJECT, "sam", (), AT, ids()) is PROJECT


def test_that_coming_back_takes_tasks_back() -> None:
    back = come_back(gone(chose(CoverChoice.PERSON, "jo")), "sam", (), AT, ids())
    assert (back.away, back.actions, back.holdings) == ((), PROJECT.actions, PROJECT.holdings)
    assert [line.applied for line in lines_of(back, "book")] == [Applied.PERSON, Applied.BACK]
    assert [line.applied for line in lines_of(back, "write")] == [Applied.ASK_FIRST, Applied.BACK]


@pytest.mark.parametrize(("choice", "owner"), [(CoverChoice.PERSON, "jo"), (CoverChoice.GROUP, None)])
def test_that_an_action_stays_where_it_is_when_its_owner_says_so(
    choice: CoverChoice, owner: str | None
) -> None:
    back = come_back(gone(chose(choice, owner or "")), "sam", {"book", "write"}, AT, ids())
    assert back.actions[0].owner == owner
    assert lines_of(back, "book")[-1].applied is Applied.KEPT
    assert back.holdings == PROJECT.holdings  # nobody did it, so it is theirs again


def test_that_a_role_stays_with_who_does_it_and_nobody_holds_it_twice() -> None:
    away = gone(chose(CoverChoice.PERSON, "jo", "write"))
    back = come_back(away, "sam", {"write"}, AT, ids())
    assert [h.person for h in back.holdings if h.role == "write"] == ["jo"]
    shared = put_forward(away, "write", "jo", "h2")
    back = come_back(shared, "sam", {"write"}, AT, ids())
    assert [h.person for h in back.holdings if h.role == "write"] == ["jo"]
    group = come_back(gone(chose(CoverChoice.GROUP, task="write")), "sam", {"write"}, AT, ids())
    assert [h.person for h in group.holdings if h.role == "write"] == []


@pytest.mark.parametrize(
    ("choice", "last", "late"),
    [
        (CoverChoice.WAIT, "22 November 2026", True),
        (CoverChoice.WAIT, "23 November 2026", False),
        (CoverChoice.WAIT, "soon", False),
        (CoverChoice.GROUP, "22 November 2026", False),
    ],
)
def test_X07_after_the_last_moment_something_has_to_be_chosen(
    choice: CoverChoice, last: str, late: bool
) -> None:
    project = chose(choice, last=last)
    assert not is_too_late(project, BOOK, "2026-11-23")
    assert is_too_late(gone(project), BOOK, "2026-11-23") is late


def test_that_every_choice_and_what_became_of_it_has_words() -> None:
    assert choice_in_words(CoverChoice.NOT_SAID, "Sam", "") == "Ask Sam first"
    assert choice_in_words(CoverChoice.WAIT, "Sam", "") == "It waits for Sam"
    assert choice_in_words(CoverChoice.PERSON, "Sam", "Jo") == "Jo may do it"
    assert choice_in_words(CoverChoice.GROUP, "Sam", "") == "The group may do it"
    said = [applied_in_words(one, "Sam", "Jo") for one in Applied]
    assert len(set(said)) == len(said)
    assert applied_in_words(Applied.KEPT, "Sam", "") == "It is free for anybody to take"


PEOPLE = st.sampled_from(["sam", "jo", "kit"])
TASKS = st.sampled_from(["book", "write", "new"])
EDIT = st.tuples(
    st.sampled_from(["own", "hold", "back off", "plan", "away", "back", "leave", "drop", "remove", "add"]),
    PEOPLE,
    PEOPLE,
    TASKS,
    st.sampled_from(CoverChoice),
)


Edit = tuple[str, str, str, str, CoverChoice]


def edited(
    project: Project, edit: tuple[str, str, str, str, CoverChoice], make_id: Callable[[], str]
) -> Project:
    what, who, other, task, choice = edit
    here = [person.id for person in project.people if not person.left_on]
    match what:
        case "add" if find(project.actions, task) is None and task != "write":
            return replace(project, actions=(*project.actions, Action(id=task, what=task)))
        case "own" if who in here:
            actions = tuple(replace(a, owner=who) if a.id == task else a for a in project.actions)
            return replace(project, actions=actions)
        case "hold" if who in here and project.roles and find(project.roles, "write"):
            return put_forward(project, "write", who, make_id())
        case "back off":
            return step_back(project, "write", who)
        case "plan" if other in here:
            plan = replace(plan_of(project, task, who), choice=choice, person=other)
            return replace(project, cover_plans=(*drop(project.cover_plans, plan.id), plan))
        case "away":
            return mark_away(project, Away(id=who))
        case "back":
            return come_back(project, who, {task}, AT, make_id)
        case "leave":
            return take_off(project, who, "2026-11-23")
        case "drop":
            return replace(project, actions=drop(project.actions, task))
        case "remove":
            return take_away(project, "write")
        case _:
            return project


@given(st.lists(EDIT, max_size=30))
def test_that_no_row_of_edits_leaves_a_task_without_history_or_a_cover_who_is_gone(
    edits: list[Edit],
) -> None:
    project, make_id = PROJECT, ids()
    for edit in edits:
        before = project
        project = settled(edited(project, edit, make_id), AT, make_id)
        assert project.cover_log[: len(before.cover_log)] == before.cover_log
        here = {person.id for person in project.people if not person.left_on}
        there = {action.id for action in project.actions} | {role.id for role in project.roles}
        away = {one.id for one in project.away}
        assert away <= here
        for plan in project.cover_plans:
            assert plan.task in there
            assert plan.person in {"", *here}
            assert choice_of(project, plan) is not CoverChoice.PERSON or is_said(project, plan)
        for task in tasks(project):
            assert task.owner in here
            stands = standing(project, task)
            assert (stands is None) == (task.owner not in away)
            if stands is not None:
                assert stands.to in {"", *(here - away)}
                last = [line for line in lines_of(project, task.id) if line.owner == task.owner][-1]
                assert Standing(last.applied, last.to) == stands
