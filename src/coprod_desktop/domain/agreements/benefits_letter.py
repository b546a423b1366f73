"""A letter to an office that pays benefits: that taking part is free, and can stop at any time (guidance P5).

It says what the group wrote about payment and expenses, and nothing about the person. The program works
out no rule and no amount. Who signs it for the organisation does so by hand.
"""

from __future__ import annotations

from collections.abc import Iterator

from coprod_desktop.domain.agreements.filling import said
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.answers import Reply
from coprod_desktop.domain.blocks import Block, Bullets, Document, Fact, Facts, Heading, Paragraph, WriteField
from coprod_desktop.domain.pack import SheetKind
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.sheets import sheet

WRITTEN = (
    ("about.goal", "What the project is about"),
    ("about.payment", "Payment"),
    ("about.payment-checked", "Checked by"),
    ("about.expenses", "Expenses"),
)
"""Questions whose answers stand in the letter, and the labels of these."""


def benefits_letter(source: Source, person: Person, today: str) -> Document:
    """Return the letter, with room for the names and for who signs.

    Args:
        source: the project and its pack.
        person: who it is for; only how they read is used.
        today: the day, ISO 8601.
    """
    return sheet(
        SheetKind.BENEFITS_LETTER,
        source.say("Letter about taking part in a project"),
        tuple(_blocks(source)),
        project=source.project,
        today=today,
        say=source.say,
        paper_size=person.paper_size,
    )


def _blocks(source: Source) -> Iterator[Block]:
    say = source.say
    yield Paragraph(
        words=say(
            "This is for an office that pays benefits. "
            "Get free advice before you give it to anybody. Nobody has to use it."
        ),
        note=True,
    )
    yield WriteField(name="to", label=say("To"))
    yield WriteField(
        name="person", label=say("This letter is about"), hint=say("Write the name the office knows.")
    )
    yield Paragraph(words=say("This person takes part in our project, together with other people."))
    yield Bullets(
        items=(
            say("They take part because they choose to."),
            say("They can stop at any time. They do not have to say why."),
            say("They can say no to any task, and to any session."),
            say("They choose how much time they give."),
        )
    )
    rows = tuple(_rows(source))
    if rows:
        yield Facts(rows=rows)
    yield Heading(level=2, words=say("Signed for the organisation"))
    yield WriteField(name="organisation", label=say("The organisation, and how to reach it"), lines=2)
    yield WriteField(name="name", label=say("Name"))
    yield WriteField(name="signature", label=say("Signature"), lines=2)
    yield WriteField(name="date", label=say("Date"))


def _rows(source: Source) -> Iterator[Fact]:
    for question_id, label in WRITTEN:
        question, answer = source.questions.get(question_id), source.answers.get(question_id)
        if question and answer and answer.reply is Reply.ANSWERED:
            words = "\n".join(said(question, answer, source))
            if words:
                yield Fact(label=source.say(label), words=words)
