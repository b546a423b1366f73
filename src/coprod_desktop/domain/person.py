"""Somebody in the group, and how they read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.domain.record import Record
from coprod_desktop.domain.yes_no import YesNo


class PaperSize(StrEnum):
    """How big the words are on a person's papers."""

    STANDARD = "standard"
    LARGE = "large"
    GIANT = "giant"


class WordLevel(StrEnum):
    """Which words a person's papers use."""

    STANDARD = "standard"
    EASY = "easy"


@dataclass(frozen=True, kw_only=True)
class Person(Record):
    """Somebody in the group. A first name or an alias is enough; `staff` is the only kind kept.

    `paper_size`, `word_level` and `language` (a BCP 47 code; empty when not said) are how they read;
    `needs_checked_on` is the day they last said so, ISO 8601.
    `joined_on` is the day their card was begun, ISO 8601; empty where it is not known.
    """

    id: str
    name: str = ""
    staff: YesNo = YesNo.NOT_SAID
    offers: str = ""
    may_help: YesNo = YesNo.NOT_SAID
    time: str = ""
    helps: str = ""
    paper_size: PaperSize = PaperSize.STANDARD
    word_level: WordLevel = WordLevel.STANDARD
    left_on: str = ""
    needs_checked_on: str = ""
    language: str = ""
    joined_on: str = ""

    @property
    def reads_easy_words(self) -> bool:
        """Whether their papers are in easy words."""
        return self.word_level is WordLevel.EASY
