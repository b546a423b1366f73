"""The limits register: what we decide, what we can influence, what is fixed, and why."""

from __future__ import annotations

from coprod_desktop.domain.agreement_records import AgreementStatus
from coprod_desktop.domain.agreements.clauses import clause_blocks
from coprod_desktop.domain.agreements.filling import goal_of
from coprod_desktop.domain.agreements.lines import labelled
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.versions import is_recorded_as_agreed, new_document, with_status
from coprod_desktop.domain.blocks import Block, Bullets, Document, Fact, Facts, Heading, Paragraph
from coprod_desktop.domain.days import as_said, day_of
from coprod_desktop.domain.limit_names import COLUMNS, NOT_IN_A_COLUMN, SOURCES, column_name
from coprod_desktop.domain.limit_records import Column, Limit, LimitSource
from coprod_desktop.domain.limits import moves_of
from coprod_desktop.domain.pack import DocumentKind


def limits_register(source: Source) -> Document:
    """Return every limit in its column, with who set it, why, and how to challenge it."""
    opening, closing = clause_blocks(DocumentKind.LIMITS_REGISTER, source)
    blocks = (*opening, *limit_blocks(source, 2), *closing)
    title = source.say("Limits register")
    document = new_document(source, DocumentKind.LIMITS_REGISTER, title, goal_of(source), blocks)
    if is_recorded_as_agreed(document, source):
        return with_status(document, AgreementStatus.AGREED, source.say("We agreed these words."))
    return with_status(document, AgreementStatus.DRAFT, source.say("This can still change."))


def limit_blocks(source: Source, level: int, *, in_short: bool = False) -> tuple[Block, ...]:
    """Return the three columns, each under a heading of this level; in short with who set each alone."""
    say = source.say
    blocks: list[Block] = []
    not_said = any(one.column is Column.NOT_SAID for one in source.project.limits)
    last = {Column.NOT_SAID: NOT_IN_A_COLUMN} if not_said else {}
    for column, called in (COLUMNS | last).items():
        blocks.append(Heading(level=level, words=say(called)))
        limits = [one for one in source.project.limits if one.column is column]
        if limits and in_short:
            blocks.append(Bullets(items=tuple(_in_short(one, source) for one in limits)))
        elif limits:
            blocks.append(Facts(rows=tuple(_limit(one, source) for one in limits)))
        else:
            blocks.append(Paragraph(words=say("Nothing is written here yet.")))
    return tuple(blocks)


def _in_short(limit: Limit, source: Source) -> str:
    say, what, who = source.say, limit.what.strip().rstrip("."), source.who(limit.set_by).rstrip(".")
    what = what or say("(not written yet)")
    return say("{limit} ({who})", limit=what, who=who) if who else what


def _limit(limit: Limit, source: Source) -> Fact:
    say = source.say
    words = labelled(
        source,
        (say("Who set it"), source.who(limit.set_by)),
        (say("Why"), limit.why),
        (say("Where it comes from"), _comes_from(limit.source, source)),
        (say("How to question it"), limit.challenge),
        (say("By when we hear"), as_said(limit.hear_by, say)),
        (say("Where it was before"), _before(limit, source)),
    )
    return Fact(label=limit.what.strip() or say("(not written yet)"), words=words)


def _comes_from(where: LimitSource, source: Source) -> str:
    return source.say(SOURCES[where]) if where in SOURCES else ""


def _before(limit: Limit, source: Source) -> str:
    """Return the columns the limit came from, the latest last, each with the day it left."""
    say = source.say
    return "; ".join(
        say(
            "{column}, until {day}",
            column=say(column_name(one.before)),
            day=day_of(one.made_at, say),
        )
        for one in moves_of(source.project, limit.id)
    )
