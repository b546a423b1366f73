"""The log of being away on paper: a line for each thing done, over as many pages as it takes (X07)."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.documents.pdf import make_pdf
from coprod_desktop.domain.agreements import build_one
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.cover import Applied, CoverChoice, CoverLine
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.shipped import core_pack, sample_project
from tests.documents.reading import read_pdf
from tests.papers.rules import complaints

PACK = core_pack()
LINE = CoverLine(
    id="1",
    made_at="2027-01-04T10:00:00Z",
    owner="person-dee",
    task="a",
    what="Draw the cover.",
    choice=CoverChoice.PERSON,
    applied=Applied.PERSON,
    to="person-jo",
)


def paper(*lines: CoverLine) -> str:
    return text_of(build_one(replace(sample_project(), cover_log=lines), PACK, DocumentKind.OUR_DATES))


def test_X07_the_log_of_being_away_is_on_paper_and_says_no_reason() -> None:
    words = paper(LINE, replace(LINE, id="2", applied=Applied.BACK, to="", what=""))
    heading = "What we did while somebody was away"
    assert f"{heading}\n\n• 4 January 2027. Draw the cover: Jo does it now.\n" in words
    assert "• 4 January 2027. Something with no words yet: Dee is back and has it again." in words
    assert "away" not in paper()


def test_that_somebody_who_has_left_is_not_named_in_the_log() -> None:
    assert "Somebody does it now" in paper(replace(LINE, to="gone"))
    assert "Ask Somebody first" in paper(replace(LINE, owner="gone", applied=Applied.ASK_FIRST))


def test_that_a_long_log_goes_on_over_pages_with_no_line_split() -> None:
    said = "It takes a while. " * 9
    lines = tuple(replace(LINE, id=str(n), what=f"Draw page {n}. {said}") for n in range(80))
    document = build_one(replace(sample_project(), cover_log=lines), PACK, DocumentKind.OUR_DATES)
    reading = read_pdf(make_pdf(document))
    assert reading.pages > 8
    assert complaints(document, reading) == []
