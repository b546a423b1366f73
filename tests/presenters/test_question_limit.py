"""A question is tied to a limit as it is written, and the limit is told at once and on paper (X03, X02)."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.agreements import build_one
from coprod_desktop.domain.answers import Answer, Reply
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.decisions import Decision
from coprod_desktop.domain.limit_records import Column, Limit
from coprod_desktop.domain.overrides import AppealDays, Ground, Override
from coprod_desktop.domain.pack import DocumentKind, Kind
from coprod_desktop.domain.person import Person
from coprod_desktop.presenters.screen import Cards, Text
from tests.presenters.fake_house import Walk, empty_project, the_pack

LOGO = Limit(
    id="l", what="The logo stays", column=Column.FIXED, set_by="Ruth", why="Trust", challenge="Ask Jo"
)
SECTION = the_pack().sections[-1]
QUESTION = next(q for t in SECTION.themes for q in t.questions if q.kind is Kind.VIEWS and not q.note)


def said(walk: Walk) -> str:
    return "\n".join(part.words for part in walk.screen.parts if isinstance(part, Text))


def test_X03_a_question_that_meets_a_limit_says_so_before_the_group_answers() -> None:
    walk = Walk(replace(empty_project(), limits=(LOGO,)))
    walk.go("question", QUESTION.id)
    walk.press("limit")
    walk.write("limit", "l")
    walk.press("continue")
    assert "This may meet a limit: The logo stays\nWhy: Trust\nHow to question it: Ask Jo" in said(walk)
    walk.write("yes_if", "If it is small")
    walk.press("continue")
    assert walk.screen.id == "question"
    assert "This may meet a limit: The logo stays" in said(walk)
    assert walk.project.answers == (Answer(id=QUESTION.id, limit="l", yes_if="If it is small"),)
    walk.write("view/", "No logo")
    walk.press("continue")
    (answer,) = walk.project.answers
    assert (answer.limit, answer.reply) == ("l", Reply.ANSWERED)
    paper = text_of(build_one(walk.project, the_pack(), DocumentKind.WHAT_WE_SAID))
    assert "The limit it may meet: The logo stays\nWhat would make it a yes: If it is small" in paper


def test_that_no_limit_is_asked_for_where_there_is_none_nor_of_a_question_that_is_gone() -> None:
    walk = Walk(empty_project())
    walk.go("question", QUESTION.id)
    assert "limit" not in walk.buttons()
    assert walk.go("question-limit", "gone/limit").id == "map"


def test_that_what_stands_in_the_way_of_the_say_leads_to_the_page_that_settles_it() -> None:
    right = Override(
        id="o",
        person="jo",
        area="Law",
        ground=Ground.LAW,
        ask_first="All",
        appeal="jo",
        days=AppealDays.TWO_WEEKS,
        ends="2027-03-01",
    )
    walk = Walk(
        replace(
            empty_project(),
            people=(Person(id="jo", name="Jo"),),
            limits=(replace(LOGO, hear_by="1 November 2026"),),
            overrides=(right,),
            decisions=(Decision(id="d", what="Which cover"),),
        )
    )
    for point, screen in (
        ("limit-not-heard/l", "limit-field"),
        ("right-without-appeal/o", "override-field"),
        ("decision-without-how/d", "decision-field"),
    ):
        walk.go("look-ahead")
        cards = [card for part in walk.screen.parts if isinstance(part, Cards) for card in part.cards]
        assert {card.title for card in cards} >= {"The logo stays", "Law", "Which cover"}
        assert walk.press(f"settle/{point}").id == screen
