"""A name that its owner keeps off papers is looked for on every sort of paper there is (D12)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

import coprod_desktop.presenters
from coprod_desktop.domain.agreements import build_all
from coprod_desktop.domain.agreements.checking import check_paper
from coprod_desktop.domain.agreements.names_on_paper import NOT_LOOKED_AT, as_papers_name, names_on
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.blocks import Document
from coprod_desktop.domain.fingerprints import fingerprint
from coprod_desktop.domain.leaving import leave_group
from coprod_desktop.domain.names_left import NameLeft
from coprod_desktop.domain.own_part import lists_of
from coprod_desktop.domain.pack import DocumentKind, SheetKind
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.sessions import Session
from coprod_desktop.domain.texts import with_texts
from coprod_desktop.shipped import core_pack, sample_project
from tests.domain.test_names_on_paper import asked
from tests.presenters.fake_house import Walk, the_pack

NAME = "Zebedee"
WRITTEN = frozenset({"words", "what", "note", "why", "outcome", "reason", "tasks", "purpose", "support"})
"""Fields that people write running words into; the group wrote the name into every one of them."""
READER = "person-amina"


def planted() -> Project:
    """Return the pretend project, in which somebody not to be named stands in everything the group wrote."""
    project = sample_project()
    whole = {"consents", "agreements", "agreement_rounds", "agreement_answers", "private_notes", "people"}

    def change(field: str, text: str) -> str:
        return f"{text} Ask {NAME} about it." if field in WRITTEN and text.strip() else text

    lists = {one: with_texts(getattr(project, one), change) for one in lists_of(project) if one not in whole}
    sessions = (*project.sessions, Session(id="late", day="2026-11-30", note=f"{NAME} made tea."))
    return replace(
        project,
        **{**lists, "sessions": sessions},
        people=(*project.people, Person(id="zebedee", name=NAME)),
        consents=(*project.consents, replace(asked("zebedee", None), link="")),
    )


def taken(screen: str, *buttons: str, project: Project | None = None) -> Document:
    """Return the paper that a person takes at a page."""
    walk = Walk(project or planted())
    made: list[Document] = []

    def make(paper: Document) -> bytes:
        made.append(paper)
        return b""

    object.__setattr__(walk.program.house.outside, "make_pdf", make)
    walk.go(screen, READER if screen in ("catch-up", "consent-cover") else "")
    walk.press(*buttons)
    return made[-1]


OWN_PAPERS = {
    SheetKind.CATCH_UP: ("catch-up", "print"),
    SheetKind.BENEFITS_LETTER: ("consent-cover", "mine", "data", "letter"),
    DocumentKind.BLANK_CONSENT: ("consent-cover", "start", "print"),
    DocumentKind.LEAVING_NOTE: ("consent-cover", "mine", "leave", "print"),
    SheetKind.WHAT_WE_KEEP: ("keep-until", "print"),
    SheetKind.MAP: ("map", "print-map"),
}
"""Each paper that is taken with nobody asked about the group's words, and the way to it."""
NO_WORDS = {SheetKind.RECOVERY}
"""A sheet with nothing on it that anybody wrote."""


def test_D12_every_sort_of_paper_is_looked_at() -> None:
    of_the_group = {one.kind for one in build_all(planted(), core_pack())}
    assert of_the_group | set(OWN_PAPERS) | NOT_LOOKED_AT | NO_WORDS == {*DocumentKind, *SheetKind}


def test_D12_on_each_paper_of_the_group_the_name_is_found() -> None:
    project = planted()
    source = Source(project, core_pack())
    papers = [one for one in build_all(project, core_pack()) if one.kind not in NOT_LOOKED_AT]
    named = [one for one in papers if NAME in text_of(one)]
    assert {DocumentKind.BLANK_CONSENT, DocumentKind.REVIEW_SHEET} <= {one.kind for one in named}
    assert [one.name for one in named if not names_on((one,), source)] == []


@pytest.mark.parametrize("kind", OWN_PAPERS)
def test_D12_a_paper_that_somebody_takes_alone_calls_people_as_papers_do(
    kind: DocumentKind | SheetKind,
) -> None:
    paper = taken(*OWN_PAPERS[kind])
    assert paper.kind is kind
    assert NAME not in text_of(paper)
    number = len(planted().people)
    assert (f"Person {number}" in text_of(paper)) is (kind is not SheetKind.MAP)


def test_D12_words_somebody_decided_about_stay_on_it() -> None:
    left = NameLeft(
        id="n", person="zebedee", fingerprint=fingerprint(f"{NAME} made tea."), decided_by="Jo", made_at=""
    )
    project = replace(planted(), names_left=(left,))
    paper = text_of(taken("catch-up", "print", project=project))
    assert NAME in paper
    assert f"Ask {NAME}" not in paper


def test_D12_such_a_paper_can_be_checked_like_any_other() -> None:
    project = leave_group(planted(), READER, "2026-12-01T12:00:00Z", map(str, count()).__next__)
    source = Source(project, the_pack())
    papers = [one for one in build_all(project, the_pack()) if one.kind is DocumentKind.LEAVING_NOTE]
    note = next(as_papers_name(one, source) for one in papers if one.subject == READER)
    assert NAME not in text_of(note)
    assert check_paper(note, project, the_pack()).well


def _makers() -> Iterator[str]:
    folder = Path(coprod_desktop.presenters.__file__).parent
    makes = re.compile(r"outside\.(?:make_pdf|write_pdfs|write_own)\(|\bfor_a_printer\(")
    for file in folder.glob("*.py"):
        if file.stem != "for_a_printer" and makes.search(file.read_text(encoding="utf-8")):
            yield file.stem


def test_D12_no_other_page_makes_papers() -> None:
    """A page that makes papers itself looks for names first, and is known here."""
    ask_the_group = {"agreement_pages", "print_page", "making"}
    name_as_papers_do = {"own_papers", "own_data_pages"}
    no_words = {"map_page", "lock_pages"}
    assert set(_makers()) == ask_the_group | name_as_papers_do | no_words
