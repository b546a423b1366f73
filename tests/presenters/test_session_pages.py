"""Sessions: one page starts one, nobody has to come, and nothing is counted for a person (G5)."""

from __future__ import annotations

from coprod_desktop.domain.sessions import Session
from coprod_desktop.presenters.screen import TicksField
from tests.presenters.deciding_walks import GROUP, rows
from tests.presenters.fake_house import Walk, empty_project
from tests.presenters.looking import cards, field_of

FIRST = Session(id="s", day="2026-11-20", came=("amina", "gone"), note="We chose the colours.")


def at_sessions(*sessions: Session) -> Walk:
    walk = Walk(empty_project(people=GROUP, sessions=sessions))
    walk.go("sessions")
    return walk


def test_G5_one_press_starts_a_session_with_its_day_and_asks_who_came() -> None:
    walk = at_sessions()
    assert cards(walk.screen) == ()
    assert walk.press("today").title == "Who is at this session?"
    walk.write("came/sam", "yes")
    walk.write("came/amina", "yes")
    walk.write("came/sam", "")
    assert field_of(walk.screen, TicksField, "came").ticked == ("amina",)
    walk.program.press("nothing-there")
    walk.press("continue")
    assert rows(walk)["Who came"] == "Amina"
    assert walk.project.sessions == (Session(id="id1", day="2026-11-23", came=("amina",)),)


def test_that_the_newest_session_comes_first_and_opens() -> None:
    walk = at_sessions(FIRST, Session(id="bare"))
    assert [(card.title, card.lines) for card in cards(walk.screen)] == [
        ("A session with no day yet", ()),
        ("20 November 2026", ("We chose the colours.",)),
    ]
    walk.press("open/s")
    assert rows(walk) == {
        "Day": "20 November 2026",
        "Note": "We chose the colours.",
        "We asked how it was": "Not said",
        "Who came": "Amina",
    }


def test_that_nobody_has_to_be_named() -> None:
    walk = at_sessions(Session(id="bare"))
    walk.press("open/bare")
    assert rows(walk)["Who came"] == "Nobody is named"
    assert walk.press("came").key == "session-came/bare"


def test_that_a_field_of_a_session_changes() -> None:
    walk = at_sessions(FIRST)
    walk.press("open/s", "change/feedback")
    walk.write("feedback", "yes")
    walk.press("continue")
    assert rows(walk)["We asked how it was"] == "Yes"


def test_that_a_session_leads_to_a_round_and_back_to_the_list() -> None:
    walk = at_sessions(FIRST)
    walk.press("open/s")
    assert walk.press("sessions").id == "sessions"
    walk.press("open/s")
    assert walk.press("round").id == "round"
    walk.go("sessions")
    walk.program.press("nothing-there")
    assert walk.press("decisions").id == "decisions"


def test_that_a_removed_session_can_come_again() -> None:
    walk = at_sessions(FIRST)
    walk.press("open/s", "remove")
    assert not walk.project.sessions
    walk.press("undo")
    assert walk.project.sessions == (FIRST,)


def test_that_a_session_that_is_gone_is_not_opened() -> None:
    walk = at_sessions()
    assert walk.go("session", "gone").id != "session"
    assert walk.go("session-came", "gone").id != "session-came"
