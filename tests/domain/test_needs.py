"""The Accessible Information Standard: what somebody needs is recorded once, flagged, met and asked again."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.needs import is_to_be_asked, other_language, people_with_needs
from coprod_desktop.domain.person import PaperSize, Person, WordLevel
from coprod_desktop.domain.project import Project

LARGE = Person(id="a", paper_size=PaperSize.LARGE)
EASY = Person(id="b", word_level=WordLevel.EASY)
POLISH = Person(id="c", language="pl")
BREAKS = Person(id="d", helps="Breaks")
ENGLISH = Person(id="e", language="en-GB")
NOTHING = Person(id="f", helps=" ")
GONE = Person(id="g", helps="Breaks", left_on="2026-01-01")


def test_that_everybody_who_is_here_and_needs_something_is_flagged() -> None:
    project = Project(id="p", people=(LARGE, EASY, POLISH, BREAKS, ENGLISH, NOTHING, GONE))
    assert people_with_needs(project) == (LARGE, EASY, POLISH, BREAKS)


def test_that_a_language_is_another_one_when_the_papers_are_not_in_it() -> None:
    project = Project(id="p", language="en")
    assert other_language(ENGLISH, project) is None
    assert other_language(NOTHING, project) is None
    found = other_language(POLISH, project)
    assert found is not None
    assert found.name == "Polish"
    assert other_language(Person(id="x", language="xx"), project) is None


def test_that_needs_are_asked_about_again_after_half_a_year() -> None:
    asked = Person(id="a", needs_checked_on="2026-01-01")
    assert not is_to_be_asked(asked, "2026-07-02")
    assert is_to_be_asked(asked, "2026-07-03")
    assert is_to_be_asked(LARGE, "2026-07-03"), "it was never asked"
    new = replace(LARGE, joined_on="2026-07-03")
    assert not is_to_be_asked(new, "2026-07-03"), "they said it today"
    assert is_to_be_asked(new, "2026-07-04")
