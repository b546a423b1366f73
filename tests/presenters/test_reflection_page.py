"""How a session closes: alone, short, and without a name where somebody wishes (F5)."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.reflections import Reflection
from coprod_desktop.domain.sessions import Session
from coprod_desktop.presenters.screen import ChoiceField, TextField
from tests.presenters.deciding_walks import rows
from tests.presenters.fake_house import Walk, empty_project
from tests.presenters.looking import field_of, texts
from tests.presenters.test_private_cards_page import FIVE, all_saved

SESSION = Session(id="s", day="2026-11-23")


def at_end() -> Walk:
    walk = Walk(empty_project(people=FIVE, sessions=(SESSION,)))
    walk.go("session", "s")
    walk.press("close")
    return walk


def say(walk: Walk, person: str, said: str = "good", words: str = "", named: str = "") -> None:
    walk.press(f"pass/{person}", "start")
    walk.write("said", said)
    walk.press("continue")
    walk.write("words", words)
    walk.write("named", named)
    walk.press("keep", "go-on")


def test_F5_each_person_says_alone_how_it_was_and_nothing_is_chosen_for_them() -> None:
    walk = at_end()
    assert walk.press("pass/sam").bare
    alone = walk.press("start")
    assert alone.alone
    assert field_of(alone, ChoiceField, "said").chosen == ""
    walk.write("said", "nonsense")
    walk.write("nothing", "there")
    more = walk.press("continue")
    assert field_of(more, TextField, "words").value == ""
    named = field_of(more, ChoiceField, "named")
    assert named.chosen == ""
    assert named.hint == "What is said without a name is kept only when 4 people or more answered."
    walk.program.press("continue")
    assert walk.press("keep").bare
    walk.press("go-on")
    assert "pass/sam" not in walk.buttons()


def test_F5_what_4_people_say_is_shown_without_names_and_not_in_their_order() -> None:
    walk = at_end()
    for person, words in (("kit", "Too long"), ("sam", ""), ("jo", "Good tea"), ("dee", " ")):
        say(walk, person, "hard" if person == "kit" else "good", words)
    assert not [one for one in all_saved(walk) if "Too long" in str(one)], "nothing is kept before the end"
    closed = walk.press("close")
    assert closed.title == "Thank you, each of you"
    assert texts(closed)[-4:] == ["It was good: 3", "It was hard: 1", "Good tea", "Too long"]
    assert [(one.words, one.said_by) for one in walk.project.reflections] == [
        ("Good tea", ""),
        ("Too long", ""),
    ]
    assert rows_of_session(walk)["We asked how it was"] == "Yes"


def rows_of_session(walk: Walk) -> dict[str, str]:
    walk.press("session")
    return rows(walk)


def test_F5_under_4_people_what_has_no_name_is_withheld_and_what_has_one_is_kept() -> None:
    walk = at_end()
    say(walk, "sam", "hard", "Secret words")
    say(walk, "jo", "good", "Good tea", named="yes")
    closed = walk.press("close")
    assert texts(closed)[-1] == "Jo: Good tea"
    assert "Secret words" not in str(all_saved(walk))
    assert "It was hard" not in str(walk.project.private_checks)
    assert [(one.words, one.said_by) for one in walk.project.reflections] == [("Good tea", "jo")]


def test_F5_too_few_without_names_says_so_and_keeps_nothing() -> None:
    walk = at_end()
    say(walk, "sam", "", "Secret words")
    closed = walk.press("close")
    assert "Too few people answered to show it without names. Nothing is kept." in texts(closed)
    assert walk.project.reflections == ()
    assert walk.press("contacts").id == "contacts"


def test_that_what_was_said_stands_on_the_session() -> None:
    said = (
        Reflection(id="a", session="s", words="Good tea", said_by="jo"),
        Reflection(id="b", session="s", words="Too long", said_by="gone"),
        Reflection(id="c", session="other", words="Else"),
    )
    walk = Walk(empty_project(people=FIVE, sessions=(SESSION,), reflections=said))
    assert texts(walk.go("session", "s")) == ["How it was for people", "Jo: Good tea", "Too long"]


def test_that_nobody_has_to_say_anything_and_going_on_keeps_nothing() -> None:
    walk = at_end()
    assert "close" not in walk.buttons()
    say(walk, "sam", "good", "Secret words")
    walk.program.press("nothing-there")
    walk.press("pass/jo", "start", "leave", "go-on")
    assert walk.press("stop").id == "session"
    assert walk.project.reflections == ()
    assert walk.press("close").id == "private-reflection"
    assert "close" not in walk.buttons()


def test_that_a_session_that_is_gone_has_no_end() -> None:
    walk = at_end()
    assert walk.go("private-reflection", "gone").id == "map"


def test_that_a_session_removed_meanwhile_is_not_put_back() -> None:
    walk = at_end()
    say(walk, "sam", "good", "Good tea", named="yes")
    desk = walk.program.desk
    assert desk is not None
    desk.keep(sessions=())
    walk.press("close")
    assert walk.project.sessions == ()
    assert replace(walk.project.reflections[0], id="") == Reflection(
        id="", session="s", words="Good tea", said_by="sam"
    )
