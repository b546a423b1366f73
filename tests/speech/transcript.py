"""What was heard at each stop of a journey, and the same as a text that people can approve."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

LETTERS_A_SECOND = 18.0  # a brisk voice
LEAD_S = 0.15  # before a voice starts
_SPOKEN = ("speak", "character", "key echo")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATES = re.compile(rf"\b\d{{1,2}} (?:{_MONTHS}) \d{{4}}\b|\b\d{{4}}-\d\d-\d\d\b|\b\d{{1,2}}:\d\d\b")
_FOLDERS = re.compile(r"/\S*/papers/([\w-]+)-[0-9a-f]{6}\b")
_SPARE_KEY = re.compile(r"\b(?:\d{4} ){7}\d{4}\b")
_CODES = re.compile(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}\b")


@dataclass(frozen=True)
class Utterance:
    """Something Orca sent to the voice. `cut` says that Orca itself stopped it before it could be heard."""

    text: str
    cut: bool = False


@dataclass(frozen=True)
class Stop:
    """One key, or one run of typing, and everything until Orca fell silent.

    Args:
        did: what was pressed; starts with `type` for typing and `--` for a remark.
        utterances: what Orca said.
        changed: whether the screen looks different after it.
        heading: the page's heading afterwards, as the program tells other programs.
        step: the words under the heading that say where we are, such as "Question 2 of 5".
    """

    did: str
    utterances: tuple[Utterance, ...] = ()
    changed: bool = False
    heading: str = ""
    step: str = ""

    @property
    def heard(self) -> list[str]:
        """Return what could be heard to its end."""
        return [utterance.text for utterance in self.utterances if not utterance.cut]


def utterances_in(records: Iterable[dict[str, Any]]) -> tuple[Utterance, ...]:
    """Return what was said, and mark what an interrupt cut off before it could be spoken."""
    said: list[tuple[str, float]] = []
    cut: set[int] = set()
    free = 0.0
    for record in records:
        if record["kind"] in _SPOKEN:
            free = max(free, record["at"]) + LEAD_S + len(record["text"]) / LETTERS_A_SECOND
            said.append((record["text"], free))
        elif record["kind"] == "stop":
            cut |= {place for place, (_, ends) in enumerate(said) if ends > record["at"]}
            free = 0.0
    return tuple(Utterance(" ".join(text.split()), place in cut) for place, (text, _) in enumerate(said))


def anywhere_any_day(text: str) -> str:
    """Return the text with DATE, FOLDER, CODE and SPARE KEY for what is another one each time or place."""
    text = _FOLDERS.sub(r"FOLDER/\1", _DATES.sub("DATE", text))
    return _CODES.sub("CODE", _SPARE_KEY.sub("SPARE KEY", text))


def as_text(stops: Sequence[Stop]) -> str:
    """Return the transcript as people read and approve it."""
    lines: list[str] = []
    for stop in stops:
        if stop.did.startswith("-- "):
            lines += ["", stop.did]
            continue
        lines.append(f"[{stop.did}]")
        lines += [f"    {'(cut) ' * said.cut}{anywhere_any_day(said.text)}" for said in stop.utterances]
    return "\n".join(lines).strip() + "\n"


def write_stops(stops: Sequence[Stop], path: Path) -> None:
    """Write the stops as JSON."""
    path.write_text(json.dumps([asdict(stop) for stop in stops], indent=1), "utf-8")


def read_stops(path: Path) -> list[Stop]:
    """Read the stops back."""
    return [
        Stop(**{**stop, "utterances": tuple(Utterance(**said) for said in stop["utterances"])})
        for stop in json.loads(path.read_text("utf-8"))
    ]
