"""Cover and being away, page by page: each person says it for their own tasks, and nobody is asked why."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from coprod_desktop.domain.actions import Action
from coprod_desktop.domain.cover import Applied, Away, CoverChoice, CoverLine, CoverPlan
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import Holding, Role
from coprod_desktop.domain.sessions import Session
from coprod_desktop.presenters.screen import Bullets, Cards, ChoiceField, Summary, Text, TextField, TicksField
from tests.domain.covering import may
from tests.presenters.fake_house import Walk, empty_project, the_sample
from tests.presenters.looking import cards, parts_of

T = TypeVar("T")

SAM, JO = Person(id="sam", name="Sam"), Person(id="jo", name="Jo")
BOOK = Action(id="book", what="Book the room", owner="sam")
PROJECT = empty_project(
    people=(SAM, JO),
    roles=(Role(id="write", title="Writer"),),
    holdings=(Holding(id="h", role="write", person="sam"),),
    actions=(BOOK, Action(id="free", what="Ask")),
)


def at(screen: str, item: str = "", project: Project = PROJECT, **fields: object) -> Walk:
    walk = Walk(replace(project, **fields))  # type: ignore[arg-type]
    walk.go(screen, item)
    return walk


def one_of(walk: Walk, field: str, kind: type[T]) -> T:
    return next(part for part in parts_of(walk.screen, kind) if getattr(part, "id", "") == field)


def texts(walk: Walk) -> list[str]:
    return [part.words for part in parts_of(walk.screen, Text)]


def rows(walk: Walk) -> dict[str, str]:
    (summary,) = parts_of(walk.screen, Summary)
    return {row.label: row.words for row in summary.rows}


def test_X07_the_owner_of_a_task_says_who_may_do_it_and_how_long_it_can_wait() -> None:
    walk = at("person", "sam")
    assert walk.press("cover-plans").title == "When Sam is away"
    assert [card.lines for card in cards(walk.screen)] == [("Nothing chosen yet. Ask Sam first.",)] * 2
    walk.press("open/book.sam")
    assert "Only Sam says this. Nobody says it for them." in texts(walk)
    walk.write("choice", "person")
    walk.press("continue")
    assert [option.id for option in one_of(walk, "person", ChoiceField).options] == ["jo", ""]
    walk.write("person", "jo")
    walk.press("continue")
    walk.write("last_moment", "1/12/2026")
    assert walk.press("continue").key == "cover-plan/book.sam"
    assert rows(walk)["Who may do it"] == "Jo"
    walk.press("plans")
    assert cards(walk.screen)[0].lines == ("Jo may do it", "Last moment: 1 December 2026")
    assert walk.press("person").key == "person/sam"
    assert walk.press("cover-plans", "open/book.sam").id == "cover-plan"
    walk.press("change/choice")
    walk.write("choice", "person")
    assert walk.press("continue").key == "cover-plan-field/book.sam/person/change"
    walk.press("continue", "change/choice")
    walk.write("choice", "wait")
    assert walk.press("continue").id == "cover-plan"
    assert walk.project.cover_plans[0].person == ""


def test_that_a_role_shows_what_each_of_its_people_wants() -> None:
    walk = at("role", "write", cover_plans=(may("write", "sam", "jo"),))
    assert walk.press("cover-plans").title == "When somebody is away"
    assert [(card.title, card.lines) for card in cards(walk.screen)] == [("Sam", ("Jo may do it",))]
    assert walk.press("task").key == "role/write"
    walk = at("cover-plans", "free")
    assert parts_of(walk.screen, Cards)[0].empty.startswith("Nobody has this yet.")
    walk.program.press("no-such-button")
    assert walk.press("task").key == "action/free"
    walk.go("cover-plans", "free")
    assert walk.press("away").id == "away"
    assert at("cover-plans", "nothing").screen.id == "map"


def test_that_an_action_says_what_its_owner_wants_and_leads_there() -> None:
    walk = at("action", "book")
    assert "When Sam is away: Nothing chosen yet. Ask Sam first." in texts(walk)
    assert walk.press("cover-plan").key == "cover-plan-field/book.sam/choice", "it is asked at once"
    walk.write("choice", "wait")
    walk.press("continue", "continue")
    assert walk.buttons()["task"] == "Back to: Book the room"
    assert walk.press("task").key == "action/book"
    assert walk.press("cover-plan").key == "cover-plan/book.sam"
    assert "cover-plan" not in at("action", "free").buttons()


def test_that_only_the_owner_writes_in_their_plan_when_the_program_knows_who_is_there() -> None:
    for screen, item in (("cover-plan", "book.sam"), ("cover-plan-field", "book.sam/choice")):
        walk = at("map")
        assert walk.program.desk is not None
        walk.program.desk.turn = "jo"
        walk.go(screen, item)
        assert walk.screen.title == "This is for Sam to say"
        assert not parts_of(walk.screen, ChoiceField)
        assert walk.press("pass").id == "turns"


def test_that_what_was_written_before_anybody_had_the_task_is_not_lost() -> None:
    before = CoverPlan(id="book.", task="book", choice=CoverChoice.PERSON, person="jo")
    walk = at("cover-plan", "book.sam", cover_plans=(before,))
    assert "It was written before: Jo may do it." in texts(walk)


def test_that_a_plan_for_a_task_nobody_has_is_not_here() -> None:
    assert at("cover-plan", "free.sam").screen.id == "map"
    stale = replace(may("book", "jo", "sam"), id="stale")
    assert at("cover-plan", "stale", cover_plans=(stale,)).screen.id == "map"


def test_X07_somebody_is_marked_away_and_each_task_goes_as_they_chose() -> None:
    plans = (may("book", "sam", "jo"), replace(may("write", "sam", ""), choice=CoverChoice.WAIT))
    walk = at("actions", cover_plans=plans)
    walk.press("away", "mark")
    walk.write("who", "sam")
    assert walk.press("continue").title == "Is Sam away?"
    assert rows(walk) == {"Book the room": "Jo may do it", "Writer": "It waits for Sam"}
    assert walk.press("mark").title == "Sam is away"
    assert walk.screen.notice == "It is written down. Each task goes as Sam chose."
    walk.write("until", "the session on Tuesday")
    assert one_of(walk, "until", TextField).value == "the session on Tuesday"
    assert rows(walk) == {"Book the room": "Jo does it now", "Writer": "It waits for Sam"}
    assert [(line.task, line.applied) for line in walk.project.cover_log] == [
        ("book", Applied.PERSON),
        ("write", Applied.WAITS),
    ]
    walk.write("until", "Friday")
    walk.press("list")
    assert cards(walk.screen)[0].lines == ("Away: Friday",)
    (log,) = parts_of(walk.screen, Bullets)
    assert log.items[-1] == "23 November 2026. Sam was away. Book the room: Jo does it now."
    walk.press("actions")
    assert cards(walk.screen)[0].lines == ("Who: Sam", "Sam is away. Now: Jo does it now")
    assert "Sam is away. Now: Jo does it now" in texts(at("action", "book", walk.project))
    assert "Now: Jo does it now" in cards(at("cover-plans", "sam", walk.project).screen)[0].lines


def test_that_coming_back_takes_tasks_back_unless_their_owner_says_otherwise() -> None:
    walk = at("away-person", "sam", cover_plans=(may("book", "sam", "jo"), may("write", "sam", "jo")))
    walk.press("mark")
    stays = one_of(walk, "stays", TicksField)
    assert [option.id for option in stays.options] == ["book", "write"]
    for value in ("yes", "", "yes"):
        walk.write("stays/book", value)
    assert walk.press("here").id == "away"
    assert walk.screen.notice == "Sam is back."
    assert walk.project.actions[0].owner == "jo"
    assert walk.project.holdings == PROJECT.holdings
    assert parts_of(walk.screen, Cards)[0].empty == "Everyone is here."


def test_that_what_happens_to_a_task_can_be_changed_while_its_owner_is_away() -> None:
    late = replace(may("book", "sam", ""), choice=CoverChoice.ASK_FIRST, last_moment="1 November 2026")
    walk = at("away-person", "sam", cover_plans=(late,))
    walk.press("mark")
    assert rows(walk)["Book the room"] == (
        "Ask Sam first\nThe last moment has passed. Talk about what to do now."
    )
    walk.press("change/book")
    walk.write("choice", "group")
    assert walk.press("continue").id == "cover-plan"
    assert walk.press("away").key == "away-person/sam"
    assert rows(walk)["Book the room"] == "The group does it now"
    assert [line.applied for line in walk.project.cover_log if line.task == "book"] == [
        Applied.ASK_FIRST,
        Applied.GROUP,
    ]


def test_that_a_cover_who_leaves_is_asked_about_and_undo_keeps_the_log() -> None:
    walk = at("away-person", "sam", cover_plans=(may("book", "sam", "jo"),))
    walk.press("mark")
    walk.go("person", "jo")
    walk.press("take-off")
    assert walk.project.cover_log[-1].applied is Applied.ASK_FIRST
    walk.press("undo")
    assert [line.applied for line in walk.project.cover_log if line.task == "book"] == [
        Applied.PERSON,
        Applied.ASK_FIRST,
        Applied.PERSON,
    ]


def test_that_somebody_without_tasks_can_be_away_too() -> None:
    walk = at("cover-plans", "jo")
    assert walk.press("away").key == "away-person/jo"
    assert "Jo has no tasks now." in texts(walk)
    walk.program.press("no-such-button")
    assert walk.press("mark", "list", "open/jo").title == "Jo is away"


def test_that_nobody_chosen_leads_back_to_the_list() -> None:
    assert at("away-who").press("continue").id == "away"
    nobody = at("away-who", project=empty_project())
    assert "There is nobody in the group yet. Add people first." in texts(nobody)
    nobody.program.press("no-such-button")
    assert nobody.screen.id == "away-who"
    assert at("away-person", "nobody").screen.id == "map"


def test_that_a_long_log_shows_the_newest_lines_and_then_all() -> None:
    line = CoverLine(
        id="l",
        made_at="2026-01-02",
        owner="x",
        task="t",
        what="",
        choice=CoverChoice.WAIT,
        applied=Applied.WAITS,
    )
    walk = at("away", cover_log=tuple(replace(line, id=f"l{n}") for n in range(21)))
    assert len(parts_of(walk.screen, Bullets)[0].items) == 20
    walk.program.press("no-such-button")
    walk.press("all")
    items = parts_of(walk.screen, Bullets)[0].items
    assert len(items) == 21
    assert items[0] == (
        "2 January 2026. Somebody was away. Something with no words yet: It waits for Somebody."
    )


def test_that_an_action_whose_day_is_past_says_what_we_said_about_that() -> None:
    late = replace(BOOK, by_when="1 November 2026", if_it_slips="Use the library")
    said = "We said, if it is late: Use the library"
    assert said in cards(at("actions", actions=(late,)).screen)[0].lines
    assert said in texts(at("action", "book", actions=(late,)))
    done = replace(late, done=True)
    assert said not in texts(at("action", "book", actions=(done,)))


def test_X07_being_away_names_a_session_on_record_and_one_who_comes_again_is_back() -> None:
    sessions = tuple(Session(id=f"s{n}", day=f"2026-11-{n + 10}") for n in range(5))
    walk = Walk(replace(the_sample(), sessions=sessions))
    walk.go("session", "s4")
    assert walk.press("away").id == "away-who"
    walk.go("away-person", "person-dee")
    walk.press("mark")
    choice = one_of(walk, "session", ChoiceField)
    assert [option.words for option in choice.options] == [
        "14 November 2026",
        "13 November 2026",
        "12 November 2026",
    ]
    walk.write("session", "s4")
    assert one_of(walk, "until", TextField).label == "Until when? (optional)"
    assert [card.lines for card in cards(walk.go("away"))] == [("The session: 14 November 2026",)]
    walk.go("session", "s4")
    assert "back-again/person-dee" not in walk.buttons()
    walk.go("session-came", "s3")
    walk.write("came/person-dee", "yes")
    walk.go("session", "s3")
    assert walk.press("back-again/person-dee").key == "away-person/person-dee"


def test_that_a_session_of_long_ago_that_was_chosen_is_still_among_the_choices() -> None:
    sessions = tuple(Session(id=f"s{n}", day=f"2026-11-{n + 10}") for n in range(5))
    walk = Walk(replace(the_sample(), sessions=sessions, away=(Away(id="person-dee", session="s0"),)))
    walk.go("away-person", "person-dee")
    assert [option.id for option in one_of(walk, "session", ChoiceField).options] == ["s4", "s3", "s0"]


def test_that_being_away_and_our_dates_have_a_place_on_the_map() -> None:
    walk = Walk(the_sample())
    walk.go("map")
    assert walk.buttons()["away"] == "Somebody is away"
    assert walk.press("our-dates").id == "our-dates"
    walk.go("away-person", "person-dee")
    walk.press("mark")
    walk.go("map")
    assert walk.buttons()["away"] == "Away now: 1. See their tasks"
    assert walk.press("away").id == "away"
