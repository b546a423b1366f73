"""Papers that can be filled in on a screen: fields with words, in order, that keep what is written."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from coprod_desktop.documents.pdf import make_pdf
from coprod_desktop.documents.styles import BODY, MM, styles_for
from coprod_desktop.domain.blocks import (
    Block,
    ChoiceField,
    Document,
    EasyRow,
    FieldOption,
    Heading,
    Paragraph,
    SignatureLines,
    WriteField,
)
from coprod_desktop.domain.consent_records import Signature, SignedBy
from coprod_desktop.domain.person import PaperSize

Make = Callable[..., Document]
Read = Callable[[bytes], Any]
SIZES = pytest.mark.parametrize("size", PaperSize)
TYPED = "Łódź ŵŷ ț ș ąęć Siân ă"
YES_NO = (FieldOption(id="yes", words="Yes"), FieldOption(id="no", words="No"))
TO_FILL = (
    WriteField(name="name", label="Your name", hint="Any name."),
    WriteField(name="why", label="Why?", lines=4),
    ChoiceField(name="part", label="Take part?", options=YES_NO),
    ChoiceField(name="ways", label="How?", options=YES_NO, several=True),
    SignatureLines(who="Asha"),
    SignatureLines(who=""),
)


def _widgets(file: pikepdf.Pdf) -> list[Any]:
    return [widget for page in file.pages for widget in page.get("/Annots", [])]


def _named(file: pikepdf.Pdf) -> dict[str, Any]:
    return {str(field.T): field for field in file.Root.AcroForm.Fields}


def test_that_each_field_has_a_name_of_its_own_and_words(paper: Make, read: Read) -> None:
    file = read(make_pdf(paper(*TO_FILL))).file
    assert list(_named(file)) == [
        "name", "why", "part", "ways-1", "ways-2",
        *(f"sign-1-{n}" for n in (1, 2, 3, 4)), *(f"sign-2-{n}" for n in (1, 2, 3, 4, 5)),
    ]  # fmt: skip
    told = [str(widget.TU) for widget in _widgets(file)]
    assert told[:8] == [
        "Your name Any name.", "Why?", "Take part? Yes", "Take part? No", "How? Yes", "How? No",
        "Sign here, or make your mark, Asha", "Date, Asha",
    ]  # fmt: skip
    assert told[10] == "Name"
    assert all(told)


@SIZES
def test_that_fields_are_met_in_the_order_of_the_words(paper: Make, read: Read, size: PaperSize) -> None:
    reading = read(make_pdf(paper(*TO_FILL, paper_size=size)))
    in_tree = [node.alt for node in reading.tree.of("Form")]
    assert in_tree == [str(widget.TU) for widget in _widgets(reading.file)]
    assert {str(page.Tabs) for page in reading.file.pages} == {"/S"}
    keys = [int(widget.StructParent) for widget in _widgets(reading.file)]
    pairs = list(reading.file.Root.StructTreeRoot.ParentTree.Nums)
    parents = {int(key): found for key, found in zip(pairs[::2], pairs[1::2], strict=True)}
    assert all(str(parents[key].S) == "/Form" for key in keys)


def test_that_short_options_are_side_by_side_and_long_ones_in_a_list(paper: Make, read: Read) -> None:
    short = tuple(FieldOption(id=str(n), words=f"Word {n}") for n in range(5))
    long = tuple(FieldOption(id=str(n), words=f"Some more words to choose, {n} of them") for n in range(3))
    fields = (ChoiceField(name="a", label="A", options=short), ChoiceField(name="b", label="B", options=long))
    file = read(make_pdf(paper(*fields))).file
    boxes = [widget.Rect for widget in _widgets(file)]
    tops = [float(box[3]) for box in boxes]
    assert tops[0] == tops[1] == tops[2] > tops[3] == tops[4] > tops[5] > tops[6] > tops[7]
    assert float(boxes[0][0]) == float(boxes[3][0]) < float(boxes[1][0]) == float(boxes[4][0])


def test_that_four_options_are_in_even_rows(paper: Make, read: Read) -> None:
    four = tuple(FieldOption(id=str(n), words=f"Some words {n}") for n in range(4))
    file = read(make_pdf(paper(ChoiceField(name="a", label="A", options=four, several=True)))).file
    tops = [float(widget.Rect[3]) for widget in _widgets(file)]
    assert tops[0] == tops[1] > tops[2] == tops[3]


@SIZES
@pytest.mark.parametrize("words", ["Yes, if:", "Yes, if all of this is as it was when we talked about it:"])
def test_that_an_option_has_its_room_to_write_beside_it_or_under_it(
    paper: Make, read: Read, size: PaperSize, words: str
) -> None:
    options = (*YES_NO, FieldOption(id="if", words=words, room="why"), FieldOption(id="more", words="Later"))
    reading = read(make_pdf(paper(ChoiceField(name="part", label="Yours", options=options), paper_size=size)))
    named = _named(reading.file)
    assert list(named) == ["part", "why"]
    assert str(named["why"].TU) == f"Yours {words}"
    tick, room = named["part"].Kids[2].Rect, named["why"].Rect
    assert float(room[0]) > float(tick[2])
    assert float(room[2]) - float(room[0]) >= 60 * MM
    assert float(room[3]) - float(room[1]) >= 12 * MM - 0.1
    beside = float(room[1]) < float(tick[1]) < float(tick[3]) < float(room[3])
    assert beside is (words == "Yes, if:")
    assert words in reading.tree.said


@SIZES
def test_that_a_short_label_is_beside_its_room_and_a_long_one_over_it(
    paper: Make, read: Read, size: PaperSize
) -> None:
    labels = ("Name", "The name you would like to be called by on papers we print")
    fields = tuple(WriteField(name=f"f{n}", label=label) for n, label in enumerate(labels))
    file = read(make_pdf(paper(*fields, paper_size=size))).file
    short, long = (widget.Rect for widget in _widgets(file))
    assert float(short[0]) > float(long[0])
    assert float(short[2]) == float(long[2])
    assert all(float(box[2]) - float(box[0]) >= 60 * MM for box in (short, long))


def test_that_one_of_several_is_a_choice_and_several_are_ticks(paper: Make, read: Read) -> None:
    file = read(make_pdf(paper(*TO_FILL))).file
    fields = _named(file)
    part = fields["part"]
    assert int(part.Ff) & 1 << 15
    assert [sorted(kid.AP.N.keys()) for kid in part.Kids] == [["/1", "/Off"], ["/2", "/Off"]]
    assert str(part.TU) == "Take part?"
    assert sorted(fields["ways-1"].AP.N.keys()) == ["/Off", "/Yes"]
    assert int(fields["why"].Ff) == 1 << 12
    assert int(fields["name"].Ff) == 0


def test_that_only_what_the_standards_allow_is_in_a_field(paper: Make, read: Read) -> None:
    file = read(make_pdf(paper(*TO_FILL))).file
    assert "/NeedAppearances" not in file.Root.AcroForm
    for widget in _widgets(file):
        assert set(widget.AP.keys()) == {"/N"}
        assert not {"/A", "/AA"} & set(widget.keys())
        assert int(widget.F) == 4


def test_that_typed_letters_are_set_in_the_letters_of_the_page(paper: Make, read: Read) -> None:
    reading = read(make_pdf(paper(*TO_FILL)))
    name, size, *_ = str(_named(reading.file)["why"].DA).split()
    font = reading.file.Root.AcroForm.DR.Font[name]
    assert float(size) == 14
    assert "AtkinsonHyperlegibleNext-Regular" in str(font.BaseFont)
    letters = font.ToUnicode.read_bytes()
    assert all(f"<{ord(letter):04x}>".encode() in letters for letter in TYPED if letter != " ")


def test_that_what_is_known_is_said_and_leaves_no_field(paper: Make, read: Read) -> None:
    known = WriteField(name="why", label="Why?", words="One thing.\nAnd another.")
    reading = read(make_pdf(paper(known)))
    assert "Why?\nOne thing.\nAnd another." in reading.tree.said
    assert not _widgets(reading.file)


@SIZES
def test_that_there_is_room_to_write_by_hand(paper: Make, read: Read, size: PaperSize) -> None:
    reading = read(make_pdf(paper(*TO_FILL, WriteField(name="all", label="All", lines=90), paper_size=size)))
    for widget in _widgets(reading.file):
        left, bottom, right, top = map(float, widget.Rect)
        if widget.get("/FT") == "/Tx":
            on_a_line = str(widget.T).startswith("sign-")
            assert top - bottom >= (BODY[size] if on_a_line else 12 * MM - 0.1)
            assert right - left >= 60 * MM
        else:
            assert min(top - bottom, right - left) >= 6 * MM - 0.1
        assert bottom > 25 * MM
        assert top < 272 * MM


@SIZES
def test_that_what_is_typed_is_near_the_line_with_room_over_it_for_a_pen(
    paper: Make, read: Read, size: PaperSize
) -> None:
    reading = read(make_pdf(paper(SignatureLines(who=""), paper_size=size)))
    lines = [line for line in reading.drawn if abs(line.end[0] - line.start[0]) > 59 * MM]
    for widget in _widgets(reading.file):
        left, bottom, _, top = map(float, widget.Rect)
        assert any(abs(line.start[1] - bottom) < 0.1 and abs(line.start[0] - left) < 0.1 for line in lines)
        assert (top - bottom) / 2 - size_of_x(size) / 2 < 8 * BODY[size] / 14
    runs = [run for run in reading.painted if run.words.strip() and run.mark is not None]
    for widget in _widgets(reading.file):
        left, bottom, right, _ = map(float, widget.Rect)
        over = [run for run in runs if bottom + 0.1 < run.y < bottom + 12 * MM and left < run.x < right]
        assert not over


def size_of_x(size: PaperSize) -> float:
    """Return about how high small letters are."""
    return BODY[size] * 0.5


def test_that_boxes_are_on_the_page_for_those_who_write_by_hand(paper: Make, read: Read) -> None:
    reading = read(make_pdf(paper(*TO_FILL)))
    for widget in _widgets(reading.file):
        left, bottom, right, _ = map(float, widget.Rect)
        assert any(
            line.mark is None
            and abs(line.start[1] - bottom) < 0.1
            and {round(line.start[0]), round(line.end[0])} == {round(left), round(right)}
            for line in reading.drawn
        )


def test_that_a_paper_filled_in_elsewhere_keeps_what_was_written(paper: Make, tmp_path: Path) -> None:
    file = pikepdf.open(io.BytesIO(make_pdf(paper(*TO_FILL))))
    fields = _named(file)
    fields["why"].V = TYPED
    del fields["why"]["/AP"]  # so that the reader has to draw it
    fields["ways-1"].V = fields["ways-1"].AS = pikepdf.Name.Yes
    fields["part"].V = fields["part"].Kids[1].AS = pikepdf.Name("/2")
    file.save(tmp_path / "filled.pdf")
    filled = pikepdf.open(tmp_path / "filled.pdf")
    again = _named(filled)
    assert (str(again["why"].V), again["ways-1"].V, again["part"].V) == (TYPED, "/Yes", "/2")
    if not shutil.which("pdftotext"):
        pytest.skip("NOT CHECKED with poppler: install poppler-utils")
    said = subprocess.run(
        ["pdftotext", str(tmp_path / "filled.pdf"), "-"], capture_output=True, text=True, check=True
    ).stdout
    assert TYPED in said


NAME = "Siân Ŵyn Rahman-Okonkwo, from Riverside"


@pytest.mark.parametrize("size", [PaperSize.LARGE, PaperSize.GIANT])
def test_that_words_longer_than_a_line_are_not_cut_in_big_print(
    paper: Make, tmp_path: Path, size: PaperSize
) -> None:
    options = (*YES_NO, FieldOption(id="if", words="Yes, if:", room="why"))
    blocks = (WriteField(name="f0", label="Name"), ChoiceField(name="part", label="Yours", options=options))
    file = pikepdf.open(io.BytesIO(make_pdf(paper(*blocks, paper_size=size))))
    rooms = {name: _named(file)[name] for name in ("f0", "why")}
    for field in rooms.values():
        assert int(field.Ff) == 1 << 12
        assert float(str(field.DA).split()[1]) == BODY[size]
        field.V = NAME
        del field["/AP"]  # so that the reader has to draw it
    file.save(tmp_path / "filled.pdf")
    if not shutil.which("pdftotext"):
        pytest.skip("NOT CHECKED with poppler: install poppler-utils")
    command = ["pdftotext", "-bbox", str(tmp_path / "filled.pdf"), "-"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    high = float(file.pages[0].MediaBox[3])
    words = re.findall(r'xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<', said)
    for field in rooms.values():
        left, bottom, right, top = map(float, field.Rect)
        inside = [
            word
            for x, y, far, low, word in words
            if left <= float(x) < float(far) <= right and high - top <= float(y) < float(low) <= high - bottom
        ]
        assert " ".join(inside) == NAME


def test_that_a_paper_without_fields_has_no_form(paper: Make, read: Read) -> None:
    assert "/AcroForm" not in read(make_pdf(paper(Paragraph(words="Words")))).file.Root


def test_that_what_was_signed_on_screen_leaves_no_field(paper: Make, read: Read) -> None:
    given = Signature(by=SignedBy.DRAWING, strokes=(((0, 0), (9, 9)),), witness="Dee")
    block = SignatureLines(who="Asha", signature=given, signed_on="3 March", supporter="Eve")
    assert not _widgets(read(make_pdf(paper(block))).file)


@SIZES
def test_that_a_name_typed_on_a_line_to_sign_is_seen_whole(paper: Make, read: Read, size: PaperSize) -> None:
    style = styles_for(size).body
    reading = read(make_pdf(paper(*[SignatureLines(who=f"Person {n}") for n in range(20)], paper_size=size)))
    for widget in _widgets(reading.file):
        left, _, right, _ = map(float, widget.Rect)
        assert right - left >= style.face.length("Siân Example Witness", style.size)
    assert reading.pages <= 11, "2 people are on a page of giant print"


def test_that_a_picture_stands_left_of_its_words_and_is_for_the_eye_only(paper: Make, read: Read) -> None:
    rows = [EasyRow(words=f"Idea {n}. {'And more. ' * (n * 9)}", picture="listen") for n in range(12)]
    reading = read(make_pdf(paper(*rows, EasyRow(words="No picture"), EasyRow(words="Odd", picture="none"))))
    assert not reading.tree.of("Figure")
    shapes = reading.pictures
    assert len(shapes) == 12
    for number, shape in enumerate(shapes):
        first = next(run for run in reading.painted if run.words.startswith(f"Idea {number}."))
        last = [run for run in reading.painted if run.mark == first.mark and run.page == first.page][-1]
        assert shape.page == first.page == last.page
        assert shape.right < first.x
        assert 0 <= shape.top - first.y < 40
        if last.y == first.y:  # few words stand in the middle of their picture's height
            assert shape.bottom + shape.top == pytest.approx(2 * first.y + first.size * 0.7, abs=3)
        assert shape.mark is None
        assert last.words.endswith("." if number == 0 else "more.")


@SIZES
def test_that_a_question_and_the_room_for_its_answer_are_on_one_page(
    paper: Make, read: Read, size: PaperSize
) -> None:
    blocks: list[Block] = []
    for number in range(6):
        blocks += [
            Heading(level=2, words=f"Question {number}"),
            EasyRow(words="Who sees this: everybody."),
            Paragraph(words="Think of this."),
            WriteField(name=f"write-{number}", label=f"Answer {number}", lines=2),
        ]
    for lines in range(1, 12, 3):
        reading = read(
            make_pdf(paper(Paragraph(words="\n".join(["More."] * lines)), *blocks, paper_size=size))
        )
        for number in range(6):
            assert reading.page_of(f"Question {number}") == reading.page_of(f"Answer {number}")


def test_that_boxes_to_tick_are_under_the_room_they_belong_to(paper: Make, read: Read) -> None:
    blocks: list[Block] = []
    for number in range(6):
        blocks += [
            WriteField(name=f"write-{number}", label=f"Answer {number}", lines=4),
            ChoiceField(name=f"or-{number}", label=f"Or {number}", options=YES_NO),
        ]
    reading = read(make_pdf(paper(*blocks)))
    for number in range(6):
        assert reading.page_of(f"Answer {number}") == reading.page_of(f"Or {number}")
