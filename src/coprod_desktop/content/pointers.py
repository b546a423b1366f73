"""Says where in a file something is, in words a pack's author can follow."""

from __future__ import annotations

from collections.abc import Sequence

Step = str | int


def say_where(steps: Sequence[Step], entry_id: str = "") -> str:
    """Return a pointer such as ``themes 2 › questions 3 (questions.support.need) › why``.

    Args:
        steps: the way to the place: names of lists and lines, and positions that count from 0.
        entry_id: the id of the innermost entry on that way, if it has one.
    """
    words: list[str] = []
    last = max((index for index, step in enumerate(steps) if isinstance(step, int)), default=-1)
    for index, step in enumerate(steps):
        if isinstance(step, str):
            words.append(step)
        else:
            words[-1:] = [f"{' '.join(words[-1:])} {step + 1}".strip()]
        if index == last and entry_id:
            words[-1] += f" ({entry_id[:80]})"
    return " › ".join(words)
