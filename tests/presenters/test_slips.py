"""A wrong press on somebody's own pages is put right at once, by them, until they pass the laptop on."""

from __future__ import annotations

from coprod_desktop.domain.agreements import own_copy
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.consent import choice_in, latest_consent
from coprod_desktop.domain.history_check import is_whole
from coprod_desktop.domain.withdrawing import signed_record
from tests.presenters.fake_house import Walk, the_pack
from tests.presenters.talking import at_choices, talked

TAKE_BACK = "take-back/photo"


def mine() -> Walk:
    """Return Sam's own page after all choices."""
    walk = talked(at_choices())
    walk.press("pass/sam", "mine")
    return walk


def test_d5_a_yes_taken_back_by_a_slip_is_there_again_as_it_was() -> None:
    walk = mine()
    before = walk.project
    walk.press(TAKE_BACK)
    assert walk.project.actions
    walk.press(f"undo/{TAKE_BACK}")
    now = latest_consent(walk.project, "sam")
    was = latest_consent(before, "sam")
    assert choice_in(now, "photo") == choice_in(was, "photo")
    assert now is not None
    assert was is not None
    assert (now.choices, now.points) == (was.choices, was.points)
    assert walk.project.actions == before.actions
    assert TAKE_BACK in walk.buttons()
    assert "It is as it was before." in walk.screen.notice


def test_d5_r02_the_slip_stays_on_record_and_nothing_is_signed_anew() -> None:
    walk = mine()
    kept = walk.project.consents
    walk.press(TAKE_BACK, f"undo/{TAKE_BACK}")
    project = walk.project
    assert project.consents[: len(kept)] == kept
    assert len(project.consents) == len(kept) + 2
    assert is_whole(project)
    assert signed_record(project, project.consents[-1]) == kept[-1]
    text = text_of(own_copy(project, the_pack(), project.consents[-1].id))
    assert "The yes was taken back" not in text
    assert "The yes was taken back" in text_of(own_copy(project, the_pack(), project.consents[-2].id))


def test_d5_each_of_several_slips_is_put_right_by_itself() -> None:
    walk = mine()
    choices = walk.project.consents[-1].choices
    walk.press(TAKE_BACK, "take-back/contact", f"undo/{TAKE_BACK}")
    assert "undo/take-back/contact" in walk.buttons()
    walk.press("undo/take-back/contact")
    assert walk.project.consents[-1].choices == choices
    assert not walk.project.actions


def test_d5_the_undo_is_where_the_keys_are_and_the_way_back_there_is_too() -> None:
    walk = mine()
    assert walk.press(TAKE_BACK).focus == f"undo/{TAKE_BACK}"
    assert walk.press(f"undo/{TAKE_BACK}").focus == TAKE_BACK
    assert walk.press("leave-role/note-taker").focus == "undo/leave-role/note-taker"
    assert not walk.press("pause-for-now").focus


def test_d2_once_the_laptop_is_passed_on_no_page_has_the_undo() -> None:
    walk = mine()
    walk.press(TAKE_BACK, "leave-role/note-taker", "end")
    assert "undo" not in repr(walk.screen)
    assert "undo" not in repr(walk.press("list"))
    walk.press("pass/sam", "mine")
    assert not [one for one in walk.buttons() if one.startswith("undo")]


def test_x08_a_role_left_by_a_slip_is_theirs_again_with_its_words_and_nothing_is_asked_of_the_group() -> None:
    walk = mine()
    desk = walk.program.desk
    assert desk is not None
    held = walk.project.holdings
    walk.press("leave-role/note-taker")
    assert len(walk.project.holdings) == len(held) - 1
    walk.press("undo/leave-role/note-taker")
    assert set(walk.project.holdings) == set(held)
    assert not walk.project.actions
    assert "leave-role/note-taker" in walk.buttons()


def test_x08_the_action_that_a_slip_made_is_gone_with_it() -> None:
    walk = talked(at_choices())
    desk = walk.program.desk
    assert desk is not None
    desk.keep(holdings=walk.project.holdings[:1])
    walk.press("pass/sam", "mine", "leave-role/note-taker")
    assert [one.what for one in walk.project.actions] == ["Talk about who does this role now: Note taker"]
    walk.press("undo/leave-role/note-taker")
    assert not walk.project.actions


def test_x08_a_slip_after_leaving_is_put_right_there() -> None:
    walk = mine()
    walk.press("leave", TAKE_BACK)
    walk.press(f"undo/{TAKE_BACK}")
    assert choice_in(latest_consent(walk.project, "sam"), "photo") == choice_in(
        walk.project.consents[0], "photo"
    )


def test_that_an_undo_of_nothing_changes_nothing() -> None:
    walk = mine()
    before = walk.project
    walk.program.press(f"undo/{TAKE_BACK}")
    assert walk.project == before
