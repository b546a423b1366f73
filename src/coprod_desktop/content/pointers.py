"""Says where in a file something is, in words a pack's author can follow."""

from __future__ import annotations

from dataclasses import dataclass

Step = str | int
_LONGEST_ID = 80


@dataclass(frozen=True)
class Pointer:
    """The way to a place in a file. As text: ``themes 2 › questions 3 (questions.need) › why``.

    Args:
        steps: names of lists and lines, and positions that count from 0.
        entry_id: the id of the innermost entry on the way that has one.
        entry_depth: how many steps lead to that entry.
    """

    steps: tuple[Step, ...] = ()
    entry_id: str = ""
    entry_depth: int = 0

    def into(self, *steps: Step, entry_id: str = "") -> Pointer:
        """Return the way further in, to an entry with this id if it has one."""
        way = (*self.steps, *steps)
        if entry_id:
            return Pointer(way, entry_id, len(way))
        return Pointer(way, self.entry_id, self.entry_depth)

    def __str__(self) -> str:
        words: list[str] = []
        for depth, step in enumerate(self.steps, start=1):
            if isinstance(step, str):
                words.append(step)
            else:
                words[-1] += f" {step + 1}"
            if depth == self.entry_depth:
                words[-1] += f" ({self.entry_id[:_LONGEST_ID]})"
        return " › ".join(words)
