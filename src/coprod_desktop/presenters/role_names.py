"""What a role is called, who holds it, and what there is to know about it, in words."""

from __future__ import annotations

from coprod_desktop.domain.days import as_said, parse_day
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.role_records import Holding, Need, Role, Sharing
from coprod_desktop.domain.roles import holdings_of
from coprod_desktop.domain.typed import is_blank
from coprod_desktop.presenters.desk import Desk
from coprod_desktop.presenters.naming import called_by_id
from coprod_desktop.presenters.screen import Part, Text, Tone

NEEDS = {
    Need.AS_WE_LIKE: "We chose it ourselves",
    Need.GOOD_TO_HAVE: "Good to have",
    Need.RULE: "A rule asks for it",
}
NEED_PICTURES = {Need.GOOD_TO_HAVE: "handshake", Need.RULE: "anchor"}
"""What is only a good idea never looks like what a rule asks for: another word and another picture."""


def role_title(desk: Desk, role: Role) -> str:
    """Return a role's name, or words for a role without one."""
    return role.title.strip() or desk.words("A role with no name yet")


def picture_of_role(desk: Desk, role: Role) -> str:
    """Return the picture of the card in the library that a role was made from; else none."""
    starter = find(desk.pack.roles, role.starter)
    return starter.picture if starter else ""


def holders_in_words(desk: Desk, role: Role) -> str:
    """Return who holds a role, in words: people, a group, or all of us."""
    words = desk.words
    if role.not_wanted:
        return words("We decided not to have this role.")
    names = [_holder(desk, holding) for holding in holdings_of(desk.project, role.id)]
    if not is_blank(role.held_by_group):
        names.append(role.held_by_group.strip())
    if names:
        return words("Who does it: {names}", names=", ".join(names))
    return words(
        "We all do it together." if role.sharing is Sharing.ALL_TOGETHER else "Nobody does this yet."
    )


def _holder(desk: Desk, holding: Holding) -> str:
    name, part = called_by_id(desk, holding.person), holding.part.strip()
    return desk.words("{name} ({part})", name=name, part=part) if part else name


def has_parts(desk: Desk, role: Role) -> bool:
    """Return whether each holder of a role has a part of their own to name."""
    return role.sharing is Sharing.OWN_SECTIONS and bool(holdings_of(desk.project, role.id))


def need_in_words(desk: Desk, role: Role) -> str:
    """Return how much a role is needed; nothing where the group chose it freely."""
    words = desk.words
    if role.need in (Need.NOT_SAID, Need.AS_WE_LIKE):
        return ""
    if role.need is Need.GOOD_TO_HAVE:
        return words("Good to have. You can leave it empty.")
    return (
        words("A rule asks for this role: {rule}", rule=role.rule.strip())
        if not is_blank(role.rule)
        else words("A rule asks for this role.")
    )


def has_passed(day: str, today: str) -> bool:
    """Return whether a day somebody wrote is over. Words that are no day never pass."""
    found = parse_day(day)
    return found is not None and found.isoformat() < today


def days_in_words(desk: Desk, role: Role) -> tuple[str, ...]:
    """Return a gentle line for each day of a role that has passed. It is about the role, about no person."""
    words, today = desk.words, desk.today
    lines = (
        (role.trial_until, "We wanted to try this out until {day}. How did it go?"),
        (role.review_on, "We wanted to look at this role again on {day}."),
        (role.ends, "We wrote that this role ends on {day}. It can go on, if you like."),
    )
    return tuple(words(line, day=as_said(day, words)) for day, line in lines if has_passed(day, today))


def role_notes(desk: Desk, role: Role) -> tuple[Part, ...]:
    """Return what there is to know about a role before its card is read."""
    words = desk.words
    if role.not_wanted:
        return ()
    need = need_in_words(desk, role)
    parts: list[Part] = [Text(words=need, picture=NEED_PICTURES[role.need])] if need else []
    if role.no_time_asked:
        parts.append(
            Text(words=words("No time is asked. Come when you can. You are one of us all the same."))
        )
    parts += [Text(words=line, tone=Tone.NOTE) for line in days_in_words(desk, role)]
    return tuple(parts)
