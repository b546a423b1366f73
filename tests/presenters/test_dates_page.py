"""Our dates on screen: the picture, the same as a list, and the pages each is changed on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.actions import Action
from coprod_desktop.domain.answers import Answer
from coprod_desktop.domain.decisions import Decision
from coprod_desktop.domain.limit_records import Column, Limit
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import Role, SignOff
from coprod_desktop.domain.timeline import Timeline
from coprod_desktop.domain.yes_no import YesNo
from coprod_desktop.presenters.list_page import MOST
from coprod_desktop.presenters.screen import Cards, Screen
from tests.presenters.fake_house import Walk, empty_project

DATED = empty_project(
    people=(Person(id="sam", name="Sam"),),
    answers=(Answer(id="about.when", words="1 May 2027"),),
    actions=(
        Action(
            id="a", what="Ask for a price", owner="sam", by_when="1 November 2026", if_it_slips="We wait."
        ),
        Action(id="b", what="Draw", by_when="23 November 2026"),
        Action(id="c", what="Read", by_when="in June"),
        Action(id="d"),
    ),
    roles=(
        Role(id="r", title="Lead", signs_off=YesNo.YES, sign_off=SignOff(by_when="2 April 2027", who="Jo")),
        Role(id="t", title="Host", trial_until="3 April 2027"),
        Role(id="u", title="Cook", ends="4 April 2027"),
        Role(id="v", title="Tea", ends="4 April 2027"),
    ),
    limits=(Limit(id="l", what="The logo", column=Column.FIXED, hear_by="1 April 2027"),),
    decisions=(Decision(id="e", what="A film", answer_by="6 April 2027"),),
)


def cards(screen: Screen) -> Cards:
    (found,) = (part for part in screen.parts if isinstance(part, Cards))
    return found


def test_F9_our_dates_are_a_picture_and_the_same_as_a_list() -> None:
    screen = Walk(DATED).go("our-dates")
    (picture,) = (part for part in screen.parts if isinstance(part, Timeline))
    assert (picture.days[0], picture.today, picture.finish) == ("2026-11-01", "2026-11-23", "2027-05-01")
    listed = [(card.title, [(one.words, one.hint) for one in card.buttons]) for card in cards(screen).cards]
    assert [title for title, _ in listed] == [
        "1. 1 November 2026 (this day has passed)",
        "2. 23 November 2026 (today)",
        "3. 1 April 2027",
        "4. 2 April 2027",
        "5. 3 April 2027",
        "6. 4 April 2027",
        "7. 6 April 2027",
        "8. 1 May 2027",
        "Without a day so far",
    ]
    assert listed[0][1] == [("Open: Ask for a price", "Who: Sam. If it is late: We wait.")]
    assert listed[1][1] == [("Open: Draw", "Nobody has taken this yet.")]
    assert listed[3][1] == [("Open: A yes is needed: Lead", "Who: Jo.")]
    assert listed[8][1] == [
        ("Open: Read", "When: in June. Nobody has taken this yet."),
        ("Open: (not written yet)", "Nobody has taken this yet."),
    ]


def test_that_each_thing_of_a_day_is_told_once_and_whole() -> None:
    long = (
        "Ask everybody who came to the first meeting whether the rooms and the times still suit them, "
        "and who can bring them to the new building"
    )
    (card,) = cards(Walk(_with((Action(id="a", what=long, by_when="1 March 2027"),))).go("our-dates")).cards
    assert card.lines == ()
    assert card.buttons[0].words.endswith("…"), "a button is short"
    assert card.buttons[0].hint == f"{long}. Nobody has taken this yet.", "and the whole stands under it"


@pytest.mark.parametrize(
    ("button", "place"),
    [
        ("open/action/a", ("action", "a")),
        ("open/sign-off/r", ("role", "r")),
        ("open/limit/l", ("limit", "l")),
        ("open/trial-ends/t", ("role-more", "t")),
        ("open/role-ends/", ("roles", "")),
        ("open/answer/e", ("decision", "e")),
        ("open/finish/", ("question", "about.when")),
        ("paper", ("document", "our-dates/")),
        ("wall", ("document", "wall-sheet/")),
        ("actions", ("actions", "")),
    ],
)
def test_B7_each_date_leads_to_the_page_it_is_changed_on(button: str, place: tuple[str, str]) -> None:
    walk = Walk(DATED)
    walk.go("actions")
    walk.press("our-dates", button)
    assert (walk.project.place.screen, walk.project.place.item) == place


def test_that_no_picture_is_shown_while_nothing_has_a_day_and_other_presses_do_nothing() -> None:
    walk = Walk(empty_project(actions=(Action(id="a", what="Draw"),)))
    screen = walk.go("our-dates")
    assert not any(isinstance(part, Timeline) for part in screen.parts)
    walk.program.press("open/nothing/x")
    assert walk.screen.id == "our-dates"


def test_that_days_after_those_of_the_picture_have_no_number() -> None:
    actions = tuple(Action(id=str(n), what="Draw", by_when=f"{n} March 2027") for n in range(1, 11))
    titles = [card.title for card in cards(Walk(_with(actions)).go("our-dates")).cards]
    assert titles[7:] == ["8. 8 March 2027", "9 March 2027", "10 March 2027"]


def _with(actions: tuple[Action, ...]) -> Project:
    return replace(empty_project(), actions=actions)


def test_that_many_dates_are_shown_a_few_at_first_and_all_when_somebody_asks() -> None:
    actions = tuple(Action(id=str(n), what="Draw", by_when=f"{n % 20 + 1} March 2027") for n in range(100))
    walk = Walk(_with(actions))
    assert [len(card.buttons) for card in cards(walk.go("our-dates")).cards] == [5] * (MOST // 5)
    assert len(cards(walk.press("all/days")).cards) == 20
    one_day = tuple(Action(id=str(n), what="Draw", by_when="1 March 2027") for n in range(100))
    assert len(cards(Walk(_with(one_day)).go("our-dates")).cards) == 1


def test_that_an_empty_list_says_how_a_day_comes_into_it() -> None:
    walk = Walk(empty_project())
    assert "with a day comes here" in cards(walk.go("our-dates")).empty
    assert walk.press("actions").id == "actions"
