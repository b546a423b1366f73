"""What each person says: their own answer, to these very words, and silence shown as just that (X19)."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.decisions import Decision, How, Stage, Stand
from coprod_desktop.presenters.screen import ChoiceField
from tests.presenters.deciding_walks import COVER, READY, everyone, said, walk_with
from tests.presenters.fake_house import Walk, empty_project
from tests.presenters.looking import cards, field_of, parts_of, texts


def at_answers(decision: Decision = COVER) -> Walk:
    walk = walk_with(decision)
    walk.go("decision-answers", decision.id)
    return walk


def heard(walk: Walk) -> dict[str, tuple[str, ...]]:
    return {card.title: card.lines for card in cards(walk.screen)}


def test_x19_each_person_says_agree_live_with_it_not_yet_no_pass_or_is_spoken_for() -> None:
    walk = at_answers()
    walk.press("hear/amina")
    options = field_of(walk.screen, ChoiceField, "stand").options
    assert [one.words for one in options] == [
        "I agree",
        "I can live with it",
        "Not yet",
        "I say no",
        "I choose somebody to speak for me",
        "Pass",
    ]
    walk.write("stand", "live-with")
    walk.press("continue")
    assert heard(walk) == {
        "Amina": ("I can live with it",),
        "Sam": ("Did not answer. This is not a yes.",),
        "Jo": ("Did not answer. This is not a yes.",),
    }


def test_that_the_answers_of_a_vote_and_of_advice_have_their_own_words() -> None:
    for how, first in ((How.VOTE, "Yes"), (How.ADVICE, "Do it")):
        walk = at_answers(replace(COVER, how=how))
        walk.press("hear/sam")
        assert field_of(walk.screen, ChoiceField, "stand").options[0].words == first


def test_that_a_no_is_asked_for_its_reason_and_whether_a_name_may_be_with_it() -> None:
    walk = at_answers()
    walk.press("hear/sam")
    walk.write("stand", "object")
    assert walk.press("continue").title == "Why does Sam say this?"
    assert field_of(walk.screen, ChoiceField, "named").chosen == ""
    walk.write("words", "People may not know us")
    walk.write("named", "yes")
    assert field_of(walk.screen, ChoiceField, "named").chosen == "yes"
    walk.write("nothing-there", "x")
    walk.press("continue")
    assert heard(walk)["Sam"] == ("I say no", "People may not know us")
    (own,) = walk.project.decisions[0].stands
    assert own.named


def test_that_somebody_can_be_spoken_for_by_anybody_but_themselves() -> None:
    walk = at_answers()
    walk.press("hear/sam")
    walk.write("stand", "represented")
    assert walk.press("continue").title == "Who speaks for Sam?"
    assert [one.id for one in field_of(walk.screen, ChoiceField, "speaker").options] == ["amina", "jo"]
    walk.press("continue")
    assert heard(walk)["Sam"] == ("I choose somebody to speak for me",)
    walk.press("hear/sam", "continue")
    walk.write("speaker", "amina")
    walk.press("continue")
    assert heard(walk)["Sam"] == ("I choose somebody to speak for me", "Speaks for them: Amina")


def test_that_an_answer_can_be_taken_back_and_comes_again() -> None:
    walk = at_answers(replace(COVER, stands=everyone(Stand.AGREE)))
    walk.press("hear/amina", "none")
    assert heard(walk)["Amina"] == ("Did not answer. This is not a yes.",)
    walk.press("undo")
    assert heard(walk)["Amina"] == ("I agree",)


def test_x19_an_answer_to_other_words_is_no_answer() -> None:
    walk = at_answers(replace(COVER, stands=(replace(said("sam", Stand.AGREE), asked="A film"),)))
    assert heard(walk)["Sam"] == ("Answered other words before. Ask again.",)


def test_that_nobody_answers_before_a_way_is_chosen() -> None:
    walk = at_answers(Decision(id="d"))
    assert texts(walk.screen) == ["A decision with no words yet", "Choose how to decide this first."]
    assert not any(card.buttons for card in cards(walk.screen))
    assert walk.press("how").key == "decision-field/d/how/change"
    assert walk.go("decision-answer", "d/sam").id != "decision-answer"


def test_that_the_pages_are_of_people_who_are_here_and_of_an_open_decision() -> None:
    walk = at_answers()
    for item in ("d/gone", "d/sam/more", "gone/sam"):
        assert walk.go("decision-answer", item).id != "decision-answer"
    made = walk_with(replace(READY, stage=Stage.DECIDED))
    assert made.go("decision-answers", "d").id != "decision-answers"


def test_that_an_answer_nobody_offers_is_not_taken_and_going_on_needs_none() -> None:
    walk = at_answers(replace(COVER, how=How.VOTE))
    walk.press("hear/sam")
    walk.write("stand", "not-yet")
    walk.write("words", "x")
    walk.program.press("nothing-there")
    walk.press("continue")
    assert walk.screen.id == "decision-answers"
    assert walk.project.decisions[0].stands == ()
    walk.program.press("nothing-there")
    assert walk.press("decision").id == "decision"


def test_that_an_empty_group_is_told_to_add_people() -> None:
    walk = Walk(empty_project(decisions=(COVER,)))
    walk.go("decision-answers", "d")
    assert cards(walk.screen) == ()
    assert parts_of(walk.screen, ChoiceField) == []
