"""What a project keeps about one person, in a few lines: before they take it with them or are taken out."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from coprod_desktop.domain.decisions import Dissent, PersonStand
from coprod_desktop.domain.own_part import lists_of
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.words import Words

NAMED = frozenset(
    {"people", "consents", "answers", "ideas", "roles", "holdings", "sessions", "agreements", "signed_copies"}
    | {"appeals", "reflections"}
)


def kept_about(own: Project, say: Words, said: int | None = None) -> tuple[str, ...]:
    """Return a line for each kind of thing that is kept, with how many there are.

    Args:
        own: the person's own part of the project.
        say: the reader's language.
        said: how many things they said, where it is not what `own` has.
    """
    said = said_by(own) if said is None else said
    rest = sum(len(getattr(own, name)) for name in lists_of(own) if name not in NAMED)
    counted = (
        (say("Your choices: {n}", n=len(own.consents)), len(own.consents)),
        (say("Things you said: {n}", n=said), said),
        (say("Your roles: {n}", n=len(own.roles)), len(own.roles)),
        (say("Sessions you came to: {n}", n=len(own.sessions)), len(own.sessions)),
        (say("Papers about you: {n}", n=papers(own)), papers(own)),
        (say("Other lines about you, such as what you do: {n}", n=rest), rest),
    )
    return (say("Your card: your name, and what is written on it"), *(words for words, n in counted if n))


def said_by(own: Project) -> int:
    """Return how many things the person said that stand in their words, each of them once."""
    views = sum(len(one.views) for one in own.answers)
    stands: Iterable[PersonStand | Dissent] = (one for decision in own.decisions for one in decision.stands)
    dissent = (one for move in own.decision_moves for one in move.dissent)
    said = {one.words.strip() for one in chain(stands, dissent)}
    said |= {one.words.strip() for one in own.appeals} | {one.words.strip() for one in own.reflections}
    return views + len(own.ideas) + len(said - {""})


def papers(own: Project) -> int:
    """Return how many kept papers and pictures of papers are about the person."""
    return len(own.agreements) + len(own.signed_copies)
