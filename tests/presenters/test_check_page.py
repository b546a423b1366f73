"""Check your answers: every question with what was said, and the end of a part for now."""

from __future__ import annotations

from coprod_desktop.domain.answers import Answer, Mark, Reply, SectionMark
from coprod_desktop.presenters.screen import Row, Status, Summary, TaskMap
from tests.presenters.fake_house import Walk, empty_project
from tests.presenters.looking import main_button, parts_of

THEMES = ("basics", "say", "care", "information")


def at(theme: str, **fields: object) -> Walk:
    walk = Walk(empty_project(**fields))
    walk.go("check", theme)
    return walk


def rows(walk: Walk) -> tuple[Row, ...]:
    (summary,) = parts_of(walk.screen, Summary)
    return summary.rows


def status(walk: Walk, piece: str) -> Status:
    (task_map,) = parts_of(walk.screen, TaskMap)
    return next(task.status for task in task_map.tasks if task.button.id == f"piece/{piece}")


def test_that_every_question_has_a_row_and_blanks_are_said_calmly() -> None:
    walk = at("about.basics", answers=(Answer(id="about.goal", words="A brochure"),))
    assert [row.words for row in rows(walk)] == [
        "A brochure",
        "Nothing here yet",
        "Nothing here yet",
        "Nothing here yet",
    ]
    assert rows(walk)[0].label == "What do we want to make or change?"


def test_that_a_reply_without_an_answer_is_said_in_words() -> None:
    walk = at("about.basics", answers=(Answer(id="about.goal", reply=Reply.NOT_SURE, words="A film"),))
    assert rows(walk)[0].words == "We are not sure yet"


def test_that_each_change_names_its_question() -> None:
    assert at("about.basics").buttons()["change/about.goal"] == "Change: What do we want to make or change?"


def test_that_change_opens_the_question_and_continue_returns() -> None:
    walk = at("about.basics")
    walk.press("change/about.affects")
    walk.write("words", "Us")
    walk.press("continue")
    assert walk.screen.key == "check/about.basics"
    assert rows(walk)[1].words == "Us"


def test_that_a_reply_while_changing_returns_too() -> None:
    walk = at("about.basics")
    walk.press("change/about.affects", "reply/later")
    assert (walk.screen.key, rows(walk)[1].words) == ("check/about.basics", "Come back to this")


def test_that_a_changed_choice_brings_a_question_that_follows_from_it() -> None:
    walk = at("about.say")
    assert "change/about.more-say" not in walk.buttons()
    walk.press("change/about.level")
    walk.write("choice", "informed")
    walk.press("continue")
    assert "change/about.more-say" in walk.buttons()


def test_that_the_next_theme_follows() -> None:
    walk = at("about.basics")
    assert main_button(walk.screen).words == "Go on to: What shapes it, and who decides"
    assert walk.press("continue").key == "theme/about.say"
    assert walk.project.section_marks == ()


def test_that_every_question_and_every_theme_leads_to_the_next_and_then_to_the_check() -> None:
    walk = Walk(empty_project())
    walk.go("theme", "about.basics")
    met = []
    while walk.screen.id != "map":
        met.append(walk.screen.key)
        walk.press("note/go-on" if walk.screen.id == "question-note" else "continue")
    asked = [key for key in met if key.startswith("question/")]
    assert asked[:4] == [f"question/about.{name}" for name in ("goal", "affects", "missing", "when")]
    assert [key for key in met if not key.startswith(("question/", "note/"))] == [
        f"{screen}/about.{theme}" for theme in THEMES for screen in ("theme", "check")
    ]


def test_that_the_last_theme_ends_the_part_for_now() -> None:
    walk = at("about.information")
    assert main_button(walk.screen).words == "This part is done for now"
    assert walk.press("continue").id == "map"
    assert walk.project.section_marks == (SectionMark(id="about", mark=Mark.DONE_FOR_NOW),)
    assert status(walk, "about") is Status.DONE_FOR_NOW


def test_that_a_part_can_be_marked_to_look_at_again() -> None:
    walk = at("about.basics", section_marks=(SectionMark(id="about", mark=Mark.DONE_FOR_NOW),))
    assert walk.press("look-again").id == "map"
    assert status(walk, "about") is Status.LOOK_AGAIN


def test_that_the_questions_can_be_edited_from_the_check() -> None:
    assert at("about.basics").press("edit-questions").key == "own-questions/about.basics"


def test_that_the_map_is_one_press_away() -> None:
    walk = at("about.basics")
    assert walk.buttons()["map"] in ("Map", "Back to the map")
    assert walk.press("map").id == "map"


def test_that_a_button_that_is_not_there_does_nothing() -> None:
    walk = at("about.care")
    walk.program.press("no-such-button")
    assert (walk.screen.key, walk.project.section_marks) == ("check/about.care", ())


def test_that_a_theme_nobody_knows_leads_to_the_map() -> None:
    assert at("no.such.theme").screen.id == "map"


def test_that_the_button_on_the_page_leads_to_the_map_too() -> None:
    assert at("about.basics").press("to-map").id == "map"
