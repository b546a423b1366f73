"""One question on a page: each kind, each reply, and nobody's words are lost."""

from __future__ import annotations

import pytest

from coprod_desktop.domain.answers import Answer, Reply
from coprod_desktop.domain.own_questions import OwnQuestion, QuestionChange
from coprod_desktop.presenters.screen import Button, More, Text, TextField
from tests.presenters.fake_house import Walk, empty_project
from tests.presenters.looking import field_of, parts_of, texts

REPLIES = {
    "reply/not-sure": Reply.NOT_SURE,
    "reply/later": Reply.LATER,
    "reply/not-for-us": Reply.NOT_FOR_US,
    "reply/rather-not-say": Reply.RATHER_NOT_SAY,
}


def at(question: str, **fields: object) -> Walk:
    walk = Walk(empty_project(**fields))
    walk.go("question", question)
    return walk


def the_answer(walk: Walk, question: str) -> Answer | None:
    return next((answer for answer in walk.project.answers if answer.id == question), None)


def test_that_a_words_question_keeps_what_is_written_and_goes_on() -> None:
    walk = at("about.goal")
    assert walk.screen.step == "What we want to do: question 1 of 4"
    walk.write("words", "A brochure")
    assert field_of(walk.screen, TextField, "words").value == "A brochure"
    assert walk.screen.goal == "A brochure"
    assert walk.press("continue").key == "question/about.affects"
    assert the_answer(walk, "about.goal") == Answer(id="about.goal", words="A brochure")


def test_that_a_question_tells_why_it_is_asked_and_gives_an_example_and_easier_words() -> None:
    screen = at("about.goal").screen
    more = parts_of(screen, More)
    assert [part.id for part in more] == ["example", "why", "easy"]
    assert all(said in more[1].words for said in ("Who uses it: ", "If you leave it blank: "))
    told = "\n".join(part.words for part in parts_of(screen, Text))
    assert all(said in told for said in ("Why we ask: ", "Who sees this: "))


def test_that_a_question_of_the_groups_own_has_only_what_it_needs() -> None:
    walk = at("own", own_questions=(OwnQuestion(id="own", theme="about.basics", words="Tea or coffee?"),))
    assert walk.screen.title == "Tea or coffee?"
    assert [part.id for part in parts_of(walk.screen, More)] == ["why"]
    assert walk.press("continue").key == "check/about.basics"


@pytest.mark.parametrize(("button", "reply"), REPLIES.items())
def test_that_a_reply_without_an_answer_is_an_answer_and_keeps_the_words(button: str, reply: Reply) -> None:
    walk = at("about.goal")
    walk.write("words", "A film")
    assert walk.press(button).key == "question/about.affects"
    assert the_answer(walk, "about.goal") == Answer(id="about.goal", reply=reply, words="A film")
    screen = walk.press("back")
    told = {one.id for one in screen.parts if isinstance(one, Button) and "our answer for now" in one.hint}
    assert told == {button}, "who comes back to the button hears that it counts"
    assert field_of(screen, TextField, "words").value == "A film"
    assert any(said.startswith("Our answer for now: ") for said in texts(screen))


def test_that_kept_words_can_be_used_as_the_answer_after_all() -> None:
    walk = at("about.goal")
    walk.write("words", "A film")
    walk.press("reply/not-sure", "back", "reply/answered")
    assert the_answer(walk, "about.goal") == Answer(id="about.goal", words="A film")


def test_that_without_words_there_is_nothing_to_use_as_the_answer() -> None:
    walk = at("about.goal")
    walk.press("reply/not-sure", "back")
    assert "reply/answered" not in walk.buttons()


def test_that_writing_after_a_reply_makes_it_an_answer() -> None:
    walk = at("about.goal", answers=(Answer(id="about.goal", reply=Reply.LATER),))
    walk.write("words", "A film")
    assert not any(said.startswith("Our answer for now: ") for said in texts(walk.screen))


@pytest.mark.parametrize("nothing", ["", "   \n", "\u200b\u200f", "\x00"])
def test_that_an_emptied_box_is_no_answer(nothing: str) -> None:
    walk = at("about.goal")
    walk.write("words", "A film")
    walk.write("words", nothing)
    walk.press("continue")
    assert walk.project.answers == ()


def test_that_a_box_that_is_not_on_the_page_takes_nothing_in() -> None:
    walk = at("about.goal")
    walk.write("colour", "blue")
    assert walk.project.answers == ()


def test_that_a_button_that_is_not_on_the_page_does_nothing() -> None:
    walk = at("about.goal")
    walk.program.press("no-such-button")
    assert walk.screen.key == "question/about.goal"


def test_that_right_to_left_words_and_emoji_stay_and_half_a_character_goes() -> None:
    walk = at("about.goal")
    walk.write("words", "مرحبا 🧩\ud83d\x00")
    walk.press("continue")
    assert walk.project.answers[0].words == "مرحبا 🧩"


def test_that_the_last_question_leads_to_check_your_answers() -> None:
    assert at("about.when").press("continue").key == "check/about.basics"


def test_that_a_question_that_is_not_asked_any_more_leads_to_check_your_answers() -> None:
    walk = at("about.affects", question_changes=(QuestionChange(id="about.affects", hidden=True),))
    assert walk.screen.step == "What we want to do"
    assert walk.press("continue").key == "check/about.basics"


def test_that_a_question_nobody_knows_leads_to_the_map() -> None:
    assert at("no.such.question").screen.id == "map"


def test_that_a_changed_answer_returns_to_the_check() -> None:
    walk = Walk(empty_project())
    walk.go("check", "about.basics")
    assert walk.press("change/about.goal").key == "question-change/about.goal"
    walk.write("words", "A film")
    assert walk.press("continue").key == "check/about.basics"


def test_that_parking_from_a_changed_answer_returns_to_it_and_then_to_the_check() -> None:
    walk = Walk(empty_project())
    walk.go("check", "about.basics")
    walk.press("change/about.goal", "park")
    assert walk.press("continue").key == "question-change/about.goal"
    assert walk.press("continue").key == "check/about.basics"


def test_that_an_action_from_a_question_leads_back_to_it() -> None:
    walk = at("about.goal")
    assert walk.press("make-action").id == "action-field"
    walk.write("what", "Ask Dee")
    assert walk.press("card").id == "action"
    assert walk.project.actions[0].question == "about.goal"
    assert walk.press("question").key == "question/about.goal"
