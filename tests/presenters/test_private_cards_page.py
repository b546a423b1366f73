"""What co-production is not: each person alone, and a spread that gives nobody away (X04)."""

from __future__ import annotations

import pytest

from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.presenters.screen import ChoiceField
from tests.presenters.fake_house import Walk, empty_project, the_pack
from tests.presenters.looking import cards, field_of, texts

FIVE = tuple(Person(id=name, name=name.title()) for name in ("amina", "sam", "jo", "dee", "kit"))
THEME = next(t for s in the_pack().sections for t in s.themes if t.id == "statements.is-not")
FEW = "We cannot show it. People could guess who said what. No answer is kept."


def at_cards(people: tuple[Person, ...] = FIVE) -> Walk:
    walk = Walk(empty_project(people=people))
    walk.go("theme", THEME.id)
    walk.press("alone")
    return walk


def answer(walk: Walk, person: str, *said: str) -> None:
    walk.press(f"pass/{person}", "start")
    for one in (*said, *[""] * (len(THEME.questions) - len(said))):
        walk.write("said", one)
        walk.press("continue")
    walk.press("go-on")


def all_saved(walk: Walk) -> list[Project]:
    return [one for file in walk.outside.files.values() for one in file.saved]


def test_X04_all_11_statements_are_asked_alone_one_by_one_with_nothing_chosen() -> None:
    walk = at_cards()
    assert walk.press("pass/sam").bare
    shown = walk.press("start")
    asked = []
    while shown.alone:
        asked.append(shown.title)
        field = field_of(shown, ChoiceField, "said")
        assert [one.id for one in field.options] == ["agree", "not-sure", "differently"]
        assert field.chosen == ""
        walk.write("said", "nonsense")
        walk.write("said", "agree")
        shown = walk.press("continue")
    assert asked == [one.words for one in THEME.questions]
    assert len(asked) == 11
    assert (shown.bare, "I agree" in str(shown)) == (True, False)
    walk.press("go-on")
    assert "pass/sam" not in walk.buttons()


def test_X04_the_group_sees_how_many_said_what_without_names_and_what_to_talk_about() -> None:
    walk = at_cards()
    answer(walk, "amina", "differently", "agree")
    for person in ("sam", "jo", "dee"):
        answer(walk, person, "agree", "agree", "not-sure")
    walk.press("show")
    first, third = cards(walk.screen)
    assert (first.title, first.lines) == (THEME.questions[0].words, ("Agree: 3", "See it differently: 1"))
    assert third.lines == ("Not sure: 3", "Did not say: 1")
    assert THEME.questions[1].words in texts(walk.screen)
    assert not [one for one in texts(walk.screen) if "Amina" in one or "Sam" in one]
    assert walk.press("theme").id == "theme"


@pytest.mark.parametrize("people", [1, 2, 3])
def test_X04_with_fewer_than_4_people_the_spread_is_withheld_so_that_no_one_is_outed(people: int) -> None:
    walk = at_cards()
    for one in FIVE[:people]:
        answer(walk, one.id, "differently")
    walk.press("show")
    assert texts(walk.screen) == [FEW]
    assert not [one for one in all_saved(walk) if "differently" in str(one.private_checks)]
    assert walk.press("theme").id == "theme"


def test_X04_nobodys_own_answer_is_in_any_saved_project() -> None:
    walk = at_cards()
    for one in FIVE:
        answer(walk, one.id, "differently")
    assert not [one for one in all_saved(walk) if "differently" in str(one.private_checks)]
    walk.press("show")
    (check,) = walk.project.private_checks
    assert set(check.took_part) == {one.id for one in FIVE}
    assert not [one.id for one in FIVE if repr(one.id) in repr(check.spreads)]


def test_X04_one_more_answer_later_is_not_shown_when_it_would_give_somebody_away() -> None:
    walk = at_cards()
    for one in FIVE[:4]:
        answer(walk, one.id, "agree")
    walk.press("show", "theme", "alone")
    for one in FIVE:
        answer(walk, one.id, "differently" if one.id == "kit" else "agree")
    assert texts(walk.press("show")) == [FEW]
    walk.press("theme", "alone")
    assert texts(walk.press("before"))[0] == "We see these the same way", "what was shown before stays"


def test_X04_a_statement_goes_on_the_list_of_things_to_talk_about_once() -> None:
    walk = at_cards()
    for one in FIVE:
        answer(walk, one.id, "differently")
    walk.press("show")
    first = THEME.questions[0]
    assert walk.press(f"park/{first.id}").notice == "It is on the list of things to talk about."
    assert f"park/{first.id}" not in walk.buttons()
    walk.program.press("park/nothing-there")
    assert [(one.words, one.question) for one in walk.project.parked] == [(first.words, first.id)]


def test_X04_the_agreed_wording_goes_into_the_second_part_of_the_agreement() -> None:
    walk = Walk(empty_project(people=FIVE))
    walk.go("question", THEME.questions[0].id)
    walk.write("choice", "agree")
    walk.write("words", "We work for the goal, and say what we want for ourselves.")
    walk.press("continue")
    walk.go("document", "what-we-said/")
    assert "say what we want for ourselves" in str(walk.press("words"))


def test_that_stopping_keeps_no_answers_and_leaving_alone_keeps_none_of_that_person() -> None:
    walk = at_cards()
    answer(walk, "sam", "agree")
    walk.press("pass/jo", "start")
    walk.write("said", "agree")
    walk.press("continue", "leave", "go-on")
    assert "pass/jo" in walk.buttons()
    walk.program.press("nothing-there")
    assert walk.press("stop").id == "theme"
    walk.press("alone")
    assert "show" not in walk.buttons()


def test_that_only_statements_are_asked_this_way() -> None:
    walk = Walk(empty_project(people=FIVE))
    walk.go("theme", "about.basics")
    assert "alone" not in walk.buttons()
    walk.program.press("alone")
    assert walk.screen.id == "theme"
    for theme in ("about.basics", "gone"):
        assert walk.go("private-cards", theme).id == "map"
