"""Least data (G6, I4, I5): what nobody needs has no place to be stored in, and no real name is needed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from coprod_desktop.domain.pack import Question
from coprod_desktop.domain.person import Person
from coprod_desktop.presenters.people_pages import PERSON
from coprod_desktop.shipped import core_pack
from coprod_desktop.store import tables
from coprod_desktop.store.labels import Label
from coprod_desktop.store.plain import to_plain
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


ASKED = re.compile(
    r"\bbirth|\bborn\b|how old|\bage\b|address|postcode|where (?:do )?you live|last name|surname|full name|"
    r"diagnos|illness|\bill\b|medic|health|disabilit|offen[cs]e|convict|crim|prison|police|"
    r"ethnic|religio|faith|sexual|immigra|benefits",
    re.IGNORECASE,
)
"""What no question of the core pack asks for: a birthday, an address, a diagnosis, an offence and so on."""


def asked(question: Question) -> str:
    """Return all that a question says to whoever answers it, but for its made-up example."""
    options = (words for option in question.options for words in to_plain(option).values())
    return " ".join((question.words, question.easy, question.hint, *map(str, options)))


def test_G6_that_the_core_pack_asks_for_no_birthday_address_diagnosis_or_offence() -> None:
    questions = [
        question
        for section in core_pack().sections
        for theme in section.themes
        for question in theme.questions
    ]
    assert len(questions) > 50
    assert {q.id: said for q in questions if ASKED.search(said := asked(q))} == {}
    asks = replace(questions[0], hint="Write your date of birth and your diagnosis.")
    assert [found.strip() for found in ASKED.findall(asked(asks))] == ["birth", "diagnos"]


def test_G6_that_a_card_asks_for_a_first_name_or_another_name_and_nothing_that_nobody_needs() -> None:
    name, *others = PERSON.fields
    assert (name.label, name.hint) == (
        "A first name or another name",
        "A first name is enough. It can be any name they like.",
    )
    asks = " ".join(f"{field.title} {field.label} {field.hint}" for field in others)
    assert ASKED.findall(asks) == []


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
