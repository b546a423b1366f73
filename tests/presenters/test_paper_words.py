"""The words of a paper on screen: the same as on paper, each thing to be heard by itself."""

from __future__ import annotations

import pytest

from coprod_desktop.domain.agreement_records import AgreementStatus
from coprod_desktop.domain.agreements import build
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.blocks import (
    Block,
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
)
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.presenters.paper_words import parts_of, with_label
from coprod_desktop.presenters.screen import Bullets as ListPart
from coprod_desktop.presenters.screen import Text, Tone
from tests.presenters.fake_house import the_pack, the_sample


def paper(*blocks: Block, goal: str = "A brochure") -> Document:
    return Document(
        kind=DocumentKind.ACTION_LIST,
        name="a",
        title="Our list",
        goal=goal,
        version=1,
        status=AgreementStatus.DRAFT,
        day="",
        made_at="",
        language="en-GB",
        blocks=blocks,
    )


def said(*blocks: Block) -> list[str | tuple[str, ...]]:
    """Return what stands after the title, the goal and the standing."""
    found: list[str | tuple[str, ...]] = []
    for part in parts_of(paper(*blocks))[3:]:
        assert isinstance(part, ListPart | Text)
        found.append(part.items if isinstance(part, ListPart) else part.words)
    return found


def test_that_title_goal_and_standing_are_each_a_stop_of_their_own() -> None:
    assert parts_of(paper()) == (
        Text(words="Our list", tone=Tone.HEADING),
        Text(words="What we want to make or change: A brochure"),
        Text(words="Draft, version 1"),
    )
    assert len(parts_of(paper(goal=""))) == 2


def test_that_headings_paragraphs_and_lists_keep_their_shape() -> None:
    blocks = (Heading(level=2, words="First"), Paragraph(words="One.\nTwo."), Bullets(items=("a", "b")))
    assert parts_of(paper(*blocks))[3:] == (
        Text(words="First", tone=Tone.HEADING),
        Text(words="One.\nTwo."),
        ListPart(items=("a", "b")),
    )
    assert said(Bullets(items=("a", "b"), numbered=True)) == ["1. a", "2. b"]


def test_that_a_fact_is_one_stop_with_its_label() -> None:
    rows = (
        Fact(label="When?", words="On Friday"),
        Fact(label="Where", words="Here\nThere"),
        Fact(label="", words="x"),
    )
    assert said(Facts(rows=rows)) == ["When? On Friday", "Where: Here. There", "x"]
    assert with_label("Only", "") == "Only"


def test_that_a_row_of_a_table_says_what_its_columns_are_called() -> None:
    table = Table(
        caption="Who",
        header=("Role", "Who", "Cover"),
        rows=(("Editor", "Sam.", "Kit"), ("Treasurer", "", "")),
    )
    assert said(table) == ["Who", "Editor. Who: Sam. Cover: Kit.", "Treasurer."]
    assert said(Table(caption="", header=("Role", "Who"), rows=())) == ["Role. Who."]


def test_that_a_place_to_sign_is_a_heading_and_its_lines() -> None:
    heading, lines = said(SignatureLines(who="Sam"))
    assert heading == "Sam"
    assert "Date" in lines


def test_that_other_blocks_are_said_line_by_line() -> None:
    choice = ChoiceField(name="t", label="Now?", options=(FieldOption(id="yes", words="Yes"),))
    row, *asked = said(EasyRow(words="You can stop."), choice)
    assert row == "You can stop."
    assert [str(one).removeprefix("☐ ") for one in asked] == ["Now?", "Yes"]


@pytest.mark.parametrize("document", build(the_sample(), the_pack()), ids=lambda document: document.name)
def test_that_no_word_of_a_paper_is_left_out(document: Document) -> None:
    parts = parts_of(document)
    words = " ".join(
        " ".join(part.items) if isinstance(part, ListPart) else part.words
        for part in parts
        if isinstance(part, ListPart | Text)
    )
    names_of_rows = {block.header[0] for block in document.blocks if isinstance(block, Table)}
    for word in text_of(document).replace("|", " ").replace("•", " ").split():
        assert word.strip(".,:?") in words or word in names_of_rows, "a row is heard by its own name"
