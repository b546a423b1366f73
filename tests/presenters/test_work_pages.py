"""Pieces of work: an honest level for each, and what would have to change (A2)."""

from __future__ import annotations

from coprod_desktop.domain.limit_records import Column, Limit
from coprod_desktop.domain.role_records import Role
from coprod_desktop.domain.work import LEVELS, MEANINGS, Level, PieceOfWork
from coprod_desktop.presenters.screen import ChoiceField
from tests.presenters.fake_house import Walk, empty_project
from tests.presenters.looking import cards, field_of, texts

PRINT = PieceOfWork(id="w", what="Printing", level=Level.CONSULTED, further="A printer of ours", role="r")


def at_work(*work: PieceOfWork, **more: object) -> Walk:
    walk = Walk(empty_project(work=work, **more))
    walk.go("work")
    return walk


def test_A2_each_piece_of_work_has_its_own_level_that_nobody_chose_for_the_group() -> None:
    walk = at_work()
    walk.press("add")
    walk.write("what", "The pictures")
    walk.press("continue")
    level = field_of(walk.screen, ChoiceField, "level")
    assert level.chosen == ""
    assert [option.id for option in level.options] == [
        "informed",
        "consulted",
        "co-designed",
        "co-produced",
        "led-by-us",
    ]
    assert all(option.hint for option in level.options)
    walk.write("level", "informed")
    walk.press("continue")
    walk.write("further", "We would have to see the money.")
    assert walk.press("continue").id == "piece-of-work", "with no roles and no limits, neither is asked for"
    assert "We are told what was decided." in texts(walk.screen)
    (work,) = walk.project.work
    assert (work.level, work.further) == (Level.INFORMED, "We would have to see the money.")
    assert walk.press("work").id == "work"
    assert cards(walk.screen)[0].lines == (
        "Informed: We are told what was decided.",
        "To share more of it: We would have to see the money.",
    )


def test_A2_every_level_has_a_word_and_an_honest_meaning() -> None:
    assert set(LEVELS) == set(MEANINGS) == set(Level)


def test_that_a_piece_of_work_says_which_role_it_needs_and_which_limit_it_may_meet() -> None:
    limit = Limit(id="l", what="£600", column=Column.FIXED, set_by="Ruth", why="Money")
    walk = at_work(
        PieceOfWork(id="w", what="Printing", level=Level.CONSULTED, role="r", limit="l"),
        roles=(Role(id="r", title="Printer"), Role(id="s")),
        limits=(limit,),
    )
    assert cards(walk.screen)[0].lines[1:] == (
        "It needs this role: Printer",
        "This may meet a limit: £600",
    )
    walk.press("open/w", "change/role")
    assert [option.words for option in field_of(walk.screen, ChoiceField, "role").options] == [
        "Printer",
        "A role with no name yet",
        "None so far",
    ]
    walk.go("piece-of-work-field", "w/limit")
    assert any("£600" in words for words in texts(walk.screen)), "the limit is told when it is chosen"


def test_that_a_piece_of_work_can_be_removed_and_put_back() -> None:
    walk = at_work(PRINT)
    walk.press("open/w", "remove")
    assert PRINT not in walk.project.work
    walk.press("undo")
    assert walk.project.work == (PRINT,)


def test_that_a_piece_opened_and_left_empty_is_not_kept_and_one_with_no_name_stays() -> None:
    walk = at_work()
    walk.press("add", "back")
    assert walk.project.work == ()
    walk = at_work(PieceOfWork(id="w", level=Level.INFORMED))
    assert cards(walk.screen)[0].title == "A piece of work with no name yet"


def test_that_pressing_what_is_not_there_changes_nothing() -> None:
    walk = at_work(PRINT)
    walk.program.press("nothing")
    assert walk.screen.id == "work"
    walk.go("piece-of-work", "w")
    walk.program.press("nothing")
    assert walk.screen.id == "piece-of-work"
