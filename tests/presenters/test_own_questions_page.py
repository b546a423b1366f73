"""The group's own questions: added, reworded, hidden, moved and removed, and back again."""

from __future__ import annotations

from coprod_desktop.domain.answers import Answer
from coprod_desktop.domain.own_questions import OwnQuestion, QuestionChange
from coprod_desktop.presenters.screen import TextField
from tests.presenters.fake_house import Walk, empty_project
from tests.presenters.looking import cards, field_of, texts

THEME = "about.basics"
TEA = OwnQuestion(id="tea", theme=THEME, words="Tea or coffee?")


def at(**fields: object) -> Walk:
    walk = Walk(empty_project(**fields))
    walk.go("own-questions", THEME)
    return walk


def titles(walk: Walk) -> list[str]:
    return [card.title for card in cards(walk.screen)]


def test_that_a_question_is_added_at_the_end_and_asked() -> None:
    walk = at()
    walk.press("add")
    assert walk.screen.title == "What do you want to ask?"
    assert field_of(walk.screen, TextField, "words").hint == ""
    walk.write("words", "Tea or coffee?")
    walk.press("continue")
    assert titles(walk)[-1] == "5. Tea or coffee?"
    walk.press("continue")
    assert walk.screen.key == "theme/about.basics"
    assert any(q.words == "Tea or coffee?" for q in walk.project.own_questions)


def test_that_a_new_question_without_words_is_not_kept() -> None:
    walk = at()
    walk.press("add")
    walk.write("words", "\u200b ")
    walk.press("continue")
    assert (len(titles(walk)), walk.project.own_questions) == (4, ())


def test_that_a_new_question_left_by_back_is_not_kept() -> None:
    walk = at()
    walk.press("add", "back")
    assert (walk.screen.id, walk.project.own_questions) == ("own-questions", ())


def test_that_an_answered_question_with_no_words_stays_in_sight() -> None:
    emptied = OwnQuestion(id="tea", theme=THEME)
    walk = at(own_questions=(emptied,), answers=(Answer(id="tea", words="Tea"),))
    assert titles(walk)[-1] == "5. A question with no words yet"


def test_that_an_own_question_can_be_reworded() -> None:
    walk = at(own_questions=(TEA,))
    walk.press("open/tea", "reword")
    box = field_of(walk.screen, TextField, "words")
    assert (box.value, box.hint) == (
        "Tea or coffee?",
        "It was: Tea or coffee? Leave the box blank to keep that.",
    )
    walk.write("words", "Tea, or juice?")
    walk.press("continue")
    assert titles(walk)[-1] == "5. Tea, or juice?"


def test_that_an_own_question_left_blank_keeps_its_words() -> None:
    walk = at(own_questions=(TEA,))
    walk.press("open/tea", "reword")
    walk.write("words", "")
    assert field_of(walk.screen, TextField, "words").value == ""
    walk.press("back")
    assert walk.project.own_questions == (TEA,)


def test_that_a_question_of_the_program_can_be_reworded_and_put_back() -> None:
    walk = at()
    walk.press("open/about.goal", "reword")
    assert walk.screen.title == "How would you say this question?"
    assert "What do we want to make or change?" in field_of(walk.screen, TextField, "words").hint
    walk.write("words", "What is it for?")
    walk.press("continue")
    assert titles(walk)[0] == "1. What is it for?"
    walk.press("open/about.goal", "reword")
    box = field_of(walk.screen, TextField, "words")
    assert (box.value, "What do we want to make or change?" in box.hint) == ("What is it for?", True)
    walk.write("words", "")
    walk.press("continue")
    assert titles(walk)[0] == "1. What do we want to make or change?"


def test_that_words_nobody_can_see_leave_a_question_as_it_was() -> None:
    walk = at()
    walk.press("open/about.goal", "reword")
    walk.write("words", " \u200b")
    walk.press("continue")
    assert titles(walk)[0] == "1. What do we want to make or change?"


def test_that_a_hidden_question_keeps_its_answer_and_can_be_shown_again() -> None:
    answers = (Answer(id="about.goal", words="A film"),)
    walk = at(answers=answers)
    walk.press("open/about.goal", "hide")
    assert walk.screen.focus == "show"
    assert "This is question 1 of 4. It is hidden. It is not asked." in texts(walk.screen)
    walk.press("continue")
    assert cards(walk.screen)[0].lines == ("Hidden",)
    walk.go("check", THEME)
    assert "change/about.goal" not in walk.buttons()
    walk.go("own-question", "about.goal")
    walk.press("show")
    assert (walk.screen.focus, walk.press("continue").id) == ("hide", "own-questions")
    assert cards(walk.screen)[0].lines == ()
    assert walk.project.answers == answers


def test_that_hiding_keeps_the_groups_own_wording() -> None:
    walk = at(question_changes=(QuestionChange(id="about.goal", words="What for?"),))
    walk.press("open/about.goal", "hide", "show", "continue")
    assert titles(walk)[0] == "1. What for?"


def test_that_a_question_moves_and_it_is_said_where_it_is_now() -> None:
    walk = at(own_questions=(TEA,))
    walk.press("open/tea")
    assert "down" not in walk.buttons()
    assert walk.press("up").notice == "Now it is question 4 of 5."
    assert walk.screen.focus == "up"
    walk.press("up", "up", "up")
    assert (walk.screen.notice, walk.screen.focus) == ("Now it is question 1 of 5.", "down")
    assert "up" not in walk.buttons()
    walk.press("down", "down", "down", "down")
    assert (walk.screen.notice, walk.screen.focus) == ("Now it is question 5 of 5.", "up")
    walk.press("up", "continue")
    assert titles(walk)[3] == "4. Tea or coffee?"


def test_that_a_question_at_an_end_does_not_move_further() -> None:
    walk = at()
    walk.press("open/about.goal")
    walk.program.press("up")
    walk.go("own-question", "about.when")
    walk.program.press("down")
    assert walk.project.theme_orders == ()


def test_that_an_own_question_is_removed_with_its_answer_and_can_come_back() -> None:
    answers = (Answer(id="tea", words="Tea"),)
    walk = at(own_questions=(TEA,), answers=answers)
    screen = walk.press("open/tea", "remove")
    assert (screen.id, screen.notice) == ("own-questions", "The question is removed.")
    assert (walk.project.own_questions, walk.project.answers) == ((), ())
    walk.press("undo")
    assert (walk.project.own_questions, walk.project.answers) == ((TEA,), answers)
    assert walk.screen.id == "own-questions"


def test_that_a_question_of_the_program_cannot_be_removed() -> None:
    walk = at()
    walk.press("open/about.goal")
    assert "remove" not in walk.buttons()
    walk.program.press("no-such-button")
    assert walk.screen.id == "own-question"


def test_that_what_is_not_there_leads_to_the_map_and_changes_nothing() -> None:
    walk = at()
    walk.program.press("no-such-button")
    assert (walk.screen.id, walk.go("reword", "no-such").id) == ("own-questions", "map")
    assert walk.go("own-questions", "no-such").id == "map"
    assert walk.go("own-question", "no-such").id == "map"
    walk.go("reword", "about.goal")
    walk.program.press("no-such-button")
    assert walk.screen.id == "reword"
