"""A PDF read back: what it says, in which order and as what."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from coprod_desktop.documents.identity import colour_profile, moment_of
from coprod_desktop.documents.pdf import make_pdf
from coprod_desktop.domain.block_text import text_of
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
from coprod_desktop.domain.person import PaperSize
from coprod_desktop.domain.timeline import Timeline

Make = Callable[..., Document]
TO_FILL = (
    EasyRow(words="You can stop.\nYou do not have to say why.", picture="stop"),
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
    WriteField(name="goal", label="What do you want?", hint="Write or draw.", lines=3),
    WriteField(name="name", label="A name", words="Asha"),
    ChoiceField(
        name="part",
        label="Do you want to take part?",
        hint="Tick 1 box.",
        options=(FieldOption(id="yes", words="Yes"), FieldOption(id="no", words="No")),
    ),
)
Read = Callable[[bytes], Any]
WORDS = "Ewa Wiśniewska, Siân Ŵyn-Łukasz and Ștefan țin la asta: £5 “now” – not later… ŷ"
DRAWING = Signature(by=SignedBy.DRAWING, strokes=(((0, 0), (1000, 1000)), ((500, 500),)))
EVERYTHING = (
    Heading(level=2, words="What this is"),
    Paragraph(words=WORDS),
    Paragraph(words="Keep this safe.\nIt has names on it.", note=True),
    Heading(level=3, words="The steps"),
    Bullets(items=("Start on time.", "Say why,\nin plain words.")),
    Bullets(items=tuple(f"Step {number}" for number in range(1, 12)), numbered=True),
    Facts(rows=(Fact(label="By when?", words="14 March"), Fact(label="Who?", words=""))),
    Facts(rows=(Fact(label="", words="Only words"),)),
    Table(caption="Who does what", header=("What", "Who"), rows=(("Write", "Asha"), ("Draw", ""))),
    Table(caption="", header=(), rows=(("Print", "Ben"),)),
    Table(caption="", header=("Nothing", "yet"), rows=()),
    Heading(level=2, words="Who agrees"),
    SignatureLines(who="Asha", signature=DRAWING, signed_on="3 March 2026"),
    SignatureLines(who="Ben"),
)


@pytest.mark.parametrize("size", PaperSize)
def test_that_the_structure_tree_says_every_word_once_in_order(
    paper: Make, read: Read, size: PaperSize
) -> None:
    document = paper(*EVERYTHING, paper_size=size)
    said = read(make_pdf(document)).tree.said.split()
    assert said == [word for word in text_of(document).split() if word != "|"]


@pytest.mark.parametrize("size", PaperSize)
def test_that_a_paper_to_fill_in_says_every_word_once_in_order(
    paper: Make, read: Read, size: PaperSize
) -> None:
    document = paper(*TO_FILL, paper_size=size)
    said = read(make_pdf(document)).tree.said.split()
    assert said == text_of(document).split()


def test_that_each_block_becomes_the_element_readers_know(paper: Make, read: Read) -> None:
    tree = read(make_pdf(paper(*EVERYTHING))).tree
    assert tree.kind == "Document"
    assert [node.kind for node in tree.inside] == [
        "H1", "Sect", "P", "H2", "P", "Sect", "H3", "L", "L", "L", "L", "Table", "Table", "Table",
        "H2", "Sect", "Sect",
    ]  # fmt: skip
    bullets, steps, facts, words_only = tree.of("L")
    assert [node.kind for node in bullets.of("LI")[1].all()] == ["LI", "Lbl", "LBody", "P", "P"]
    assert [node.words for node in steps.of("Lbl")] == [f"{number}." for number in range(1, 12)]
    assert [node.words for node in facts.of("Lbl")] == ["By when?", "Who?"]
    assert [node.kind for node in words_only.of("LI")[0].all()] == ["LI", "LBody", "P"]


def test_that_tables_have_headers_that_say_what_they_head(paper: Make, read: Read) -> None:
    full, headless, empty = read(make_pdf(paper(*EVERYTHING))).tree.of("Table")
    assert [node.kind for node in full.inside] == ["Caption", "THead", "TBody"]
    assert [(node.words, node.scope) for node in full.of("TH")] == [
        ("What", "Column"),
        ("Who", "Column"),
        ("Write", "Row"),
        ("Draw", "Row"),
    ]
    assert [len(row.inside) for row in full.of("TR")] == [2, 2, 2]
    assert [node.kind for node in headless.inside] == ["TBody"]
    assert [node.kind for node in empty.inside] == ["THead"]


def test_that_the_title_is_the_only_first_heading_and_none_is_skipped(paper: Make, read: Read) -> None:
    blocks = [Heading(level=level, words=f"Part {level}") for level in (3, 6, 6, 6, 6, 2)]
    kinds = [node.kind for node in read(make_pdf(paper(*blocks))).tree.inside if node.kind[1:].isdigit()]
    assert kinds == ["H1", "H2", "H3", "H4", "H5", "H6", "H2"]


def test_that_headings_can_be_jumped_to(paper: Make, read: Read) -> None:
    file = read(make_pdf(paper(*EVERYTHING))).file
    with file.open_outline() as outline:
        (title,) = outline.root
        assert title.title == "Our working-together agreement"
        assert [heading.title for heading in title.children] == ["What this is", "Who agrees"]
        assert [heading.title for heading in title.children[0].children] == ["The steps"]


def test_that_a_drawing_says_what_it_is_and_where(paper: Make, read: Read) -> None:
    reading = read(make_pdf(paper(*EVERYTHING)))
    (figure,) = reading.tree.of("Figure")
    assert figure.alt == "Drawn signature of Asha"
    strokes = [line for line in reading.drawn if line.mark is not None]
    assert len(strokes) == 2
    assert strokes[1].start == strokes[1].end


def test_that_the_file_says_what_it_is_and_names_nobody(paper: Make, read: Read) -> None:
    title = "Role agreement & <plan>"
    file = read(make_pdf(paper(title=title, subject="Asha", language="cy"))).file
    info = file.trailer.Info
    assert str(info.Title) == title
    assert not {"/Author", "/Subject", "/Keywords"} & set(info.keys())
    assert str(info.CreationDate).startswith("D:20260303100000")
    with file.open_metadata() as about:
        assert about["dc:title"] == title
        assert about["pdfuaid:part"] == "1"
        assert (about["pdfaid:part"], about["pdfaid:conformance"]) == ("2", "A")
        assert about["xmp:CreateDate"] == "2026-03-03T10:00:00+00:00"
        assert "dc:creator" not in about
    assert file.Root.Lang == "cy"
    assert file.Root.MarkInfo.Marked
    assert file.Root.ViewerPreferences.DisplayDocTitle
    assert {str(page.Tabs) for page in file.pages} == {"/S"}
    assert file.pdf_version == "1.7"


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2026-03-03T10:00:00Z", datetime(2026, 3, 3, 10, tzinfo=UTC)),
        ("2026-03-03T10:00:00+02:00", datetime(2026, 3, 3, 8, tzinfo=UTC)),
        ("2026-03-03", datetime(2026, 3, 3, tzinfo=UTC)),
        ("", datetime(2000, 1, 1, tzinfo=UTC)),
    ],
)
def test_that_the_file_is_dated_when_its_version_was_made(written: str, moment: datetime) -> None:
    assert moment_of(written) == moment


def test_that_the_same_document_gives_the_same_bytes(paper: Make) -> None:
    first = make_pdf(paper(*EVERYTHING))
    colour_profile.cache_clear()
    assert make_pdf(paper(*EVERYTHING)) == first
    assert make_pdf(paper(*EVERYTHING, version=3)) != first


def test_that_every_font_is_inside_the_file(paper: Make, read: Read) -> None:
    file = read(make_pdf(paper(*EVERYTHING))).file
    fonts = [font for page in file.pages for font in page.Resources.Font.values()]
    assert {str(font.BaseFont).partition("+")[2] for font in fonts} == {
        "AtkinsonHyperlegibleNext-Regular",
        "AtkinsonHyperlegibleNext-Bold",
    }
    assert all("/FontFile2" in font.DescendantFonts[0].FontDescriptor for font in fonts)


@pytest.mark.parametrize(
    "typed",
    [
        WORDS,
        "مرحبا بكم في المجموعة",
        "আমাদের দল 我们的小组 😀👩\u200d👧 ☐ ☑ ☒ ✓ ✔ → ʼ",
        "q\u0303 e\u0301 Z\u0351\u0320\u0347",
        "x" * 10_000,
        "Words and more words. " * 450,
        "😀" * 2_000,
        "(a\\b) <c> & {d} %s",
        "\ud800 half",
    ],
    ids=["latin", "arabic", "other", "marks", "one-word", "long", "emoji", "signs", "half"],
)
def test_that_whatever_was_typed_can_be_read_back(paper: Make, read: Read, typed: str) -> None:
    document = paper(Heading(level=2, words="Here"), Paragraph(words=typed), Bullets(items=(typed,)))
    reading = read(make_pdf(document))
    shown = text_of(paper(Paragraph(words=typed))).split("\n")[-2]
    assert reading.tree.of("P")[3].words == shown
    assert reading.tree.of("LBody")[0].said == shown
    width = float(reading.file.pages[0].MediaBox[2])
    assert max(run.x + run.wide for run in reading.painted if run.words.strip()) < width - 50


def test_that_everything_may_be_empty(paper: Make, read: Read) -> None:
    document = paper(Paragraph(words=""), title="", goal="", day="", made_at="", language="", name="")
    assert read(make_pdf(document)).tree.said == "-\nDraft, version 2"


def test_that_10_000_characters_fit_in_every_field(paper: Make, read: Read) -> None:
    long = "mu" * 5_000
    document = paper(
        Heading(level=2, words=long),
        Facts(rows=(Fact(label=long, words=long),)),
        Table(caption=long, header=(long, "b"), rows=((long, long),)),
        SignatureLines(who=long, signature=DRAWING, signed_on=long, supporter=long),
        title=long,
        goal=long,
        day=long,
    )
    reading = read(make_pdf(document))
    assert "".join(reading.tree.said.split()).count(long) == 12
    assert max(run.x + run.wide for run in reading.painted) < float(reading.file.pages[0].MediaBox[2]) - 50
    assert min(run.y for run in reading.painted) > 36
