"""A paper with everything in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from coprod_desktop.domain.agreement_records import AgreementStatus
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
from coprod_desktop.domain.jigsaw import Jigsaw, JigsawPiece
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.person import PaperSize
from coprod_desktop.domain.timeline import Timeline

SENTENCE = "You can step back at any time, and you do not have to give a reason. "
PART = (
    FieldOption(id="yes", words="Yes"),
    FieldOption(id="no", words="No"),
    FieldOption(id="if", words="Yes, if:", room="if"),
)
DRAWING = Signature(by=SignedBy.DRAWING, strokes=(((0, 0), (500, 900), (1000, 0)),))
BLOCKS = (
    Heading(level=2, words="What this is"),
    Paragraph(words=SENTENCE * 3),
    Paragraph(words="Keep this safe.", note=True),
    Heading(level=3, words="The steps"),
    Bullets(items=("Start on time.", SENTENCE)),
    Facts(rows=tuple(Fact(label=f"Question {n}?", words=SENTENCE) for n in range(9))),
    Table(caption="Who does what", header=("What", "Who"), rows=(("Write", "Asha"), ("Draw", "Ben"))),
    Heading(level=2, words="In easy words"),
    EasyRow(words="We decide together.", picture="listen"),
    Jigsaw(
        pieces=(
            JigsawPiece(title="Roles: who does what", words="Started", there=True),
            JigsawPiece(title="People in the group", words="Not started", there=False),
            JigsawPiece(title="Ideas", words="Done for now", there=True),
            JigsawPiece(title="Questions", words="Not started", there=False),
        )
    ),
    Timeline(
        days=("2026-11-27", "2026-12-01", "2026-12-02", "2027-02-14"),
        says="Picture: a line with 4 days on it.",
        finish="2027-02-14",
    ),
    Heading(level=2, words="Your words"),
    WriteField(name="name", label="Your name"),
    WriteField(name="words", label="What you say", lines=2),
    ChoiceField(name="part", label="Take part?", options=PART),
    Heading(level=2, words="Who agrees"),
    SignatureLines(who="Asha", signature=DRAWING, signed_on="3 March"),
    SignatureLines(who="فاطمة"),
)


@pytest.fixture
def everything() -> Callable[..., Document]:
    """Return what makes a paper with every kind of block in it."""

    def make(size: PaperSize = PaperSize.STANDARD) -> Document:
        return Document(
            kind=DocumentKind.WORKING_TOGETHER,
            name="working-together",
            title="Our agreement",
            goal="A brochure for parents.",
            version=1,
            status=AgreementStatus.DRAFT,
            day="3 March 2026",
            made_at="2026-03-03T10:00:00Z",
            language="en-GB",
            blocks=BLOCKS,
            paper_size=size,
        )

    return make
