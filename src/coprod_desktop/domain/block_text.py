"""The words of a document: made fit to show, the fixed words of signature lines, and all as plain text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import assert_never

from coprod_desktop.domain.agreement_records import AgreementStatus
from coprod_desktop.domain.blocks import (
    Block,
    Bullets,
    ChoiceField,
    Document,
    EasyRow,
    Fact,
    Facts,
    Field,
    Heading,
    Paragraph,
    SignatureLines,
    Table,
    TickField,
    WriteField,
)
from coprod_desktop.domain.consent_records import Signature, SignedBy
from coprod_desktop.domain.jigsaw import Jigsaw, JigsawPiece
from coprod_desktop.domain.record import Record
from coprod_desktop.domain.timeline import Timeline
from coprod_desktop.domain.words import Words, say_english

_LINE_ENDS = re.compile(r"\r\n|[\r\n\u0085\u2028\u2029]+")
_GAPS = re.compile(r"[ \t\v\f]+")
_NOT_CHARACTERS = {"\ufffe", "\uffff"}
_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9_-]+")
_KEPT_TOGETHER = {"\u00a0", "\u202f"}
_DEEPEST = 6

PAD = 1000
"""The width and the height of the pad people draw on, in its own units."""

TO_TICK = "☐"
"""A box to tick, in plain text."""


class Room(StrEnum):
    """What follows the words of a signing line: nothing, a short or a tall space to write, or a drawing."""

    NONE = "none"
    LINE = "line"
    TALL = "tall"
    DRAWING = "drawing"


@dataclass(frozen=True, kw_only=True)
class SigningLine(Record):
    """One line of a person's signature block."""

    label: str
    words: str = ""
    room: Room = Room.NONE

    @property
    def text(self) -> str:
        """The label with what was given, if anything was."""
        return f"{self.label}: {self.words}" if self.words else self.label


def printable(words: str) -> str:
    """Return one paragraph of `words` that any page can hold, with nothing a person can see taken away.

    Accents are composed (NFC), runs of spaces become one, half characters become U+FFFD, and control
    characters, which no file format here may hold, are dropped.
    """
    if words.isascii() and words.isprintable():
        return re.sub(" +", " ", words).strip()
    kept = "".join(_shown(mark) for mark in _GAPS.sub(" ", words))
    return re.sub(" +", " ", unicodedata.normalize("NFC", kept)).strip()


def _shown(mark: str) -> str:
    match unicodedata.category(mark):
        case "Cc":
            return ""
        case "Cs":
            return "\ufffd"
        case "Zs":
            return "\u00a0" if mark in _KEPT_TOGETHER else " "
        case _:
            return "" if mark in _NOT_CHARACTERS else mark


def paragraphs(words: str) -> tuple[str, ...]:
    """Return the paragraphs of `words`, one for each line that says something."""
    cleaned = (printable(line) for line in _LINE_ENDS.split(words))
    return tuple(line for line in cleaned if line)


def tidy(document: Document) -> Document:
    """Return `document` with words fit to show, empty blocks left out and no heading level skipped.

    Every form a document takes is made from this, so that all of them say the same.
    """
    title = " ".join(paragraphs(document.title)) or printable(document.name.replace("-", " ")) or "-"
    return replace(
        document,
        title=title,
        goal="\n".join(paragraphs(document.goal)),
        day=printable(document.day),
        language=document.language or "en-GB",
        blocks=tuple(_tidy_blocks(document.blocks)),
    )


def _tidy_blocks(blocks: tuple[Block, ...]) -> Iterator[Block]:
    level, names = 1, set[str]()
    for block in blocks:
        match block:
            case Heading():
                words = " ".join(paragraphs(block.words))
                if words:
                    level = min(max(block.level, 2), level + 1, _DEEPEST)
                    yield replace(block, words=words, level=level)
            case Paragraph():
                if words := _joined(block.words):
                    yield replace(block, words=words)
            case Bullets():
                if items := tuple(words for item in block.items if (words := _joined(item))):
                    yield replace(block, items=items)
            case Facts():
                if rows := tuple(_tidy_facts(block.rows)):
                    yield replace(block, rows=rows)
            case Table():
                yield from _tidy_table(block)
            case SignatureLines():
                yield _tidy_signature(block)
            case EasyRow():
                words, label = _joined(block.words), _one_line(block.label)
                if words or label:
                    yield replace(block, words=words, label=label)
            case Timeline():
                if block.days:
                    yield block
            case Jigsaw():
                if pieces := tuple(_tidy_piece(piece) for piece in block.pieces):
                    yield replace(block, pieces=pieces)
            case WriteField() | ChoiceField() | TickField():
                yield from _tidy_field(block, names)
            case _:
                assert_never(block)


def _tidy_piece(piece: JigsawPiece) -> JigsawPiece:
    return replace(piece, title=_one_line(piece.title) or "-", words=_one_line(piece.words) or "-")


def _tidy_field(field: Field, names: set[str]) -> Iterator[Field]:
    """A field with words keeps its name, unless another has it: two of one name would hold one answer."""
    name = _NOT_IN_NAMES.sub("-", field.name).strip("-") or "field"
    tidied = _tidy_field_words(field)
    if tidied is None:
        return
    number = 1
    while (free := name if number == 1 else f"{name}-{number}") in names:
        number += 1
    names.add(free)
    yield replace(tidied, name=free)


def _tidy_field_words(field: Field) -> Field | None:
    match field:
        case WriteField():
            label, words = _one_line(field.label), _joined(field.words)
            tidied = replace(
                field, label=label, hint=_one_line(field.hint), words=words, lines=max(field.lines, 1)
            )
            return tidied if label else None
        case ChoiceField():
            options = tuple(
                replace(one, words=words) for one in field.options if (words := _one_line(one.words))
            )
            label, hint = _one_line(field.label), _one_line(field.hint)
            return replace(field, label=label, hint=hint, options=options) if label and options else None
        case TickField():
            words = _one_line(field.words)
            return replace(field, words=words) if words else None
        case _:
            assert_never(field)


def _joined(words: str) -> str:
    return "\n".join(paragraphs(words))


def _one_line(words: str) -> str:
    return " ".join(paragraphs(words))


def _tidy_facts(rows: tuple[Fact, ...]) -> Iterator[Fact]:
    for row in rows:
        label, words = _one_line(row.label), _joined(row.words)
        if label or words:
            yield Fact(label=label, words=words)


def _tidy_table(table: Table) -> Iterator[Table | Paragraph]:
    """Rows of a table are made as long as its longest: a reader counts on even rows."""
    across = max(len(row) for row in (table.header, *table.rows))
    rows = tuple(_even(row, across) for row in table.rows)
    caption, header = _one_line(table.caption), _even(table.header, across)
    if any(any(row) for row in (header, *rows)):
        yield Table(caption=caption, header=header, rows=tuple(row for row in rows if any(row)))
    elif caption:
        yield Paragraph(words=caption)


def _even(row: tuple[str, ...], across: int) -> tuple[str, ...]:
    return tuple(_one_line(cell) for cell in row) + ("",) * (across - len(row))


def _tidy_signature(block: SignatureLines) -> SignatureLines:
    given = block.signature
    return replace(
        block,
        who=_one_line(block.who),
        signed_on=_one_line(block.signed_on),
        supporter=_one_line(block.supporter),
        signature=given and replace(given, name=_one_line(given.name), witness=_one_line(given.witness)),
    )


def status_words(document: Document, say: Words = say_english) -> str:
    """Return whether the document is a draft, agreed, or a record, in words."""
    match document.status:
        case AgreementStatus.DRAFT:
            return say("Draft")
        case AgreementStatus.AGREED:
            return say("Agreed")
        case AgreementStatus.RECORDED:
            return say("Recorded")
        case AgreementStatus.AS_IT_STANDS:
            return say("As it is now")
        case AgreementStatus.TO_FILL_IN:
            return say("To fill in")
        case _:
            assert_never(document.status)


def standing(document: Document, say: Words = say_english) -> str:
    """Return the status, version, day and code of a document on one line."""
    return ", ".join(part for part in (status_and_day(document, say), code_words(document, say)) if part)


def status_and_day(document: Document, say: Words = say_english) -> str:
    """Return the status, version and day of a document on one line."""
    parts = (status_words(document, say), say("version {number}", number=document.version), document.day)
    return ", ".join(part for part in parts if part)


def code_words(document: Document, say: Words = say_english) -> str:
    """Return the code of a document's words, so that two papers can be compared at a glance; or nothing."""
    return say("code {code}", code=document.code) if document.code else ""


def goal_label(say: Words = say_english) -> str:
    """Return the words over the goal."""
    return say("What we want to make or change")


def signing_lines(block: SignatureLines, say: Words = say_english) -> tuple[SigningLine, ...]:
    """Return the lines of one person's signature block, in order, after their name.

    What was given on screen is said; what was not is left as room to write (guidance E12).
    """
    given = block.signature
    witness = given.witness if given else ""
    return (
        *(() if block.who else (SigningLine(label=say("Name"), room=Room.LINE),)),
        *_how_signed(given, say),
        _to_write(say("Date"), block.signed_on),
        _to_write(say("Witness") if witness else say("Witness, if you want one"), witness),
        _to_write(say("Supporter (helps, does not decide)"), block.supporter),
    )


def _to_write(label: str, words: str) -> SigningLine:
    return SigningLine(label=label, words=words, room=Room.NONE if words else Room.LINE)


def _how_signed(given: Signature | None, say: Words) -> tuple[SigningLine, ...]:
    here = SigningLine(label=say("Sign here, or make your mark"), room=Room.TALL)
    if given is None:
        return (here,)
    room = Room.DRAWING if any(given.strokes) else Room.NONE
    match given.by:
        case SignedBy.DRAWING:
            return (SigningLine(label=say("Signed by drawing"), room=room),)
        case SignedBy.TYPED_NAME:
            return (SigningLine(label=say("Signed by typing"), words=given.name),)
        case SignedBy.MARK:
            return (SigningLine(label=say("Signed with a mark"), room=room),)
        case SignedBy.SPOKEN:
            return (SigningLine(label=say("Said aloud, and a witness heard it")),)
        case SignedBy.PAPER_LATER:
            return (SigningLine(label=say("Will sign on paper")), here)
        case _:
            assert_never(given.by)


def printed_signature(given: Signature) -> Signature:
    """Return a signature without what a paper does not show of it."""
    drawn = given.by in (SignedBy.DRAWING, SignedBy.MARK)
    typed = given.by is SignedBy.TYPED_NAME
    return Signature(
        by=given.by,
        name=given.name if typed else "",
        strokes=given.strokes if drawn else (),
        witness=given.witness,
    )


def drawn_strokes(block: SignatureLines) -> tuple[tuple[tuple[int, int], ...], ...]:
    """Return the strokes that were drawn, without empty ones, and none of them beyond the pad.

    A file made by others may hold points from anywhere: a signature crosses no words.
    """
    strokes = block.signature.strokes if block.signature else ()
    return tuple(tuple((_on_the_pad(x), _on_the_pad(y)) for x, y in stroke) for stroke in strokes if stroke)


def _on_the_pad(units: int) -> int:
    return min(max(units, 0), PAD)


def drawing_words(block: SignatureLines, say: Words = say_english) -> str:
    """Return what a drawing is, for people who do not see it."""
    who = block.who or say("this person")
    if block.signature and block.signature.by is SignedBy.MARK:
        return say("Drawn mark of {who}", who=who)
    return say("Drawn signature of {who}", who=who)


def text_of(document: Document, say: Words = say_english) -> str:
    """Return all the words of a document as plain text, in reading order, a paragraph on each line."""
    tidied = tidy(document)
    return "\n".join(_lines(tidied, say)) + "\n"


def _lines(document: Document, say: Words) -> Iterator[str]:
    yield document.title
    if document.goal:
        yield goal_label(say)
        yield document.goal
    yield standing(document, say)
    for block in document.blocks:
        yield ""
        yield from block_lines(block, say)


def block_lines(block: Block, say: Words) -> Iterator[str]:
    """Yield the words of one block, a line for each thing it says."""
    match block:
        case Heading() | Paragraph():
            yield block.words
        case Bullets():
            for number, item in enumerate(block.items, 1):
                yield f"{number}. {item}" if block.numbered else f"• {item}"
        case Facts():
            for row in block.rows:
                yield from (words for words in (row.label, row.words) if words)
        case Table():
            for row_of_cells in ((block.caption,), block.header, *block.rows):
                yield from (" | ".join(row_of_cells),) if any(row_of_cells) else ()
        case SignatureLines():
            yield from (block.who,) if block.who else ()
            yield from (line.text for line in signing_lines(block, say))
        case EasyRow():
            yield from (words for words in (block.label, block.words) if words)
        case Jigsaw():
            for piece in block.pieces:
                yield from (piece.title, piece.words)
        case Timeline():
            return  # the list beside it says the same
        case WriteField():
            yield from (words for words in (block.label, block.hint, block.words) if words)
        case ChoiceField():
            yield from (words for words in (block.label, block.hint) if words)
            yield from (f"{TO_TICK} {option.words}" for option in block.options)
        case TickField():
            yield f"{TO_TICK} {block.words}"
        case _:
            assert_never(block)
