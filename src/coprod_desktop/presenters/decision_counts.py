"""How many people said what: to a decision in the group, and alone."""

from __future__ import annotations

from collections.abc import Mapping

from coprod_desktop.domain.deciding_names import NO_ANSWERS
from coprod_desktop.domain.decisions import Decision, How, Spread, Tally
from coprod_desktop.domain.private_spread import PASS
from coprod_desktop.presenters.deciding_words import stands_for
from coprod_desktop.presenters.desk import Desk
from coprod_desktop.presenters.screen import Bullets, Part, Text, Tone


def counts_in_words(desk: Desk, how: How, counts: tuple[Tally, ...]) -> tuple[str, ...]:
    """Return how many people said what, one line for each answer; silence is always a line of its own."""
    said = {str(stand): words for stand, words in stands_for(how).items()}
    return tuple(
        desk.words("{answer}: {n}", answer=desk.words(said.get(one.said, one.said)), n=one.people)
        if one.said
        else desk.words(NO_ANSWERS, n=one.people)
        for one in counts
    )


def counted(desk: Desk, counts: tuple[Tally, ...], said: Mapping[str, str]) -> tuple[str, ...]:
    """Return how many people gave each answer alone, one line for each that somebody gave.

    Args:
        desk: the project.
        counts: how many people gave each answer, or passed.
        said: the words for each answer, by its id, with {n} for how many.
    """
    words = {**said, PASS: "Did not say: {n}"}
    return tuple(desk.words(words[one.said], n=one.people) for one in counts if one.people)


def spread_parts(desk: Desk, decision: Decision, spreads: tuple[Spread, ...]) -> tuple[Part, ...]:
    """Return what people said alone to the words as they are now; nothing where it is withheld."""
    counts = next((one.counts for one in spreads if one.asked == decision.what.strip()), ())
    if not counts:
        return ()
    label = Text(words=desk.words("What people said alone, before we talked"), tone=Tone.LABEL)
    return label, Bullets(items=counts_in_words(desk, decision.how, counts))
