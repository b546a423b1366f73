"""A consent record on paper: each choice as it was asked and as it was answered, or that it is private."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.agreement_records import AgreementStatus
from coprod_desktop.domain.agreements.choices import choice_in_words
from coprod_desktop.domain.agreements.clauses import clause_blocks
from coprod_desktop.domain.agreements.filling import goal_of
from coprod_desktop.domain.agreements.forms import form_of
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.telling import told_blocks
from coprod_desktop.domain.agreements.versions import new_document, with_status
from coprod_desktop.domain.blocks import Block, Document, Fact, Facts, Heading, Paragraph, SignatureLines
from coprod_desktop.domain.consent_records import Choice, ConsentRecord, SignedBy
from coprod_desktop.domain.copies import is_signed_on_paper
from coprod_desktop.domain.days import as_said, day_of
from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.person import WordLevel
from coprod_desktop.domain.withdrawing import can_take_back, signed_record


def consent_record(source: Source, person: str) -> Document:
    """Return a person's latest record as the group may see it.

    Raises:
        CoprodError: the person has not been asked yet.
    """
    record = source.consents.get(person)
    if record is None:
        raise CoprodError(source.say("Ask this person for their choices first."))
    return _document(record, source, own=False)


def own_copy(source: Source, record_id: str) -> Document:
    """Return the person's own copy of one record: always everything.

    Raises:
        CoprodError: there is no such record.
    """
    record = find(source.project.consents, record_id)
    if record is None:
        raise CoprodError(source.say("Choose a consent record that is in this project."))
    document = _document(record, source, own=True)
    return replace(document, name=f"own-copy-of-{document.name}")


def signature_lines(record: ConsentRecord, name: str, source: Source) -> SignatureLines:
    """Return the lines with what was given on screen; room to sign when it is to be on paper."""
    return SignatureLines(
        who=name,
        signature=record.signature,
        signed_on=day_of(_signed(record, source).made_at, source.say) if _is_signed(record) else "",
        supporter=record.supporter.strip(),
    )


def _signed(record: ConsentRecord, source: Source) -> ConsentRecord:
    """Return the record that was signed: nobody has to sign to take something back."""
    return signed_record(source.project, record)


def _document(record: ConsentRecord, source: Source, *, own: bool) -> Document:
    say = source.say
    person = find(source.project.people, record.person)
    level = person.word_level if person else WordLevel.STANDARD
    name = record.person_name.strip() or (source.own_name(person) if person else say("Somebody who has left"))
    title = say("Consent record: {name}", name=name)
    opening, closing = clause_blocks(DocumentKind.CONSENT_RECORD, source, level)
    if own or record.shared:
        heading = Heading(level=2, words=say("Signature"))
        lines = signature_lines(record, name, source)
        blocks: tuple[Block, ...] = (*opening, *_choices(record, source), *closing, heading, lines)
    else:
        blocks = (*opening, *_private(record, source), *closing)
    document = new_document(
        source,
        DocumentKind.CONSENT_RECORD,
        title,
        goal_of(source),
        blocks,
        record.person,
        form_of(person) if person else source.form,
    )
    dated = replace(
        document,
        version=_number(record, source),
        made_at=record.made_at,
        day=day_of(record.made_at, say),
    )
    return _standing(dated, record, source)


def _standing(document: Document, record: ConsentRecord, source: Source) -> Document:
    if _is_signed(record):
        return with_status(document, AgreementStatus.RECORDED, source.say("Signed."))
    if is_signed_on_paper(source.project, record.person, document.version):
        return with_status(document, AgreementStatus.RECORDED, source.say("Signed on paper."))
    return with_status(document, AgreementStatus.DRAFT, source.say("Not signed yet."))


def _is_signed(record: ConsentRecord) -> bool:
    return record.signature.by is not SignedBy.PAPER_LATER


def _number(record: ConsentRecord, source: Source) -> int:
    """Return which of the person's records this is: a new choice is a new record, never a changed one."""
    ids = [one.id for one in source.project.consents if one.person == record.person]
    return ids.index(record.id) + 1


def _private(record: ConsentRecord, source: Source) -> tuple[Block, ...]:
    say = source.say
    words = say("Choices were recorded on {day}. They are private.", day=day_of(record.made_at, say))
    return (Paragraph(words=words), Paragraph(words=say("Their own copy says what they chose.")))


def _choices(record: ConsentRecord, source: Source) -> tuple[Block, ...]:
    say = source.say
    choices = tuple(Fact(label=one.asked, words=_answer(one, record, source)) for one in record.choices)
    blocks: list[Block] = [
        Heading(level=2, words=say("My choices")),
        Facts(rows=choices) if choices else Paragraph(words=say("No choice was made.")),
        *_when_it_counts(record, source),
        Paragraph(words=say("I can change my mind on any of these at any time. I do not have to say why.")),
    ]
    if record.told.strip():
        blocks += [
            Heading(level=2, words=say("What I was told")),
            *told_blocks(record.told, 3, source.pack, say),
        ]
    version = say("The questions and what I was told: {version}.", version=record.pack_version.strip())
    blocks.append(Paragraph(words=version))
    return (*blocks, *_who_helped(record, source))


def _when_it_counts(record: ConsentRecord, source: Source) -> tuple[Block, ...]:
    say = source.say
    lines = (
        say("A yes counts from {day}. I can take it back before that.", day=as_said(record.counts_from, say))
        if record.counts_from
        else "",
        say("I looked at all of this on {day}. It is still right.", day=day_of(record.made_at, say))
        if record.still_right
        else "",
    )
    return tuple(Paragraph(words=line) for line in lines if line)


def _who_helped(record: ConsentRecord, source: Source) -> tuple[Block, ...]:
    say, supporter, interpreter = source.say, record.supporter.strip(), record.interpreter.strip()
    lines = (
        say("{name} was with me to help. The choices are mine.", name=supporter) if supporter else "",
        say("{name} put it into my language. The choices are mine.", name=interpreter) if interpreter else "",
    )
    helped = tuple(Paragraph(words=line) for line in lines if line)
    return (Heading(level=2, words=say("Who helped me")), *helped) if helped else ()


def _answer(choice: Choice, record: ConsentRecord, source: Source) -> str:
    if choice.purpose not in record.took_back or can_take_back(choice):
        return choice_in_words(choice, source.say)
    return source.say("No. The yes was taken back on {day}.", day=day_of(record.made_at, source.say))
