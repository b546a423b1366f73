"""What is a person's own stays theirs: sealed if they want, and what losing it means is said first (X01)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.domain.plan_lines import PlanLine, PlanPart
from coprod_desktop.domain.private_notes import PrivateNotes, SealedWith
from coprod_desktop.domain.project import Project
from coprod_desktop.presenters.screen import Bullets, Text, TextField
from tests.presenters.fake_house import Walk, the_sample

SAM, SECRET, NOTES = "person-sam", "tea bread milk jam", "Doors that bang are hard"


def own_notes(walk: Walk | None = None) -> Walk:
    walk = walk or Walk(the_sample())
    walk.go("consent-cover", SAM)
    walk.press("mine", "notes")
    return walk


def written(walk: Walk | None = None) -> Walk:
    walk = own_notes(walk)
    walk.write("notes", NOTES)
    return walk


def sealed(walk: Walk | None = None, secret: str = SECRET) -> Walk:
    walk = written(walk)
    walk.press("seal", "words")
    walk.write("secret", secret)
    walk.press("continue")
    return walk


def picked(walk: Walk, *pictures: str) -> None:
    for one in pictures:
        walk.write("picture", one)
        walk.press("continue")


def box(walk: Walk) -> str:
    return next((part.value for part in walk.screen.parts if isinstance(part, TextField)), "")


def words_on(walk: Walk) -> str:
    screen = walk.screen
    found = [part.words for part in screen.parts if isinstance(part, Text)]
    found += [item for part in screen.parts if isinstance(part, Bullets) for item in part.items]
    return "\n".join((screen.title, screen.notice, *found))


def test_that_notes_without_a_seal_are_kept_as_they_are_written() -> None:
    walk = written()
    assert walk.project.private_notes == (PrivateNotes(id=SAM, words=NOTES),)
    assert "somebody who knows about files can read them" in words_on(walk)
    assert walk.press("mine").id == "consent-mine"
    assert box(own_notes(walk)) == NOTES


def test_x01_how_strong_each_seal_is_and_what_forgetting_loses_is_said_before() -> None:
    walk = written()
    walk.press("seal")
    said = words_on(walk)
    for words in (
        "If you lose the words or pictures, nobody can read your notes. Nothing else is lost.",
        "4 pictures are easy to guess. There are only 10,000 ways.",
        "Somebody with the file can try all of them in 1 hour.",
        "A word or a name that people know of you is easy to guess.",
    ):
        assert words in said
    walk.press("write")
    assert box(walk) == NOTES


def test_x01_sealed_notes_are_nowhere_in_clear_and_open_with_their_words() -> None:
    walk = Walk(the_sample())
    written(walk)
    walk.outside.files[the_sample().id].make_copy("2026-12-01")
    walk.press("mine")
    sealed(walk)
    kept = walk.project.private_notes[0]
    assert (kept.words, kept.way) == ("", SealedWith.WORDS)
    assert NOTES not in repr(walk.project)
    assert NOTES not in repr(walk.outside.files[the_sample().id].earlier)
    assert "Your notes are locked." in words_on(walk)
    assert NOTES not in repr(walk.screen)
    walk.write("secret", "something else")
    walk.press("continue")
    assert "That is not it. Please try again." in words_on(walk)
    walk.write("secret", SECRET)
    walk.press("continue")
    assert (walk.screen.title, box(walk)) == ("Your notes are open", NOTES)


def test_x01_what_is_written_in_open_notes_is_sealed_again_or_the_seal_comes_off() -> None:
    walk = sealed()
    walk.write("secret", SECRET)
    walk.press("continue")
    walk.write("notes", "Other words")
    assert "Other words" not in repr(walk.project)
    walk.press("keep")
    assert "Other words" not in repr(walk.project)
    walk.write("secret", SECRET)
    walk.press("continue")
    assert box(walk) == "Other words"
    walk.press("open")
    assert walk.project.private_notes == (PrivateNotes(id=SAM, words="Other words"),)


def test_x01_pictures_seal_them_too_one_after_the_other() -> None:
    walk = written()
    walk.press("seal", "pictures")
    assert walk.press("continue").problems[0].words == "Choose a picture."
    picked(walk, "home", "clock")
    assert (walk.screen.title, "So far: Home, Clock" in words_on(walk)) == ("Choose the third picture", True)
    walk.write("picture", "no-such-picture")
    picked(walk, "drink", "home")
    assert walk.project.private_notes[0].way is SealedWith.PICTURES
    assert NOTES not in repr(walk.project)
    assert "So far" not in words_on(walk)
    picked(walk, "home", "clock", "drink", "list")
    assert "That is not it." in words_on(walk)
    picked(walk, "home", "clock", "drink", "home")
    assert box(walk) == NOTES


def test_x01_who_forgot_lets_go_of_the_notes_and_of_nothing_else() -> None:
    walk = sealed()
    before = walk.project
    walk.press("forgot")
    assert "Nobody can open the notes then, and nobody can help with it." in words_on(walk)
    walk.press("try", "forgot", "let-go")
    assert walk.project.private_notes == ()
    assert replace(walk.project, changed_at="", private_notes=()) == replace(
        before, changed_at="", private_notes=()
    )
    assert box(walk) == ""


def test_that_words_that_are_easy_to_guess_are_told_once_and_not_refused() -> None:
    walk = sealed(secret="tea")
    assert "These words are short, and easy to guess." in words_on(walk)


def test_that_words_are_asked_for_and_seen_while_they_are_chosen_only() -> None:
    walk = written()
    walk.press("seal", "words")
    assert "You could use: lantern river" in words_on(walk)
    fields = [part for part in walk.screen.parts if isinstance(part, TextField)]
    assert [(one.secret, one.hidden) for one in fields] == [(True, False)]
    assert walk.press("continue").problems[0].words == "Write your words."
    walk.press("mine")
    assert walk.project.private_notes[0].way is SealedWith.NOTHING
    walk = sealed()
    fields = [part for part in walk.screen.parts if isinstance(part, TextField)]
    assert [(one.secret, one.hidden) for one in fields] == [(True, True)]


def test_that_what_stops_the_seal_is_told_and_the_notes_stay() -> None:
    walk = written()
    walk.press("seal", "words")
    walk.write("secret", SECRET)
    walk.outside.background_trouble = "Make some room on the disk."
    walk.press("continue")
    assert "Make some room on the disk." in words_on(walk)
    assert walk.project.private_notes[0].words == NOTES


def test_that_copies_that_cannot_be_written_again_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    walk = written()
    walk.outside.files[the_sample().id].clean_trouble = CoprodError("Make some room on the disk.")
    walk.press("seal", "words")
    walk.write("secret", SECRET)
    walk.press("continue")
    assert walk.project.private_notes[0].words == ""


def test_that_one_waits_while_it_is_sealed() -> None:
    walk = written()
    walk.press("seal", "words")
    walk.write("secret", SECRET)
    object.__setattr__(walk.program.house.outside, "in_background", lambda *_: None)
    walk.press("continue")
    assert "One moment, please." in words_on(walk)
    for button in ("continue", "no-such-button"):
        walk.program.press(button)
    assert "continue" not in walk.buttons()


def test_that_a_project_without_a_lock_and_copies_seals_too_and_unknown_buttons_do_nothing() -> None:
    walk = written()
    assert walk.program.desk is not None
    walk.program.desk.vault = None
    walk.program.press("no-such-button")
    walk.program.change("no-such-field", "x")
    walk.press("seal", "words")
    walk.write("secret", SECRET)
    walk.press("continue")
    assert walk.project.private_notes[0].words == ""


def test_that_going_back_to_an_earlier_copy_leaves_the_notes_alone() -> None:
    walk = sealed()
    kept = walk.project.private_notes
    assert walk.program.desk is not None
    walk.program.desk.go_back_to(the_sample(), "It is as it was.")
    assert walk.project.private_notes == kept


def with_a_plan() -> Walk:
    """Return a walk with 1 line of a plan that Sam shares and 2 that he does not; Jo has one, too."""
    lines = (
        PlanLine(id="a", person=SAM, part=PlanPart.HARD, words="Long days"),
        PlanLine(id="b", person=SAM, part=PlanPart.HELPS, words="A break", shared=True),
        PlanLine(id="c", person=SAM, part=PlanPart.TELL, words="Dee"),
        PlanLine(id="d", person="person-jo", part=PlanPart.HARD, words="Stairs"),
    )
    return Walk(replace(the_sample(), plan_lines=lines))


def ids(project: Project) -> list[str]:
    return [one.id for one in project.plan_lines]


def test_X11_lines_that_only_the_person_sees_go_into_notes_with_no_lock_at_once() -> None:
    walk = own_notes(with_a_plan())
    walk.write("notes", f"{NOTES}\n")
    walk.press("bring")
    assert box(walk) == f"{NOTES}\nLong days\nDee"
    assert walk.screen.notice == "The lines are in your notes now."
    assert ids(walk.project) == ["b", "d"]
    assert "bring" not in walk.buttons()
    assert walk.project.private_notes == (PrivateNotes(id=SAM, words=f"{NOTES}\nLong days\nDee"),)


def test_X11_lines_of_a_plan_are_locked_with_the_notes_and_gone_from_earlier_copies() -> None:
    walk = own_notes(with_a_plan())
    desk = walk.program.desk
    assert desk is not None
    file = walk.outside.files[desk.project.id]
    file.earlier.append(walk.project)
    walk.press("bring", "seal", "words")
    walk.write("secret", SECRET)
    walk.press("continue")
    assert ids(walk.project) == ["b", "d"]
    assert "Long days" not in repr(walk.project)
    assert {tuple(ids(one)) for one in file.earlier} == {("b", "d")}


def test_X11_lines_leave_the_plan_with_the_lock_and_not_before_it_is_on() -> None:
    walk = with_a_plan()
    walk = sealed(walk)
    desk = walk.program.desk
    assert desk is not None
    file = walk.outside.files[desk.project.id]
    file.earlier.append(walk.project)
    assert ids(walk.project) == ["a", "b", "c", "d"]
    walk.write("secret", SECRET)
    walk.press("continue", "bring")
    assert ids(walk.project) == ["a", "b", "c", "d"], "nothing is lost where somebody walks away"
    walk.press("keep")
    assert ids(walk.project) == ["b", "d"]
    assert "Long days" not in repr(file.earlier)
    walk.write("secret", SECRET)
    walk.press("continue")
    assert box(walk) == f"{NOTES}\nLong days\nDee"
    assert "bring" not in walk.buttons()


def test_X11_lines_that_stay_in_the_plan_stay_in_earlier_copies() -> None:
    walk = with_a_plan()
    desk = walk.program.desk
    assert desk is not None
    file = walk.outside.files[desk.project.id]
    file.earlier.append(walk.project)
    sealed(walk)
    assert {tuple(ids(one)) for one in file.earlier} == {("a", "b", "c", "d")}
