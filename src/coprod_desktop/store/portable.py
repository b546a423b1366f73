"""A project as one open JSON document, for other programs and for keeping.

Reading refuses whatever is unknown or does not fit, and says where. The types of the records are the
format; `resources/schema/project-1.json` is made from them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, NoReturn

from coprod_desktop.domain.errors import FileRefused
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.record import Record
from coprod_desktop.resources import resources_folder
from coprod_desktop.store.cover_before import fold_cover
from coprod_desktop.store.errors import NewerFile
from coprod_desktop.store.plain import LARGEST_NUMBER, Plain, Unfit, reader_of, to_plain
from coprod_desktop.store.soundness import check_sound
from coprod_desktop.store.yes_no_before import fold_yes_no

FORMAT = "coprod-desktop project"
VERSION = 1
LARGEST_FILE = 64 * 1024 * 1024  # bytes


@dataclass(frozen=True, kw_only=True)
class ProjectDocument(Record):
    """Everything one group has said, in a form that any program can read."""

    format: Literal["coprod-desktop project"]
    version: Literal[1]
    project: Project


def write_json(project: Project) -> bytes:
    """Return the project as a JSON document: UTF-8, indented, the entries in a fixed order."""
    document = {"format": FORMAT, "version": VERSION, "project": to_plain(project)}
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()


def read_json(data: bytes, name: str) -> Project:
    """Return the project in a JSON document.

    Args:
        data: the document.
        name: the file's name, for the words of a refusal.

    Raises:
        FileRefused: something in it is unknown or does not fit; it says where.
        NewerFile: a newer program wrote it.
    """
    try:
        project: Project = _read_document(_parse(data))
    except Unfit as unfit:
        raise FileRefused(name, ".".join(unfit.path), unfit.reason) from None
    return project


def _read_document(document: Plain) -> Project:
    if type(document) is not dict or document.get("format") != FORMAT:
        raise Unfit(f'Choose a project file. Its first entry is "format": "{FORMAT}".')
    _check_version(document.get("version"))
    for entry in document:
        if entry not in {"format", "version", "project"}:
            raise Unfit("Take this entry out. It is not known.", entry)
    fold_cover(document.get("project"))
    fold_yes_no(document.get("project"))
    try:
        project: Project = reader_of(Project)(document.get("project"))
        check_sound(project)
    except Unfit as unfit:
        raise unfit.inside("project") from None
    return project


def _check_version(version: Plain) -> None:
    if type(version) is not int or version < 1:
        raise Unfit(f"Use the number {VERSION} here.", "version")
    if version > VERSION:
        raise NewerFile


def _parse(data: bytes) -> Plain:
    if len(data) > LARGEST_FILE:
        raise Unfit(f"Choose a smaller file. It may hold {LARGEST_FILE // 1024**2} MB at most.")
    try:
        text = data.decode("utf-8-sig")  # some editors put a mark at the front
    except UnicodeDecodeError:
        raise Unfit("Save the file as UTF-8 text, then try again.") from None
    try:
        return json.loads(text, object_pairs_hook=_once_each, parse_constant=_refuse_constant)
    except json.JSONDecodeError as failure:
        raise Unfit(f"Check line {failure.lineno}. It is not JSON there.") from None
    except Unfit:
        raise
    except (RecursionError, ValueError):  # nested too deep, or a number of thousands of digits
        raise Unfit("Choose another file. This one is not a project.") from None


def _once_each(pairs: list[tuple[str, Plain]]) -> dict[str, Plain]:
    entries = dict(pairs)
    if len(entries) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise Unfit("Keep this entry once. It is here more than once.", twice)
    return entries


def _refuse_constant(constant: str) -> NoReturn:
    raise Unfit(f"Use a whole number instead of {constant}.")


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of the document, made from the records' types."""
    from pydantic import TypeAdapter  # slow to load, and only needed here

    schema = TypeAdapter(ProjectDocument).json_schema()
    _limit_numbers(schema)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema"} | schema


def _limit_numbers(schema: Any) -> None:
    if isinstance(schema, dict):
        if schema.get("type") == "integer":
            schema |= {"minimum": -LARGEST_NUMBER, "maximum": LARGEST_NUMBER}
        for part in schema.values():
            _limit_numbers(part)
    elif isinstance(schema, list):
        for part in schema:
            _limit_numbers(part)


def schema_file() -> Path:
    """Return where the published schema is."""
    return resources_folder() / "schema" / f"project-{VERSION}.json"


def publish_schema() -> None:
    """Write the published schema anew. Run it after a change of the records, and look at what changed."""
    text = json.dumps(json_schema(), ensure_ascii=False, indent=2)
    schema_file().write_text(text + "\n", encoding="utf-8", newline="\n")
