"""The consent talk on paper: what a person is told, each choice apart from every other, and room to sign."""

from __future__ import annotations

from collections.abc import Iterator

from coprod_desktop.domain.agreement_records import AgreementStatus
from coprod_desktop.domain.agreements.clauses import clause_blocks
from coprod_desktop.domain.agreements.filling import fill, goal_of
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.versions import new_document, with_status
from coprod_desktop.domain.blocks import (
    Block,
    ChoiceField,
    Document,
    Fact,
    Facts,
    FieldOption,
    Heading,
    Paragraph,
    SignatureLines,
    WriteField,
)
from coprod_desktop.domain.consent_records import Say
from coprod_desktop.domain.pack import DocumentKind, Purpose


def blank_consent(source: Source) -> Document:
    """Return the paper for one person, whoever it is; nothing on it is ticked."""
    say, pack = source.say, source.pack
    opening, closing = clause_blocks(DocumentKind.BLANK_CONSENT, source)
    version = say("The questions and what you are told: {id} {version}.", id=pack.id, version=pack.version)
    document = new_document(
        source,
        DocumentKind.BLANK_CONSENT,
        say("My choices, on paper"),
        goal_of(source),
        (
            WriteField(name="name", label=say("Name, or another name you like")),
            *opening,
            Heading(level=2, words=say("What you are told")),
            *_told(source),
            Heading(level=2, words=say("Your choices")),
            Paragraph(words=say("Each choice stands by itself. You can leave any of them empty.")),
            *(block for purpose in pack.purposes for block in _purpose(purpose, source)),
            *_sharing(source),
            *closing,
            Paragraph(words=version),
            Heading(level=2, words=say("Signature")),
            SignatureLines(who=""),
        ),
    )
    return with_status(document, AgreementStatus.TO_FILL_IN, say("You can take this home and think."))


def _told(source: Source) -> Iterator[Block]:
    role = source.say("Your role agreement says what it is. You may have no role, and that is fine.")
    for told in source.pack.told:
        yield Heading(level=3, words=told.heading)
        words = told.words.replace("{role}", role).replace("{name}", "…")
        yield Paragraph(words=fill(words, source).strip())


def _purpose(purpose: Purpose, source: Source) -> Iterator[Block]:
    say = source.say
    rows = (
        (say("What it means"), purpose.means),
        (say("What may be good"), purpose.good),
        (say("What may be hard"), purpose.hard),
        (say("If you say no"), purpose.if_no),
        (say("Who sees it"), purpose.who_sees),
        (say("What is kept"), purpose.kept),
    )
    yield Heading(level=3, words=purpose.asks)
    yield Facts(rows=tuple(Fact(label=label, words=words) for label, words in rows))
    yield ChoiceField(
        name=f"choice-{purpose.id}",
        label=say("Your answer"),
        options=(
            FieldOption(id=Say.YES.value, words=say("Yes")),
            FieldOption(id=Say.NO.value, words=say("No")),
            FieldOption(id=Say.NOT_NOW.value, words=say("Not now")),
            FieldOption(id=Say.YES_IF.value, words=say("Yes, if:"), room=f"if-{purpose.id}"),
            FieldOption(id=Say.RATHER_NOT_SAY.value, words=say("I would rather not say")),
        ),
    )
    if purpose.channels:
        yield ChoiceField(
            name=f"where-{purpose.id}",
            label=purpose.asks_more,
            options=tuple(FieldOption(id=one.id, words=one.words) for one in purpose.channels),
            several=True,
        )
    if purpose.other_name:
        yield WriteField(name=f"name-{purpose.id}", label=say("Another name to print, if you like"))
    if purpose.asks_more:
        yield WriteField(name=f"until-{purpose.id}", label=say("The last day of a yes, if you want one"))


def _sharing(source: Source) -> Iterator[Block]:
    say = source.say
    yield ChoiceField(
        name="share",
        label=say("May your choices be on the group’s papers?"),
        hint=say("If you tick no or nothing, they stay private."),
        options=(FieldOption(id="yes", words=say("Yes")), FieldOption(id="no", words=say("No"))),
    )
