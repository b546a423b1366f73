"""Reads the files of one folder as records and gathers what is wrong on the way."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from coprod_desktop.content.files import read_toml
from coprod_desktop.domain.errors import FileRefused
from coprod_desktop.domain.record import Record

R = TypeVar("R", bound=Record)


class Reading:
    """One look through a folder. `findings` grows with each file that is not as it should be."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.findings: list[FileRefused] = []

    def file(self, name: str, kind: type[R]) -> R | None:
        """Return the file `name` as a record of `kind`, or nothing and a finding or more."""
        from coprod_desktop.content.shapes import shape  # brings pydantic: not at program start

        try:
            content = read_toml(self.folder, name)
        except FileRefused as finding:
            self.findings.append(finding)
            return None
        outcome = shape(name, content, kind)
        if isinstance(outcome, tuple):
            self.findings += outcome
            return None
        return outcome
