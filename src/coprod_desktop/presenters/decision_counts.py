"""How many people said what to a decision: in the group, and alone before the group talked."""

from __future__ import annotations

from coprod_desktop.domain.deciding_names import NO_ANSWERS
from coprod_desktop.domain.decisions import Decision, How, PrivateCheck, Tally
from coprod_desktop.domain.project import Project
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


def last_shown(project: Project, decision: Decision) -> PrivateCheck | None:
    """Return the last private check of a decision whose answers were shown; None where there is none."""
    shown = [one for one in project.private_checks if one.topic == decision.id and one.took_part]
    return shown[-1] if shown else None


def spread_parts(desk: Desk, decision: Decision, check: PrivateCheck | None) -> tuple[Part, ...]:
    """Return what people said alone to the words as they are now; nothing where it is withheld."""
    spreads = check.spreads if check else ()
    counts = next((one.counts for one in spreads if one.asked == decision.what.strip()), ())
    if not counts:
        return ()
    label = Text(words=desk.words("What people said alone, before we talked"), tone=Tone.LABEL)
    return label, Bullets(items=counts_in_words(desk, decision.how, counts))
