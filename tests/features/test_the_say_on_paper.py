"""Who ended up with the say, and what it raises, on the review sheet: counted, asked, never marked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.documents.html import make_html
from coprod_desktop.domain.actions import Action
from coprod_desktop.domain.agreements import build_one
from coprod_desktop.domain.agreements.the_say import MOST
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.blocks import Document, Fact, Facts
from coprod_desktop.domain.foresight import Sticking, sticking_points
from coprod_desktop.domain.limit_records import Column, Limit
from coprod_desktop.domain.looking_words import ASKS, HOLDERS, SEEN, how_many_decisions
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import Holding, Role
from coprod_desktop.domain.saying import Holder, Signal, decisions, signals
from coprod_desktop.domain.words import say_english
from coprod_desktop.domain.yes_no import YesNo
from coprod_desktop.store.plain import reader_of
from tests.domain.test_agreement_words import PACK
from tests.domain.test_signal_projects import HEALTHY, PROJECTS


def review(project: Project) -> Document:
    return build_one(project, PACK, DocumentKind.REVIEW_SHEET)


def rows(project: Project) -> tuple[Fact, ...]:
    return tuple(row for one in review(project).blocks if isinstance(one, Facts) for row in one.rows)


def holding(*said: YesNo) -> Project:
    """Return a group in which each person decides about one thing alone."""
    people = tuple(Person(id=f"p{n}", name=f"Name{n}", staff=one) for n, one in enumerate(said))
    roles = tuple(Role(id=one.id, title=one.name, may_decide=f"Thing of {one.id}") for one in people)
    held = tuple(Holding(id=one.id, role=one.id, person=one.id) for one in people)
    return Project(id="p", people=people, roles=roles, holdings=held)


@given(st.lists(st.sampled_from(YesNo), max_size=6), st.lists(st.sampled_from(Column), max_size=4))
def test_X14_the_counts_on_paper_are_those_of_the_register(said: list[YesNo], columns: list[Column]) -> None:
    limits = tuple(
        Limit(id=f"l{n}", what=f"Rule {n}", column=column, set_by="The council")
        for n, column in enumerate(columns)
    )
    project = replace(holding(*said), limits=limits)
    found = decisions(project)
    assert len(found) == len(said) + len(limits)
    told = {row.label: row.words for row in rows(project)}
    for holder in HOLDERS:
        held = [one.what for one in found if one.holder is holder]
        label = how_many_decisions(holder, len(held), say_english)
        assert (label in told) is bool(held)
        if held and holder is not Holder.NOT_SAID:
            assert told[label].split("\n") == held
    assert ("Is this what we meant?" in text_of(review(project))) is bool(found)


def test_X14_the_paper_lists_nothing_of_those_who_did_not_say_so_that_it_tells_on_nobody() -> None:
    said = text_of(review(holding(YesNo.YES, YesNo.NO, YesNo.NOT_SAID)))
    assert "1 of us did not say if they are here as staff." in said
    assert "People who did not say if they are staff: 1 decision" in said
    assert "Thing of p2" not in said
    assert "Thing of p0" in said
    assert not any(f"Name{n}" in said.partition("Who ended up with the say?")[2] for n in range(3))


@pytest.mark.parametrize("name", PROJECTS)
def test_X05_the_paper_asks_what_the_project_raises_and_nothing_else(name: str) -> None:
    project: Project = reader_of(Project)({**HEALTHY, **PROJECTS[name].get("change", {})})
    said, page = text_of(review(project)), make_html(review(project))
    for signal in Signal:
        saw, ask = ASKS[signal]
        assert (f"{saw}\n{ask}" in said) is (signal in signals(project)), signal
        assert (saw in page) is (signal in signals(project)), signal


@pytest.mark.parametrize("name", PROJECTS)
def test_X05_no_score_is_given_anywhere(name: str) -> None:
    project: Project = reader_of(Project)({**HEALTHY, **PROJECTS[name].get("change", {})})
    said = text_of(review(project)).casefold()
    assert not any(word in said for word in ("%", "score", "points", "out of 10", "level ", "rank"))


def test_P09_what_may_get_in_our_way_is_on_the_review_sheet_and_nobodys_needs_are() -> None:
    person = Person(id="sam", name="Sam", helps="Big print")
    held = (Holding(id="h", role="r", person="sam"),)
    project = Project(id="p", people=(person,), roles=(Role(id="r", title="Writer"),), holdings=held)
    kinds = {point.kind for point in sticking_points(project)}
    assert kinds == {Sticking.ROLE_WITHOUT_COVER, Sticking.NEED_WITHOUT_SUPPORT}
    said = text_of(review(project))
    assert f"{SEEN[Sticking.ROLE_WITHOUT_COVER]}\nWriter" in said
    assert SEEN[Sticking.NEED_WITHOUT_SUPPORT] not in said


def test_P09_a_day_is_said_where_one_matters_and_a_long_list_says_how_much_more_there_is() -> None:
    late = Limit(id="l", what="The logo", column=Column.INFLUENCE, hear_by="19 November 2026")
    project = Project(id="p", changed_at="2026-11-20T10:00:00Z", limits=(late,), people=(Person(id="sam"),))
    assert "The answer was for 19 November 2026. That day has passed.\nThe logo" in text_of(review(project))
    many = tuple(Action(id=f"a{n}", owner="sam") for n in range(MOST + 3))
    said = text_of(review(replace(project, limits=(), actions=many)))
    assert said.count(SEEN[Sticking.ACTION_WITHOUT_COVER]) == 1
    assert said.count("(not written yet)") == MOST
    assert "3 more are on the screen, at “What may get in our way?”." in said
    said = text_of(review(replace(project, limits=(), actions=many[: MOST + 1])))
    assert "1 more is on the screen, at “What may get in our way?”." in said


def test_that_an_empty_project_has_nothing_to_say_about_either() -> None:
    said = text_of(review(Project(id="p")))
    assert "Who ended up with the say?" not in said
    assert "What may get in our way?" not in said
