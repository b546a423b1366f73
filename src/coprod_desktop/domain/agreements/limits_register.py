"""The limits register: what we decide, what we can influence, what is fixed, and why."""

from __future__ import annotations

from coprod_desktop.domain.agreements.clauses import clause_blocks
from coprod_desktop.domain.agreements.filling import goal_of
from coprod_desktop.domain.agreements.lines import labelled
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.versions import is_recorded_as_agreed, new_document, with_status
from coprod_desktop.domain.blocks import Block, Document, Fact, Facts, Heading, Paragraph
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.project import AgreementStatus, Column, Limit


def limits_register(source: Source) -> Document:
    """Return every limit in its column, with who set it, why, and how to challenge it."""
    opening, closing = clause_blocks(DocumentKind.LIMITS_REGISTER, source)
    blocks = (*opening, *limit_blocks(source, 2), *closing)
    title = source.say("Limits register")
    document = new_document(source, DocumentKind.LIMITS_REGISTER, title, goal_of(source), blocks)
    if is_recorded_as_agreed(document, source):
        return with_status(document, AgreementStatus.AGREED, source.say("We agreed these words."))
    return with_status(document, AgreementStatus.DRAFT, source.say("This can still change."))


def limit_blocks(source: Source, level: int) -> tuple[Block, ...]:
    """Return the three columns, each under a heading of this level."""
    say = source.say
    columns = {
        Column.OURS: say("Ours to decide"),
        Column.INFLUENCE: say("We can influence this"),
        Column.FIXED: say("Fixed"),
    }
    blocks: list[Block] = []
    for column, title in columns.items():
        blocks.append(Heading(level=level, words=title))
        limits = [one for one in source.project.limits if one.column is column]
        if limits:
            blocks.append(Facts(rows=tuple(_limit(one, source) for one in limits)))
        else:
            blocks.append(Paragraph(words=say("Nothing is written here yet.")))
    return tuple(blocks)


def _limit(limit: Limit, source: Source) -> Fact:
    say = source.say
    words = labelled(
        source,
        (say("Who set it"), source.who(limit.set_by)),
        (say("Why"), limit.why),
        (say("How to question it"), limit.challenge),
    )
    return Fact(label=limit.what.strip() or say("(not written yet)"), words=words)
