"""What is shown of private checks finds nobody out (G2, X04)."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from hypothesis import assume, given
from hypothesis import strategies as st

from coprod_desktop.domain.decisions import PrivateCheck, Spread, Tally
from coprod_desktop.domain.private_spread import FEWEST, PASS, close_check, may_show, spread_of

OPTIONS = ("agree", "object")
PEOPLE = "abcdefghij"
CHECK = PrivateCheck(id="c", topic="d", made_at="2026-11-27T10:00:00Z")
SAID = st.sampled_from((*OPTIONS, PASS))
ANSWERS = st.dictionaries(st.sampled_from(PEOPLE), st.fixed_dictionaries({"d": SAID}))


def closed(answers: dict[str, dict[str, str]], before: tuple[PrivateCheck, ...] = ()) -> PrivateCheck:
    return close_check(CHECK, {"d": "A film?"}, OPTIONS, answers, before)


def all_closed(asked: list[dict[str, dict[str, str]]]) -> tuple[PrivateCheck, ...]:
    done: tuple[PrivateCheck, ...] = ()
    for answers in asked:
        done = (*done, closed(answers, done))
    return done


def shown_by(checks: tuple[PrivateCheck, ...]) -> list[tuple[Spread, ...]]:
    return [check.spreads for check in checks]


@given(ANSWERS)
def test_G2_no_result_is_shown_when_fewer_than_four_answered(answers: dict[str, dict[str, str]]) -> None:
    (spread,) = closed(answers).spreads
    assert bool(spread.counts) is (len(answers) >= FEWEST)


@given(ANSWERS)
def test_x04_nobodys_own_answer_is_kept(answers: dict[str, dict[str, str]]) -> None:
    for swapped in permutations(answers.values()):
        assert closed(dict(zip(answers, swapped, strict=True))) == closed(answers)
        if len(answers) > 4:
            break


@given(st.lists(ANSWERS, max_size=4), st.sampled_from(PEOPLE), st.data())
def test_G2_no_answer_is_found_by_taking_one_showing_from_another(
    asked: list[dict[str, dict[str, str]]], person: str, data: st.DataObject
) -> None:
    """Three others could each have said what this person said, and all that was shown is the same.

    The others are those whose exchange of answers with this person leaves everything shown as it is,
    even if people say the same each time they are asked.
    """
    assume(any(person in answers for answers in asked))
    said = {one: data.draw(SAID) for one in sorted({p for answers in asked for p in answers})}
    steady = [{one: {"d": said[one]} for one in answers} for answers in asked]
    checks = all_closed(steady)
    shown = [set(check.took_part) for check in checks if check.took_part]
    if not any(person in took_part for took_part in shown):
        return

    def with_exchange(other: str) -> tuple[PrivateCheck, ...]:
        now = said | {person: said[other], other: said[person]}
        return all_closed([{one: {"d": now[one]} for one in answers} for answers in asked])

    same = [other for other in said if other != person and _alike(person, other, shown)]
    assert len(same) >= FEWEST - 1
    for other in same:
        assert _counts(with_exchange(other)) == _counts(checks)


def _alike(one: str, other: str, shown: list[set[str]]) -> bool:
    return all((one in took_part) is (other in took_part) for took_part in shown)


def _counts(checks: tuple[PrivateCheck, ...]) -> list[tuple[Tally, ...]]:
    return [spread.counts for check in checks if check.took_part for spread in check.spreads]


def test_that_one_person_who_comes_later_is_not_found_by_subtraction() -> None:
    assert may_show(["abcd"], "abcd")
    assert not may_show(["abcd"], "abcde")
    assert not may_show(["abcde"], "abcd")
    assert may_show(["abcd"], "abcdefgh")
    assert not may_show(["abcd", "efgh"], "abcdefghi")
    assert not may_show([], "abc")
    assert not may_show([], "")


def test_that_a_check_on_something_else_is_no_showing_before_this_one() -> None:
    four = {one: {"d": "agree"} for one in "abcd"}
    elsewhere = PrivateCheck(id="x", topic="other", made_at="", took_part=("a", "b", "c", "d", "e"))
    assert closed(four, (elsewhere,)).took_part == ("a", "b", "c", "d")


def test_x04_who_leaves_a_statement_out_passed_on_it() -> None:
    answers = {one: {"s": "agree"} if one == "a" else {"s": "agree", "t": "object"} for one in "abcd"}
    check = close_check(CHECK, {"s": "First", "t": "Second"}, OPTIONS, answers, ())
    said = [{one.said: one.people for one in spread.counts} for spread in check.spreads]
    assert said == [{"agree": 4, "object": 0, PASS: 0}, {"agree": 0, "object": 3, PASS: 1}]


def test_that_a_check_of_which_nothing_is_shown_does_not_keep_who_took_part() -> None:
    few = {one: {"d": "agree"} for one in "abc"}
    assert closed(few) == replace(CHECK, spreads=(Spread(about="d", asked="A film?"),))


def test_that_every_answer_there_is_stands_in_a_spread_also_when_nobody_gave_it() -> None:
    spread = spread_of("d", "A film?", OPTIONS, ["agree"] * 4)
    assert [one.said for one in spread.counts] == ["agree", "object", PASS]
