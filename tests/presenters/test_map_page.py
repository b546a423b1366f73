"""The map: every part in any order, and where each stands."""

from __future__ import annotations

import pytest

from coprod_desktop.domain.actions import Action, Parked
from coprod_desktop.domain.answers import Answer, Mark, Reply, SectionMark
from coprod_desktop.domain.decisions import Decision
from coprod_desktop.domain.limit_records import Limit
from coprod_desktop.domain.own_questions import OwnQuestion, QuestionChange
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.sessions import Session
from coprod_desktop.presenters.screen import Task, TaskMap, Text
from tests.presenters.fake_house import Walk, empty_project, the_pack, the_sample
from tests.presenters.looking import parts_of, texts

NOBODY_IS_REAL = "This is a pretend project, to look at and try. Nobody in it is real."


def at_map(**fields: object) -> Walk:
    return Walk(empty_project(**fields))


def tasks(walk: Walk) -> dict[str, Task]:
    (task_map,) = parts_of(walk.screen, TaskMap)
    return {task.button.id.removeprefix("piece/"): task for task in task_map.tasks}


def says_of_all(walk: Walk) -> str:
    return parts_of(walk.screen, TaskMap)[0].says


def says(piece: str, **fields: object) -> str:
    return tasks(at_map(**fields))[piece].says


def done(piece: str) -> tuple[SectionMark, ...]:
    return (SectionMark(id=piece, mark=Mark.DONE_FOR_NOW),)


def test_that_nothing_is_started_in_an_empty_project() -> None:
    walk = at_map()
    assert all(task.says.startswith("Not started. About ") for task in tasks(walk).values())
    assert says_of_all(walk) == "A good place to start: About our project."
    assert NOBODY_IS_REAL not in texts(walk.screen)


def test_that_the_pretend_project_says_that_nobody_is_real() -> None:
    walk = Walk(the_sample())
    walk.go("map")
    assert NOBODY_IS_REAL in texts(walk.screen)


def test_that_every_part_of_the_pretend_project_is_begun() -> None:
    walk = Walk(the_sample())
    walk.go("map")
    found = {piece: task.says for piece, task in tasks(walk).items()}
    assert (found["people"], found["foundations"]) == ("Done for now", "Look again")
    assert "Not started" not in (found["roles"], found["limits"], found["actions"], found["questions"])


@pytest.mark.parametrize("piece", ["people", "limits", "roles", "decisions", "actions", "agreements"])
def test_that_a_part_made_by_hand_opens_and_back_returns_to_the_map(piece: str) -> None:
    walk = at_map()
    assert walk.press(f"piece/{piece}").key == f"{piece}/"
    assert walk.press("back").id == "map"


def test_that_questions_and_choices_open() -> None:
    assert at_map().press("piece/questions").key == "section/questions"
    assert at_map().press("piece/consent").id == "consent-people"


def test_that_an_answer_starts_a_part() -> None:
    assert says("about", answers=(Answer(id="about.goal", words="A film"),)) == "Started"


def test_that_an_emptied_answer_does_not_start_a_part() -> None:
    assert says("about", answers=(Answer(id="about.goal", words=" "),)) == "Not started. About 60 minutes."


def test_that_an_answer_to_the_groups_own_question_starts_a_part() -> None:
    own = (OwnQuestion(id="own", theme="about.basics", words="Tea?"),)
    assert says("about", own_questions=own, answers=(Answer(id="own", words="Yes"),)) == "Started"


def test_that_one_thing_starts_a_part_made_by_hand() -> None:
    assert says("people", people=(Person(id="sam", name="Sam"),)) == "Started"
    assert says("actions", actions=(Action(id="a", what="Ask"),)) == "Started"
    assert says("actions", parked=(Parked(id="p", words="Tea"),)) == "Started"
    assert says("decisions", decisions=(Decision(id="d", what="Tea?"),)) == "Started"
    assert says("decisions", sessions=(Session(id="s"),)) == "Started"
    assert says("limits", unfinished_limits=(Limit(id="l", what="No logo"),)) == "Started"


def test_that_a_done_part_stays_done_while_nothing_is_open() -> None:
    walk = at_map(section_marks=done("about"), answers=(Answer(id="about.goal", words="A film"),))
    assert tasks(walk)["about"].says == "Done for now"
    assert says_of_all(walk) == f"Jigsaw picture: 1 of {len(tasks(walk))} parts done for now."


def test_that_a_part_marked_to_look_at_again_says_so() -> None:
    assert says("about", section_marks=(SectionMark(id="about", mark=Mark.LOOK_AGAIN),)) == "Look again"


def test_that_a_question_to_come_back_to_opens_a_done_part_again() -> None:
    later = (Answer(id="about.goal", reply=Reply.LATER),)
    assert says("about", section_marks=done("about"), answers=later) == "Look again"
    assert says("foundations", section_marks=done("foundations"), answers=later) == "Done for now"


def test_that_a_hidden_question_opens_no_part_again() -> None:
    later = (Answer(id="about.goal", reply=Reply.LATER),)
    hidden = (QuestionChange(id="about.goal", hidden=True),)
    assert says("about", section_marks=done("about"), answers=later, question_changes=hidden) == (
        "Done for now"
    )


def test_that_other_parts_stay_done_for_now() -> None:
    assert says("people", section_marks=done("people")) == "Done for now"


def test_that_a_limit_that_is_not_placed_opens_the_limits_again() -> None:
    limit = (Limit(id="l", what="No logo"),)
    assert says("limits", section_marks=done("limits"), unfinished_limits=limit) == "Look again"
    assert says("limits", section_marks=done("limits"), limits=limit) == "Done for now"


def test_that_somebody_who_was_not_asked_opens_the_choices_again() -> None:
    asked, sample = done("consent"), the_sample()
    person = tuple(one for one in sample.people if one.id == sample.consents[0].person)
    assert says("consent", people=person, consents=sample.consents, section_marks=asked) == "Done for now"
    new = (Person(id="new", name="Kit"),)
    assert says("consent", section_marks=asked, people=new) == "Look again"
    gone = (Person(id="new", name="Kit", left_on="2026-11-01"),)
    assert says("consent", section_marks=asked, people=gone) == "Done for now"


def test_that_the_projects_name_is_in_sight_and_not_in_the_windows_frame() -> None:
    walk = at_map(name="Our\nbrochure " + "x" * 500)
    assert walk.screen.step.startswith("Our brochure x")
    assert len(walk.screen.step) == 160
    assert walk.screen.window_title == "The map"


def test_that_the_map_says_how_long_the_questions_take() -> None:
    assert any("about 5 hours in all" in words for words in texts(at_map().screen))


def test_that_a_button_that_is_not_there_does_nothing() -> None:
    walk = at_map()
    walk.program.press("piece/no-such-part")
    assert walk.screen.id == "map"


def test_that_a_part_nobody_has_begun_says_how_long_it_takes() -> None:
    found = {piece: task.says for piece, task in tasks(at_map()).items()}
    times = {"about": "60 minutes", "foundations": "45 minutes", "questions": "2 and a half hours"}
    for section, time in times.items():
        assert found[section] == f"Not started. About {time}."
    assert found["people"] == "Not started. About 5 minutes for each person."


def test_that_the_first_part_takes_as_long_as_a_new_project_is_told() -> None:
    walk = Walk()
    told = [part.words for part in parts_of(walk.go("start"), Text)]
    assert the_pack().sections[0].minutes == 60
    assert any("The first part takes about 1 hour." in words for words in told)
