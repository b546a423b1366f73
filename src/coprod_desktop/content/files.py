"""Reads one TOML file of a pack as if a stranger had written it: small, plain and inside its folder."""

from __future__ import annotations

import re
import tomllib
from datetime import date, time
from pathlib import Path
from typing import Any

from coprod_desktop.content.pointers import Pointer, Step
from coprod_desktop.domain.errors import FileRefused

MOST_BYTES = 250_000
# The longer a dotted key, the longer TOML takes over it: 36 s for one of 80,000 characters.
LONGEST_LINE = 2_000
MOST_SECTIONS = 40
DEEPEST = 12
# Windows opens a device, not a file, for these names, whatever their ending.
_DEVICE_NAME = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)\.toml")
_FILE_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,59}\.toml")
_PLAIN_KEY = re.compile(r"[A-Za-z0-9_-]{1,60}")
_POSITION = re.compile(r"line \d+, column \d+|end of document")
_TOO_DEEP = "Use fewer lists and tables inside each other."
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def is_plain_file_name(name: str) -> bool:
    """Say whether `name` is a name a pack's file may have on every kind of computer."""
    return bool(_FILE_NAME.fullmatch(name)) and not _DEVICE_NAME.fullmatch(name)


def read_toml(folder: Path, name: str) -> dict[str, Any]:
    """Return what the file `name` in `folder` holds: tables, lists, text, whole numbers, true or false.

    Raises:
        FileRefused: there is no such file, it cannot be read, or it is not a plain small TOML file.
    """
    text = _read_text(folder, name)
    _refuse_long_lines(name, text)
    try:
        content = tomllib.loads(text)
    except RecursionError:
        raise FileRefused(name, "", _TOO_DEEP) from None
    except ValueError as fault:
        place = "".join(_POSITION.findall(str(fault))[-1:])
        raise FileRefused(name, place, "Look at this again. TOML is written another way.") from fault
    _refuse_odd_values(name, content)
    return content


def _read_text(folder: Path, name: str) -> str:
    try:
        path = (folder / name).resolve()
        if not path.exists():
            raise FileRefused(name, "", "Put this file in the pack's folder. It is missing.")
        if path.parent != folder.resolve() or not path.is_file():
            raise FileRefused(name, "", "Put a plain file here, not a link to another place.")
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as fault:
        raise FileRefused(name, "", "Check that you may read this file. It did not open.") from fault
    if len(content) > MOST_BYTES:
        raise FileRefused(name, "", f"Make this file smaller than {MOST_BYTES:,} bytes.")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as fault:
        line = content[: fault.start].count(b"\n") + 1
        raise FileRefused(name, f"line {line}", "Save this file as UTF-8 text.") from fault


def _refuse_long_lines(name: str, text: str) -> None:
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > LONGEST_LINE:
            reason = f"Split this line. It is longer than {LONGEST_LINE:,} letters."
            raise FileRefused(name, f"line {number}", reason)


def _refuse_odd_values(name: str, content: dict[str, Any]) -> None:
    # A list of what is left to look at, not recursion: dotted keys nest as deep as the file is long.
    waiting: list[tuple[tuple[Step, ...], Any]] = [((), content)]
    while waiting:
        steps, value = waiting.pop()
        if len(steps) > DEEPEST:
            raise FileRefused(name, str(Pointer(steps[:3])), _TOO_DEEP)
        if isinstance(value, dict):
            if not all(map(_PLAIN_KEY.fullmatch, value)):
                raise FileRefused(
                    name, str(Pointer(steps)), "Name each line with plain letters, digits, - or _ only."
                )
            waiting += [((*steps, key), inner) for key, inner in reversed(value.items())]
        elif isinstance(value, list):
            waiting += [((*steps, index), inner) for index, inner in reversed(list(enumerate(value)))]
        elif isinstance(value, date | time | float):
            raise FileRefused(name, str(Pointer(steps)), "Put this in quotes, as words.")
        elif isinstance(value, str) and _CONTROL.search(value):
            raise FileRefused(name, str(Pointer(steps)), "Take out the hidden characters here.")
