"""Overriding: who may, in what, who hears an appeal, and what is said before it is recorded (feature X09).

What can be used is worked out anew each time. So nobody ever hears an appeal against themselves, whoever
takes or leaves a role afterwards: the right is paused until somebody else is named.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum
from typing import assert_never

from coprod_desktop.domain.days import parse_day, say_day
from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.listing import drop, find
from coprod_desktop.domain.overrides import (
    Appeal,
    AppealAnswer,
    AppealDays,
    Ground,
    Outcome,
    Override,
    OverrideUse,
)
from coprod_desktop.domain.people import present
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import Sharing
from coprod_desktop.domain.roles import holdings_of
from coprod_desktop.domain.typed import is_blank
from coprod_desktop.domain.words import Words, say_english


class Standing(StrEnum):
    """Where a right to override stands today."""

    READY = "ready"
    UNFINISHED = "unfinished"
    PAUSED = "paused"  # nobody can hear an appeal
    ENDED = "ended"


def holders_of(right: Override, project: Project) -> frozenset[str]:
    """Return the ids of the people who are here and hold the right, by themselves or through its role."""
    here = frozenset(person.id for person in present(project))
    if not right.role:
        return here & {right.person}
    role = find(project.roles, right.role)
    if role is None or role.not_wanted:
        return frozenset()
    if role.sharing is Sharing.ALL_TOGETHER:
        return here
    return here & {holding.person for holding in holdings_of(project, role.id)}


def hearer_of(right: Override, project: Project) -> str:
    """Return who hears an appeal: a person's id, or words for somebody outside the group; else nothing.

    Somebody who holds the right cannot hear an appeal against it, nor can somebody who has left.
    """
    return _hearer_but(holders_of(right, project), right, project)


def _hearer_but(not_these: frozenset[str], right: Override, project: Project) -> str:
    if right.appeal:
        return right.appeal if _is_here_but(not_these, right.appeal, project) else ""
    return _outside_but(not_these, right.appeal_outside, project)


def _is_here_but(not_these: frozenset[str], person: str, project: Project) -> bool:
    return person not in not_these and find(present(project), person) is not None


def _outside_but(not_these: frozenset[str], named: str, project: Project) -> str:
    names = (person.name for person in project.people if person.id in not_these)
    own = any(is_named_in(name, named) for name in names)
    return "" if own or is_blank(named) else named.strip()


def is_named_in(name: str, words: str) -> bool:
    """Say whether words name somebody, as in "Ask Jo, please" for Jo. A name that is blank is in no words."""
    sought, said = _plain_words(name), _plain_words(words)
    starts = range(len(said) - len(sought) + 1)
    return bool(sought) and any(said[at : at + len(sought)] == sought for at in starts)


def _plain_words(text: str) -> list[str]:
    return "".join(mark if mark.isalnum() else " " for mark in text.casefold()).split()


def standing_of(right: Override, project: Project, today: str) -> Standing:
    """Return where a right stands on a day, ISO 8601."""
    ends = parse_day(right.ends)
    if right.stopped_on or (ends is not None and ends.isoformat() < today):
        return Standing.ENDED
    if unsaid_of(right, project):
        return Standing.UNFINISHED
    return Standing.READY if hearer_of(right, project) else Standing.PAUSED


def unsaid_of(right: Override, project: Project, words: Words = say_english) -> tuple[Problem, ...]:
    """Return what is still to be said before a right can be used; who hears an appeal is asked apart."""
    asks = (
        ("person", not holders_of(right, project), words("Choose who has this right.")),
        ("area", is_blank(right.area), words("Write what this right is about, and nothing wider.")),
        ("ground", right.ground is Ground.NOT_SAID, words("Choose why there is this right.")),
        ("ask_first", is_blank(right.ask_first), words("Write who is asked first.")),
        ("days", right.days is AppealDays.NOT_SAID, words("Choose how long people can appeal.")),
        ("ends", parse_day(right.ends) is None, words("Write the last day, such as 14 March 2027.")),
    )
    return tuple(Problem(field=field, words=ask) for field, is_open, ask in asks if is_open)


def problems_of_right(right: Override, project: Project, words: Words = say_english) -> tuple[Problem, ...]:
    """Return what is still to be said, and whether somebody else hears an appeal."""
    ask = words("Choose somebody else to hear an appeal. It cannot be somebody who has this right.")
    heard = () if hearer_of(right, project) else (Problem(field="appeal", words=ask),)
    return (*unsaid_of(right, project, words), *heard)


def problems_of_use(
    use: OverrideUse, project: Project, today: str, words: Words = say_english
) -> tuple[Problem, ...]:
    """Return why a use cannot be recorded yet, each with what to do instead; nothing when it can.

    It can be recorded only by who has the right, inside its area, before it ends, with a reason, and while
    somebody else can hear an appeal (feature X09).
    """
    right = find(project.overrides, use.right)
    refusal = _refusal(right, project, today, words)
    if right is None or refusal:
        return (Problem(field="right", words=refusal),)
    asks = (
        ("used_by", use.used_by not in holders_of(right, project), words("Choose who uses this right.")),
        (
            "in_area",
            not use.in_area,
            words("Decide this together instead. This right is only about: {area}", area=right.area.strip()),
        ),
        ("what", is_blank(use.what), words("Write what you override.")),
        ("asked", is_blank(use.asked), words("Write who was asked first, and what they said.")),
        ("reason", is_blank(use.reason), words("Write the reason. People deserve one.")),
    )
    return tuple(Problem(field=field, words=ask) for field, is_open, ask in asks if is_open)


def _refusal(right: Override | None, project: Project, today: str, words: Words) -> str:
    if right is None:
        return words("Decide this together. This right is not there any more.")
    standing = standing_of(right, project, today)
    match standing:
        case Standing.ENDED:
            return words("Decide this together. This right has ended.")
        case Standing.PAUSED:
            return words("Name somebody else to hear an appeal first. Until then, decide this together.")
        case Standing.UNFINISHED:
            return words("Finish the card of this right first. Until then, decide this together.")
        case Standing.READY:
            return ""
        case _:
            assert_never(standing)


def record_use(project: Project, use_id: str, made_at: str) -> Project:
    """Return the project with an unfinished use recorded for good; as it was when it cannot be.

    Args:
        project: as it stands.
        use_id: the id of an unfinished use.
        made_at: the moment, ISO 8601 in UTC.
    """
    use, today = find(project.unfinished_uses, use_id), made_at.partition("T")[0]
    right = find(project.overrides, use.right) if use else None
    if use is None or right is None or problems_of_use(use, project, today):
        return project
    recorded = replace(
        use,
        made_at=made_at,
        area=right.area.strip(),
        ground=right.ground,
        heard_by=hearer_of(right, project),
        appeal_until=(date.fromisoformat(today) + timedelta(days=int(right.days))).isoformat(),
    )
    return replace(
        project,
        unfinished_uses=drop(project.unfinished_uses, use_id),
        override_uses=(*project.override_uses, recorded),
    )


def uses_of(project: Project, right_id: str) -> tuple[OverrideUse, ...]:
    """Return how often a right was used, the first use first."""
    return tuple(use for use in project.override_uses if use.right == right_id)


def appeals_to(project: Project, use_id: str) -> tuple[Appeal, ...]:
    """Return the appeals against a use, the first one first."""
    return tuple(appeal for appeal in project.appeals if appeal.use == use_id)


def problems_of_appeal(
    appeal: Appeal, project: Project, today: str, words: Words = say_english
) -> tuple[Problem, ...]:
    """Return what is still to be said before an appeal is sent, or that its days are over."""
    use = find(project.override_uses, appeal.use)
    if use is None:
        return (Problem(field="words", words=words("Write this for the group to talk about instead.")),)
    if use.appeal_until < today:
        day = say_day(date.fromisoformat(use.appeal_until), words)
        late = words(
            "Write this for the group to talk about instead. The last day to appeal was {day}.", day=day
        )
        return (Problem(field="words", words=late),)
    if is_blank(appeal.words):
        return (Problem(field="words", words=words("Write what you think about it.")),)
    return ()


def send_appeal(project: Project, appeal_id: str, made_at: str) -> Project:
    """Return the project with an unfinished appeal recorded for good; as it was when it cannot be."""
    appeal = find(project.unfinished_appeals, appeal_id)
    if appeal is None or problems_of_appeal(appeal, project, made_at.partition("T")[0]):
        return project
    return replace(
        project,
        unfinished_appeals=drop(project.unfinished_appeals, appeal_id),
        appeals=(*project.appeals, replace(appeal, made_at=made_at)),
    )


def hearer_of_appeal(project: Project, appeal_id: str) -> str:
    """Return who hears an appeal now: a person's id, or words; nothing when nobody can.

    It is who is named at the right today, or else who was named then. Whoever used the right, and whoever
    has it today, hears no appeal against it.
    """
    appeal = find(project.appeals, appeal_id)
    use = find(project.override_uses, appeal.use) if appeal else None
    if use is None:
        return ""
    right = find(project.overrides, use.right)
    not_these = frozenset((use.used_by, *(holders_of(right, project) if right else ())))
    named_today = _hearer_but(not_these, right, project) if right else ""
    if named_today or _is_here_but(not_these, use.heard_by, project):
        return named_today or use.heard_by
    was_in_group = find(project.people, use.heard_by) is not None
    return "" if was_in_group else _outside_but(not_these, use.heard_by, project)


def problems_of_answer(
    answer: AppealAnswer, project: Project, words: Words = say_english
) -> tuple[Problem, ...]:
    """Return what is still to be said before an appeal is answered."""
    ask = words("Name somebody else to hear this appeal first, on the card of the right.")
    asks = (
        ("hearer", not hearer_of_appeal(project, answer.id), ask),
        ("outcome", answer.outcome is Outcome.NOT_SAID, words("Choose what happens now.")),
        ("reason", is_blank(answer.reason), words("Write the reason. People deserve one.")),
    )
    return tuple(Problem(field=field, words=said) for field, is_open, said in asks if is_open)


def give_answer(project: Project, appeal_id: str, made_at: str) -> Project:
    """Return the project with the answer to an appeal recorded for good; as it was when it cannot be."""
    answer = find(project.unfinished_appeal_answers, appeal_id)
    if answer is None or find(project.appeal_answers, appeal_id) or problems_of_answer(answer, project):
        return project
    given = replace(answer, answered_by=hearer_of_appeal(project, appeal_id), made_at=made_at)
    return replace(
        project,
        unfinished_appeal_answers=drop(project.unfinished_appeal_answers, appeal_id),
        appeal_answers=(*project.appeal_answers, given),
    )
