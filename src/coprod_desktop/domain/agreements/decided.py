"""How the group decides, and what it decided: the reason, and what people said who see it differently."""

from __future__ import annotations

from collections.abc import Iterator

from coprod_desktop.domain.agreements.lines import labelled
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.blocks import Block, Fact, Facts, Heading, Paragraph
from coprod_desktop.domain.days import as_said, day_of
from coprod_desktop.domain.deciding import last_decided
from coprod_desktop.domain.deciding_names import HOWS, NO_ANSWERS
from coprod_desktop.domain.decisions import Decision, DecisionMove, Dissent, Stage

Made = tuple[Decision, DecisionMove]
"""A decision that stands, with the line of the history that made it."""


def made_decisions(source: Source) -> Iterator[Made]:
    """Yield every decision that stands, as it was made; one that is talked about again is not there."""
    for one in source.project.decisions:
        made = last_decided(source.project, one.id) if one.stage is Stage.DECIDED else None
        if made is not None:
            yield one, made


def ways_used(source: Source) -> tuple[tuple[str, str], ...]:
    """Return the name of each way in which something was decided, and what it means."""
    used = {move.how for _, move in made_decisions(source)}
    return tuple(way for how, way in HOWS.items() if how in used)


def way_blocks(source: Source) -> tuple[Block, ...]:
    """Return the ways in which we decide; nothing while nothing is decided.

    Nobody is told to have said yes by silence (X19).
    """
    say = source.say
    rows = tuple(Fact(label=say(name), words=say(means)) for name, means in ways_used(source))
    if not rows:
        return ()
    return (
        Heading(level=2, words=say("How we decide")),
        Facts(rows=rows),
        Paragraph(words=say("Silence is not a yes. To pass is fine.")),
    )


def decided_blocks(source: Source, *, in_short: bool = False) -> tuple[Block, ...]:
    """Return what we decided; nothing while nothing is decided.

    Nobody is named beside what they see differently unless they said so (feature G3).

    Args:
        source: the project and its pack.
        in_short: without the way, and the day, of each decision.
    """
    rows = tuple(_decided(one, move, source, in_short=in_short) for one, move in made_decisions(source))
    return (Heading(level=2, words=source.say("What we decided")), Facts(rows=rows)) if rows else ()


def _decided(decision: Decision, made: DecisionMove, source: Source, *, in_short: bool) -> Fact:
    say = source.say
    way, _ = HOWS.get(made.how, ("", ""))
    more = (
        (say("How"), say(way)),
        (say("Day"), day_of(made.made_at, say)),
        (say("We look again"), as_said(decision.review, say)),
    )
    lines = (
        labelled(source, (say("We decided"), made.outcome), (say("The reason"), made.reason)),
        labelled(source, *(() if in_short else more)),
        *(say(NO_ANSWERS, n=one.people) for one in made.tally if not one.said),
        *(sees_it_differently(one, source) for one in made.dissent),
    )
    return Fact(label=made.what.strip(), words="\n".join(line for line in lines if line))


def sees_it_differently(one: Dissent, source: Source) -> str:
    """Return what somebody sees differently, with their name where they said so."""
    say, name = source.say, source.name(one.said_by)
    if name:
        return say("{name} sees it differently: {words}", name=name, words=one.words)
    return say("Somebody sees it differently: {words}", words=one.words)
