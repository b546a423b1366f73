"""A leaving note: thank you, what stays, what goes, and that the door is open. For one person, or blank."""

from __future__ import annotations

from coprod_desktop.domain.agreement_records import AgreementStatus
from coprod_desktop.domain.agreements.clauses import clause_blocks
from coprod_desktop.domain.agreements.filling import goal_of
from coprod_desktop.domain.agreements.forms import form_of
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.versions import new_document, with_status
from coprod_desktop.domain.blocks import Block, Document, Fact, Facts, Heading, WriteField
from coprod_desktop.domain.days import as_said, day_of
from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.domain.leaving import roles_left
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.person import Person


def leaving_note(source: Source, person_id: str) -> Document:
    """Return the note for somebody who has left, or a blank one to fill in by hand when nobody is named.

    Raises:
        CoprodError: there is no such person.
    """
    say = source.say
    if not person_id:
        return _blank(source)
    person = find(source.project.people, person_id)
    if person is None:
        raise CoprodError(say("Choose a person who is in the group."))
    opening, closing = clause_blocks(DocumentKind.LEAVING_NOTE, source, person.word_level)
    document = new_document(
        source,
        DocumentKind.LEAVING_NOTE,
        say("Thank you, {name}", name=source.own_name(person)),
        goal_of(source),
        (*opening, *_own(person, source), *closing),
        person_id,
        form_of(person),
    )
    return with_status(document, AgreementStatus.AS_IT_STANDS)


def _own(person: Person, source: Source) -> tuple[Block, ...]:
    say = source.say
    copies = sum(one.person == person.id for one in source.project.consents)
    rows = (
        (say("The day you left"), as_said(person.left_on, say)),
        (say("Your roles, and the day each ended"), _roles_left(person, source)),
        (say("What you offered"), person.offers.strip()),
        (
            say("Your choices that we keep"),
            _copies(copies, source),
        ),
    )
    facts = tuple(Fact(label=label, words=words) for label, words in rows if words)
    return (Heading(level=2, words=say("About you")), Facts(rows=facts)) if facts else ()


def _copies(number: int, source: Source) -> str:
    if number == 1:
        return source.say("1 paper. You can have a copy.")
    return source.say("{n} papers. You can have a copy.", n=number) if number else ""


def _roles_left(person: Person, source: Source) -> str:
    say = source.say
    return "\n".join(
        say("{role}: {day}", role=one.title, day=day_of(one.made_at, say))
        for one in roles_left(source.project, person.id)
        if one.title
    )


def _blank(source: Source) -> Document:
    say = source.say
    opening, closing = clause_blocks(DocumentKind.LEAVING_NOTE, source)
    fields = (
        WriteField(name="for", label=say("This note is for")),
        WriteField(name="from", label=say("From")),
        WriteField(name="thanks", label=say("What we want to thank you for"), lines=3),
    )
    blocks = (*fields, *opening, *closing)
    title = say("Thank you, and come back any time")
    document = new_document(source, DocumentKind.LEAVING_NOTE, title, goal_of(source), blocks)
    return with_status(
        document, AgreementStatus.TO_FILL_IN, say("Write on this paper by hand, or fill it in.")
    )
