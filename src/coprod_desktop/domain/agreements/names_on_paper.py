"""Finds, on a paper, names of people who chose not to be named, where they stand in somebody's own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.versions import words_of
from coprod_desktop.domain.blocks import Document
from coprod_desktop.domain.finding_names import has_name, plain, put_instead
from coprod_desktop.domain.fingerprints import fingerprint
from coprod_desktop.domain.hidden_names import Hidden
from coprod_desktop.domain.material import USE_NAME
from coprod_desktop.domain.own_part import lists_of
from coprod_desktop.domain.pack import DocumentKind, SheetKind
from coprod_desktop.domain.printable import paragraphs
from coprod_desktop.domain.texts import CODES, texts_in, with_texts

NOT_LOOKED_AT = frozenset({DocumentKind.CONSENT_RECORD, SheetKind.MY_COPY})
"""Papers that are all their owner's: what they chose, in the words they read, and what is kept of theirs."""
NOT_LOOKED_IN = frozenset(
    {"consents", "agreements", "agreement_rounds", "agreement_answers", "plan_lines", "private_notes"}
)
"""Lists whose words nobody changes for a paper: kept records, and what is one person's own."""
_NO_WORDS = CODES | {"name", "strokes"}


@dataclass(frozen=True)
class Written:
    """Where words stand in the project: the list, and the record's id."""

    records: str
    id: str


@dataclass(frozen=True)
class NameOnPaper:
    """Whose name stands on a paper, in which words, and where these were written, if that is known."""

    hidden: Hidden
    words: str
    written: tuple[Written, ...] = ()


def names_on(documents: Iterable[Document], source: Source) -> tuple[NameOnPaper, ...]:
    """Return the words with a name that stays off papers, and about which nobody has decided."""
    return tuple(dict.fromkeys(found for _, found in _found(documents, source)))


def as_papers_name(document: Document, source: Source) -> Document:
    """Return a paper that somebody takes alone, with no name on it that stays off papers.

    The group is not there to be asked about its words, so what papers call a person stands in place of the
    name. Words about which somebody decided stay as they are.
    """
    hidden: dict[str, list[Hidden]] = {}
    for line, one in _found((document,), source):
        hidden.setdefault(line, []).append(one.hidden)
    if not hidden:
        return document

    def named(line: str) -> str:
        for one in hidden.get(line, ()):
            line = put_instead(line, one.names, one.shown, source.printed_names)
        return line

    def change(field: str, text: str) -> str:
        lines = () if field in _NO_WORDS else paragraphs(text)
        return "\n".join(map(named, lines)) if hidden.keys() & set(lines) else text

    changed = replace(
        document,
        title=change("title", document.title),
        goal=change("goal", document.goal),
        blocks=with_texts(document.blocks, change),
    )
    return replace(changed, code=fingerprint(words_of(changed))) if document.code else changed


def _found(documents: Iterable[Document], source: Source) -> Iterator[tuple[str, NameOnPaper]]:
    """Yield each line of a paper with such a name, and what is known of it."""
    lines = dict.fromkeys(
        (one, line)
        for document in documents
        if source.hidden and document.kind not in NOT_LOOKED_AT
        for line in _lines(document)
        for one in source.hidden
        if one.person != document.subject and has_name(line, one.names, source.printed_names)
    )
    texts = tuple(_texts(source)) if lines else ()
    left = {(one.person, one.fingerprint) for one in source.project.names_left}
    for one, line in lines:
        found = _as_written(one, line, texts, source)
        if (one.person, fingerprint(found.words)) not in left:
            yield line, found


def has_numbers(document: Document, source: Source) -> bool:
    """Return whether somebody who is here, and did not say yes to their name, stands on it as a number."""
    numbers = {source.name(one.id) for one in source.present if not source.said_yes(one.id, USE_NAME)}
    return any(number in line for line in _lines(document) for number in numbers)


def _lines(document: Document) -> Iterator[str]:
    for text in (document.title, document.goal):
        yield from paragraphs(text)
    for field, text in texts_in(document.blocks):
        if field not in _NO_WORDS:
            yield from paragraphs(text)


def _texts(source: Source) -> Iterator[tuple[str, Written]]:
    """Yield each line that somebody wrote into the project, and where it stands."""
    for name in lists_of(source.project):
        if name not in NOT_LOOKED_IN:
            for record in getattr(source.project, name):
                for field, text in texts_in(record):
                    if field not in CODES and (name, field) != ("people", "name"):
                        yield from ((line, Written(name, record.id)) for line in paragraphs(text))


def _as_written(
    one: Hidden, line: str, texts: tuple[tuple[str, Written], ...], source: Source
) -> NameOnPaper:
    """Return the words a line of a paper is made of, as they were written; the line itself where none are.

    A name alone, written elsewhere, is a part of many lines: it counts only where it is the whole line.
    """
    found = [
        (words, place)
        for words, place in texts
        if words.rstrip(".") in line
        and (words == line or plain(words) not in one.names)
        and has_name(words, one.names, source.printed_names)
    ]
    words = max((words for words, _ in found), key=len, default=line)
    return NameOnPaper(one, words, tuple(dict.fromkeys(place for said, place in found if said == words)))
