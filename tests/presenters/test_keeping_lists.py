"""What we do not know yet, and what was promised to us, on screen (X15, X18)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.promises import Kept, PromiseMade
from coprod_desktop.domain.unknowns import Unknown
from tests.presenters.agreeing import KIT, SAM
from tests.presenters.deciding_walks import rows
from tests.presenters.fake_house import Walk, empty_project
from tests.presenters.looking import cards, texts

COURT = Unknown(id="u", what="Can the court hand it out?", told_by="22 November 2026")
REPLY = PromiseMade(id="p", what="We hear back.", who="Ruth", by_when="20 November 2026")


def at(screen: str, item: str = "", **fields: object) -> Walk:
    walk = Walk(empty_project(people=(SAM, KIT), **fields))
    walk.go(screen, item)
    return walk


def test_X15_something_unknown_is_written_with_who_when_and_what_if() -> None:
    walk = at("unknowns")
    walk.press("add")
    asked = []
    answers = {
        "what": "The price",
        "who": "",
        "outside": "The printer",
        "told_by": "soon",
        "if_bad": "We share.",
    }
    while walk.screen.id == "unknown-field":
        field = walk.program.page.field.id  # type: ignore[attr-defined]
        asked.append(field)
        walk.write(field, answers.get(field, ""))
        walk.press("continue")
    assert asked == [*answers, "answer"]
    assert rows(walk)["Somebody outside"] == "The printer"
    walk.press("unknowns")
    assert [(card.title, card.lines) for card in cards(walk.screen)] == [
        ("The price", ("Who finds out: The printer", "We are told: soon"))
    ]


def test_X15_nobody_outside_is_asked_for_where_somebody_here_finds_out() -> None:
    walk = at("unknown", "u", unknowns=(replace(COURT, who="sam"),))
    assert "Somebody outside" not in rows(walk)
    assert "We were to be told by now. Ask again, or choose another day." in texts(walk.screen)


def test_X15_what_is_known_now_comes_last_and_says_what() -> None:
    known = replace(COURT, id="k", what="The room", answer="Until March.")
    walk = at("unknowns", unknowns=(known, Unknown(id="bare", told_by="soon"), COURT))
    assert [(card.title, card.lines) for card in cards(walk.screen)] == [
        ("Something with no words yet", ()),
        (
            "Can the court hand it out?",
            ("Nobody finds out yet.", "We are told: 22 November 2026 (this day has passed)"),
        ),
        ("The room", ("We know now: Until March.",)),
    ]
    assert walk.press("open/k").id == "unknown"
    assert "We were to be told by now. Ask again, or choose another day." not in texts(walk.screen)


def test_that_something_unknown_without_a_day_says_so() -> None:
    walk = at("unknowns", unknowns=(replace(COURT, told_by=""),))
    assert cards(walk.screen)[0].lines == ("Nobody finds out yet.",)


def test_X18_a_promise_says_what_became_of_it() -> None:
    made = (
        REPLY,
        replace(REPLY, id="a", by_when=""),
        replace(REPLY, id="b", kept=Kept.KEPT, reason="old words"),
        replace(REPLY, id="c", kept=Kept.LATE, reason="Ruth was ill."),
        replace(REPLY, id="d", kept=Kept.NOT_KEPT),
        PromiseMade(id="e", kept=Kept.KEPT),
    )
    walk = at("promises", promises=made)
    assert [card.lines[-1] for card in cards(walk.screen)] == [
        "By: 20 November 2026 (this day has passed)",
        "No day yet.",
        "Kept",
        "Kept, but late, because: Ruth was ill.",
        "Not kept. Nobody has said why yet.",
        "Kept",
    ]
    assert cards(walk.screen)[-1].title == "A promise with no words yet"


def test_X18_the_reason_is_asked_only_when_it_was_late_or_not_kept() -> None:
    walk = at("promise", "p", promises=(REPLY,))
    assert "Its day has passed. Was it kept?" in texts(walk.screen)
    assert "The reason" not in rows(walk)
    walk.press("change/kept")
    walk.write("kept", "not-kept")
    walk.press("continue")
    assert "Ask why it was late, or not kept." in texts(walk.screen)
    walk.press("change/reason")
    walk.write("reason", "Ruth was ill.")
    walk.press("continue")
    assert rows(walk)["The reason"] == "Ruth was ill."
    assert texts(walk.screen) == []


@pytest.mark.parametrize(
    ("one", "lists", "record"), [("unknown", "unknowns", COURT), ("promise", "promises", REPLY)]
)
def test_that_what_was_removed_can_come_back(one: str, lists: str, record: Unknown | PromiseMade) -> None:
    walk = at(one, record.id, **{lists: (record,)})
    walk.press("remove")
    assert getattr(walk.project, lists) == ()
    walk.press("undo")
    assert getattr(walk.project, lists) == (record,)
    walk.press(f"open/{record.id}")
    assert walk.press(lists).id == lists


def test_that_an_empty_card_is_not_kept() -> None:
    walk = at("promises")
    walk.press("add", "card")
    walk.go("promises")
    assert walk.project.promises == ()
    assert walk.go("promise", "nothing").id == "map"


def test_that_a_button_that_is_not_there_does_nothing() -> None:
    for screen, item in (("unknown", "u"), ("promise", "p")):
        walk = at(screen, item, unknowns=(COURT,), promises=(REPLY,))
        walk.program.press("nothing-there")
        assert walk.screen.id == screen
