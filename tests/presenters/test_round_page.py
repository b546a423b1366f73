"""A round: each person has a turn, a pass is as good as a turn, and nothing of it is kept (G2)."""

from __future__ import annotations

from tests.presenters.deciding_walks import GROUP
from tests.presenters.fake_house import Walk, empty_project
from tests.presenters.looking import texts


def at_round(*seats: str) -> Walk:
    walk = Walk(empty_project(people=GROUP))
    walk.go("round")
    walk.press(*(f"sit/{one}" for one in seats))
    return walk


def test_that_people_choose_the_order_they_sit_in() -> None:
    walk = at_round()
    assert "begin" not in walk.buttons()
    walk.press("sit/jo", "sit/sam")
    assert texts(walk.screen)[1:] == ["Jo", "Sam"]
    assert "sit/jo" not in walk.buttons()
    walk.press("anew")
    assert "sit/jo" in walk.buttons()


def test_G2_everyone_has_one_turn_and_a_pass_is_as_good() -> None:
    walk = at_round("jo", "sam", "amina")
    assert walk.press("begin").title == "It is the turn of Jo"
    assert "After that: Sam, Amina" in texts(walk.screen)
    assert walk.press("pass").title == "It is the turn of Sam"
    assert walk.press("spoke").title == "It is the turn of Amina"
    assert not [said for said in texts(walk.screen) if said.startswith("After that")]
    assert walk.press("spoke").title == "Everyone was heard"
    assert walk.press("again").title == "It is the turn of Sam"


def test_that_somebody_who_is_not_here_is_left_out_of_the_round() -> None:
    walk = at_round("jo", "sam")
    walk.press("begin")
    assert walk.press("left").title == "It is the turn of Sam"
    walk.press("spoke")
    assert walk.press("decisions").id == "decisions"


def test_G2_nothing_of_a_round_is_kept() -> None:
    walk = at_round("jo", "sam")
    before = walk.project
    walk.press("begin", "pass", "spoke")
    walk.program.press("nothing-there")
    assert walk.project == before


def test_that_each_turn_is_a_page_of_its_own_so_that_it_is_heard() -> None:
    walk = at_round("jo", "sam")
    first = walk.press("begin").key
    assert walk.press("spoke").key != first
