"""Nothing anybody signed is lost when other things change and papers are made again."""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from coprod_desktop.documents.pdf import make_pdf, write_pdf
from coprod_desktop.documents.signed_copies import write_copies
from coprod_desktop.domain.agreement_records import SignedCopy
from coprod_desktop.domain.agreements import build_one, own_copy
from coprod_desktop.domain.blocks import Document, SignatureLines
from coprod_desktop.domain.consent_records import Signature, SignedBy
from coprod_desktop.domain.copies import copies_for_the_group
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.person import PaperSize, WordLevel
from coprod_desktop.domain.project import Project
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


def _paper_signed_by(count: int) -> Document:
    """Return a paper that several people signed on screen."""
    lines = tuple(SignatureLines(who=f"Person {number}", signature=DRAWN) for number in range(count))
    paper = own_copy(sample_project(), core_pack(), sample_project().consents[0].id)
    return replace(paper, blocks=(*paper.blocks, *lines))


@pytest.mark.parametrize("count", [2, 6])
def test_R08_each_of_several_signatures_is_in_the_pdf_and_stays_after_an_edit_and_a_reprint(
    count: int,
) -> None:
    paper = _paper_signed_by(count)
    edited = replace(
        paper, goal="Another goal.", version=2, paper_size=PaperSize.GIANT, word_level=WordLevel.EASY
    )
    first, second = read_pdf(make_pdf(paper)), read_pdf(make_pdf(edited))
    for reading in (first, second, read_pdf(make_pdf(edited))):
        assert _lines_of(reading) == 3 * count
        assert len({node.alt for node in reading.tree.of("Figure")}) == count


def test_R08_a_signed_copy_stays_after_an_edit_and_a_reprint_and_goes_along(tmp_path: Path) -> None:
    copy = SignedCopy(
        id="copy",
        document="working-together",
        number=1,
        made_at="2026-11-23T12:00:00Z",
        picture=base64.b64encode(b"a picture").decode(),
    )
    project = replace(_signed_by_all(), signed_copies=(copy,))
    for change in CHANGES.values():
        changed = change(project)
        write_pdf(build_one(changed, core_pack(), DocumentKind.WORKING_TOGETHER), tmp_path)
        assert changed.signed_copies == (copy,)
        (file,) = write_copies(copies_for_the_group(changed), tmp_path)
        assert file.read_bytes() == b"a picture"
