"""People in the group: who is here, and what happens when somebody is taken off the list."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.being_away import without_cover_of
from coprod_desktop.domain.listing import find, put
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project


def present(project: Project) -> tuple[Person, ...]:
    """Return the people who are in the group now, in the order they were added."""
    return tuple(person for person in project.people if not person.left_on)


def gone(project: Project) -> tuple[Person, ...]:
    """Return the people who have left."""
    return tuple(person for person in project.people if person.left_on)


def name_of(project: Project, person_id: str | None, nobody: str = "") -> str:
    """Return a person's name, or `nobody` when there is no such person or no name yet."""
    person = find(project.people, person_id) if person_id else None
    return person.name.strip() or nobody if person else nobody


def take_off(project: Project, person_id: str, day: str) -> Project:
    """Return the project after somebody left the group on a day.

    Their roles, their cover and their actions become free, so that everybody sees what needs
    somebody. What they said and what they agreed to stays in the record. Somebody about whom
    nothing was ever kept (no consent, no view, no answer to a decision, no line of a log, no note of their
    own) is taken out altogether.
    """
    freed = replace(
        without_cover_of(project, person_id),
        holdings=tuple(holding for holding in project.holdings if holding.person != person_id),
        actions=tuple(
            replace(action, owner=None) if action.owner == person_id else action for action in project.actions
        ),
    )
    person = find(project.people, person_id)
    if person is None:
        return project
    if not _is_on_record(project, person_id):
        return replace(freed, people=tuple(p for p in project.people if p.id != person_id))
    return replace(freed, people=put(project.people, replace(person, left_on=day)))


def bring_back(project: Project, person_id: str) -> Project:
    """Return the project with somebody who left in the group again. Roles are theirs to take up anew."""
    person = find(project.people, person_id)
    return (
        project
        if person is None
        else replace(project, people=put(project.people, replace(person, left_on="")))
    )


def _is_on_record(project: Project, person_id: str) -> bool:
    views = (view for answer in project.answers for view in answer.views)
    spoken = (*(view.said_by for view in views), *(idea.said_by for idea in project.ideas))
    came = (person for session in project.sessions for person in session.came)
    stood = (name for one in project.decisions for stand in one.stands for name in (stand.id, stand.speaker))
    kept = (one.said_by for move in project.decision_moves for one in move.dissent)
    asked = (person for check in project.private_checks for person in check.took_part)
    consented = (consent.person for consent in project.consents)
    planned = (*(one.person for one in project.plan_lines), *(one.said_by for one in project.reflections))
    agreed = (name for one in project.agreement_answers for name in (one.person, one.speaker))
    overrode = (by for use in project.override_uses for by in (use.used_by, use.heard_by))
    appealed = (*(one.said_by for one in project.appeals), *(a.answered_by for a in project.appeal_answers))
    said = (*consented, *spoken, *kept, *appealed)
    covered = (name for line in project.cover_log for name in (line.owner, line.to))
    noted = (one.id for one in project.private_notes)
    return person_id in (*said, *agreed, *planned, *came, *stood, *asked, *overrode, *covered, *noted)
