"""Who has the say: every decision that is written down, by who holds it (features X14 and X05).

Only one thing is used about people: whether they are here as staff. Who did not say is never taken for
either.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.domain.answers import Answer, Reply
from coprod_desktop.domain.days import parse_day
from coprod_desktop.domain.decisions import OUTSIDE, Stage
from coprod_desktop.domain.limit_records import Column, Limit
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.overriding import holders_of
from coprod_desktop.domain.people import present
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import Role, Sharing
from coprod_desktop.domain.roles import holdings_of
from coprod_desktop.domain.typed import is_blank
from coprod_desktop.domain.yes_no import YesNo

PAYMENT_QUESTION = "about.payment"
GOAL_CHOSEN = "about.goal-chosen"
BEFORE_WE_MET = "before"
"""The choice that says somebody fixed the goal before the first session."""
SESSIONS_WITHOUT_FEEDBACK = 3
"""How many sessions go by with no feedback before it is something to talk about."""


class Holder(StrEnum):
    """Who holds a decision. NOT_SAID: somebody who did not say whether they are here as staff."""

    MEMBERS = "members"
    STAFF = "staff"
    NOT_SAID = "not-said"
    SHARED = "shared"
    OUTSIDE = "outside"
    NOBODY_YET = "nobody-yet"


_ALONE = {YesNo.YES: Holder.STAFF, YesNo.NO: Holder.MEMBERS, YesNo.NOT_SAID: Holder.NOT_SAID}


@dataclass(frozen=True)
class HeldDecision:
    """One decision and who holds it. `what` is in the group's own words."""

    what: str
    holder: Holder


class Signal(StrEnum):
    """A sign that people may be here for show. Each is a question to talk about, never a score."""

    NOTHING_IS_OURS = "nothing-is-ours"
    STAFF_SIGN_OFF_ALL = "staff-sign-off-all"
    ONE_ALONE = "one-alone"
    NO_WORD_ON_PAYMENT = "no-word-on-payment"
    ALL_IS_FIXED = "all-is-fixed"
    DECIDED_OUTSIDE = "decided-outside"
    NOBODY_WAS_ASKED = "nobody-was-asked"
    STAFF_OVERRIDE_ALWAYS = "staff-override-always"
    GOAL_WAS_FIXED = "goal-was-fixed"


def decisions(project: Project) -> tuple[HeldDecision, ...]:
    """Return the decisions that are written down: roles, sign-offs, limits, and rights to override."""
    limits = (_of_limit(one, project) for one in project.limits)
    return (*_in_roles(project), *limits, *_in_rights(project))


def _in_roles(project: Project) -> Iterator[HeldDecision]:
    for role in project.roles:
        if role.not_wanted:
            continue
        if not is_blank(role.may_decide):
            yield HeldDecision(role.may_decide.strip(), _of_role(role, project))
        if role.signs_off and not is_blank(role.sign_off.on_what):
            yield HeldDecision(role.sign_off.on_what.strip(), _of_words(role.sign_off.who, project))


def _of_role(role: Role, project: Project) -> Holder:
    if role.sharing is Sharing.ALL_TOGETHER or not is_blank(role.held_by_group):
        return Holder.SHARED
    return _of_people(frozenset(holding.person for holding in holdings_of(project, role.id)), project)


def _in_rights(project: Project) -> Iterator[HeldDecision]:
    for right in project.overrides:
        if not right.stopped_on and not is_blank(right.area):
            yield HeldDecision(right.area.strip(), _of_people(holders_of(right, project), project))


def _of_people(held_by: frozenset[str], project: Project) -> Holder:
    said = {person.staff for person in present(project) if person.id in held_by}
    if not said:
        return Holder.NOBODY_YET
    if {YesNo.YES, YesNo.NO} <= said:
        return Holder.SHARED
    return Holder.NOT_SAID if YesNo.NOT_SAID in said else _ALONE[said.pop()]


def _of_words(who: str, project: Project) -> Holder:
    """Return who is meant by an id, or by words such as "Ruth, for the charity"; others are outside."""
    if is_blank(who):
        return Holder.NOBODY_YET
    named = (person for person in present(project) if _begins_with(who, person.name))
    found = find(present(project), who) or next(named, None)
    if found is None:
        return Holder.OUTSIDE
    return _ALONE[found.staff]


def _begins_with(who: str, name: str) -> bool:
    words, named = who.strip().casefold(), name.strip().casefold()
    return bool(named) and (words == named or words.startswith((f"{named} ", f"{named},")))


def _of_limit(limit: Limit, project: Project) -> HeldDecision:
    ours = limit.column is Column.OURS
    return HeldDecision(limit.what.strip(), Holder.SHARED if ours else _of_words(limit.set_by, project))


def signals(project: Project) -> tuple[Signal, ...]:
    """Return what to talk about, from what is written. An empty project shows nothing."""
    return tuple(signal for signal, is_there in _CHECKS.items() if is_there(project))


def _nothing_is_ours(project: Project) -> bool:
    return bool(project.limits) and all(limit.column is not Column.OURS for limit in project.limits)


def _staff_sign_off_all(project: Project) -> bool:
    """Say whether every yes is given by staff, while others are here too."""
    given = [_of_words(r.sign_off.who, project) for r in project.roles if r.signs_off and not r.not_wanted]
    known = [holder for holder in given if holder is not Holder.NOBODY_YET]
    others = any(not person.staff for person in present(project))  # and who did not say: it may be so
    return bool(known) and others and all(holder is Holder.STAFF for holder in known)


def _one_alone(project: Project) -> bool:
    """Say whether all but one said that they are staff, and that one that they are not."""
    said = [person.staff for person in present(project)]
    return len(said) > 1 and said.count(YesNo.NO) == 1 and YesNo.NOT_SAID not in said


def _no_word_on_payment(project: Project) -> bool:
    """Say whether people are here, and nothing at all is written about payment."""
    return bool(present(project)) and not any(_is_about_payment(answer) for answer in project.answers)


def _is_about_payment(answer: Answer) -> bool:
    if answer.id != PAYMENT_QUESTION:
        return False
    return answer.reply is not Reply.ANSWERED or not is_blank(answer.words)


def _all_is_fixed(project: Project) -> bool:
    return bool(project.limits) and all(limit.column is Column.FIXED for limit in project.limits)


def _decided_outside(project: Project) -> bool:
    """Say whether anything was decided outside a session."""
    return any(one.session == OUTSIDE and one.stage is Stage.DECIDED for one in project.decisions)


def _nobody_was_asked(project: Project) -> bool:
    """Say whether nobody was asked at the last few sessions, by their days where all have one."""
    days = [(parse_day(session.day), session) for session in project.sessions]
    dated = [(day, session) for day, session in days if day is not None]
    all_dated = len(dated) == len(days)
    in_order = sorted(dated, key=lambda one: one[0]) if all_dated else days
    sessions = [session for _, session in in_order]
    last = sessions[-SESSIONS_WITHOUT_FEEDBACK:]
    return len(last) == SESSIONS_WITHOUT_FEEDBACK and not any(session.feedback for session in last)


def _staff_override_always(project: Project) -> bool:
    """Say whether every override was by staff, while others are here too."""
    staff = {person.id for person in project.people if person.staff}
    others = any(not person.staff for person in present(project))
    uses = project.override_uses
    return bool(uses) and others and all(use.used_by in staff for use in uses)


def _goal_was_fixed(project: Project) -> bool:
    """Say whether the group said that its goal was fixed before the first session, and left it so."""
    answer = find(project.answers, GOAL_CHOSEN)
    return answer is not None and answer.reply is Reply.ANSWERED and answer.choice == BEFORE_WE_MET


_CHECKS = {
    Signal.NOTHING_IS_OURS: _nothing_is_ours,
    Signal.STAFF_SIGN_OFF_ALL: _staff_sign_off_all,
    Signal.ONE_ALONE: _one_alone,
    Signal.NO_WORD_ON_PAYMENT: _no_word_on_payment,
    Signal.ALL_IS_FIXED: _all_is_fixed,
    Signal.DECIDED_OUTSIDE: _decided_outside,
    Signal.NOBODY_WAS_ASKED: _nobody_was_asked,
    Signal.STAFF_OVERRIDE_ALWAYS: _staff_override_always,
    Signal.GOAL_WAS_FIXED: _goal_was_fixed,
}
