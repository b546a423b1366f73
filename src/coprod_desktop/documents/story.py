"""Turns the blocks of a document into pieces that flow over pages, and into its structure tree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from coprod_desktop.documents.direction import base_level
from coprod_desktop.documents.fields import easy_piece, field_pieces
from coprod_desktop.documents.flow import Piece, Strip
from coprod_desktop.documents.jigsaw import jigsaw_pieces
from coprod_desktop.documents.lines import MOST_CHARACTERS
from coprod_desktop.documents.setting import (
    RIGHT,
    boxed,
    line_strip,
    paragraphs_strips,
    parting_rule,
    side_by_side,
    words_strips,
)
from coprod_desktop.documents.signing import signing_piece
from coprod_desktop.documents.structure import Element
from coprod_desktop.documents.styles import MARGIN, MEASURE, Style, Styles
from coprod_desktop.documents.tables import table_pieces
from coprod_desktop.documents.tagging import Sheet
from coprod_desktop.documents.timeline import timeline_piece
from coprod_desktop.domain.blocks import (
    Block,
    Bullets,
    ChoiceField,
    Document,
    EasyRow,
    Facts,
    Field,
    Heading,
    Paragraph,
    SignatureLines,
    Table,
    WriteField,
)
from coprod_desktop.domain.jigsaw import Jigsaw
from coprod_desktop.domain.languages import from_right
from coprod_desktop.domain.person import PaperSize
from coprod_desktop.domain.standing_words import goal_label, standing
from coprod_desktop.domain.timeline import Timeline
from coprod_desktop.domain.words import Words

_SHORT = 130
"""Characters: about two lines."""

Unsigned = Heading | Paragraph | Bullets | Facts | Table | EasyRow | Timeline | Jigsaw | Field
"""Every block but the one that depends on what is before it."""


def story_of(document: Document, root: Element, styles: Styles, say: Words) -> Iterator[Piece]:
    """Yield the pieces of a tidy document, putting their elements under `root` in reading order."""
    yield _heading(root, 1, document.title, styles.title)
    if document.goal:
        yield _goal(root, document.goal, styles, say)
    body = styles.body
    yield Piece(words_strips(Element(root, "P"), standing(document, say), styles.strong), before=body.size)
    before: Block | None = None
    signing = 0
    # In big print a question is more than a page.
    big = document.paper_size is not PaperSize.STANDARD
    leading_in = set(_leading_in(document.blocks, document.paper_size))
    mirrored = from_right(document.language)
    for number, block in enumerate(document.blocks):
        if isinstance(block, SignatureLines):
            signing += 1
            follows_another = isinstance(before, SignatureLines)
            yield signing_piece(root, block, signing, styles, say, parted=follows_another)
        else:
            leads = isinstance(before, Heading) and isinstance(block, Paragraph) and "\n" in block.words
            pieces = tuple(_pieces(root, block, styles, mirrored, say))
            # Only the last fact is on the page of its answer then.
            apart = isinstance(block, Facts) and big
            for left, piece in zip(reversed(range(len(pieces))), pieces, strict=True):
                led = number in leading_in and not (apart and left)
                yield replace(piece, with_next=True) if leads or led else piece
                leads = False
        before = block


def _leading_in(blocks: Sequence[Block], size: PaperSize) -> Iterator[int]:
    """Yield the places of blocks that are not the last on a page: what follows is read with them.

    A line or two under a heading lead in to it. All that is said between a question's heading and the
    room for its answer belongs to the question, and so do all the boxes and the room after that, up to
    the next boxes to tick. What is said about several questions is with the first of them, but in giant
    print. A note over all headings is about the paper: it belongs to no question.
    """
    asked, rows, big = False, False, size is not PaperSize.STANDARD
    headings = [number for number, block in enumerate(blocks) if isinstance(block, Heading)]
    first = headings[0] if headings else len(blocks)
    for number in range(len(blocks) - 2, -1, -1):
        block, after = blocks[number], blocks[number + 1]
        under_heading = number > 0 and isinstance(blocks[number - 1], Heading)
        about_paper = isinstance(block, Paragraph) and block.note and number < first
        told = isinstance(block, Paragraph | EasyRow | Facts) and not about_paper
        of_question = size is not PaperSize.GIANT and isinstance(block, Heading) and block.level > 2
        # In big print only the last row of easy words is on the page of the answer, as of facts.
        rows = isinstance(after, Field) or (rows and isinstance(after, EasyRow))
        row_before = big and rows and isinstance(block, EasyRow) and isinstance(after, EasyRow)
        asked = (told or of_question) and ((asked and not row_before) or isinstance(after, Field))
        short = isinstance(block, Paragraph) and len(block.words) < _SHORT and "\n" not in block.words
        both_ticked = isinstance(block, ChoiceField) and isinstance(after, ChoiceField)
        fields = isinstance(block, Field) and isinstance(after, Field) and not both_ticked
        if asked or fields or (short and under_heading and not isinstance(after, Heading)):
            yield number


def _pieces(root: Element, block: Unsigned, styles: Styles, mirrored: bool, say: Words) -> Iterator[Piece]:
    match block:
        case Heading():
            yield _heading(root, block.level, block.words, styles.heading(block.level))
        case Paragraph(note=True):
            yield _note(root, block.words, styles.body)
        case Paragraph():
            yield from _paragraphs(root, block.words, styles.body)
        case Bullets():
            yield from _bullets(root, block, styles.body, mirrored)
        case Facts():
            yield from _facts(root, block, styles)
        case Table():
            yield from table_pieces(root, block, styles)
        case EasyRow():
            yield easy_piece(root, block, styles)
        case Timeline():
            yield timeline_piece(root, block, styles, say)
        case Jigsaw():
            yield from jigsaw_pieces(root, block, styles)
        case WriteField() | ChoiceField():
            yield from field_pieces(root, block, styles)
        case _:
            assert_never(block)


def _paragraphs(root: Element, words: str, style: Style) -> Iterator[Piece]:
    """A sentence of one line leads in to the next: "This is who to talk to." comes with who it is.

    Nor is the last of several alone on a page.
    """
    paragraphs = words.split("\n")
    leads = False
    for number, said in enumerate(paragraphs):
        last_but_one, last = number == len(paragraphs) - 2, number == len(paragraphs) - 1
        leads = (
            not leads and not last and len(said) <= MOST_CHARACTERS and said.endswith(".") and ":" not in said
        )
        over = style.size * 0.5 if number else style.before
        yield Piece(
            words_strips(Element(root, "P"), said, style), before=over, with_next=leads or last_but_one
        )


def _heading(root: Element, level: int, words: str, style: Style) -> Piece:
    first, *rest = words_strips(Element(root, f"H{level}"), words, style)

    def paint(sheet: Sheet, top: float) -> None:
        sheet.bookmark(words, level - 1, top)
        first.paint(sheet, top)

    strips = (Strip(first.height, paint), *rest)
    return Piece(strips, before=style.before, whole=True, with_next=level > 1, begins=level > 1)


def _goal(root: Element, goal: str, styles: Styles, say: Words) -> Piece:
    size = styles.body.size
    section = Element(root, "Sect")
    left, width = MARGIN + size * 1.2, MEASURE - size * 2.2
    label = words_strips(Element(section, "P"), goal_label(say), styles.strong, left, width)
    words = paragraphs_strips(section, goal, styles.body, left, width)
    return Piece(boxed((*label, *words), size * 0.7), before=size * 1.1, whole=True)


def _note(root: Element, words: str, style: Style) -> Piece:
    left, width = MARGIN + style.size * 1.2, MEASURE - style.size * 2.2
    strips = paragraphs_strips(Element(root, "Sect"), words, style, left, width)
    return Piece(boxed(strips, style.size * 0.7), before=style.size * 1.1, whole=True)


def _bullets(root: Element, bullets: Bullets, style: Style, mirrored: bool) -> Iterator[Piece]:
    """An item that does not begin on the page's side has its sign on the other one."""
    numbering = "Decimal" if bullets.numbered else "Disc"
    parent = Element(root, "L", List=f"/ListNumbering /{numbering}")
    signs = [f"{number}." if bullets.numbered else "•" for number in range(1, len(bullets.items) + 1)]
    indent = max(style.face.length(sign, style.size) for sign in signs) + style.size * 0.6
    for number, (sign, words) in enumerate(zip(signs, bullets.items, strict=True)):
        item = Element(parent, "LI")
        against = (base_level(words) == 1) is not mirrored
        sign_at, words_at = (
            (RIGHT - style.face.length(sign, style.size), MARGIN) if against else (MARGIN, MARGIN + indent)
        )
        label = line_strip(Element(item, "Lbl"), sign, style, sign_at)
        first, *rest = paragraphs_strips(Element(item, "LBody"), words, style, words_at, MEASURE - indent)
        strips = (side_by_side(label, first), *rest)
        # Neither the first item nor the last is alone on a page.
        beside = number == 0 or number == len(bullets.items) - 2
        over = style.size * 0.4 if number else style.before
        yield Piece(strips, before=over, whole=True, with_next=beside and len(bullets.items) > 1)


def _facts(root: Element, facts: Facts, styles: Styles) -> Iterator[Piece]:
    parent = Element(root, "L", List="/ListNumbering /None")
    body = styles.body
    parting = parting_rule(body.size * 0.5, body.size * 0.35)
    for number, row in enumerate(facts.rows):
        item = Element(parent, "LI")
        label = words_strips(Element(item, "Lbl"), row.label, styles.strong) if row.label else ()
        words = paragraphs_strips(Element(item, "LBody"), row.words, styles.close) if row.words else ()
        over = 0 if number else body.before
        yield Piece(label + words, before=over, lead=parting if number else None, whole=True)
