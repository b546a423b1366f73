"""Blocks: what a document says, in reading order, before anybody decides how it looks."""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.domain.agreement_records import AgreementStatus
from coprod_desktop.domain.consent_records import Signature
from coprod_desktop.domain.jigsaw import Jigsaw
from coprod_desktop.domain.pack import DocumentKind, SheetKind
from coprod_desktop.domain.person import PaperSize, WordLevel
from coprod_desktop.domain.record import Record
from coprod_desktop.domain.said_in import NOTHING_KNOWN, Languages
from coprod_desktop.domain.timeline import Timeline


@dataclass(frozen=True, kw_only=True)
class Heading(Record):
    """A heading. Levels start at 2 (the document's title is level 1) and never skip."""

    level: int
    words: str


@dataclass(frozen=True, kw_only=True)
class Paragraph(Record):
    """Running words. A line break in them starts a new paragraph. A note is set apart in a box."""

    words: str
    note: bool = False


@dataclass(frozen=True, kw_only=True)
class Bullets(Record):
    """A list, one thing on each line."""

    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, kw_only=True)
class Fact(Record):
    """A label and what is said under it."""

    label: str
    words: str


@dataclass(frozen=True, kw_only=True)
class Facts(Record):
    """Labels with what is said under each. A row is never split over two pages when it fits on one."""

    rows: tuple[Fact, ...]


@dataclass(frozen=True, kw_only=True)
class Table(Record):
    """A small table; the first row is the header, the first cell of each row names the row."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, kw_only=True)
class SignatureLines(Record):
    """Room for one person to sign: name, signature or mark, date, witness, supporter.

    `signature` is what was given on screen, if anything; `signed_on` the day it was given, in words.
    """

    who: str
    signature: Signature | None = None
    signed_on: str = ""
    supporter: str = ""


@dataclass(frozen=True, kw_only=True)
class WriteField(Record):
    """Room to write: a line, or a box of several lines. `words` is what is known already, filled in.

    The `name` of a field is the same in every copy of a paper and says nothing about anybody.
    """

    name: str
    label: str
    hint: str = ""
    lines: int = 1
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class FieldOption(Record):
    """One of the things to tick. `room` is the name of a field to write in beside it, where it has one."""

    id: str
    words: str
    room: str = ""


@dataclass(frozen=True, kw_only=True)
class ChoiceField(Record):
    """Options to tick, all of them empty: one of them, or `several`."""

    name: str
    label: str
    options: tuple[FieldOption, ...]
    hint: str = ""
    several: bool = False


@dataclass(frozen=True, kw_only=True)
class EasyRow(Record):
    """One idea in easy words, with a picture of it on the left. `picture` is a symbol's id, or empty.

    The picture says nothing that the words do not say. A `label` stands over the words, in bold.
    """

    words: str
    label: str = ""
    picture: str = ""


Field = WriteField | ChoiceField
Block = Heading | Paragraph | Bullets | Facts | Table | SignatureLines | EasyRow | Timeline | Jigsaw | Field


@dataclass(frozen=True, kw_only=True)
class Document(Record):
    """One document, ready to be set: its furniture and its blocks.

    `name` is a safe, plain file name without ending and without anybody's name in it.
    `day` is the version's date in words; `made_at` the same as ISO 8601, for the file's own dates.
    `word_level` says whose words these are: the standard ones or the easy ones.
    `language` is the paper's own, as a BCP 47 code; `languages` tell the others in it.
    `code` is the fingerprint of its words, printed on each page. `project` tells projects apart and names
    none of them.
    """

    kind: DocumentKind | SheetKind
    name: str
    title: str
    goal: str
    version: int
    status: AgreementStatus
    day: str
    made_at: str
    language: str
    blocks: tuple[Block, ...]
    paper_size: PaperSize = PaperSize.STANDARD
    word_level: WordLevel = WordLevel.STANDARD
    subject: str = ""
    code: str = ""
    project: str = ""
    languages: Languages = NOTHING_KNOWN
