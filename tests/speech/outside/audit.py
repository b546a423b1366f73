"""Looks at every page from outside, as a screen reader does, and works its controls from there.

    python3 -m tests.speech.outside.audit PYTHON

Needs the system's Python; PYTHON is the one that can start the program, with the environment that the
variable SHOWING holds as JSON. Writes what it found for each page as JSON, and for pages broken on purpose.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any

from tests.speech.outside.events import Ears
from tests.speech.outside.tree import Node, find_window
from tests.speech.outside.work import BOXES, CONTROLS, TOGGLES, soon, work_findings

PROGRAM = "the program"
LANGUAGE = "en_GB"
MARKS = ("<", "&amp;", "&&", "{")


class Shown:
    """The process that shows pages. Ends when this ends, because its input does."""

    def __init__(self, python: str) -> None:
        self._process = subprocess.Popen(
            [python, "-m", "tests.speech.showing"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=json.loads(os.environ["SHOWING"]),
        )
        self.pages: list[str] = self._read()
        self.pid = self._process.pid

    def ask(self, **what: object) -> Any:
        """Ask for something and return the answer."""
        assert self._process.stdin
        self._process.stdin.write(json.dumps(what) + "\n")
        self._process.stdin.flush()
        return self._read()

    def _read(self) -> Any:
        assert self._process.stdout
        line = self._process.stdout.readline()
        if not line:
            raise EOFError(f"the program ended with {self._process.wait()}")
        return json.loads(line)

    def close(self) -> None:
        """Let it end."""
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait(60)


def program_findings(window: Node) -> Iterator[str]:
    """Say what is wrong with the program as a whole: a screen reader picks its voice by the language."""
    for thing in (window.thing, window.thing.get_application()):
        spoken = str(thing.get_object_locale())
        if not spoken.startswith(LANGUAGE):
            yield f"speaks {spoken!r}, which is not {LANGUAGE}: {thing.get_role_name()}"


def tree_findings(nodes: list[Node], title: str) -> Iterator[str]:
    """Say what a screen reader's user would miss on a page."""
    headings = [(node.name, node.level) for node in nodes if node.role == "heading"]
    inside = [level for _, level in headings[1:]]
    if headings[:1] != [(title, 1)] or not set(inside) <= {2, 3} or inside[:1] == [3]:
        yield f"headings: {headings}"
    for node in nodes:
        focusable = "focusable" in node.states
        if focusable and len(node.name.strip()) < 2:
            yield f"no name: {node}"
        if node.role in ("image", "icon") and not (node.name or node.description):
            yield f"a picture without words: {node}"
        if node.role == "layered pane":
            yield f"noise: {node}"
        if any(mark in node.name for mark in MARKS):
            yield f"marks in a name: {node}"
        twins = Counter((n.role, n.name) for n in node.children if n.showing and "focusable" in n.states)
        for (role, name), count in twins.items():
            if count > 1:
                yield f"{count} × {role} {name!r} side by side"


def language_findings(nodes: list[Node], known: list[tuple[str, str]]) -> Iterator[str]:
    """Say which words have another language in the tree than the program knows them to be in."""
    told = Counter((node.name, node.language) for node in nodes if node.name and node.language != LANGUAGE)
    if told != Counter(map(tuple, known)):
        yield f"languages: {dict(told)}, not {known}"


def control_findings(nodes: list[Node], seen: dict[str, list[int]]) -> Iterator[str]:
    """Say which controls are not there, are not where they are seen, or do not say what they are."""
    there = {node.id: node for node in nodes if node.role in CONTROLS}
    if set(there) != set(seen):
        yield f"in the tree but not on the page, or the other way round: {set(there) ^ set(seen)}"
    for id, node in there.items():
        if id in seen and node.place != seen[id]:
            yield f"is told to be at {node.place} and is at {seen[id]}: {node}"
        wanted = {"enabled", "sensitive", "focusable", *_more_states(node)}
        if not wanted <= node.states:
            yield f"does not say that it is {wanted - node.states}: {node}"
        if node.role in BOXES:
            labels = node.related("labelled-by")
            back = [n.path for label in labels for n in label.related("label-for")]
            if node.path not in back:
                yield f"its label and it do not know each other: {node}"


def _more_states(node: Node) -> set[str]:
    if node.role in TOGGLES:
        return {"checkable"}
    return {"editable"} if node.role in BOXES else set()


def audit(shown: Shown, ears: Ears) -> dict[str, list[str]]:
    """Turn to each page, look at it and work it, and return what was found there."""
    found = {PROGRAM: list(program_findings(find_window(shown.pid)))}
    soon(lambda: any(node.has_focus() for node in find_window(shown.pid).shown()))
    for name in (shown.pages[-1], *shown.pages):  # the first time is for what a new window tells of itself
        found[name] = page_findings(shown, ears, show=name)
        sys.stderr.write(f"{name}\n")
    return found


def page_findings(shown: Shown, ears: Ears, **which: str) -> list[str]:
    """Turn to a page, look at it and work it, and return what is wrong with it."""
    with ears.told("object:state-changed:focused") as focused:
        title, moves = shown.ask(**which)
        turned = focused(moves)
    nodes = list(find_window(shown.pid).shown())
    return [
        *([] if turned == moves else [f"the focus was told {turned} times, {ears.heard}"]),
        *tree_findings(nodes, title),
        *language_findings(nodes, shown.ask(languages=True)),
        *control_findings(nodes, dict(shown.ask(where=True))),
        *work_findings(nodes, ears, lambda: shown.ask(told=True)),
    ]


def spoilt(shown: Shown, ears: Ears) -> dict[str, list[str]]:
    """Return what is found on a page that is broken on purpose, for each way to break it."""
    return {how: page_findings(shown, ears, spoil=how) for how in shown.ask(spoils=True)}


if __name__ == "__main__":
    listening = Ears()  # first: a program asks at its start what others want to hear
    showing = Shown(sys.argv[1])
    json.dump({**audit(showing, listening), **spoilt(showing, listening)}, sys.stdout)
    showing.close()
