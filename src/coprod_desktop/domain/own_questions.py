"""What the group made of a pack's questions: its own, its own wording, and the order."""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.domain.record import Record


@dataclass(frozen=True, kw_only=True)
class OwnQuestion(Record):
    """A question the group added itself, in one theme of a pack."""

    id: str
    theme: str
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class QuestionChange(Record):
    """The group's own wording for a pack's question (`id` is the question's), or that it is hidden."""

    id: str
    words: str = ""
    hidden: bool = False


@dataclass(frozen=True, kw_only=True)
class ThemeOrder(Record):
    """The order the group gave to the questions of a theme (`id` is the theme's)."""

    id: str
    questions: tuple[str, ...] = ()
