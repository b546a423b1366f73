"""Rounds: everybody once before anybody twice, and a pass is as good as speaking (G2)."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.rounds import Round

SEATS = st.lists(st.sampled_from("abcdefgh"), max_size=12)


def seated(people: list[str]) -> Round:
    found = Round()
    for person in people:
        found = found.sit(person)
    return found


@given(SEATS)
def test_G2_everybody_is_heard_before_anybody_is_heard_twice(people: list[str]) -> None:
    found, turns = seated(people), []
    while found.turn:
        turns.append(found.turn)
        found = found.had_turn()
    assert turns == list(dict.fromkeys(people))
    assert found.had_turn() == found


@given(SEATS, st.integers(0, 8), st.sampled_from("abcdefghxy"))
def test_G2_who_comes_late_still_has_a_turn_and_who_leaves_keeps_nobody_waiting(
    people: list[str], turns: int, person: str
) -> None:
    found = seated(people)
    for _ in range(turns):
        found = found.had_turn()
    late = found.sit(person)
    assert person in late.heard or person in (late.turn, *late.to_come)
    assert late.heard == found.heard
    left = late.stand_up(person)
    assert person not in (*left.seats, *left.heard, left.turn)
    assert set(left.to_come) | {left.turn} - {""} == set(left.seats) - left.heard - {""} or not left.turn


def test_that_another_round_begins_one_seat_further_on() -> None:
    again = seated(["a", "b", "c"]).had_turn().again()
    assert (again.turn, again.to_come, again.heard) == ("b", ("c", "a"), frozenset())
    assert Round().again() == Round()
