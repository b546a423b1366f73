"""Leaving: choices are offered and never asked for, a slip is put right, and the door stays open (X08)."""

from __future__ import annotations

from pathlib import Path

import pytest

from coprod_desktop.domain.agreements import build_one, own_copy
from coprod_desktop.domain.answers import Answer, View
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.comings import Move
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.person import Person, WordLevel
from coprod_desktop.domain.role_records import Holding, Role
from coprod_desktop.presenters.screen import Button, Cards, ChoiceField, TextField
from tests.presenters.fake_house import Walk, the_pack
from tests.presenters.looking import parts_of, texts
from tests.presenters.talking import SECRET, at_choices, talked


def left(**fields: object) -> Walk:
    """Return a walk in which Sam, who chose, has just left."""
    walk = talked(at_choices())
    assert walk.program.desk is not None
    walk.program.desk.keep(
        roles=(Role(id="r", title="Writer"),), holdings=(Holding(id="h", role="r", person="sam"),), **fields
    )
    walk.press("pass/sam", "mine", "leave")
    return walk


def names(walk: Walk) -> list[str]:
    return [one.name for one in walk.project.people]


def agreement(walk: Walk) -> str:
    return text_of(build_one(walk.project, the_pack(), DocumentKind.WORKING_TOGETHER))


def test_x08_leaving_offers_choices_and_asks_for_none() -> None:
    walk = left()
    assert walk.screen.id == "consent-left"
    assert not [part for part in walk.screen.parts if isinstance(part, TextField)]
    (field,) = (part for part in walk.screen.parts if isinstance(part, ChoiceField))
    assert (field.id, field.chosen) == ("thanks", "")
    before = walk.project.consents
    assert walk.press("end").id == "consent-return"
    assert walk.project.consents == before, "leaving all of it alone changes nothing"
    assert SECRET not in repr(walk.screen)


def test_x08_the_way_to_stay_stands_before_everything_else() -> None:
    assert next(part.id for part in left().screen.parts if isinstance(part, Button)) == "stay"


def test_x08_a_yes_is_taken_back_after_leaving_as_before() -> None:
    walk = left()
    taken = [button for button in walk.buttons() if button.startswith("take-back/")]
    assert "take-back/photo" in taken
    assert "take-back/role" not in taken, "a role that has ended needs no taking back"
    walk.press("take-back/photo")
    assert walk.project.consents[-1].took_back == ("photo",)
    assert "take-back/photo" not in walk.buttons()
    while taken := [button for button in walk.buttons() if button.startswith("take-back/")]:
        walk.press(taken[0])
    left_over = {
        one.id for part in parts_of(walk.screen, Cards) for card in part.cards for one in card.buttons
    }
    assert {one.partition("/")[0] for one in left_over} == {"undo"}, "each only to put a slip right"


def test_x08_who_said_yes_to_nothing_that_lasts_has_nothing_to_take_back() -> None:
    walk = left()
    while taken := [button for button in walk.buttons() if button.startswith("take-back/")]:
        walk.press(taken[0])
    walk.press("stay", "end", "list")
    walk.press("pass/sam", "mine", "leave")
    assert walk.screen.id == "consent-left"
    assert not list(parts_of(walk.screen, Cards))


@pytest.mark.parametrize(("said", "named"), [("yes", True), ("no", False), ("", False)])
def test_x08_papers_thank_by_name_only_who_said_so_after_leaving(said: str, named: bool) -> None:
    walk = left()
    if said:
        walk.write("thanks", said)
    walk.write("nothing", "x")
    walk.press("end")
    assert ("Thank you to Sam. They were part of this too." in agreement(walk)) is named
    if said:
        record = walk.project.consents[-1]
        paper = text_of(own_copy(walk.project, the_pack(), record.id))
        assert "May our papers still thank you by name?" in paper
        assert "Signed by drawing" in paper, "it is signed as the record before"


def test_that_who_comes_back_is_thanked_no_more_and_is_asked_anew_when_they_leave_again() -> None:
    walk = left()
    walk.write("thanks", "yes")
    walk.press("end", "list")
    walk.go("people")
    walk.press("bring-back/sam")
    assert "They were part of this too." not in agreement(walk)
    walk.go("consent-people")
    walk.press("pass/sam", "mine", "change-some", "continue")
    walk.write("way", "paper-later")
    walk.press("continue", "finish")
    assert "thanks" not in {one.purpose for one in walk.project.consents[-1].choices}


def test_that_thanks_are_on_the_short_agreement_too() -> None:
    walk = left(word_level=WordLevel.EASY)
    walk.write("thanks", "yes")
    walk.press("end")
    assert "Thank you to Sam." in agreement(walk)


def test_x08_a_slip_is_put_right_with_one_press_and_the_history_says_both() -> None:
    walk = left()
    assert [one.id for one in walk.project.holdings] == []
    assert walk.press("stay").id == "consent-mine"
    assert walk.project.people[0].left_on == ""
    assert [one.id for one in walk.project.holdings] == ["h"]
    assert [one.move for one in walk.project.comings][-2:] == [Move.LEFT, Move.BACK]
    assert walk.project.actions == ()
    walk.program.press("stay")
    assert walk.screen.id == "consent-mine"


def test_x08_there_is_a_paper_of_thanks_to_take_along() -> None:
    walk = left()
    walk.press("print")
    assert len(walk.outside.printed) == 1
    walk.outside.folder_to_choose = Path("my-stick")
    walk.press("save")
    ((_, (paper,)),) = walk.outside.written
    words = text_of(paper)
    assert "Thank you, Sam" in words
    assert "Writer: 23 November 2026" in words
    assert "You can come back" in words


def test_that_who_never_chose_anything_is_offered_nothing_to_choose() -> None:
    said = Answer(id="about.affects", views=(View(id="v", words="My street", said_by="sam"),))
    walk = at_choices(Person(id="sam", name="Sam"))
    assert walk.program.desk is not None
    walk.program.desk.keep(answers=(said,))
    walk.press("pass/sam", "mine", "leave")
    assert walk.screen.id == "consent-left"
    assert not [part for part in walk.screen.parts if isinstance(part, ChoiceField)]
    walk.write("thanks", "yes")
    walk.press("end")
    assert walk.project.consents == ()


def test_that_nothing_is_kept_and_nothing_shown_of_who_leaves_without_a_trace() -> None:
    walk = at_choices()
    walk.press("pass/sam", "mine")
    walk.press("leave")
    assert walk.press("end").id == "consent-return"
    assert walk.program.desk is not None
    assert walk.program.desk.talk is None
    assert [one.id for one in walk.project.people] == ["kit"]


def test_x08_leaving_from_the_card_and_from_the_own_page_keep_the_same() -> None:
    own = left()
    own.press("end")
    card = talked(at_choices())
    assert card.program.desk is not None
    card.program.desk.keep(
        roles=(Role(id="r", title="Writer"),), holdings=(Holding(id="h", role="r", person="sam"),)
    )
    card.go("people")
    card.press("open/sam", "take-off")
    for name in ("people", "holdings", "roles"):
        assert getattr(card.project, name) == getattr(own.project, name)
    moves = [[(one.move, one.role) for one in walk.project.comings] for walk in (card, own)]
    assert moves[0] == moves[1]
    assert [one.what for one in card.project.actions] == [one.what for one in own.project.actions]


def test_x08_leaving_takes_no_more_steps_than_joining() -> None:
    walk = at_choices()
    walk.go("people")
    walk.press("add")
    walk.write("name", "Ali")
    walk.press("continue")
    joined = 3
    walk.go("consent-people")
    (ali,) = (one.id for one in walk.project.people if one.name == "Ali")
    walk.press(f"pass/{ali}", "mine", "leave")
    assert len(("pass", "mine", "leave")) <= joined
    assert "Ali" not in repr(walk.project.people)


def test_x08_who_leaves_before_they_chose_is_thanked_and_a_slip_is_put_right_too() -> None:
    jo = Person(id="jo", name="Jo", helps="Breaks")
    walk = at_choices(jo)
    walk.press("pass/jo", "mine", "leave")
    assert walk.screen.id == "consent-left"
    assert names(walk) == []
    assert "Nothing else was kept about you. Your card is taken away too." in texts(walk.screen)
    walk.press("print")
    assert walk.outside.printed == [b"Thank you, Jo"]
    assert walk.press("stay").id == "consent-mine"
    assert names(walk) == ["Jo"]
    assert walk.project.people[0].helps == "Breaks"
    walk.press("leave", "end", "list")
    assert names(walk) == []
    assert "Jo" not in repr(walk.screen)


def test_that_the_card_of_who_is_kept_on_record_is_not_said_to_go() -> None:
    assert "Nothing else was kept about you. Your card is taken away too." not in texts(left().screen)
