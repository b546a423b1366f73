"""Looks at pages from outside, as a screen reader does, and works their controls from there.

Reads routes as JSON from standard input (page → ids of the buttons that lead there), and writes
what it found for each page as JSON. Needs the system's Python.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator

from tests.speech.outside.tree import Node, find_window

BUTTONS = {"push button"}
TOGGLES = {"check box", "radio button"}
BOXES = {"text", "entry"}
SLIP_S = 0.45  # the program takes the same press within this time as a slip of the hand
SETTLE_S = 0.1
WAIT_S = 8.0
WRITTEN = "Written from outside"


class OutsideHands:
    """Finds the window again each time, and presses, toggles and writes through it."""

    def __init__(self, pid: int) -> None:
        self._pid, self._last = pid, ""

    def shown(self) -> list[Node]:
        """Return everything that is shown."""
        return list(find_window(self._pid).shown())

    def press(self, id: str) -> None:
        """Press the button of this id, once it is there.

        Raises:
            LookupError: there is no such button, or it cannot be pressed from outside.
        """
        if id == self._last:
            time.sleep(SLIP_S)
        self._last = id
        ends = time.monotonic() + WAIT_S
        while time.monotonic() < ends:
            for node in self.shown():
                if node.id == id and node.role in BUTTONS:
                    if not node.act("Press"):
                        raise LookupError(f"{node} cannot be pressed")
                    time.sleep(SETTLE_S)
                    return
            time.sleep(0.1)
        raise LookupError(f"no button {id}; there are {[n.id for n in self.shown() if n.role in BUTTONS]}")


def tree_findings(nodes: list[Node]) -> Iterator[str]:
    """Say what a screen reader's user would miss."""
    headings = [node for node in nodes if node.role == "heading"]
    if len(headings) != 1:
        yield f"{len(headings)} headings"
    for node in nodes:
        focusable = "focusable" in node.states
        if focusable and len(node.name.strip()) < 2:
            yield f"no name: {node}"
        if node.role in BOXES and WRITTEN not in node.name and not node.labels and not node.name:
            yield f"no label: {node}"
        if node.role in ("image", "icon") and not (node.name or node.description):
            yield f"a picture without words: {node}"
        if node.role == "layered pane":
            yield f"noise: {node}"
        if any(mark in node.name for mark in ("<", "&amp;", "&&", "{")):
            yield f"marks in a name: {node}"
        twins = Counter((n.role, n.name) for n in node.children if n.showing and "focusable" in n.states)
        for (role, name), count in twins.items():
            if count > 1:
                yield f"{count} × {role} {name!r} side by side"


def control_findings(nodes: list[Node]) -> Iterator[str]:
    """Work every control: focus it, toggle it, write to it. Buttons are pressed by the routes."""
    for node in nodes:
        work = _work_for(node)
        if work is None:
            continue
        if not node.take_focus() or not _soon(node.has_focus):
            yield f"takes no focus: {node}"
        yield from (f"{trouble}: {node}" for trouble in work(node))


def _is_control(node: Node) -> bool:
    return _work_for(node) is not None


def _work_for(node: Node) -> Callable[[Node], Iterator[str]] | None:
    if node.role in BUTTONS:
        return _button_trouble
    if node.role in TOGGLES:
        return _toggle_trouble
    return _box_trouble if node.role in BOXES else None


def _button_trouble(node: Node) -> Iterator[str]:
    if "Press" not in node.actions():
        yield f"cannot be pressed, only {node.actions()}"


def _toggle_trouble(node: Node) -> Iterator[str]:
    before = "checked" in node.states_now()
    if node.role == "radio button" and before:
        return
    if not (node.act("Toggle") or node.act("Press")):
        yield f"cannot be toggled, only {node.actions()}"
    elif not _soon(lambda: ("checked" in node.states_now()) != before):
        yield "toggling changes nothing"


def _box_trouble(node: Node) -> Iterator[str]:
    if not node.write(WRITTEN) or not _soon(lambda: node.written() == WRITTEN):
        yield f"cannot be written to, holds {node.written()!r}"


def _soon(so: Callable[[], bool]) -> bool:
    ends = time.monotonic() + 2
    while not so():
        if time.monotonic() > ends:
            return False
        time.sleep(0.02)
    return True


def audit(pid: int, routes: dict[str, list[str]]) -> dict[str, list[str]]:
    """Go each route and return what was found on its page."""
    hands, found = OutsideHands(pid), dict[str, list[str]]()
    for page, presses in routes.items():
        try:
            for id in presses:
                hands.press(id)
            nodes = hands.shown()
            found[page] = [*tree_findings(nodes), *control_findings(nodes)]
            sys.stderr.write(f"{page}: {len(nodes)} things, {sum(map(_is_control, nodes))} controls\n")
        except LookupError as trouble:
            found[page] = [str(trouble)]
    return found


if __name__ == "__main__":
    json.dump(audit(int(sys.argv[1]), json.load(sys.stdin)), sys.stdout)
