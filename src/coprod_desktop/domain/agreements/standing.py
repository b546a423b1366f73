"""Whether a yes still stands: what it rests on is as it was, and its last day has not passed."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from coprod_desktop.domain.agreements.choices import choice_in_words
from coprod_desktop.domain.agreements.clauses import heading_of, own_clauses
from coprod_desktop.domain.agreements.filling import said
from coprod_desktop.domain.agreements.rights import right_of_person, right_of_role
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.answers import Reply
from coprod_desktop.domain.consent import choice_in, has_ended
from coprod_desktop.domain.consent_records import Choice, ConsentRecord, Point
from coprod_desktop.domain.days import as_said
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.material import (
    CLAUSES,
    OF_PURPOSE,
    OVERRIDE,
    OWN_RIGHTS,
    PROJECT,
    ROLE,
    TAKE_PART,
    TAKE_ROLE,
    OfClause,
    OfRole,
)
from coprod_desktop.domain.role_records import Role
from coprod_desktop.domain.small_changes import is_same
from coprod_desktop.domain.withdrawing import YESES


@dataclass(frozen=True)
class Found:
    """One thing somebody's yes rests on, as it is now: the point to keep, its label, and the purpose."""

    point: Point
    label: str
    purpose: str
    told_before: bool = False
    role: str = ""

    @property
    def is_right(self) -> bool:
        """Whether it is what somebody may override, by themselves or through a role."""
        return self.point.id in (OWN_RIGHTS, f"{self.role}/{OVERRIDE}")


@dataclass(frozen=True)
class Change:
    """What changed after somebody chose, side by side. Words for each, also where there were none."""

    label: str
    purpose: str
    before: str
    now: str


def points_for(source: Source, person_id: str) -> tuple[Point, ...]:
    """Return what a person's choices would rest on today, to keep with their record."""
    return tuple(found.point for found in _found(source, person_id))


def points_after(
    source: Source, person_id: str, before: ConsentRecord, touched: Collection[str]
) -> tuple[Point, ...]:
    """Return what choices rest on when only some of them were made again.

    A choice that was left alone rests on what it rested on before, so that nothing is agreed to unseen.
    """
    kept = {one.id: one for one in before.points}
    return tuple(
        one.point if one.purpose in touched else kept[one.point.id]
        for one in _found(source, person_id)
        if one.purpose in touched or one.point.id in kept
    )


def changes_for(source: Source, person_id: str) -> tuple[Change, ...]:
    """Return what changed for one person since they chose.

    Somebody who never chose is told of no change (R04). Who said no is told as who said yes is: a
    list of who is to look again would otherwise say who said no.
    """
    record = source.consents.get(person_id)
    if record is None:
        return ()
    return (
        *_new_roles(record, source, person_id),
        *(
            Change(one.label, one.purpose, _shown(_kept(record, one), source), _shown(one.point, source))
            for one in _found(source, person_id)
            if _changed(record, one)
        ),
        *_ended(record, source),
    )


def _new_roles(record: ConsentRecord, source: Source, person_id: str) -> Iterator[Change]:
    """Yield each role that came after the person chose, whatever is written about it."""
    held = {one.role for one in source.project.holdings if one.person == person_id}
    for role in source.project.roles:
        if role.id in held and not role.not_wanted and _is_new(record, role.id):
            was, now = source.say("This was not your role."), source.say("This is your role.")
            yield Change(_title(source, role), TAKE_ROLE, was, now)


def was_never_asked_about_roles(source: Source, person_id: str) -> bool:
    """Return whether somebody has their first role since they chose, and was not asked about one then."""
    record = source.consents.get(person_id)
    if record is None or choice_in(record, TAKE_ROLE) is not None:
        return False
    return any(_new_roles(record, source, person_id))


def _is_new(record: ConsentRecord, role_id: str) -> bool:
    """Whether a role came after the choices. Records without points are of an earlier program."""
    return bool(record.points) and not any(point.id.startswith(f"{role_id}/") for point in record.points)


def _ended(record: ConsentRecord, source: Source) -> Iterator[Change]:
    """Yield each yes whose last day has passed since the person looked: it is asked again once."""
    for one in record.choices:
        ended = one.say in YESES and has_ended(one, source.day)
        if ended and not has_ended(one, record.made_at.partition("T")[0]):
            now = source.say("The last day has passed, so this is no longer a yes.")
            yield Change(one.asked, one.purpose, choice_in_words(one, source.say), now)


def holds(source: Source, person_id: str, purpose: str) -> bool:
    """Return whether somebody's yes to a purpose stands today."""
    yes = source.said_yes(person_id, purpose)
    return yes and all(one.purpose != purpose for one in changes_for(source, person_id))


def agrees_to_roles(source: Source, person_id: str) -> bool:
    """Return whether a person says yes to taking part, and to the roles they hold as these are now."""
    return holds(source, person_id, TAKE_PART) and holds(source, person_id, TAKE_ROLE)


def choice_of(source: Source, person_id: str, purpose: str) -> Choice | None:
    """Return what a person chose last for a purpose."""
    return choice_in(source.consents.get(person_id), purpose)


def _found(source: Source, person_id: str) -> Iterator[Found]:
    say = source.say
    for one in PROJECT:
        words = _answer(source, one.question)
        yield Found(Point(id=one.question, words=words), say(one.label), one.purpose)
    for purpose in source.pack.purposes:
        point = Point(id=f"{purpose.id}/{OF_PURPOSE}", words=purpose.who_sees)
        yield Found(point, say("Who sees it: {what}", what=purpose.asks), purpose.id)
    rights = Point(id=OWN_RIGHTS, words=right_of_person(person_id, source))
    yield Found(rights, say("What you may override"), TAKE_PART)
    held = {one.role: one.part for one in source.project.holdings if one.person == person_id}
    for clause in CLAUSES:
        if held or clause.purpose != TAKE_ROLE:
            yield from _of_clauses(source, clause)
    for role in source.project.roles:
        if role.id in held and not role.not_wanted:
            yield from (_of_role(source, role, field, held[role.id]) for field in ROLE)


def _of_clauses(source: Source, one: OfClause) -> Iterator[Found]:
    """Yield the headings together, so that one more or one less is seen, and then each clause's words."""
    own = own_clauses(one.document, source)
    headings = "; ".join(heading_of(clause, source) for clause in own)
    yield Found(Point(id=f"clauses/{one.document}", words=headings), source.say(one.label), one.purpose)
    for clause in own:
        point = Point(id=f"clause/{clause.id}", words=clause.words.strip())
        yield Found(point, heading_of(clause, source), one.purpose)


def _of_role(source: Source, role: Role, one: OfRole, part: str) -> Found:
    label = source.say("{title}: {what}", title=_title(source, role), what=source.say(one.label))
    point = Point(id=f"{role.id}/{one.field}", words=_field(source, role, one.field, part))
    return Found(point, label, TAKE_ROLE, one.told_before, role.id)


def _title(source: Source, role: Role) -> str:
    return role.title.strip() or source.say("A role without a name yet")


def _field(source: Source, role: Role, field: str, part: str) -> str:
    beside = {"part": part, OVERRIDE: right_of_role(role, source)}
    if field.startswith("sign_off.") and not role.signs_off:
        return ""
    value: Any = beside.get(field, role)
    for name in () if field in beside else field.split("."):
        value = getattr(value, name)
    if isinstance(value, tuple):
        return "; ".join(one.strip().rstrip(".") for one in value if one.strip())
    if field in ("ends", "sign_off.by_when"):
        return as_said(value, source.say)
    return str(value).strip()


def _answer(source: Source, question_id: str) -> str:
    question, answer = source.questions.get(question_id), source.answers.get(question_id)
    if question is None or answer is None or answer.reply is not Reply.ANSWERED:
        return ""
    return "; ".join(said(question, answer, source))


def _changed(record: ConsentRecord, one: Found) -> bool:
    kept = _kept(record, one)
    if kept is not None:
        return not is_same(kept.words, one.point.words)
    if one.is_right:  # an earlier program kept no point for it; what was told says whether it was there
        return bool(one.point.words) and one.point.words not in record.told
    if not one.role:
        return False  # nobody was asked about it then: a newer program asks for more
    if record.points:  # a role that came after the yes, unless only this field of it is new to the program
        return _is_new(record, one.role) and bool(one.point.words)
    return one.told_before and one.point.words not in record.told


def _kept(record: ConsentRecord, one: Found) -> Point | None:
    return find(record.points, one.point.id)


def _shown(point: Point | None, source: Source) -> str:
    """Return a point for reading. Where a person was chosen, their id is kept, and no name."""
    return (source.who(point.words) if point else "") or source.say("Nothing was written.")
