"""What of a project is one person's: everything they said and chose, and nothing of anybody else (R19).

The result is a project itself, so that every program that reads projects can read it. A list that this
file does not name keeps those records in which the person's id stands, without other people's ids.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

from coprod_desktop.domain.answers import Answer
from coprod_desktop.domain.consent_records import ConsentRecord
from coprod_desktop.domain.decisions import Decision
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.place import MAP
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.record import Record
from coprod_desktop.domain.texts import CODES, mentions, name_in, with_texts
from coprod_desktop.domain.words import Words, say_english

Trim = Callable[[Any, str], Any]


def lists_of(project: Project) -> tuple[str, ...]:
    """Return the names of the lists a project has."""
    return tuple(one.name for one in fields(project) if isinstance(getattr(project, one.name), tuple))


def own_part(project: Project, person_id: str, new_id: str, words: Words = say_english) -> Project:
    """Return everything in a project that is one person's, as a project of its own.

    Names of other people in the group are not in it, not even in what the person wrote.

    Args:
        project: the whole project.
        person_id: whose part.
        new_id: the id of the new project.
        words: the reader's language.
    """
    lists: dict[str, Any] = {name: _own(name, project, person_id) for name in lists_of(project)}
    own = replace(project, id=new_id, place=MAP, **lists)
    return _without_others(own, project, person_id, words)


def _own(name: str, project: Project, person_id: str) -> tuple[Any, ...]:
    records: tuple[Any, ...] = getattr(project, name)
    trim = TRIM.get(name, _as_it_is)
    if name == "roles":
        held = {one.role for one in project.holdings if one.person == person_id}
        return tuple(one for one in records if one.id in held)
    if name in ABOUT:
        return tuple(trim(one, person_id) for one in records if getattr(one, ABOUT[name]) == person_id)
    return tuple(trim(_only(one, person_id), person_id) for one in records if mentions(one, person_id))


ABOUT = {
    "people": "id",
    "holdings": "person",
    "part_edits": "owner",
    "consents": "person",
    "agreements": "subject",
    "agreement_answers": "person",
    "signed_copies": "subject",
}
"""Lists whose records are about one person each, and the field that says whom."""


def _only(record: Any, person_id: str) -> Any:
    """Return a record without what others said inside it."""
    changes = {}
    for one in fields(record):
        inside = getattr(record, one.name)
        if isinstance(inside, tuple) and any(mentions(part, person_id) for part in inside):
            changes[one.name] = tuple(part for part in inside if mentions(part, person_id))
        elif isinstance(inside, tuple) and any(isinstance(part, Record) for part in inside):
            changes[one.name] = ()
    return replace(record, **changes) if changes else record


def _without(**fields_of_the_group: Any) -> Trim:
    return lambda record, _: replace(record, **fields_of_the_group)


def _as_it_is(record: Any, _: str) -> Any:
    return record


def _answer(answer: Answer, person_id: str) -> Answer:
    """Return an answer with the person's own views; the words are theirs where they keep the promise."""
    if answer.keeper == person_id:
        return answer
    return replace(answer, words="", choice="", sign="", limit="", yes_if="")


def names_of(project: Project, person_id: str) -> set[str]:
    """Return each name a person has here: on their card, in their choices, and to be printed instead."""
    person = find(project.people, person_id)
    own = [one for one in project.consents if one.person == person_id]
    printed = (choice.other_name for one in own for choice in one.choices)
    named = (*((person.name,) if person else ()), *(one.person_name for one in own), *printed)
    return {name.strip() for name in named if name.strip()}


def _consent(record: ConsentRecord, _: str) -> ConsentRecord:
    """Return a record without who was with the person, and without its place among others' records."""
    signature = replace(record.signature, witness="")
    return replace(record, supporter="", interpreter="", signature=signature, link="")


def _decision(decision: Decision, person_id: str) -> Decision:
    """Return a decision with the person's own answer; not those of people who chose them to speak."""
    stands = tuple(one for one in decision.stands if one.id == person_id)
    return replace(
        decision,
        stands=stands,
        dissent=(),
        outcome="",
        reason="",
        idea="",
        limit="",
        session="",
        decides="",
    )


TRIM: dict[str, Trim] = {
    "answers": _answer,
    "ideas": _without(limit="", yes_if="", reason="", decided_by=""),
    "roles": _without(limit="", yes_if=""),
    "sessions": _without(note=""),
    "decisions": _decision,
    "decision_moves": _without(tally=(), outcome="", reason="", why="", decides=""),
    "private_checks": _without(spreads=()),
    "consents": _consent,
    "agreements": _without(link=""),
    "agreement_answers": _without(link=""),
}
"""What is the group's, not the person's, inside the records of these lists."""


def _without_others(own: Project, project: Project, person_id: str, words: Words) -> Project:
    others = {one.id for one in project.people if one.id != person_id}
    names = {name for other in others for name in names_of(project, other)}
    found = name_in(*(names - names_of(project, person_id)))
    somebody = words("somebody else")

    def change(field: str, text: str) -> str:
        if text in others:
            return ""
        return text if field in CODES or found is None else found.sub(somebody, text)

    return with_texts(own, change)
