"""Which version a document is: the same words are the same version, new words are the next one.

What is compared is what was agreed: not where it stands, its date, or who has signed so far.
"""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.agreement_records import AgreementStatus, AgreementVersion
from coprod_desktop.domain.agreements.easy import easy_rows
from coprod_desktop.domain.agreements.forms import Form
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.standing import holds
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.blocks import Block, Document, Paragraph, SignatureLines
from coprod_desktop.domain.days import day_of
from coprod_desktop.domain.fingerprints import fingerprint
from coprod_desktop.domain.material import TAKE_PART
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.person import WordLevel
from coprod_desktop.domain.standing_words import standing


def new_document(
    source: Source,
    kind: DocumentKind,
    title: str,
    goal: str,
    blocks: tuple[Block, ...],
    subject: str = "",
    form: Form | None = None,
    part: int = 0,
) -> Document:
    """Return a document with the version and date its words have; a draft until it is said otherwise.

    Args:
        source: the project and its pack.
        kind: which document.
        title: its title.
        goal: the common goal, or nothing.
        blocks: what it says, in standard or easy words; easy ones are set a row for each idea.
        subject: the person it is about, if any.
        form: how its reader reads; as the group's papers are made when left out.
        part: which part of several papers of one kind this is, if any.
    """
    form = form or source.form
    number = source.numbers.get(subject) or part
    if form.word_level is WordLevel.EASY:
        blocks = easy_rows(blocks, goal, source)
    unnumbered = Document(
        kind=kind,
        name=f"{kind.value}-{number}" if number else name_of_kind(kind),
        title=title,
        goal=goal,
        version=0,
        status=AgreementStatus.DRAFT,
        day="",
        made_at="",
        language=source.project.language,
        blocks=blocks,
        paper_size=form.paper_size,
        word_level=form.word_level,
        subject=subject,
        project=fingerprint(source.project.id),
    )
    languages = source.languages.only_in(text_of(unnumbered))
    return _numbered(replace(unnumbered, languages=languages), source)


def name_of_kind(kind: DocumentKind) -> str:
    """Return the plain file name of a document that is about the whole group."""
    return "working-together-agreement" if kind is DocumentKind.WORKING_TOGETHER else kind.value


def with_status(document: Document, status: AgreementStatus, says: str = "") -> Document:
    """Return the document with where it stands, and in a box what else there is to say about it."""
    if not says:
        return replace(document, status=status)
    return replace(document, status=status, blocks=(Paragraph(words=says, note=True), *document.blocks))


def as_copy_of(document: Document, copy: Document, form: Form) -> Document:
    """Return a copy of a group's document in another form: the same version, day and standing.

    Args:
        document: as the group chose it; its words are what was agreed.
        copy: the same, built in the other form.
        form: the other form; its name ends the file's name.
    """
    blocks = copy.blocks
    if document.status is not copy.status:  # agreed, in words that are not those that were agreed
        blocks = (document.blocks[0], *blocks[1:])
    return replace(
        copy,
        name=f"{document.name}-{form.id}",
        version=document.version,
        status=document.status,
        day=document.day,
        made_at=document.made_at,
        blocks=blocks,
    )


def words_of(document: Document) -> str:
    """Return the exact words of a document that a version keeps and a fingerprint is of."""
    blocks = tuple(
        one
        for one in document.blocks
        if not isinstance(one, SignatureLines) and not (isinstance(one, Paragraph) and one.note)
    )
    plain = replace(
        document, blocks=blocks, version=0, status=AgreementStatus.DRAFT, day="", made_at="", code=""
    )
    stands = standing(plain)
    return "\n".join(line for line in text_of(plain).splitlines() if line != stands)


def version_of(
    document: Document, version_id: str, made_at: str, status: AgreementStatus | None = None, words: str = ""
) -> AgreementVersion:
    """Return the record to keep of a document as it is now.

    Args:
        document: as built.
        version_id: the record's new id.
        made_at: the moment, ISO 8601 in UTC.
        status: where it stands; as the document says when left out. The working-together agreement
            counts as agreed once a version recorded as agreed has the words it has now.
        words: its exact words; found out when left out.
    """
    words = words or words_of(document)
    return AgreementVersion(
        id=version_id,
        document=document.kind.value,
        subject=document.subject,
        number=document.version,
        status=document.status if status is None else status,
        made_at=made_at,
        words=words,
        fingerprint=fingerprint(words),
    )


def is_recorded_as_agreed(document: Document, source: Source) -> bool:
    """Say whether these very words were recorded as agreed."""
    return any(
        one.fingerprint == document.code and one.status is AgreementStatus.AGREED
        for one in _versions(document, source)
    )


def everyone_takes_part(source: Source) -> bool:
    """Say whether there is somebody, and everybody who is here says yes to taking part."""
    return bool(source.present) and all(holds(source, one.id, TAKE_PART) for one in source.present)


def _numbered(document: Document, source: Source) -> Document:
    versions = _versions(document, source)
    words = words_of(document)
    same = next((one for one in reversed(versions) if one.words == words), None)
    made_at = same.made_at if same else source.project.changed_at
    return replace(
        document,
        version=same.number if same else max((one.number for one in versions), default=0) + 1,
        made_at=made_at,
        day=day_of(made_at, source.say),
        code=fingerprint(words),
    )


def _versions(document: Document, source: Source) -> tuple[AgreementVersion, ...]:
    about = (document.kind.value, document.subject)
    return tuple(one for one in source.project.agreements if (one.document, one.subject) == about)
