"""Cover on paper: what somebody wants for a task of theirs when they are away."""

from __future__ import annotations

from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.being_away import choice_of, plan_of
from coprod_desktop.domain.cover import CoverChoice
from coprod_desktop.domain.cover_words import choice_in_words
from coprod_desktop.domain.days import as_said
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.role_records import Role


def cover_words(task: str, owner: str | None, source: Source) -> str:
    """Return what happens to a task when its owner is away, for the group's papers."""
    name = source.name(owner)
    if owner is None or not name:
        return ""
    plan = plan_of(source.project, task, owner)
    return choice_in_words(choice_of(source.project, plan), name, source.name(plan.person), source.say)


def own_cover_rows(role: Role, person: Person, source: Source) -> tuple[tuple[str, str], ...]:
    """Return what somebody chose for their own part in a role, with labels and without anybody's name."""
    say = source.say
    plan = plan_of(source.project, role.id, person.id)
    choice = choice_of(source.project, plan)
    words = {
        CoverChoice.WAIT: say("Your part waits for you."),
        CoverChoice.PERSON: say("The person you named may do your part."),
        CoverChoice.GROUP: say("The group may do your part."),
    }.get(choice, say("We ask you first."))
    return (say("If you cannot come"), words), (say("Last moment"), as_said(plan.last_moment, say))
