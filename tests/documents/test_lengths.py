"""How long papers are: easy ones stay short, and a page is a page (guidance E6)."""

from __future__ import annotations

import io

import pikepdf
import pytest

from coprod_desktop.documents.pdf import make_pdf
from coprod_desktop.domain.agreements import build_all, build_one
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.person import PaperSize, WordLevel
from coprod_desktop.shipped import core_pack, sample_project
from tests.documents.reading import read_pdf
from tests.papers.matrix import SITUATIONS, papers, project_for

SAMPLE = {one.name: one for one in build_all(sample_project(), core_pack())}


def pages(name: str) -> int:
    with pikepdf.open(io.BytesIO(make_pdf(SAMPLE[name]))) as file:
        return len(file.pages)


@pytest.mark.parametrize(
    "name",
    [
        "working-together-agreement-easy-standard",
        "what-we-said-easy-standard",
        "role-agreement-3",
        "consent-record-3",
        "limits-register-easy-standard",
        "action-list-easy-standard",
        "blank-consent-easy-standard",
    ],
)
def test_that_a_paper_in_easy_words_has_20_pages_at_most(name: str) -> None:
    assert pages(name) <= 20


def test_that_the_form_for_choices_is_short_enough_to_sign() -> None:
    assert pages("blank-consent-easy-standard") <= 16
    assert pages("blank-consent") <= 14


@pytest.mark.parametrize("part", range(1, 5))
def test_that_questions_on_paper_take_26_pages_at_most(part: int) -> None:
    assert pages(f"blank-questions-{part}") <= 24
    assert pages(f"blank-questions-{part}-easy-standard") <= 26


def test_that_the_agreement_people_sign_has_12_pages_at_most() -> None:
    assert pages("working-together-agreement") <= 12
    assert pages("what-we-said") <= 15


@pytest.mark.parametrize("kind", [DocumentKind.YOU_SAID, DocumentKind.SUMMARY, DocumentKind.WALL_SHEET])
def test_that_a_sheet_is_1_page(kind: DocumentKind) -> None:
    assert pages(kind.value) == 1


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("situation", SITUATIONS)
def test_F9_the_paper_for_the_wall_is_1_page_for_a_group_of_any_sort_in_every_size(
    situation: str, size: PaperSize
) -> None:
    for level in WordLevel:
        sheet = build_one(project_for(situation, size, level), core_pack(), DocumentKind.WALL_SHEET)
        assert sheet.paper_size is size
        with pikepdf.open(io.BytesIO(make_pdf(sheet))) as file:
            assert len(file.pages) == 1


@pytest.mark.parametrize(
    ("size", "level", "most"),
    [
        (PaperSize.STANDARD, WordLevel.STANDARD, 1),
        (PaperSize.STANDARD, WordLevel.EASY, 1),
        (PaperSize.LARGE, WordLevel.STANDARD, 1),
        (PaperSize.LARGE, WordLevel.EASY, 2),
        (PaperSize.GIANT, WordLevel.STANDARD, 2),
    ],
)
@pytest.mark.parametrize(
    "situation", ["6 people", "40 people", "10,000 characters", "from the right", "nothing yet"]
)
def test_that_what_came_of_it_is_1_page_and_1_sheet_where_print_is_giant_or_words_are_easy_too(
    situation: str, size: PaperSize, level: WordLevel, most: int
) -> None:
    sheet = build_one(project_for(situation, size, level), core_pack(), DocumentKind.YOU_SAID)
    with pikepdf.open(io.BytesIO(make_pdf(sheet))) as file:
        assert len(file.pages) <= most


@pytest.mark.parametrize(("size", "most"), [(PaperSize.STANDARD, 1), (PaperSize.GIANT, 2)])
@pytest.mark.parametrize("situation", ["6 people", "10,000 characters"])
def test_that_the_project_in_short_is_1_sheet(situation: str, size: PaperSize, most: int) -> None:
    sheet = build_one(project_for(situation, size, WordLevel.STANDARD), core_pack(), DocumentKind.SUMMARY)
    with pikepdf.open(io.BytesIO(make_pdf(sheet))) as file:
        assert len(file.pages) <= most


def test_that_the_spare_key_is_1_page_in_large_print_too() -> None:
    for size in (PaperSize.STANDARD, PaperSize.LARGE):
        found = {one.document.name: one.document for one in papers("6 people", size, WordLevel.STANDARD)}
        with pikepdf.open(io.BytesIO(make_pdf(found["recovery-sheet"]))) as file:
            assert len(file.pages) == 1


@pytest.mark.parametrize("size", [PaperSize.LARGE, PaperSize.GIANT])
def test_that_no_answer_is_on_a_page_without_something_of_what_it_is_about(size: PaperSize) -> None:
    form = build_one(project_for("6 people", size, WordLevel.EASY), core_pack(), DocumentKind.BLANK_CONSENT)
    painted = read_pdf(make_pdf(form)).painted
    told = {run.page for run in painted if run.words == "What is kept"}
    assert {run.page for run in painted if run.words == "Your answer"} <= told
