"""A sheet about the project for anybody: what we make, how we work, how many we are. It names nobody."""

from __future__ import annotations

import re

from coprod_desktop.domain.agreement_records import AgreementStatus
from coprod_desktop.domain.agreements.clauses import clause_blocks
from coprod_desktop.domain.agreements.counting import how_many_people
from coprod_desktop.domain.agreements.filling import goal_of
from coprod_desktop.domain.agreements.in_short import first_line_of
from coprod_desktop.domain.agreements.lines import labelled
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.versions import new_document, with_status
from coprod_desktop.domain.blocks import Bullets, Document, Heading
from coprod_desktop.domain.limit_records import Column
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.person import PaperSize
from coprod_desktop.domain.typed import shorten

LONGEST_GOAL = {PaperSize.STANDARD: 300, PaperSize.LARGE: 200, PaperSize.GIANT: 126}
"""The most letters of the goal, so that it stays 1 sheet; all of it is in the agreement."""


def summary(source: Source) -> Document:
    """Return the page. A name of somebody in the group that stands in the goal is left out."""
    say = source.say
    opening, closing = clause_blocks(DocumentKind.SUMMARY, source)
    rows = (
        (say("Who we are"), how_many_people(source)),
        (say("How much say we have"), first_line_of("about.level", source)),
        (say("When we want to finish"), first_line_of("about.when", source)),
    )
    facts = labelled(source, *rows)
    blocks = (
        *((Bullets(items=tuple(facts.split("\n"))),) if facts else ()),
        *opening,
        Heading(level=2, words=say("How far we are")),
        Bullets(items=(*_numbers(source), *_needs(source))),
        *closing,
    )
    title = say("Our project in short")
    goal = shorten(without_names(goal_of(source), source), LONGEST_GOAL[source.form.paper_size])
    document = new_document(source, DocumentKind.SUMMARY, title, goal, blocks)
    return with_status(document, AgreementStatus.AS_IT_STANDS)


def without_names(words: str, source: Source, *, unless_shown: bool = False) -> str:
    """Return words with the name of each person of the project taken out.

    Args:
        words: what somebody wrote.
        source: the project and its pack.
        unless_shown: whether names may stay that their people said yes to.
    """
    shown = {source.name(one.id) for one in source.project.people} if unless_shown else set()
    found = {one.name.strip() for one in source.project.people if one.name.strip()}
    names = sorted(found - shown, key=len)
    for name in reversed(names):
        words = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", source.say("somebody"), words, flags=re.IGNORECASE)
    return words


def _numbers(source: Source) -> tuple[str, ...]:
    say, project = source.say, source.project
    columns = [one.column for one in project.limits]
    wanted = [one for one in project.roles if not one.not_wanted]
    done = sum(one.done for one in project.actions)
    return (
        say(
            "Things that are ours to decide: {ours}. Fixed: {fixed}.",
            ours=columns.count(Column.OURS),
            fixed=columns.count(Column.FIXED),
        ),
        say("Roles in the group: {n}.", n=len(wanted)),
        say("Things we planned to do: {n}. Done: {done}.", n=len(project.actions), done=done),
    )


def _needs(source: Source) -> tuple[str, ...]:
    """How many people read in which way: what the Accessible Information Standard (DAPB1605) asks for."""
    say = source.say
    sizes = [one.paper_size for one in source.present]
    named = {
        PaperSize.STANDARD: say("standard"),
        PaperSize.LARGE: say("large"),
        PaperSize.GIANT: say("giant"),
    }
    counts = [f"{words} {sizes.count(size)}" for size, words in named.items() if size in sizes]
    easy = sum(one.reads_easy_words for one in source.present)
    return (
        *((say("How we print for people: {counts}.", counts=", ".join(counts)),) if counts else ()),
        *((say("We use easy words and pictures for {n} of us.", n=easy),) if easy else ()),
    )
