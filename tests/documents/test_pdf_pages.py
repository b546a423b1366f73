"""A PDF as a person sees it: sizes, lines, what is on each page."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise, product
from typing import Any

import pytest

from coprod_desktop.documents.pages import shortened
from coprod_desktop.documents.pdf import make_pdf
from coprod_desktop.documents.styles import BODY, MARGIN, MEASURE, MM, PAGE_HEIGHT, styles_for
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
from coprod_desktop.domain.person import PaperSize

Make = Callable[..., Document]
Read = Callable[[bytes], Any]
SENTENCE = "You can step back from the role at any time, and you do not have to give a reason. "
LONG = (
    *(
        block
        for part in range(8)
        for block in (
            Heading(level=2, words=f"Part {part}"),
            Paragraph(words=SENTENCE * 4),
            Heading(level=3, words=f"Smaller part {part}"),
            Bullets(items=(SENTENCE * 2, SENTENCE)),
            Facts(rows=(Fact(label="Question one?", words=SENTENCE * 2), Fact(label="Two?", words="Yes."))),
        )
    ),
    SignatureLines(who="Asha"),
)
SIZES = pytest.mark.parametrize("size", PaperSize)


@SIZES
def test_that_nothing_is_smaller_than_the_chosen_size(paper: Make, read: Read, size: PaperSize) -> None:
    assert BODY == {PaperSize.STANDARD: 14, PaperSize.LARGE: 18, PaperSize.GIANT: 24}
    reading = read(make_pdf(paper(*LONG, Table(caption="c", header=("a",), rows=(("b",),)), paper_size=size)))
    assert min(run.size for run in reading.painted) == BODY[size]


@SIZES
def test_that_headings_are_bold_and_a_fifth_bigger(paper: Make, read: Read, size: PaperSize) -> None:
    reading = read(make_pdf(paper(*LONG, paper_size=size)))
    headings = [run for run in reading.painted if run.words.startswith(("Part", "Smaller", "Our working"))]
    in_text = [run for run in headings if run.mark is not None]
    assert min(run.size for run in in_text) >= 1.2 * BODY[size]
    assert all(run.font.endswith("Bold") for run in in_text)
    assert styles_for(size).heading(6).size >= 1.2 * BODY[size]


@SIZES
def test_that_lines_are_one_and_a_half_apart_left_aligned_and_short(
    paper: Make, read: Read, size: PaperSize
) -> None:
    reading = read(make_pdf(paper(Paragraph(words=SENTENCE * 9), goal="", paper_size=size)))
    lines = [run for run in reading.painted if run.page == 1 and run.mark is not None][-5:]
    assert {round(above.y - below.y, 2) for above, below in pairwise(lines)} == {BODY[size] * 1.5}
    assert {round(run.x, 2) for run in lines} == {round(MARGIN, 2)}
    assert all(len(run.words.strip()) <= 70 for run in reading.painted)
    assert all(run.x + run.wide <= MARGIN + MEASURE + 10 for run in reading.painted)


@SIZES
def test_that_every_page_says_title_status_version_day_and_page(
    paper: Make, read: Read, size: PaperSize
) -> None:
    reading = read(make_pdf(paper(*LONG, paper_size=size, status=AgreementStatus.AGREED)))
    assert reading.pages > 2
    for page in range(1, reading.pages + 1):
        furniture = reading.furniture(page)
        assert "Agreed, version 2, 3 March 2026" in furniture
        assert f"Page {page} of {reading.pages}" in furniture
        assert ("Our working-together agreement" in furniture) == (page > 1)
    assert "Our working-together" in reading.on_page(1)


@SIZES
def test_that_words_stay_clear_of_the_header_and_the_footer(paper: Make, read: Read, size: PaperSize) -> None:
    reading = read(make_pdf(paper(*LONG, paper_size=size)))
    for page in range(1, reading.pages + 1):
        words = [run for run in reading.painted if run.page == page and run.mark is not None]
        furniture = [run for run in reading.painted if run.page == page and run.mark is None]
        footers = [run for run in furniture if run.y < PAGE_HEIGHT / 2]
        assert min(run.y for run in words) > max(run.y for run in footers) + BODY[size]
        headers = [run.y for run in furniture if run.y > PAGE_HEIGHT / 2]
        assert max(run.y for run in words) < min(headers, default=PAGE_HEIGHT) - BODY[size]
        assert min(run.y for run in footers) > 12 * MM


def test_that_the_goal_is_in_a_box_right_under_the_title(paper: Make, read: Read) -> None:
    reading = read(make_pdf(paper()))
    assert [node.words for node in list(reading.tree.all())[1:5]] == [
        "Our working-together agreement",
        "",
        "What we want to make or change",
        "A brochure for parents, made by us.",
    ]
    box = [line for line in reading.drawn if line.page == 1][:8]
    goal = next(run for run in reading.painted if run.words.startswith("A brochure"))
    assert min(line.end[1] for line in box) < goal.y < max(line.start[1] for line in box)


def test_that_a_box_goes_over_pages(paper: Make, read: Read) -> None:
    reading = read(make_pdf(paper(goal=SENTENCE * 60)))
    assert reading.pages > 1
    assert "You can step" in reading.on_page(2)


@SIZES
def test_that_a_heading_is_on_the_page_of_what_follows(paper: Make, read: Read, size: PaperSize) -> None:
    for words in range(12):
        before = Paragraph(words="\n".join(["More."] * words))
        reading = read(make_pdf(paper(before, *LONG, paper_size=size)))
        for page in range(1, reading.pages + 1):
            last = [run for run in reading.painted if run.page == page and run.mark is not None][-1]
            assert not last.words.startswith(("Part", "Smaller part"))


@SIZES
def test_that_a_fact_and_a_list_item_are_not_split(paper: Make, read: Read, size: PaperSize) -> None:
    facts = tuple(
        Fact(label=f"Question {number}?", words=f"{SENTENCE} End {number}.") for number in range(30)
    )
    items = tuple(f"Start {number}. {SENTENCE} Stop {number}." for number in range(30))
    reading = read(make_pdf(paper(Facts(rows=facts), Bullets(items=items), paper_size=size)))
    for number in range(30):
        assert reading.page_of(f"Question {number}?") == reading.page_of(f"nd {number}.")
        assert reading.page_of(f"Start {number}.") == reading.page_of(f"op {number}.")


def test_that_a_table_repeats_its_header_for_the_eye_only(paper: Make, read: Read) -> None:
    rows = tuple((f"Page {number} of the brochure", "Asha") for number in range(60))
    reading = read(make_pdf(paper(Table(caption="Who", header=("What to do", "Who"), rows=rows))))
    assert reading.pages == 4
    assert [node.words for node in reading.tree.of("TH")].count("What to do") == 1
    for page in range(2, 5):
        assert "What to do | Who" in reading.furniture(page)


def test_that_a_row_with_long_cells_keeps_to_its_columns(paper: Make, read: Read) -> None:
    rows = (("First", "Two of them", "x"), ("a", "", SENTENCE * 40))
    reading = read(make_pdf(paper(Table(caption="", header=("One", "Two", "Three"), rows=rows))))
    cells = reading.tree.of("TD")
    assert [cell.words.strip() for cell in cells] == ["Two of them", "x", "", (SENTENCE * 40).strip()]
    assert len({round(run.x) for run in reading.painted if run.words in ("Two", "Three", "One")}) == 3


@pytest.mark.parametrize("caption", ["Who does what", ""])
def test_that_a_table_too_wide_for_its_page_is_set_as_lists(paper: Make, read: Read, caption: str) -> None:
    header = ("What", "Who does this", "Someone standing in", "When")
    rows = (("Write the brochure", "Asha", "", "In September"), ("", "Bartholomew-Montgomery", "Ben", ""))
    table = Table(caption=caption, header=header, rows=rows)
    tree = read(make_pdf(paper(table, paper_size=PaperSize.GIANT))).tree
    assert not tree.of("Table")
    assert [node.said for node in tree.of("LI")] == [
        "Write the brochure\nWho does this: Asha\nWhen: In September",
        "Who does this: Bartholomew-Montgomery\nSomeone standing in: Ben",
    ]
    assert (tree.inside[3].words == "Who does what") == bool(caption)
    assert read(make_pdf(paper(table, paper_size=PaperSize.STANDARD))).tree.of("Table")


def test_that_a_header_too_wide_for_its_page_is_set_as_a_list(paper: Make, read: Read) -> None:
    table = Table(caption="", header=("m" * 60, "Who"), rows=())
    tree = read(make_pdf(paper(table))).tree
    assert "".join(node.words for node in tree.of("LI")[0].all()) == "m" * 60 + "Who"


def test_that_words_too_long_for_the_furniture_end_in_dots(paper: Make, read: Read) -> None:
    style = styles_for(PaperSize.STANDARD).body
    assert shortened("Short", style, 200) == "Short"
    cut = shortened("A title far too long for this line", style, 120)
    assert cut.endswith("…")
    assert style.face.length(cut, style.size) <= 120
    reading = read(make_pdf(paper(*LONG, title="A very long title " * 20)))
    assert "…" in reading.furniture(2)


@SIZES
def test_that_there_is_room_to_sign_for_each_of_40_people(paper: Make, read: Read, size: PaperSize) -> None:
    blocks = [SignatureLines(who=f"Person {number}.") for number in range(40)]
    reading = read(make_pdf(paper(*blocks, paper_size=size)))
    for number in range(40):
        name = next(run for run in reading.painted if run.words == f"Person {number}.")
        below = [run for run in reading.painted if run.page == name.page and run.y < name.y]
        assert [run.words for run in below[:1]] == ["Sign here, or make your mark"]
        assert "Supporter (helps, does not decide)" in [run.words for run in below]
        (line,) = [line for line in reading.drawn if _is_signature(line) and _under(line, below[0])]
        lowest = next(run for run in below if run.words == "Date")
        assert line.end[0] - line.start[0] >= 100 * MM
        assert below[0].y - line.start[1] >= 12 * MM
        assert lowest.y < line.start[1]


def _is_signature(line: Any) -> bool:
    return bool(abs(line.end[0] - line.start[0] - 120 * MM) < 0.1)


def _under(line: Any, run: Any) -> bool:
    return bool(line.page == run.page and 0 < run.y - line.start[1] < 30 * MM)


def test_that_each_way_of_signing_is_on_the_page(paper: Make, read: Read) -> None:
    stroke = (((100, 100), (900, 900)),)
    blocks = [
        SignatureLines(who="Asha", signature=Signature(by=SignedBy.DRAWING, strokes=stroke)),
        SignatureLines(who="Ben", signature=Signature(by=SignedBy.TYPED_NAME, name="Ben O")),
        SignatureLines(who="Cai", signature=Signature(by=SignedBy.MARK, strokes=stroke, witness="Dee")),
        SignatureLines(who="Eve", signature=Signature(by=SignedBy.PAPER_LATER)),
        SignatureLines(who=""),
    ]
    reading = read(make_pdf(paper(*blocks)))
    said = reading.tree.said
    for words in ("Signed by drawing", "Signed by typing: Ben O", "Signed with a mark", "Witness: Dee"):
        assert words in said
    assert "Will sign on paper\nSign here, or make your mark" in said
    assert "\nName\nSign here" in said
    assert [node.alt for node in reading.tree.of("Figure")] == [
        "Drawn signature of Asha",
        "Drawn mark of Cai",
    ]


def test_that_everything_is_black(paper: Make, read: Read) -> None:
    file = read(make_pdf(paper(*LONG))).file
    for page in file.pages:
        operators = page.Contents.read_bytes().split()
        assert not {b"rg", b"RG", b"g", b"G", b"k", b"K", b"sc", b"scn"} & set(operators)


def test_that_a_stand_in_is_drawn_where_the_face_has_no_letter(paper: Make, read: Read) -> None:
    plain = read(make_pdf(paper(Paragraph(words="a b"))))
    odd = read(make_pdf(paper(Paragraph(words="a 😀☐ b"))))
    extra = len(odd.drawn) - len(plain.drawn)
    assert extra == 5 + 4
    assert [run.words for run in odd.painted if run.actual] == ["😀", "☐"]


@pytest.mark.parametrize("size", PaperSize)
def test_that_the_code_stands_whole_on_every_page(
    read: Callable[[bytes], Any], paper: Callable[..., Document], size: PaperSize
) -> None:
    long = (Paragraph(words="Words that go on. " * 200),)
    document = paper(*long, paper_size=size, code="K7QF-2M9D", day="23 September 2026")
    reading = read(make_pdf(document))
    assert reading.pages > 1
    for page in range(1, reading.pages + 1):
        assert "code K7QF-2M9D" in reading.furniture(page).replace("Code", "code")
        runs = [run for run in reading.painted if run.page == page and run.mark is None]
        assert all(run.x + run.wide <= MARGIN + MEASURE + 1 for run in runs)


def test_that_neither_end_of_a_list_is_alone_on_a_page(paper: Make, read: Read) -> None:
    for lines in range(20, 32):
        before = Paragraph(words="\n".join(["More."] * (lines // 2)))
        items = tuple(f"Item {number}." for number in range(5))
        reading = read(make_pdf(paper(before, Bullets(items=items))))
        pages = [reading.page_of(item) for item in items]
        assert pages[0] == pages[1]
        assert pages[-1] == pages[-2]


def test_that_a_line_that_leads_in_is_with_what_it_leads_to(paper: Make, read: Read) -> None:
    for lines in range(4, 20):
        before = Paragraph(words="\n".join(["More."] * lines))
        blocks = (Heading(level=2, words="Who to ask"), Paragraph(words="This is who to ask.\nAsk Farah."))
        reading = read(make_pdf(paper(before, *blocks)))
        assert reading.page_of("Who to ask") == reading.page_of("Ask Farah.")


def test_that_a_sentence_that_leads_in_and_a_last_line_are_not_parted_from_the_next(
    paper: Make, read: Read
) -> None:
    told = (
        "Who to ask is here.",
        "Ask Jo: on Tuesdays",
        "Who else is here.",
        "Ask Farah: in writing",
        "Thanks",
    )
    for lines, more in product(range(4, 30), range(1, 5)):
        before = (Bullets(items=("More.",) * lines), Paragraph(words="And more of it. " * 6 * more))
        after = Bullets(items=("More.",) * 20)
        reading = read(make_pdf(paper(*before, Paragraph(words="\n".join(told)), after)))
        pages = [reading.page_of(said) for said in told]
        assert pages[0] == pages[1]
        assert pages[2] == pages[3] == pages[4]


@SIZES
def test_that_a_note_about_the_paper_is_on_its_first_page(paper: Make, read: Read, size: PaperSize) -> None:
    note, field = (
        Paragraph(words="You can take this home.", note=True),
        WriteField(name="a", label="Told", lines=9),
    )
    blocks = (note, field, Heading(level=2, words="More"))
    reading = read(make_pdf(paper(*blocks, goal=SENTENCE * 3, paper_size=size)))
    assert reading.page_of("You can take this home.") == 1


@pytest.mark.parametrize("size", [PaperSize.STANDARD, PaperSize.LARGE])
def test_that_what_is_said_about_questions_is_with_the_first_of_them(
    paper: Make, read: Read, size: PaperSize
) -> None:
    for lines in range(2, 20):
        before = Paragraph(words="\n".join(["More."] * lines))
        about = (Paragraph(words="These set the goal."), Paragraph(words="Who sees this: everyone."))
        for told in (
            about,
            (EasyRow(words="These set the goal."), EasyRow(words="Who sees this: everyone.")),
        ):
            about_it = (Heading(level=2, words="Part"), *told, Heading(level=3, words="What?"))
            blocks = (before, *about_it, WriteField(name="a", label="We say", lines=5))
            reading = read(make_pdf(paper(*blocks, paper_size=size)))
            assert reading.page_of("Part") == reading.page_of("We say")


def test_that_a_narrow_column_has_all_it_wants(paper: Make, read: Read) -> None:
    rows = (("Session host", SENTENCE * 3, "Not needed"), ("Writer", SENTENCE, "No cover yet"))
    reading = read(make_pdf(paper(Table(caption="", header=("Role", "Who", "Cover"), rows=rows))))
    painted = [run.words for run in reading.painted]
    assert {"Session host", "Not needed", "No cover yet"} <= set(painted)


def test_that_a_table_with_ribbons_of_words_is_a_list_and_one_without_is_not(paper: Make, read: Read) -> None:
    header, names = ("Role", "Who does it", "Cover"), "Sam (What the letters mean), Amina (Who is at court)"
    for who, size, columns in (
        ("Sam", PaperSize.LARGE, True),
        (f"{names}, Person 4 (The day itself)", PaperSize.LARGE, False),
    ):
        rows = (("Researcher and fact checker", who, "Ask Sam first, then Amina"),)
        reading = read(make_pdf(paper(Table(caption="", header=header, rows=rows), paper_size=size)))
        assert bool(reading.tree.of("TD")) is columns


def test_that_the_last_row_of_a_table_is_not_alone_on_a_page(paper: Make, read: Read) -> None:
    for lines in range(16, 34):
        before = Paragraph(words="\n".join(["More."] * (lines // 2)))
        rows = tuple((f"Row {number}", f"Said {number}") for number in range(5))
        reading = read(make_pdf(paper(before, Table(caption="", header=("What", "Who"), rows=rows))))
        assert reading.page_of("Said 4") == reading.page_of("Said 3")


@SIZES
def test_that_boxes_to_tick_are_on_the_page_of_what_is_told_right_before(
    paper: Make, read: Read, size: PaperSize
) -> None:
    told = Facts(rows=tuple(Fact(label=f"Told {n}", words="This may be good.") for n in range(6)))
    options = tuple(FieldOption(id=str(n), words=f"Answer {n}") for n in range(3))
    answer, more = (ChoiceField(name=one, label=one, options=options) for one in ("Yours", "Where"))
    for lines in range(2, 12):
        before = Paragraph(words="\n".join(["More."] * lines))
        blocks = (before, Heading(level=2, words="May we?"), told, answer, more)
        reading = read(make_pdf(paper(*blocks, paper_size=size)))
        assert reading.page_of("Yours") == reading.page_of("Told 5")
        if size is PaperSize.STANDARD:
            assert reading.page_of("May we?") == reading.page_of("Yours"), "the whole question"
