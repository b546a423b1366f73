"""The sheet: everything painted is read in order or is an artifact."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pikepdf
import pytest

from coprod_desktop.documents.identity import Identity, colour_profile
from coprod_desktop.documents.pdf import make_pdf
from coprod_desktop.documents.structure import Element
from coprod_desktop.documents.styles import styles_for
from coprod_desktop.documents.tagging import Artifact, Sheet
from coprod_desktop.domain.blocks import Document, Paragraph
from coprod_desktop.domain.person import PaperSize

STYLE = styles_for(PaperSize.STANDARD).body
Make = Callable[..., Document]


def _sheet() -> Sheet:
    return Sheet(Identity("Title", "en-GB", datetime(2026, 3, 3, tzinfo=UTC)))


def test_that_every_stream_ends_on_a_line_of_its_own(paper: Make) -> None:
    content = make_pdf(paper())
    assert content.count(b"\r\nendstream\n") == len(re.findall(rb"\bendstream\b", content)) > 3


def test_that_no_code_of_a_font_stands_for_character_zero(paper: Make) -> None:
    file = pikepdf.open(io.BytesIO(make_pdf(paper())))
    maps = [font.ToUnicode.read_bytes() for font in file.pages[0].Resources.Font.values()]
    assert maps
    assert not any(b"> <0000>" in table.partition(b"beginbfchar")[2] for table in maps)


def test_that_the_elements_of_a_page_are_found_from_the_page(paper: Make) -> None:
    file = pikepdf.open(io.BytesIO(make_pdf(paper())))
    tree = file.Root.StructTreeRoot
    key, found = tree.ParentTree.Nums
    assert key == file.pages[0].StructParents == 0
    assert [str(element.S) for element in found] == ["/H1", "/P", "/P", "/P", "/H2"]
    assert tree.ParentTreeNextKey == 1


def test_that_the_header_and_footer_are_marked_as_such(paper: Make) -> None:
    long = paper(Paragraph(words="More words. " * 400))
    with pikepdf.open(io.BytesIO(make_pdf(long))) as file:
        first, second = (page.Contents.read_bytes() for page in list(file.pages)[:2])
    assert b"/Artifact <</Type /Pagination /Subtype /Footer>> BDC" in first
    assert b"/Artifact <</Type /Pagination /Subtype /Header>> BDC" in second


def test_that_the_colour_profile_has_no_date_of_its_own() -> None:
    assert colour_profile()[24:36] == bytes((0x07, 0xD0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0))


def test_that_colours_are_said_to_be_srgb(paper: Make) -> None:
    file = pikepdf.open(io.BytesIO(make_pdf(paper())))
    (intent,) = file.Root.OutputIntents
    assert str(intent.S) == "/GTS_PDFA1"
    assert intent.DestOutputProfile.read_bytes()[16:20] == b"RGB "


def test_that_an_element_with_its_own_words_holds_no_others() -> None:
    sheet = _sheet()
    outer = Element(sheet.root, "P")
    sheet.words(outer, 0, 0, "words", STYLE)
    with pytest.raises(ValueError, match="the order would be wrong"):
        Element(outer, "P")


def test_that_an_element_that_holds_others_has_no_words_of_its_own() -> None:
    sheet = _sheet()
    Element(sheet.root, "P")
    with pytest.raises(ValueError, match="the order would be wrong"):
        sheet.words(sheet.root, 0, 0, "words", STYLE)


def test_that_words_of_an_element_on_two_pages_are_read_as_one(read: Callable[[bytes], Any]) -> None:
    sheet = _sheet()
    first, second = Element(sheet.root, "P"), Element(sheet.root, "P")
    sheet.words(second, 0, 0, "painted first", STYLE)
    sheet.words(first, 0, 0, "read ", STYLE)
    sheet.words(Artifact.FOOTER, 0, 0, "Page 1", STYLE)
    sheet.end_page()
    sheet.words(first, 0, 0, "first", STYLE)
    sheet.end_page()
    Element(sheet.root, "P")
    reading = read(sheet.finish())
    assert [node.words for node in reading.tree.inside] == ["read first", "painted first"]
    assert reading.furniture(1) == "Page 1"


def test_that_drawing_follows_each_point(read: Callable[[bytes], Any]) -> None:
    sheet = _sheet()
    sheet.figure(Element(sheet.root, "Figure", alt="A line"), [[(1, 1), (2, 3), (4, 4)]], (0, 0, 9, 9))
    sheet.end_page()
    reading = read(sheet.finish())
    assert [(line.start, line.end) for line in reading.drawn] == [((1, 1), (2, 3)), ((2, 3), (4, 4))]
    (attributes,) = reading.file.Root.StructTreeRoot.K.K[0].A
    assert [int(edge) for edge in attributes.BBox] == [0, 0, 9, 9]


def test_that_characters_nobody_sees_are_not_painted(read: Callable[[bytes], Any]) -> None:
    sheet = _sheet()
    sheet.words(Element(sheet.root, "P"), 0, 0, "\u200b", STYLE)
    sheet.end_page()
    assert read(sheet.finish()).painted == []


def test_that_what_is_sealed_in_is_in_the_file_and_not_on_its_pages(read: Callable[[bytes], Any]) -> None:
    sheet = _sheet()
    sheet.words(Element(sheet.root, "P"), 0, 0, "words", STYLE)
    sheet.end_page()
    reading = read(sheet.finish(b"kept"))
    assert reading.file.Root.PieceInfo["/Co-productionDesktop"].Private.read_bytes() == b"kept"
    assert reading.tree.said == "words"
