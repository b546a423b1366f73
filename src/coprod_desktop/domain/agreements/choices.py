"""One choice in words, just as it was given."""

from __future__ import annotations

from typing import assert_never

from coprod_desktop.domain.consent_records import Choice, Say
from coprod_desktop.domain.days import as_said
from coprod_desktop.domain.words import Words


def choice_in_words(choice: Choice, say: Words) -> str:
    """Return a choice in whole sentences, with its condition; what was said with it on lines of their own."""
    other = choice.other_name.strip()
    lines = (
        _said(choice, say),
        say("Where or how: {where}.", where="; ".join(choice.where)) if choice.where else "",
        say("The name to print: {name}.", name=other) if other else "",
        say("The last day: {day}.", day=as_said(choice.until, say)) if choice.until else "",
    )
    return "\n".join(line for line in lines if line)


def _said(choice: Choice, say: Words) -> str:
    match choice.say:
        case Say.YES:
            return say("Yes.")
        case Say.YES_IF:
            condition = choice.condition.strip() or say("(not written yet)")
            return say("Yes, if: {condition}", condition=condition)
        case Say.NO:
            return say("No.")
        case Say.NOT_NOW:
            return say("Not now.")
        case Say.RATHER_NOT_SAY:
            return say("I would rather not say.")
        case _:
            assert_never(choice.say)
