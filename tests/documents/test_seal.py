"""What a paper says about itself, as data: found again, whatever was done to the file."""

from __future__ import annotations

import io
import json
import zlib
from collections.abc import Callable

import pikepdf
import pytest

from coprod_desktop import __version__
from coprod_desktop.documents.pdf import make_pdf
from coprod_desktop.documents.seal import Sealed, only_printed, seal, sealed_in
from coprod_desktop.domain.agreements import build
from coprod_desktop.domain.blocks import Document, Paragraph, SignatureLines
from coprod_desktop.domain.consent_records import Signature, SignedBy
from coprod_desktop.shipped import core_pack, sample_project

PAPERS = build(sample_project(), core_pack())


def kept_anew(pdf: bytes, **how: object) -> bytes:
    """Return a PDF as another program writes it."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as file:
        file.save(out, **how)  # type: ignore[arg-type]
    return out.getvalue()


@pytest.mark.parametrize("document", PAPERS, ids=lambda document: document.name)
def test_that_a_paper_can_be_made_again_from_itself(document: Document) -> None:
    pdf = make_pdf(document)
    found = sealed_in(pdf)
    assert found == Sealed(only_printed(document), __version__)
    assert make_pdf(found.document) == pdf


@pytest.mark.parametrize(
    "how",
    [
        {"object_stream_mode": pikepdf.ObjectStreamMode.generate, "recompress_flate": True},
        {"compress_streams": False, "stream_decode_level": pikepdf.StreamDecodeLevel.all},
    ],
    ids=["packed", "unpacked"],
)
def test_that_it_is_found_after_another_program_kept_the_file(how: dict[str, object]) -> None:
    pdf = make_pdf(PAPERS[0])
    assert sealed_in(kept_anew(pdf, **how)) == sealed_in(pdf)


def test_that_nothing_is_sealed_that_is_not_printed(paper: Callable[..., Document]) -> None:
    drawn = Signature(by=SignedBy.DRAWING, name="Unprinted", strokes=(((1, 2), (3, 4)),))
    data = seal(paper(SignatureLines(who="A", signature=drawn), SignatureLines(who="B"), subject="hidden-id"))
    assert b"Unprinted" not in data
    assert b"hidden-id" not in data
    assert b"[[1,2],[3,4]]" in data


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.7\nstream\nwords\nendstream", b"stream\n" + zlib.compress(b"x")]
)
def test_that_other_files_hold_none(data: bytes) -> None:
    assert sealed_in(data) is None


def test_that_a_seal_cut_short_is_none(paper: Callable[..., Document]) -> None:
    data = b"stream\n" + seal(paper())
    assert sealed_in(data) is not None
    assert sealed_in(data[:-1]) is None
    assert sealed_in(b"stream\n" + zlib.compress(seal(paper()))[:-20]) is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("version", "2"),
        ("kind", "shopping list"),
        ("blocks", [{"is": "Person"}]),
        ("colour", "red"),
        ("day", None),
    ],
)
def test_that_a_seal_of_a_later_program_is_none(
    paper: Callable[..., Document], name: str, value: object
) -> None:
    mark, said = seal(paper()).split(b"\n")
    changed = json.loads(said)
    changed["document"][name] = value
    assert sealed_in(b"stream\n" + mark + b"\n" + json.dumps(changed).encode()) is None


def test_that_words_of_any_kind_come_back(paper: Callable[..., Document]) -> None:
    document = paper(Paragraph(words="endstream \ud800 \u0000 “ż” stream\n"))
    found = sealed_in(b"stream\n" + seal(document) + b"\nendstream")
    assert found is not None
    assert found.document == document
