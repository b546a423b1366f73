"""A private check on screen: nobody's own answer is kept, and none can be guessed (G2)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.decisions import How, Stage, Stand
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.presenters.private_check_page import PrivateCheckPage
from coprod_desktop.presenters.screen import ChoiceField
from tests.presenters.deciding_walks import COVER, READY
from tests.presenters.fake_house import Walk, empty_project
from tests.presenters.looking import field_of, texts

NAMES = ("Amina", "Sam", "Jo", "Dee", "Kit")
FIVE = tuple(Person(id=name.lower(), name=name) for name in NAMES)
FEW = "We cannot show it. People could guess who said what. No answer is kept."


def at_check(decision: object = COVER, people: tuple[Person, ...] = FIVE) -> Walk:
    walk = Walk(empty_project(people=people, decisions=(decision,)))
    walk.go("decision", "d")
    walk.press("alone")
    return walk


def answer(walk: Walk, person: str, said: str) -> None:
    walk.press(f"pass/{person}", "start")
    walk.write("said", said)
    walk.press("continue", "go-on")


def all_saved(walk: Walk) -> list[Project]:
    return [one for file in walk.outside.files.values() for one in file.saved]


def test_G2_each_person_answers_alone_behind_a_cover_and_all_is_shown_at_once() -> None:
    walk = at_check()
    cover = walk.press("pass/sam")
    assert (cover.title, cover.bare, cover.back) == ("Please pass the laptop to Sam now", True, False)
    alone = walk.press("start")
    assert (alone.title, alone.back) == ("What do you say to this?", False)
    options = field_of(walk.screen, ChoiceField, "said").options
    assert [one.id for one in options] == ["agree", "live-with", "not-yet", "object", "pass"]
    walk.write("said", "object")
    back = walk.press("continue")
    assert (back.bare, back.back, "I say no" in str(back)) == (True, False, False)
    walk.press("go-on")
    assert "pass/sam" not in walk.buttons()
    walk.press("pass/kit", "start")
    assert field_of(walk.screen, ChoiceField, "said").chosen == ""
    walk.press("leave", "go-on")
    for person in ("amina", "jo", "dee"):
        answer(walk, person, "agree")
    assert not [one for one in texts(walk.screen) if "I agree" in one]
    assert walk.press("show").title == "This is what we think"
    counts = ["I agree: 3", "I can live with it: 0", "Not yet: 0", "I say no: 1", "Pass: 0"]
    assert texts(walk.screen)[-5:] == counts
    walk.press("decision")
    assert [one for one in texts(walk.screen) if one in counts] == counts


def test_G2_nothing_is_shown_or_kept_when_somebody_could_be_found_out() -> None:
    walk = at_check()
    for person in ("amina", "sam", "jo"):
        answer(walk, person, "object")
    walk.press("show")
    assert FEW in texts(walk.screen)
    (check,) = walk.project.private_checks
    assert (check.took_part, check.spreads[0].counts) == ((), ())
    assert walk.press("round").id == "round"


def test_G2_nobodys_own_answer_is_ever_saved() -> None:
    walk = at_check()
    for person in ("amina", "sam", "jo", "dee"):
        answer(walk, person, "live-with" if person == "sam" else "agree")
    assert not [one for one in all_saved(walk) if "live-with" in str(one) or one.private_checks]
    walk.press("show")
    assert isinstance(walk.program.page, PrivateCheckPage)
    assert walk.program.page.answers == {}
    assert all(one.stands == () for saved in all_saved(walk) for one in saved.decisions)
    (check,) = walk.project.private_checks
    assert check.took_part == ("amina", "dee", "jo", "sam")


def test_G2_stopping_throws_the_answers_away() -> None:
    walk = at_check()
    answer(walk, "sam", "agree")
    assert walk.press("stop").id == "decision"
    walk.press("alone")
    assert "pass/sam" in walk.buttons()
    assert "show" not in walk.buttons()


def test_that_the_page_can_be_made_comfortable_without_losing_an_answer() -> None:
    walk = at_check()
    answer(walk, "sam", "agree")
    walk.press("comfort", "back")
    assert walk.screen.id == "private-check"
    assert "show" in walk.buttons()


def test_that_nothing_said_alone_is_lost_by_going_to_another_page() -> None:
    walk = at_check()
    for person in ("amina", "sam", "jo"):
        answer(walk, person, "agree")
    walk.press("map")
    walk.go("decision", "d")
    walk.press("alone")
    assert [one for one in walk.buttons() if one.startswith("pass/")] == ["pass/dee", "pass/kit"]
    walk.press("back", "alone")
    answer(walk, "dee", "agree")
    walk.press("show")
    assert walk.project.private_checks[0].took_part == ("amina", "dee", "jo", "sam")
    walk.press("decision", "alone")
    assert "show" not in walk.buttons()


def test_that_who_answers_alone_has_no_button_that_leads_away_and_loses_the_answer() -> None:
    walk = at_check()
    assert "map" in walk.buttons()
    walk.press("pass/sam", "start")
    walk.write("said", "agree")
    assert not {"map", "turns", "back"} & set(walk.buttons())
    walk.press("help", "carry-on", "comfort", "carry-on")
    assert field_of(walk.screen, ChoiceField, "said").chosen == "agree"


def test_that_answers_to_other_words_do_not_count_and_none_outlive_the_project() -> None:
    walk = at_check()
    answer(walk, "sam", "agree")
    walk.go("decision-field", "d/what")
    walk.write("what", "Something else")
    walk.press("continue")
    walk.go("private-check", "d")
    assert "pass/sam" in walk.buttons()
    walk.go("home")
    walk.program.projects.open("p1")
    walk.go("private-check", "d")
    assert "show" not in walk.buttons()


def test_that_nobody_has_to_answer_and_going_on_says_that_a_pass_is_fine() -> None:
    walk = at_check()
    walk.press("pass/sam", "start", "continue")
    assert [one.words for one in walk.screen.problems] == ["Choose one. “Pass” is a good answer."]
    walk.write("said", "represented")
    walk.write("other", "agree")
    walk.press("leave", "go-on", "pass/sam", "leave", "go-on")
    assert "pass/sam" in walk.buttons()
    walk.program.press("pass/gone")
    walk.program.press("continue")
    walk.program.press("nothing-there")
    assert walk.screen.title == "What does each person think, before we talk?"


def test_that_the_program_never_opens_at_a_private_check_but_at_its_decision() -> None:
    walk = at_check()
    walk.press("pass/sam", "start")
    place = walk.project.place
    assert (place.screen, place.item) == ("decision", "d")


@pytest.mark.parametrize(
    "decision",
    [replace(COVER, what=" "), replace(COVER, how=How.NOT_SAID), replace(READY, stage=Stage.DECIDED)],
)
def test_that_people_are_asked_alone_only_about_something_to_decide(decision: object) -> None:
    walk = Walk(empty_project(people=FIVE, decisions=(decision,)))
    walk.go("decision", "d")
    assert "alone" not in walk.buttons()
    assert walk.go("private-check", "d").id != "private-check"
    assert walk.go("private-check", "gone").id != "private-check"


def test_that_what_was_said_alone_to_other_words_is_not_shown() -> None:
    walk = at_check()
    for person in ("amina", "sam", "jo", "dee"):
        answer(walk, person, Stand.AGREE)
    walk.press("show", "decision", "change/what")
    walk.write("what", "Something else")
    walk.press("continue")
    assert "What people said alone, before we talked" not in texts(walk.screen)
