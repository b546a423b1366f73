"""Works each control of a page from outside, and says where nothing came of it. Needs the system's Python."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from tests.speech.outside.events import Ears
from tests.speech.outside.tree import Node

BUTTONS = {"push button"}
TOGGLES = {"check box", "radio button"}
HIDDEN = {"password text"}  # a box that shows dots, and tells other programs dots
BOXES = {"text", "entry"} | HIDDEN
CONTROLS = BUTTONS | TOGGLES | BOXES
WRITTEN = "Written from outside"
SOON_S, TOGETHER_S = 5.0, 2.0  # one thing; all at once, some of which the window answers itself
RELEASE_S = 0.15  # a press from outside is held down for a moment

Told = list[list[str]]
Ask = Callable[[], Told]
"""Returns what reached the program since it was asked last."""


def soon(so: Callable[[], bool], within: float = SOON_S) -> bool:
    """Return whether something becomes so within some seconds: a busy machine takes its time."""
    ends = time.monotonic() + within
    while not so():
        if time.monotonic() > ends:
            return False
        time.sleep(0.01)
    return True


def work_findings(nodes: list[Node], ears: Ears, told: Ask) -> Iterator[str]:
    """Give the focus to each control, toggle and write to what can be, and press every button."""
    controls = [node for node in nodes if node.role in CONTROLS]
    for node in controls:
        if not node.take_focus() or not soon(node.has_focus):
            yield f"takes no focus: {node}"
    for node in controls:
        if node.role in TOGGLES:
            yield from _toggle(node, ears, told)
        elif node.role in BOXES:
            yield from _write(node, ears, told)
    yield from _press([node for node in controls if node.role in BUTTONS], nodes, told)


def _toggle(node: Node, ears: Ears, told: Ask) -> Iterator[str]:
    before = "checked" in node.states_now()
    if node.role == "radio button" and before:
        return
    told()
    with ears.told("object:state-changed:checked", node.path) as count:
        if not (node.act("Toggle") or node.act("Press")):
            yield f"cannot be toggled, only {node.actions()}: {node}"
            return
        if not soon(lambda: ("checked" in node.states_now()) != before):
            yield f"toggling changes nothing: {node}"
        if not before and (told_it := count(1)) != 1:
            yield f"told {told_it} times that it is chosen: {node}"
    id = node.id.replace("/", ",", node.id.count("/") - 1) if node.role == "radio button" else node.id
    field, _, option = id.partition("/")
    change = ["change", node.id, "" if before else "yes"]
    if node.role == "radio button":
        change = ["change", field.replace(",", "/"), option]
    reached = told()
    if reached != [change]:
        yield f"should have told {change}, told {reached}: {node}"


def _holds(node: Node) -> bool:
    """Return whether a box holds what was written into it."""
    held = node.written()
    return len(held) == len(WRITTEN) if node.role in HIDDEN else held == WRITTEN


def _write(node: Node, ears: Ears, told: Ask) -> Iterator[str]:
    told()
    with ears.told("object:text-changed:insert", node.path) as count:
        if not node.write(WRITTEN) or not soon(lambda: _holds(node)):
            yield f"cannot be written to, holds {node.written()!r}: {node}"
            return
        if (told_it := count(1)) != 1:
            yield f"told {told_it} times that it was written to: {node}"
    reached = told()
    if reached[-1:] != [["change", node.id, WRITTEN]]:
        yield f"the words did not arrive, but {reached}: {node}"


def _press(buttons: list[Node], nodes: list[Node], told: Ask) -> Iterator[str]:
    """Press all at once, because a press takes a moment. Those the window answers itself show it."""
    told()
    for node in buttons:
        if not node.act("Press"):
            yield f"cannot be pressed, only {node.actions()}: {node}"
    arrived: Told = []
    ids = [node.id for node in buttons]

    def all_arrived() -> bool:
        arrived.extend(told())
        return all(_answered(node, arrived) for node in buttons)

    if soon(all_arrived, TOGETHER_S):
        return
    for node in buttons:
        if not _answered(node, arrived) and not _answers_alone(node, nodes, told):
            yield f"pressing does nothing, of {len(ids)} buttons: {node}"


def _answered(node: Node, arrived: Told) -> bool:
    """Return whether a press arrived, or the button says something else now."""
    return ["press", node.id] in arrived or node.name_now() != node.name


def _answers_alone(node: Node, nodes: list[Node], told: Ask) -> bool:
    """Press one button alone: it moves the focus, tells the program, or changes what is read on the page."""
    told()
    before = [(one.path, one.has_focus(), one.name_now()) for one in nodes]
    node.act("Press")
    time.sleep(RELEASE_S)
    return soon(lambda: bool(told()) or before != [(n.path, n.has_focus(), n.name_now()) for n in nodes])
