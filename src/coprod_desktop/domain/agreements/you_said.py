"""You said, we did, we could not because: one page that gives people their answer."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from typing import NamedTuple

from coprod_desktop.domain.actions import Action
from coprod_desktop.domain.agreement_records import AgreementStatus
from coprod_desktop.domain.agreements.clauses import clause_blocks
from coprod_desktop.domain.agreements.decided import made_decisions
from coprod_desktop.domain.agreements.filling import goal_of, said
from coprod_desktop.domain.agreements.lines import labelled
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.versions import new_document, with_status
from coprod_desktop.domain.answers import Reply
from coprod_desktop.domain.blocks import Block, Document, Fact, Facts, Heading, Paragraph, WriteField
from coprod_desktop.domain.days import as_said
from coprod_desktop.domain.decisions import DecisionMove
from coprod_desktop.domain.idea_history import answers_before
from coprod_desktop.domain.ideas import Fit, Idea, standing
from coprod_desktop.domain.limit_records import Column, Limit
from coprod_desktop.domain.pack import DocumentKind, Kind
from coprod_desktop.domain.person import PaperSize, WordLevel
from coprod_desktop.domain.promises import Kept, PromiseMade, is_owed_a_reason
from coprod_desktop.domain.typed import shorten

MOST = 4
"""The most rows, so that it stays 1 page; the other papers hold the rest."""
LONGEST = 80
"""The most letters of what somebody said; all of it is in the agreement."""


class OnThePage(NamedTuple):
    """What 1 page holds: lines of rows, letters on a line, letters of the goal, lines of what was done."""

    lines: int
    letters: int
    goal: int
    each: int


ROOM = {
    PaperSize.STANDARD: OnThePage(lines=17, letters=60, goal=126, each=2),
    PaperSize.LARGE: OnThePage(lines=13, letters=45, goal=0, each=2),
    PaperSize.GIANT: OnThePage(lines=12, letters=33, goal=0, each=3),
}
"""In giant print it is 1 sheet, with 2 sides. Where there is no room for the goal, it is left out."""
EASY = OnThePage(lines=13, letters=52, goal=0, each=2)
"""In easy words each row has a picture, and hard words are explained."""


def you_said(source: Source) -> Document:
    """Return what was said and done, and each no with its reason; room to write by hand where it is empty."""
    opening, closing = clause_blocks(DocumentKind.YOU_SAID, source)
    blocks = (*opening, *(_rows(source) or tuple(_by_hand(source))), *closing)
    title, goal = source.say("You said, we did, we could not"), shorten(goal_of(source), _room(source).goal)
    document = new_document(source, DocumentKind.YOU_SAID, title, goal if _room(source).goal else "", blocks)
    return with_status(document, AgreementStatus.AS_IT_STANDS)


def _room(source: Source) -> OnThePage:
    form = source.form
    easy = form.word_level is WordLevel.EASY and form.paper_size is PaperSize.STANDARD
    return EASY if easy else ROOM[form.paper_size]


def _rows(source: Source) -> tuple[Block, ...]:
    """What is done, each no with its reason, what is under way: as many as a page holds.

    Every idea that was not used is there, however many there are: nobody watches one disappear (X13).
    """
    actions = [one for one in source.project.actions if one.what.strip()]
    did = [_did(one, source) for one in actions if one.done]
    doing = [_doing(one, source) for one in actions if not one.done and one.question]
    limits = [one for one in source.project.limits if one.column is Column.FIXED and one.what.strip()]
    not_used = (Fit.PARTLY, Fit.NOT_NOW, Fit.NOT_THIS_PROJECT)
    ideas = [one for one in source.project.ideas if standing(one) in not_used]
    answered = {one.id for one in ideas}
    promised = [one for one in source.project.promises if one.what.strip()]
    did += [_kept(one, source) for one in promised if one.kept is Kept.KEPT]
    did += [_decided(move, source) for one, move in made_decisions(source) if one.idea not in answered]
    again = [one for one in source.project.ideas if standing(one) is Fit.OPEN]
    aside = (
        *(_put_aside(one, source) for one in ideas),
        *(_again(one, source) for one in again if answers_before(source.project, one.id)),
    )
    broken = [one for one in promised if one.kept is Kept.NOT_KEPT and not is_owed_a_reason(one)]
    could_not = [_not_kept(one, source) for one in broken]
    could_not += [_could_not(one, source) for one in limits]
    put_aside = tuple(_short(one, source) for one in aside)
    kinds = [[_short(one, source) for one in rows] for rows in (did, could_not, doing)]
    shown = _that_fit(kinds, put_aside, source)
    left = sum(map(len, kinds)) - len(shown)
    more = (Paragraph(words=source.say("There is more. Ask to see it all.")),) if left else ()
    rows = (*shown, *put_aside)
    return (Facts(rows=rows), *more) if rows else ()


def _that_fit(kinds: list[list[Fact]], already: tuple[Fact, ...], source: Source) -> list[Fact]:
    """Return as many rows as there is room for beside those already there: some of each kind, in order."""
    most, room = (
        max(MOST - len(already), 3),
        _room(source).lines - sum(_lines(one, source) for one in already),
    )
    turns = [(kind, at) for at in range(MOST) for kind in range(len(kinds)) if at < len(kinds[kind])]
    chosen: list[tuple[int, int]] = []
    for kind, at in turns[:most]:
        room -= _lines(kinds[kind][at], source)
        if room < 0 and len(chosen) > 1:
            break
        chosen.append((kind, at))
    return [kinds[kind][at] for kind, at in sorted(chosen)]


def _short(fact: Fact, source: Source) -> Fact:
    room = _room(source)
    lines = (shorten(line, room.letters * room.each) for line in fact.words.split("\n"))
    return Fact(label=shorten(fact.label, LONGEST + room.letters // 3), words="\n".join(lines))


def _lines(fact: Fact, source: Source) -> int:
    """Return about how many lines a row takes, with the room around it."""
    return 1 + sum(ceil(len(line) / _room(source).letters) for line in (fact.label, *fact.words.split("\n")))


def _kept(one: PromiseMade, source: Source) -> Fact:
    return Fact(
        label=source.say("We promised you"), words=source.say("We did: {what}", what=one.what.strip())
    )


def _not_kept(one: PromiseMade, source: Source) -> Fact:
    say = source.say
    label = say("We promised you: {what}", what=shorten(one.what.strip(), LONGEST))
    return Fact(label=label, words=say("We could not, because: {reason}", reason=one.reason.strip()))


def _did(action: Action, source: Source) -> Fact:
    done = source.say("We did: {what}", what=action.what.strip())
    return Fact(label=_heard(action, source), words=done)


def _decided(made: DecisionMove, source: Source) -> Fact:
    say = source.say
    words = say("We decided: {what}", what=made.outcome.strip())
    reason = say("The reason: {reason}", reason=made.reason.strip())
    label = say("You said your view on: {what}", what=shorten(made.what.strip(), LONGEST))
    return Fact(label=label, words=f"{words}\n{reason}")


def _doing(action: Action, source: Source) -> Fact:
    say = source.say
    doing = say("We are doing: {what}", what=action.what.strip())
    day = labelled(source, (say("By when"), as_said(action.by_when, say)))
    return Fact(label=_heard(action, source), words="\n".join(line for line in (doing, day) if line))


def _heard(action: Action, source: Source) -> str:
    """Return what was said where an action came up, without saying whose view it was."""
    question, answer = source.questions.get(action.question), source.answers.get(action.question)
    if question is None:
        return source.say("We agreed to do something")
    views = answer.views if answer and question.kind is Kind.VIEWS else ()
    answered = said(question, answer, source) if answer and answer.reply is Reply.ANSWERED else ()
    words = next((view.words.strip() for view in views if view.words.strip()), next(iter(answered), ""))
    if not words:
        return source.say("You asked: {question}", question=source.asks(question))
    return source.say("You said: {words}", words=shorten(words, LONGEST))


def _could_not(limit: Limit, source: Source) -> Fact:
    say = source.say
    reason = limit.why.strip() or say("The reason is not written down yet. Ask for it.")
    return Fact(
        label=say("This is fixed: {what}", what=limit.what.strip()),
        words=say("We could not change it, because: {reason}", reason=reason),
    )


def _put_aside(idea: Idea, source: Source) -> Fact:
    """An idea that was not used, or not all of it: the reason and who decided, never whose idea it was."""
    say = source.say
    answer = {
        Fit.PARTLY: say("We used a part of it, because: {reason}", reason=idea.reason.strip()),
        Fit.NOT_NOW: say("We keep it for later, because: {reason}", reason=idea.reason.strip()),
    }
    could_not = say("We could not use it here, because: {reason}", reason=idea.reason.strip())
    decided = labelled(source, (say("Who decided"), source.who(idea.decided_by)))
    return Fact(
        label=say("You said: {words}", words=shorten(idea.words.strip(), LONGEST)),
        words="\n".join((answer.get(standing(idea), could_not), decided)),
    )


def _again(idea: Idea, source: Source) -> Fact:
    """An idea that is talked about again: the reason it was told last time does not vanish (R13)."""
    say, last = source.say, answers_before(source.project, idea.id)[-1]
    before = labelled(source, (say("What we said before, and why"), last.reason))
    return Fact(
        label=say("You said: {words}", words=shorten(idea.words.strip(), LONGEST)),
        words="\n".join(line for line in (say("We are talking about this again."), before) if line),
    )


def _by_hand(source: Source) -> Iterator[Block]:
    say, lines = source.say, 3 if _room(source) is ROOM[PaperSize.STANDARD] else 2
    yield Heading(level=2, words=say("What we heard"))
    yield WriteField(name="said", label=say("You said"), lines=lines)
    yield WriteField(name="did", label=say("We did"), lines=lines)
    yield WriteField(name="could-not", label=say("We could not, because"), lines=lines)
