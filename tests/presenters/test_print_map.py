"""The map on paper (X17): every piece as a picture with words, and each gap by its name."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.documents.html import make_html
from coprod_desktop.documents.pdf import make_pdf
from coprod_desktop.documents.styles import BAR, HAIRLINE
from coprod_desktop.domain.blocks import Document
from coprod_desktop.domain.jigsaw import Jigsaw
from coprod_desktop.domain.person import PaperSize
from coprod_desktop.domain.project import Project
from coprod_desktop.presenters.screen import Status, TaskMap
from tests.documents.reading import read_pdf
from tests.presenters.fake_house import Walk, empty_project, the_sample
from tests.presenters.looking import parts_of


def printed(walk: Walk) -> tuple[Document, Jigsaw]:
    """Print the map, and return what was printed."""
    desk, made = walk.program.desk, list[Document]()
    assert desk is not None

    def make(document: Document) -> bytes:
        made.append(document)
        return b"pages"

    desk.outside = replace(desk.outside, make_pdf=make)
    walk.press("print-map")
    assert walk.outside.printed == [b"pages"]
    (document,) = made
    (jigsaw,) = [block for block in document.blocks if isinstance(block, Jigsaw)]
    return document, jigsaw


def test_X17_the_map_prints_as_a_picture_with_its_gaps_labelled() -> None:
    walk = Walk(the_sample())
    (on_screen,) = parts_of(walk.screen, TaskMap)
    document, jigsaw = printed(walk)
    assert [piece.title for piece in jigsaw.pieces] == [task.button.words for task in on_screen.tasks]
    there = [task.status is not Status.NOT_STARTED for task in on_screen.tasks]
    assert [piece.there for piece in jigsaw.pieces] == there
    reading = read_pdf(make_pdf(document))
    for piece in jigsaw.pieces:
        assert f"{piece.title}\n{piece.words}" in reading.tree.said
    pieces = len(reading.tree.of("LI"))
    assert pieces == len(jigsaw.pieces)
    assert len(reading.drawn) > 12 * pieces, "pieces have knobs, so that they look as if they fit"
    assert the_sample().people[0].name not in reading.tree.said, "how far it is, not what anybody said"


def test_X17_a_gap_has_a_thin_edge_and_a_name_and_nothing_has_to_be_finished() -> None:
    document, jigsaw = printed(Walk(empty_project()))
    assert not any(piece.there for piece in jigsaw.pieces)
    assert {piece.words for piece in jigsaw.pieces} == {"Not started"}
    reading = read_pdf(make_pdf(document))
    assert {line.thick for line in reading.drawn} == {HAIRLINE}
    full = replace(jigsaw, pieces=tuple(replace(piece, there=True) for piece in jigsaw.pieces))
    filled = read_pdf(make_pdf(replace(document, blocks=(full,))))
    assert {line.thick for line in filled.drawn} == {HAIRLINE, BAR}
    page = make_html(document)
    assert page.count('<li class="gap">') == len(jigsaw.pieces)


def test_that_the_map_is_printed_in_the_size_of_the_group_s_papers() -> None:
    for size in PaperSize:
        document, jigsaw = printed(Walk(empty_project(paper_size=size)))
        reading = read_pdf(make_pdf(document))
        assert document.paper_size is size
        assert len(reading.tree.of("LI")) == len(jigsaw.pieces)


def test_that_a_printer_that_does_not_start_is_told() -> None:
    walk = Walk(Project(id="p", name="Ours"))
    walk.outside.background_trouble = "Check that the printer is on."
    assert walk.press("print-map").notice == "Check that the printer is on."


def test_that_a_long_word_has_a_row_of_its_own_for_its_piece() -> None:
    document, jigsaw = printed(Walk(empty_project(paper_size=PaperSize.GIANT)))
    long = replace(jigsaw.pieces[0], title="Donaudampfschifffahrtsgesellschaft")
    reading = read_pdf(
        make_pdf(replace(document, blocks=(replace(jigsaw, pieces=(long, *jigsaw.pieces[1:])),)))
    )
    lefts = {reading.runs_of(item)[0].x for item in reading.tree.of("LI")}
    assert len(lefts) == 1
