"""Builds the documents' words from a project and its pack. Pure: no file, no page, no database."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from coprod_desktop.domain.agreements import consent_record as consents
from coprod_desktop.domain.agreements.action_list import action_list
from coprod_desktop.domain.agreements.limits_register import limits_register
from coprod_desktop.domain.agreements.role_agreement import role_agreement
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.versions import version_of, words_of
from coprod_desktop.domain.agreements.working_together import working_together
from coprod_desktop.domain.blocks import Document
from coprod_desktop.domain.pack import DocumentKind, Pack
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.words import Words, say_english

__all__ = ["build", "build_one", "names", "own_copy", "version_of", "words_of"]


def build(project: Project, pack: Pack, words: Words = say_english) -> tuple[Document, ...]:
    """Return every document the project can make now, always in the same order.

    Args:
        project: everything the group has said; it may be empty.
        pack: the pack the project was built from.
        words: the reader's language.
    """
    source = Source(project, pack, words)
    return tuple(_one(source, kind, subject) for kind, subject in _what_there_is(source))


def build_one(
    project: Project, pack: Pack, kind: DocumentKind, subject: str = "", words: Words = say_english
) -> Document:
    """Return one document.

    Args:
        project: everything the group has said.
        pack: the pack the project was built from.
        kind: which document.
        subject: the person it is about, for a role agreement or a consent record.
        words: the reader's language.

    Raises:
        CoprodError: there is no such person, or that person has no consent record yet.
    """
    return _one(Source(project, pack, words), kind, subject)


def own_copy(project: Project, pack: Pack, record_id: str, words: Words = say_english) -> Document:
    """Return somebody's own copy of a consent record: always everything they were asked and said.

    Raises:
        CoprodError: there is no such record.
    """
    return consents.own_copy(Source(project, pack, words), record_id)


def names(project: Project, pack: Pack) -> tuple[tuple[DocumentKind, str], ...]:
    """Return the kind and subject of every document there is, without building any of them."""
    return tuple(_what_there_is(Source(project, pack)))


def _what_there_is(source: Source) -> Iterator[tuple[DocumentKind, str]]:
    yield DocumentKind.WORKING_TOGETHER, ""
    for person in source.present:
        yield DocumentKind.ROLE_AGREEMENT, person.id
    yield DocumentKind.LIMITS_REGISTER, ""
    for person in source.project.people:
        if person.id in source.consents:
            yield DocumentKind.CONSENT_RECORD, person.id
    yield DocumentKind.ACTION_LIST, ""


def _one(source: Source, kind: DocumentKind, subject: str) -> Document:
    match kind:
        case DocumentKind.WORKING_TOGETHER:
            return working_together(source)
        case DocumentKind.ROLE_AGREEMENT:
            return role_agreement(source, subject)
        case DocumentKind.LIMITS_REGISTER:
            return limits_register(source)
        case DocumentKind.CONSENT_RECORD:
            return consents.consent_record(source, subject)
        case DocumentKind.ACTION_LIST:
            return action_list(source)
        case _:
            assert_never(kind)
