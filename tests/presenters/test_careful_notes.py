"""I4: least data. A first name is enough; words about health or the law are asked about, never refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

import pytest

from coprod_desktop.domain.answers import Answer, View
from coprod_desktop.domain.careful import has_a_whole_name, is_about_health_or_law
from coprod_desktop.domain.own_part import lists_of
from coprod_desktop.domain.pack import Kind, Pack, Question
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.texts import texts_in
from tests.presenters.fake_house import Walk, empty_project, the_pack, the_sample
from tests.store.samples import brochure

HEALTH = "Some words here may be about somebody’s health, or about the law. Do we need them?"
NAME = "A first name is enough. Do we need the whole name?"
NEVER = ("birth", "address", "diagnos", "offence", "ethnic", "religion", "gender", "phone", "email")


@pytest.mark.parametrize(
    "words", ["She has a diagnosis", "DEPRESSED again", "back from prison", "on probation", "mental health"]
)
def test_i4_words_about_health_or_the_law_are_noticed(words: str) -> None:
    assert is_about_health_or_law(words, the_pack())


@pytest.mark.parametrize("words", ["", "The printer", "archive", "impression", "We cancel on Monday"])
def test_i4_other_words_are_left_alone(words: str) -> None:
    assert not is_about_health_or_law(words, the_pack())


def test_i4_a_whole_name_is_noticed_and_a_first_name_is_enough() -> None:
    project = Project(id="p", people=(Person(id="a", name="Sam"), Person(id="b", name="  ")))
    assert has_a_whole_name("Ask Sam Brown about it", project)
    for words in ("Ask Sam about it", "Sam. Then Jo", "Samira Brown", "sam brown"):
        assert not has_a_whole_name(words, project)
    assert not has_a_whole_name("Sam Brown", Project(id="p"))


def views(pack: Pack) -> Iterator[Question]:
    """Yield each question that asks for people's views."""
    for section in pack.sections:
        for theme in section.themes:
            yield from (one for one in theme.questions if one.kind is Kind.VIEWS)


def test_i4_the_page_asks_and_keeps_what_was_written() -> None:
    walk = Walk(empty_project(people=(Person(id="a", name="Sam"),)))
    walk.go("question", "about.goal")
    walk.write("words", "A leaflet about prison")
    assert HEALTH not in repr(walk.screen)
    asked = next(views(the_pack())).id
    said = View(id="v", words="Prison was hard for Sam Brown", said_by="a")
    assert walk.program.desk is not None
    walk.program.desk.keep(answers=(Answer(id=asked, views=(said,)),))
    walk.go("question", asked)
    assert HEALTH in repr(walk.screen)
    assert NAME in repr(walk.screen)
    walk.press("continue")
    assert walk.project.answers[0].views == (said,)
    walk.go("person-field", "a/helps")
    walk.write("helps", "My medication")
    assert HEALTH in repr(walk.screen)


def test_i4_the_pretend_project_has_nothing_to_ask_about() -> None:
    project = the_sample()
    for name in lists_of(project):
        for _, text in texts_in(getattr(project, name)):
            assert not is_about_health_or_law(text, the_pack()), text


def test_i4_no_field_of_any_record_is_for_what_must_never_be_kept() -> None:
    project = brochure()
    names = {one.name for one in fields(Project)}
    for name in lists_of(project):
        names |= {field for field, _ in texts_in(getattr(project, name))}
    assert not [one for one in sorted(names) if any(never in one for never in NEVER)]
