"""What a project keeps about one person, in a few lines: before they take it with them or are taken out."""

from __future__ import annotations

from coprod_desktop.domain.own_part import lists_of
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.words import Words

NAMED = frozenset(
    {"people", "consents", "answers", "ideas", "roles", "holdings", "sessions", "agreements", "signed_copies"}
)


def kept_about(own: Project, say: Words) -> tuple[str, ...]:
    """Return a line for each kind of thing that is kept, with how many there are.

    Args:
        own: the person's own part of the project.
        say: the reader's language.
    """
    rest = sum(len(getattr(own, name)) for name in lists_of(own) if name not in NAMED)
    counted = (
        (say("Your choices: {n}", n=len(own.consents)), len(own.consents)),
        (say("Things you said: {n}", n=said_by(own)), said_by(own)),
        (say("Your roles: {n}", n=len(own.roles)), len(own.roles)),
        (say("Sessions you came to: {n}", n=len(own.sessions)), len(own.sessions)),
        (say("Papers about you: {n}", n=papers(own)), papers(own)),
        (say("Other lines about you, such as what you do: {n}", n=rest), rest),
    )
    return (say("Your card: your name, and what is written on it"), *(words for words, n in counted if n))


def said_by(own: Project) -> int:
    """Return how many views and ideas are the person's."""
    return sum(len(one.views) for one in own.answers) + len(own.ideas)


def papers(own: Project) -> int:
    """Return how many kept papers and pictures of papers are about the person."""
    return len(own.agreements) + len(own.signed_copies)
