"""What we do not know yet: open answers and things put aside, who finds out, and by when."""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.domain.actions import Action
from coprod_desktop.domain.agreement_records import AgreementStatus
from coprod_desktop.domain.agreements.clauses import clause_blocks
from coprod_desktop.domain.agreements.filling import goal_of
from coprod_desktop.domain.agreements.lines import labelled
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.versions import new_document, with_status
from coprod_desktop.domain.answers import Answer, Reply
from coprod_desktop.domain.blocks import Block, Bullets, Document, Fact, Facts, Heading, Paragraph, WriteField
from coprod_desktop.domain.days import as_said
from coprod_desktop.domain.pack import DocumentKind, Kind, Question
from coprod_desktop.domain.route import questions_of
from coprod_desktop.domain.typed import is_blank
from coprod_desktop.domain.unknowns import Unknown, is_open

UNKNOWN = "about.unknown"
_NOT_SURE = "not-sure"


def not_known_yet(source: Source) -> Document:
    """Return what is open, so that it comes as no surprise; room to write when nothing is."""
    say = source.say
    opening, closing = clause_blocks(DocumentKind.NOT_KNOWN_YET, source)
    blocks = (
        *opening,
        *_unknowns(source),
        *_written(source),
        *_questions(say("We are not sure yet"), Reply.NOT_SURE, source),
        *_questions(say("We will come back to this"), Reply.LATER, source),
        *_put_aside(source),
    )
    if len(blocks) == len(opening):
        words = say("Nothing is written here yet.")
        blocks = (*blocks, Heading(level=2, words=say("What is open")), Paragraph(words=words))
    document = new_document(
        source,
        DocumentKind.NOT_KNOWN_YET,
        say("What we do not know yet"),
        goal_of(source),
        (*blocks, *_room(source), *closing),
    )
    return with_status(document, AgreementStatus.AS_IT_STANDS)


@dataclass(frozen=True)
class Open:
    """A question that waits for an answer, and how it waits."""

    question: Question
    reply: Reply


def open_questions(source: Source) -> tuple[Open, ...]:
    """Return the questions the group is asked now and cannot answer yet, in the order of the pack."""
    themes = (theme for section in source.pack.sections for theme in section.themes)
    asked = (one for theme in themes for one in questions_of(theme, source.project, source.pack, source.say))
    waiting = ((one, _waits(one, source.answers.get(one.id))) for one in asked)
    return tuple(Open(question, reply) for question, reply in waiting if reply is not None)


def _waits(question: Question, answer: Answer | None) -> Reply | None:
    if answer is None:
        return None
    if answer.reply in (Reply.NOT_SURE, Reply.LATER):
        return answer.reply
    unsure = question.kind is Kind.STANCE and answer.reply is Reply.ANSWERED and answer.choice == _NOT_SURE
    return Reply.NOT_SURE if unsure else None


def unknown_rows(source: Source) -> tuple[Fact, ...]:
    """Return what is not known: who finds out, when we are told, and what we do if it goes badly (X15)."""
    return tuple(_unknown(one, source) for one in source.project.unknowns if is_open(one))


def _unknown(one: Unknown, source: Source) -> Fact:
    say = source.say
    rows = (
        (say("Who finds out"), source.name(one.who) or one.outside.strip() or say("Nobody yet.")),
        (say("When we are told"), as_said(one.told_by, say) or say("No day yet.")),
        (say("If it goes badly"), one.if_bad),
    )
    return Fact(label=one.what.strip(), words=labelled(source, *rows))


def _unknowns(source: Source) -> tuple[Block, ...]:
    """What is still open, then what the group knows by now."""
    say, rows = source.say, unknown_rows(source)
    known = tuple(
        Fact(label=one.what.strip(), words=one.answer.strip())
        for one in source.project.unknowns
        if not is_blank(one.answer) and not is_blank(one.what)
    )
    return (
        *((Heading(level=2, words=say("What we want to find out")), Facts(rows=rows)) if rows else ()),
        *((Heading(level=2, words=say("What we know now")), Facts(rows=known)) if known else ()),
    )


def _written(source: Source) -> tuple[Block, ...]:
    """What the group itself wrote down as unknown, a line each, and what somebody offered to find out."""
    answer = source.answers.get(UNKNOWN)
    lines = answer.words.split("\n") if answer and answer.reply is Reply.ANSWERED else ()
    written = tuple(line.strip() for line in lines if line.strip())
    if not written:
        return ()
    heading = Heading(level=2, words=source.say("What we wrote down"))
    finding = _who(UNKNOWN, source)
    return (heading, Bullets(items=written), *((Paragraph(words=finding),) if finding else ()))


def _questions(title: str, reply: Reply, source: Source) -> tuple[Block, ...]:
    rows = tuple(
        Fact(label=source.asks(one.question), words=_who(one.question.id, source) or _nobody(source))
        for one in open_questions(source)
        if one.reply is reply
    )
    return (Heading(level=2, words=title), Facts(rows=rows)) if rows else ()


def _nobody(source: Source) -> str:
    return source.say("Who finds out, and by when? Nobody has offered yet.")


def _who(question: str, source: Source) -> str:
    """Return who finds out and when we are told, from the actions that came from a question."""
    open_ones = (one for one in source.project.actions if one.question == question and not one.done)
    return "\n".join(_action(one, source) for one in open_ones)


def _action(action: Action, source: Source) -> str:
    say = source.say
    return labelled(
        source,
        (say("What we do"), action.what),
        (say("Who finds out"), source.name(action.owner) or say("Nobody yet.")),
        (say("By when"), as_said(action.by_when, say) or say("No day yet.")),
        (say("If it is late"), action.if_it_slips),
    )


def _put_aside(source: Source) -> tuple[Block, ...]:
    waiting = (one for one in source.project.parked if not one.talked_about)
    items = tuple(one.words.strip() for one in waiting if one.words.strip())
    heading = Heading(level=2, words=source.say("Things to talk about"))
    return (heading, Bullets(items=items)) if items else ()


def _room(source: Source) -> tuple[Block, ...]:
    say = source.say
    return (
        Heading(level=2, words=say("Something new that we do not know")),
        WriteField(name="new-unknown", label=say("What is it?"), lines=2),
        WriteField(name="new-who", label=say("Who finds out, and by when?")),
        WriteField(name="new-if-bad", label=say("What do we do if it goes badly?"), lines=2),
    )
