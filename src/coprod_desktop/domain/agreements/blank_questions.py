"""The questions on paper: a pack for each part of the map, with room to write."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import assert_never

from coprod_desktop.domain.agreement_records import AgreementStatus
from coprod_desktop.domain.agreements.clauses import clause_blocks
from coprod_desktop.domain.agreements.filling import goal_of
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.versions import new_document, with_status
from coprod_desktop.domain.answers import Reply
from coprod_desktop.domain.blocks import (
    Block,
    ChoiceField,
    Document,
    FieldOption,
    Heading,
    Paragraph,
    WriteField,
)
from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.pack import DocumentKind, Kind, Question, Section
from coprod_desktop.domain.route import all_questions_of


def blank_questions(source: Source, section_id: str) -> Document:
    """Return the questions of one part of the map to answer by hand.

    Questions that follow from an answer are there too: nobody knows yet what is going to be written.

    Raises:
        CoprodError: there is no such part.
    """
    say = source.say
    section = find(source.pack.sections, section_id)
    if section is None:
        raise CoprodError(say("Choose a part that is on the map."))
    number = [one.id for one in source.pack.sections].index(section_id) + 1
    opening, closing = clause_blocks(DocumentKind.BLANK_QUESTIONS, source)
    version = say(
        "These questions: {title}, version {version}.", title=source.pack.title, version=source.pack.version
    )
    document = new_document(
        source,
        DocumentKind.BLANK_QUESTIONS,
        say("Questions on paper: {title}", title=section.title),
        goal_of(source),
        (*opening, Paragraph(words=version), *_themes(section, source), *closing),
        section_id,
        part=number,
    )
    return with_status(document, AgreementStatus.TO_FILL_IN, say("Leave out anything you like."))


def _themes(section: Section, source: Source) -> Iterator[Block]:
    hidden = {one.id for one in source.project.question_changes if one.hidden}
    for theme in section.themes:
        asked = [
            one
            for one in all_questions_of(theme, source.project, source.say)
            if one.id not in hidden and one.words.strip()
        ]
        if asked:
            yield Heading(level=2, words=theme.title)
            if theme.intro:
                yield Paragraph(words=theme.intro)
            usual = _seen_by_most(asked)
            yield _who_sees(usual, source)
            for question in asked:
                yield from _question(question, usual, source)


def _seen_by_most(asked: list[Question]) -> str:
    """Return who sees most of some answers: it is said once over them, and again only where it differs."""
    return Counter(one.who_sees for one in asked).most_common(1)[0][0]


def _who_sees(who: str, source: Source) -> Paragraph:
    return Paragraph(words=source.say("Who sees this: {who}", who=who))


def _question(question: Question, usual: str, source: Source) -> Iterator[Block]:
    say = source.say
    yield Heading(level=3, words=source.asks(question))
    for rule in question.only_if:
        yield from _only_if(rule.question, rule.has, source)
    if question.note:
        yield Paragraph(words=f"{question.note.about}\n{question.note.talk_to}", note=True)
    if question.who_sees != usual:
        yield _who_sees(question.who_sees, source)
    yield from _answer(question, source)
    yield ChoiceField(
        name=f"{question.id}-reply",
        label=say("Or tick one of these"),
        options=(
            FieldOption(id=Reply.NOT_SURE.value, words=say("Not sure yet")),
            FieldOption(id=Reply.LATER.value, words=say("Come back to this")),
            FieldOption(id=Reply.RATHER_NOT_SAY.value, words=say("Rather not say")),
        ),
    )


def _only_if(question_id: str, options: tuple[str, ...], source: Source) -> Iterator[Block]:
    question = source.questions.get(question_id)
    if question is None:
        return
    words = " / ".join(one.words for one in question.options if one.id in options)
    yield Paragraph(
        words=source.say(
            "Only if the answer to “{question}” is: {words}", question=question.words, words=words
        )
    )


def _answer(question: Question, source: Source) -> Iterator[Block]:
    say, name = source.say, question.id
    match question.kind:
        case Kind.WORDS:
            yield WriteField(name=name, label=say("What we say"), hint=question.hint, lines=3)
        case Kind.VIEWS:
            hint = question.hint or say("You do not have to say whose view it is.")
            yield WriteField(name=name, label=say("What people say"), hint=hint, lines=3)
        case Kind.DAY:
            yield WriteField(name=name, label=say("Which day?"), hint=question.hint)
        case Kind.CHOICE:
            options = tuple(FieldOption(id=one.id, words=one.words) for one in question.options)
            yield ChoiceField(name=name, label=say("Tick 1"), options=options, hint=question.hint)
            yield WriteField(name=f"{name}-words", label=say("Anything you want to add"), lines=2)
        case Kind.STANCE:
            yield ChoiceField(
                name=name,
                label=say("Tick 1"),
                options=(
                    FieldOption(id="agree", words=say("We agree")),
                    FieldOption(id="not-sure", words=say("We are not sure")),
                    FieldOption(id="differently", words=say("We see it differently")),
                ),
            )
            yield WriteField(name=f"{name}-words", label=say("In our own words"), lines=2)
        case Kind.PROMISE:
            yield WriteField(name=name, label=say("What we promise"), hint=question.hint, lines=3)
            yield WriteField(name=f"{name}-keeper", label=say("Who keeps it"))
            yield WriteField(name=f"{name}-sign", label=say("How we will know"), lines=2)
        case _:
            assert_never(question.kind)
