"""Scans as PDF: their pages are drawn, and nothing else of them is taken in."""

from __future__ import annotations

import base64
import io
from pathlib import Path
from typing import Any, cast

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import Image, ImageDraw

from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.lazily import read_picture
from coprod_desktop.ui import scans
from coprod_desktop.ui.scans import drawn_pages


def scan(pages: int = 1, size: tuple[int, int] = (595, 842)) -> bytes:
    """Return pages with a black square in the corner, as an office scanner makes them."""
    first, *others = (Image.new("L", size, 255) for _ in range(pages))
    for page in (first, *others):
        ImageDraw.Draw(page).rectangle((0, 0, 99, 99), fill=0)
    out = io.BytesIO()
    first.save(out, "PDF", save_all=True, append_images=others, title="Amina signed this")
    return out.getvalue()


def changed(pdf: bytes, **how: Any) -> bytes:
    """Return a PDF with other things in its catalog."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as file:
        for name, value in how.items():
            file.Root[f"/{name}"] = value
        file.save(out)
    return out.getvalue()


def picture(page: bytes) -> Image.Image:
    return Image.open(io.BytesIO(page), formats=("JPEG",))


def light(page: bytes, across: int, down: int) -> int:
    """Return how light a point is, 0 being black."""
    return int(cast("int", picture(page).convert("L").getpixel((across, down))))


def test_that_each_page_is_drawn_upright_on_white() -> None:
    first, second = drawn_pages(scan(2))
    assert picture(first).size == picture(second).size == (1413, 2000)
    assert light(first, 50, 50) < 30
    assert light(first, 1000, 1000) > 240


def test_that_a_wide_page_and_a_very_narrow_one_keep_their_shape() -> None:
    (wide,), (narrow,) = (list(drawn_pages(scan(size=size))) for size in ((842, 595), (14_000, 2)))
    assert picture(wide).size == (2000, 1413)
    assert picture(narrow).size == (2000, 1)


@pytest.mark.parametrize("packed", [False, True])
def test_that_a_paper_with_fields_is_refused_as_what_was_typed_would_be_lost(
    tmp_path: Path, packed: bool
) -> None:
    with pikepdf.open(io.BytesIO(scan())) as file:
        widget = Dictionary(
            Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T="a", Rect=[300, 300, 400, 400]
        )
        field = file.make_indirect(widget)
        file.pages[0].Annots = Array([field])
        file.Root.AcroForm = Dictionary(Fields=Array([field]))
        how = "generate" if packed else "disable"
        file.save(tmp_path / "typed.pdf", object_stream_mode=getattr(pikepdf.ObjectStreamMode, how))
    assert (b"/Widget" in (tmp_path / "typed.pdf").read_bytes()) is not packed
    with pytest.raises(CoprodError, match="would be lost"):
        read_picture(tmp_path / "typed.pdf")


def test_that_a_packed_scan_and_one_with_torn_objects_are_told_apart(tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(scan())) as file:
        file.save(tmp_path / "packed.pdf", object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert read_picture(tmp_path / "packed.pdf")
    (tmp_path / "torn.pdf").write_bytes(b"%PDF-1.7\n<</Type/ObjStm/Length 9>>stream\n/Wid torn")
    with pytest.raises(CoprodError, match="does not open"):
        read_picture(tmp_path / "torn.pdf")


@pytest.mark.parametrize(
    "active",
    [
        {"OpenAction": Dictionary(S=Name.JavaScript, JS="app.alert('x')")},
        {"OpenAction": Dictionary(S=Name.Launch, F="calc.exe")},
        {"Names": Dictionary(JavaScript=Dictionary(Names=["x", Dictionary(S=Name.JavaScript, JS="x()")]))},
    ],
    ids=["script", "launch", "named"],
)
def test_that_nothing_but_how_pages_look_is_kept_of_a_scan(tmp_path: Path, active: dict[str, Any]) -> None:
    (tmp_path / "scan.pdf").write_bytes(changed(scan(2), **active))
    kept = read_picture(tmp_path / "scan.pdf")
    pages = [base64.b64decode(line) for line in kept.split("\n")]
    assert len(pages) == 2
    for page in pages:
        assert picture(page).format == "JPEG"
        assert not {word for word in (b"JavaScript", b"Launch", b"Amina", b"/OpenAction") if word in page}


def test_that_a_locked_scan_is_refused() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(scan())) as file:
        file.save(out, encryption=pikepdf.Encryption(user="secret", owner="secret"))
    with pytest.raises(CoprodError, match="is not locked"):
        list(drawn_pages(out.getvalue()))


@pytest.mark.parametrize("pdf", [b"", b"%PDF-1.7", scan()[:200], b"%PDF-1.7" + b"x" * 5000])
def test_that_what_does_not_open_is_refused(pdf: bytes) -> None:
    with pytest.raises(CoprodError, match="does not open"):
        list(drawn_pages(pdf))


def test_that_a_scan_without_pages_is_refused() -> None:
    out = io.BytesIO()
    with pikepdf.new() as file:
        file.save(out)
    with pytest.raises(CoprodError, match="does not open"):
        list(drawn_pages(out.getvalue()))


def test_that_a_scan_of_too_many_pages_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scans, "MOST_PAGES", 2)
    assert len(list(drawn_pages(scan(2)))) == 2
    with pytest.raises(CoprodError, match="2 pages or fewer"):
        list(drawn_pages(scan(3)))
