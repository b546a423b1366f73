"""Photos and scans of signed papers: made small and upright, with nothing hidden in them, or refused."""

from __future__ import annotations

import base64
import io
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from coprod_desktop.documents import signed_copies
from coprod_desktop.documents.files import CannotWrite
from coprod_desktop.documents.signed_copies import as_pages, clean, pictures_of, read_picture, write_copies
from coprod_desktop.domain.agreement_records import SignedCopy
from coprod_desktop.domain.errors import CoprodError


def no_pages(_pdf: bytes) -> list[bytes]:
    raise AssertionError("this is no PDF")


GPS, TURNED = 0x8825, 0x0112


def photo(size: tuple[int, int] = (40, 20), kind: str = "JPEG", mode: str = "RGB", turned: int = 1) -> bytes:
    picture = Image.new(mode, size)
    about = Image.Exif()
    about[TURNED] = turned
    about[0x010E] = "taken by Amina"
    about.get_ifd(GPS)[2] = (51.5, 0.0, 0.0)
    out = io.BytesIO()
    picture.save(out, kind, exif=about)
    return out.getvalue()


def copy_of(data: bytes, name: str = "one") -> SignedCopy:
    return SignedCopy(
        id=name,
        document="working-together",
        number=1,
        made_at="2026-11-23T12:00:00Z",
        picture=base64.b64encode(data).decode(),
    )


@pytest.mark.parametrize(("kind", "mode"), [("JPEG", "RGB"), ("JPEG", "L"), ("PNG", "RGBA"), ("PNG", "P")])
def test_that_photos_and_scans_are_kept_as_jpeg(tmp_path: Path, kind: str, mode: str) -> None:
    (tmp_path / "photo").write_bytes(photo(kind=kind, mode=mode))
    with Image.open(io.BytesIO(base64.b64decode(read_picture(tmp_path / "photo", no_pages)))) as kept:
        assert (kept.format, kept.mode, kept.size) == ("JPEG", "RGB", (40, 20))


def test_that_where_and_by_whom_it_was_taken_is_not_kept() -> None:
    data = photo()
    assert b"taken by Amina" in data
    with Image.open(io.BytesIO(clean(data))) as kept:
        assert b"taken by Amina" not in clean(data)
        assert not kept.getexif()


def test_that_a_photo_taken_sideways_is_kept_upright() -> None:
    with Image.open(io.BytesIO(clean(photo(turned=6)))) as kept:
        assert kept.size == (20, 40)


def test_that_a_see_through_picture_stands_on_white() -> None:
    with Image.open(io.BytesIO(clean(photo(kind="PNG", mode="RGBA")))) as kept:
        assert kept.getpixel((5, 5)) == (255, 255, 255)


def test_that_a_large_photo_is_made_smaller() -> None:
    with Image.open(io.BytesIO(clean(photo((4000, 3000))))) as kept:
        assert kept.size == (2000, 1500)


@pytest.mark.parametrize(
    "data", [b"", b"words", b"%PDF-1.7", photo()[:300], b"\x89PNG\r\n\x1a\n" + b"x" * 50]
)
def test_that_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(CoprodError, match=r"^Choose a photo or a scan"):
        clean(data)


def test_that_pictures_that_are_too_large_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "photo"
    path.write_bytes(photo())
    monkeypatch.setattr(signed_copies, "MOST_PIXELS", 100)
    with pytest.raises(CoprodError, match="too many points"):
        read_picture(path, no_pages)
    monkeypatch.setattr(signed_copies, "LARGEST_FILE", 100)
    with pytest.raises(CoprodError, match="too large to keep"):
        read_picture(path, no_pages)
    with pytest.raises(CoprodError, match="still there"):
        read_picture(tmp_path / "gone", no_pages)
    with pytest.raises(CoprodError, match="This file is none"):
        read_picture(tmp_path, no_pages)


def test_that_a_kept_picture_can_be_shown_as_a_page() -> None:
    with pikepdf.open(io.BytesIO(as_pages(copy_of(clean(photo()))))) as pages:
        assert len(pages.pages) == 1
    with pytest.raises(CoprodError, match="does not open"):
        as_pages(copy_of(b"torn"))
    assert pictures_of(SignedCopy(id="x", document="d", number=1, made_at="", picture="???")) == ()


def test_that_kept_pictures_are_written_under_names_of_their_own(tmp_path: Path) -> None:
    copies = (copy_of(b"1", "a"), copy_of(b"2", "b"))
    assert [path.name for path in write_copies(copies, tmp_path)] == [
        "signed-copy-1-of-working-together.jpg",
        "signed-copy-2-of-working-together.jpg",
    ]
    (only,) = write_copies(copies, tmp_path / "new", "b")
    assert (only.name, only.read_bytes()) == ("signed-copy-2-of-working-together.jpg", b"2")
    (tmp_path / "taken").write_text("words")
    with pytest.raises(CannotWrite):
        write_copies(copies, tmp_path / "taken")


def test_that_each_page_of_a_scan_is_kept_as_a_picture_and_written_as_one_file(tmp_path: Path) -> None:
    (tmp_path / "scan").write_bytes(b"%PDF-1.7 a scan")
    drawn: list[bytes] = []

    def draw(pdf: bytes) -> list[bytes]:
        drawn.append(pdf)
        return [photo((40, 20)), photo((20, 40))]

    kept = replace(copy_of(b""), picture=read_picture(tmp_path / "scan", draw))
    assert drawn == [b"%PDF-1.7 a scan"]
    assert len(pictures_of(kept)) == 2
    assert all(b"taken by Amina" not in page for page in pictures_of(kept))
    (file,) = write_copies((kept,), tmp_path)
    assert file.name == "signed-copy-1-of-working-together.pdf"
    with pikepdf.open(file) as pages:
        assert [float(page.MediaBox[2]) > float(page.MediaBox[3]) for page in pages.pages] == [True, False]
    assert file.read_bytes() == as_pages(kept)


def test_that_what_cannot_be_drawn_is_refused_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "scan").write_bytes(b"%PDF-1.7 a scan")

    def draw(_pdf: bytes) -> list[bytes]:
        raise CoprodError("Choose another file.")

    with pytest.raises(CoprodError, match=r"^Choose another file\.$"):
        read_picture(tmp_path / "scan", draw)
