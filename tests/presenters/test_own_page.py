"""A person's own page: a yes is taken back in fewer steps than it was given, and leaving is 2 presses."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.answers import Answer
from coprod_desktop.domain.consent_records import Say
from coprod_desktop.domain.role_records import Holding, Role
from coprod_desktop.presenters.screen import Button, Cards, Text, TextField, Weight
from tests.presenters.fake_house import Walk
from tests.presenters.looking import parts_of, texts
from tests.presenters.talking import SECRET, at_choices, one_step, take_the_laptop, talked


def on_own_page(walk: Walk) -> Walk:
    walk.press("pass/sam", "mine")
    return walk


def cards(walk: Walk, label: str) -> tuple[str, ...]:
    found = (part for part in walk.screen.parts if isinstance(part, Cards) and part.label == label)
    return tuple(" ".join((card.title, *card.lines)) for part in found for card in part.cards)


def test_x08_taking_back_needs_fewer_presses_than_saying_yes_and_no_words() -> None:
    walk, presses = at_choices(), 0
    take_the_laptop(walk)
    while walk.screen.id != "consent-end":
        presses += 1
        one_step(walk)
    walk.press("end", "list")
    on_own_page(walk)
    assert not [part for part in walk.screen.parts if isinstance(part, TextField)]
    walk.press("take-back/experience")
    assert presses > 2
    assert "This is taken back" in walk.screen.notice
    assert len(walk.project.consents) == 2
    assert "take-back/experience" not in walk.buttons()
    walk.press("end")
    assert walk.screen.bare
    assert SECRET not in repr(walk.screen)


def test_that_what_was_taken_back_cannot_be_undone_by_whoever_has_the_laptop_next() -> None:
    walk = on_own_page(talked(at_choices()))
    walk.press("take-back/photo")
    assert "undo" not in walk.buttons()
    walk.program.press("take-back/photo")
    walk.program.press("nothing")
    assert len(walk.project.consents) == 2


def test_x08_a_role_and_the_group_are_left_in_2_presses_from_the_own_page() -> None:
    walk = talked(at_choices())
    desk = walk.program.desk
    assert desk is not None
    desk.keep(
        roles=(Role(id="r", title="Writer"), Role(id="s")),
        holdings=(Holding(id="h", role="r", person="sam"), Holding(id="i", role="s", person="sam")),
    )
    on_own_page(walk)
    walk.press("leave-role/r")
    assert [one.role for one in walk.project.holdings] == ["s"]
    assert walk.screen.notice == "You have left this role. Thank you for what you did."
    walk.press("leave-role/s")
    undo = next(one for one in parts_of(walk.screen, Button) if one.id == walk.screen.focus)
    assert undo.words == "Undo. This role stays mine: A role with no name yet"
    assert walk.press("leave").id == "consent-left"
    assert walk.project.people[0].left_on == "2026-11-23"
    walk.press("end", "list")
    walk.go("people")
    walk.press("bring-back/sam")
    assert walk.project.people[0].left_on == ""


def test_that_a_break_is_said_on_the_list_and_ends_when_the_person_says_so() -> None:
    walk = on_own_page(talked(at_choices()))
    walk.press("pause-for-now", "end", "list")
    assert "Having a break" in repr(walk.go("people"))
    walk.go("consent-people")
    assert on_own_page(walk).press("back-again").id == "catch-up"
    walk.press("carry-on", "list")
    assert "Having a break" not in repr(walk.go("people"))


def test_f2_what_changed_is_shown_side_by_side_to_that_person_alone() -> None:
    walk = talked(at_choices())
    desk = walk.program.desk
    assert desk is not None
    desk.keep(answers=(Answer(id="about.goal", words="A film"),))
    shown = walk.go("consent-people")
    assert "Please look again. Something changed." in repr(shown)
    on_own_page(walk)
    assert cards(walk, "What changed") == (
        "What we want to make or change It was: Nothing was written. It is now: A film",
    )
    assert walk.press("again").id == "consent-today"


def test_that_a_yes_that_no_longer_counts_says_so() -> None:
    walk = talked(at_choices())
    desk = walk.program.desk
    assert desk is not None
    yes = tuple(replace(one, say=Say.YES) for one in walk.project.consents[0].choices)
    record = replace(walk.project.consents[0], choices=yes)
    desk.keep(consents=(record,), answers=(Answer(id="about.goal", words="A film"),))
    on_own_page(walk)
    assert "This yes does not count now." in cards(walk, "Your choices")[0]


def test_that_somebody_who_chose_nothing_yet_can_still_have_a_break_or_leave() -> None:
    walk = at_choices()
    assert walk.program.desk is not None
    walk.program.desk.keep(holdings=())
    on_own_page(walk)
    assert all("This is not a yes" in card for card in cards(walk, "Your choices"))
    assert "You have not chosen yet. You can choose now, or another day." in texts(walk.screen)
    words = {part.id: part.words for part in walk.screen.parts if isinstance(part, Button)}
    assert (words["again"], words["pause-for-now"]) == ("Read everything, and choose", "Have a break")
    assert "A break, or leaving" in texts(walk.screen)
    assert walk.press("end").id == "consent-return"


def test_d5_who_has_chosen_before_comes_to_their_choices_first_and_not_to_all_there_is_to_read() -> None:
    walk = talked(at_choices())
    cover = walk.press("pass/sam")
    main, other = (part for part in cover.parts if isinstance(part, Button) and part.id in ("start", "mine"))
    assert (main.id, main.weight) == ("mine", Weight.MAIN)
    assert (other.id, other.words) == ("start", "Read everything, and choose again")
    walk.press("mine", "take-back/photo")
    assert "This is taken back" in walk.screen.notice


def test_that_others_are_asked_to_think_of_what_they_may_hear() -> None:
    walk = at_choices()
    told = [part.words for part in walk.press("pass/sam").parts if isinstance(part, Text)]
    assert "Everyone else, please look away or move back." in told
    assert "What is read aloud, others may hear too. Use headphones, or sit apart." in told


def test_that_nothing_of_a_person_is_in_memory_once_they_pass_the_laptop_back() -> None:
    for buttons in (("end",), ("pause-for-now", "back-again")):
        walk = on_own_page(talked(at_choices()))
        desk = walk.program.desk
        assert desk is not None
        assert desk.talk is not None
        walk.press(*buttons)
        assert desk.talk is None
    walk = take_the_laptop(at_choices())
    while walk.screen.id != "consent-end":
        one_step(walk)
    desk = walk.program.desk
    assert desk is not None
    walk.press("end")
    assert desk.talk is None
