"""A yes, a no, or neither: a question that was skipped is not a no."""

from __future__ import annotations

from enum import StrEnum


class YesNo(StrEnum):
    """What was said to a question with a yes and a no. Only a yes is true; a no is asked for by name."""

    NOT_SAID = "not-said"
    YES = "yes"
    NO = "no"

    def __bool__(self) -> bool:
        """Say whether it is a yes."""
        return self is YesNo.YES
