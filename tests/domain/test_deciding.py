"""When something is decided: silence is no yes, objections are heard, and nothing vanishes (G3, X19)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.deciding import (
    OFFERED,
    Obstacle,
    counted,
    dissent_of,
    is_outside_sessions,
    last_decided,
    move_to,
    moves_of_decision,
    not_answered,
    obstacles,
    own_stand,
    tally,
    votes,
    window_is_open,
)
from coprod_desktop.domain.decisions import (
    OUTSIDE,
    Decision,
    Dissent,
    How,
    PersonStand,
    Stage,
    Stand,
    Tally,
)
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project

TODAY = "2026-11-27"
NOW = f"{TODAY}T10:00:00Z"
GROUP = Project(id="p", people=tuple(Person(id=one) for one in ("a", "b", "c")))


def stand(person: str, said: Stand, words: str = "", **more: object) -> PersonStand:
    return replace(PersonStand(id=person, stand=said, asked="A film", words=words), **more)  # type: ignore[arg-type]


def decision(how: How, *stands: PersonStand, **more: object) -> Decision:
    made = Decision(id="d", what="A film", how=how, stands=stands, outcome="Yes", reason="It helps")
    return replace(made, **more)  # type: ignore[arg-type]


def all_of(said: Stand) -> tuple[PersonStand, ...]:
    return tuple(stand(one, said) for one in ("a", "b", "c"))


def in_the_way(one: Decision) -> tuple[Obstacle, ...]:
    return obstacles(GROUP, one, TODAY)


@pytest.mark.parametrize("how", [How.CONSENT, How.CONSENSUS, How.VOTE])
def test_G3_nothing_stands_in_the_way_when_all_agree(how: How) -> None:
    assert in_the_way(decision(how, *all_of(Stand.AGREE))) == ()
    assert in_the_way(decision(how, *all_of(Stand.LIVE_WITH))) == ()


@pytest.mark.parametrize("how", [How.CONSENT, How.CONSENSUS])
def test_x19_an_unexplained_objection_blocks_agreed_and_an_explained_one_says_so(how: How) -> None:
    others = (stand("a", Stand.AGREE), stand("b", Stand.AGREE))
    assert in_the_way(decision(how, *others, stand("c", Stand.OBJECT))) == (Obstacle.UNEXPLAINED_OBJECTION,)
    assert in_the_way(decision(how, *others, stand("c", Stand.OBJECT, "Too big"))) == (Obstacle.OBJECTION,)


@pytest.mark.parametrize("how", [How.VOTE, How.ADVICE])
def test_G3_an_objection_does_not_stop_a_vote_or_advice(how: How) -> None:
    stands = (stand("a", Stand.AGREE), stand("c", Stand.OBJECT))
    assert in_the_way(decision(how, *stands, decides="Jo")) == ()


@pytest.mark.parametrize("how", [How.CONSENT, How.CONSENSUS])
def test_x19_not_yet_and_no_answer_are_waited_for(how: How) -> None:
    stands = (stand("a", Stand.AGREE), stand("b", Stand.NOT_YET))
    assert in_the_way(decision(how, *stands)) == (Obstacle.NOT_YET, Obstacle.WAITING)


def test_G3_a_pass_is_enough_for_consent_and_no_yes_for_consensus() -> None:
    stands = (stand("a", Stand.AGREE), stand("b", Stand.AGREE), stand("c", Stand.PASS))
    assert in_the_way(decision(How.CONSENT, *stands)) == ()
    assert in_the_way(decision(How.CONSENSUS, *stands)) == (Obstacle.PASSED,)


@pytest.mark.parametrize("how", [How.CONSENT, How.CONSENSUS, How.VOTE])
def test_x19_absent_people_get_a_window(how: How) -> None:
    stands = (stand("a", Stand.AGREE), stand("b", Stand.AGREE))
    waiting = decision(how, *stands, answer_by="27 November 2026")
    assert in_the_way(waiting) == (Obstacle.WAITING,)
    assert in_the_way(replace(waiting, answer_by="26 November 2026")) == ()
    assert in_the_way(replace(waiting, answer_by="After the holidays")) == (Obstacle.WAITING,)


def test_G3_a_vote_without_a_window_waits_for_nobody_but_needs_an_answer() -> None:
    assert in_the_way(decision(How.VOTE, stand("a", Stand.AGREE))) == ()
    assert in_the_way(decision(How.VOTE)) == (Obstacle.NOBODY_ANSWERED,)


def test_G3_a_quorum_in_a_number_is_checked_and_one_in_words_is_for_people_to_check() -> None:
    voted = decision(How.VOTE, stand("a", Stand.AGREE), stand("b", Stand.PASS))
    assert in_the_way(replace(voted, quorum=" 3 ")) == (Obstacle.TOO_FEW,)
    assert in_the_way(replace(voted, quorum="2")) == ()
    assert in_the_way(replace(voted, quorum="More than half of us")) == ()


def test_G3_advice_needs_somebody_who_decides() -> None:
    assert in_the_way(decision(How.ADVICE, stand("a", Stand.AGREE))) == (Obstacle.NOBODY_DECIDES,)


def test_G3_a_way_to_decide_an_outcome_and_a_reason_are_needed() -> None:
    assert in_the_way(Decision(id="d")) == (
        Obstacle.NO_WAY_CHOSEN,
        Obstacle.NO_WORDS,
        Obstacle.NO_OUTCOME,
        Obstacle.NO_REASON,
    )


def test_x19_an_answer_to_other_words_does_not_count() -> None:
    changed = decision(How.CONSENT, *all_of(Stand.AGREE), what="A film of 2 hours")
    assert not_answered(GROUP, changed) == ("a", "b", "c")
    assert own_stand(changed, "a") is None
    assert own_stand(replace(changed, what=" A film "), "a") == stand("a", Stand.AGREE)


def test_x19_who_is_represented_counts_as_the_person_who_speaks_for_them() -> None:
    spoken_for = stand("a", Stand.REPRESENTED, speaker="b")
    assert counted(decision(How.CONSENT, spoken_for), "a") is None
    assert counted(decision(How.CONSENT, spoken_for, stand("b", Stand.OBJECT)), "a") is Stand.OBJECT
    in_a_ring = (spoken_for, stand("b", Stand.REPRESENTED, speaker="a"))
    assert not_answered(GROUP, decision(How.CONSENT, *in_a_ring)) == ("a", "b", "c")
    assert Stand.REPRESENTED not in OFFERED[How.ADVICE]


def test_x19_who_did_not_answer_is_counted_apart_and_a_vote_shows_yes_no_and_pass() -> None:
    one = decision(How.VOTE, stand("a", Stand.AGREE), stand("b", Stand.OBJECT))
    assert tally(GROUP, one) == (
        Tally(said="agree", people=1),
        Tally(said="object", people=1),
        Tally(said="", people=1),
    )
    assert votes(GROUP, one) == (1, 1, 0)
    passed = decision(
        How.VOTE, stand("a", Stand.LIVE_WITH), stand("b", Stand.NOT_YET), stand("c", Stand.PASS)
    )
    assert votes(GROUP, passed) == (1, 0, 2)
    assert tally(GROUP, passed)[-1] == Tally(said="pass", people=1)


def test_G3_dissent_is_kept_and_named_only_where_its_owner_says_so() -> None:
    one = decision(
        How.VOTE,
        stand("a", Stand.OBJECT, " Too big ", named=True),
        stand("b", Stand.NOT_YET, "I need time"),
        stand("c", Stand.OBJECT),
        stand("d", Stand.AGREE, "Good"),
        replace(stand("e", Stand.OBJECT, "To other words"), asked="A play"),
        dissent=("It costs a lot",),
    )
    assert dissent_of(one) == (
        Dissent(words="Too big", said_by="a"),
        Dissent(words="I need time"),
        Dissent(words="It costs a lot"),
    )


def test_that_people_can_say_until_the_end_of_the_day() -> None:
    assert window_is_open(Decision(id="d"), TODAY)
    assert window_is_open(Decision(id="d", answer_by=TODAY), TODAY)
    assert not window_is_open(Decision(id="d", answer_by="2026-11-26"), TODAY)


def test_that_a_decision_between_sessions_is_known() -> None:
    assert is_outside_sessions(Decision(id="d", session=OUTSIDE))
    assert not is_outside_sessions(Decision(id="d", session="s"))


def test_G3_what_was_decided_stays_in_the_history_when_it_is_talked_about_again() -> None:
    one = decision(How.CONSENT, *all_of(Stand.AGREE), dissent=("It costs a lot",), answer_by="1 May 2026")
    decided = move_to(replace(GROUP, decisions=(one,)), "d", Stage.DECIDED, NOW, "m1")
    assert decided.decisions == (replace(one, stage=Stage.DECIDED),)
    written = tuple(replace(made, again_why="New money") for made in decided.decisions)
    again = move_to(replace(decided, decisions=written), "d", Stage.OPEN, NOW, "m2")
    assert again.decisions == (replace(one, stands=(), dissent=(), answer_by=""),)
    first, second = moves_of_decision(again, "d")
    assert (first.before, first.after, first.outcome) == (Stage.OPEN, Stage.DECIDED, "Yes")
    assert first.tally == (Tally(said="agree", people=3),)
    assert first.dissent == (Dissent(words="It costs a lot"),)
    assert (second.before, second.after, second.why) == (Stage.DECIDED, Stage.OPEN, "New money")
    assert last_decided(again, "d") == first
    assert last_decided(again, "other") is None


def test_that_putting_aside_keeps_what_people_said() -> None:
    one = decision(How.CONSENT, stand("a", Stand.OBJECT))
    aside = move_to(replace(GROUP, decisions=(one,)), "d", Stage.PUT_ASIDE, NOW, "m")
    assert aside.decisions[0].stands == one.stands
    assert move_to(aside, "d", Stage.PUT_ASIDE, NOW, "m2") is aside
    assert move_to(aside, "gone", Stage.OPEN, NOW, "m2") is aside


STANDS = st.lists(
    st.builds(
        PersonStand,
        id=st.sampled_from("abcd"),
        stand=st.sampled_from(Stand),
        asked=st.sampled_from(("A film", "A play")),
        words=st.sampled_from(("", " ", "Too big")),
        speaker=st.sampled_from(("", "a", "b", "z")),
    ),
    unique_by=lambda one: one.id,
)


@given(STANDS, st.lists(st.tuples(st.sampled_from(Stage), st.sampled_from(How))))
def test_G3_no_edits_leave_a_decision_without_its_history_or_made_against_somebodys_objection(
    stands: list[PersonStand], edits: list[tuple[Stage, How]]
) -> None:
    project = replace(GROUP, decisions=(decision(How.CONSENT, *stands),))
    for number, (stage, how) in enumerate(edits):
        now = project.decisions[0]
        if now.stage is Stage.OPEN:
            project = replace(project, decisions=(replace(now, how=how, stands=tuple(stands)),))
        before = project
        project = move_to(project, "d", stage, NOW, str(number))
        assert project.decision_moves[: len(before.decision_moves)] == before.decision_moves
        changed = before.decisions[0].stage is not project.decisions[0].stage
        assert len(project.decision_moves) - len(before.decision_moves) == changed
        if changed and stage is Stage.DECIDED and project.decisions[0].how in (How.CONSENT, How.CONSENSUS):
            made = project.decision_moves[-1]
            assert {one.said for one in made.tally} <= {"agree", "live-with", "pass"}
