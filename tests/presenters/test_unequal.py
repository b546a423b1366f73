"""Unequal by design: time in each person's own words, and nothing that compares people (X06)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coprod_desktop.domain.agreements import build
from coprod_desktop.domain.answers import Answer
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import Holding, Role
from coprod_desktop.presenters.screen import TicksField
from tests.app.everywhere import LISTS
from tests.presenters.fake_house import Walk, empty_project, the_pack, the_sample
from tests.presenters.looking import cards, parts_of, texts

EQUAL = "Everybody gives the same amount of time."


def with_times(times: list[str]) -> Project:
    sample = the_sample()
    people = tuple(replace(one, time=time) for one, time in zip(sample.people, times, strict=True))
    return replace(sample, people=people)


@pytest.mark.parametrize("screen", LISTS)
def test_X06_no_list_of_the_program_looks_at_peoples_time(screen: str) -> None:
    few, many = (["1 hour"] * 5 + ["40 hours"]), (["40 hours"] + ["1 hour"] * 5)
    one, other = Walk(with_times(few)), Walk(with_times(many))
    assert one.go(screen) == other.go(screen)


@settings(max_examples=20)
@given(st.lists(st.sampled_from(["", "1 hour", "2 days a week", "when I can"]), min_size=6, max_size=6))
def test_X06_people_keep_the_order_they_were_added_in_whatever_their_time_says(times: list[str]) -> None:
    project = with_times(times)
    walk = Walk(project)
    walk.go("people")
    names = [one.name for one in project.people]
    assert [card.title for card in cards(walk.screen)] == names
    walk.go("role-people", project.roles[0].id)
    assert [option.words for option in parts_of(walk.screen, TicksField)[0].options] == names


def test_X06_the_papers_of_the_group_say_nothing_about_how_much_time_a_person_gives() -> None:
    times = [f"Time{n}x" for n in range(6)]
    ours = [repr(one) for one in build(with_times(times), the_pack()) if not one.subject]
    assert ours
    assert not any(time in paper for time in times for paper in ours)


def test_X06_words_that_ask_for_equal_shares_are_asked_about_where_they_stand_and_stay_as_they_are() -> None:
    role, sam = Role(id="r", title="Cook", time=EQUAL), Person(id="sam", name="Sam", time=EQUAL)
    question = the_pack().sections[0].themes[0].questions[0].id
    project = empty_project(
        roles=(role, Role(id="s", title="Host", time="When I can")),
        people=(sam,),
        holdings=(Holding(id="h", role="r", person="sam"),),
        answers=(Answer(id=question, words=EQUAL),),
    )
    walk = Walk(project)
    theme = the_pack().sections[0].themes[0].id
    for screen, item in (
        ("role", "r"),
        ("role-field", "r/time"),
        ("person", "sam"),
        ("person-field", "sam/time"),
        ("check", theme),
        ("question", question),
    ):
        walk.go(screen, item)
        assert any(words.startswith("Some words here sound as if") for words in texts(walk.screen)), screen
    for screen, item in (("role", "s"), ("role-field", "s/time"), ("role-field", "r/sharing")):
        walk.go(screen, item)
        assert not any(words.startswith("Some words here") for words in texts(walk.screen)), screen
    assert walk.project.roles[0].time == EQUAL
