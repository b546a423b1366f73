"""Tells an owner that their part was changed, wherever they look next, until they have looked (X16)."""

from __future__ import annotations

from coprod_desktop.domain.part_edits import not_looked_at
from coprod_desktop.domain.role_history import title_of
from coprod_desktop.domain.role_records import PartEdit
from coprod_desktop.presenters.desk import Desk
from coprod_desktop.presenters.naming import called_by_id
from coprod_desktop.presenters.page import Paths
from coprod_desktop.presenters.screen import Button, Part, Text, Tone

MOST = 3
"""The most parts that are told of at once. The others come when these were looked at."""


def part_notes(desk: Desk, owner: str = "", role: str = "") -> tuple[Part, ...]:
    """Return a note and a button for each part that was changed and not looked at by its owner.

    Args:
        desk: the open project. While 1 person has the laptop, only that person's parts are told of.
        owner: only the parts of this person.
        role: only the parts of this role.
    """
    words = desk.words
    edits = not_looked_at(desk.project, owner or desk.turn)
    parts = {(one.role, one.owner): one for one in edits if role in ("", one.role)}
    shown: list[Part] = []
    for edit in tuple(parts.values())[:MOST]:
        name, part = called_by_id(desk, edit.owner), part_in_words(desk, edit)
        shown += (
            Text(words=words("The part of {name} was changed: {part}", name=name, part=part), tone=Tone.NOTE),
            Button(
                id=f"part-changes/{edit.role}/{edit.owner}",
                words=words("See what was changed in the part of {name}", name=name),
            ),
        )
    return tuple(shown)


def part_in_words(desk: Desk, edit: PartEdit) -> str:
    """Return what a part is called, or else the role it is a part of."""
    role = title_of(desk.project, edit.role)
    return edit.part or role or desk.words("a part with no name yet")


def follow(button: str, paths: Paths) -> None:
    """Go where a button of a note leads."""
    screen, _, item = button.partition("/")
    if screen == "part-changes":
        paths.go(screen, item)
