"""What people said in a language of their own, so that it can be marked wherever it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from coprod_desktop.domain.languages import clearly_one_of, seems_to_be
from coprod_desktop.domain.printable import paragraphs
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.said_in import Languages, Spoken
from coprod_desktop.domain.texts import CODES, texts_in

Lines: TypeAlias = tuple[tuple[str, str], ...]

_OF_THE_GROUP = ("answers", "limits", "roles", "actions", "promises", "unknowns", "decisions", "own_clauses")
"""Lists in which the whole group writes; who said it is not kept there, or not with every text."""


class Heard:
    """What was found in each record of the whole group: one that is the same is not looked into again."""

    def __init__(self) -> None:
        self._among: tuple[str, ...] = ()
        self._found: dict[int, tuple[object, Lines]] = {}  # by the record's id, which is its own while held
        self._last: tuple[Project, Languages] | None = None

    def languages(self, project: Project) -> Languages:
        """Return what a project knows of the languages in it, worked out anew when it has changed."""
        if self._last is None or self._last[0] is not project:
            self._last = (project, languages_in(project, self))
        return self._last[1]

    def lines(self, project: Project, among: tuple[str, ...]) -> Lines:
        """Return the lines of the whole group that are clearly in one of these languages, with which."""
        before = self._found if among == self._among else {}
        records = [one for name in _OF_THE_GROUP for one in getattr(project, name)]
        self._found = {
            id(one): before.get(id(one)) or (one, tuple(_clear_lines(one, among))) for one in records
        }
        self._among = among
        found = (line for _, lines in self._found.values() for line in lines)
        return (*_clear_lines(project.name, among), *found)


def languages_in(project: Project, heard: Heard | None = None) -> Languages:
    """Return what a project knows of the languages in it: who writes in another one, and what they said.

    Args:
        project: the project.
        heard: what was found in the same project before it changed; it is brought up to date.
    """
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
    others = tuple(dict.fromkeys(speaks.values()))
    by_the_group = (heard or Heard()).lines(project, others)
    lines |= {(line, language): None for line, language in by_the_group if line not in known}
    spoken = (Spoken(words=line, language=language) for line, language in lines)
    return Languages(
        spoken=tuple(sorted(spoken, key=lambda one: (len(one.words), one.words))),
        others=others,
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


def _clear_lines(said: object, among: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield each line of words or of a record that is clearly in one of these languages, with which."""
    for field, text in texts_in(said):
        for line in paragraphs(text) if field not in CODES else ():
            if language := clearly_one_of(line, among):
                yield line, language
