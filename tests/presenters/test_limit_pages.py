"""Limits: what is fixed needs a reason, who decided and a way to question it; nothing written is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.limit_records import Column, Limit
from coprod_desktop.domain.listing import find
from coprod_desktop.presenters.screen import Bullets, Cards, ChoiceField, Summary, Text
from tests.presenters.fake_house import Walk, empty_project, the_sample

FIXED = Limit(
    id="a", what="The logo", column=Column.FIXED, set_by="The council", why="Trust", challenge="Ask Jo"
)


def at_limits(*limits: Limit) -> Walk:
    walk = Walk(empty_project(limits=limits))
    walk.go("limits")
    return walk


def answer(walk: Walk, **fields: str) -> Walk:
    """Add a limit and go through its pages."""
    walk.press("add")
    while walk.screen.id == "limit-field":
        field = walk.program.place.item.split("/")[1]
        if field in fields:
            walk.write(field, fields[field])
        walk.press("continue")
    return walk


def listed(walk: Walk) -> dict[str, list[str]]:
    """Return the titles under each heading of the register."""
    parts = walk.screen.parts
    return {part.label: [card.title for card in part.cards] for part in parts if isinstance(part, Cards)}


def test_that_an_empty_register_has_3_columns_and_nothing_waiting() -> None:
    assert listed(at_limits()) == {"Ours to decide": [], "We can influence this": [], "Fixed": []}


def test_that_every_limit_stands_in_its_own_column() -> None:
    walk = Walk(the_sample())
    walk.go("limits")
    kept = walk.project.limits
    titles = listed(walk)
    assert titles["Fixed"] == [one.what for one in kept if one.column is Column.FIXED]
    assert sum(map(len, titles.values())) == len(kept)


def test_that_a_card_says_who_decided_and_why() -> None:
    walk = at_limits(FIXED)
    cards = [card for part in walk.screen.parts if isinstance(part, Cards) for card in part.cards]
    assert [card.lines for card in cards] == [("Who decided: The council", "Why: Trust")]


def test_that_a_limit_with_all_it_needs_is_kept() -> None:
    walk = answer(at_limits(), what="The logo", column="fixed", set_by="Us", why="Trust", challenge="Ask Jo")
    assert walk.screen.id == "limit"
    walk.press("keep")
    assert walk.screen.notice == "This limit is on our list now."
    assert listed(walk)["Fixed"] == ["The logo"]
    assert walk.project.unfinished_limits == ()
    walk.go("limit", walk.project.limits[0].id)
    assert walk.press("keep").notice == "", "nothing was changed, so there is nothing to say"


@pytest.mark.parametrize("left_out", ["what", "set_by", "why", "challenge"])
def test_that_a_fixed_limit_that_lacks_something_is_not_kept_and_not_lost(left_out: str) -> None:
    said = {"what": "The logo", "column": "fixed", "set_by": "Us", "why": "Trust", "challenge": "Ask Jo"}
    del said[left_out]
    walk = answer(at_limits(), **said)
    walk.press("keep")
    assert [one.field for one in walk.screen.problems] == [f"change/{left_out}"]
    assert f"change/{left_out}" in walk.buttons(), "the problem leads to a button on this page"
    assert walk.project.limits == ()
    waiting = walk.project.unfinished_limits[0]
    assert {name: getattr(waiting, name) for name in said} == said
    walk.press(f"change/{left_out}")
    walk.write(left_out, "Now it is said")
    walk.press("continue", "keep")
    assert getattr(find(walk.project.limits, waiting.id), left_out) == "Now it is said"


def test_that_a_limit_the_group_decides_on_needs_only_its_words() -> None:
    walk = answer(at_limits(), what="The words", column="ours")
    walk.press("keep")
    assert [(one.what, one.column) for one in walk.project.limits] == [("The words", Column.OURS)]


def test_that_a_limit_can_be_finished_later_and_waits_in_sight() -> None:
    walk = answer(at_limits(), column="fixed", why="Trust")
    assert [part.words for part in walk.screen.parts if isinstance(part, Text)] == [
        "This limit is not on our list yet. Nothing is lost."
    ]
    walk.press("later")
    assert listed(walk)["Not finished yet"] == ["A limit with no words yet"]


def test_that_a_limit_opened_and_left_empty_is_not_kept() -> None:
    walk = at_limits()
    walk.press("add", "back")
    assert walk.project.unfinished_limits == ()


def test_that_a_kept_limit_that_loses_its_reason_stays_as_it_was_until_it_has_one() -> None:
    walk = at_limits(FIXED)
    walk.press("open/a", "change/why")
    walk.write("why", " ")
    walk.press("continue")
    assert walk.project.limits == (FIXED,)
    assert walk.press("keep").problems
    walk.press("change/why")
    walk.write("why", "So that people know us")
    walk.press("continue", "keep")
    assert [one.why for one in walk.project.limits] == ["So that people know us"]
    assert walk.project.unfinished_limits == ()


def test_that_a_kept_limit_says_so_and_asks_for_nothing() -> None:
    walk = at_limits(FIXED)
    walk.press("open/a")
    assert "later" not in walk.buttons()
    assert walk.buttons()["keep"] == "Back to the limits"
    assert "logo" not in walk.screen.window_title


@pytest.mark.parametrize("waiting", [False, True])
def test_that_a_removed_limit_comes_back_with_undo(waiting: bool) -> None:
    walk = at_limits() if waiting else at_limits(FIXED)
    if waiting:
        answer(walk, what="The logo", column="fixed")
    else:
        walk.press("open/a")
    before = (walk.project.limits, walk.project.unfinished_limits)
    walk.press("remove")
    assert (walk.project.limits, walk.project.unfinished_limits) == ((), ())
    walk.press("undo")
    assert (walk.project.limits, walk.project.unfinished_limits) == before


def test_that_pressing_what_is_not_there_changes_nothing() -> None:
    walk = at_limits(FIXED)
    walk.program.press("nothing")
    walk.press("open/a")
    walk.program.press("nothing")
    assert (walk.screen.id, walk.project.limits) == ("limit", (FIXED,))


def test_that_a_kept_limit_with_an_unfinished_change_is_shown_as_it_stands_and_opens_once() -> None:
    kept = Limit(id="l", what="The logo stays", column=Column.OURS)
    walk = Walk(
        replace(empty_project(), limits=(kept,), unfinished_limits=(replace(kept, column=Column.FIXED),))
    )
    walk.go("limits")
    cards = [card for part in walk.screen.parts if isinstance(part, Cards) for card in part.cards]
    assert [bool(card.buttons) for card in cards] == [True, False]
    assert "A change to this is not finished yet." in cards[1].lines


def test_that_who_has_the_say_is_chosen_by_the_group_and_never_for_it() -> None:
    walk = Walk(empty_project())
    walk.go("limits")
    walk.press("add")
    walk.write("what", "The logo stays")
    walk.press("continue")
    field = next(part for part in walk.screen.parts if isinstance(part, ChoiceField))
    assert field.chosen == ""
    assert [one.field for one in walk.press("continue").problems] == ["column"]
    walk.write("column", "ours")
    assert walk.press("continue").key.endswith("/set_by")


def test_X02_moving_a_limit_counts_when_it_is_kept_and_leaves_where_it_was_before() -> None:
    walk = at_limits(FIXED)
    walk.press("open/a", "change/column")
    walk.write("column", "influence")
    walk.write("column", "ours")
    assert walk.project.limits == (FIXED,), "looking through the choices moves nothing"
    walk.press("continue")
    assert not walk.project.limit_moves
    walk.press("keep")
    assert [(one.before, one.after, one.why) for one in walk.project.limit_moves] == [
        (Column.FIXED, Column.OURS, "Trust")
    ]
    walk.press("open/a")
    assert [part.items for part in walk.screen.parts if isinstance(part, Bullets)] == [
        ("23 November 2026: from “Fixed” to “Ours to decide”",)
    ]


def test_that_undo_never_takes_a_limits_history_away() -> None:
    walk = at_limits(FIXED)
    walk.press("open/a", "change/column")
    walk.write("column", "influence")
    walk.press("continue", "keep", "open/a", "remove", "undo")
    assert len(walk.project.limit_moves) == 1


def test_that_by_when_we_hear_is_asked_of_what_others_decide() -> None:
    titles = {"ours": False, "influence": True, "fixed": True}
    for column, asked in titles.items():
        walk = at_limits()
        walk.press("add", "continue")
        walk.write("column", column)
        seen = []
        while walk.screen.id == "limit-field":
            seen.append(walk.screen.title)
            walk.press("continue")
        assert ("By when do we hear an answer?" in seen) is asked
        assert "What is this limit about?" in seen


def test_that_a_limit_is_changed_at_once_while_it_says_enough_and_stays_in_its_column() -> None:
    walk = at_limits(FIXED)
    walk.press("open/a", "change/why")
    walk.write("why", "People look for it")
    assert [one.why for one in walk.project.limits] == ["People look for it"]
    assert not walk.project.unfinished_limits
    assert not walk.project.limit_moves


def test_that_going_to_the_end_of_the_card_leaves_who_has_the_say_open_and_asks_for_it() -> None:
    walk = at_limits()
    walk.press("add")
    walk.write("what", "The logo stays")
    walk.press("card")
    row = next(row for part in walk.screen.parts if isinstance(part, Summary) for row in part.rows[1:2])
    assert (row.label, row.words) == ("Who has the say", "Nothing here yet")
    assert [one.field for one in walk.press("keep").problems] == ["change/column"]
    assert not walk.project.limits


def test_that_a_limit_that_came_in_no_column_waits_among_the_unfinished_and_is_not_lost() -> None:
    walk = at_limits(replace(FIXED, column=Column.NOT_SAID))
    lists = [part for part in walk.screen.parts if isinstance(part, Cards)]
    assert [len(one.cards) for one in lists] == [1, 0, 0, 0]
    walk.press("open/a", "change/column")
    walk.write("column", "ours")
    walk.press("continue", "keep", "open/a")
    assert [part.items for part in walk.screen.parts if isinstance(part, Bullets)] == [
        ("23 November 2026: from “We have not said yet who decides” to “Ours to decide”",)
    ]


def test_that_each_page_of_a_limit_says_which_limit_it_is() -> None:
    walk = at_limits()
    walk.press("add")
    assert walk.screen.step == "Question 1 of 7"
    walk.write("what", "The brochure has to use the council's logo, in its own colours, on the front page")
    walk.press("continue")
    assert walk.screen.step == "The brochure has to use the council's logo, in its own…: Question 2 of 7"
    walk.write("column", "fixed")
    walk.press("continue", "card", "change/why")
    assert walk.screen.step == "The brochure has to use the council's logo, in its own…"
