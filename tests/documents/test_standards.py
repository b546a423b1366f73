"""Two checkers that are not ours agree that our PDFs keep to PDF/UA-1 and PDF/A-2a."""

from __future__ import annotations

import importlib.util
import io
from collections.abc import Callable, Iterator

import pikepdf
import pytest

from coprod_desktop.documents.pdf import make_pdf
from coprod_desktop.domain.blocks import (
    Bullets,
    ChoiceField,
    Document,
    EasyRow,
    Fact,
    Facts,
    FieldOption,
    Heading,
    Paragraph,
    SignatureLines,
    Table,
    WriteField,
)
from coprod_desktop.domain.consent_records import Signature, SignedBy
from coprod_desktop.domain.person import PaperSize
from coprod_desktop.domain.said_in import Languages, Spoken
from coprod_desktop.domain.timeline import Timeline
from tests.papers.validators import NOT_CHECKED, PROFILES, Vera, page_failures, vera

Make = Callable[..., Document]
SPOKEN = Languages(spoken=(Spoken(words="Lubię to.", language="pl"),), others=("pl", "ur"))
DRAWING = Signature(by=SignedBy.DRAWING, strokes=(((0, 0), (500, 900), (1000, 0)),))
BLOCKS = (
    Heading(level=2, words="What this is 😀"),
    Paragraph(words="Siân Ŵyn-Łukasz, Ștefan, ☐ ☑ ✓ → ʼ مرحبا q\u0303 \ud800"),
    Paragraph(words="Keep this safe.\nPlease.", note=True),
    Bullets(items=("Start on time.", "Say why.\nIn plain words.")),
    Bullets(items=("First", "Second"), numbered=True),
    Heading(level=3, words="Said"),
    Facts(rows=(Fact(label="By when?", words="14 March"), Fact(label="Who?", words=""))),
    Table(
        caption="Who does what",
        header=("What", "Who", "By when, if we know"),
        rows=tuple((f"Write page {number}", "Asha", "") for number in range(40)),
    ),
    EasyRow(words="You can stop.\nYou do not have to say why.", picture="stop"),
    Timeline(
        days=("2026-11-27", "2026-12-01", "2026-12-02", "2027-02-14"),
        says="Picture: a line with 4 days on it.",
        finish="2027-02-14",
    ),
    WriteField(name="goal", label="What do you want?", hint="Write or draw.", lines=3),
    WriteField(name="name", label="A name", words="Asha"),
    ChoiceField(
        name="part",
        label="Do you want to take part?",
        hint="Tick 1 box.",
        options=(FieldOption(id="yes", words="Yes"), FieldOption(id="no", words="No")),
    ),
    SignatureLines(who="Asha", signature=DRAWING, signed_on="3 March"),
    *(SignatureLines(who=f"Person {number}") for number in range(5)),
)

pytestmark = pytest.mark.xdist_group("validators")  # one Java for all of them


def _papers(paper: Make) -> Iterator[bytes]:
    for size in PaperSize:
        yield make_pdf(paper(*BLOCKS, paper_size=size))
    yield make_pdf(paper(*BLOCKS, Paragraph(words="مرحبا Łucja."), title="اتفاقنا", language="ar"))
    yield make_pdf(paper(*BLOCKS, Paragraph(words="عبد الله: لا، معًا. Lubię to."), languages=SPOKEN))
    yield make_pdf(paper(Paragraph(words=""), title="", goal="", day="", made_at="", language=""))
    yield make_pdf(paper(Paragraph(words="x" * 10_000), title="مرحبا <&>", goal="😀" * 300))


@pytest.fixture(name="vera")
def _vera() -> Vera:
    """Return veraPDF."""
    found = vera()
    if found is None:
        pytest.skip(NOT_CHECKED)
    return found


@pytest.mark.slow
@pytest.mark.xdist_group("vera")
@pytest.mark.parametrize("profile", PROFILES)
def test_that_vera_pdf_finds_nothing_wrong(paper: Make, vera: Vera, profile: str) -> None:
    assert vera.rules(profile) > 100
    for content in _papers(paper):
        assert vera.failures(content, profile) == []


@pytest.mark.slow
@pytest.mark.xdist_group("vera")
def test_that_vera_pdf_would_find_a_drawing_without_words(paper: Make, vera: Vera) -> None:
    file = pikepdf.open(io.BytesIO(make_pdf(paper(SignatureLines(who="Asha", signature=DRAWING)))))
    for entry in file.objects:
        if isinstance(entry, pikepdf.Dictionary) and entry.get("/S") == "/Figure":
            del entry["/Alt"]
    broken = io.BytesIO()
    file.save(broken)
    assert vera.failures(broken.getvalue(), "ua1")


@pytest.mark.parametrize("profile", PROFILES)
def test_that_page_validation_finds_nothing_wrong(paper: Make, profile: str) -> None:
    if not importlib.util.find_spec("page"):
        pytest.skip("NOT CHECKED by page-validation: install page-validation")
    for content in _papers(paper):
        assert page_failures(content, profile) == []
