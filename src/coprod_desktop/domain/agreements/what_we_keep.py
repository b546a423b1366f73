"""What is kept about people and why, on a paper to give away: the privacy notice (guidance G8, G12).

The organisation fills it in. Where something is missing, the paper says so, and nothing stops.
"""

from __future__ import annotations

from collections.abc import Iterator

from coprod_desktop.domain.agreements.filling import said
from coprod_desktop.domain.agreements.how_long import how_long_blocks
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.answers import Reply
from coprod_desktop.domain.blocks import Block, Bullets, Document, Fact, Facts, Heading, Paragraph
from coprod_desktop.domain.material import RECORDS
from coprod_desktop.domain.pack import SheetKind
from coprod_desktop.domain.sheets import sheet

ASKED = (
    ("about.responsible", "Who is responsible"),
    ("about.goal", "What it is for"),
    ("about.reason-in-law", "The reason in law"),
    ("about.records", "Who looks after it, and for how long"),
    ("about.limits-to-privacy", "What is passed on"),
    ("about.complain", "Who to complain to"),
)
"""What such a notice says in the group's own words: the questions, and what each is called on the paper."""


def what_we_keep(source: Source, today: str) -> Document:
    """Return the paper.

    Args:
        source: the project and its pack.
        today: the day, ISO 8601.
    """
    return sheet(
        SheetKind.WHAT_WE_KEEP,
        source.say("What we keep about people, and why"),
        tuple(_blocks(source)),
        project=source.project,
        today=today,
        say=source.say,
    )


def missing(source: Source) -> tuple[str, ...]:
    """Return what the organisation has not written yet, as the paper calls it."""
    return tuple(source.say(label) for question, label in ASKED if not _words(question, source))


def _blocks(source: Source) -> Iterator[Block]:
    say = source.say
    if gaps := "; ".join(missing(source)):
        yield Paragraph(words=say("Not written yet: {what}", what=gaps), note=True)
    yield Facts(rows=(*_rows(source), *_records(source)))
    yield from how_long_blocks(source)
    yield Heading(level=2, words=say("Your rights"))
    yield Bullets(
        items=(
            say("You can see what is kept about you, and have a copy."),
            say("You can ask to have it corrected or erased."),
            say("You can say that you do not want it used."),
            say("You can take back a yes at any time. Nothing else you get is affected."),
            say("Paper that was given out cannot be taken back."),
        )
    )
    yield Heading(level=2, words=say("If you complain"))
    yield Paragraph(
        words=say(
            "You hear within 30 days that your complaint has come. Later you hear what came of it. "
            "You can also complain to the office that looks after these rights where you live."
        )
    )


def _rows(source: Source) -> Iterator[Fact]:
    for question, label in ASKED:
        words = _words(question, source) or source.say("(not written yet)")
        yield Fact(label=source.say(label), words=words)


def _records(source: Source) -> Iterator[Fact]:
    """Yield what the pack says of records about people."""
    for one in source.pack.purposes:
        if one.id == RECORDS:
            yield Fact(label=source.say("What is kept"), words=one.means)
            yield Fact(label=source.say("Who sees it"), words=one.who_sees)


def _words(question_id: str, source: Source) -> str:
    question, answer = source.questions.get(question_id), source.answers.get(question_id)
    if question is None or answer is None or answer.reply is not Reply.ANSWERED:
        return ""
    return "\n".join(said(question, answer, source))
