"""The picture of our dates on paper: a figure with words for it, that goes the way people read."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from coprod_desktop.documents.html import make_html
from coprod_desktop.documents.pdf import make_pdf
from coprod_desktop.domain.blocks import Document
from coprod_desktop.domain.timeline import Timeline
from tests.documents.reading import Reading

Make = Callable[..., Document]
Read = Callable[[bytes], Reading]
DATES = Timeline(days=("2026-11-27", "2027-02-14"), says="A line with 2 days.", finish="2027-02-14")


def test_F9_the_picture_is_a_figure_that_says_what_it_shows(paper: Make, read: Read) -> None:
    (figure,) = read(make_pdf(paper(DATES))).tree.of("Figure")
    assert (figure.alt, figure.words) == ("A line with 2 days.", "")


@pytest.mark.parametrize(("language", "turned"), [("en-GB", False), ("ar", True)])
def test_that_time_goes_the_way_a_paper_is_read(paper: Make, read: Read, language: str, turned: bool) -> None:
    document = paper(DATES, language=language)
    reading = read(make_pdf(document))
    first, last = (next(run for run in reading.painted if run.words == number) for number in "12")
    assert (first.x > last.x) is turned
    lines = [line for line in reading.drawn if line.mark is not None]
    squares = [
        line for line in lines if line.start[0] == line.end[0] and abs(line.end[1] - line.start[1]) < 30
    ]
    assert min(abs(line.start[0] - last.x) for line in squares) < 25, "the square is where its number is"
    places = [float(x) for x in re.findall(r'<text x="([\d.]+)"', make_html(document))]
    assert (places[0] > places[1]) is turned
