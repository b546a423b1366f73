"""Work in the background that ends after the project was locked, covered or closed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from coprod_desktop.domain.consent_records import Say
from coprod_desktop.domain.project import Project
from tests.domain.test_names_on_paper import asked, group
from tests.presenters.agreeing import KIT, SAM, slowly, written
from tests.presenters.fake_house import Walk, empty_project
from tests.presenters.test_notes_page import SAM as NOTES_OF
from tests.presenters.test_notes_page import SECRET
from tests.presenters.test_notes_page import written as notes_written
from tests.presenters.test_own_data_pages import own_page
from tests.presenters.test_safe_pages import WORDS, locked


def pressed(button: str, project: Project | None = None) -> tuple[Walk, list[Callable[[], None]]]:
    """Return a locked project in which saving the papers was pressed before they were ready."""
    walk = locked(Walk(project or empty_project(people=(SAM, KIT))))
    waiting = slowly(walk)
    walk.go("save-papers")
    walk.press(button)
    return walk, waiting


def lock(walk: Walk) -> None:
    """Lock the project as the laptop locks its own screen: on any page."""
    walk.program.quiet.screen_off()


def unlock(walk: Walk) -> None:
    walk.write("words", WORDS)
    walk.press("open")


def test_that_papers_asked_for_before_the_project_was_locked_are_saved_once_it_is_open_again() -> None:
    walk, waiting = pressed("save")
    lock(walk)
    waiting.pop(0)()
    assert (walk.screen.id, waiting, written(walk)[1]) == ("unlock", [], ())
    unlock(walk)
    while waiting:
        waiting.pop(0)()
    assert "papers are in this folder" in walk.screen.notice


def test_that_no_window_for_folders_opens_over_a_locked_project() -> None:
    walk, waiting = pressed("save-to")
    lock(walk)
    waiting.pop(0)()
    assert (walk.screen.id, waiting, written(walk)[1]) == ("unlock", [], ())


@pytest.mark.parametrize("button", ["save", "save-to"])
def test_that_names_to_look_at_uncover_no_screen(button: str) -> None:
    walk, waiting = pressed(button, group(asked("ruth", Say.NO)))
    walk.go("cover")
    waiting.pop(0)()
    assert walk.screen.id == "cover"
    walk.press("lock-now")
    assert walk.screen.id == "unlock"


def test_that_names_to_look_at_come_once_the_project_is_open_again() -> None:
    walk, waiting = pressed("save", group(asked("ruth", Say.NO)))
    lock(walk)
    waiting.pop(0)()
    assert walk.screen.id == "unlock"
    unlock(walk)
    assert walk.screen.id == "paper-names"


def test_that_papers_asked_for_twice_before_they_are_ready_are_made_once() -> None:
    walk, waiting = pressed("save")
    walk.go("map")
    walk.go("save-papers")
    walk.press("save")
    while waiting:
        waiting.pop(0)()
    made = [paper.name for paper in written(walk)[1]]
    assert sorted(set(made)) == sorted(made)


def test_that_what_comes_back_to_a_project_that_was_left_is_let_go_of() -> None:
    walk, waiting = pressed("save")
    walk.go("home")
    waiting.pop(0)()
    assert (walk.screen.id, waiting, written(walk)[1]) == ("home", [], ())


def test_that_notes_locked_as_the_project_locks_are_kept_once_it_is_open_again() -> None:
    walk = locked(notes_written())
    waiting = slowly(walk)
    walk.go("consent-cover", NOTES_OF)
    walk.press("mine", "notes", "seal", "words")
    walk.write("secret", SECRET)
    walk.press("continue")
    lock(walk)
    waiting.pop(0)()
    unlock(walk)
    (kept,) = walk.project.private_notes
    assert kept.sealed
    assert kept.words == ""


@pytest.mark.parametrize("button", ["print", "letter"])
@pytest.mark.parametrize("away", [lock, lambda walk: walk.go("cover")])
def test_that_nobody_else_is_asked_where_to_print_what_is_one_persons(
    button: str, away: Callable[[Walk], None]
) -> None:
    walk = locked(own_page())
    waiting = slowly(walk)
    walk.go("consent-cover", NOTES_OF)
    walk.press("mine", "data", button)
    away(walk)
    waiting.pop(0)()
    assert walk.outside.printed == []
    assert walk.screen.id in ("unlock", "cover")


def test_that_nobody_is_asked_where_to_print_the_spare_key_over_a_locked_project() -> None:
    walk = locked()
    walk.go("safe-sheet")
    walk.press("make")
    waiting = slowly(walk)
    walk.press("print")
    lock(walk)
    waiting.pop(0)()
    assert walk.outside.printed == []
    assert walk.screen.id == "unlock"


def test_that_the_paper_of_one_person_is_printed_where_they_wait_for_it() -> None:
    walk = own_page()
    waiting = slowly(walk)
    walk.press("print")
    waiting.pop(0)()
    assert len(walk.outside.printed) == 1
