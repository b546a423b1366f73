"""Taking back a yes, as easily as it was given: one thing at a time, and no reason (features D5, R02)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from coprod_desktop.domain import chain
from coprod_desktop.domain.actions import Action
from coprod_desktop.domain.consent import choice_in, latest_consent
from coprod_desktop.domain.consent_records import Choice, ConsentRecord, Say
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.material import THANKS
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.project import Project

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
    said = choice_in(record, purpose)
    if record is None or said is None or said.say not in YESES:
        return project
    after = _without(record, purpose, moment, make_id())
    return with_what_it_asks(
        replace(project, consents=chain.add(project.consents, after)), pack, said, make_id
    )


def with_what_it_asks(project: Project, pack: Pack, said: Choice, make_id: Callable[[], str]) -> Project:
    """Return the project with what there is to do now that a yes is over: for each place it was for."""
    asked = find(pack.purposes, said.purpose)
    places = [one.when_taken_back for one in asked.channels if one.words in said.where] if asked else []
    for what in [one for one in places if one] or [asked.when_taken_back if asked else ""]:
        project = with_action(project, what, make_id)
    return project


def with_action(project: Project, what: str, make_id: Callable[[], str]) -> Project:
    """Return the project with something to do; once, however many people it is about."""
    known = any(one.what == what and not one.done for one in project.actions)
    if known or not what.strip():
        return project
    return replace(project, actions=(*project.actions, Action(id=make_id(), what=what)))


def signed_record(project: Project, record: ConsentRecord) -> ConsentRecord:
    """Return the record a person signed: taking back, or looking again, needs no signature of its own."""
    signed = record
    for one in project.consents:
        if one == record:
            break
        if one.person == record.person and not _is_unsigned(one):
            signed = one
    return signed if _is_unsigned(record) else record


def _is_unsigned(record: ConsentRecord) -> bool:
    thanked = choice_in(record, THANKS) is not None
    return bool(record.took_back) or record.still_right or thanked


def _without(record: ConsentRecord, purpose: str, moment: str, new_id: str) -> ConsentRecord:
    choices = tuple(
        Choice(purpose=one.purpose, asked=one.asked, say=Say.NO) if one.purpose == purpose else one
        for one in record.choices
    )
    return replace(alone(record, moment, new_id), choices=choices, took_back=(purpose,))


def alone(record: ConsentRecord, moment: str, new_id: str) -> ConsentRecord:
    """Return a new record that says the same, made without anybody helping and not signed anew."""
    return replace(
        record,
        id=new_id,
        made_at=moment,
        supporter="",
        interpreter="",
        took_back=(),
        still_right=False,
        link="",
    )
