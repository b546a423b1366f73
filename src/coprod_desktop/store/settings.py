"""Small settings of the program: which project was open last, and how the screen is liked."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from coprod_desktop.store.atomic import write_atomic

Value: TypeAlias = str | int | bool
Choices: TypeAlias = Mapping[str, Value]


@dataclass
class _Kept:
    last_project: str = ""
    comfort: dict[str, Value] | None = None
    profiles: dict[str, dict[str, Value]] = field(default_factory=dict)


class Settings:
    """The settings, as they were last kept. A file that cannot be read counts as no file.

    Comfort settings are kept for everybody under an empty name, and for one person under the ids of
    the project and of the person: the file holds nothing that says who anybody is.

    Args:
        path: the file to keep them in. Its folder is made when it is needed.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._kept = _read(path)

    @property
    def last_project(self) -> str:
        """The id of the project that was open last; empty when there is none."""
        return self._kept.last_project

    def keep_last_project(self, project_id: str) -> None:
        """Remember which project was open last.

        Raises:
            StoreError: it could not be written. It still counts until the program ends.
        """
        self._kept.last_project = project_id
        self._write()

    def comfort(self, profile: str = "") -> Choices | None:
        """Return the comfort settings of a profile; None before anybody chose."""
        return self._kept.profiles.get(profile) if profile else self._kept.comfort

    def profiles(self) -> tuple[str, ...]:
        """Return the names of the people's profiles."""
        return tuple(self._kept.profiles)

    def keep_comfort(self, profile: str, comfort: Choices | None) -> None:
        """Keep the comfort settings of a profile; None forgets them.

        Raises:
            StoreError: they could not be written. They still count until the program ends.
        """
        if not profile:
            self._kept.comfort = None if comfort is None else dict(comfort)
        elif comfort is None:
            self._kept.profiles.pop(profile, None)
        else:
            self._kept.profiles[profile] = dict(comfort)
        self._write()

    def _write(self) -> None:
        kept: dict[str, object] = {"last_project": self._kept.last_project}
        if self._kept.comfort is not None:
            kept["comfort"] = self._kept.comfort
        if self._kept.profiles:
            kept["profiles"] = self._kept.profiles
        write_atomic(self._path, json.dumps(kept, indent=2).encode())


def _read(path: Path) -> _Kept:
    try:
        kept = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return _Kept()
    if not isinstance(kept, dict):
        return _Kept()
    last_project, profiles = kept.get("last_project"), kept.get("profiles")
    return _Kept(
        last_project=last_project if isinstance(last_project, str) else "",
        comfort=_choices(kept.get("comfort")) or None,
        profiles={name: _choices(one) for name, one in profiles.items() if name and _choices(one)}
        if isinstance(profiles, dict)
        else {},
    )


def _choices(kept: object) -> dict[str, Value]:
    return {k: v for k, v in kept.items() if isinstance(v, Value)} if isinstance(kept, dict) else {}
