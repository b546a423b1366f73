"""Taking a person out of a project for good: what goes, and what stays as "a person who left" (I7, G9).

Other changes keep what people agreed to; this is the one that takes it out, because the person asks. What
a list does is named here; a list nobody named loses the records that are about the person, and the
person's id in all others. So a new list never keeps somebody who was taken out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from coprod_desktop.domain import chain
from coprod_desktop.domain.agreement_answers import AgreementRound
from coprod_desktop.domain.agreement_records import AgreementVersion
from coprod_desktop.domain.being_away import without_cover_of
from coprod_desktop.domain.emptied import (
    MakeId,
    emptied_answer,
    emptied_consent,
    emptied_version,
    with_rounds_tied,
)
from coprod_desktop.domain.fingerprints import fingerprint
from coprod_desktop.domain.own_part import lists_of, names_of
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.place import MAP
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.texts import CODES, mentions, name_in, texts_in, with_texts
from coprod_desktop.domain.typed import is_blank
from coprod_desktop.domain.words import Words, say_english

SHORT = 8
"""Words of fewer letters than this are not looked for in kept papers: they are anybody's."""


@dataclass(frozen=True, kw_only=True)
class Wish:
    """How somebody wants to be taken out.

    Args:
        person: the person, as they are in the project.
        words_too: whether what they said goes as well; else it stays, with no name.
        name_too: whether their name is taken out of what others wrote.
    """

    person: Person
    words_too: bool = False
    name_too: bool = False


def erase(project: Project, wish: Wish, make_id: MakeId, words: Words = say_english) -> Project:
    """Return the project without a person. It serves for an earlier copy of the project as well.

    Args:
        project: the project, or an earlier copy of it.
        wish: who, and how.
        make_id: makes new ids for records of which only a part is left.
        words: the reader's language.
    """
    person_id = wish.person.id
    said = _said_by(project, person_id) if wish.words_too else ()
    taken = _without_their_records(without_cover_of(project, person_id), wish)
    taken = replace(
        taken,
        consents=tuple(
            emptied_consent(one, make_id) if one.person == person_id else one for one in project.consents
        ),
    )
    name = name_in(*_names_of(project, wish.person))
    theirs = (*said, *_on_their_card(wish.person), *_in_their_plan(project, person_id))
    kept_papers = _Papers(person_id, name, theirs, make_id, words)
    taken = replace(taken, agreements=tuple(kept_papers.rest_of(one) for one in taken.agreements))
    taken = replace(taken, agreement_rounds=tuple(map(kept_papers.rest_of_terms, taken.agreement_rounds)))
    answers = (
        emptied_answer(one, make_id) if one.person == person_id else one for one in project.agreement_answers
    )
    taken = replace(taken, agreement_answers=tuple(answers))
    place = MAP if mentions(project.place, person_id) else project.place
    found = name if wish.name_too else None
    rest = _without_id_and_name(replace(taken, place=place), person_id, found, make_id, words)
    return with_rounds_tied(project, rest, make_id)


def places_of_name(project: Project, person: Person) -> tuple[str, ...]:
    """Return what others wrote in which a person's name stands, each text once."""
    found = name_in(*_names_of(project, person))
    if found is None:
        return ()
    own = (*_on_their_card(person), *_in_their_plan(project, person.id), person.name)
    theirs = {*_said_by(project, person.id), *own}
    elsewhere = (name for name in lists_of(project) if name not in ("consents", "agreements"))
    lists = (getattr(project, name) for name in elsewhere)
    texts = (text for records in lists for field, text in texts_in(records) if field not in CODES)
    there = (text for text in (project.name, *texts) if found.search(text) and text not in theirs)
    return tuple(dict.fromkeys(there))


KEPT_AS_A_CHAIN = ("consents", "agreements", "agreement_answers")
"""Lists out of which no record goes: what is left of it holds its place."""
NOT_THEIRS = {"role_events": "person", "cover_log": "owner", "part_edits": "owner", "actions": "owner"}
"""The group's own records, in which only the person's id goes."""


def _without_their_records(project: Project, wish: Wish) -> Project:
    """Return the project without the records that are about the person."""
    person_id = wish.person.id
    lists: dict[str, Any] = {}
    for name in lists_of(project):
        if name not in KEPT_AS_A_CHAIN:
            records = getattr(project, name)
            kept = tuple(one for one in records if not _is_theirs(name, one, wish))
            lists[name] = tuple(_rest_of(name, one, wish) for one in kept)
    rest = replace(project, **lists)
    gone = {one.id for one in project.ideas} - {one.id for one in rest.ideas}
    stopped = {one.id for one in project.check_ins} - {one.id for one in rest.check_ins}
    edits = {one.id for one in rest.part_edits}
    return replace(
        rest,
        idea_answers=tuple(one for one in rest.idea_answers if one.idea not in gone),
        decisions=tuple(replace(one, idea="") if one.idea in gone else one for one in rest.decisions),
        looks=tuple(one for one in rest.looks if one.about not in stopped),
        part_looks=tuple(one for one in rest.part_looks if one.id in edits),
        actions=tuple(replace(one, owner=None) if one.owner == person_id else one for one in rest.actions),
    )


def _is_theirs(name: str, record: Any, wish: Wish) -> bool:
    person_id = wish.person.id
    if name in NOT_THEIRS:
        return name == "part_edits" and wish.words_too and person_id in (record.owner, record.by)
    if name in ("ideas", "reflections"):
        return bool(wish.words_too and record.said_by == person_id)
    if name == "check_ins":
        return bool(record.who == person_id)
    if name == "signed_copies":
        return bool(record.subject == person_id)
    return person_id in (record.id, getattr(record, "person", ""), getattr(record, "owner", ""))


def _rest_of(name: str, record: Any, wish: Wish) -> Any:
    """Return a record of the group without what is the person's inside it."""
    person_id, words_too = wish.person.id, wish.words_too
    match name:
        case "answers":
            views = tuple(one for one in record.views if not words_too or one.said_by != person_id)
            return replace(record, views=tuple(_unnamed(one, wish) for one in views))
        case "ideas" | "reflections":
            return _unnamed(record, wish)
        case "sessions":
            return replace(record, came=tuple(one for one in record.came if one != person_id))
        case "decisions":
            return replace(record, stands=tuple(_stand(one, wish) for one in record.stands))
        case "decision_moves":
            dissent = tuple(one for one in record.dissent if not words_too or one.said_by != person_id)
            return replace(record, dissent=tuple(_unnamed(one, wish) for one in dissent))
        case "appeals" | "unfinished_appeals":
            mine = record.said_by == person_id and words_too
            return _unnamed(replace(record, words="") if mine else record, wish)
        case "overrides":
            return replace(record, appeal="") if record.appeal == person_id else record
        case _:
            return record


def _unnamed(record: Any, wish: Wish) -> Any:
    return replace(record, said_by="") if record.said_by == wish.person.id else record


def _stand(stand: Any, wish: Wish) -> Any:
    """Return an answer to a decision; the person's own still counts, and nobody can tell whose it was."""
    if stand.id != wish.person.id:
        return stand
    return replace(stand, words="" if wish.words_too else stand.words, named=False)


@dataclass(frozen=True)
class _Papers:
    """Takes a person out of the papers that were kept."""

    person: str
    name: re.Pattern[str] | None
    said: tuple[str, ...]
    make_id: MakeId
    words: Words

    def rest_of(self, version: AgreementVersion) -> AgreementVersion:
        """Return a version without the person; one that is about them loses all its words."""
        if version.subject == self.person:
            return emptied_version(version, self.make_id)
        found = self._without(version.words)
        if found == version.words:
            return version
        rest = replace(version, id=self.make_id(), words=found, fingerprint=fingerprint(found))
        return chain.instead_of(version, rest)

    def rest_of_terms(self, asked: AgreementRound) -> AgreementRound:
        """Return what people were asked about without the person's words; names are not in it."""
        terms = self._without(asked.terms)
        return asked if terms == asked.terms else replace(asked, terms=terms)

    def _without(self, text: str) -> str:
        for one in sorted(self.said, key=len, reverse=True):
            if len(one) >= SHORT:
                text = text.replace(one, self.words("(taken out)"))
        return self.name.sub(self.words("a person who left"), text) if self.name else text


def _names_of(project: Project, person: Person) -> set[str]:
    """Return the names that are only this person's. One that others have too gives nobody away."""
    others = (one.id for one in project.people if one.id != person.id)
    shared = {name.casefold() for other in others for name in names_of(project, other)}
    names = {person.name.strip(), *names_of(project, person.id)}
    return {name for name in names if name and name.casefold() not in shared}


def _on_their_card(person: Person) -> tuple[str, ...]:
    texts = (person.offers, person.helps, person.time)
    return tuple(text.strip() for text in texts if not is_blank(text))


def _in_their_plan(project: Project, person_id: str) -> tuple[str, ...]:
    lines = (one.words.strip() for one in project.plan_lines if one.person == person_id)
    return tuple(line for line in lines if line)


def _said_by(project: Project, person_id: str) -> tuple[str, ...]:
    """Return what a person said in the group, word for word."""
    views = (one for answer in project.answers for one in answer.views)
    dissent = (one for move in project.decision_moves for one in move.dissent)
    spoken: Iterable[Any] = (*views, *project.ideas, *dissent, *project.appeals, *project.reflections)
    said = [one.words for one in spoken if one.said_by == person_id]
    said += [one.words for answer in project.decisions for one in answer.stands if one.id == person_id]
    said += [one.words for one in project.holdings if one.person == person_id]
    said += [one.words for one in project.agreement_answers if one.person == person_id]
    return tuple(dict.fromkeys(text.strip() for text in said if not is_blank(text)))


def _without_id_and_name(
    project: Project, person_id: str, name: re.Pattern[str] | None, make_id: MakeId, words: Words
) -> Project:
    left = words("a person who left")

    def change(field: str, text: str) -> str:
        if text == person_id:  # ids have to differ; elsewhere the words can be read as they are
            return make_id() if field in ("id", "took_part") else left
        if name is None or field in CODES:
            return text
        return name.sub(left, text)

    lists = {one: with_texts(getattr(project, one), change) for one in lists_of(project)}
    lists["agreements"] = project.agreements
    for kept in ("consents", "agreement_answers"):
        lists[kept] = tuple(
            old if new is old else chain.instead_of(old, replace(new, id=make_id()))
            for old, new in zip(getattr(project, kept), lists[kept], strict=True)
        )
    return replace(project, name=change("name", project.name), **lists)
