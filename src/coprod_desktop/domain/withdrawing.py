"""Taking back a yes, as easily as it was given: one thing at a time, and no reason (features D5, R02)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from coprod_desktop.domain import chain
from coprod_desktop.domain.consent import latest_consent
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.project import Action, Choice, ConsentRecord, Project, Say

YESES = (Say.YES, Say.YES_IF)


def can_take_back(choice: Choice | None) -> bool:
    """Return whether there is something to take back: a yes, or a yes with a condition."""
    return choice is not None and choice.say in YESES


def take_back(
    project: Project, pack: Pack, person_id: str, purpose: str, moment: str, make_id: Callable[[], str]
) -> Project:
    """Return the project after somebody took back one yes. Every earlier record stays as it is.

    The record says no to that purpose from now on and leaves the other choices alone. What has to be
    done now, such as printing a paper anew, becomes an action that says neither who nor what they said.

    Args:
        project: the project.
        pack: its purposes say what there is to do.
        person_id: who takes it back.
        purpose: what for.
        moment: now, ISO 8601.
        make_id: makes ids for new records.
    """
    record = latest_consent(project, person_id)
    said = next((one for one in record.choices if one.purpose == purpose), None) if record else None
    if record is None or not can_take_back(said):
        return project
    after = _without(record, purpose, moment, make_id())
    taken = replace(project, consents=chain.add(project.consents, after))
    asked = find(pack.purposes, purpose)
    return with_action(taken, asked.when_taken_back if asked else "", make_id)


def with_action(project: Project, what: str, make_id: Callable[[], str]) -> Project:
    """Return the project with something to do; once, however many people it is about."""
    known = any(one.what == what and not one.done for one in project.actions)
    if known or not what.strip():
        return project
    return replace(project, actions=(*project.actions, Action(id=make_id(), what=what)))


def signed_record(project: Project, record: ConsentRecord) -> ConsentRecord:
    """Return the record a person signed: taking back needs no signature, so it may be an earlier one."""
    signed = record
    for one in project.consents:
        if one == record:
            break
        if one.person == record.person and not one.took_back:
            signed = one
    return signed if record.took_back else record


def _without(record: ConsentRecord, purpose: str, moment: str, new_id: str) -> ConsentRecord:
    choices = tuple(
        Choice(purpose=one.purpose, asked=one.asked, say=Say.NO) if one.purpose == purpose else one
        for one in record.choices
    )
    return replace(
        record, id=new_id, made_at=moment, choices=choices, took_back=(purpose,), supporter="", link=""
    )
