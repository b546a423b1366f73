"""Letters of every language our groups write come out right, and are read back as they were typed."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.documents import fonts
from coprod_desktop.documents.direction import base_level, levels_of, seen_order
from coprod_desktop.documents.fonts import FontMissing, faces
from coprod_desktop.documents.html import make_html
from coprod_desktop.documents.lines import set_lines
from coprod_desktop.documents.pdf import make_pdf
from coprod_desktop.documents.shaping import pieces_of
from coprod_desktop.documents.styles import BAR, MARGIN, MEASURE
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
from coprod_desktop.domain.printable import printable
from coprod_desktop.domain.said_in import Languages, Spoken
from coprod_desktop.pictures import picture_ids

Make = Callable[..., Document]
Read = Callable[[bytes], Any]
PLAIN = faces().plain
RIGHT = MARGIN + MEASURE
NAMES = {
    "Welsh": "Siân Ŵyn Llŷr",
    "Polish": "Łucja Świątek-Żółć",
    "Romanian": "Ștefan Brânză și Ioniță",
    "Arabic": "فاطمة الزهراء",
    "Urdu": "عائشہ صدیقی ٹھیک ہے",
    "Bengali": "রাজলক্ষ্মী চট্টোপাধ্যায়",
    "Punjabi": "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
}
SENTENCE = "مرحبا، اسمي فاطمة (Fatima) وعمري 34 سنة. أريد أن نكتب هذا معًا، ولا أحد يقرر عني! "
TYPED = st.text(max_size=80) | st.text("ab ( )3.فط ٣اًہ\u200cকষ্ি ਸੰ😀\u202b\u202c\u2067\u2069é", max_size=80)


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_that_a_name_is_drawn_and_read_back_wherever_it_stands(paper: Make, read: Read, name: str) -> None:
    blocks = (
        Heading(level=2, words=name),
        Paragraph(words=f"{name} and Asha write this."),
        Bullets(items=(name,)),
        Facts(rows=(Fact(label=name, words=name),)),
        Table(caption=name, header=("Who", "What"), rows=((name, name),)),
    )
    reading = read(make_pdf(paper(*blocks, title=f"For {name}", goal=name)))
    assert reading.tree.said.count(name) == 10
    assert all(piece.face for piece in pieces_of(PLAIN, name))
    drawn = {glyph.number for piece in pieces_of(PLAIN, name) for glyph in piece.glyphs}
    assert 0 not in drawn, "a letter came out as an empty box"


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_that_another_program_copies_a_name_as_it_was_typed(paper: Make, tmp_path: Path, name: str) -> None:
    if not shutil.which("pdftotext"):
        pytest.skip("NOT CHECKED with poppler: install poppler-utils")
    (tmp_path / "a.pdf").write_bytes(make_pdf(paper(Paragraph(words=f"{name} agrees."))))
    command = ["pdftotext", str(tmp_path / "a.pdf"), "-"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert name in re.sub("[\u202a-\u202e]", "", said)


@given(TYPED)
def test_that_whatever_is_typed_is_set_whole(typed: str) -> None:
    words = printable(typed)
    lines = set_lines(words, PLAIN, 14, 120)
    assert "".join(line.words for line in lines) == words
    for line in lines:
        pieces = list(pieces_of(PLAIN, line.words, line.levels))
        assert "".join(piece.words for piece in pieces) == line.words
        assert len(line.levels) in (0, len(line.words))


def test_that_a_paragraph_from_the_right_keeps_to_the_right(paper: Make, read: Read) -> None:
    reading = read(make_pdf(paper(Paragraph(words=SENTENCE * 3), goal="")))
    (node,) = [node for node in reading.tree.of("P") if "فاطمة" in node.words]
    assert node.words == (SENTENCE * 3).strip()
    lines: dict[float, list[Any]] = {}
    for run in reading.painted:
        if run.mark is not None and run.y < 700 and "Noto" in run.font:
            lines.setdefault(run.y, []).append(run)
    assert len(lines) >= 3
    for runs in lines.values():
        assert max(run.x + run.wide for run in runs) == pytest.approx(RIGHT, abs=1)
        assert runs[0].x > runs[-1].x, "the first letter is on the right"


def test_that_a_list_item_from_the_right_has_its_sign_on_the_right(paper: Make, read: Read) -> None:
    reading = read(make_pdf(paper(Bullets(items=(SENTENCE, "From the left")))))
    right, left = [run for run in reading.painted if run.words == "•"]
    assert right.x + right.wide == pytest.approx(RIGHT, abs=0.1)
    assert left.x == pytest.approx(MARGIN, abs=0.1)


def test_that_words_of_both_directions_stand_in_the_order_they_are_read() -> None:
    words = "Asha فاطمة ab"
    levels = levels_of(words)
    assert base_level(words) == 0
    assert set(levels[:5]) == {0}
    assert set(levels[5:10]) == {1}
    assert set(levels[10:]) == {0}
    assert levels_of("Asha and Ben") == levels_of("é") == ()
    assert base_level("12 فاطمة a") == 1
    assert base_level("12") == 0


@pytest.mark.parametrize(
    ("levels", "order"),
    [
        ([], []),
        ([0, 0], [0, 1]),
        ([0, 1, 1, 0], [0, 2, 1, 3]),
        ([1, 1, 1], [2, 1, 0]),
        ([1, 2, 2, 1], [3, 1, 2, 0]),
        ([2, 2], [0, 1]),
        ([0, 1, 2, 1, 0, 3], [0, 3, 2, 1, 4, 5]),
    ],
)
def test_that_pieces_are_seen_in_unicode_s_order(levels: list[int], order: list[int]) -> None:
    assert seen_order(levels) == order


def test_that_brackets_between_letters_from_the_right_are_mirrored(paper: Make, read: Read) -> None:
    words = "فاطمة (ابن) علي"
    reading = read(make_pdf(paper(Paragraph(words=words))))
    assert words in reading.tree.said
    opens = next(run for run in reading.painted if run.words == "(")
    closes = next(run for run in reading.painted if run.words == ")")
    assert opens.x > closes.x
    assert PLAIN.font.get_nominal_glyph(ord(")")) == _first_glyph("(")


def _first_glyph(words: str) -> int:
    (piece,) = pieces_of(PLAIN, words, [1] * len(words))
    return piece.glyphs[0].number


def test_that_arabic_letters_join() -> None:
    joined = [glyph.number for piece in pieces_of(PLAIN, "بب") for glyph in piece.glyphs]
    alone = [glyph.number for piece in pieces_of(PLAIN, "ب") for glyph in piece.glyphs]
    assert not set(joined[:1]) & set(alone[:1])


def test_that_bold_words_are_bold_in_every_script(paper: Make, read: Read) -> None:
    reading = read(make_pdf(paper(Heading(level=2, words=" ".join(NAMES.values())))))
    heading = [run for run in reading.painted if run.mark is not None and run.size > 17]
    assert {run.font.rpartition("-")[2] for run in heading} == {"Bold"}
    assert len({run.font for run in heading}) == 4


def test_that_missing_letters_are_told_in_words(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(fonts, "resources_folder", lambda: tmp_path)
    fonts._loaded.cache_clear()
    with pytest.raises(FontMissing, match=r"Install the program again.*NotoNaskhArabic-Regular\.ttf"):
        list(pieces_of(PLAIN, NAMES["Arabic"]))


@pytest.mark.parametrize("content", [b"", b"no letters are in here"])
def test_that_letters_that_are_none_count_as_missing(
    content: bytes, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "fonts"
    folder.mkdir()
    (folder / "Broken.ttf").write_bytes(content)
    monkeypatch.setattr(fonts, "resources_folder", lambda: tmp_path)
    with pytest.raises(FontMissing, match=r"Install the program again.*Broken\.ttf"):
        fonts.Face("Broken", bold=False)


SPOKEN = Languages(spoken=(Spoken(words="Lubię rysować", language="pl"),), others=("pl", "ur"))


def test_that_each_part_of_a_paragraph_is_told_in_its_own_language(paper: Make, read: Read) -> None:
    blocks = (
        Paragraph(words="Yes, if: Lubię rysować"),
        Paragraph(words="Lubię rysować"),
        Table(caption="", header=("Who", "What"), rows=(("أمينة", "Draws"),)),
    )
    document = paper(*blocks, languages=SPOKEN)
    tree = read(make_pdf(document)).tree
    voices = [node.voices for node in tree.all()]
    assert [("Yes, if: ", ""), ("Lubię rysować", "pl")] in voices
    assert [("Lubię rysować", "pl")] in voices
    assert [("أمينة", "ur")] in voices
    assert [("Draws", "")] in voices
    page = make_html(document)
    assert '<p dir="auto">Yes, if: <span lang="pl">Lubię rysować</span></p>' in page
    assert '<p dir="auto" lang="pl">Lubię rysować</p>' in page
    assert '<th dir="auto" lang="ur" scope="row">أمينة</th>' in page


def test_that_a_part_that_goes_over_lines_stays_one_part(paper: Make, read: Read) -> None:
    long = "Lubię rysować " * 20
    known = Languages(spoken=(Spoken(words=long.strip(), language="pl"),))
    tree = read(make_pdf(paper(Paragraph(words=f"We: {long}, and so on."), languages=known))).tree
    (voices,) = [node.voices for node in tree.all() if len(node.voices) > 1]
    assert voices == [("We: ", ""), (long.strip(), "pl"), (" , and so on.", "")]


def from_the_right(paper: Make, *blocks: Any) -> Document:
    return paper(*blocks, title="اتفاقنا", goal="كتيّب للآباء", day="3 مارس", language="ar", code="ABCD-EFGH")


def test_that_words_from_the_left_are_right_beside_their_box_on_a_paper_from_the_right(
    paper: Make, read: Read
) -> None:
    words = ("Yes", "No", "Not now")
    options = (
        *(FieldOption(id=one, words=one) for one in words),
        FieldOption(id="if", words="If", room="if"),
    )
    reading = read(make_pdf(from_the_right(paper, ChoiceField(name="see", label="?", options=options))))
    boxes = [list(map(float, one.Rect)) for page in reading.file.pages for one in page.Annots]
    (room,) = [box for box in boxes if box[2] - box[0] > 60]
    for said in (*words, "If"):
        (run,) = [run for run in reading.painted if run.words == said]
        beside = [box[0] - run.x - run.wide for box in boxes if box[1] < run.y < box[3]]
        assert 0 < min(gap for gap in beside if gap > 0) < run.size, said
        assert said != "If" or run.x > room[2], "its words are clear of the room to write"


def test_that_a_paper_from_the_right_is_the_mirror_of_one_from_the_left(paper: Make, read: Read) -> None:
    table = Table(caption="", header=("ماذا", "من"), rows=(("يكتب", "فاطمة"),))
    note = Paragraph(words="لا أحد يقرر وحده.", note=True)
    row = EasyRow(words="يمكنك التوقف.", picture=min(picture_ids()))
    field = WriteField(name="goal", label="ماذا تريد؟")
    tick = ChoiceField(name="see", label="نعم؟", options=(FieldOption(id="yes", words="نعم"),), several=True)
    reading = read(make_pdf(from_the_right(paper, table, note, row, field, tick, *[note] * 20)))
    header = [run for run in reading.painted if run.page == 2 and run.mark is None and "Noto" in run.font]
    assert max(run.x + run.wide for run in header) == pytest.approx(RIGHT, abs=1)
    (page,) = [run for run in reading.painted if run.words == f"Page 1 of {reading.pages}"]
    assert page.x == pytest.approx(MARGIN, abs=1), "the number of the page is on the left"
    what, who = [reading.runs_of(node) for node in reading.tree.of("TH")[:2]]
    assert min(run.x for run in what) > max(run.x for run in who), "the first column is on the right"
    (bar, *_) = [line for line in reading.drawn if line.thick == BAR]
    assert bar.start[0] == pytest.approx(RIGHT - BAR / 2, abs=0.1)
    (picture,) = reading.pictures
    words = next(reading.runs_of(node) for node in reading.tree.of("P") if "يمكنك" in node.words)
    assert picture.left > max(run.x for run in words), "the picture comes first, on the right"
    writing, ticking = [one for page in reading.file.pages for one in page.get("/Annots", [])]
    assert writing.Q == 2
    assert float(ticking.Rect[2]) == pytest.approx(RIGHT, abs=0.1)
    assert str(reading.file.Root.ViewerPreferences.Direction) == "/R2L"
    assert str(reading.file.Root.Lang) == "ar"


def test_that_a_signature_keeps_its_shape_in_a_paper_from_the_right(paper: Make, read: Read) -> None:
    drawing = Signature(by=SignedBy.DRAWING, strokes=(((0, 0), (1000, 500)),))
    strokes = {}
    for language in ("en-GB", "ar"):
        block = SignatureLines(who="Asha", signature=drawing)
        lines = read(make_pdf(paper(block, language=language))).drawn
        (strokes[language],) = [line for line in lines if line.thick == 1.6]
    left, right = strokes["en-GB"], strokes["ar"]
    assert right.start[0] < right.end[0]
    assert right.end[0] == pytest.approx(RIGHT, abs=0.1)
    assert right.end[0] - right.start[0] == pytest.approx(left.end[0] - left.start[0], abs=0.1)


def test_that_english_in_a_paper_from_the_right_keeps_to_the_left_and_is_told(
    paper: Make, read: Read
) -> None:
    document = from_the_right(paper, Paragraph(words="Start on time."), Bullets(items=("Say why.", "نعم")))
    reading = read(make_pdf(document))
    (node,) = [node for node in reading.tree.all() if node.words == "Start on time."]
    assert node.voices == [("Start on time.", "en-GB")]
    assert reading.runs_of(node)[0].x == pytest.approx(MARGIN, abs=0.1)
    left, right = [run for run in reading.painted if run.words == "•"]
    assert left.x == pytest.approx(MARGIN, abs=0.1)
    assert right.x + right.wide == pytest.approx(RIGHT, abs=0.1)
    page = make_html(document)
    assert '<html lang="ar" dir="rtl">' in page
    assert '<p dir="auto" lang="en-GB">Start on time.</p>' in page


JOINED = [
    "ولا أحد", "أولا شيء", "للآباء الآن", "معًا اليوم", "لا", "السلام عليكم والاتفاق", "إلا الأولاد",
    "عبد الله", "محمدٌ رَسُولٌ هنا", "محمّد", "شكرًا جزيلاً لكم", "فاطِمة الزهراء", "قرآن كريم", "عبداللہ",
]  # fmt: skip


@pytest.mark.parametrize("words", JOINED)
def test_that_letters_drawn_over_each_other_are_copied_in_the_order_they_were_typed(
    paper: Make, read: Read, tmp_path: Path, words: str
) -> None:
    pdf = make_pdf(paper(Paragraph(words=words)))
    assert words in read(pdf).tree.said.split("\n")
    if not shutil.which("pdftotext"):
        pytest.skip("NOT CHECKED with poppler: install poppler-utils")
    (tmp_path / "a.pdf").write_bytes(pdf)
    command = ["pdftotext", str(tmp_path / "a.pdf"), "-"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert words in re.sub("[\u202a-\u202e]", "", said).split("\n")
