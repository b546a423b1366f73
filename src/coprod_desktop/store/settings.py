"""Small settings of the program: which project was open last, and how the screen is liked."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

from coprod_desktop.store.atomic import write_atomic

Value: TypeAlias = str | int | bool


class Settings:
    """The settings, as they were last kept. A file that cannot be read counts as no file.

    Args:
        path: the file to keep them in. Its folder is made when it is needed.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.last_project, self.comfort = _read(path)

    def keep(self, *, last_project: str | None = None, comfort: Mapping[str, Value] | None = None) -> None:
        """Change what is given, leave the rest, and write it down.

        Raises:
            StoreError: it could not be written. It still counts until the program ends.
        """
        if last_project is not None:
            self.last_project = last_project
        if comfort is not None:
            self.comfort = dict(comfort)
        kept = {"last_project": self.last_project, "comfort": self.comfort}
        write_atomic(self._path, json.dumps(kept, indent=2).encode())


def _read(path: Path) -> tuple[str, dict[str, Value]]:
    try:
        kept = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return "", {}
    if not isinstance(kept, dict):
        return "", {}
    last_project, comfort = kept.get("last_project"), kept.get("comfort")
    return (
        last_project if isinstance(last_project, str) else "",
        {key: value for key, value in comfort.items() if isinstance(value, Value)}
        if isinstance(comfort, dict)
        else {},
    )
