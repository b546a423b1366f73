"""That nobody is hurt by how the program asks, each rule by its id (guidance T1 to T14), and a break (F3)."""

from __future__ import annotations

import re
from dataclasses import fields, replace

import pytest

from coprod_desktop.domain.answers import Reply
from coprod_desktop.domain.cover import CoverChoice, CoverPlan
from coprod_desktop.domain.leaving import is_paused
from coprod_desktop.domain.pack import ContentNote, Question
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.plan_lines import PlanLine, PlanPart
from coprod_desktop.presenters.page_help import help_with
from coprod_desktop.presenters.registry import PRIVATE_SCREENS
from coprod_desktop.presenters.screen import Button, ChoiceField, Screen, TextField, Weight
from tests.gates.every_page import every_screen
from tests.presenters.fake_house import Walk, empty_project, the_pack, the_sample
from tests.presenters.talking import at_choices, take_the_laptop, talked

QUESTIONS: tuple[Question, ...] = tuple(
    question for section in the_pack().sections for theme in section.themes for question in theme.questions
)
SAM = "person-sam"


@pytest.fixture(scope="module")
def screens() -> dict[str, Screen]:
    return every_screen()


def buttons(screen: Screen) -> dict[str, Button]:
    return {part.id: part for part in screen.parts if isinstance(part, Button)}


def test_T1_no_question_needs_a_story_a_diagnosis_an_offence_or_a_childs_details() -> None:
    asked = " ".join(f"{one.words} {one.hint}" for one in QUESTIONS).casefold()
    for word in ("your story", "diagnos", "offence", "convict", "child's name", "what happened to you"):
        assert word not in asked, word


@pytest.mark.parametrize("question", QUESTIONS, ids=[one.id for one in QUESTIONS])
def test_T2_every_question_can_be_left_with_no_reason_and_no_nagging(
    question: Question,
) -> None:
    walk = Walk(empty_project())
    walk.go("question", question.id)
    if walk.screen.id == "question-note":
        walk.press("note/go-on")
    before = walk.project.answers
    walk.press("continue")
    assert walk.screen.key != f"question/{question.id}"
    assert walk.project.answers == before
    assert not walk.screen.problems
    assert "not answered" not in walk.screen.notice


def test_T3_experience_is_offered_and_never_classified() -> None:
    assert {one.name for one in fields(PlanLine)} == {"id", "person", "part", "words", "shared"}
    assert PlanPart.OFFER in set(PlanPart)
    assert not {"experience", "kind", "group", "condition"} & {one.name for one in fields(Person)}


def test_T4_a_hard_topic_has_a_note_first_with_how_long_and_who_to_talk_to() -> None:
    noted = [one for one in QUESTIONS if one.note]
    assert noted
    hard = re.compile(r"\bharm|at risk", re.IGNORECASE)
    assert [one.id for one in QUESTIONS if hard.search(f"{one.words} {one.why}") and not one.note] == []
    for one in noted:
        assert isinstance(one.note, ContentNote)
        assert one.note.minutes
        assert all(said.strip() for said in (one.note.about, one.note.talk_to))
        walk = Walk(empty_project())
        assert walk.go("question", one.id).id == "question-note"
        for way in ("skip", "later"):
            assert [name for name in walk.buttons() if way in name], way


def test_T5_a_pause_and_a_way_to_stop_are_on_every_page_that_somebody_sees_alone(
    screens: dict[str, Screen],
) -> None:
    ways = {"stop", "end", "mine", "list", "go-on", "plan", "leave", "not-now", "write", "carry-on"}
    ways |= {"question", "try"}  # back to the question; notes: stay as they are
    alone = {name: one for name, one in screens.items() if one.id in PRIVATE_SCREENS}
    assert [
        name
        for name, one in alone.items()
        if not one.back and not ways & set(buttons(one)) and "One moment" not in repr(one)
    ] == ["consent-notes-open"], "notes that are open are locked again, or their lock comes off"
    walk = take_the_laptop(at_choices())
    walk.press("go-on")
    assert "pause" in walk.buttons()
    stop, on = buttons(walk.screen)["stop"], buttons(walk.screen)["continue"]
    assert (stop.weight, on.weight) == (Weight.PLAIN, Weight.MAIN), "as large as going on, never quiet"


def test_T6_each_question_says_first_why_it_is_asked_and_who_sees_the_answer() -> None:
    for one in QUESTIONS:
        assert all(said.strip() for said in (one.why, one.who_sees, one.used_by, one.if_blank))
    walk = Walk(empty_project())
    shown = repr(walk.go("question", "about.goal"))
    assert QUESTIONS[0].why in shown
    assert QUESTIONS[0].who_sees in shown


def test_T7_the_way_ahead_is_shown_and_changes_are_told_side_by_side() -> None:
    walk = take_the_laptop(at_choices())
    assert "Then there are 7 choices." in repr(walk.screen)
    assert "It takes about 15 minutes." in repr(walk.screen)
    walk.press("go-on")
    assert walk.screen.step.startswith("Part 1 of ")
    sample = the_sample()
    answers = tuple(replace(one, words="£1") if one.id == "about.payment" else one for one in sample.answers)
    changed = talked(at_choices())
    assert changed.program.desk is not None
    changed.program.desk.keep(answers=answers)
    changed.press("pass/sam", "mine")
    assert "It was: " in repr(changed.screen)
    assert "It is now: £1" in repr(changed.screen)


def test_T8_whoever_facilitates_can_look_away_while_somebody_answers_alone() -> None:
    walk = at_choices()
    screen = walk.press("pass/sam")
    assert screen.bare
    assert "The next pages are for Sam alone." in repr(screen)
    assert "look away" in repr(screen).casefold() or "looks away" in help_with("consent-cover")[1]


def test_T9_who_to_talk_to_has_the_day_it_was_checked_and_an_old_one_says_so() -> None:
    walk = Walk(the_sample())
    old = replace(walk.project.contacts[0], checked_on="2024-01-01")
    assert walk.program.desk is not None
    walk.program.desk.keep(contacts=(old, *walk.project.contacts[1:]))
    assert "Check if this is still right." in repr(walk.go("contacts"))


@pytest.mark.parametrize(
    "word",
    [
        "well done",
        "good job",
        "you were wrong",
        "failed",
        "score",
        "best answer",
        "too slow",
        "points",
        "✗",
        "❌",
    ],
)
def test_T10_nothing_blames_ranks_congratulates_or_scores(word: str, screens: dict[str, Screen]) -> None:
    found = {name for name, one in screens.items() if re.search(rf"\b{re.escape(word)}\b", repr(one), re.I)}
    assert found == set()


def test_T11_blanks_are_fine_everywhere() -> None:
    walk = Walk(empty_project())
    for page in ("map", "agreements", "people", "roles", "consent-people", "since", "keeping"):
        shown = walk.go(page)
        assert not shown.problems
    walk.go("document", "working-together/")
    assert walk.screen.id == "document"
    assert Reply.NOT_SURE in set(Reply)


def test_T12_a_session_ends_with_how_it_was_and_who_is_there_afterwards() -> None:
    walk = Walk(the_sample())
    walk.go("session", "session-first")
    assert walk.press("close").title == "Before we go: how was it?"
    walk.press(f"pass/{SAM}", "start")
    walk.write("said", "good")
    walk.press("continue", "keep", "go-on", "close")
    assert "You can talk to somebody if today stays with you." in repr(walk.screen)
    assert walk.press("contacts").id == "contacts"


def test_T13_payment_depends_on_nothing_painful_and_not_on_staying_to_the_end() -> None:
    said = "Payment does not depend on sharing anything painful. It does not depend on staying to the end."
    assert said in "".join(one.words for one in the_pack().told)
    assert sum(said in one.words for one in the_pack().clauses) >= 2


def test_T14_each_role_says_what_nobody_will_be_asked_to_do() -> None:
    assert all("share your story" in one.not_asked for one in the_pack().roles)
    walk = Walk(the_sample())
    assert "not_asked" in {one.name for one in fields(type(walk.project.roles[0]))}


def test_F3_somebody_has_a_break_keeps_their_roles_and_the_work_goes_as_they_chose() -> None:
    walk = Walk(the_sample())
    held = [one for one in walk.project.holdings if one.person == SAM]
    assert held
    walk.go("consent-cover", SAM)
    walk.press("mine", "pause-for-now")
    assert walk.screen.notice == "You are having a break. Come back when you like."
    assert is_paused(walk.project, SAM)
    assert [one for one in walk.project.holdings if one.person == SAM] == held
    assert walk.press("back-again").id == "catch-up"
    assert not is_paused(walk.project, SAM)
    assert not [part for part in walk.screen.parts if isinstance(part, TextField | ChoiceField)]


def test_F3_leaving_hands_the_work_over_and_the_door_stays_open() -> None:
    walk = Walk(the_sample())
    roles = {one.role for one in walk.project.holdings if one.person == SAM}
    titles = {one.title for one in walk.project.roles if one.id in roles}
    walk.go("consent-cover", SAM)
    walk.press("mine", "leave")
    assert not [one for one in walk.project.holdings if one.person == SAM]
    alone = {
        one.title
        for one in walk.project.roles
        if one.id in roles and not [held for held in walk.project.holdings if held.role == one.id]
    }
    asked = " ".join(one.what for one in walk.project.actions)
    assert alone <= titles
    assert all(title in asked for title in alone)
    walk.press("end", "list")
    walk.go("people")
    assert [name for name in walk.buttons() if "back" in name and SAM in name]


def test_F3_a_plan_for_being_away_is_the_owners_say() -> None:
    assert {one.name for one in fields(CoverPlan)} >= {"id", "choice", "person"}
    assert {"wait", "ask"} <= {one.value.split("-")[0] for one in CoverChoice}
