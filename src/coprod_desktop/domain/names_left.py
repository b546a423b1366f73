"""That a name of somebody who is not named on papers may stay in words as they are (guidance X-b, G7)."""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.domain.record import Record


@dataclass(frozen=True, kw_only=True)
class NameLeft(Record):
    """Somebody decided that words with a person's name in them are printed as they are.

    `fingerprint` is of those words: other words are asked about again, and none are kept twice.
    """

    id: str
    person: str
    fingerprint: str
    decided_by: str
    made_at: str
