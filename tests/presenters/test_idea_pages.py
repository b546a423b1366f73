"""Ideas: each is looked at against the goal; one that is not used stays, with the reason (X13, R13)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.agreements import build_one
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.ideas import Fit, Idea, standing
from coprod_desktop.domain.limit_records import Column, Limit
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.person import Person
from coprod_desktop.presenters.list_page import MOST
from coprod_desktop.presenters.screen import Bullets, Cards, ChoiceField, Summary, Text
from tests.presenters.fake_house import Walk, empty_project, the_pack, the_sample

LOGO = Limit(
    id="l", what="The logo stays", column=Column.FIXED, set_by="Ruth", why="Trust", challenge="Ask Jo"
)
IDEA = Idea(id="i", words="A cover without a logo")


def at_ideas(*ideas: Idea, limits: tuple[Limit, ...] = (LOGO,)) -> Walk:
    walk = Walk(replace(empty_project(), ideas=ideas, limits=limits))
    walk.go("ideas")
    return walk


def listed(walk: Walk) -> dict[str, list[str]]:
    parts = walk.screen.parts
    return {part.label: [card.title for card in part.cards] for part in parts if isinstance(part, Cards)}


def said(walk: Walk) -> str:
    return "\n".join(part.words for part in walk.screen.parts if isinstance(part, Text))


def test_X03_a_limit_is_told_as_soon_as_an_idea_meets_it_and_not_at_the_end() -> None:
    walk = at_ideas()
    walk.press("add")
    walk.write("words", "A cover without a logo")
    walk.press("continue", "continue")
    assert "may meet a limit" not in said(walk)
    walk.write("limit", "l")
    walk.press("continue")
    assert walk.screen.title == "What would make it a yes?"
    assert "This may meet a limit: The logo stays\nWhy: Trust\nHow to question it: Ask Jo" in said(walk)
    walk.write("yes_if", "If it may stand on the back")
    walk.press("continue")
    assert walk.screen.id == "idea"
    assert "This may meet a limit: The logo stays" in said(walk)
    walk.press("ideas")
    cards = [card for part in walk.screen.parts if isinstance(part, Cards) for card in part.cards]
    assert "This may meet a limit: The logo stays" in cards[0].lines


def test_X03_an_idea_that_meets_a_limit_is_on_paper_with_what_would_make_it_a_yes() -> None:
    ideas = (replace(IDEA, limit="l", said_by="sam"), Idea(id="j", words="Tea", limit="gone"))
    project = replace(empty_project(), ideas=ideas, limits=(LOGO,), people=(Person(id="sam", name="Sam"),))
    said = text_of(build_one(project, the_pack(), DocumentKind.WHAT_WE_SAID))
    assert (
        "Ideas that may meet a limit\n\nA cover without a logo\n"
        "The limit it may meet: The logo stays\nWhat would make it a yes: Not said yet." in said
    )
    assert "Tea" not in said
    assert "Sam" not in said
    told = replace(project, ideas=(replace(ideas[0], yes_if="If it may stand on the back"),))
    said = text_of(build_one(told, the_pack(), DocumentKind.WHAT_WE_SAID))
    assert "What would make it a yes: If it may stand on the back" in said


def test_that_a_limit_says_only_what_is_written_on_it() -> None:
    bare = Limit(id="l", what="The logo stays", column=Column.INFLUENCE)
    walk = at_ideas(replace(IDEA, limit="l"), limits=(bare,))
    walk.press("open/i")
    assert "This may meet a limit: The logo stays" in said(walk).split("\n")
    assert "Why" not in said(walk)


def test_that_a_card_of_one_question_does_not_count_it() -> None:
    walk = at_ideas(Idea(id="i", words="A cover without a logo"))
    walk.go("idea-answer", "i/fit")
    assert walk.screen.step == "A cover without a logo"


def test_that_no_limit_is_asked_for_where_there_is_none() -> None:
    walk = at_ideas(limits=())
    walk.press("add")
    walk.write("words", "A film")
    assert walk.press("continue").title == "Whose idea is it?"
    assert walk.press("continue").id == "idea"


def test_that_nobody_is_named_unless_somebody_says_so() -> None:
    walk = at_ideas()
    walk.press("add", "continue")
    choice = next(part for part in walk.screen.parts if isinstance(part, ChoiceField))
    assert [option.words for option in choice.options][-1] == "No name"
    assert choice.chosen == ""


@pytest.mark.parametrize("fit", [Fit.PARTLY, Fit.NOT_NOW, Fit.NOT_THIS_PROJECT])
def test_X13_an_idea_that_is_not_used_is_asked_for_the_reason_and_who_decided(fit: Fit) -> None:
    walk = at_ideas(IDEA)
    walk.press("open/i", "answer")
    walk.write("fit", fit)
    walk.press("continue")
    assert walk.screen.title == "What is the reason for this answer?"
    walk.press("continue", "continue")
    assert "Say why, and who decided" in said(walk)
    assert standing(walk.project.ideas[0]) is Fit.OPEN
    walk.press("change/reason")
    walk.write("reason", "The charity needs it")
    walk.press("continue", "change/decided_by")
    walk.write("decided_by", "All of us")
    walk.press("continue")
    assert "Say why" not in said(walk)
    assert standing(walk.project.ideas[0]) is fit


def test_that_an_idea_that_fits_needs_no_reason() -> None:
    walk = at_ideas(IDEA)
    walk.press("open/i", "answer")
    walk.write("fit", "fits")
    assert walk.press("continue").id == "idea"
    walk.press("ideas")
    assert listed(walk) == {"Not talked about yet": [], "It fits our goal": [IDEA.words]}


def test_R13_an_idea_that_was_answered_cannot_be_taken_away_and_can_be_talked_about_again() -> None:
    answered = replace(IDEA, fit=Fit.NOT_NOW, reason="No time", decided_by="All of us")
    walk = at_ideas(answered)
    assert listed(walk)["Not now. We keep it for later"] == [IDEA.words]
    walk.press("open/i")
    assert "remove" not in walk.buttons()
    walk.program.press("remove")
    assert walk.project.ideas == (answered,)
    walk.press("again")
    assert walk.project.ideas == (IDEA,), "the next answer needs a reason of its own"
    (before,) = walk.project.idea_answers
    assert (before.idea, before.until, before.fit) == ("i", "2026-11-23", Fit.NOT_NOW)
    assert (before.reason, before.decided_by) == ("No time", "All of us")
    bullets = [item for part in walk.screen.parts if isinstance(part, Bullets) for item in part.items]
    assert bullets == ["Not now. We keep it for later, until 23 November 2026. Why: No time"]


def test_R13_an_answer_that_is_changed_keeps_what_it_was_once() -> None:
    answered = replace(IDEA, fit=Fit.NOT_NOW, reason="No time", decided_by="All of us")
    walk = at_ideas(answered)
    walk.go("idea-answer", "i/fit/change")
    walk.write("fit", "not-now")
    assert not walk.project.idea_answers
    walk.write("fit", "partly")
    walk.write("fit", "fits")
    assert [one.fit for one in walk.project.idea_answers] == [Fit.NOT_NOW]
    walk.press("continue", "again")
    assert [one.fit for one in walk.project.idea_answers] == [Fit.NOT_NOW, Fit.FITS]


def test_that_an_answer_without_a_reason_was_none_and_leaves_nothing_behind() -> None:
    walk = at_ideas(replace(IDEA, fit=Fit.NOT_NOW))
    walk.press("open/i", "again")
    assert walk.project.idea_answers == ()


def test_that_an_idea_nobody_has_talked_about_can_be_taken_back_and_come_back() -> None:
    walk = at_ideas(IDEA)
    walk.press("open/i", "remove")
    assert not walk.project.ideas
    walk.press("undo")
    assert walk.project.ideas == (IDEA,)


def test_that_an_idea_opened_and_left_empty_is_not_kept() -> None:
    walk = at_ideas()
    walk.press("add", "back")
    assert walk.project.ideas == ()


def test_that_a_card_says_whose_idea_it_is_and_what_was_said_to_it() -> None:
    walk = Walk(the_sample())
    walk.go("ideas")
    cards = {c.title: c.lines for p in walk.screen.parts if isinstance(p, Cards) for c in p.cards}
    assert cards["Show a real court letter, with each part explained"] == ("From: Dee",)
    assert cards["A film for the phone as well"] == (
        "Why: There is no time for it in these 8 weeks.",
        "Who decided: All of us, on 20 November",
    )


def test_that_a_field_can_be_changed_from_the_card_and_leads_back_to_it() -> None:
    walk = at_ideas(replace(IDEA, limit="l"))
    walk.press("open/i")
    rows = next(part for part in walk.screen.parts if isinstance(part, Summary)).rows
    assert [row.label for row in rows] == [
        "The idea",
        "Whose idea",
        "The limit it may meet",
        "What would make it a yes",
    ]
    assert [row.words for row in rows][2] == "The logo stays"
    walk.press("change/words")
    walk.write("words", "A cover with a small logo")
    assert walk.press("continue").id == "idea"
    assert walk.project.ideas[0].words == "A cover with a small logo"


def test_that_200_ideas_are_shown_a_few_at_a_time_and_none_is_lost() -> None:
    many = tuple(Idea(id=f"i{n}", words=f"Idea {n}") for n in range(200))
    walk = at_ideas(*many)
    assert len(listed(walk)["Not talked about yet"]) == MOST
    walk.press("all/open")
    assert len(listed(walk)["Not talked about yet"]) == 200


def test_that_pressing_what_is_not_there_changes_nothing() -> None:
    walk = at_ideas(IDEA)
    walk.program.press("nothing")
    walk.press("open/i")
    walk.program.press("nothing")
    assert (walk.screen.id, walk.project.ideas) == ("idea", (IDEA,))


def test_that_no_idea_is_told_in_the_windows_title() -> None:
    walk = at_ideas(IDEA)
    walk.press("open/i")
    assert walk.screen.window_title == "An idea"
