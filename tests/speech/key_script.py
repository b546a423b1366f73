"""Reads a journey: a text file of what a person presses, going only by what they hear.

One line a step; a line that starts with # is a remark.

    key Tab Tab space       these keys, one stop each
    to Continue             Tab until something is heard that starts with these words
    back-to Continue        the same with Shift+Tab
    press Continue          go there as with `to`, then Space
    choose Yes              Tab and Down until a choice of these words is heard, then Space
    hear The paper          wait until these words are said by themselves
    type Some words         these words, as one stop
    -- What happens next    a remark that is copied into the transcript
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

VERBS = ("key", "to", "back-to", "press", "choose", "hear", "type", "--")


@dataclass(frozen=True)
class Step:
    """One line of a journey."""

    verb: str
    words: str


def read_script(path: Path) -> list[Step]:
    """Return the steps of a journey.

    Raises:
        ValueError: a line starts with a word that is not known here.
    """
    steps: list[Step] = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        verb, _, words = line.strip().partition(" ")
        if not verb or verb.startswith("#"):
            continue
        if verb not in VERBS:
            raise ValueError(f"{path.name}, line {number}: {verb!r} is not one of {', '.join(VERBS)}")
        several = words.split() if verb == "key" else [words.strip()]
        steps += [Step(verb, one) for one in several]
    return steps
