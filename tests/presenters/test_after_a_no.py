"""After a no to taking part: it is a full answer, the rest can be left, and no talk is shorter for it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.consent_records import Say
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.role_records import Holding
from coprod_desktop.presenters.screen import Summary
from tests.presenters.fake_house import Walk, empty_project, the_pack
from tests.presenters.looking import parts_of, texts
from tests.presenters.talking import at_choices, go_to, one_step, take_the_laptop, talked

PURPOSES = tuple(one.id for one in the_pack().purposes)
A_FULL_ANSWER = "Your answer about taking part is a full answer. It is kept when you finish."
ALL_CAN_BE_LEFT = "The next choices are about other things. You can leave them all."


def said_first(say: str) -> Walk:
    """Return Sam's talk at the second choice, with one answer to taking part."""
    there = go_to(take_the_laptop(at_choices()), "consent-choice")
    if say:
        there.write("say", say)
    if say == "yes-if":
        there.write("condition", "Only on Mondays")
    there.press("continue")
    return there


def left_the_rest(say: str) -> tuple[Walk, list[str]]:
    """Return a talk in which only the first choice was made, and each page that was shown after it."""
    walk, shown = said_first(say), []
    walk.press("leave-rest")
    while walk.screen.id != "consent-end":
        shown.append(walk.screen.id)
        one_step(walk)
    return walk, shown


@pytest.mark.parametrize("say", ["no", "not-now", "rather-not-say"])
def test_d3_who_does_not_say_yes_is_told_once_that_it_is_a_full_answer(say: str) -> None:
    walk = said_first(say)
    assert texts(walk.screen)[:2] == [A_FULL_ANSWER, ALL_CAN_BE_LEFT]
    assert A_FULL_ANSWER not in texts(walk.press("continue"))


@pytest.mark.parametrize("say", ["yes", "yes-if", ""])
def test_d3_nobody_else_is_told_so(say: str) -> None:
    assert A_FULL_ANSWER not in texts(said_first(say).screen)


def test_d3_what_was_said_is_not_on_the_next_page() -> None:
    no, not_now = said_first("no"), said_first("not-now")
    assert no.screen == not_now.screen


@pytest.mark.parametrize("say", ["", *(one.value for one in Say)])
def test_d3_all_that_follows_is_left_with_one_press_and_is_no_answer(say: str) -> None:
    walk, _ = left_the_rest(say)
    (record,) = walk.project.consents
    assert [one.say for one in record.choices] == ([Say(say)] if say else [])


def test_d2_the_talk_is_as_long_and_the_list_as_it_was_whatever_somebody_said() -> None:
    talks = [left_the_rest(say) for say in ("yes", "no")]
    assert talks[0][1] == talks[1][1]
    lists = [walk.press("end", "list") for walk, _ in talks]
    assert lists[0] == lists[1]


def test_d3_what_was_begun_on_the_page_is_kept_and_an_unfinished_yes_if_is_asked_about() -> None:
    walk = said_first("no")
    walk.write("say", "yes-if")
    assert [one.field for one in walk.press("leave-rest").problems] == ["condition"]
    walk.write("condition", "If I can bring my dog")
    (rows,) = (part.rows for part in parts_of(walk.press("leave-rest"), Summary))
    assert [row.words for row in rows[:3]] == [
        "No.",
        "Yes, if: If I can bring my dog",
        "No choice yet. This is not a yes.",
    ]


def test_that_the_first_choice_and_one_that_is_changed_leave_nothing_out() -> None:
    walk = go_to(take_the_laptop(at_choices()), "consent-choice")
    assert "leave-rest" not in walk.buttons()
    walk = go_to(walk, "consent-check")
    walk.press(f"change/{PURPOSES[1]}")
    assert "leave-rest" not in walk.buttons()
    assert A_FULL_ANSWER not in texts(walk.screen)


def without_a_role() -> Walk:
    walk = Walk(empty_project(people=(Person(id="sam", name="Sam"), Person(id="kit", name="Kit"))))
    walk.go("consent-people")
    return walk


def with_a_role(walk: Walk) -> Walk:
    """Let Sam have a role, after a talk without one."""
    roles = at_choices().project.roles
    held = (Holding(id="h", role="note-taker", person="sam"),)
    walk.program.desk.keep(roles=roles, holdings=held)  # type: ignore[union-attr]
    return walk


def test_that_who_has_no_role_is_not_asked_about_one() -> None:
    walk = go_to(take_the_laptop(without_a_role()), "consent-choice")
    asked = []
    while walk.screen.id != "consent-check":
        asked.append((walk.program.place.item, walk.screen.step))
        walk.press("continue")
    total = len(PURPOSES) - 1
    others = [one for one in PURPOSES if one != "role"]
    assert asked == [(f"sam/{one}", f"Choice {n} of {total}") for n, one in enumerate(others, 1)]
    assert walk.go("consent-choice", "sam/role").id == "map"


def test_that_the_first_page_says_how_many_choices_there_are() -> None:
    page = take_the_laptop(without_a_role()).screen
    assert "Then there are 6 choices." in texts(page)[0]
    assert "Then there are 7 choices." in texts(take_the_laptop(at_choices()).screen)[0]


def test_x10_who_is_given_a_first_role_is_asked_about_it_and_nothing_says_yes_for_them() -> None:
    walk = with_a_role(talked(without_a_role()))
    walk.press("pass/sam", "mine")
    assert "still-right" not in walk.buttons()
    walk.press("choose-role")
    walk.write("say", "yes")
    walk.press("continue")
    go_to(walk, "consent-end").press("end", "list")
    first, second = walk.project.consents
    assert [one.purpose for one in first.choices] == [one for one in PURPOSES if one != "role"]
    assert {one.purpose: one.say for one in second.choices}["role"] is Say.YES
    walk.press("pass/sam", "mine")
    assert "still-right" in walk.buttons()


def test_that_who_left_the_choice_about_a_role_empty_is_not_asked_again_for_the_same_role() -> None:
    walk = said_first("yes")
    walk.press("continue")
    walk.press("leave-rest")
    go_to(walk, "consent-end").press("end", "list")
    walk.press("pass/sam", "mine")
    assert "still-right" in walk.buttons()


def test_that_a_choice_about_a_role_stays_in_sight_when_the_role_is_over() -> None:
    walk = talked(at_choices())
    desk = walk.program.desk
    assert desk is not None
    desk.put(replace(walk.project, holdings=()))
    page = walk.press("pass/sam", "mine")
    assert the_pack().purposes[1].asks in repr(page)
