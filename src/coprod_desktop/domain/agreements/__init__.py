"""Builds the documents' words from a project and its pack. Pure: no file, no page, no database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from coprod_desktop.domain.agreements import consent_record as consents
from coprod_desktop.domain.agreements.action_list import action_list
from coprod_desktop.domain.agreements.blank_consent import blank_consent
from coprod_desktop.domain.agreements.blank_questions import blank_questions
from coprod_desktop.domain.agreements.dates import our_dates, wall_sheet
from coprod_desktop.domain.agreements.forms import Form, copies_of_group_papers
from coprod_desktop.domain.agreements.leaving_note import leaving_note
from coprod_desktop.domain.agreements.limits_register import limits_register
from coprod_desktop.domain.agreements.not_known_yet import not_known_yet
from coprod_desktop.domain.agreements.review_sheet import review_sheet
from coprod_desktop.domain.agreements.role_agreement import has_role_agreement, role_agreement
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.summary import summary
from coprod_desktop.domain.agreements.versions import as_copy_of, version_of, words_of
from coprod_desktop.domain.agreements.working_together import what_we_said, working_together
from coprod_desktop.domain.agreements.you_said import you_said
from coprod_desktop.domain.blocks import Document
from coprod_desktop.domain.pack import DocumentKind, Pack
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.words import Words, say_english

__all__ = ["build", "build_all", "build_one", "names", "own_copy", "version_of", "words_of"]

NOT_KEPT = frozenset({DocumentKind.CONSENT_RECORD, DocumentKind.BLANK_QUESTIONS, DocumentKind.BLANK_CONSENT})
"""Kinds of which no version is kept: a record is kept as itself, and a blank paper says nothing yet."""


def build(project: Project, pack: Pack, words: Words = say_english) -> tuple[Document, ...]:
    """Return every document the project can make now, each once, always in the same order.

    Args:
        project: everything the group has said; it may be empty.
        pack: the pack the project was built from.
        words: the reader's language.
    """
    source = Source(project, pack, words)
    return tuple(_one(source, kind, subject) for kind, subject in _what_there_is(source))


def build_all(project: Project, pack: Pack, words: Words = say_english) -> tuple[Document, ...]:
    """Return every document, and a copy of the group's own for each other way its people read.

    Args:
        project: everything the group has said; it may be empty.
        pack: the pack the project was built from.
        words: the reader's language.
    """
    source = Source(project, pack, words)
    copies = [replace(source, other_form=form) for form in copies_of_group_papers(project)]
    found: list[Document] = []
    for kind, subject in _what_there_is(source):
        document = _one(source, kind, subject)
        found.append(document)
        if kind in GROUP_KINDS:
            found += (_copy(copy, document) for copy in copies)
    return tuple(found)


GROUP_KINDS = frozenset(
    {
        DocumentKind.WORKING_TOGETHER,
        DocumentKind.WHAT_WE_SAID,
        DocumentKind.LIMITS_REGISTER,
        DocumentKind.ACTION_LIST,
        DocumentKind.OUR_DATES,
        DocumentKind.WALL_SHEET,
        DocumentKind.NOT_KNOWN_YET,
        DocumentKind.REVIEW_SHEET,
        DocumentKind.YOU_SAID,
        DocumentKind.SUMMARY,
        DocumentKind.BLANK_QUESTIONS,
        DocumentKind.BLANK_CONSENT,
    }
)
"""The kinds everybody in the group reads."""


def build_one(
    project: Project,
    pack: Pack,
    kind: DocumentKind,
    subject: str = "",
    words: Words = say_english,
    form: Form | None = None,
) -> Document:
    """Return one document.

    Args:
        project: everything the group has said.
        pack: the pack the project was built from.
        kind: which document.
        subject: the person it is about, for a role agreement, a consent record or a leaving note; the
            part of the map for questions on paper.
        words: the reader's language.
        form: another form than the one the group chose, for a paper of the whole group.

    Raises:
        CoprodError: there is no such person, or that person has no consent record yet.
    """
    source = Source(project, pack, words)
    document = _one(source, kind, subject)
    return document if form is None else _copy(replace(source, other_form=form), document)


def own_copy(project: Project, pack: Pack, record_id: str, words: Words = say_english) -> Document:
    """Return somebody's own copy of a consent record: always everything they were asked and said.

    Raises:
        CoprodError: there is no such record.
    """
    return consents.own_copy(Source(project, pack, words), record_id)


def names(project: Project, pack: Pack) -> tuple[tuple[DocumentKind, str], ...]:
    """Return the kind and the subject of every document there is now, in the order of `build`."""
    return tuple(_what_there_is(Source(project, pack)))


def _copy(source: Source, document: Document) -> Document:
    """Return a group's document in another form, with the version and standing of the document itself."""
    copy = _one(source, DocumentKind(document.kind), document.subject)
    return as_copy_of(document, copy, source.form)


def _what_there_is(source: Source) -> Iterator[tuple[DocumentKind, str]]:
    yield DocumentKind.WORKING_TOGETHER, ""
    yield DocumentKind.WHAT_WE_SAID, ""
    for person in source.present:
        if has_role_agreement(source, person):
            yield DocumentKind.ROLE_AGREEMENT, person.id
    yield DocumentKind.LIMITS_REGISTER, ""
    for person in source.project.people:
        if person.id in source.consents:
            yield DocumentKind.CONSENT_RECORD, person.id
    yield DocumentKind.ACTION_LIST, ""
    yield DocumentKind.OUR_DATES, ""
    yield DocumentKind.WALL_SHEET, ""
    yield DocumentKind.NOT_KNOWN_YET, ""
    yield DocumentKind.REVIEW_SHEET, ""
    yield DocumentKind.YOU_SAID, ""
    yield DocumentKind.SUMMARY, ""
    for person in source.project.people:
        if person.left_on:
            yield DocumentKind.LEAVING_NOTE, person.id
    yield DocumentKind.LEAVING_NOTE, ""
    for section in source.pack.sections:
        yield DocumentKind.BLANK_QUESTIONS, section.id
    yield DocumentKind.BLANK_CONSENT, ""


def _one(source: Source, kind: DocumentKind, subject: str) -> Document:
    match kind:
        case DocumentKind.WORKING_TOGETHER:
            return working_together(source)
        case DocumentKind.WHAT_WE_SAID:
            return what_we_said(source)
        case DocumentKind.ROLE_AGREEMENT:
            return role_agreement(source, subject)
        case DocumentKind.LIMITS_REGISTER:
            return limits_register(source)
        case DocumentKind.CONSENT_RECORD:
            return consents.consent_record(source, subject)
        case DocumentKind.ACTION_LIST:
            return action_list(source)
        case DocumentKind.OUR_DATES:
            return our_dates(source)
        case DocumentKind.WALL_SHEET:
            return wall_sheet(source)
        case DocumentKind.NOT_KNOWN_YET:
            return not_known_yet(source)
        case DocumentKind.REVIEW_SHEET:
            return review_sheet(source)
        case DocumentKind.YOU_SAID:
            return you_said(source)
        case DocumentKind.SUMMARY:
            return summary(source)
        case DocumentKind.LEAVING_NOTE:
            return leaving_note(source, subject)
        case DocumentKind.BLANK_QUESTIONS:
            return blank_questions(source, subject)
        case DocumentKind.BLANK_CONSENT:
            return blank_consent(source)
        case _:
            assert_never(kind)
