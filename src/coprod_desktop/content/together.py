"""What has to be true of a pack as a whole: one of each id and heading, and a way to every question."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from coprod_desktop.content.entries import Entry
from coprod_desktop.domain.errors import FileRefused
from coprod_desktop.domain.pack import Kind, Option, Pictured, Question, Section, Served, StarterRole, Theme
from coprod_desktop.domain.record import Record

# Which options of which earlier questions have to be chosen for a question to be asked.
Needs = Mapping[str, frozenset[str]]


def check_together(entries: tuple[Entry, ...]) -> Iterator[FileRefused]:
    """Yield what is wrong between entries that may each be right on their own."""
    yield from _check_ids(entries)
    yield from _check_headings(entries)
    yield from _check_ways(entries)


def _check_ids(entries: tuple[Entry, ...]) -> Iterator[FileRefused]:
    used: set[tuple[bool, str]] = set()
    for entry in entries:
        own_id = getattr(entry.record, "id", "")
        if not own_id or isinstance(entry.record, Option | Pictured):
            continue  # options are named within their question; a picture may fit at 2 places
        key = (isinstance(entry.record, Served), own_id)  # screens are the program's, not the pack's
        if key in used:
            yield entry.refuse(f"Give this another id. “{own_id}” is used already.", "id")
        used.add(key)


def _check_headings(entries: tuple[Entry, ...]) -> Iterator[FileRefused]:
    used: set[tuple[str, str]] = set()
    for entry in entries:
        group, field, heading = _heading(entry.record)
        key = (group, " ".join(heading.split()).casefold())
        if key in used:
            yield entry.refuse(f"Use another heading here. “{heading}” is used already.", field)
        if key[1]:
            used.add(key)


def _heading(record: Record) -> tuple[str, str, str]:
    match record:
        case Question(words=heading):
            return "page", "words", heading
        case Section(title=heading):
            return "page", "title", heading
        case Theme(title=heading):
            return "theme", "title", heading
        case StarterRole(title=heading):
            return "role", "title", heading
    return "", "", ""


def _check_ways(entries: tuple[Entry, ...]) -> Iterator[FileRefused]:
    choices: dict[str, frozenset[str]] = {}
    needs: dict[str, Needs] = {}
    for entry in entries:
        if not isinstance(entry.record, Question):
            continue
        yield from _check_conditions(entry, entry.record, choices)
        needs[entry.record.id] = way = _needs_of(entry.record, needs)
        if any(not options for options in way.values()):
            yield entry.refuse("Change when this is asked. No answers lead here.", "only_if")
        if entry.record.kind is Kind.CHOICE:
            choices[entry.record.id] = frozenset(option.id for option in entry.record.options)


def _check_conditions(
    entry: Entry, question: Question, choices: Mapping[str, frozenset[str]]
) -> Iterator[FileRefused]:
    for condition in question.only_if:
        if condition.question not in choices:
            reason = f"Name a choice question that comes earlier. “{condition.question}” is not one."
            yield entry.refuse(reason, "only_if")
            continue
        for option in condition.has:
            if option not in choices[condition.question]:
                reason = f"Name options of {condition.question}. “{option}” is not one."
                yield entry.refuse(reason, "only_if")


def _needs_of(question: Question, needs: Mapping[str, Needs]) -> Needs:
    """Return all that has to be chosen, counting what the named questions need to be asked at all."""
    way: dict[str, frozenset[str]] = {}
    for condition in question.only_if:
        asked = {**needs.get(condition.question, {}), condition.question: frozenset(condition.has)}
        for name, options in asked.items():
            way[name] = way.get(name, options) & options
    return way
