"""Earlier copies: made as a project opens, seen for what is in them, and gone back to."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.person import Person
from coprod_desktop.presenters.screen import Cards
from tests.presenters.fake_house import FakeFile, Walk, empty_project, the_sample


def cards(walk: Walk) -> Cards:
    return next(part for part in walk.screen.parts if isinstance(part, Cards))


def test_that_a_copy_is_made_as_a_project_opens_and_says_what_is_in_it() -> None:
    walk = Walk(the_sample())
    walk.go("safe")
    walk.press("safe-copies")
    card, *_ = cards(walk).cards
    sample = the_sample()
    assert card.title.startswith("As it was on ")
    much = f"Answers: {len(sample.answers)}. People: {len(sample.people)}. Roles: {len(sample.roles)}."
    assert card.lines[0] == much
    assert card.lines[1].startswith("What we make: A brochure")


def test_that_going_back_keeps_what_was_agreed_and_can_be_undone() -> None:
    sample = the_sample()
    walk = Walk(replace(sample, consents=()))
    desk = walk.program.desk
    assert desk is not None
    desk.keep(people=(), holdings=(), consents=sample.consents)
    walk.go("safe-copies")
    walk.program.press("go-back/unknown")
    screen = walk.press(f"go-back/{cards(walk).cards[0].buttons[0].id.partition('/')[2]}")
    assert screen.notice == "The project is as it was then."
    assert [card.lines[-1] for card in cards(walk).cards] == [
        f"Different now. Answers 0, people {len(sample.people)}, roles 0.",
        "Answers, people and roles are as they are now.",
    ]
    assert walk.project.people == sample.people
    assert walk.project.consents == sample.consents
    assert [one.people for one in walk.outside.files[sample.id].earlier] == [sample.people, ()]
    walk.press("undo")
    assert walk.project.people == ()
    assert walk.project.consents == sample.consents


def test_that_copies_that_are_looked_for_or_not_there_are_said() -> None:
    walk = Walk()
    walk.outside.files["p1"] = FakeFile(empty_project(people=(Person(id="a"),)))
    walk.outside.background_trouble = "Check the disk."
    walk.program.projects.open("p1")
    assert walk.go("safe-copies").notice == "Check the disk."
    assert "This takes a few seconds" in repr(walk.screen)
    walk.program.press("go-back/0")
    walk.outside.background_trouble = ""
    walk.go("map")
    assert cards_of_nothing(walk) == "There is no copy yet."
    walk.outside.files["p1"].earlier.append(empty_project(changed_at=""))
    walk.go("map")
    walk.go("safe-copies")
    assert cards(walk).cards[0].title == "As it was at first"


def cards_of_nothing(walk: Walk) -> str:
    walk.go("safe-copies")
    return cards(walk).empty
