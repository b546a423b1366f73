"""Two looks at the whole on the review sheet: what may get in our way, and who ended up with the say.

They ask, and give no marks. Features X05, X14 and P09 of the source text.
"""

from __future__ import annotations

from collections.abc import Iterator

from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.blocks import Block, Fact, Facts, Heading, Paragraph
from coprod_desktop.domain.days import as_said, say_day
from coprod_desktop.domain.foresight import (
    Sticking,
    StickingPoint,
    finish_of,
    sticking_points,
    when_it_is,
    words_about,
)
from coprod_desktop.domain.looking_words import ASKS, HOLDERS, SEEN, how_many_decisions, who_did_not_say
from coprod_desktop.domain.saying import HeldDecision, Holder, decisions, signals
from coprod_desktop.domain.yes_no import YesNo

MOST = 12
"""The most sticking points on a paper. The rest is counted: the list on the screen has all of them."""
_OF_ONE_PERSON = (Sticking.NEED_WITHOUT_SUPPORT,)
"""What is about one person's needs: it is on the screen, and on no paper that others may read."""


def ahead_blocks(source: Source) -> Iterator[Block]:
    """Yield what may get in our way; nothing where nothing is seen. Nobody's needs are told."""
    say = source.say
    seen = sticking_points(source.project, source.day)
    points = [one for one in seen if one.kind not in _OF_ONE_PERSON]
    if not points:
        return
    yield Heading(level=2, words=say("What may get in our way?"))
    yield Facts(rows=tuple(_points(points[:MOST], source)))
    if len(points) > MOST:
        more = len(points) - MOST
        there = "{n} more are on the screen, at “What may get in our way?”."
        if more == 1:
            there = "1 more is on the screen, at “What may get in our way?”."
        yield Paragraph(words=say(there, n=more))


def _points(points: list[StickingPoint], source: Source) -> Iterator[Fact]:
    """Yield what was seen, each with all that it was seen of: nobody reads the same sentence 8 times."""
    say, project, end = source.say, source.project, finish_of(source.project)
    seen: dict[str, list[str]] = {}
    for point in points:
        day = as_said(when_it_is(project, point), say)
        saw = say(SEEN[point.kind], day=day, end=say_day(end, say) if end else "")
        seen.setdefault(saw, []).append(words_about(project, point) or say("(not written yet)"))
    yield from (Fact(label=saw, words="\n".join(about)) for saw, about in seen.items())


def say_blocks(source: Source) -> Iterator[Block]:
    """Yield who holds each decision that is written down, and what that raises; nothing where nothing is.

    No person is named. What is held by people who did not say if they are here as staff is only counted:
    to list it would tell who they are, and the paper may be read by others (`counting` does the same).
    """
    say, project = source.say, source.project
    found, asks = decisions(project), signals(project)
    if not found and not asks:
        return
    yield Heading(level=2, words=say("Who ended up with the say?"))
    if found:
        yield Paragraph(words=say("This counts the decisions that are written in roles and limits so far."))
        if apart := who_did_not_say(sum(one.staff is YesNo.NOT_SAID for one in source.present), say):
            yield Paragraph(words=apart)
        held = ((who, [one for one in found if one.holder is who]) for who in HOLDERS)
        yield Facts(rows=tuple(_held(who, theirs, source) for who, theirs in held if theirs))
        yield Paragraph(words=say("Is this what we meant?"))
    if asks:
        yield Heading(level=3, words=say("To talk about"))
        saw_and_asks = (ASKS[one] for one in asks)
        yield Facts(rows=tuple(Fact(label=say(saw), words=say(ask)) for saw, ask in saw_and_asks))


def _held(holder: Holder, held: list[HeldDecision], source: Source) -> Fact:
    say = source.say
    lines = "\n".join(one.what for one in held)
    if holder is Holder.NOT_SAID:
        lines = say("They are not listed, so that this paper tells on nobody.")
    return Fact(label=how_many_decisions(holder, len(held), say), words=lines)
