"""A look ahead, and a look at who has the say: both ask, neither marks anybody."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.actions import Action
from coprod_desktop.domain.answers import Answer
from coprod_desktop.domain.foresight import Sticking
from coprod_desktop.domain.limit_records import Column, Limit
from coprod_desktop.domain.looking_words import ASKS, HOLDERS, SEEN
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.role_records import Role
from coprod_desktop.domain.saying import Holder, Signal
from coprod_desktop.presenters.list_page import MOST
from coprod_desktop.presenters.looking_pages import SETTLED_AT
from coprod_desktop.presenters.screen import Bullets, Cards, More, Text
from tests.presenters.fake_house import Walk, empty_project, the_sample
from tests.presenters.looking import parts_of


def looking(**fields: object) -> Walk:
    walk = Walk(empty_project(**fields))
    walk.go("map")
    return walk


def test_that_every_kind_has_words_and_a_page_that_settles_it() -> None:
    assert set(SEEN) == set(SETTLED_AT) == set(Sticking)
    assert set(HOLDERS) == set(Holder)
    assert set(ASKS) == set(Signal)


def test_that_the_map_leads_to_both_looks_and_they_lead_back() -> None:
    walk = looking()
    for look, back in (("look-ahead", "to-map"), ("the-say", "done")):
        assert walk.press(look).id == look
        assert walk.press(back).id == "map"


def test_that_an_empty_project_has_nothing_in_its_way_and_says_what_that_means() -> None:
    walk = looking()
    shown = parts_of(walk.press("look-ahead"), Cards)[0]
    assert shown.cards == ()
    assert shown.empty.startswith("We see nothing.")


def test_that_each_card_opens_the_page_that_would_settle_it() -> None:
    roles = (Role(id="r", title="Writer"),)
    action = Action(id="a", what="Draw", owner="sam", by_when="2 March 2027")
    walk = looking(
        people=(Person(id="sam", name="Sam"),),
        roles=roles,
        actions=(action,),
        answers=(Answer(id="about.when", words="1 March 2027"),),
    )
    walk.press("look-ahead")
    shown = parts_of(walk.screen, Cards)[0].cards
    assert [(card.title, card.lines) for card in shown] == [
        ("Writer", ("Nobody does this yet.",)),
        ("Draw", ("Its owner has not said what happens when they are away.",)),
        ("Draw", ("This is for 2 March 2027. We want to finish by 1 March 2027.",)),
    ]
    for button, page in (
        ("settle/nobody-in-role/r", "role-people/r"),
        ("settle/action-without-cover/a", "cover-plans/a"),
        ("settle/late-action/a", "action/a"),
    ):
        walk.go("look-ahead")
        assert walk.press(button).key == page


def test_that_somebody_whose_needs_have_no_support_is_named_by_the_name_they_chose() -> None:
    sample = the_sample()
    sam = sample.people[1]
    roles = tuple(replace(role, support="") for role in sample.roles)
    walk = Walk(
        replace(sample, people=(sample.people[0], replace(sam, helps="Tea"), *sample.people[2:]), roles=roles)
    )
    walk.go("look-ahead")
    titles = [card.title for card in parts_of(walk.screen, Cards)[0].cards]
    assert sam.name in titles


def test_that_what_has_no_words_yet_is_still_shown() -> None:
    walk = looking(roles=(Role(id="r"),))
    walk.press("look-ahead")
    assert parts_of(walk.screen, Cards)[0].cards[0].title == "Something with no words yet"


def test_X14_decisions_stand_under_who_holds_them_with_their_number() -> None:
    limits = (
        Limit(id="o", what="The words", column=Column.OURS),
        Limit(id="f", what="The logo", column=Column.FIXED, set_by="The council"),
        Limit(id="g", what="The money", column=Column.FIXED, set_by="The council"),
    )
    walk = looking(limits=limits)
    walk.press("the-say")
    said = [part.words for part in parts_of(walk.screen, Text)]
    assert "All of us, or some of both: 1 decision" in said
    assert "Somebody outside the group: 2 decisions" in said, "a number alone reads as a number of people"
    assert not any(words.startswith("Staff in the group") for words in said)
    assert [part.items for part in parts_of(walk.screen, Bullets)] == [
        ("The words",),
        ("The logo", "The money"),
    ]
    assert "Is this what we meant?" in said


@pytest.mark.parametrize(("many", "in_sight"), [(5, 5), (6, 6), (7, 5), (12, 5)])
def test_that_a_long_list_of_decisions_opens_and_is_not_heard_on_the_way(many: int, in_sight: int) -> None:
    limits = tuple(Limit(id=f"{n}", what=f"Word {n}", column=Column.OURS) for n in range(many))
    walk = looking(limits=limits)
    screen = walk.press("the-say")
    (items,) = (part.items for part in parts_of(screen, Bullets))
    rest = [
        line
        for part in parts_of(screen, More)
        if part.id.startswith("rest/")
        for line in part.words.split("\n")
    ]
    assert len(items) == in_sight
    assert sorted((*items, *rest)) == sorted(limit.what for limit in limits)
    if many > in_sight:
        assert f"{many - in_sight} more for: All of us, or some of both" in repr(screen)


def test_X05_a_signal_says_what_it_saw_and_asks_a_question() -> None:
    walk = looking(people=(Person(id="sam", name="Sam"),))
    walk.press("the-say")
    said = [part.words for part in parts_of(walk.screen, Text)]
    assert "We see nothing about payment, not even that there is none." in said
    assert "No decision is written down yet." in said
    assert all("?" in ask for _, ask in ASKS.values())


def test_that_no_person_is_named_on_the_page_about_the_say() -> None:
    walk = Walk(the_sample())
    walk.go("the-say")
    labels = " ".join(part.words for part in parts_of(walk.screen, Text))
    assert not any(person.name in labels for person in the_sample().people)


@pytest.mark.parametrize("page", ["look-ahead", "the-say"])
def test_that_pressing_what_is_not_there_stays_on_the_page(page: str) -> None:
    walk = looking()
    walk.press(page)
    walk.program.press("settle/nothing/here")
    assert walk.screen.id == page


def test_that_many_sticking_points_are_shown_a_few_at_first() -> None:
    actions = tuple(Action(id=str(n), what=f"Draw {n}", owner="sam") for n in range(60))
    walk = Walk(empty_project(people=(Person(id="sam", name="Sam"),), actions=actions))
    shown = parts_of(walk.go("look-ahead"), Cards)[0]
    assert len(shown.cards) == MOST
    assert len(parts_of(walk.press("all/points"), Cards)[0].cards) == 60


def test_that_something_can_be_parked_from_there() -> None:
    walk = looking()
    walk.press("the-say")
    assert walk.press("park").id == "park"
