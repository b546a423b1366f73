"""Some of all papers, on each run: what every paper keeps to. All of them: `python3 dev.py papers`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from coprod_desktop.documents.pdf import make_pdf
from coprod_desktop.domain.agreements import build
from coprod_desktop.domain.blocks import Block, Document
from coprod_desktop.domain.pack import DocumentKind, SheetKind
from coprod_desktop.domain.person import PaperSize, WordLevel
from coprod_desktop.shipped import core_pack
from tests.documents.reading import read_pdf
from tests.papers.matrix import SITUATIONS, Paper, papers, project_for
from tests.papers.rules import complaints
from tests.papers.validators import NOT_CHECKED, PROFILES, page_failures, vera

TURNS = {
    situation: (list(PaperSize)[turn % 3], list(WordLevel)[turn % 2])
    for turn, situation in enumerate(SITUATIONS)
}


def _some(situation: str) -> Iterator[Paper]:
    """Yield a paper of every third kind. Size, words and kinds take turns; each kind is seen twice."""
    first = {paper.document.kind: paper for paper in reversed([*papers(situation, *TURNS[situation])])}
    kinds = [*DocumentKind, *SheetKind]
    turn = list(SITUATIONS).index(situation)
    for kind, paper in first.items():
        if kinds.index(kind) % 3 == turn % 3:
            yield paper


@pytest.mark.slow
@pytest.mark.xdist_group("vera")
@pytest.mark.parametrize("situation", SITUATIONS)
def test_that_papers_keep_to_every_rule(situation: str) -> None:
    checker = vera()
    wrong = []
    for paper in _some(situation):
        content = make_pdf(paper.document)
        found = complaints(paper.document, read_pdf(content))
        for profile in PROFILES:
            found += page_failures(content, profile)
            found += checker.failures(content, profile) if checker else []
        wrong += [f"{paper.name}: {said}" for said in found]
    assert wrong == []
    if not checker:
        pytest.skip(NOT_CHECKED)


@pytest.mark.parametrize("size", PaperSize)
def test_that_the_paper_the_rules_are_tried_on_keeps_to_them(
    everything: Callable[..., Document], size: PaperSize
) -> None:
    document = everything(size)
    assert complaints(document, read_pdf(make_pdf(document))) == []


def test_that_every_kind_of_block_is_in_the_paper_the_rules_are_tried_on(
    everything: Callable[..., Document],
) -> None:
    kinds = {type(block) for block in everything(PaperSize.STANDARD).blocks}
    assert kinds == set(Block.__args__)


@pytest.mark.parametrize(
    ("size", "level"), [(PaperSize.STANDARD, WordLevel.EASY), (PaperSize.GIANT, WordLevel.STANDARD)]
)
def test_that_papers_wholly_from_the_right_keep_to_every_rule(size: PaperSize, level: WordLevel) -> None:
    project = replace(project_for("from the right", size, level), language="ar")
    seen: set[str] = set()
    wrong = []
    for document in build(project, core_pack()):
        if document.kind.value not in seen:
            seen.add(document.kind.value)
            content = make_pdf(document)
            found = complaints(document, read_pdf(content))
            found += page_failures(content, "ua1") + page_failures(content, "2a")
            wrong += [f"{document.kind}: {said}" for said in found]
    assert wrong == []
