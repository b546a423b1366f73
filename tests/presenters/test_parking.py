"""The parking place: things to talk about later, from a question or from the list."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.actions import Parked
from coprod_desktop.domain.answers import Answer, View
from coprod_desktop.presenters.screen import TextField
from tests.presenters.fake_house import Walk, empty_project
from tests.presenters.looking import cards, field_of, texts


def at(screen: str = "actions", item: str = "", **fields: object) -> Walk:
    walk = Walk(empty_project(**fields))
    walk.go(screen, item)
    return walk


def test_that_something_is_parked_from_the_list() -> None:
    walk = at()
    walk.press("park")
    walk.write("words", "Biscuits")
    assert field_of(walk.screen, TextField, "words").value == "Biscuits"
    assert walk.press("continue").id == "actions"
    assert walk.screen.notice == "It is parked, to talk about later."
    assert [card.title for card in cards(walk.screen, 1)] == ["Biscuits"]


def test_that_something_is_parked_from_a_question_and_what_is_there_already_is_in_sight() -> None:
    walk = at("question", "about.goal", parked=(Parked(id="p", words="Money", question="about.goal"),))
    assert walk.press("park").aside, "who comes back is where they pressed, not at the top"
    walk.write("words", "Biscuits")
    assert texts(walk.screen) == ["Parked already", "Money"]
    assert walk.press("continue").key == "question/about.goal"
    assert [(one.words, one.question) for one in walk.project.parked] == [
        ("Money", "about.goal"),
        ("Biscuits", "about.goal"),
    ]


def test_that_nothing_written_parks_nothing() -> None:
    walk = at()
    walk.press("park")
    walk.write("words", "Biscuits")
    walk.write("words", "\u200b")
    assert walk.press("continue").notice == ""
    assert walk.project.parked == ()


def test_that_a_parked_thing_is_ticked_off_and_on_again() -> None:
    walk = at(parked=(Parked(id="p", words="Money"), Parked(id="empty", words=" ")))
    walk.press("talked/p")
    assert cards(walk.screen, 1)[0].lines == ("We have talked about this.",)
    assert walk.buttons()["talked/p"] == "Talk about it again: Money"
    assert walk.screen.focus == "talked/p"
    walk.press("talked/p")
    assert walk.project.parked == (Parked(id="p", words="Money"),)


def test_that_a_parked_thing_is_removed_and_comes_back() -> None:
    walk = at(parked=(Parked(id="p", words="Money"),))
    assert walk.press("remove/p").notice == "It is removed."
    assert [card.title for card in cards(walk.screen, 1)] == []
    walk.press("undo")
    assert walk.project.parked == (Parked(id="p", words="Money"),)


def test_that_naming_a_view_before_there_is_anybody_leads_to_the_people() -> None:
    walk = Walk(replace(empty_project(), answers=(Answer(id="q", views=(View(id="v", words="A ramp"),)),)))
    walk.go("view-name", "q/v")
    assert walk.press("people").id == "people"
