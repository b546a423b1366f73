"""The clauses of a document: the pack's standing ones and the group's own, by their order."""

from __future__ import annotations

from typing import NamedTuple

from coprod_desktop.domain.agreement_records import OwnClause
from coprod_desktop.domain.agreements.filling import fill
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.blocks import Block, Heading, Paragraph
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.person import WordLevel

OPENING = 10
"""A clause with this order or a lower one stands before what the group said, such as what the paper is."""


Parts = tuple[tuple[int, str], ...]
"""The parts that closing clauses stand in: from which order on, and the heading, in order."""


class Clauses(NamedTuple):
    """The blocks of the clauses before and after what the group said."""

    opening: tuple[Block, ...]
    closing: tuple[Block, ...]


def clause_blocks(
    kind: DocumentKind,
    source: Source,
    level: WordLevel | None = None,
    *,
    for_a_role: bool = True,
    parts: Parts = (),
) -> Clauses:
    """Return a heading and the words of each clause of a kind of document.

    Args:
        kind: whose clauses.
        source: the project and its pack.
        level: which words; the group's when left out. Easy ones are used where the pack has them.
        for_a_role: whether the clauses that only somebody with a role needs are there too.
        parts: the parts the closing clauses stand in, where there are many.
    """
    easy = (level or source.form.word_level) is WordLevel.EASY
    standing = [
        (one.order, one.heading, fill(one.easy if easy and one.easy else one.words, source))
        for one in source.pack.clauses
        if one.document is kind and (for_a_role or not one.for_a_role)
    ]
    own = [(one.order, heading_of(one, source), one.words) for one in own_clauses(kind, source)]
    opening: list[Block] = []
    closing: list[Block] = []
    coming = list(parts)
    for order, heading, words in sorted((*standing, *own), key=lambda clause: clause[0]):
        if order <= OPENING:
            opening += _clause(heading, words.strip(), 2)
            continue
        while coming and order >= coming[0][0]:
            begun = Heading(level=2, words=coming.pop(0)[1])
            if not coming or order < coming[0][0]:
                closing.append(begun)
        closing += _clause(heading, words.strip(), 3 if parts else 2)
    return Clauses(tuple(opening), tuple(closing))


def own_clauses(kind: DocumentKind, source: Source) -> tuple[OwnClause, ...]:
    """Return the clauses that the group added to a kind of document, without empty ones."""
    return tuple(
        one
        for one in source.project.own_clauses
        if one.document == kind.value and (one.heading.strip() or one.words.strip())
    )


def heading_of(clause: OwnClause, source: Source) -> str:
    """Return the heading of a clause of the group's own, also when it has none."""
    return clause.heading.strip() or source.say("Something we added")


def _clause(heading: str, words: str, level: int) -> list[Block]:
    return [Heading(level=level, words=heading), *([Paragraph(words=words)] if words else [])]
