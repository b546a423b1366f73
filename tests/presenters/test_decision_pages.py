"""Decisions: a way to decide with plain help, what is in the way, and a history that stays (G3, X19)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.deciding_names import HOWS
from coprod_desktop.domain.decisions import OUTSIDE, Decision, How, Stage, Stand
from coprod_desktop.domain.ideas import Idea
from coprod_desktop.domain.limit_records import Column, Limit
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.sessions import Session
from coprod_desktop.presenters.deciding_words import HELP
from coprod_desktop.presenters.screen import Cards, ChoiceField, Summary, TextField
from tests.presenters.deciding_walks import COVER, READY, WHAT, at_decision, everyone, rows, said, walk_with
from tests.presenters.fake_house import Walk, the_sample
from tests.presenters.looking import field_of, main_button, parts_of, texts

AGREED = replace(READY, stands=everyone(Stand.AGREE))
SILENCE = "This may read silence as a yes. We count people who did not answer apart. Silence is not a yes."
IDEA = Idea(id="i", words="No logo on the cover")


def decided(decision: Decision = AGREED, **fields: object) -> Walk:
    walk = at_decision(decision, **fields)
    walk.press("decide")
    return walk


def the_decision(project: Project) -> Decision:
    return project.decisions[0]


def listed(walk: Walk) -> dict[str, tuple[str, ...]]:
    return {part.label: tuple(card.title for card in part.cards) for part in parts_of(walk.screen, Cards)}


def test_that_decisions_stand_under_where_they_are() -> None:
    aside = replace(COVER, id="a", what="A film", stage=Stage.PUT_ASIDE)
    made = replace(READY, id="m", what="A map", stage=Stage.DECIDED)
    bare = Decision(id="b", decides="Us")
    walk = walk_with(COVER, aside, made, bare)
    walk.go("decisions")
    assert listed(walk) == {
        "To decide": (WHAT, "A decision with no words yet"),
        "Decided": ("A map",),
        "Left for now": ("A film",),
    }
    lines = {card.title: card.lines for part in parts_of(walk.screen, Cards) for card in part.cards}
    assert lines["A map"] == ("How: By consent", "What we decided: No logo")
    assert lines["A decision with no words yet"] == ()
    assert walk.press("open/m").key == "decision/m"


def test_that_an_empty_list_says_so_and_leads_on() -> None:
    walk = walk_with()
    walk.go("decisions")
    (only,) = parts_of(walk.screen, Cards)
    assert only.empty == "Nothing waits here."
    assert walk.press("round").id == "round"
    walk.go("decisions")
    assert walk.press("sessions").id == "sessions"
    walk.go("decisions")
    walk.program.press("nothing-there")
    assert walk.screen.id == "decisions"


def test_that_a_decision_is_asked_field_by_field_and_ends_on_its_card() -> None:
    walk = walk_with()
    walk.go("decisions")
    assert walk.press("add").title == "What is to be decided?"
    walk.write("what", WHAT)
    assert walk.press("continue").title == "How do we decide this?"
    walk.write("how", "consensus")
    titles = []
    while walk.screen.id == "decision-field":
        walk.press("continue")
        titles.append(walk.screen.title)
    assert titles == [
        "How many people have to answer?",
        "Who decides this?",
        "Where do we decide this?",
        "Until when can people who are away still answer?",
        "Check this decision",
    ]
    assert rows(walk)["How we decide"] == "All of us together"
    assert (the_decision(walk.project).what, the_decision(walk.project).how) == (WHAT, How.CONSENSUS)


def test_that_a_decision_that_was_opened_and_left_empty_is_not_kept() -> None:
    walk = walk_with()
    walk.go("decisions")
    walk.press("add")
    walk.go("decisions")
    assert not walk.project.decisions


def test_G3_each_way_to_decide_has_plain_help_and_what_happens_with_a_no() -> None:
    walk = walk_with()
    walk.go("decisions")
    walk.press("ways")
    shown = texts(walk.screen)
    for how, (name, means) in HOWS.items():
        place = shown.index(name)
        assert shown[place + 1 : place + 4] == [means, *HELP[how]]
        assert HELP[how][1].startswith("With a no: ")
    walk.program.press("nothing-there")
    assert walk.press("decisions").id == "decisions"


def test_that_sessions_ideas_and_limits_can_be_chosen_where_there_are_some() -> None:
    limit = Limit(id="l", what="The logo stays", column=Column.FIXED, set_by="Ruth", why="Trust")
    sessions = (Session(id="s", day="2026-11-20"), Session(id="bare"))
    walk = at_decision(COVER, ideas=(IDEA, Idea(id="blank")), limits=(limit,), sessions=sessions)
    walk.press("change/session")
    options = {one.id: one.words for one in field_of(walk.screen, ChoiceField, "session").options}
    days = {"s": "20 November 2026", "bare": "A session with no day yet"}
    assert options == {**days, OUTSIDE: "Outside a session"}
    walk.write("session", OUTSIDE)
    walk.press("continue")
    walk.press("change/idea")
    options = {one.id: one.words for one in field_of(walk.screen, ChoiceField, "idea").options}
    assert options == {"i": "No logo on the cover", "": "No idea on our list"}
    walk.press("continue")
    walk.press("change/limit")
    walk.write("limit", "l")
    assert "This may meet a limit: The logo stays\nWhy: Trust" in texts(walk.screen)
    walk.press("continue")
    assert rows(walk)["Where we decide"] == "Outside a session"
    assert "This may meet a limit: The logo stays\nWhy: Trust" in texts(walk.screen)


def test_x19_a_rule_that_reads_silence_as_a_yes_can_be_written_and_is_told_about() -> None:
    walk = at_decision(COVER)
    walk.press("change/quorum")
    assert SILENCE not in texts(walk.screen)
    walk.write("quorum", "Who does not answer agrees")
    assert SILENCE in texts(walk.screen)
    walk.press("continue")
    assert the_decision(walk.project).quorum == "Who does not answer agrees"


def test_x19_what_is_in_the_way_is_told_and_the_decision_stays_a_draft() -> None:
    walk = at_decision(replace(READY, stands=(said("amina", Stand.OBJECT),)))
    assert "This is a draft. Before it is decided:" in texts(walk.screen)
    assert "Somebody says no. Ask them why, when they want to say." in texts(walk.screen)
    assert "decide" not in walk.buttons()
    assert main_button(walk.screen).id == "answers"
    assert walk.press("answers").id == "decision-answers"


def test_x19_who_did_not_answer_is_counted_apart() -> None:
    walk = at_decision(replace(READY, stands=(said("amina", Stand.AGREE),)))
    assert texts(walk.screen)[-2:] == ["I agree: 1", "Did not answer (this is not a yes): 2"]


def test_that_a_vote_is_counted() -> None:
    stands = (said("amina", Stand.AGREE), said("sam", Stand.OBJECT), said("jo", Stand.PASS))
    walk = at_decision(replace(READY, how=How.VOTE, stands=stands))
    assert texts(walk.screen)[-4:] == ["Yes: 1. No: 1. Pass: 1.", "Yes: 1", "No: 1", "Pass: 1"]


def test_that_a_decision_with_nothing_in_the_way_is_decided_once_with_what_people_said() -> None:
    walk = at_decision(AGREED)
    assert main_button(walk.screen).words == "This is decided"
    walk.press("decide")
    assert walk.screen.step == "Decided"
    assert the_decision(walk.project).stage is Stage.DECIDED
    assert "I agree: 3" in texts(walk.screen)
    assert "23 November 2026: Decided. No logo" in texts(walk.screen)
    (summary,) = parts_of(walk.screen, Summary)
    assert [row.button.id for row in summary.rows if row.button] == ["change/review"]


def test_that_only_the_day_of_looking_again_changes_after_it_is_decided() -> None:
    walk = decided()
    walk.press("change/review")
    walk.write("review", "Spring")
    walk.press("continue")
    assert rows(walk)["We look again"] == "Spring"
    walk.go("decision-field", "d/what")
    assert walk.screen.id != "decision-field"
    walk.go("decision-outcome", "d/outcome")
    assert walk.screen.id != "decision-outcome"


def test_that_what_was_decided_stays_when_it_is_talked_about_again() -> None:
    walk = decided()
    assert walk.press("again").title == "Why do we talk about it again?"
    walk.write("why", "A new rule")
    walk.program.press("nothing-there")
    walk.press("again")
    assert walk.screen.step == "To decide"
    assert the_decision(walk.project).stands == ()
    assert walk.project.decision_moves[0].tally[0].people == 3
    assert texts(walk.screen)[-2:] == [
        "23 November 2026: Decided. No logo",
        "23 November 2026: To decide. A new rule",
    ]
    assert "remove" not in walk.buttons()


def test_that_why_we_talk_about_it_again_is_kept_before_anything_is_pressed() -> None:
    walk = Walk(the_sample())
    walk.go("decision-again", "decision-phone")
    walk.write("why", "The money came")
    walk.write("nothing", "Else")
    kept = find(walk.project.decisions, "decision-phone")
    assert kept is not None
    assert kept.again_why == "The money came"
    again = Walk(walk.project)
    assert parts_of(again.go("decision-again", "decision-phone"), TextField)[0].value == "The money came"
    again.press("again")
    assert again.project.decision_moves[-1].why == "The money came"
    assert again.project.decisions[0].again_why == ""


def test_that_only_something_decided_is_talked_about_again() -> None:
    walk = at_decision(COVER)
    assert walk.go("decision-again", "d").id != "decision-again"
    assert walk.go("decision-again", "gone").id != "decision-again"


def test_that_a_decision_is_left_for_now_and_taken_up_again() -> None:
    walk = at_decision(COVER)
    assert walk.press("aside").step == "Left for now"
    assert "23 November 2026: Left for now" in texts(walk.screen)
    assert walk.press("reopen").step == "To decide"
    assert walk.press("decisions").id == "decisions"


def test_that_what_we_decided_is_written_on_its_own_pages() -> None:
    walk = at_decision(COVER)
    walk.press("outcome")
    walk.write("outcome", "No logo")
    assert walk.press("continue").title == "What is the reason?"
    walk.press("card")
    walk.press("change/dissent")
    walk.write("dissent", "Parents may not know us\n")
    walk.press("continue")
    assert the_decision(walk.project).outcome == "No logo"
    assert rows(walk)["Seen differently"] == "Parents may not know us"


def test_that_a_decision_nobody_answered_is_taken_back_and_can_come_again() -> None:
    walk = at_decision(COVER)
    assert walk.press("remove").id == "decisions"
    assert not walk.project.decisions
    walk.press("undo")
    assert walk.project.decisions == (COVER,)
    answered = at_decision(replace(COVER, stands=everyone(Stand.PASS)))
    assert "remove" not in answered.buttons()


@pytest.mark.parametrize(
    ("decision", "who"),
    [
        (replace(AGREED, idea="i"), "All of us"),
        (replace(AGREED, idea="i", decides=" "), "By consent"),
    ],
)
def test_X13_a_decision_gives_its_idea_the_reason_and_who_decided(decision: Decision, who: str) -> None:
    walk = decided(decision, ideas=(IDEA,))
    assert walk.press("idea").key == "idea-answer/i/fit"
    assert (walk.project.ideas[0].reason, walk.project.ideas[0].decided_by) == ("We like it", who)


def test_that_what_an_idea_was_told_before_is_kept() -> None:
    answered = replace(IDEA, reason="No time", decided_by="Ruth")
    walk = decided(replace(AGREED, idea="i"), ideas=(answered,))
    walk.press("idea")
    assert walk.project.ideas == (answered,)


def test_that_no_idea_is_answered_where_there_is_none() -> None:
    walk = decided()
    assert "idea" not in walk.buttons()
    walk.program.press("idea")
    assert walk.screen.id == "decision"


def test_that_every_row_of_an_open_decision_can_be_changed() -> None:
    walk = at_decision(Decision(id="d"))
    (summary,) = parts_of(walk.screen, Summary)
    assert all(row.button for row in summary.rows)
    assert "Choose how to decide this." in texts(walk.screen)


def test_that_what_is_decided_shows_no_blanks_that_nobody_can_fill() -> None:
    walk = Walk(the_sample())
    walk.go("decision", "decision-phone")
    blank = [label for label, words in rows(walk).items() if words == "Nothing here yet"]
    assert blank == []
    assert "How many have to answer" not in rows(walk)
