"""R12, X01: each page, paper and command there is, and what one person wrote in private is on none of them.

What there is comes from the program's own lists, so a page or a paper that comes later is looked at too.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from enum import StrEnum

import pytest

from coprod_desktop import cli
from coprod_desktop.domain.agreements import build_all, consent_record
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.consent import latest_consent
from coprod_desktop.domain.pack import DocumentKind, SheetKind
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.recovery_sheet import recovery_sheet
from coprod_desktop.domain.words import say_english
from coprod_desktop.presenters.consent_people_page import ConsentPeoplePage
from coprod_desktop.presenters.private_plan_pages import PrivatePlanPage
from coprod_desktop.presenters.registry import ALL_PAGES
from coprod_desktop.presenters.screen import Card, Screen
from coprod_desktop.shipped import core_pack, sample_project
from tests.app.secret_search import SECRET, planted
from tests.features.test_names_on_every_paper import OWN_PAPERS, taken
from tests.gates import every_page
from tests.presenters.fake_house import the_sample

WRITER = "person-tomasz"
"""Who wrote in private. The pages that one person sees alone are shown to others."""


def every_screen() -> dict[str, Screen]:
    """Return a screen of each page there is, of a project in which somebody wrote in private."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(every_page, "the_sample", lambda: planted(the_sample(), WRITER))
        return every_page.every_screen()


def telling(screens: dict[str, Screen]) -> set[str]:
    return {name for name, screen in screens.items() if SECRET in repr(screen)}


def test_R12_X01_no_page_there_is_shows_what_somebody_else_wrote_in_private() -> None:
    screens = every_screen()
    opened_elsewhere = {"sample", "question-change"}  # home opens the one; the other is a question's page
    assert set(ALL_PAGES) - {screen.id for screen in screens.values()} == opened_elsewhere
    assert telling(screens) == set()


def _telling_card(page: ConsentPeoplePage, person: Person) -> Card:
    record = latest_consent(page.desk.project, person.id)
    return Card(title=person.name, lines=(record.choices[0].condition,) if record else ())


def _telling_plan(page: PrivatePlanPage) -> str:
    return " ".join(line.words for line in page.desk.project.plan_lines)


@pytest.mark.parametrize(
    ("where", "name", "broken", "found"),
    [
        (ConsentPeoplePage, "_card", _telling_card, "consent-people"),
        (PrivatePlanPage, "key", property(_telling_plan), "private-plan"),
    ],
)
def test_R12_the_search_finds_a_page_that_shows_it(
    where: type, name: str, broken: object, found: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(where, name, broken)
    assert found in telling(every_screen())


def papers(project: Project) -> Iterator[tuple[StrEnum, str]]:
    """Yield each paper there is, and its words: of the group, and of others than who wrote in private."""
    for paper in build_all(project, core_pack()):
        yield paper.kind, text_of(paper) + paper.name
    for kind, way in OWN_PAPERS.items():
        yield kind, text_of(taken(*way, project=project))
    yield SheetKind.MY_COPY, text_of(taken("consent-cover", "mine", "data", "print", project=project))
    yield SheetKind.RECOVERY, text_of(recovery_sheet(project, "12345", "2026-12-01", say_english))


def test_R12_no_paper_there_is_holds_what_somebody_else_wrote_in_private() -> None:
    found = tuple(papers(planted(sample_project(), WRITER)))
    assert {kind for kind, _ in found} == {*DocumentKind, *SheetKind}
    assert [kind for kind, words in found if SECRET in words] == []


def test_R12_the_search_finds_a_paper_that_holds_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(consent_record, "_private", consent_record._choices)
    found = papers(planted(sample_project(), WRITER))
    assert [kind for kind, words in found if SECRET in words] == [DocumentKind.CONSENT_RECORD]


def test_R12_every_command_is_one_that_was_looked_at() -> None:
    """`tests/app/test_planted_secret.py` searches what these write; a new one has to be searched as well."""
    parser: Callable[[], argparse.ArgumentParser] = cli._parser
    (commands,) = (one for one in parser()._actions if isinstance(one, argparse._SubParsersAction))
    writes_the_whole_project, says_or_writes_for_others = {"import"}, {"check", "export", "verify"}
    about_no_project = {"sample", "trace"}
    assert set(commands.choices) == writes_the_whole_project | says_or_writes_for_others | about_no_project
