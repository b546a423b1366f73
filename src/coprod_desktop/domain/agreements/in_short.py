"""The main points of the group's agreement on one page, for whoever reads no further."""

from __future__ import annotations

from coprod_desktop.domain.agreements.counting import here_as_staff
from coprod_desktop.domain.agreements.decided import ways_used
from coprod_desktop.domain.agreements.filling import said
from coprod_desktop.domain.agreements.lines import labelled
from coprod_desktop.domain.agreements.not_known_yet import open_questions
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.answers import Reply
from coprod_desktop.domain.blocks import Block, Bullets, Heading
from coprod_desktop.domain.limit_records import Column

MOST = 4
"""The most limits that are named here; the others are in their own part."""


def in_short(source: Source) -> tuple[Block, ...]:
    """Return what a group needs first: who, by when, who decides what, what is open, who to talk to."""
    say = source.say
    names = ", ".join(source.name(one.id) for one in source.present)
    rows = (
        (say("Who we are"), names or say("Nobody is named here yet.")),
        (say("Here as staff"), here_as_staff(source)),
        (say("How much say we have"), first_line_of("about.level", source)),
        (say("When we want to finish"), first_line_of("about.when", source)),
        (say("How we decide"), "; ".join(say(name) for name, _ in ways_used(source))),
        (say("Ours to decide"), _limits(Column.OURS, source)),
        (say("Fixed"), _limits(Column.FIXED, source)),
        (say("Still open"), _open(source)),
        (say("Who to talk to"), first_line_of("about.contact", source)),
        (say("If you want to stop"), say("You can leave at any time. You do not have to say why.")),
    )
    lines = labelled(source, *rows).split("\n")
    return (Heading(level=2, words=say("The main points")), Bullets(items=tuple(lines)))


def first_line_of(question: str, source: Source) -> str:
    """Return the first line of what was answered to a question, or nothing."""
    asked, answer = source.questions.get(question), source.answers.get(question)
    if asked is None or answer is None or answer.reply is not Reply.ANSWERED:
        return ""
    return next(iter(said(asked, answer, source)), "")


def _limits(column: Column, source: Source) -> str:
    named = [one.what.strip() for one in source.project.limits if one.column is column and one.what.strip()]
    more = len(named) - MOST
    lines = [*named[:MOST], *([source.say("and {n} more", n=more)] if more > 0 else [])]
    return "; ".join(one.rstrip(".") for one in lines)


def _open(source: Source) -> str:
    count = len(open_questions(source))
    if not count:
        return ""
    if count == 1:
        return source.say("There is 1 question that we cannot answer yet.")
    return source.say("There are {n} questions that we cannot answer yet.", n=count)
