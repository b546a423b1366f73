"""A project that cannot be read is put back from a copy; wrong words and harm are told apart."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.answers import Answer
from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.presenters.screen import Cards
from coprod_desktop.store.errors import Damaged
from tests.presenters.fake_house import FakeFile, Walk, empty_project

WORDS = "tea bread milk"
THEN = empty_project(answers=(Answer(id="about.goal", words="A brochure"),))


def harmed(words: str = "", *, copies: bool = True) -> Walk:
    walk = Walk()
    walk.outside.files["p1"] = FakeFile(empty_project(), words=words, earlier=[THEN] if copies else [])
    walk.outside.open_trouble = Damaged()
    walk.go("home")
    return walk


def test_that_a_harmed_project_shows_its_copies_and_is_put_back_from_one() -> None:
    walk = harmed()
    assert walk.press("open/p1").id == "rescue"
    (part,) = (part for part in walk.screen.parts if isinstance(part, Cards))
    assert part.cards[0].lines == ("Answers: 1. People: 0. Roles: 0.", "What we make: A brochure")
    walk.write("nothing", "x")
    walk.program.press("other")
    assert walk.press("put-back/0").id == "map"
    assert walk.screen.notice.startswith("The project is back, as it was then.")
    assert walk.project == THEN


def test_that_a_locked_one_asks_for_its_words_first_and_says_which_is_wrong() -> None:
    walk = harmed(WORDS)
    assert walk.press("open/p1").id == "unlock"
    walk.write("words", "other")
    assert walk.press("open").problems[0].words.startswith("Look at the words again.")
    walk.write("words", WORDS)
    assert walk.press("open").id == "rescue"
    assert walk.press("put-back/0").id == "map"
    assert walk.outside.files["p1"].locked


def test_that_one_without_copies_says_where_else_to_look() -> None:
    walk = harmed(copies=False)
    assert "Look for a file of the project on a stick" in repr(walk.press("open/p1"))
    assert walk.press("home").id == "home"


def test_that_what_goes_wrong_on_the_way_is_said_and_can_be_tried_again() -> None:
    walk = harmed()
    walk.press("open/p1")
    walk.outside.background_trouble = "Make some room."
    assert walk.press("put-back/0").notice == "Make some room."
    walk.outside.background_trouble = ""
    walk.program.page.busy = True  # type: ignore[attr-defined]
    assert "This takes a few seconds" in repr(walk.screen)
    walk.program.press("put-back/0")
    assert walk.screen.id == "rescue"
    walk.program.page.busy = False  # type: ignore[attr-defined]
    assert walk.press("put-back/0").id == "map"


def test_that_one_that_is_put_back_and_does_not_open_is_not_said_to_be_back() -> None:
    walk = harmed()
    walk.press("open/p1")

    def put_back(*_: object) -> None:
        walk.outside.open_trouble = CoprodError("Go to the other window.")

    walk.program.house = replace(walk.program.house, put_back=put_back)
    assert walk.press("put-back/0").notice == "Go to the other window."


def test_that_copies_that_cannot_be_looked_for_are_said() -> None:
    walk = harmed()
    walk.outside.background_trouble = "Check the disk."
    assert walk.press("open/p1").notice == "Check the disk."


def test_that_other_trouble_leads_home_as_before() -> None:
    walk = harmed()
    walk.outside.open_trouble = CoprodError("Go to the other window.")
    screen = walk.press("open/p1")
    assert (screen.id, screen.notice) == ("home", "Go to the other window.")


def test_that_a_copy_whose_moment_is_not_known_is_said_to_be_from_the_start() -> None:
    walk = harmed()
    walk.outside.files["p1"].earlier[0] = empty_project(changed_at="2026-11-20T09:30:00Z")
    assert "As it was on 20 November 2026 09:30" in repr(walk.press("open/p1"))
