"""A right to override on screen: its card, a use the group sees, an appeal and its answer (X09)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from coprod_desktop.domain.overrides import AppealDays, Ground, Outcome, Override
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import Holding, Role
from coprod_desktop.domain.yes_no import YesNo
from coprod_desktop.presenters.screen import Cards, ChoiceField, Summary, Text
from tests.presenters.fake_house import Walk, empty_project, the_sample
from tests.presenters.looking import texts as words_on

PEOPLE = (
    Person(id="jo", name="Jo", staff=YesNo.YES),
    Person(id="sam", name="Sam"),
    Person(id="dee", name="Dee"),
)
RIGHT = Override(
    id="o",
    role="r",
    area="The law",
    ground=Ground.LAW,
    ask_first="The writer",
    appeal="sam",
    days=AppealDays.ONE_WEEK,
    ends="1 March 2027",
)


def a_project(*rights: Override, **fields: Any) -> Project:
    start = replace(
        empty_project(),
        people=PEOPLE,
        roles=(Role(id="r", title="Fact checker"),),
        holdings=(Holding(id="h", role="r", person="jo"),),
        overrides=rights,
    )
    return replace(start, **fields)


def at_right(right: Override = RIGHT, **fields: Any) -> Walk:
    walk = Walk(a_project(right, **fields))
    walk.go("override", right.id)
    return walk


def recorded(right: Override = RIGHT, **fields: Any) -> Walk:
    walk = at_right(right, **fields)
    walk.press("use", "continue")
    walk.write("in_area", "yes")
    walk.press("continue")
    for name, said in (("what", "The street name goes"), ("asked", "Dee. She agrees"), ("reason", "Safety")):
        walk.write(name, said)
        walk.press("continue")
    walk.press("record")
    return walk


def appealed(right: Override = RIGHT) -> Walk:
    walk = recorded(right)
    walk.press("appeal")
    walk.write("words", "We need the street")
    walk.press("continue", "continue", "send")
    return walk


def said(walk: Walk) -> str:
    return "\n".join(part.words for part in walk.screen.parts if isinstance(part, Text))


def rows(walk: Walk) -> dict[str, str]:
    parts = walk.screen.parts
    return {row.label: row.words for part in parts if isinstance(part, Summary) for row in part.rows}


def cards(walk: Walk) -> dict[str, list[tuple[str, ...]]]:
    parts = walk.screen.parts
    return {
        part.label: [(card.title, *card.lines) for card in part.cards]
        for part in parts
        if isinstance(part, Cards)
    }


def choices(walk: Walk) -> list[str]:
    (field,) = (part for part in walk.screen.parts if isinstance(part, ChoiceField))
    return [option.id for option in field.options]


def missing(walk: Walk) -> list[str]:
    return [problem.field for problem in walk.screen.problems]


def test_X09_a_role_is_given_a_right_with_one_thing_asked_on_each_page() -> None:
    walk = Walk(a_project())
    walk.go("role", "r")
    walk.press("more", "override", "add")
    titles = []
    for name, value in (
        ("area", "The law"),
        ("ground", "law"),
        ("ask_first", "The writer"),
        ("appeal", "sam"),
        ("days", "7"),
        ("ends", "1 March 2027"),
    ):
        titles.append(walk.screen.title)
        if name == "appeal":
            assert "jo" not in choices(walk), "who has the right hears no appeal against it"
        walk.write(name, value)
        walk.press("continue")
    assert len(set(titles)) == 6
    assert walk.screen.id == "override"
    assert said(walk) == "This right can be used."
    assert rows(walk)["Who has it"] == "Jo"
    assert replace(walk.project.overrides[0], id="o") == RIGHT
    walk.press("rights")
    assert cards(walk)["Rights to override"] == [("The law", "Who has it: Jo", "This right can be used.")]
    walk.press(f"open/{walk.project.overrides[0].id}", "rights", "leave")
    assert walk.screen.id == "role"


def test_that_somebody_outside_the_group_is_asked_for_when_nobody_inside_hears_appeals() -> None:
    walk = at_right(replace(RIGHT, appeal=""))
    assert said(walk) == "Nobody can hear an appeal yet. Until then, we decide together."
    walk.press("change/appeal_outside")
    walk.write("appeal_outside", "The trustees")
    walk.press("continue")
    assert said(walk) == "This right can be used."


def test_that_a_right_nobody_wrote_anything_for_is_not_kept() -> None:
    walk = Walk(a_project())
    walk.go("overrides", "r")
    walk.press("add", "back")
    assert walk.project.overrides == ()
    assert walk.screen.notice == "Nothing was written, so nothing new is kept."


def test_that_who_has_the_say_leads_to_the_rights_and_a_role_is_not_asked_for_there() -> None:
    walk = Walk(a_project(replace(RIGHT, area="", role="gone")))
    walk.go("the-say")
    walk.press("overrides")
    assert "add" not in walk.buttons()
    assert cards(walk)["Rights to override"] == [
        (
            "A right with no words yet",
            "Nobody has it now.",
            "This card is not finished. Until then, we decide together.",
        )
    ]
    walk.press("open/o")
    assert "change/person" not in walk.buttons(), "a role that is gone has nobody to choose"
    assert rows(walk)["Who has it"] == "Nothing here yet"
    walk.go("overrides")
    walk.press("leave")
    assert walk.screen.id == "the-say"


def test_that_the_card_leads_to_who_is_in_the_role() -> None:
    assert at_right().press("change/person").id == "role-people"


@pytest.mark.parametrize(
    ("right", "asked"),
    [
        (replace(RIGHT, area="", ends="soon"), ["change/area", "change/ends"]),
        (replace(RIGHT, appeal="jo"), ["change/appeal"]),
    ],
)
def test_X09_a_right_that_lacks_something_is_not_used_and_says_what_it_needs(
    right: Override, asked: list[str]
) -> None:
    walk = at_right(right)
    walk.press("use")
    assert walk.screen.id == "override"
    assert missing(walk) == asked
    assert walk.project.unfinished_uses == ()


def test_that_a_right_is_stopped_and_goes_on_again_and_both_can_be_undone() -> None:
    walk = at_right()
    walk.press("stop")
    assert said(walk) == "This right has ended. We decide together."
    assert "use" not in walk.buttons()
    walk.press("undo")
    assert said(walk) == "This right can be used."
    walk.press("stop", "on")
    assert said(walk) == "This right can be used."
    walk.program.press("use")
    walk.go("override", "o")
    walk.press("stop")
    walk.program.press("use")
    assert walk.screen.id == "override", "an ended right is not used even where its button was kept"


def test_that_a_right_that_was_never_used_can_be_removed_and_comes_back() -> None:
    walk = at_right()
    walk.press("use")
    walk.go("override", "o")
    walk.press("remove")
    assert walk.screen.id == "overrides"
    assert not walk.project.overrides
    assert not walk.project.unfinished_uses
    walk.press("undo")
    assert walk.project.overrides == (RIGHT,)
    used = recorded()
    used.press("rights", "open/o")
    assert "remove" not in used.buttons()
    used.program.press("remove")
    assert used.project.overrides == (RIGHT,)


def test_X09_using_a_right_makes_an_entry_the_group_sees() -> None:
    walk = recorded()
    assert walk.screen.id == "override-used"
    assert rows(walk) == {
        "Who used it": "Jo",
        "When": "23 November 2026",
        "What changes": "The street name goes",
        "What the right is about": "The law",
        "Why there is this right": "The law asks for it",
        "Who was asked first": "Dee. She agrees",
        "The reason": "Safety",
        "Who hears an appeal": "Sam",
        "Last day to appeal": "30 November 2026",
    }
    walk.press("rights")
    assert cards(walk)["Uses of a right to override"] == [
        ("The street name goes", "Jo, on 23 November 2026", "Why: Safety")
    ]
    assert walk.press(f"see/{walk.project.override_uses[0].id}").id == "override-used"


def test_X09_an_override_outside_its_area_is_refused_as_soon_as_it_is_said() -> None:
    walk = at_right()
    walk.press("use")
    assert choices(walk) == ["jo"]
    walk.press("continue")
    assert said(walk) == "This right is only about: The law"
    walk.write("in_area", "no")
    walk.press("continue")
    assert missing(walk) == ["in_area"]
    assert walk.screen.problems[0].words.startswith("Decide this together instead.")
    walk.press("card", "record")
    assert missing(walk) == ["change/in_area", "change/what", "change/asked", "change/reason"]
    assert walk.project.override_uses == ()


def test_that_a_refusal_goes_when_the_answer_changes_and_who_is_asked_first_is_said() -> None:
    walk = at_right()
    walk.press("use", "continue", "continue")
    assert missing(walk) == ["in_area"]
    walk.write("in_area", "yes")
    assert missing(walk) == []
    walk.press("continue", "continue")
    assert said(walk) == "Who is asked first: The writer"


def test_that_a_use_waits_until_it_is_finished_or_is_taken_back() -> None:
    walk = at_right()
    walk.press("use", "card", "change/what")
    walk.write("what", "The street name")
    walk.press("continue", "later")
    assert cards(walk)["Not recorded yet"] == [("The street name",)]
    (use,) = walk.project.unfinished_uses
    walk.press(f"finish/{use.id}", "remove")
    assert not walk.project.unfinished_uses
    walk.press("undo")
    assert walk.project.unfinished_uses == (use,)


def test_that_a_use_with_a_name_and_no_words_waits_too() -> None:
    walk = at_right(holdings=(*a_project().holdings, Holding(id="h2", role="r", person="dee")))
    walk.press("use")
    walk.write("used_by", "dee")
    walk.press("continue")
    walk.write("in_area", "yes")
    walk.press("card", "later")
    assert cards(walk)["Not recorded yet"] == [("A use with no words yet",)]


def test_that_a_use_whose_right_is_gone_is_not_recorded_and_nothing_breaks() -> None:
    walk = at_right()
    walk.press("use")
    assert walk.program.desk is not None
    walk.program.desk.keep(overrides=())
    assert choices(walk) == ["jo", "sam", "dee", ""]
    assert said(walk) == ""
    walk.press("card", "record")
    assert missing(walk) == ["record"]
    assert walk.press("later").id == "overrides"


def test_that_anybody_appeals_and_nobody_has_to_be_named() -> None:
    walk = appealed()
    assert walk.screen.id == "override-used"
    assert cards(walk)["Appeals"] == [("We need the street", "From: no name", "There is no answer yet.")]
    assert walk.screen.notice == "The appeal is written down here. Now tell who hears it: Sam"
    walk.press("rights")
    assert "Appeals: 1" in cards(walk)["Uses of a right to override"][0]


def test_that_an_appeal_waits_until_it_is_sent_or_is_taken_back() -> None:
    walk = recorded()
    walk.press("appeal", "card", "send")
    assert missing(walk) == ["change/words"]
    walk.press("later")
    assert cards(walk)["Appeals"] == [("An appeal with no words yet", "This is not finished yet.")]
    (appeal,) = walk.project.unfinished_appeals
    walk.press(f"finish/{appeal.id}", "change/said_by")
    walk.write("said_by", "dee")
    walk.press("continue", "remove")
    assert not walk.project.unfinished_appeals
    walk.press("undo")
    assert walk.project.unfinished_appeals[0].said_by == "dee"


def test_that_an_appeal_is_answered_with_a_reason_and_the_answer_stays() -> None:
    walk = appealed()
    (appeal,) = walk.project.appeals
    walk.press(f"answer/{appeal.id}")
    assert said(walk) == "We need the street\nWho answers: Sam"
    walk.press("give")
    assert missing(walk) == ["change/outcome", "change/reason"]
    walk.press("change/outcome")
    walk.write("outcome", "undone")
    walk.press("continue", "later")
    walk.press(f"answer/{appeal.id}", "change/reason")
    walk.write("reason", "The street is in the papers already")
    walk.press("continue", "give")
    assert [one.outcome for one in walk.project.appeal_answers] == [Outcome.UNDONE]
    assert cards(walk)["Appeals"] == [
        (
            "We need the street",
            "From: no name",
            "The override is undone (Sam)",
            "Why: The street is in the papers already",
        )
    ]


def test_X09_an_appeal_nobody_may_hear_is_not_answered_until_somebody_is_named() -> None:
    walk = appealed()
    assert walk.program.desk is not None
    walk.program.desk.keep(
        overrides=(replace(RIGHT, appeal="jo"),), people=(PEOPLE[0], replace(PEOPLE[1], left_on="2026-11-23"))
    )
    walk.press(f"answer/{walk.project.appeals[0].id}")
    assert "Nobody can answer this yet." in said(walk)
    walk.press("give")
    assert missing(walk)[0] == "right"
    assert walk.press("right").id == "override"


def test_that_the_days_to_appeal_end_and_nothing_that_is_gone_is_opened() -> None:
    walk = recorded()
    assert walk.program.desk is not None
    use = walk.project.override_uses[0]
    walk.program.desk.keep(override_uses=(replace(use, appeal_until="2026-11-22"),))
    walk.go("override-used", use.id)
    assert "appeal" not in walk.buttons()
    assert said(walk) == "The days to appeal are over. You can still talk about it in a session."
    for nothing in ("answer/gone", "other"):
        walk.program.press(nothing)
        assert walk.screen.id == "override-used"


def test_that_an_answer_to_an_appeal_that_is_gone_leads_nowhere() -> None:
    walk = appealed()
    walk.press(f"answer/{walk.project.appeals[0].id}")
    assert walk.program.desk is not None
    walk.program.desk.keep(appeals=())
    walk.program.press("give")
    assert walk.screen.id == "appeal-answer"
    assert walk.project.appeal_answers == ()


def test_that_a_use_that_is_gone_and_a_button_of_no_page_lead_nowhere() -> None:
    walk = Walk(a_project(RIGHT))
    assert walk.go("override-used", "gone").id == "map"
    walk.go("overrides")
    walk.program.press("other")
    assert walk.screen.id == "overrides"


def test_that_the_list_of_rights_says_where_a_role_gets_one() -> None:
    walk = Walk(the_sample())
    walk.go("overrides")
    assert any("on its card" in words for words in words_on(walk.screen))
    assert walk.press("roles").id == "roles"
