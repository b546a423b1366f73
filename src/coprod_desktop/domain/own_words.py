"""What people said in a language of their own, so that it can be marked wherever it stands."""

from __future__ import annotations

from collections.abc import Iterator

from coprod_desktop.domain.languages import clearly_one_of, seems_to_be
from coprod_desktop.domain.printable import paragraphs
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.said_in import Languages, Spoken
from coprod_desktop.domain.texts import CODES, texts_in


def languages_in(project: Project) -> Languages:
    """Return what a project knows of the languages in it: who writes in another one, and what they said."""
    speaks = {one.id: one.language for one in project.people if one.language}
    if not speaks:
        return Languages()
    lines = {
        (line, speaks[person]): None
        for person, said in _said(project)
        if person in speaks
        for line in paragraphs(said)
        if seems_to_be(line, speaks[person])
    }
    known = {line for line, _ in lines}
    for line in _by_the_group(project):
        if line not in known and (language := clearly_one_of(line, dict.fromkeys(speaks.values()))):
            lines[line, language] = None
    spoken = (Spoken(words=line, language=language) for line, language in lines)
    return Languages(
        spoken=tuple(sorted(spoken, key=lambda one: (len(one.words), one.words))),
        others=tuple(dict.fromkeys(speaks.values())),
    )


def _said(project: Project) -> Iterator[tuple[str, str]]:
    """Yield who said what, where that is known."""
    for person in project.people:
        yield from ((person.id, words) for words in (person.offers, person.time, person.helps))
    for answer in project.answers:
        yield from ((view.said_by, view.words) for view in answer.views)
    for holding in project.holdings:
        yield holding.person, holding.part
        yield holding.edited_by or holding.person, holding.words
    for consent in project.consents:
        yield from ((consent.person, choice.condition) for choice in consent.choices)
    yield from ((idea.said_by, idea.words) for idea in project.ideas)
    for decision in project.decisions:
        yield from ((stand.id, stand.words) for stand in decision.stands)
    for move in project.decision_moves:
        yield from ((view.said_by, view.words) for view in move.dissent)
    yield from ((appeal.said_by, appeal.words) for appeal in project.appeals)


_OF_THE_GROUP = ("answers", "limits", "roles", "actions", "promises", "unknowns", "decisions", "own_clauses")
"""Lists in which the whole group writes; who said it is not kept there, or not with every text."""


def _by_the_group(project: Project) -> Iterator[str]:
    """Yield each line of the whole group: it may be in a language that somebody here writes."""
    yield from paragraphs(project.name)
    for name in _OF_THE_GROUP:
        for field, text in texts_in(getattr(project, name)):
            if field not in CODES:
                yield from paragraphs(text)
