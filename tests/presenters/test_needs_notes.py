"""What people need is told where a session starts, and what language they like best is met with somebody."""

from __future__ import annotations

from coprod_desktop.domain.person import PaperSize, Person
from coprod_desktop.domain.sessions import Session
from coprod_desktop.presenters.screen import Bullets, Text
from tests.presenters.fake_house import Walk, empty_project

SAM = Person(id="sam", name="Sam", paper_size=PaperSize.LARGE, helps="Breaks\n A call the day before.\n")
EWA = Person(id="ewa", name="Ewa", language="pl", needs_checked_on="2026-11-20")
JO = Person(id="jo", name="Jo")


def items(walk: Walk) -> tuple[str, ...]:
    return next((part.items for part in walk.screen.parts if isinstance(part, Bullets)), ())


def said(walk: Walk) -> str:
    return " ".join(part.words for part in walk.screen.parts if isinstance(part, Text))


def test_AIS_a_need_recorded_in_one_session_is_flagged_at_the_start_of_the_next() -> None:
    walk = Walk(empty_project(people=(SAM, EWA, JO), sessions=(Session(id="s", day="2026-11-23"),)))
    walk.go("session-came", "s")
    assert items(walk) == (
        "Sam: Large print for papers. Breaks. A call the day before. Ask if this is still right.",
        "Ewa: Polish is best.",
    )
    walk.go("document", "role-agreement/sam")
    walk.go("person", "sam")
    walk.press("needs-checked")
    walk.go("session-came", "s")
    assert "still right" not in items(walk)[0]


def test_that_nothing_is_told_where_nobody_said_anything() -> None:
    walk = Walk(empty_project(people=(JO,), sessions=(Session(id="s", day="2026-11-23"),)))
    walk.go("session-came", "s")
    assert items(walk) == ()


def test_that_a_language_is_chosen_once_and_told_beside_the_papers() -> None:
    walk = Walk(empty_project(people=(SAM, EWA, JO)))
    walk.go("person-field", "jo/language/change")
    walk.write("language", "pl")
    walk.press("continue")
    assert walk.project.people[2].language == "pl"
    assert "Jo: Polish is best. Our papers are in English, so read them with somebody." in said(walk)
    walk.go("agreements")
    assert "Ewa, Jo: Polish is best. Our papers are in English, so read them with somebody." in items(walk)


def test_that_nobody_asks_again_on_the_day_a_card_is_made_and_that_an_asking_can_be_undone() -> None:
    new, earlier = Person(id="new", name="Kit", joined_on="2026-11-23"), Person(id="jo", name="Jo")
    walk = Walk(empty_project(people=(new, earlier)))
    walk.go("person", "new")
    assert "needs-checked" not in walk.buttons()
    walk.go("person", "jo")
    walk.press("needs-checked")
    assert walk.project.people[1].needs_checked_on == "2026-11-23"
    walk.press("undo")
    assert not walk.project.people[1].needs_checked_on
