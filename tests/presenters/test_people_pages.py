"""People as a group sees them: names, cards, leaving and coming back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.actions import Action
from coprod_desktop.domain.answers import Mark
from coprod_desktop.domain.comings import Move
from coprod_desktop.domain.person import PaperSize, Person
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.yes_no import YesNo
from coprod_desktop.presenters.screen import Card, Cards, ChoiceField, TextField
from tests.domain.covering import may
from tests.presenters.fake_house import Walk, empty_project, the_sample


def at_people(*people: Person) -> Walk:
    walk = Walk(empty_project(people=people))
    walk.go("people")
    return walk


def listed(walk: Walk, label: str) -> tuple[Card, ...]:
    return next(
        (part.cards for part in walk.screen.parts if isinstance(part, Cards) and part.label == label), ()
    )


def names(walk: Walk, label: str = "In the group") -> list[str]:
    return [card.title for card in listed(walk, label)]


def test_that_a_group_of_nobody_is_said_calmly() -> None:
    walk = at_people()
    said = [part.empty for part in walk.screen.parts if isinstance(part, Cards)]
    assert said == ["Nobody yet."]


@pytest.mark.parametrize("many", [1, 40])
def test_that_everybody_has_a_card_of_their_own(many: int) -> None:
    walk = at_people(*(Person(id=f"a{n}", name=f"Name {n}") for n in range(many)))
    assert len(names(walk)) == many
    assert len({words for button, words in walk.buttons().items() if button.startswith("open/")}) == many


def test_that_2_people_of_one_name_can_be_told_apart() -> None:
    walk = at_people(Person(id="a", name="Sam"), Person(id="b", name=" Sam "), Person(id="c", name="Jo"))
    assert names(walk) == ["Sam (1)", "Sam (2)", "Jo"]
    assert walk.buttons()["open/b"] == "Open the card of Sam (2)"


def test_that_2_people_without_a_name_can_be_told_apart() -> None:
    walk = at_people(Person(id="a", offers="Tea"), Person(id="b", staff=YesNo.YES))
    assert names(walk) == ["Somebody with no name yet (1)", "Somebody with no name yet (2)"]
    assert [card.lines for card in listed(walk, "In the group")] == [(), ("Here as staff",)]


def test_that_a_person_is_added_one_question_at_a_time() -> None:
    walk = at_people()
    walk.press("add")
    titles = []
    while walk.screen.id == "person-field":
        titles.append(walk.screen.title)
        shown = [part for part in walk.screen.parts if isinstance(part, TextField | ChoiceField)]
        assert len(shown) == 1, "one thing is asked on a page"
        assert not (isinstance(shown[0], ChoiceField) and shown[0].chosen == "yes"), "no yes beforehand"
        if shown[0].id == "name":
            walk.write("name", "Kit")
        if shown[0].id == "paper_size":
            walk.write("paper_size", "large")
        walk.press("continue")
    assert len(titles) == len(set(titles)) == 9
    assert walk.screen.title == "The card of Kit"
    assert walk.project.people == (
        Person(id="id1", name="Kit", paper_size=PaperSize.LARGE, joined_on="2026-11-23"),
    )
    assert walk.press("people").id == "people"


def test_that_each_question_after_the_name_says_whose_card_it_is() -> None:
    walk = at_people()
    walk.press("add")
    assert walk.screen.step == "Question 1 of 9"
    walk.write("name", "Kit")
    walk.press("continue")
    assert walk.screen.step == "Kit: Question 2 of 9"
    assert "Kit" not in walk.screen.window_title
    walk.press("card")
    walk.press("change/offers")
    assert walk.screen.step == "Kit", "one change is not the way through all of them"


def test_that_the_next_person_is_added_straight_from_a_card() -> None:
    walk = at_people(Person(id="kit", name="Kit"))
    walk.go("person", "kit")
    assert walk.press("another").id == "person-field"
    walk.write("name", "Lou")
    walk.press("continue")
    walk.go("people")
    assert names(walk) == ["Kit", "Lou"]


def test_that_a_card_opened_and_left_empty_is_not_kept() -> None:
    walk = at_people()
    walk.press("add", "back")
    assert walk.project.people == ()


def test_that_a_card_has_a_change_for_each_field_and_names_nobody_in_the_window_title() -> None:
    walk = at_people(Person(id="a", name="Kit"))
    walk.press("open/a")
    assert "Kit" not in walk.screen.window_title
    walk.press("change/helps")
    walk.write("helps", "Large print")
    assert walk.press("continue").id == "person"
    assert walk.project.people[0].helps == "Large print"


def holder_of(project: Project) -> Project:
    """Let Amina also be the cover of a role and look after an action."""
    mine = Action(id="mine", what="Book the room", owner="person-amina")
    plans = (*project.cover_plans, may("role-access-lead", "person-dee", "person-amina"))
    return replace(project, actions=(*project.actions, mine), cover_plans=plans)


def held_by_amina(project: Project) -> bool:
    return "person-amina" in repr((project.holdings, project.cover_plans, project.actions))


def test_that_somebody_who_leaves_frees_roles_cover_and_actions_but_what_they_agreed_stays() -> None:
    before = holder_of(the_sample())
    assert held_by_amina(before)
    walk = Walk(before)
    walk.go("people")
    walk.press("open/person-amina", "take-off")
    after = walk.project
    assert walk.screen.id == "people"
    assert walk.screen.notice == "Amina has left. Their roles and actions are free now."
    assert not held_by_amina(after)
    assert (after.consents, after.roles[0].title) == (before.consents, before.roles[0].title)
    assert "Amina" not in names(walk)
    assert names(walk, "Have left") == ["Amina"]


def test_that_undo_brings_back_the_person_and_all_they_held() -> None:
    before = holder_of(the_sample())
    walk = Walk(before)
    walk.go("people")
    walk.press("open/person-amina", "take-off", "undo")
    assert [one.move for one in walk.project.comings][-2:] == [Move.LEFT, Move.BACK]
    kept = replace(walk.project, role_events=before.role_events, comings=before.comings)
    assert replace(kept, changed_at=before.changed_at, place=before.place) == before
    assert walk.screen.notice == "It is back."


def test_that_somebody_who_left_can_be_brought_back_on_another_day() -> None:
    walk = Walk(the_sample())
    walk.go("people")
    walk.press("open/person-amina", "take-off", "bring-back/person-amina")
    assert walk.screen.id == "catch-up"
    walk.go("people")
    assert "Amina" in names(walk)
    assert names(walk, "Have left") == []


def test_that_somebody_who_left_keeps_no_number_from_those_who_are_here() -> None:
    walk = at_people(Person(id="a", name="Sam", left_on="2026-01-01"), Person(id="b", name="Sam"))
    assert (names(walk), names(walk, "Have left")) == (["Sam"], ["Sam"])


def test_that_leaving_asks_for_no_reason() -> None:
    walk = at_people(Person(id="a", name="Sam"))
    walk.press("open/a", "take-off")
    assert walk.project.people == (), "nothing was kept about them, so nothing is left"
    assert not any(isinstance(part, TextField) for part in walk.screen.parts)


@pytest.mark.parametrize(("button", "mark"), [("done", Mark.DONE_FOR_NOW), ("look-again", Mark.LOOK_AGAIN)])
def test_that_only_the_group_says_when_this_part_is_done(button: str, mark: Mark) -> None:
    walk = at_people(Person(id="a", name="Sam"))
    assert not walk.outside.files["p1"].project.section_marks
    walk.press(button)
    assert [(one.id, one.mark) for one in walk.project.section_marks] == [("people", mark)]


def test_that_pressing_what_is_not_there_changes_nothing() -> None:
    walk = at_people(Person(id="a", name="Sam"))
    walk.program.press("nothing")
    walk.press("open/a")
    walk.program.press("nothing")
    assert walk.screen.id == "person"
