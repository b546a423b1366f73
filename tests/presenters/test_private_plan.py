"""A plan that stays its owner's: line by line, and never on anybody else's screen (X11, X12)."""

from __future__ import annotations

from coprod_desktop.domain.contacts import Contact, ContactSort
from coprod_desktop.domain.plan_lines import PlanLine, PlanPart
from coprod_desktop.presenters.registry import PRIVATE_SCREENS
from coprod_desktop.presenters.screen import ChoiceField, TextField
from tests.gates.every_page import every_screen
from tests.presenters.agreeing import KIT, SAM
from tests.presenters.fake_house import Walk, empty_project, the_sample
from tests.presenters.looking import cards, field_of, texts

LINE = Contact(
    id="s", name="Samaritans", sort=ContactSort.SERVICE, how="Ring 116 123", checked_on="2026-11-12"
)


def at_plan(*lines: PlanLine, contacts: tuple[Contact, ...] = ()) -> Walk:
    walk = Walk(empty_project(people=(SAM, KIT), plan_lines=lines, contacts=contacts))
    walk.go("consent-cover", "sam")
    walk.press("mine", "plan")
    return walk


def add(walk: Walk, part: str, words: str) -> None:
    walk.press(f"add/{part}")
    walk.write("words", words)
    walk.press("plan")


def test_X11_a_plan_is_written_in_own_words_and_is_only_its_owners_by_default() -> None:
    walk = at_plan()
    for part in PlanPart:
        assert f"add/{part}" in walk.buttons()
    add(walk, "hard", "Long days")
    add(walk, "tell", "I will talk to Jo")
    kept = walk.project.plan_lines
    assert [(one.words, one.part, one.shared) for one in kept] == [
        ("Long days", PlanPart.HARD, False),
        ("I will talk to Jo", PlanPart.TELL, False),
    ]
    assert cards(walk.screen, 0)[0].lines == ("Only you see this.",)
    assert walk.press("mine").id == "consent-mine"


def test_X11_only_a_line_that_was_shared_is_seen_by_the_group_and_it_can_be_taken_back() -> None:
    walk = at_plan(
        PlanLine(id="a", person="sam", part=PlanPart.HARD, words="Long days"),
        PlanLine(id="b", person="sam", part=PlanPart.HELPS, words="A break"),
    )
    opened = walk.press("open/b")
    assert field_of(opened, ChoiceField, "sees").chosen == "me"
    walk.write("sees", "group")
    walk.press("plan")
    assert cards(walk.screen, 1)[0].lines == ("The group can see this.",)
    walk.press("mine", "end", "list")
    walk.go("map")
    said = texts(walk.press("since"))
    assert "Sam: A break" in said
    assert "Long days" not in str(said)
    walk.go("consent-cover", "sam")
    walk.press("mine", "plan", "open/b")
    assert field_of(walk.screen, ChoiceField, "sees").chosen == "group"
    walk.write("sees", "me")
    walk.write("nothing", "there")
    walk.press("plan", "mine", "end", "list")
    assert "A break" not in str(texts(walk.go("since")))


def test_X11_signposts_stand_beside_it_with_the_day_they_were_checked() -> None:
    walk = at_plan(contacts=(LINE, Contact(id="j", name="Jo"), Contact(id="x")))
    assert texts(walk.screen)[-2:] == ["Samaritans: Ring 116 123 (checked on 12 November 2026)", "Jo"]


def test_X11_no_page_of_anybody_else_shows_a_line_that_was_not_shared() -> None:
    secret = next(one.words for one in the_sample().plan_lines if not one.shared)
    for name, screen in every_screen().items():
        own = screen.id in PRIVATE_SCREENS or screen.id == "my-data"
        assert own or secret not in repr(screen), name


def test_X12_experience_is_offered_with_what_and_when_and_can_be_taken_back() -> None:
    walk = at_plan()
    walk.press("add/offer")
    assert walk.screen.title == "What may you offer, and when?"
    assert field_of(walk.screen, TextField, "words").hint == "You set what, and when. You can take it back."
    walk.write("words", "I can read a draft in spring")
    walk.press("plan")
    line = walk.project.plan_lines[0].id
    walk.press(f"open/{line}", "remove")
    assert walk.buttons()["undo"] == "Undo"
    walk.press("undo")
    assert [one.words for one in walk.project.plan_lines] == ["I can read a draft in spring"]


def test_that_a_line_left_empty_is_not_kept() -> None:
    walk = at_plan()
    walk.press("add/hard", "plan")
    assert walk.project.plan_lines == ()
    walk.program.press("add/nothing")
    walk.program.press("nothing-there")
    assert walk.screen.id == "private-plan"


def test_that_a_plan_opens_only_in_its_owners_own_turn() -> None:
    line = PlanLine(id="a", person="sam", part=PlanPart.HARD, words="Long days")
    walk = Walk(empty_project(people=(SAM, KIT), plan_lines=(line,)))
    assert walk.go("private-plan", "sam").id == "map"
    assert walk.go("private-plan-line", "sam/a").id == "map"
    walk.go("consent-cover", "kit")
    walk.press("mine", "plan")
    assert "Long days" not in repr(walk.screen)
    assert walk.go("private-plan-line", "kit/a").id == "map"


def test_that_a_line_that_is_gone_takes_in_no_words() -> None:
    walk = at_plan(PlanLine(id="a", person="sam", part=PlanPart.HARD, words="Long days"))
    walk.press("open/a")
    desk = walk.program.desk
    assert desk is not None
    desk.keep(plan_lines=())
    walk.write("words", "x")
    assert walk.project.plan_lines == ()
    assert walk.screen.id == "private-plan-line"
    walk.program.press("nothing-there")


def test_X11_lines_only_their_owner_sees_lead_to_notes_with_a_lock_of_their_own() -> None:
    walk = at_plan()
    assert "notes" not in walk.buttons(), "while there is nothing to lock"
    walk.press("add/helps")
    walk.write("words", "A break")
    walk.press("plan")
    assert walk.press("notes").id == "consent-notes"
    assert "bring" in walk.buttons()
