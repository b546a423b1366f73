"""Any words and any number of people: kept as they are, and no page or paper trips over them."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest

from coprod_desktop.domain.actions import Action
from coprod_desktop.domain.agreement_records import OwnClause
from coprod_desktop.domain.agreements import build
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.limit_records import Column, Limit
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.role_records import Holding, Role
from coprod_desktop.domain.yes_no import YesNo
from coprod_desktop.presenters.action_pages import ACTION
from coprod_desktop.presenters.card_kinds import Ask, CardKind, read_field
from coprod_desktop.presenters.clause_pages import CLAUSE
from coprod_desktop.presenters.limit_pages import LIMIT
from coprod_desktop.presenters.people_pages import PERSON
from coprod_desktop.presenters.role_card import ROLE
from coprod_desktop.presenters.screen import Bullets, Cards, Summary, Text
from tests.presenters.fake_house import Walk, empty_project, the_pack
from tests.presenters.talking import at_choices, go_to, take_the_laptop

WEIRD = {
    "very long": "long " * 2000 + "end",
    "right to left": "שלום مرحبا",
    "emoji and marks": "👩🏽‍🦽 e\u0301\u0323 Zoe\u0308",
    "braces": "{name} {role} {0} {goal} {",
    "codes": "<b>&amp;</b> %s \\n ‘’",
}
KINDS: dict[str, CardKind[Any]] = {"p": PERSON, "l": LIMIT, "r": ROLE, "a": ACTION, "c": CLAUSE}
LISTS = ("people", "limits", "roles", "actions", "consent-people", "clauses")

each_weird_text = pytest.mark.parametrize("text", WEIRD.values(), ids=WEIRD)


def with_one_of_each() -> Walk:
    """Return a walk in a project with one card of each kind, each still to be written."""
    return Walk(
        empty_project(
            people=(Person(id="p"),),
            unfinished_limits=(Limit(id="l", column=Column.OURS),),
            roles=(Role(id="r", signs_off=YesNo.YES),),
            actions=(Action(id="a", owner="p"),),
            own_clauses=(OwnClause(id="c", document="working-together", order=15),),
        )
    )


def fill_in(walk: Walk, text: str) -> None:
    """Write the text into each box of each card."""
    for record, kind in KINDS.items():
        for field in kind.fields:
            if field.ask in (Ask.WORDS, Ask.LINES, Ask.DAY):
                walk.go(kind.field_screen, f"{record}/{field.id}")
                walk.write(field.id, text)
                walk.press("card")


def read(walk: Walk) -> str:
    """Return what the page that is shown says."""
    said: list[str] = [walk.screen.title]
    for part in walk.screen.parts:
        match part:
            case Text(words=words):
                said.append(words)
            case Bullets(items=items):
                said += items
            case Cards(cards=cards):
                said += [line for card in cards for line in (card.title, *card.lines)]
            case Summary(rows=rows):
                said += [row.words for row in rows]
    return "\n".join(said)


@each_weird_text
def test_that_every_box_keeps_the_words_and_its_card_shows_them(text: str) -> None:
    walk = with_one_of_each()
    fill_in(walk, text)
    for record, kind in KINDS.items():
        walk.go(kind.screen, record)
        assert text in read(walk)
        kept = kind.find(walk.project, record)
        assert kept is not None
        for field in kind.fields:
            if field.ask in (Ask.WORDS, Ask.LINES, Ask.DAY):
                assert read_field(kept, field.id) == text, field.id


@each_weird_text
def test_that_every_list_shows_the_words_and_names_nothing_personal_in_the_window(text: str) -> None:
    walk = with_one_of_each()
    fill_in(walk, text)
    for screen in LISTS:
        shown = walk.go(screen, "working-together" if screen == "clauses" else "")
        assert shown.id == screen
        assert text in read(walk)
        assert text not in shown.window_title


HOLD_WHAT_IS_WRITTEN = (
    DocumentKind.WORKING_TOGETHER,
    DocumentKind.ROLE_AGREEMENT,
    DocumentKind.LIMITS_REGISTER,
    DocumentKind.ACTION_LIST,
)


@each_weird_text
def test_that_the_papers_hold_the_words(text: str) -> None:
    walk = with_one_of_each()
    fill_in(walk, text)
    walk.go("limit", "l")
    walk.press("keep")
    plain = unicodedata.normalize("NFC", text)
    for paper in (one for one in build(walk.project, the_pack()) if one.kind in HOLD_WHAT_IS_WRITTEN):
        assert plain in unicodedata.normalize("NFC", text_of(paper)), paper.kind


@each_weird_text
def test_that_a_talk_keeps_the_words_as_they_were_given(text: str) -> None:
    walk = go_to(take_the_laptop(at_choices(Person(id="sam", name=text))), "consent-choice")
    walk.write("say", "yes-if")
    walk.write("condition", text)
    walk.press("continue")
    go_to(walk, "consent-sign-now", "typed-name")
    walk.write("typed_name", text)
    walk.press("continue", "finish")
    (record,) = walk.project.consents
    assert (record.choices[0].condition, record.signature.name) == (text.strip(), text.strip())
    assert record.person_name == text.strip()


@pytest.mark.parametrize(("people", "actions"), [(0, 0), (1, 1), (40, 300)])
def test_that_a_group_of_any_size_sees_every_list(people: int, actions: int) -> None:
    group = tuple(Person(id=f"p{n}", name="Sam") for n in range(people))
    walk = Walk(
        empty_project(
            people=group,
            roles=(Role(id="r", title="Reader"),),
            holdings=tuple(Holding(id=f"h{n}", role="r", person=one.id) for n, one in enumerate(group)),
            actions=tuple(Action(id=f"a{n}", what=f"Do {n}", owner="p0") for n in range(actions)),
        )
    )
    for screen in LISTS:
        assert walk.go(screen, "working-together" if screen == "clauses" else "").id == screen
    walk.go("save-papers")
    walk.press("save")
    papers = [paper for _, made in walk.outside.written for paper in made]
    assert len({paper.name for paper in papers}) == len(papers)
    assert sum(paper.kind is DocumentKind.ROLE_AGREEMENT for paper in papers) == people
    assert len(set(read_list(walk, "consent-people"))) == people, (
        "40 people of one name can still be told apart"
    )


def read_list(walk: Walk, screen: str) -> list[str]:
    """Return the titles of the cards on a page."""
    parts = walk.go(screen).parts
    return [card.title for part in parts if isinstance(part, Cards) for card in part.cards]
