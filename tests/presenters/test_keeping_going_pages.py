"""Who to talk to, review days, and how we end, on screen (F1, F7, F8)."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.check_ins import CheckIn, Look, Said
from coprod_desktop.domain.contacts import Contact, ContactSort
from coprod_desktop.domain.decisions import Decision, Stage
from coprod_desktop.domain.role_records import Role
from tests.presenters.agreeing import KIT, SAM
from tests.presenters.deciding_walks import rows
from tests.presenters.fake_house import Walk, empty_project
from tests.presenters.looking import cards, texts

JO = Contact(id="j", name="Jo", sort=ContactSort.TEAM, how="Here", checked_on="2026-11-12")
THURSDAYS = CheckIn(id="c", what="Thursdays", who="kit", day="20 November 2026")


def at(screen: str, item: str = "", **fields: object) -> Walk:
    walk = Walk(empty_project(people=(SAM, KIT), **fields))
    walk.go(screen, item)
    return walk


def test_that_every_list_is_one_press_away_and_leads_back() -> None:
    walk = at("since")
    walk.press("keeping")
    for one in ("unknowns", "promises", "reviews", "contacts", "ending"):
        assert walk.press(one).id == one
        assert walk.press("keeping").id == "keeping"
    walk.program.press("nothing-there")
    assert walk.press("since").id == "since"


def test_F7_the_route_for_a_worry_asks_for_2_people_and_1_outside() -> None:
    walk = at("contacts", contacts=(JO,))
    said = texts(walk.screen)
    assert "Write at least 2 people here. Somebody may not want to talk to the first." in said
    assert "Write somebody outside the team too." in said
    walk.press("add")
    for field, words in (("name", "Farah"), ("sort", "outside"), ("how", "Ring"), ("checked_on", "")):
        walk.write(field, words)
        walk.press("continue")
    walk.press("contacts")
    assert not [one for one in texts(walk.screen) if one.startswith("Write ")]
    assert [card.lines for card in cards(walk.screen)] == [
        ("In our team", "Here", "Checked on: 12 November 2026"),
        ("Outside our team", "Ring", "Check if this is still right."),
    ]


def test_that_a_contact_is_checked_today_with_one_press() -> None:
    walk = at("contact", "j", contacts=(JO,))
    assert walk.press("checked").notice == "Checked today."
    assert rows(walk)["Checked on"].startswith("23 November 2026")
    assert "checked" not in walk.buttons()
    walk.program.press("nothing-there")
    walk.press("remove")
    assert walk.buttons()["undo"] == "Undo"
    walk.press("undo")
    assert [one.id for one in walk.project.contacts] == ["j"]
    walk.press("open/j")
    assert walk.press("contacts").id == "contacts"


def test_that_somebody_with_no_name_is_listed_as_such() -> None:
    walk = at("contacts", contacts=(Contact(id="x", how="Ring"),))
    assert cards(walk.screen)[0].title == "Somebody with no name yet"


def test_F1_still_right_is_one_press_and_the_next_day() -> None:
    walk = at("reviews", check_ins=(THURSDAYS,))
    assert cards(walk.screen)[0].lines == ("20 November 2026 (this day has passed)", "With: Kit")
    walk.press("look/check-in/c")
    assert walk.screen.title == "Is this still right?"
    walk.press("still-right")
    assert walk.screen.key == "check-in-field/c/day/change"
    walk.write("day", "1 December 2026")
    walk.press("continue")
    assert rows(walk)["When we look"].startswith("1 December 2026")
    assert walk.project.looks == (
        Look(id="id1", about="c", what="Thursdays", made_at="2026-11-23T12:00:00Z", said=Said.STILL_RIGHT),
    )


def test_F1_change_it_opens_it_and_what_was_said_before_stays() -> None:
    before = Look(id="l", about="c", what="Thursdays", made_at="2026-11-12T10:00:00Z", said=Said.STILL_RIGHT)
    walk = at("review", "check-in/c", check_ins=(THURSDAYS,), looks=(before,))
    assert "12 November 2026: Still right" in texts(walk.screen)
    assert walk.press("change").key == "check-in/c"
    assert [one.said for one in walk.project.looks] == [Said.STILL_RIGHT, Said.CHANGE]


def test_F1_stop_takes_a_check_in_off_and_it_can_come_back() -> None:
    walk = at("review", "check-in/c", check_ins=(THURSDAYS,))
    assert walk.press("stop-it").id == "reviews"
    assert walk.buttons()["undo"] == "Undo"
    walk.press("undo")
    assert walk.project.check_ins == (THURSDAYS,)
    assert [one.said for one in walk.project.looks] == [Said.STOP], "what was said stays"


def test_F1_a_role_and_a_decision_have_the_same_3_ways() -> None:
    role = Role(id="r", title="Writer", review_on="20 November 2026")
    decision = Decision(id="d", what="Blue", stage=Stage.DECIDED, review="21 November 2026")
    ways = {
        ("role/r", "still-right"): "role-field/r/review_on/change",
        ("role/r", "change"): "role/r",
        ("role/r", "stop-it"): "role-field/r/ends/change",
        ("decision/d", "still-right"): "decision-outcome/d/review/change",
        ("decision/d", "change"): "decision-again/d",
        ("decision/d", "stop-it"): "decision-again/d",
    }
    for (item, button), key in ways.items():
        walk = at("review", item, roles=(role,), decisions=(decision,))
        assert "open" not in walk.buttons()
        assert walk.press(button).key == key


def test_F1_what_is_due_is_on_the_page_that_opens_a_session() -> None:
    later = replace(THURSDAYS, id="l", what="Tea", day="1 December 2026")
    walk = at("since", check_ins=(THURSDAYS, later))
    assert "Thursdays" in texts(walk.screen)
    assert "Tea" not in texts(walk.screen)
    assert walk.press("reviews").id == "reviews"


def test_that_a_check_in_can_wait_and_be_opened() -> None:
    walk = at("review", "check-in/c", check_ins=(THURSDAYS,))
    walk.program.press("nothing-there")
    assert walk.press("reviews").id == "reviews"
    walk.press("look/check-in/c")
    assert walk.press("open").key == "check-in/c"
    walk.program.press("nothing-there")
    assert walk.press("reviews").id == "reviews"
    walk.press("look/check-in/c", "open", "remove")
    assert walk.project.check_ins == ()
    assert walk.go("review", "check-in/c").id == "map"


def test_that_a_check_in_without_a_day_asks_for_one() -> None:
    walk = at("reviews", check_ins=(replace(THURSDAYS, day="", who=""),))
    assert cards(walk.screen) == ()
    assert walk.press("open/c").key == "check-in/c"
    assert rows(walk)["Who it is with"] == "All of us"
    walk.go("reviews")
    walk.press("add")
    assert walk.screen.title == "What do we want to look at again?"


def test_F8_how_we_end_is_written_any_time_in_our_own_words() -> None:
    walk = at("ending", "ending")
    walk.press("change/thanks")
    walk.write("thanks", "Sam, for the tea")
    walk.press("continue")
    assert rows(walk)["Thank you"] == "Sam, for the tea"
    walk.program.press("nothing-there")
    assert walk.project.endings[0].thanks == "Sam, for the tea"
    assert walk.go("ending", "other").id == "map"
