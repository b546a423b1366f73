"""The record that is kept of a person's choices: made once, from their talk, and never changed."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain import chain
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.standing import Change, changes_for, points_after, points_for
from coprod_desktop.domain.agreements.telling import told_to
from coprod_desktop.domain.consent_records import ConsentRecord
from coprod_desktop.domain.withdrawing import alone
from coprod_desktop.presenters.desk import Desk
from coprod_desktop.presenters.talk import Talk


def record_of(desk: Desk, talk: Talk) -> ConsentRecord:
    """Return the record of a talk that has come to its end."""
    source = Source(desk.project, desk.pack, desk.words)
    before = talk.before
    told = told_again(source, before) if before else _in_words(told_to(source, talk.person))
    points = (
        points_after(source, talk.person, before, talk.touched) if before else points_for(source, talk.person)
    )
    return ConsentRecord(
        id=desk.make_id(),
        person=talk.person,
        person_name=talk.name,
        made_at=desk.stamp,
        pack_version=f"{desk.pack.id} {desk.pack.version}",
        told=told,
        choices=talk.final_choices(),
        signature=talk.signature(),
        supporter=talk.supporter.strip(),
        interpreter=talk.interpreter.strip(),
        shared=talk.shared == "group",
        points=points,
    )


def keep_still_right(desk: Desk, before: ConsentRecord) -> None:
    """Keep that somebody looked at all their choices, and at what changed, and that it is still right."""
    source = Source(desk.project, desk.pack, desk.words)
    again = replace(
        alone(before, desk.stamp, desk.make_id()),
        pack_version=f"{desk.pack.id} {desk.pack.version}",
        told=told_again(source, before),
        points=points_for(source, before.person),
        still_right=True,
    )
    desk.keep(consents=chain.add(desk.project.consents, again))


def told_again(source: Source, before: ConsentRecord) -> str:
    """Return what somebody was told before, and what they were shown to have changed since."""
    changes = changes_for(source, before.person)
    if not changes:
        return before.told
    shown = tuple((one.label, _side_by_side(one, source)) for one in changes)
    return "\n".join((before.told, source.say("What changed after that"), _in_words(shown)))


def _side_by_side(change: Change, source: Source) -> str:
    was = source.say("It was: {words}", words=change.before)
    return f"{was}\n{source.say('It is now: {words}', words=change.now)}"


def _in_words(told: tuple[tuple[str, str], ...]) -> str:
    return "\n".join(f"{heading}\n{said}" for heading, said in told)
