"""A person's own copy: all that is theirs, and nothing of anybody else (D13, I7, R19)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.agreement_answers import AgreementAnswer
from coprod_desktop.domain.agreements.my_copy import my_copy
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.blocks import Bullets, Heading
from coprod_desktop.domain.decisions import Decision, PersonStand, Stand
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.own_part import lists_of, own_part
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import Holding, Role
from coprod_desktop.domain.texts import CODES, mentions, with_texts
from coprod_desktop.domain.words import say_english
from coprod_desktop.shipped import core_pack, sample_project
from coprod_desktop.store.portable import read_json, write_json
from tests.store.samples import brochure

PLANTED = "qq"


def planted(project: Project, person: str) -> Project:
    """Return the project with a mark in each text of each record in which a person does not stand."""

    def mark(field: str, text: str) -> str:
        return text if field in {*CODES, "name"} or not text.strip() else f"{text} {PLANTED}"

    lists = {
        name: tuple(one if mentions(one, person) else with_texts(one, mark) for one in getattr(project, name))
        for name in lists_of(project)
        if name != "roles"
    }
    return replace(project, **lists)  # type: ignore[arg-type]


@pytest.mark.parametrize("project", [brochure(), sample_project()], ids=["all-tables", "sample"])
def test_r19_a_persons_own_copy_holds_nobody_elses_data(project: Project) -> None:
    for person in project.people:
        own = own_part(planted(project, person.id), person.id, "f" * 32)
        kept = write_json(own).decode()
        paper = text_of(my_copy(own, core_pack(), "2026-12-01", say_english))
        for other in project.people:
            if other.id != person.id:
                for words in (f'"{other.id}"', f'"{other.name}"', f" {other.name} "):
                    assert words not in kept
                assert other.name not in paper.replace(person.name, "")
        assert PLANTED not in kept + paper


@pytest.mark.parametrize("project", [brochure(), sample_project()], ids=["all-tables", "sample"])
def test_d13_everything_that_is_a_persons_is_in_their_own_copy(project: Project) -> None:
    for person in project.people:
        own = own_part(project, person.id, "f" * 32)
        assert own.people == (person,) or own.people[0].name == person.name
        for name in lists_of(project):
            there = [one.id for one in getattr(project, name) if mentions(one, person.id)]
            found = [one.id for one in getattr(own, name)]
            if name not in ("roles", "holdings", "part_edits", "agreements", "signed_copies"):
                assert found == there, name
        assert [one.person for one in own.holdings] == [
            one.person for one in project.holdings if one.person == person.id
        ]


def test_d13_it_is_a_project_that_the_program_and_others_can_read() -> None:
    for person in sample_project().people:
        own = own_part(sample_project(), person.id, "f" * 32)
        assert read_json(write_json(own), "my-copy.json") == own


def test_d13_the_paper_says_everything_the_file_says_in_words() -> None:
    project = sample_project()
    for person in project.people:
        own = own_part(project, person.id, "f" * 32)
        paper = text_of(my_copy(own, core_pack(), "2026-12-01", say_english))
        views = [one.words for answer in own.answers for one in answer.views]
        for words in (person.name, person.offers, *views, *(one.title for one in own.roles)):
            assert words.strip() in paper
        for record in own.consents:
            for choice in record.choices:
                assert choice.asked in paper


def test_that_a_view_of_ones_own_beside_another_persons_promise_does_not_bring_the_promise() -> None:
    project = brochure()
    answer = replace(project.answers[0], keeper="jo", words="Jo brings the cake")
    own = own_part(replace(project, answers=(answer,)), "sam", "x")
    assert own.answers[0].words == ""
    assert own.answers[0].views == answer.views
    assert own_part(replace(project, answers=(answer,)), "jo", "x").answers[0].words == "Jo brings the cake"


def test_that_who_was_with_a_person_is_not_in_the_copy() -> None:
    project = brochure()
    record = project.consents[0]
    signature = replace(record.signature, witness="Wilma")
    told = replace(
        record, supporter="Wilma", interpreter="Wilma", signature=signature, told="Ask Jo, not Joan."
    )
    own = own_part(replace(project, consents=(told,)), "sam", "x")
    assert "Wilma" not in repr(own)
    assert own.consents[0].told == "Ask somebody else, not Joan."


def test_that_somebody_with_no_name_and_no_words_has_a_copy_too() -> None:
    project = Project(
        id="p",
        people=(Person(id="a"), Person(id="b")),
        roles=(Role(id="r"),),
        holdings=(Holding(id="h", role="r", person="a"),),
    )
    own = own_part(project, "a", "x")
    assert "A role with no name yet" not in text_of(my_copy(own, core_pack(), "2026-12-01", say_english))
    assert find(own.people, "b") is None


def test_that_a_record_without_a_choice_says_so_and_what_was_told_twice_stands_once() -> None:
    project = brochure()
    first = replace(project.consents[0], choices=(), told="What we keep.")
    again = replace(first, id="again")
    own = own_part(replace(project, consents=(first, again)), "sam", "x")
    paper = text_of(my_copy(own, core_pack(), "2026-12-01", say_english))
    assert paper.count("What we keep.") == 1
    assert "No choice was made." in paper


def test_that_what_was_told_has_its_headings_and_no_record_is_said_twice() -> None:
    project = sample_project()
    own = own_part(project, project.people[0].id, "x")
    paper = my_copy(own, core_pack(), "2026-12-01", say_english)
    headings = [(one.level, one.words) for one in paper.blocks if isinstance(one, Heading)]
    assert {(4, told.heading) for told in core_pack().told} <= set(headings)
    *_, rest = (one for one in paper.blocks if isinstance(one, Bullets))
    assert len(set(rest.items)) == len(rest.items)
    assert not {role.title for role in own.roles} & set(rest.items), "its role is on the paper already"


def test_r19_whoever_speaks_for_somebody_does_not_get_their_words() -> None:
    words = "Not before May, I am ill then"
    said = AgreementAnswer(
        id="a", round="r", person="kit", made_at="", stand=Stand.REPRESENTED, words=words, speaker="sam"
    )
    stand = PersonStand(id="kit", asked="", stand=Stand.REPRESENTED, words=words, speaker="sam")
    project = Project(
        id="p",
        people=(Person(id="sam", name="Sam"), Person(id="kit", name="Kit")),
        agreement_answers=(said,),
        decisions=(
            Decision(
                id="d", what="When?", stands=(stand, PersonStand(id="sam", asked="", stand=Stand.AGREE))
            ),
        ),
    )
    own = own_part(project, "sam", "x")
    assert words not in write_json(own).decode()
    assert own.agreement_answers == ()
    assert [one.id for one in own.decisions[0].stands] == ["sam"]
    assert [one.words for one in own_part(project, "kit", "x").agreement_answers] == [words]
