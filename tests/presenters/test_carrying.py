"""A project that goes to another laptop in a file, and comes back: never written over, always said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from coprod_desktop.domain.actions import Action
from coprod_desktop.domain.answers import Answer
from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.place import Place
from coprod_desktop.domain.project import Project
from coprod_desktop.presenters.desk import GOAL_QUESTION
from coprod_desktop.presenters.screen import Cards, Text, TextField
from tests.presenters.fake_house import FakeCarried, FakeFile, Walk, empty_project

WORDS = "tea bread milk"


def left_in_a_file() -> tuple[Walk, Project]:
    """Return a walk whose project was carried away in a file, and the project as it is there."""
    walk = Walk(empty_project(answers=(Answer(id="q", words="as it was"),)))
    walk.go("safe")
    walk.press("safe-carry", "choose")
    ((_, project),) = walk.outside.files["p1"].carried_to
    return walk, project


def comes_back(walk: Walk, project: Project, words: str = "") -> None:
    walk.go("home")
    walk.outside.sticks.on_it = FakeCarried(project, words)
    walk.press("take-in")


def texts(walk: Walk) -> str:
    return " ".join(part.words for part in walk.screen.parts if isinstance(part, Text))


def changed(project: Project, action: str) -> Project:
    return replace(project, actions=(*project.actions, Action(id=action, what="Ring the printer")))


def test_K1_that_the_project_goes_into_a_file_with_a_mark_of_what_it_says() -> None:
    walk, _ = left_in_a_file()
    ((path, project),) = walk.outside.files["p1"].carried_to
    assert path.name.startswith("brochure-")
    assert path.name.endswith("-2026-11-23")
    assert len(project.trips) == 1
    assert f"Our project is in this file: {path.name}.coprod" in walk.screen.notice
    walk.press("choose")
    assert len(walk.project.trips) == 1


def test_that_who_may_open_the_file_is_said_before() -> None:
    walk = Walk(empty_project())
    walk.go("safe-carry")
    assert "The file has no lock." in texts(walk)
    walk.outside.files["p1"].words = WORDS
    assert "opens only with the words of your group" in texts(walk)
    walk.program.page.busy = True  # type: ignore[attr-defined]
    assert "This takes a few seconds" in texts(walk)
    walk.program.press("choose")
    walk.program.press("other")
    assert not walk.outside.files["p1"].carried_to


def test_that_a_project_that_cannot_be_written_is_not_said_to_be_in_a_file() -> None:
    walk = Walk(empty_project())
    walk.go("safe-carry")
    walk.outside.background_trouble = "Check the stick."
    assert walk.press("choose").notice == "Check the stick."
    assert not walk.outside.files["p1"].carried_to


def test_that_a_project_that_cannot_be_saved_here_is_saved_somewhere_else_as_it_is_now() -> None:
    walk = Walk(empty_project())
    walk.go("question", GOAL_QUESTION)
    file = walk.outside.files["p1"]
    assert walk.program.desk
    file.trouble = CoprodError("Make some room.")
    walk.write("words", "A brochure")
    shown = walk.press("map")
    assert shown.notice == "Make some room."
    assert shown.notice_button
    assert shown.notice_button.words == "Save our project somewhere else"
    assert walk.press("save-elsewhere").id == "safe-carry"
    assert walk.screen.notice_button is None
    said = walk.press("choose").notice
    assert said.startswith("Our project is in this file")
    assert said.endswith("Make some room."), "this laptop still cannot save it"
    ((_, carried),) = file.carried_to
    assert carried == walk.program.desk.project
    assert [answer.words for answer in carried.answers] == ["A brochure"]
    file.trouble = None
    assert walk.press("map").notice_button is None
    assert file.project == walk.program.desk.project


def test_that_undo_comes_before_saving_somewhere_else_and_a_private_turn_is_not_left() -> None:
    walk = Walk(empty_project(people=(Person(id="sam", name="Sam"),)))
    walk.outside.files["p1"].trouble = CoprodError("Make some room.")
    assert walk.program.desk
    walk.program.desk.keep(name="New")
    walk.program.desk.can_undo("Taken out.")
    button = walk.screen.notice_button
    assert button
    assert button.id == "undo"
    walk.press("piece/people")
    assert walk.buttons()["save-elsewhere"] == "Save our project somewhere else"
    walk.go("consent-cover", "sam")
    assert walk.program.turn
    assert walk.screen.notice_button is None


def test_K1_that_it_opens_elsewhere_exactly_where_the_group_was() -> None:
    walk = Walk()
    comes_back(walk, empty_project(place=Place(screen="people")))
    assert walk.screen.id == "people"
    assert walk.screen.notice.startswith("The project is on this laptop now.")
    assert walk.outside.last == "p1"


def test_that_a_locked_file_asks_for_its_words() -> None:
    walk = Walk()
    comes_back(walk, empty_project(place=Place(screen="people")), WORDS)
    assert walk.screen.id == "take-in"
    assert walk.press("open").problems[0].words == "Write the words first."
    walk.write("other", "x")
    walk.write("words", "milk")
    assert walk.press("open").problems[0].words.startswith("Look at the words again.")
    walk.press("show-words")
    assert not next(part for part in walk.screen.parts if isinstance(part, TextField)).hidden
    walk.outside.background_trouble = "Part of it cannot be read."
    assert walk.press("open").notice == "Part of it cannot be read."
    walk.outside.background_trouble = ""
    walk.write("words", WORDS)
    assert walk.press("open").id == "people"
    assert walk.outside.files["p1"].locked


def test_that_an_answer_that_comes_after_going_away_takes_nothing_in() -> None:
    walk = Walk()
    comes_back(walk, empty_project(), WORDS)
    page = walk.program.page
    page.busy = True  # type: ignore[attr-defined]
    assert "Opening. This takes a moment." in texts(walk)
    walk.program.press("open")
    walk.program.press("other")
    walk.press("home")
    page._tried(FakeCarried(empty_project(), WORDS))  # type: ignore[attr-defined]
    assert walk.outside.files == {}


def test_that_a_file_that_is_none_or_does_not_fit_is_said_at_home() -> None:
    walk = Walk()
    walk.outside.sticks.trouble = CoprodError("Choose a project file.")
    assert walk.press("take-in").notice == "Choose a project file."
    walk.outside.sticks.trouble = None
    walk.outside.sticks.on_it = FakeCarried(empty_project())
    walk.program.arrivals.take(None)
    walk.outside.sticks.trouble = CoprodError("Make some room.")
    walk.program.arrivals.take(FakeCarried(empty_project()))
    assert (walk.screen.id, walk.screen.notice) == ("home", "Make some room.")


@pytest.mark.parametrize(
    ("ours", "theirs", "said"),
    [
        (lambda p: p, lambda p: p, "Both are the same."),
        (lambda p: changed(p, "here"), lambda p: p, "The one on this laptop is newer."),
    ],
)
def test_K1_that_a_file_with_nothing_new_changes_nothing(
    ours: Callable[[Project], Project], theirs: Callable[[Project], Project], said: str
) -> None:
    walk, project = left_in_a_file()
    here = replace(ours(project), place=Place(screen="people"))
    walk.outside.files["p1"].project = here
    walk.program.desk.project = here  # type: ignore[union-attr]
    comes_back(walk, theirs(project))
    assert walk.screen.id == "carried-in"
    assert said in texts(walk)
    assert "theirs" not in walk.buttons()
    walk.program.press("theirs")
    assert walk.press("ours").id == "people"
    assert walk.project.actions == here.actions


def test_K1_that_a_newer_file_is_taken_over_by_choice_with_a_copy_before_and_undo() -> None:
    walk, project = left_in_a_file()
    later = replace(changed(project, "there"), place=Place(screen="actions"))
    comes_back(walk, later)
    assert "The one in the file is newer." in texts(walk)
    assert walk.project.actions == ()
    assert walk.press("theirs").id == "actions"
    assert walk.project.actions == later.actions
    assert walk.outside.files["p1"].earlier[-1].actions == ()
    assert walk.press("undo").id == "actions"
    assert walk.project.actions == ()


def test_that_a_newer_file_can_be_left_alone() -> None:
    walk, project = left_in_a_file()
    comes_back(walk, changed(project, "there"))
    walk.press("ours")
    assert walk.project.actions == ()
    assert walk.program.desk is not None
    assert walk.program.desk.carried is None


def test_K1_that_changes_on_both_sides_are_kept_side_by_side_by_choice() -> None:
    walk, project = left_in_a_file()
    assert walk.program.desk is not None
    walk.program.desk.keep(actions=(Action(id="here"),))
    comes_back(walk, changed(project, "there"))
    assert "People changed both." in texts(walk)
    assert "Answers, people and roles are the same in both. Something else is not." in texts(walk)
    cards = next(part for part in walk.screen.parts if isinstance(part, Cards)).cards
    assert [card.title for card in cards] == ["On this laptop", "In the file"]
    walk.program.press("theirs")
    assert walk.project.actions == (Action(id="here"),)
    screen = walk.press("keep-both")
    assert screen.notice == "Both are kept. This is the one from the file."
    assert [one.id for one in walk.project.actions] == ["there"]
    assert walk.project.name == "Brochure (from a stick)"
    assert walk.outside.files["p1"].project.actions == (Action(id="here"),)
    walk.program.arrivals.keep_both()
    assert len(walk.outside.files) == 2


def test_that_what_cannot_be_kept_beside_is_said() -> None:
    walk, project = left_in_a_file()
    assert walk.program.desk is not None
    walk.program.desk.keep(actions=(Action(id="here"),))
    comes_back(walk, changed(project, "there"))
    walk.outside.sticks.trouble = CoprodError("Make some room.")
    assert walk.press("keep-both").notice == "Make some room."
    assert list(walk.outside.files) == ["p1"]


def test_that_a_locked_project_here_opens_by_the_same_words_or_asks_for_its_own() -> None:
    for own, asked in ((WORDS, False), ("green walk table", True)):
        walk, project = left_in_a_file()
        walk.outside.files["p1"].words = own
        comes_back(walk, changed(project, "there"), WORDS)
        walk.write("words", WORDS)
        walk.press("open")
        assert (walk.screen.id == "unlock") is asked
        if asked:
            walk.write("words", own)
            walk.press("open")
        assert walk.screen.id == "carried-in"


def test_that_going_home_forgets_what_came() -> None:
    walk, project = left_in_a_file()
    walk.outside.files["p1"].words = "other words here"
    comes_back(walk, changed(project, "there"), WORDS)
    walk.write("words", WORDS)
    walk.press("open", "home", "open/p1")
    walk.write("words", "other words here")
    assert walk.press("open").id == "safe-carry"


def test_that_while_a_copy_is_made_nothing_else_is_chosen_and_the_page_is_gone_afterwards() -> None:
    walk, project = left_in_a_file()
    comes_back(walk, changed(project, "there"))
    walk.program.page.busy = True  # type: ignore[attr-defined]
    assert "This takes a few seconds" in texts(walk)
    walk.program.press("ours")
    assert walk.screen.id == "carried-in"
    walk.program.page.busy = False  # type: ignore[attr-defined]
    walk.press("ours")
    assert walk.go("carried-in").id == "map"


def test_that_a_project_from_a_file_is_shown_with_its_name_only_as_its_group_chose() -> None:
    walk = Walk()
    walk.outside.file_to_choose = Path("stick") / "brochure-1a2b3c.coprod"
    walk.outside.files["other"] = FakeFile(empty_project(id="other"))
    comes_back(walk, empty_project(), WORDS)
    assert walk.screen.step == "brochure-1a2b3c.coprod"
    assert "brochure" not in walk.screen.window_title.casefold()
