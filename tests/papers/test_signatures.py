"""Nothing anybody signed is lost when other things change and papers are made again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from coprod_desktop.documents.pdf import make_pdf
from coprod_desktop.domain.agreements import own_copy
from coprod_desktop.domain.project import PaperSize, Project, Signature, SignedBy, WordLevel
from coprod_desktop.shipped import core_pack, sample_project
from tests.documents.reading import Reading, read_pdf

DRAWN = Signature(
    by=SignedBy.DRAWING, strokes=(((100, 100), (300, 800), (500, 200)), ((700, 700), (900, 100)))
)

CHANGES: dict[str, Callable[[Project], Project]] = {
    "every answer": lambda project: replace(
        project, answers=tuple(replace(answer, words="Changed.") for answer in project.answers)
    ),
    "no answer is left": lambda project: replace(project, answers=()),
    "every name": lambda project: replace(
        project, people=tuple(replace(person, name=f"New {person.name}") for person in project.people)
    ),
    "everybody left": lambda project: replace(
        project, people=tuple(replace(person, left_on="2026-12-01") for person in project.people)
    ),
    "roles and who holds them": lambda project: replace(project, roles=(), holdings=()),
    "limits and actions": lambda project: replace(project, limits=(), actions=(), parked=()),
    "larger papers": lambda project: replace(
        project,
        people=tuple(
            replace(person, paper_size=PaperSize.GIANT, word_level=WordLevel.EASY)
            for person in project.people
        ),
    ),
}


def _signed_by_all() -> Project:
    project = sample_project()
    return replace(project, consents=tuple(replace(record, signature=DRAWN) for record in project.consents))


def _lines_of(reading: Reading) -> int:
    figures = [node for node in reading.tree.of("Figure") if node.alt.startswith("Drawn signature of ")]
    marks = {mark for node in figures for mark in node.marks}
    return sum((line.page, line.mark) in marks for line in reading.drawn)


@pytest.mark.parametrize("change", CHANGES)
def test_that_every_signature_is_on_paper_after(change: str) -> None:
    project = CHANGES[change](_signed_by_all())
    assert len(project.consents) >= 4
    for record in project.consents:
        reading = read_pdf(make_pdf(own_copy(project, core_pack(), record.id)))
        assert _lines_of(reading) == 3
        assert "Signed by drawing" in reading.tree.said


def test_that_signing_again_keeps_what_was_signed_before() -> None:
    project = _signed_by_all()
    first = project.consents[0]
    again = replace(first, id="again", signature=replace(DRAWN, strokes=(((0, 0), (9, 9)),)))
    project = replace(project, consents=(*project.consents, again))
    assert _lines_of(read_pdf(make_pdf(own_copy(project, core_pack(), first.id)))) == 3
    assert _lines_of(read_pdf(make_pdf(own_copy(project, core_pack(), again.id)))) == 1
