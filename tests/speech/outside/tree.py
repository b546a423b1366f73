"""The program as other programs get it: its tree of names, roles and states. Needs the system's Python."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import gi  # type: ignore[import-not-found]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found]  # noqa: E402

PATIENCE_MS = 60_000
Atspi.set_timeout(PATIENCE_MS, PATIENCE_MS)  # a busy program is no missing one

WINDOWS = {"frame", "dialog", "alert", "window", "filler", "file chooser"}


class Node:
    """One thing in the tree, as it is now."""

    def __init__(self, thing: Any, parent: Node | None = None) -> None:
        self.thing, self.parent = thing, parent
        self.role: str = thing.get_role_name()
        self.name: str = thing.get_name() or ""
        self.description: str = thing.get_description() or ""
        self.id: str = thing.get_accessible_id() or ""
        self.states = {state.value_nick for state in thing.get_state_set().get_states()}
        self._children: list[Node] | None = None

    @property
    def children(self) -> list[Node]:
        """What is inside it. Things that went away while we looked are left out."""
        if self._children is None:
            self._children = []
            for place in range(self.thing.get_child_count()):
                try:
                    child = self.thing.get_child_at_index(place)
                    if child is not None:
                        self._children.append(Node(child, self))
                except GLib.Error:
                    continue
        return self._children

    @property
    def showing(self) -> bool:
        """Whether it and everything round it is shown."""
        node: Node | None = self
        while node is not None and node.role != "application":
            if not {"showing", "visible"} <= node.states:
                return False
            node = node.parent
        return True

    @property
    def language(self) -> str:
        """The language a screen reader is told for it."""
        return str(self.thing.get_object_locale())

    @property
    def level(self) -> int:
        """The level of a heading; 0 for what has none."""
        return int(self.thing.get_attributes().get("level", 0))

    @property
    def path(self) -> str:
        """What tells it from every other thing in the program."""
        return str(self.thing.path)

    @property
    def place(self) -> list[int]:
        """Where it is on the screen: left, top, width and height."""
        box = Atspi.Component.get_extents(self.thing, Atspi.CoordType.SCREEN)
        return [box.x, box.y, box.width, box.height]

    def related(self, how: str) -> list[Node]:
        """Return what stands in this relation to it, such as `labelled-by`."""
        return [
            Node(relation.get_target(place))
            for relation in self.thing.get_relation_set() or []
            if relation.get_relation_type().value_nick == how
            for place in range(relation.get_n_targets())
        ]

    def name_now(self) -> str:
        """Return its name as it is now."""
        return self.thing.get_name() or ""

    def shown(self) -> Iterator[Node]:
        """Go through everything shown below this, in reading order."""
        for child in self.children:
            if child.showing:
                yield child
                yield from child.shown()

    def states_now(self) -> set[str]:
        """Return its states as they are now."""
        return {state.value_nick for state in self.thing.get_state_set().get_states()}

    def has_focus(self) -> bool:
        """Say whether it has the focus now."""
        return "focused" in self.states_now()

    def actions(self) -> list[str]:
        """Return what can be done with it from outside."""
        action = self.thing.get_action_iface()
        if action is None:
            return []
        return [action.get_action_name(place) for place in range(action.get_n_actions())]

    def act(self, name: str) -> bool:
        """Do one of its actions. Return whether it has it and took it."""
        names, action = self.actions(), self.thing.get_action_iface()
        return name in names and action is not None and bool(action.do_action(names.index(name)))

    def take_focus(self) -> bool:
        """Ask it to take the focus."""
        return bool(self.thing.get_component_iface().grab_focus())

    def write(self, words: str) -> bool:
        """Put words into it in place of what is there."""
        box = self.thing.get_editable_text_iface()
        return box is not None and bool(box.set_text_contents(words))

    def written(self) -> str:
        """Return what is written in it."""
        text = self.thing.get_text_iface()
        return "" if text is None else str(Atspi.Text.get_text(text, 0, -1))

    def __str__(self) -> str:
        return f"{self.role} {self.name!r}" + (f" ({self.id})" if self.id else "")


def find_window(pid: int, limit: float = 60) -> Node:
    """Return the program's window.

    Raises:
        TimeoutError: the program is not on the accessibility bus.
    """
    ends = time.monotonic() + limit
    while time.monotonic() < ends:
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for place in range(desktop.get_child_count()):
            try:
                program = desktop.get_child_at_index(place)
                if program is not None and program.get_process_id() == pid:
                    program.set_cache_mask(Atspi.Cache.NONE)
                    program.clear_cache()
                    for child in Node(program).children:
                        if child.role in WINDOWS:
                            return child
            except GLib.Error:
                continue
        time.sleep(0.1)
    raise TimeoutError("the program is not on the accessibility bus")
