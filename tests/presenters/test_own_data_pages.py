"""A person sees what is kept about them, takes it along, puts it right, or is taken out (D13, I7, R19)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from coprod_desktop.domain import chain
from coprod_desktop.domain.agreements.benefits_letter import benefits_letter
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.answers import Answer, Reply, View
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.decisions import Decision, PersonStand, Stand
from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.presenters.screen import Bullets, Cards, Text
from tests.presenters.fake_house import Walk, empty_project, the_sample
from tests.presenters.talking import at_choices, talked

SAM = "person-sam"


def own_page(project: Project | None = None, person: str = SAM) -> Walk:
    walk = Walk(project or the_sample())
    walk.go("consent-cover", person)
    walk.press("mine", "data")
    return walk


def words_on(walk: Walk) -> str:
    screen = walk.screen
    found = [part.words for part in screen.parts if isinstance(part, Text)]
    found += [item for part in screen.parts if isinstance(part, Bullets) for item in part.items]
    return "\n".join((screen.title, screen.notice, *found))


def to_the_end(walk: Walk, **chosen: str) -> list[str]:
    """Go through the steps, each answered as chosen or with no, and return their names."""
    steps = []
    walk.press("erase")
    while "now" not in walk.buttons():
        step = walk.program.place.item.partition("/")[2]
        steps.append(step)
        walk.write(step, chosen.get(step, "no"))
        walk.press("continue")
    return steps


def test_d13_a_person_sees_what_is_kept_about_them_and_takes_all_of_it_on_a_stick() -> None:
    walk = own_page()
    assert "Things you said: " in words_on(walk)
    walk.press("save")
    document, own, folder = walk.outside.own_copies[0]
    assert [one.id for one in own.people] == [SAM]
    assert own.id != the_sample().id
    assert (document.name, folder) == ("my-copy", Path("stick"))
    assert "Your copy is in this folder: stick" in words_on(walk)
    walk.press("print")
    assert walk.outside.printed == [document.title.encode()]
    assert "Your copy goes to the printer you choose." in words_on(walk)


def test_that_what_stops_the_copy_is_told() -> None:
    walk = own_page()
    walk.outside.background_trouble = "Choose another folder."
    walk.press("save")
    assert "Choose another folder." in words_on(walk)


def test_i7_what_is_written_about_a_person_is_put_right_from_their_own_page() -> None:
    assert own_page().press("card").id == "person"
    walk = own_page()
    (cards,) = (part for part in walk.screen.parts if isinstance(part, Cards))
    button = cards.cards[0].buttons[0].id
    assert walk.press(button).id == "question"
    assert walk.program.place.item == button.partition("/")[2]
    assert walk.program.desk is not None
    assert walk.program.desk.talk is None


def test_that_the_page_belongs_to_the_persons_own_turn_and_leads_back_to_it() -> None:
    walk = own_page()
    assert walk.press("mine").id == "consent-mine"
    walk.press("end", "list")
    assert walk.go("consent-data", SAM).id == "map"


def test_i7_the_effect_on_the_groups_record_is_said_first_and_nothing_happens_before_the_last_page() -> None:
    walk = own_page()
    before = walk.project
    assert to_the_end(walk) == ["said", "name", "copies"]
    said = words_on(walk)
    for words in (
        "This cannot be undone.",
        "Your choices: ",
        "What you said",
        "What the group decided, and how many people said so",
        "Your name, where others wrote it",
        "Papers that were printed or given out, and files on sticks",
        "The earlier copies on this laptop. You are still in them.",
    ):
        assert words in said
    assert "Things you said" not in said
    walk.press("keep")
    assert walk.screen.id == "consent-data"
    assert walk.project.people == before.people


def test_i7_who_takes_their_words_and_name_out_too_is_told_so() -> None:
    walk = own_page()
    to_the_end(walk, said="yes", name="yes", copies="yes")
    said = words_on(walk)
    assert "Things you said" in said
    assert "Your name, where others wrote it" not in said
    assert "You are still in them" not in said


def test_i7_a_person_is_taken_out_and_no_way_leads_back() -> None:
    walk = own_page()
    to_the_end(walk, said="yes", name="yes", copies="yes")
    file = walk.outside.files[the_sample().id]
    screen = walk.press("now")
    assert (screen.id, screen.title) == ("consent-erased", "You are taken out")
    assert "The files of this project were written again, without you." in words_on(walk)
    for kept in (repr(file.project), *map(repr, file.earlier)):
        assert SAM not in kept
    assert chain.broken(file.project.consents) is None
    desk = walk.program.desk
    assert desk is not None
    assert not desk.undo_is_open
    assert SAM not in repr(
        (desk.project, desk._told, desk._saved, desk.talk, desk.turn, walk.program.way.trail)
    )
    walk.press("end", "list")
    assert SAM not in walk.buttons()
    desk.keep(name="Another name")
    assert SAM not in repr(walk.project)


def test_that_earlier_copies_stay_when_the_person_leaves_them() -> None:
    walk = own_page()
    to_the_end(walk)
    walk.press("now")
    file = walk.outside.files[the_sample().id]
    assert file.cleaned == [None]
    assert SAM in repr(file.earlier)


def test_that_each_step_needs_a_choice_and_nothing_is_chosen_beforehand() -> None:
    walk = own_page()
    walk.press("erase")
    assert walk.press("continue").problems[0].words == "Choose one of these."
    walk.write("name", "yes")
    assert walk.press("continue").problems
    assert walk.press("keep").id == "consent-data"


def test_that_only_steps_that_ask_about_something_are_shown() -> None:
    project = empty_project(people=(Person(id="a", name="Sam"), Person(id="b", name="Jo")))
    walk = own_page(project, "a")
    assert to_the_end(walk) == ["copies"]


def test_that_long_lists_of_places_say_how_many_more_there_are() -> None:
    people = tuple(Person(id=f"p{n}", name=f"Person{n}", helps=f"Sam {n}") for n in range(8))
    walk = own_page(empty_project(people=(Person(id="a", name="Sam"), *people)), "a")
    walk.press("erase")
    assert "And in 3 more places." in words_on(walk)


def test_that_1_thing_somebody_said_is_said_as_1() -> None:
    said = (Answer(id="q", views=(View(id="v", words="Yes", said_by="a"),)),)
    walk = own_page(empty_project(people=(Person(id="a", name="Sam"),), answers=said), "a")
    walk.press("erase")
    assert "You said 1 thing that the group wrote down." in words_on(walk)


def decided(words: str) -> Walk:
    """Return a walk at the own page of Sam, who said something to a decision."""
    said = Decision(
        id="d", what="Colour", stands=(PersonStand(id="a", asked="Colour", stand=Stand.OBJECT, words=words),)
    )
    return own_page(empty_project(people=(Person(id="a", name="Sam"),), decisions=(said,)), "a")


def test_that_what_somebody_said_to_a_decision_is_asked_about_and_told_like_all_they_said() -> None:
    walk = decided("It costs too much")
    assert "Things you said: 1" in words_on(walk)
    assert to_the_end(walk) == ["said", "copies"]
    assert "What you said\n" in words_on(walk), "it stays, with no name"
    assert "Things you said: 1" not in words_on(walk)
    walk = decided("It costs too much")
    to_the_end(walk, said="yes")
    assert "What you said\n" not in words_on(walk)
    assert "Things you said: 1" in words_on(walk)


def test_that_who_said_nothing_is_not_asked_what_happens_to_it() -> None:
    walk = decided("")
    assert "Things you said" not in words_on(walk)
    assert to_the_end(walk) == ["copies"]


def test_i7_the_name_of_who_is_taken_out_goes_from_others_own_choices_too_where_nobody_asks_about_it() -> (
    None
):
    walk = talked(at_choices(Person(id="sam", name="Sam"), Person(id="ruth", name="Ruth")))
    assert walk.project.consents[0].supporter == "Ruth"
    walk.press("pass/ruth", "mine", "data")
    assert to_the_end(walk) == ["copies"]
    assert "Papers saved on this laptop, until the group takes them off it" in words_on(walk)
    walk.press("now")
    assert "Ruth" not in repr(walk.project)
    assert walk.project.consents[0].supporter == "a person who left"
    assert chain.broken(walk.project.consents) is None
    assert "It is done as you chose. Thank you for all you did." in words_on(walk)


def test_that_papers_about_a_person_are_said_to_stay_where_they_are() -> None:
    project = the_sample()
    agreement = replace(project.agreements[0], subject=SAM) if project.agreements else None
    walk = own_page(replace(project, agreements=(agreement,)) if agreement else project)
    to_the_end(walk)
    assert ("It cannot be checked any more." in words_on(walk)) is (agreement is not None)


def test_that_nobody_is_taken_out_when_it_cannot_be_stored() -> None:
    walk = own_page()
    to_the_end(walk)
    file = walk.outside.files[the_sample().id]
    file.trouble = CoprodError("Make some room on the disk.")
    walk.press("now")
    assert walk.screen.id == "consent-erase"
    assert "Make some room on the disk." in words_on(walk)
    assert SAM in repr(file.project)
    file.trouble = None
    assert walk.press("now").id == "consent-erased"


def test_that_what_is_not_saved_yet_comes_first() -> None:
    walk = own_page()
    to_the_end(walk)
    assert walk.program.desk is not None
    walk.program.desk.project = replace(walk.program.desk.project, name="Not saved yet")
    walk.outside.files[the_sample().id].trouble = CoprodError("Make some room on the disk.")
    assert walk.press("now").id == "consent-erase"
    assert walk.program.desk.trouble == "Make some room on the disk."


def test_that_files_that_are_not_written_anew_are_told_and_tried_again() -> None:
    walk = own_page()
    to_the_end(walk)
    file = walk.outside.files[the_sample().id]
    file.clean_trouble = CoprodError("Make some room on the disk.")
    walk.press("now")
    assert "You may still be in them." in words_on(walk)
    file.clean_trouble = None
    walk.press("again")
    assert "The files of this project were written again, without you." in words_on(walk)
    assert file.cleaned == [None]


def test_that_while_files_are_written_anew_the_page_says_to_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    walk = own_page()
    to_the_end(walk)
    monkeypatch.setattr(type(walk.outside), "_in_background", lambda *_: None)
    object.__setattr__(walk.program.house.outside, "in_background", lambda *_: None)
    walk.press("now")
    assert "Please leave it on." in words_on(walk)
    walk.program.press("again")
    assert "again" not in walk.buttons()


def test_that_the_page_is_there_also_when_nobody_was_just_taken_out() -> None:
    walk = Walk(the_sample())
    walk.go("consent-erased")
    assert "The files of this project were written again, without you." in words_on(walk)


@pytest.mark.parametrize("item", [f"{SAM}/", f"{SAM}/no-such-step"])
def test_that_a_step_that_is_none_leads_to_the_map(item: str) -> None:
    walk = own_page()
    assert walk.go("consent-erase", item).id == "map"


def test_that_a_button_that_is_not_there_does_nothing_and_a_promise_is_no_view_to_put_right() -> None:
    answer = Answer(id="about.goal", words="I bring the cake", keeper="a")
    walk = own_page(empty_project(people=(Person(id="a", name="Sam"),), answers=(answer,)), "a")
    assert not [part for part in walk.screen.parts if isinstance(part, Cards)]
    walk.program.press("no-such-button")
    assert walk.screen.id == "consent-data"
    walk.press("erase")
    for button in ("now", "no-such-button"):
        walk.program.press(button)
        assert walk.screen.id == "consent-erase"


def test_P5_a_letter_for_an_office_that_pays_benefits_says_that_taking_part_is_free() -> None:
    walk = talked(at_choices())
    desk = walk.program.desk
    assert desk is not None
    desk.keep(
        answers=(
            Answer(id="about.goal", words="A brochure"),
            Answer(id="about.payment", words="20 pounds", reply=Reply.NOT_SURE),
            Answer(id="about.expenses", words="Bus fares"),
        )
    )
    walk.press("pass/sam", "mine", "data", "letter")
    assert walk.screen.notice == "Your copy goes to the printer you choose."
    assert walk.outside.printed
    letter = benefits_letter(Source(desk.project, desk.pack), desk.project.people[0], "2026-12-01")
    words = text_of(letter)
    assert "They can stop at any time. They do not have to say why." in words
    assert "Expenses\nBus fares" in words
    assert "20 pounds" not in words, "only what the group stands by"
    assert "Sam" not in words, "the name the office knows is written by hand"
    unsaid = empty_project(answers=(Answer(id="about.expenses", words=" "),))
    bare = benefits_letter(Source(unsaid, desk.pack), desk.project.people[0], "2026-12-01")
    assert "Expenses" not in text_of(bare)
