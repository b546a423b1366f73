"""The words of a document, whatever was typed into it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from coprod_desktop.domain.agreement_records import AgreementStatus
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
from coprod_desktop.domain.jigsaw import Jigsaw
from coprod_desktop.domain.printable import paragraphs, printable
from coprod_desktop.domain.signing_words import Room, drawing_words, drawn_strokes, signing_lines
from coprod_desktop.domain.standing_words import standing
from coprod_desktop.domain.tidying import tidy
from coprod_desktop.domain.timeline import Timeline

Make = Callable[..., Document]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("  two   spaces\tand a tab ", "two spaces and a tab"),
        ("e\u0301", "é"),
        ("a\x00b\x1bc", "abc"),
        ("\x1b \x00 a", "a"),
        ("wide\u2003space 5\u202fkg\u00a0x", "wide space 5\u00a0kg\u00a0x"),
        ("half \ud800 a character", "half \ufffd a character"),
        ("a\ufffeb\uffff", "ab"),
        ("Siân Ŵyn-Łukasz 😀 مرحبا", "Siân Ŵyn-Łukasz 😀 مرحبا"),
        ("", ""),
    ],
)
def test_that_words_are_kept_and_only_what_no_page_can_hold_is_dropped(typed: str, shown: str) -> None:
    assert printable(typed) == shown


def test_that_every_kind_of_line_break_starts_a_paragraph() -> None:
    assert paragraphs("a\r\nb\rc\n\n\u2028d\u2029 \ne") == ("a", "b", "c", "d", "e")
    assert paragraphs(" \n ") == ()


def test_that_a_document_says_all_its_words_in_order(paper: Make) -> None:
    document = paper(
        Heading(level=2, words="What we promise"),
        Paragraph(words="First.\nSecond."),
        Bullets(items=("One", "Two")),
        Bullets(items=("Begin", "End"), numbered=True),
        Facts(rows=(Fact(label="By when?", words="14 March"), Fact(label="", words="No label"))),
        Table(caption="Who", header=("What", "Who"), rows=(("Write", "Asha"),)),
        Table(caption="", header=(), rows=(("Draw", "Ben"),)),
        SignatureLines(who="Asha"),
        SignatureLines(who=""),
    )
    assert text_of(document) == (
        "Our working-together agreement\n"
        "What we want to make or change\n"
        "A brochure for parents, made by us.\n"
        "Draft, version 2, 3 March 2026\n"
        "\nWhat we promise\n"
        "\nFirst.\nSecond.\n"
        "\n• One\n• Two\n"
        "\n1. Begin\n2. End\n"
        "\nBy when?\n14 March\nNo label\n"
        "\nWho\nWhat | Who\nWrite | Asha\n"
        "\nDraw | Ben\n"
        "\nAsha\nSign here, or make your mark\nDate\nWitness, if you want one\n"
        "Supporter (helps, does not decide)\n"
        "\nName\nSign here, or make your mark\nDate\nWitness, if you want one\n"
        "Supporter (helps, does not decide)\n"
    )


def test_that_a_document_without_a_goal_leaves_its_box_out(paper: Make) -> None:
    assert text_of(paper(goal=" \n")).startswith("Our working-together agreement\nDraft, version 2")


def test_that_the_status_is_said_in_words(paper: Make) -> None:
    assert standing(paper()) == "Draft, version 2, 3 March 2026"
    assert standing(paper(status=AgreementStatus.AGREED, day="")) == "Agreed, version 2"
    assert standing(paper(status=AgreementStatus.RECORDED, day="")) == "Recorded, version 2"


@pytest.mark.parametrize(
    ("title", "name", "shown"),
    [("A\nB", "x", "A B"), ("", "action-list", "action list"), ("", "", "-")],
)
def test_that_a_document_always_has_a_title(paper: Make, title: str, name: str, shown: str) -> None:
    assert tidy(paper(title=title, name=name)).title == shown


def test_that_a_document_always_has_a_language(paper: Make) -> None:
    assert tidy(paper(language="")).language == "en-GB"
    assert tidy(paper(language="cy")).language == "cy"


def test_that_heading_levels_never_skip(paper: Make) -> None:
    blocks = [Heading(level=level, words="x") for level in (4, 4, 9, 9, 9, 9, 2, 1)]
    assert [block.level for block in tidy(paper(*blocks)).blocks if isinstance(block, Heading)] == [
        2, 3, 4, 5, 6, 6, 2, 2,
    ]  # fmt: skip


def test_that_blocks_that_say_nothing_are_left_out(paper: Make) -> None:
    document = tidy(
        paper(
            Heading(level=2, words=" "),
            Paragraph(words="\n"),
            Bullets(items=("", " ")),
            Facts(rows=(Fact(label="", words=""),)),
            Table(caption="", header=(), rows=()),
            Table(caption="", header=("", ""), rows=(("", ""),)),
            Table(caption="Nothing yet", header=(), rows=()),
        )
    )
    assert document.blocks == (Paragraph(words="Nothing yet"),)


def test_that_the_rows_of_a_table_are_even(paper: Make) -> None:
    uneven = Table(caption="c", header=("a",), rows=(("b", "c\nd"), ("",), ()))
    assert tidy(paper(uneven)).blocks == (Table(caption="c", header=("a", ""), rows=(("b", "c d"),)),)


def _given(by: SignedBy, **more: object) -> SignatureLines:
    return SignatureLines(who="Asha", signature=Signature(by=by, **more))  # type: ignore[arg-type]


LINE = (((0, 0), (9, 9)),)


@pytest.mark.parametrize(
    ("block", "first"),
    [
        (_given(SignedBy.DRAWING, strokes=((), *LINE)), ("Signed by drawing", Room.DRAWING)),
        (_given(SignedBy.DRAWING, strokes=((),)), ("Signed by drawing", Room.NONE)),
        (_given(SignedBy.TYPED_NAME, name="Asha K"), ("Signed by typing: Asha K", Room.NONE)),
        (_given(SignedBy.MARK, witness="Dee"), ("Signed with a mark", Room.NONE)),
        (_given(SignedBy.PAPER_LATER), ("Will sign on paper", Room.NONE)),
        (SignatureLines(who="Asha"), ("Sign here, or make your mark", Room.TALL)),
    ],
)
def test_that_each_way_of_signing_is_said(block: SignatureLines, first: tuple[str, Room]) -> None:
    line = signing_lines(block)[0]
    assert (line.text, line.room) == first


def test_that_what_was_given_is_said_and_the_rest_is_left_to_write() -> None:
    block = SignatureLines(
        who="Cai",
        signature=Signature(by=SignedBy.MARK, witness="Dee"),
        signed_on="3 March 2026",
        supporter="Eve",
    )
    assert [line.text for line in signing_lines(block)] == [
        "Signed with a mark",
        "Date: 3 March 2026",
        "Witness: Dee",
        "Supporter (helps, does not decide): Eve",
    ]
    paper_later = signing_lines(_given(SignedBy.PAPER_LATER))
    assert [line.room for line in paper_later] == [Room.NONE, Room.TALL, Room.LINE, Room.LINE, Room.LINE]


def test_that_a_drawing_is_named_for_people_who_do_not_see_it() -> None:
    assert drawing_words(_given(SignedBy.DRAWING)) == "Drawn signature of Asha"
    assert drawing_words(_given(SignedBy.MARK)) == "Drawn mark of Asha"
    assert drawing_words(SignatureLines(who="")) == "Drawn signature of this person"


def test_that_only_real_strokes_are_drawn() -> None:
    assert drawn_strokes(_given(SignedBy.DRAWING, strokes=((), *LINE))) == LINE
    assert drawn_strokes(SignatureLines(who="Asha")) == ()


def test_that_names_in_a_signature_are_made_fit_to_show(paper: Make) -> None:
    block = SignatureLines(who="A\nB", signature=Signature(by=SignedBy.TYPED_NAME, name="x\x00\ny"))
    assert "A B\nSigned by typing: x y\n" in text_of(paper(block))


def test_that_the_words_can_be_said_in_another_language(paper: Make) -> None:
    welsh = {"Draft": "Drafft", "version {number}": "fersiwn {number}"}

    def say(english: str, /, **values: object) -> str:
        return welsh.get(english, english).format(**values)

    assert "Drafft, fersiwn 2, 3 March 2026" in text_of(paper(), say)


def test_that_a_paper_to_fill_in_says_all_its_words_in_order(paper: Make) -> None:
    yes_or_no = (FieldOption(id="yes", words="Yes"), FieldOption(id="no", words="No"))
    document = paper(
        EasyRow(words="You can stop.\nAny day.", picture="stop"),
        WriteField(name="goal", label="What do you want?", hint="Write or draw.", lines=3),
        WriteField(name="name", label="A name", words="Asha"),
        ChoiceField(name="part", label="Take part?", hint="Tick 1 box.", options=yes_or_no),
    )
    assert text_of(document).endswith(
        "\nYou can stop.\nAny day.\n"
        "\nWhat do you want?\nWrite or draw.\n"
        "\nA name\nAsha\n"
        "\nTake part?\nTick 1 box.\n☐ Yes\n☐ No\n"
    )


def test_that_fields_are_made_fit_to_show_and_each_has_a_name_of_its_own(paper: Make) -> None:
    blank = FieldOption(id="b", words=" ")
    document = tidy(
        paper(
            EasyRow(words=" \n"),
            Timeline(days=(), says="Nothing"),
            Jigsaw(pieces=()),
            WriteField(name="a b", label=" One\nline ", lines=0),
            WriteField(name="a b", label="\x00"),
            WriteField(name="a b", label="Two"),
            WriteField(name="é", label="Three"),
            ChoiceField(name="a b", label="Four", options=(FieldOption(id="a", words=" Yes "), blank)),
            ChoiceField(name="c", label="Nothing to choose", options=(blank,)),
        )
    )
    assert document.blocks == (
        WriteField(name="a-b", label="One line"),
        WriteField(name="a-b-2", label="Two"),
        WriteField(name="field", label="Three"),
        ChoiceField(name="a-b-3", label="Four", options=(FieldOption(id="a", words="Yes"),)),
    )
