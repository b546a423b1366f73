"""Easy words: questions are asked in them when somebody likes them, and the group's own words stay."""

from __future__ import annotations

from coprod_desktop.domain.own_questions import QuestionChange
from coprod_desktop.presenters.comfort import Comfort
from coprod_desktop.presenters.screen import More, Summary
from tests.presenters.fake_house import Walk, empty_project, the_pack
from tests.presenters.looking import field_of, parts_of

THEME = the_pack().sections[0].themes[0]
QUESTION = next(question for question in THEME.questions if question.note is None)


def _walk(*changes: QuestionChange) -> Walk:
    walk = Walk(empty_project(question_changes=changes))
    walk.outside.wardrobe.put_on(Comfort(easy_words=True))
    return walk


def test_that_every_question_of_the_core_pack_has_easy_words() -> None:
    asked = [question for s in the_pack().sections for t in s.themes for question in t.questions]
    assert [question.id for question in asked if not question.easy] == []


def test_that_a_question_is_asked_in_easy_words_and_its_full_words_are_one_press_away() -> None:
    walk = _walk()
    screen = walk.go("question", QUESTION.id)
    assert screen.title == QUESTION.easy != QUESTION.words
    more = field_of(screen, More, "easy")
    assert (more.label, more.words) == ("Say it in the full words", QUESTION.words)
    (summary,) = parts_of(walk.go("check", THEME.id), Summary)
    assert QUESTION.easy in [row.label for row in summary.rows]


def test_that_standard_words_have_the_easy_ones_one_press_away() -> None:
    walk = Walk(empty_project())
    screen = walk.go("question", QUESTION.id)
    assert screen.title == QUESTION.words
    assert field_of(screen, More, "easy").words == QUESTION.easy


def test_that_the_words_of_the_group_stay_as_the_group_wrote_them() -> None:
    own = QuestionChange(id=QUESTION.id, words="What are we up to?")
    screen = _walk(own).go("question", QUESTION.id)
    assert screen.title == "What are we up to?"
    assert "easy" not in [more.id for more in parts_of(screen, More)]
