"""How many are asked to look at their own choices again, said where the change is made (X10)."""

from __future__ import annotations

from coprod_desktop.domain.actions import Action
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.standing import changes_for
from coprod_desktop.domain.material import ACTION
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.people import present
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.small_changes import is_same
from coprod_desktop.domain.words import Words


def newly_asked(earlier: Project, now: Project, pack: Pack, words: Words) -> int:
    """Return how many people have something to look at now that they did not have before the change.

    Args:
        earlier: the project before the change.
        now: the project after it.
        pack: the questions in use.
        words: the reader's language.
    """
    was, then = Source(earlier, pack, words), Source(now, pack, words)
    return sum(
        bool(changed) and changed != changes_for(was, one.id)
        for one in present(now)
        for changed in (changes_for(then, one.id),)
    )


def who_to_ask(before: Action, now: Action) -> str:
    """Return the id of who does an action whose words or day changed for them; nothing where it did not.

    Args:
        before: the action before the change.
        now: the action after it.
    """
    changed = any(not is_same(getattr(before, one.field), getattr(now, one.field)) for one in ACTION)
    same = before.owner == now.owner and not now.done
    return (now.owner or "") if changed and same else ""
