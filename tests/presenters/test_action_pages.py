"""Actions: from a question or the list, asked one field at a time, removed and brought back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.actions import Action, Parked
from coprod_desktop.domain.answers import Answer, Mark, Reply, SectionMark, View
from coprod_desktop.domain.limit_records import Column, Limit
from coprod_desktop.domain.listing import put
from coprod_desktop.domain.material import ACTION, About
from coprod_desktop.domain.own_questions import OwnQuestion
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.words import say_english
from coprod_desktop.presenters.asked_again import newly_asked
from coprod_desktop.presenters.screen import Cards, Row, Summary, Text, TextField
from tests.presenters.fake_house import Walk, empty_project, the_pack, the_sample
from tests.presenters.looking import cards, field_of, main_button, parts_of

SAM = Person(id="sam", name="Sam")
ASK = Action(id="ask", what="Ask the printer", owner="sam", by_when="1 December 2026")


def at(screen: str = "actions", item: str = "", **fields: object) -> Walk:
    walk = Walk(empty_project(people=(SAM,), **fields))
    walk.go(screen, item)
    return walk


def rows(walk: Walk) -> dict[str, Row]:
    (summary,) = parts_of(walk.screen, Summary)
    return {row.label: row for row in summary.rows}


def test_that_empty_lists_say_so() -> None:
    assert [part.empty for part in parts_of(at().screen, Cards)] == ["No actions yet.", "Nothing is parked."]


def test_that_an_action_is_asked_field_by_field_and_shown_in_the_list() -> None:
    walk = at()
    walk.press("add")
    for field, value in (("what", "Ask"), ("owner", "sam"), ("by_when", "1/12/2026")):
        walk.write(field, value)
        walk.press("continue")
    assert walk.press("continue").id == "action", "nobody asks whether it is done before it is begun"
    assert rows(walk)["By when"].words == "1 December 2026"
    walk.press("change/done")
    walk.write("done", "no")
    assert walk.press("continue").id == "action"
    walk.press("actions")
    (card,) = cards(walk.screen)
    assert (card.title, card.lines) == ("Ask", ("Who: Sam", "By: 1 December 2026"))


def test_that_an_action_says_who_and_when_in_words() -> None:
    actions = (
        Action(id="a", by_when="22 November 2026"),
        Action(id="b", what="\u200b", owner="gone", done=True),
        Action(id="c", what="Tea", owner="sam", by_when="1 December 2026", done=True),
    )
    first, second, third = cards(at(actions=actions).screen)
    nobody = "Nobody has taken this yet."
    assert first.title == second.title == "An action with no words yet"
    late = "We have not said yet what we do if it is late."
    assert first.lines == (nobody, "By: 22 November 2026 (this day has passed)", late)
    assert (second.lines, third.lines) == ((nobody, "Done"), ("Who: Sam", "Done"))


def test_that_an_action_left_empty_is_not_kept() -> None:
    walk = at()
    walk.press("add", "back")
    assert (walk.screen.id, walk.project.actions) == ("actions", ())


def test_that_a_field_of_an_action_can_be_changed() -> None:
    walk = at(actions=(ASK,))
    walk.press("open/ask", "change/by_when")
    walk.write("by_when", "end of spring")
    assert walk.press("continue").key == "action/ask"
    assert rows(walk)["By when"].words == "end of spring"
    assert (main_button(walk.screen).id, "question" in walk.buttons()) == ("actions", False)


def test_that_a_removed_action_can_come_back() -> None:
    walk = at("action", "ask", actions=(ASK,))
    assert walk.press("remove").notice == "The action is removed."
    assert (walk.screen.id, walk.project.actions) == ("actions", ())
    walk.press("undo")
    assert (walk.screen.notice, walk.project.actions) == ("It is back.", (ASK,))


def test_that_back_does_not_open_a_removed_action() -> None:
    walk = at(actions=(ASK,))
    walk.press("open/ask", "remove")
    assert walk.press("back").id == "map"


def test_that_an_action_leads_back_to_its_question_or_to_all_actions() -> None:
    walk = at("question", "about.goal")
    walk.press("make-action")
    walk.write("what", "Ask Dee")
    walk.press("card")
    assert (main_button(walk.screen).words, walk.press("actions").id) == ("Back to the question", "actions")
    walk.press("back", "question")
    assert walk.screen.key == "question/about.goal"


def test_that_an_action_stays_when_its_question_is_gone() -> None:
    walk = at("action", "a", actions=(Action(id="a", what="Ask", question="own"),))
    assert main_button(walk.screen).id == "actions"
    own = (OwnQuestion(id="own", theme="about.basics", words="Tea?"),)
    walk = at("action", "a", actions=(Action(id="a", what="Ask", question="own"),), own_questions=own)
    assert main_button(walk.screen).id == "question"


def test_that_a_long_list_shows_the_first_20_and_then_all() -> None:
    actions = tuple(Action(id=f"a{n}", what=f"Step {n}") for n in range(21))
    parked = tuple(Parked(id=f"p{n}", words=f"Talk {n}") for n in range(200))
    walk = at(actions=actions, parked=parked)
    assert [len(part.cards) for part in parts_of(walk.screen, Cards)] == [20, 20]
    assert walk.buttons()["all/actions"] == "Show all 21: Actions"
    walk.press("all/actions")
    assert [len(part.cards) for part in parts_of(walk.screen, Cards)] == [21, 20]
    walk.press("all/parked")
    assert [len(part.cards) for part in parts_of(walk.screen, Cards)] == [21, 200]
    assert not {"all/actions", "all/parked"} & set(walk.buttons())


def test_that_the_part_can_be_done_or_looked_at_again() -> None:
    walk = at()
    assert walk.press("done").id == "map"
    assert walk.project.section_marks == (SectionMark(id="actions", mark=Mark.DONE_FOR_NOW),)


def test_that_what_is_not_there_changes_nothing() -> None:
    walk = at(actions=(ASK,), answers=(Answer(id="about.goal", words="Yes"),))
    before = (walk.project.actions, walk.project.parked)
    for button in ("no-such-button", "talked/nothing"):
        walk.program.press(button)
    for screen, item in (("park", ""), ("action", "ask")):
        walk.go(screen, item)
        walk.program.press("no-such-button")
        assert walk.screen.id == screen
    assert (walk.project.actions, walk.project.parked) == before
    assert walk.go("view-name", "about.goal/no-such-view").id == "map"
    assert walk.go("action", "no-such").id == "map"


GOAL = "about.goal"


@pytest.mark.parametrize(
    ("answer", "begins"),
    [
        (Answer(id=GOAL, words=" Ask the printer "), "Ask the printer"),
        (Answer(id=GOAL, views=(View(id="a", words="A ramp"), View(id="b", words="Tea"))), "A ramp\nTea"),
        (Answer(id=GOAL, words="Perhaps a film", reply=Reply.NOT_SURE), ""),
    ],
)
def test_that_an_action_made_from_a_question_begins_with_the_answer_and_says_so(
    answer: Answer, begins: str
) -> None:
    walk = at("question", GOAL, answers=(answer,))
    screen = walk.press("make-action")
    assert field_of(screen, TextField, "what").value == begins
    assert screen.notice == ("Your answer is now an action. You can change its words." if begins else "")
    assert [action.question for action in walk.project.actions] == [GOAL]


def test_X03_an_action_that_meets_a_limit_says_so_when_it_is_written() -> None:
    limit = Limit(
        id="l", what="The logo stays", column=Column.FIXED, set_by="Ruth", why="Trust", challenge="Jo"
    )
    walk = at("action-field", "a/limit", limits=(limit,), actions=(Action(id="a", what="Draw a cover"),))
    walk.write("limit", "l")
    walk.press("continue")
    assert "This may meet a limit: The logo stays" in parts_of(walk.screen, Text)[0].words
    assert walk.screen.title == "What would make it a yes?"
    walk.write("yes_if", "If it may stand on the back")
    walk.press("continue")
    assert walk.screen.id == "action"
    assert walk.project.actions[0].yes_if == "If it may stand on the back"
    assert "Why: Trust" in parts_of(walk.screen, Text)[0].words


def changed(field: str, value: str, **fields: object) -> str:
    """Return what the program says once one field of the printer's action was changed."""
    walk = at("action", "ask", **{"actions": (ASK,), **fields})
    walk.press(f"change/{field}")
    walk.write(field, value)
    return walk.press("continue").notice


@pytest.mark.parametrize(
    ("field", "value"), [("by_when", "8 December 2026"), ("what", "Ask 2 printers for a price")]
)
def test_x10_a_moved_action_names_whom_to_ask_and_asks_nobody_again(field: str, value: str) -> None:
    assert changed(field, value) == "It is changed. Ask Sam if this is still right for them."


@pytest.mark.parametrize(
    ("field", "value", "action"),
    [
        ("what", "Ask the prinnter", ASK),
        ("if_it_slips", "We wait a week", ASK),
        ("owner", "", ASK),
        ("by_when", "8 December 2026", replace(ASK, owner="")),
        ("by_when", "8 December 2026", replace(ASK, owner="gone")),
        ("by_when", "8 December 2026", replace(ASK, done=True)),
    ],
)
def test_x10_a_slip_or_what_touches_nobody_names_nobody(field: str, value: str, action: Action) -> None:
    assert changed(field, value, actions=(action,)) == "It is changed."


def test_x10_the_rule_of_what_touches_who_does_an_action_is_a_table() -> None:
    assert {one.field: one.about for one in ACTION} == {"what": About.TASKS, "by_when": About.DEADLINE}


def test_x10_moving_the_day_of_an_action_leaves_every_yes_as_it_is() -> None:
    project = the_sample()
    action = next(one for one in project.actions if one.owner and not one.done)
    moved = replace(project, actions=put(project.actions, replace(action, by_when="1 May 2027")))
    assert newly_asked(project, moved, the_pack(), say_english) == 0
