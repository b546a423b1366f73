"""Least data (I4, I5): what nobody needs has no place to be stored in, and no real name is ever needed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from coprod_desktop.domain.person import Person
from coprod_desktop.store import tables
from coprod_desktop.store.labels import Label
from coprod_desktop.store.portable import json_schema, read_json, write_json
from coprod_desktop.store.projects import Shelf
from coprod_desktop.store.settings import Settings
from tests.store.samples import ID, brochure

NEVER = re.compile(
    "birth|dob|^age$|address|postcode|street|phone|mobile|email|diagnos|disab|health|medic|illness|nhs|"
    "ethnic|race|religio|faith|gender|^sex|sexual|nationality|immigra|crim|offen[cs]e|convict|benefit|"
    "salary|bank|iban|passport|insurance|photo|face|voice|finger_?print_of|location|latitude|ip_|device|"
    "password|passphrase|user_?name|login|viewed|opened_at|seconds_spent|keystroke"
)
"""Words that no field may have in its name: particulars nobody needs here, and traces of what people do."""


def names_in(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        yield from schema.get("properties", {})
        for part in schema.values():
            yield from names_in(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from names_in(part)


def columns() -> set[str]:
    return {column.name for table in tables.metadata.sorted_tables for column in table.columns}


def test_I4_that_no_field_is_for_what_nobody_needs() -> None:
    stored = columns() | set(names_in(json_schema()))
    assert len(stored) > 100
    assert sorted(name for name in stored if NEVER.search(name)) == []
    assert NEVER.search("date_of_birth")
    assert NEVER.search("email")


def test_I4_that_any_name_or_none_is_enough() -> None:
    people = (Person(id="sam", name=""), Person(id="jo", name="Moon 7"), *brochure().people[2:])
    nameless = replace(brochure(), people=people)
    assert read_json(write_json(nameless), "ours.json").people == people


def test_I4_that_the_list_and_the_settings_hold_no_more_than_they_need(
    tmp_path: Path,
) -> None:
    assert {field.name for field in fields(Label)} == {
        "id",
        "name",
        "pretend",
        "changed_at",
        "damaged",
        "locked",
    }
    settings = Settings(tmp_path / "settings.json")
    settings.keep_last_project(ID)
    settings.keep_comfort(f"{ID}/sam", {"text_percent": 200})
    kept = json.loads((tmp_path / "settings.json").read_bytes())
    assert set(kept) == {"last_project", "profiles"}
    assert set(kept["profiles"]) == {f"{ID}/sam"}


def test_I5_that_a_closed_project_leaves_only_its_own_files(tmp_path: Path) -> None:
    with Shelf(tmp_path / "shelf").create(brochure()) as file:
        file.make_copy("2026-01-02")
        file.save(replace(file.project, name="Later"))
    left = {path.name for path in (tmp_path / "shelf" / ID).rglob("*") if path.is_file()}
    assert left == {"project.db", "label.json", "project.lock", "000001-2026-01-02.db"}
