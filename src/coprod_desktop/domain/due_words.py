"""What is due, in words: the same on every screen and paper."""

from __future__ import annotations

from typing import assert_never

from coprod_desktop.domain.our_dates import Due, Kind
from coprod_desktop.domain.words import Words, say_english


def due_in_words(due: Due, say: Words = say_english) -> str:
    """Return what is due, in one line, without who does it.

    Args:
        due: what it is.
        say: the reader's language.
    """
    what = due.what.strip() or say("(not written yet)")
    match due.kind:
        case Kind.FINISH:
            return say("We want to finish.")
        case Kind.ACTION:
            return what
        case Kind.SIGN_OFF:
            return say("A yes is needed: {what}", what=what)
        case Kind.LIMIT:
            return say("We hear about a limit: {what}", what=what)
        case Kind.ANSWER:
            return say("Each of us says what we think: {what}", what=what)
        case Kind.REVIEW:
            return say("We look at a decision again: {what}", what=what)
        case Kind.TRIAL_ENDS | Kind.ROLE_REVIEW | Kind.ROLE_ENDS:
            return _of_a_role(due.kind, what, say) if due.about else _of_several(due.kind, what, say)
        case _:
            assert_never(due.kind)


def _of_a_role(kind: Kind, role: str, say: Words) -> str:
    if kind is Kind.TRIAL_ENDS:
        return say("We have tried out a role: {what}", what=role)
    if kind is Kind.ROLE_REVIEW:
        return say("We look at a role again: {what}", what=role)
    return say("A role ends: {what}", what=role)


def _of_several(kind: Kind, roles: str, say: Words) -> str:
    if kind is Kind.TRIAL_ENDS:
        return say("We have tried out these roles: {what}", what=roles)
    if kind is Kind.ROLE_REVIEW:
        return say("We look at these roles again: {what}", what=roles)
    return say("These roles end: {what}", what=roles)
