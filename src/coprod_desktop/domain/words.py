"""How the program says things: English in the code, another language where somebody brings one."""

from __future__ import annotations

from typing import Protocol

ENGLISH = "en-GB"


class Words(Protocol):
    """Turns an English sentence into the reader's language and fills in its `{values}`."""

    def __call__(self, english: str, /, **values: object) -> str:
        """Return the sentence in the reader's language."""


def say_english(english: str, /, **values: object) -> str:
    """Return the sentence as written, with its `{values}` filled in."""
    return english.format(**values) if values else english
