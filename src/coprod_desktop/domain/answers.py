"""What the group said to each question, and to each part of the map."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.domain.record import Record


class Reply(StrEnum):
    """How a question was answered. Each is a real answer; none is a failure."""

    ANSWERED = "answered"
    NOT_SURE = "not-sure"
    LATER = "later"
    NOT_FOR_US = "not-for-us"
    RATHER_NOT_SAY = "rather-not-say"


class Mark(StrEnum):
    """What the group said about a part of the map."""

    DONE_FOR_NOW = "done-for-now"
    LOOK_AGAIN = "look-again"


@dataclass(frozen=True, kw_only=True)
class View(Record):
    """One view on a question. `said_by` is a person's id, or empty when nobody is named."""

    id: str
    words: str
    said_by: str = ""


@dataclass(frozen=True, kw_only=True)
class Answer(Record):
    """What the group said to the question whose id it bears.

    Which fields are used follows from the question's kind: `words` (words, a stance's own wording,
    a promise), `choice` (an option's id, or a stance), `keeper` and `sign` (a promise), `views`.
    Words stay when the reply changes: nobody's words are lost by choosing "come back to this".
    `limit` is the id of a limit the question may meet, and `yes_if` what would make it a yes.
    """

    id: str
    reply: Reply = Reply.ANSWERED
    words: str = ""
    choice: str = ""
    keeper: str = ""
    sign: str = ""
    views: tuple[View, ...] = ()
    limit: str = ""
    yes_if: str = ""


@dataclass(frozen=True, kw_only=True)
class SectionMark(Record):
    """What the group said about one part of the map (`id` is the section's)."""

    id: str
    mark: Mark
