"""What the group said: about its project, its promises, what co-production is, and the scoping questions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from coprod_desktop.domain.agreements.filling import GOAL, questions_named_in, said
from coprod_desktop.domain.agreements.lines import labelled
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.answers import Answer, Reply
from coprod_desktop.domain.blocks import Block, Bullets, Fact, Facts, Heading, Paragraph
from coprod_desktop.domain.limits import may_meet
from coprod_desktop.domain.pack import DocumentKind, Kind, Question, Section, Theme
from coprod_desktop.domain.route import questions_of


def about_blocks(source: Source) -> tuple[Block, ...]:
    """Return the facts about the project: the answers of the part of the map that asks for the goal."""
    blocks: list[Block] = [Heading(level=2, words=source.say("About our project"))]
    for section in source.pack.sections:
        if _asks_for_the_goal(section):
            for theme in section.themes:
                blocks += _theme_facts(theme, source)
    return tuple(blocks) if len(blocks) > 1 else (blocks[0], _nothing_yet(source))


def promise_blocks(source: Source) -> tuple[Block, ...]:
    """Return each promise with who keeps it and how the group will know."""
    promises = ((one, _promise(one, source)) for one in _of_kind(Kind.PROMISE, source))
    rows = tuple(Fact(label=source.asks(question), words=words) for question, words in promises if words)
    heading = Heading(level=2, words=source.say("Our promises"))
    return (heading, Facts(rows=rows) if rows else _nothing_yet(source))


def stance_blocks(source: Source) -> tuple[Block, ...]:
    """Return what the group thinks co-production is and is not, and what it still wants to talk about.

    What it agrees with and has nothing to add to is one list, so that the rest is seen.
    """
    say = source.say
    stances = tuple(_of_kind(Kind.STANCE, source))
    plain = [one for one in stances if _plainly_agreed(source.answers.get(one.id))]
    rows = _said_rows((one for one in stances if one not in plain), source)
    heading = Heading(level=2, words=say("What co-production is, and is not"))
    agreed: tuple[Block, ...] = ()
    if plain:
        label = Paragraph(words=say("We agree with these:"))
        agreed = (label, Bullets(items=tuple(source.asks(one) for one in plain)))
    to_talk = tuple(
        one.words.strip() for one in source.project.parked if one.words.strip() and not one.talked_about
    )
    said_more: tuple[Block, ...] = (Facts(rows=rows),) if rows else ()
    blocks: tuple[Block, ...] = (heading, *(agreed + said_more or (_nothing_yet(source),)))
    if not to_talk:
        return blocks
    return (*blocks, Heading(level=3, words=say("Things to talk about")), Bullets(items=to_talk))


def _plainly_agreed(answer: Answer | None) -> bool:
    if answer is None or answer.reply is not Reply.ANSWERED:
        return False
    return answer.choice == "agree" and not answer.words.strip()


def answer_blocks(source: Source) -> tuple[Block, ...]:
    """Return what was said to the scoping questions, theme by theme, each view a bullet."""
    blocks: list[Block] = [Heading(level=2, words=source.say("What we said"))]
    for section in source.pack.sections:
        if _asks_for_the_goal(section):
            continue
        for theme in section.themes:
            blocks += _theme(theme, source)
    return tuple(blocks) if len(blocks) > 1 else (blocks[0], _nothing_yet(source))


def _theme(theme: Theme, source: Source) -> list[Block]:
    asked = [one for one in _asked(theme, source) if _is_scoping(one)]
    if not asked:
        return []
    blocks: list[Block] = [Heading(level=3, words=theme.title)]
    for question in asked:
        lines = said(question, source.answers.get(question.id), source)
        if lines:
            blocks += [Heading(level=4, words=source.asks(question)), _said_block(question, lines)]
            blocks += _limit_block(source.answers[question.id], source)
    return blocks if len(blocks) > 1 else [blocks[0], _nothing_yet(source)]


def _theme_facts(theme: Theme, source: Source) -> list[Block]:
    elsewhere = {GOAL, *_said_in_clauses(source)}
    asked = (one for one in _asked(theme, source) if one.id not in elsewhere)
    rows = _said_rows(asked, source)
    return [Heading(level=3, words=theme.title), Facts(rows=rows)] if rows else []


def _said_in_clauses(source: Source) -> set[str]:
    """Long answers that a clause says in full are not said twice: the agreement is read aloud."""
    clauses = (one for one in source.pack.clauses if one.document is DocumentKind.WORKING_TOGETHER)
    named = {question for one in clauses for question in questions_named_in(one.words, source)}
    return {one for one in named if one in source.questions and source.questions[one].kind is Kind.WORDS}


def _said_rows(questions: Iterable[Question], source: Source) -> tuple[Fact, ...]:
    return tuple(
        Fact(label=source.asks(question), words="\n".join(lines))
        for question in questions
        if (lines := said(question, source.answers.get(question.id), source))
    )


def _said_block(question: Question, lines: tuple[str, ...]) -> Block:
    return Bullets(items=lines) if question.kind is Kind.VIEWS else Paragraph(words="\n".join(lines))


def _limit_block(answer: Answer, source: Source) -> list[Block]:
    """Return the limit an answer may meet, and what would make it a yes (feature X03)."""
    say, limit = source.say, may_meet(source.project, answer.limit)
    if limit is None:
        return []
    rows = (say("The limit it may meet"), limit.what), (say("What would make it a yes"), answer.yes_if)
    return [Paragraph(words=labelled(source, *rows))]


def _promise(question: Question, source: Source) -> str:
    say, answer = source.say, source.answers.get(question.id)
    promise = "\n".join(said(question, answer, source))
    if answer is None or answer.reply is not Reply.ANSWERED:
        return promise
    kept = labelled(
        source, (say("Who keeps it"), source.who(answer.keeper)), (say("How we will know"), answer.sign)
    )
    return f"{promise}\n{kept}".strip()


def _of_kind(kind: Kind, source: Source) -> Iterator[Question]:
    for section in source.pack.sections:
        for theme in section.themes:
            yield from (question for question in _asked(theme, source) if question.kind is kind)


def _asked(theme: Theme, source: Source) -> tuple[Question, ...]:
    return questions_of(theme, source.project, source.pack, source.say)


def _is_scoping(question: Question) -> bool:
    return question.kind not in (Kind.PROMISE, Kind.STANCE)


def _asks_for_the_goal(section: Section) -> bool:
    return any(question.id == GOAL for theme in section.themes for question in theme.questions)


def _nothing_yet(source: Source) -> Paragraph:
    return Paragraph(words=source.say("We have not talked about this yet."))
