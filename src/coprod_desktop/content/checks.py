"""What has to be true of each entry of a pack on its own: nothing blank, ids and numbers well made."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import MISSING, fields

from coprod_desktop.content.entries import Entry
from coprod_desktop.content.files import MOST_SECTIONS, is_plain_file_name
from coprod_desktop.content.layout import PackFile
from coprod_desktop.content.sayings import write_it
from coprod_desktop.domain.errors import FileRefused
from coprod_desktop.domain.pack import Clause, ContentNote, Kind, Question, Section, Told
from coprod_desktop.pictures import picture_ids

CLAUSE_BLANKS = frozenset(
    {
        *("goal", "contact", "outside", "payment", "expenses", "records", "responsible", "complain"),
        *("privacy_limits", "when"),
    }
)
TOLD_BLANKS = CLAUSE_BLANKS | {"role", "name"}

_ID = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")
_LONGEST_ID = 80
_MOST_MINUTES = 600
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_VERSION = re.compile(r"\d+(?:\.\d+){0,3}")
_BRACES = re.compile(r"\{([^{}]*)\}|[{}]")


def check_entry(entry: Entry, seed_ids: frozenset[str]) -> Iterator[FileRefused]:
    """Yield what is wrong with one entry, whatever the entries around it say."""
    yield from _check_nothing_is_blank(entry)
    yield from _check_id(entry)
    yield from _check_seeds(entry, seed_ids)
    yield from _check_picture(entry)
    match entry.record:
        case PackFile() as pack:
            yield from _check_pack_file(entry, pack)
        case Section() | ContentNote() as timed:
            if not 1 <= timed.minutes <= _MOST_MINUTES:
                yield entry.refuse(f"Write how many minutes this takes, 1 to {_MOST_MINUTES}.", "minutes")
        case Question() as question:
            yield from _check_options(entry, question)
        case Clause() as clause:
            yield from _check_blanks(entry, "words", clause.words, CLAUSE_BLANKS)
            yield from _check_blanks(entry, "easy", clause.easy, CLAUSE_BLANKS)
        case Told() as told:
            yield from _check_blanks(entry, "words", told.words, TOLD_BLANKS)


def _check_nothing_is_blank(entry: Entry) -> Iterator[FileRefused]:
    for field in fields(entry.record):
        value = getattr(entry.record, field.name)
        needed = field.default is MISSING
        if needed and (value == () or (isinstance(value, str) and not value.strip())):
            yield entry.refuse(write_it(field.name), field.name)
        if isinstance(value, tuple) and any(isinstance(item, str) and not item.strip() for item in value):
            yield entry.refuse("Take out the blank in this list, or write words there.", field.name)


def _check_id(entry: Entry) -> Iterator[FileRefused]:
    own_id = getattr(entry.record, "id", "")
    if own_id.strip() and (len(own_id) > _LONGEST_ID or not _ID.fullmatch(own_id)):
        reason = f"Use small letters, digits, dots and hyphens for an id, at most {_LONGEST_ID} of them."
        yield entry.refuse(reason, "id")


def _check_seeds(entry: Entry, seed_ids: frozenset[str]) -> Iterator[FileRefused]:
    for seed in getattr(entry.record, "seeds", ()):
        if seed.strip() and seed not in seed_ids:
            yield entry.refuse(f"Use a line id from seeds.toml. “{seed}” is not one.", "seeds")


def _check_picture(entry: Entry) -> Iterator[FileRefused]:
    picture = getattr(entry.record, "picture", "")
    if picture and picture not in picture_ids():
        yield entry.refuse(f"Use an id from pictures.toml. “{picture[:60]}” is not one.", "picture")


def _check_pack_file(entry: Entry, pack: PackFile) -> Iterator[FileRefused]:
    if not _LANGUAGE.fullmatch(pack.language):
        yield entry.refuse("Write a language tag such as en-GB.", "language")
    if not _VERSION.fullmatch(pack.version):
        yield entry.refuse("Write a version such as 1.0.0.", "version")
    if len(pack.sections) > MOST_SECTIONS:
        yield entry.refuse(f"Name at most {MOST_SECTIONS} files.", "sections")
    for index, name in enumerate(pack.sections[:MOST_SECTIONS]):
        if not is_plain_file_name(name):
            reason = "Write a plain file name in small letters, such as questions.toml, with no folder."
            yield entry.refuse(reason, "sections", index)
        if name in pack.sections[:index]:
            yield entry.refuse(f"Name each file once. “{name}” is here twice.", "sections", index)


def _check_options(entry: Entry, question: Question) -> Iterator[FileRefused]:
    if question.kind is not Kind.CHOICE and question.options:
        yield entry.refuse("Take out the options, or make this a choice.", "options")
    if question.kind is Kind.CHOICE and len(question.options) < 2:
        yield entry.refuse("Write 2 or more options for this choice.", "options")
    counted = Counter(option.id for option in question.options)
    for option_id in (one for one, count in counted.items() if count > 1):
        yield entry.refuse(f"Give each option its own id. “{option_id}” is here twice.", "options")


def _check_blanks(entry: Entry, field: str, words: str, known: frozenset[str]) -> Iterator[FileRefused]:
    for found in _BRACES.finditer(words):
        if found[1] not in known:
            names = ", ".join(f"{{{name}}}" for name in sorted(known))
            yield entry.refuse(f"Use only these in curly brackets: {names}. Not “{found[0][:60]}”.", field)
