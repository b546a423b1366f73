"""Does each person agree? Each answers in their own turn, and silence is never a yes (X19)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.agreement_records import AgreementStatus, OwnClause
from coprod_desktop.domain.consent_records import Say
from coprod_desktop.domain.history_check import is_whole
from coprod_desktop.domain.person import Person
from coprod_desktop.presenters.screen import Button, ChoiceField, TextField
from tests.presenters.agreeing import KIT, SAM, answered, at_agreements, change_a_limit, versions
from tests.presenters.deciding_walks import rows
from tests.presenters.fake_house import Walk, empty_project
from tests.presenters.looking import cards, field_of, texts

JO = Person(id="jo", name="Jo")
YES = tuple(answered(one, Say.YES) for one in (SAM, KIT))


def at_agree(*consents: object) -> Walk:
    walk = at_agreements(*(consents or YES))  # type: ignore[arg-type]
    walk.go("agree")
    return walk


def say(walk: Walk, person: str, stand: str, *, why: str = "", speaker: str = "", named: str = "") -> None:
    walk.press(f"pass/{person}", "start")
    walk.write("stand", stand)
    walk.press("continue")
    if walk.screen.title != "Please pass the laptop back to the group":
        walk.write("words", why)
        walk.write("speaker", speaker)
        walk.write("named", named)
        walk.press("keep")
    walk.press("go-on")


def lines(walk: Walk) -> list[str]:
    return [line for card in cards(walk.screen) for line in card.lines]


def test_X19_each_person_answers_in_their_own_turn_behind_covers() -> None:
    walk = at_agree()
    assert lines(walk) == ["No answer yet. This is not a yes."] * 2
    cover = walk.press("pass/sam")
    assert (cover.title, cover.bare, cover.back) == ("Please pass the laptop to Sam now", True, False)
    buttons = [part for part in cover.parts if isinstance(part, Button)]
    assert [one.id for one in buttons] == ["start", "leave", "comfort"]
    assert buttons[0].words == "I am Sam. Start"
    alone = walk.press("start")
    assert (alone.title, alone.back) == ("Do you agree to our agreement?", False)
    options = field_of(alone, ChoiceField, "stand").options
    assert [one.id for one in options] == ["agree", "live-with", "not-yet", "object", "represented"]
    assert field_of(alone, ChoiceField, "stand").chosen == "", "nothing is chosen for anybody"
    assert walk.press("continue").problems
    walk.write("stand", "nonsense")
    walk.write("stand", "agree")
    back = walk.press("continue")
    assert (back.bare, back.back, "I agree" in str(back)) == (True, False, False)
    assert "The answer is kept. It is not on the screen any more." in texts(back)
    group = walk.press("go-on")
    assert group.id == "agree"
    assert lines(walk) == ["Has answered", "No answer yet. This is not a yes."]
    assert "Agree: 1" in texts(group)
    assert "Did not answer (this is not a yes): 1" in texts(group)
    assert "agreed" not in walk.buttons()


def test_X19_it_is_agreed_when_each_person_has_answered_and_the_group_says_so() -> None:
    walk = at_agree()
    say(walk, "sam", "agree")
    say(walk, "kit", "live-with")
    shown = walk.press("agreed")
    assert shown.notice == "This agreement is agreed."
    assert shown.step == "Agreed. Version 1."
    assert versions(walk)[-1] == ("working-together", 1, AgreementStatus.AGREED)
    assert walk.press("paper").step.startswith("Agreed. Version 1.")


def test_X19_nobody_can_say_it_is_agreed_while_something_is_missing() -> None:
    walk = at_agree()
    say(walk, "sam", "agree")
    walk.program.press("agreed")
    assert not [one for one in versions(walk) if one[2] is AgreementStatus.AGREED]


def test_X19_a_no_without_a_reason_keeps_it_a_draft_until_the_reason_is_there() -> None:
    walk = at_agree()
    say(walk, "kit", "agree")
    say(walk, "sam", "object")
    assert "Somebody says no. Ask them why, when they want to say." in texts(walk.screen)
    assert "agreed" not in walk.buttons()
    say(walk, "sam", "object", why="It is too long", named="yes")
    assert "Person 1 sees it differently: It is too long" in texts(walk.screen), "no name without a yes to it"
    walk.press("agreed")
    assert walk.screen.step.startswith("Agreed")
    assert [one.words for one in walk.project.agreement_answers] == ["", "", "It is too long"]
    assert all(one.link for one in walk.project.agreement_answers)
    assert all(one.link for one in walk.project.agreement_rounds)
    assert is_whole(walk.project)


def test_X19_not_yet_is_kept_as_said_and_the_group_is_told_what_to_do() -> None:
    walk = at_agree()
    say(walk, "kit", "agree")
    say(walk, "sam", "not-yet", why="I want to read it")
    assert "Not yet: 1" in texts(walk.screen)
    assert "Somebody says “not yet”. Ask what they need." in texts(walk.screen)


def test_X19_somebody_can_choose_who_speaks_for_them() -> None:
    walk = at_agree()
    walk.press("pass/sam", "start")
    walk.write("stand", "represented")
    assert walk.press("continue").title == "Who speaks for you?"
    assert [one.id for one in field_of(walk.screen, ChoiceField, "speaker").options] == ["kit"]
    assert walk.press("keep").problems
    assert not walk.press("question").problems
    walk.press("continue")
    walk.write("speaker", "kit")
    walk.press("keep", "go-on")
    say(walk, "kit", "agree")
    assert "Agree: 2" in texts(walk.screen)
    assert walk.project.agreement_answers[0].speaker == "kit"


def test_that_somebody_alone_in_the_group_is_not_offered_a_speaker() -> None:
    walk = Walk(empty_project(people=(SAM,), consents=YES[:1]))
    walk.go("agree")
    walk.press("pass/sam", "start")
    assert "represented" not in [one.id for one in field_of(walk.screen, ChoiceField, "stand").options]


def test_that_the_agreement_is_read_before_the_answer() -> None:
    walk = at_agree()
    walk.press("pass/sam", "start")
    assert any("Nobody is named" in words or "Person 1" in words for words in texts(walk.press("agreement")))
    assert walk.press("question-below").title == "Do you agree to our agreement?"
    walk.press("agreement")
    assert walk.press("question").title == "Do you agree to our agreement?"
    walk.program.press("nothing-there")
    walk.write("nothing", "there")
    assert "The answer is not on the screen any more." in texts(walk.press("leave"))
    walk.press("go-on")
    assert walk.project.agreement_answers == ()


def test_that_what_somebody_said_last_is_there_when_it_is_their_turn_again() -> None:
    walk = at_agree()
    say(walk, "sam", "object", why="It is too long", named="yes")
    assert walk.press("pass/sam").bare
    walk.press("start")
    assert field_of(walk.screen, ChoiceField, "stand").chosen == "object"
    walk.press("continue")
    assert field_of(walk.screen, TextField, "words").value == "It is too long"
    assert field_of(walk.screen, ChoiceField, "named").chosen == "yes"


def test_X19_people_who_are_away_have_a_window() -> None:
    walk = at_agree()
    assert rows(walk) == {"People who are away can answer until": "No day yet."}
    walk.press("until")
    walk.write("until", "3 December 2026")
    assert walk.press("continue").id == "agree"
    assert rows(walk) == {"People who are away can answer until": "3 December 2026"}
    assert len(walk.project.agreement_rounds) == 1


def test_R14_changed_words_tell_everybody_and_ask_each_person_again() -> None:
    walk = at_agree()
    say(walk, "sam", "agree")
    say(walk, "kit", "agree")
    walk.press("agreed")
    change_a_limit(walk)
    walk.go("map")
    shown = walk.go("agree")
    assert "The words changed after people answered. Each person is asked again." in texts(shown)
    assert lines(walk) == ["No answer yet. This is not a yes."] * 2
    before = walk.project.agreement_answers
    say(walk, "sam", "agree")
    assert walk.project.agreement_answers[: len(before)] == before, "what was said stays as it was"
    assert len(walk.project.agreement_rounds) == 2


def test_X19_it_waits_for_each_person_to_take_part_too() -> None:
    walk = at_agree(answered(SAM, Say.YES), answered(KIT, Say.NOT_NOW))
    say(walk, "sam", "agree")
    say(walk, "kit", "agree")
    assert "Each person says yes to taking part first, in their own choices." in texts(walk.screen)
    assert "agreed" not in walk.buttons()


def test_that_an_answer_has_no_page_before_anybody_asks_or_for_somebody_who_is_gone() -> None:
    walk = at_agree()
    assert walk.go("private-agree", "sam").id == "map"
    walk.go("agree")
    walk.press("pass/sam")
    assert walk.go("private-agree", "nobody").id == "map"
    assert walk.go("agree-until", "nothing/until").id == "map"


def test_that_a_group_of_nobody_is_told_to_add_people() -> None:
    walk = Walk(empty_project())
    shown = walk.go("agree")
    assert "agreed" not in walk.buttons()
    assert cards(shown) == ()
    walk.program.press("nothing-there")
    assert walk.screen.id == "agree"


@pytest.mark.parametrize(("words", "warned"), [("No answer means yes.", True), ("Tea at 3.", False)])
def test_X19_a_rule_that_reads_silence_as_assent_can_be_written_and_the_program_warns(
    words: str, warned: bool
) -> None:
    clause = OwnClause(id="c", document="working-together", heading="Answers")
    walk = Walk(empty_project(own_clauses=(clause,)))
    walk.go("clause-field", "c/words")
    walk.write("words", words)
    warning = (
        "This may read silence as a yes. We count people who did not answer apart. Silence is not a yes."
    )
    assert (warning in texts(walk.screen)) is warned
    walk.press("card")
    assert (warning in texts(walk.screen)) is warned
    assert walk.project.own_clauses == (replace(clause, words=words),), "it stays as the group wrote it"
