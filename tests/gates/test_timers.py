"""No timer turns a page or throws anything away: each timer in the program is known, with its reason."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

CODE = Path(__file__).parents[2] / "src" / "coprod_desktop"
_NAMES = {"QTimer", "QBasicTimer", "singleShot", "startTimer"}

# File → how often it makes a timer, and why none of them takes a page or words away.
KNOWN = {
    "app.py": (1, "follows the voice"),
    "ui/later.py": (2, "saves what is written; waits for a comfort change to be kept"),
    "ui/moments.py": (1, "warms up"),
    "ui/aside.py": (2, "puts the caret where it was once a box has the focus again"),
    "ui/background.py": (1, "begins work, such as the making of papers, once the page is drawn"),
    "ui/beat.py": (1, "tells the time, so that a project can lock after a time the group set; told before"),
    "ui/inputs.py": (2, "puts the caret at the end of a box once it has the focus"),
    "ui/key_watch.py": (1, "tells a key held for long; acts only while somebody holds it"),
    "ui/speech.py": (2, "ends reading when the voice never says that it ended, and asks such a voice again"),
    "ui/announce.py": (3, "says what happened after the focus has been said, and puts the description back"),
}


def timers_in(source: str) -> int:
    """Return how often a module makes a timer."""
    made = 0
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            made += name in _NAMES
    return made


def test_that_every_timer_is_known_and_takes_nothing_away() -> None:
    found = Counter(
        {file.relative_to(CODE).as_posix(): timers_in(file.read_text("utf-8")) for file in CODE.rglob("*.py")}
    )
    assert {file: count for file, count in found.items() if count} == {
        file: count for file, (count, _) in KNOWN.items()
    }


def test_that_any_way_to_make_a_timer_is_seen() -> None:
    assert (
        timers_in("QTimer.singleShot(5, go)\nt = QTimer(self)\nself.startTimer(5)\nx = QtCore.QTimer()") == 4
    )
