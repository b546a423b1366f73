"""Cover in words, the same on every screen and paper."""

from __future__ import annotations

from typing import assert_never

from coprod_desktop.domain.cover import Applied, CoverChoice
from coprod_desktop.domain.words import Words, say_english


def choice_in_words(choice: CoverChoice, owner: str, who: str, say: Words = say_english) -> str:
    """Return what somebody wants for a task of theirs while they are away.

    Args:
        choice: what counts.
        owner: what the person is called whose task it is.
        who: what the named person is called.
        say: the reader's language.
    """
    match choice:
        case CoverChoice.NOT_SAID | CoverChoice.ASK_FIRST:
            return say("Ask {name} first", name=owner)
        case CoverChoice.WAIT:
            return say("It waits for {name}", name=owner)
        case CoverChoice.PERSON:
            return say("{name} may do it", name=who)
        case CoverChoice.GROUP:
            return say("The group may do it")
        case _:
            assert_never(choice)


def applied_in_words(applied: Applied, owner: str, to: str, say: Words = say_english) -> str:
    """Return what became of a task.

    Args:
        applied: what was done.
        owner: what the person is called whose task it was.
        to: what the person is called who does it now, if it went to a person.
        say: the reader's language.
    """
    match applied:
        case Applied.ASK_FIRST:
            return say("Ask {name} first", name=owner)
        case Applied.WAITS:
            return say("It waits for {name}", name=owner)
        case Applied.PERSON:
            return say("{name} does it now", name=to)
        case Applied.GROUP:
            return say("The group does it now")
        case Applied.BACK:
            return say("{name} is back and has it again", name=owner)
        case Applied.KEPT:
            return say("{name} keeps it", name=to) if to else say("It is free for anybody to take")
        case _:
            assert_never(applied)
