"""The questions as a group meets them: each feature of its rows in the table, by its id (B1–B11)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from coprod_desktop.domain.agreements import build_one
from coprod_desktop.domain.answers import Reply
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.pack import DocumentKind, Question
from coprod_desktop.presenters.screen import Summary, TaskMap, Text, TextField
from tests.presenters.fake_house import Walk, empty_project, the_pack, the_sample
from tests.presenters.looking import field_of, parts_of, texts

GOAL = "about.goal"


def questions() -> Iterator[Question]:
    for section in the_pack().sections:
        for theme in section.themes:
            yield from theme.questions


def at(question: str = GOAL) -> Walk:
    walk = Walk(empty_project())
    walk.go("question", question)
    return walk


@pytest.mark.parametrize("question", [one.id for one in questions()])
def test_B1_each_question_has_a_page_of_its_own_that_says_why_and_who_sees(question: str) -> None:
    walk = Walk(empty_project())
    screen = walk.go("question", question)
    if screen.id == "question-note":
        screen = walk.press("note/go-on")
    told = "\n".join(texts(screen))
    assert "Why we ask: " in told
    assert "Who sees this: " in told
    assert screen.title == next(one.words for one in questions() if one.id == question)


def test_B2_not_sure_later_not_for_us_and_rather_not_are_answers_on_every_question() -> None:
    walk = Walk(empty_project())
    for one in questions():
        walk.go("question", one.id)
        if walk.screen.id == "question-note":
            walk.press("note/go-on")
        replies = {button for button in walk.buttons() if button.startswith("reply/")}
        assert replies == {f"reply/{reply}" for reply in Reply if reply is not Reply.ANSWERED}, one.id


def test_B3_a_question_holds_several_views_with_or_without_a_name() -> None:
    question = next(one.id for one in questions() if one.kind == "views" and not one.note)
    walk = at(question)
    walk.write("view/", "It is good")
    walk.press("another-view")
    second = walk.project.answers[0].views[1].id
    walk.write(f"view/{second}", "Some of us see it differently")
    views = walk.project.answers[0].views
    assert [view.words for view in views] == ["It is good", "Some of us see it differently"]
    assert all(not view.said_by for view in views)


def test_B4_questions_are_added_worded_anew_moved_and_hidden_in_the_room() -> None:
    walk = Walk(empty_project())
    walk.go("own-questions", "about.basics")
    assert "add" in walk.buttons()
    walk.press(f"open/{GOAL}")
    assert {"reword", "hide", "down"} <= set(walk.buttons())
    walk.press("hide")
    walk.go("theme", "about.basics")
    assert walk.press("continue").key != f"question/{GOAL}"


def test_B5_the_map_says_where_we_are_and_opens_any_part_in_any_order() -> None:
    walk = Walk(empty_project())
    (tasks,) = parts_of(walk.go("map"), TaskMap)
    assert all(task.says for task in tasks.tasks)
    for task in reversed(tasks.tasks):
        walk.go("map")
        assert walk.press(task.button.id).id != "map"


def test_B6_each_theme_ends_in_check_your_answers_and_a_change_comes_back_to_it() -> None:
    for section in the_pack().sections:
        for theme in section.themes:
            walk = Walk(empty_project())
            walk.go("check", theme.id)
            (rows,) = parts_of(walk.screen, Summary)
            change = rows.rows[0].button
            assert change is not None
            walk.press(change.id)
            if walk.screen.id == "question-note":
                walk.press("note/go-on")
            assert walk.press("continue").key == f"check/{theme.id}"


def test_B8_a_hard_question_is_announced_and_can_be_left_before_it_is_seen() -> None:
    hard = [one for one in questions() if one.note]
    assert hard
    for one in hard:
        walk = Walk(empty_project())
        screen = walk.go("question", one.id)
        assert screen.id == "question-note"
        assert one.words not in "\n".join((screen.title, *texts(screen)))
        assert walk.press("skip").title != one.words
        assert walk.project.answers == ()


def test_B9_a_blank_pack_has_every_question_and_room_to_write_by_hand() -> None:
    for section in the_pack().sections:
        paper = build_one(empty_project(), the_pack(), DocumentKind.BLANK_QUESTIONS, section.id)
        words = text_of(paper)
        for one in (question for theme in section.themes for question in theme.questions):
            assert one.words in words


def test_B10_each_question_and_each_of_its_options_is_read_aloud() -> None:
    walk = Walk(the_sample())
    for one in (question for question in questions() if question.options):
        walk.go("question", one.id)
        walk.press("read")
        said = " ".join(walk.outside.voice.said)
        assert one.words in said
        assert all(option.words.rstrip(".") in said for option in one.options), one.id
        walk.press("read")


def test_B11_only_what_is_relevant_is_asked_and_nothing_is_lost_when_an_answer_changes() -> None:
    waits = next(one for one in questions() if one.only_if)
    first = waits.only_if[0]
    others = next(one for one in questions() if one.id == first.question).options
    other = next(option.id for option in others if option.id not in first.has)
    walk = at(first.question)
    walk.write("choice", first.has[0])
    assert walk.press("continue").key == f"question/{waits.id}"
    walk.write("words", "What we wrote")
    walk.go("question", first.question)
    walk.write("choice", other)
    assert walk.press("continue").key != f"question/{waits.id}"
    walk.go("question", first.question)
    walk.write("choice", first.has[0])
    walk.press("continue")
    assert field_of(walk.screen, TextField, "words").value == "What we wrote"


def test_B7_an_answer_becomes_an_action_with_owner_date_and_cover() -> None:
    walk = Walk(the_sample())
    walk.go("question", "about.unknown")
    said = next(answer.words for answer in the_sample().answers if answer.id == "about.unknown")
    walk.press("make-action")
    walk.press("continue")
    walk.write("owner", "person-sam")
    walk.press("continue")
    walk.write("by_when", "1 March 2027")
    walk.press("card")
    action = walk.project.actions[-1]
    assert (action.what, action.owner, action.by_when) == (said, "person-sam", "1 March 2027")
    assert action.question == "about.unknown"
    assert any("When Sam is away" in words for words in texts(walk.screen))
    walk.press("cover-plan")
    assert "Sam" in walk.screen.title or any("Sam" in part.words for part in parts_of(walk.screen, Text))
