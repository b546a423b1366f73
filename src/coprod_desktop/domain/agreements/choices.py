"""One choice in words, just as it was given."""

from __future__ import annotations

from typing import assert_never

from coprod_desktop.domain.project import Choice, Say
from coprod_desktop.domain.words import Words


def choice_in_words(choice: Choice, say: Words) -> str:
    """Return a choice in whole sentences, with its condition."""
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
        case _:
            assert_never(choice.say)
