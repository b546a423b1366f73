"""The bytes of a file: objects that are found again, strings and numbers as the standard asks."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import pikepdf
import pytest

from coprod_desktop.documents.outline import Bookmark, put_outline
from coprod_desktop.documents.pdf_file import PdfFile, day, number, text


def _file(*bodies: str) -> pikepdf.Pdf:
    file = PdfFile()
    pages = file.put("<</Type /Pages /Count 0 /Kids []>>")
    kept = [file.put(body) for body in bodies]
    catalog = file.put(f"<</Type /Catalog /Pages {pages} /Kept [{' '.join(kept)}]>>")
    return pikepdf.open(io.BytesIO(file.finish(catalog, file.put("<</Title (x)>>"))))


@pytest.mark.parametrize("words", ["plain", "(a) \\ b)", "Ŵyn", "مرحبا", "😀", "", "new\nline"])
def test_that_strings_come_back_as_they_were(words: str) -> None:
    file = _file(text(words))
    (kept,) = file.Root.Kept
    assert str(kept) == words


def test_that_half_a_character_does_no_harm() -> None:
    assert text("\ud800") == "<feff003f>"


def test_that_every_one_of_many_objects_is_found() -> None:
    file = _file(*(f"[{n}]" for n in range(700)))
    kept = file.Root.Kept
    assert [int(entry[0]) for entry in kept] == list(range(700))


def test_that_streams_hold_any_bytes() -> None:
    file = PdfFile()
    data = bytes(range(256)) + b"endstream\r"
    pages = file.put("<</Type /Pages /Count 0 /Kids []>>")
    packed, plain = file.put_stream("", data), file.put_stream("/Own true", data, packed=False)
    catalog = file.put(f"<</Type /Catalog /Pages {pages} /Kept [{packed} {plain}]>>")
    content = file.finish(catalog, file.put("<<>>"))
    assert data in content
    pdf = pikepdf.open(io.BytesIO(content))
    assert [entry.read_bytes() for entry in pdf.Root.Kept] == [data, data]


@pytest.mark.parametrize(
    ("value", "written"),
    [(1, "1"), (1.5, "1.5"), (0.001, "0"), (-0.25, "-0.25"), (10.0, "10"), (70.8661, "70.87")],
)
def test_that_numbers_have_the_places_an_eye_can_see(value: float, written: str) -> None:
    assert number(value) == written


def test_that_a_day_is_written_in_utc() -> None:
    assert day(datetime(2026, 3, 3, 10, 5, 6, tzinfo=UTC)) == "(D:20260303100506+00'00')"


def test_that_bookmarks_stand_under_each_other() -> None:
    file = PdfFile()
    page = file.reserve()
    pages = file.put(f"<</Type /Pages /Count 1 /Kids [{page}]>>")
    file.put(f"<</Type /Page /Parent {pages} /MediaBox [0 0 9 9]>>", page)
    levels = [0, 1, 2, 1, 0]
    bookmarks = [Bookmark(f"b{at}", level, 1, 5) for at, level in enumerate(levels)]
    outline = put_outline(file, [page], bookmarks)
    catalog = file.put(f"<</Type /Catalog /Pages {pages} /Outlines {outline}>>")
    pdf = pikepdf.open(io.BytesIO(file.finish(catalog, file.put("<<>>"))))
    assert int(pdf.Root.Outlines.Count) == 5
    with pdf.open_outline() as found:
        first, last = found.root
        assert [child.title for child in first.children] == ["b1", "b3"]
        assert [child.title for child in first.children[0].children] == ["b2"]
        assert (last.title, last.children) == ("b4", [])
