"""The group's own words in a paper: added, moved among the others, changed and removed."""

from __future__ import annotations

from itertools import pairwise

import pytest

from coprod_desktop.domain.agreement_records import OwnClause
from coprod_desktop.presenters.screen import More, Summary, TextField
from tests.presenters.fake_house import Walk, empty_project, the_pack
from tests.presenters.looking import cards, field_of, parts_of

PAPER = "action-list"
STANDING = [
    clause.heading
    for clause in sorted(the_pack().clauses, key=lambda clause: clause.order)
    if clause.document == PAPER
]


def own(clause: str, order: int, heading: str = "") -> OwnClause:
    return OwnClause(id=clause, document=PAPER, heading=heading or clause, words="x", order=order)


def at(*clauses: OwnClause) -> Walk:
    walk = Walk(empty_project(own_clauses=clauses))
    walk.go("clauses", PAPER)
    return walk


def titles(walk: Walk) -> list[str]:
    return [card.title for card in cards(walk.screen)]


def test_that_the_papers_own_headings_stand_in_order() -> None:
    assert titles(at()) == STANDING


def test_that_words_of_our_own_are_added_at_the_end() -> None:
    walk = at()
    walk.press("add")
    assert parts_of(walk.screen, More)[0].words == "Phones"
    walk.write("heading", "Tea")
    walk.press("continue")
    assert field_of(walk.screen, TextField, "words").lines == 8
    walk.write("words", "Tea comes first.")
    assert walk.press("continue").id == "clause"
    assert [row.words for row in parts_of(walk.screen, Summary)[0].rows] == ["Tea", "Tea comes first."]
    walk.press("clauses")
    assert titles(walk) == [*STANDING, "Tea"]


def test_that_a_second_addition_comes_after_the_first() -> None:
    walk = at(own("Tea", 1000))
    walk.press("add")
    walk.write("heading", "Phones")
    walk.press("card", "clauses")
    assert titles(walk) == [*STANDING, "Tea", "Phones"]


def test_that_words_left_empty_are_not_kept() -> None:
    walk = at(OwnClause(id="unseen", document=PAPER, heading="\u200b", words=" "))
    assert walk.project.own_clauses == ()
    walk.press("add", "back")
    assert titles(walk) == STANDING


def test_that_words_without_a_heading_are_named_calmly() -> None:
    walk = at(OwnClause(id="a", document=PAPER, heading="\u200b", words="Tea comes first."))
    assert titles(walk)[-1] == "Something we added"
    assert walk.buttons()["open/a"] == "Open: Something we added"


def test_that_words_of_another_paper_stay_there() -> None:
    walk = at(OwnClause(id="a", document="role-agreement", heading="Tea"))
    assert titles(walk) == STANDING


def test_that_our_words_move_up_to_the_top_and_down_to_the_end() -> None:
    walk = at(own("Tea", 1000))
    for place in range(len(STANDING) - 1, -1, -1):
        walk.press("up/Tea")
        assert titles(walk).index("Tea") == place
    assert (walk.screen.focus, "up/Tea" in walk.buttons()) == ("open/Tea", False)
    for place in range(1, len(STANDING) + 1):
        walk.press("down/Tea")
        assert titles(walk).index("Tea") == place
        assert walk.screen.focus == ("open/Tea" if place == len(STANDING) else "down/Tea")
    assert [title for title in titles(walk) if title != "Tea"] == STANDING


def test_that_many_own_words_keep_their_order_wherever_they_are_moved() -> None:
    walk = at(*(own(f"c{n}", 1000 + n) for n in range(12)))
    wanted = titles(walk)
    for name in ("c5", "c0", "c0", "c11", "c5", "c0", "c0"):
        here = wanted.index(name)
        wanted.insert(here - 1, wanted.pop(here))
        walk.press(f"up/{name}")
        assert titles(walk) == wanted
    orders = [clause.order for clause in walk.project.own_clauses]
    assert len(set(orders)) == len(orders)


def test_that_words_with_one_order_can_still_be_told_apart() -> None:
    walk = at(own("a", 15), own("b", 15), own("c", 15))
    walk.press("down/a")
    assert [title for title in titles(walk) if title in "abc"] == ["b", "a", "c"]
    walk.press("up/c")
    assert [title for title in titles(walk) if title in "abc"] == ["b", "c", "a"]
    assert all(a.order != b.order for a, b in pairwise(walk.project.own_clauses))


def test_that_our_words_can_be_changed() -> None:
    walk = at(own("Tea", 1000))
    walk.press("open/Tea", "change/heading")
    walk.write("heading", "Coffee")
    walk.press("continue", "clauses")
    assert titles(walk)[-1] == "Coffee"


def test_that_removed_words_can_come_back() -> None:
    tea = own("Tea", 1000)
    walk = at(tea)
    assert walk.press("open/Tea", "remove").notice == "It is removed."
    assert (walk.screen.key, titles(walk)) == (f"clauses/{PAPER}", STANDING)
    walk.press("undo")
    assert walk.project.own_clauses == (tea,)


def test_that_continue_leads_to_the_papers() -> None:
    assert at().press("continue").id == "agreements"


@pytest.mark.parametrize("button", ["up/no-such", "up/Tea", "down/Phones", "no-such-button"])
def test_that_what_cannot_move_stays(button: str) -> None:
    walk = at(own("Tea", 1), own("Phones", 1000))
    before = titles(walk)
    walk.program.press(button)
    assert titles(walk) == before


def test_that_what_is_not_there_leads_to_the_map() -> None:
    walk = at(own("Tea", 1000))
    assert walk.go("clauses", "no-such-paper").id == "map"
    assert walk.go("clause", "no-such").id == "map"
    walk.go("clause", "Tea")
    walk.program.press("no-such-button")
    assert walk.screen.id == "clause"
