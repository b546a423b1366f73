"""R15: what is taken away can come back until the project is closed, and is then truly gone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from coprod_desktop.domain.actions import Action, Parked
from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.domain.role_records import Role
from coprod_desktop.domain.taken_away import put_back, what_went, without
from coprod_desktop.presenters.screen import Card, Cards
from coprod_desktop.store.projects import Shelf
from tests.presenters.fake_house import Walk, empty_project, the_sample

SECRET = "Persimmon-Zeppelin"


def cards(walk: Walk) -> tuple[Card, ...]:
    (found,) = (part for part in walk.go("safe-taken").parts if isinstance(part, Cards))
    return found.cards


def taken(walk: Walk) -> None:
    """Take away an action, and a role with its people."""
    walk.go("action", the_sample().actions[0].id)
    walk.press("remove")
    walk.go("role-more", "role-writer")
    walk.press("remove", "map")


def test_r15_what_was_taken_away_comes_back_also_many_steps_later() -> None:
    walk = Walk(the_sample())
    taken(walk)
    before = the_sample()
    assert [one.title for one in cards(walk)] == ["The role card is removed.", "The action is removed."]
    assert before.actions[0] not in walk.project.actions
    walk.press(cards(walk)[1].buttons[0].id)
    assert walk.screen.notice == "It is back."
    assert walk.project.actions[0] == before.actions[0]
    walk.press(cards(walk)[0].buttons[0].id)
    assert [one.id for one in walk.project.roles] == [one.id for one in before.roles]
    assert {one.id for one in walk.project.holdings} == {one.id for one in before.holdings}
    assert cards(walk) == ()


def test_r15_undo_takes_it_off_the_list() -> None:
    walk = Walk(the_sample())
    walk.go("action", the_sample().actions[0].id)
    walk.press("remove", "undo")
    assert cards(walk) == ()
    assert walk.project.actions == the_sample().actions


def test_that_undoing_a_step_that_took_nothing_leaves_the_list_alone() -> None:
    walk = Walk(the_sample())
    walk.go("action", the_sample().actions[0].id)
    walk.press("remove")
    desk = walk.program.desk
    assert desk is not None
    desk.settle()
    desk.can_undo("Nothing is changed.")
    desk.gather()
    desk.undo()
    assert len(cards(walk)) == 1


def test_r15_it_is_not_there_any_more_once_the_project_was_closed() -> None:
    walk = Walk(the_sample())
    walk.go("action", the_sample().actions[0].id)
    walk.press("remove", "map", "home")
    walk.program.projects.open(the_sample().id)
    assert cards(walk) == ()
    assert the_sample().actions[0].id not in repr(walk.project.actions)


def test_r15_it_goes_for_good_from_earlier_copies_when_somebody_asks() -> None:
    walk = Walk(the_sample())
    gone = the_sample().actions[0].id
    walk.go("action", gone)
    walk.press("remove")
    walk.go("safe-taken")
    file = walk.outside.files[the_sample().id]
    assert gone in repr(file.earlier[-1].actions)
    screen = walk.press("for-good")
    assert screen.notice == "It is in this project no more, and in no earlier copy."
    assert gone not in repr(file.earlier[-1].actions)
    assert cards(walk) == ()


def test_that_what_stops_it_is_told_and_nothing_is_forgotten() -> None:
    walk = Walk(the_sample())
    walk.go("action", the_sample().actions[0].id)
    walk.press("remove")
    walk.outside.files[the_sample().id].clean_trouble = CoprodError("Make some room on the disk.")
    walk.go("safe-taken")
    assert walk.press("for-good").notice == "Make some room on the disk."
    assert len(cards(walk)) == 1


def test_that_nothing_is_pressed_twice_while_the_files_are_written() -> None:
    walk = Walk(the_sample())
    walk.go("action", the_sample().actions[0].id)
    walk.press("remove")
    walk.go("safe-taken")
    object.__setattr__(walk.program.house.outside, "in_background", lambda *_: None)
    walk.press("for-good")
    assert "for-good" not in walk.buttons()
    step = next(button for button in walk.buttons() if button.startswith("put-back/"))
    for button in ("for-good", step, "no-such-button"):
        walk.program.press(button)
    assert len(cards(walk)) == 1


def test_that_a_record_that_changed_since_stays_as_it_is_now() -> None:
    one, two = Action(id="a", what="Ring"), Parked(id="p", words="Bus")
    before = empty_project(actions=(one,), parked=(two,))
    after = replace(before, actions=(), parked=(replace(two, words="Train"),))
    found = what_went(before, after, "It is removed.", "s1")
    assert found is not None
    assert found.words == "Ring"
    assert put_back(after, found) == before
    since = replace(after, parked=(replace(two, words="Boat"),), actions=(replace(one, what="New"),))
    assert put_back(since, found) == since
    assert what_went(before, before, "", "s2") is None


def test_that_a_thing_with_no_words_is_known_by_what_was_said() -> None:
    before = empty_project(roles=(Role(id="r"),))
    found = what_went(before, empty_project(), "The role card is removed.", "s1")
    assert found is not None
    assert found.words == ""
    walk = Walk(empty_project())
    assert walk.program.desk is not None
    walk.program.desk.taken_away.append(found)
    assert cards(walk)[0].buttons[0].words == "Put it back: The role card is removed."


def test_that_an_earlier_copy_still_holds_together_without_what_went() -> None:
    project = the_sample()
    after = replace(project, roles=project.roles[1:], parked=(), holdings=())
    found = what_went(project, after, "", "s1")
    assert found is not None
    assert without(project, (found,)) == replace(after, holdings=())
    only_role = replace(found, gone=tuple(one for one in found.gone if one[0] == "roles"))
    rest = without(project, (only_role,))
    assert {one.role for one in rest.holdings} <= {one.id for one in rest.roles}
    text = replace(project, answers=(replace(project.answers[0], words="x"), *project.answers[1:]))
    changed = what_went(project, text, "", "s2")
    assert changed is not None
    assert without(project, (changed,)) == text


def test_r15_nothing_of_it_is_in_any_byte_of_the_file_once_it_is_closed(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    action = Action(id="a", what=SECRET * 200)
    project = empty_project(id="0" * 32, actions=(action,))
    with shelf.create(project) as file:
        file.settle()
        assert SECRET.encode() in b"".join(one.read_bytes() for one in tmp_path.rglob("*") if one.is_file())
        file.save(replace(project, actions=()))
    assert SECRET.encode() not in b"".join(one.read_bytes() for one in tmp_path.rglob("*") if one.is_file())
