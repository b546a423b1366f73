"""The label on each project's folder: enough to list projects without opening them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from coprod_desktop.domain.record import Record
from coprod_desktop.store.atomic import write_atomic
from coprod_desktop.store.plain import reader_of, to_plain

if TYPE_CHECKING:
    from coprod_desktop.domain.project import Project

LABEL = "label.json"


@dataclass(frozen=True, kw_only=True)
class Label(Record):
    """What the list of projects says about one of them.

    A label that cannot be read is `damaged`: it has an id to open the project by, and no name.
    """

    id: str
    name: str = ""
    pretend: bool = False
    changed_at: str = ""
    damaged: bool = False
    locked: bool = False


def label_of(project: Project, *, locked: bool = False) -> Label:
    """Return a project's label."""
    return Label(
        id=project.id,
        name=project.name,
        pretend=project.pretend,
        changed_at=project.changed_at,
        locked=locked,
    )


def read_label(folder: Path) -> Label:
    """Read the label of the project in this folder; it is `damaged` where that cannot be done."""
    try:
        label: Label = reader_of(Label)(json.loads((folder / LABEL).read_bytes()))
    except (OSError, ValueError, RecursionError):
        return Label(id=folder.name, damaged=True)
    return label


def write_label(folder: Path, label: Label) -> None:
    """Write a label.

    Raises:
        StoreError: it could not be written.
    """
    write_atomic(folder / LABEL, json.dumps(to_plain(label), indent=2).encode())
