"""The JSON document: nothing is lost, and whatever is wrong is refused with where it is."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

from coprod_desktop.domain.cover import CoverChoice
from coprod_desktop.domain.errors import FileRefused
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.yes_no import YesNo
from coprod_desktop.store import portable
from coprod_desktop.store.errors import NewerFile
from coprod_desktop.store.portable import (
    ProjectDocument,
    json_schema,
    publish_schema,
    read_json,
    schema_file,
    write_json,
)
from tests.store.projects_strategy import projects
from tests.store.samples import brochure

SOME = settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@SOME
@given(projects())
def test_that_any_project_comes_back_the_same_and_fits_the_schema(project: Project) -> None:
    data = write_json(project)
    assert read_json(data, "x.json") == project
    assert write_json(read_json(data, "x.json")) == data
    assert list(Draft202012Validator(json_schema()).iter_errors(json.loads(data))) == []


def test_that_pydantic_reads_the_same_project_from_the_same_types() -> None:
    from pydantic import TypeAdapter

    assert TypeAdapter(ProjectDocument).validate_json(write_json(brochure())).project == brochure()


def test_that_the_document_is_indented_utf_8_in_a_fixed_order() -> None:
    text = write_json(brochure()).decode()
    assert text.startswith(
        '{\n  "format": "coprod-desktop project",\n  "version": 1,\n  "project": {\n    "id":'
    )
    assert "שלום 🙂" in text
    assert text.endswith("}\n")


def test_that_what_no_file_can_hold_is_cleaned_when_it_is_written() -> None:
    project = Project(id="p", name="a\0\ud800")
    assert read_json(write_json(project), "x.json").name == "a\ufffd\ufffd"


def test_that_a_mark_at_the_front_of_the_file_is_fine() -> None:
    assert read_json(b"\xef\xbb\xbf" + write_json(brochure()), "x.json") == brochure()


Spoil = Callable[[Any], object]


def entry(*path: str | int, value: object) -> Spoil:
    def spoil(document: Any) -> None:
        for name in path[:-1]:
            document = document[name]
        document[path[-1]] = value

    return spoil


@pytest.mark.parametrize(
    ("spoil", "where", "reason"),
    [
        (entry("format", value="other"), "", "Choose a project file."),
        (entry("version", value="1"), "version", "Use the number 1 here."),
        (entry("version", value=True), "version", "Use the number 1 here."),
        (entry("version", value=0), "version", "Use the number 1 here."),
        (entry("extra", value=1), "extra", "Take this entry out."),
        (entry("project", value=[]), "project", "Use an object with named entries here."),
        (lambda d: d.pop("project"), "project", "Use an object with named entries here."),
        (lambda d: d["project"].pop("id"), "project.id", "Add this entry."),
        (entry("project", "id", value=""), "project.id", "Give this an id."),
        (entry("project", "people", 1, "name", value=3), "project.people.1.name", "Use text here."),
        (entry("project", "people", 1, "age", value=3), "project.people.1.age", "Take this entry out."),
        (entry("project", "people", 1, "id", value="sam"), "project.people.1.id", "Use another id here."),
        (entry("project", "people", 1, "id", value=""), "project.people.1.id", "Give this an id."),
        (entry("project", "holdings", 0, "person", value="x"), "project.holdings.0.person", "Use an id from"),
        (entry("project", "holdings", 0, "role", value="x"), "project.holdings.0.role", "Use an id from"),
        (entry("project", "roles", 0, "cover", value=3), "project.roles.0.cover", "Take this entry out."),
        (entry("project", "roles", value=[3]), "project.roles.0", "Use an object with named entries here."),
        (entry("project", "actions", 1, "owner", value=""), "project.actions.1.owner", "Use an id from"),
        (entry("project", "name", value="\ud800"), "project.name", "Take out the character"),
        (
            entry("project", "consents", 0, "signature", "strokes", value=[[[1, 2, 3]]]),
            "project.consents.0.signature.strokes.0.0",
            "Use exactly 2 entries here.",
        ),
    ],
)
def test_that_one_wrong_entry_is_refused_with_where_it_is(spoil: Spoil, where: str, reason: str) -> None:
    document = json.loads(write_json(brochure()))
    spoil(document)
    with pytest.raises(FileRefused) as raised:
        read_json(json.dumps(document).encode(), "x.json")
    assert (raised.value.file, raised.value.where) == ("x.json", where)
    assert raised.value.reason.startswith(reason)


@pytest.mark.parametrize(
    ("data", "where", "reason"),
    [
        (b"", "", "Check line 1."),
        (b'{"format":\n}', "", "Check line 2."),
        (b"[]", "", "Choose a project file."),
        (b"\xff\xfe{\0", "", "Save the file as UTF-8 text"),
        (b"[" * 200_000, "", "Choose another file."),
        (b"9" * 100_000, "", "Choose another file."),
        (b'{"format": NaN}', "", "Use a whole number instead of NaN."),
        (b'{"a": 1, "b": 2, "b": 3}', "b", "Keep this entry once."),
    ],
)
def test_that_a_file_that_is_no_document_is_refused(data: bytes, where: str, reason: str) -> None:
    with pytest.raises(FileRefused) as raised:
        read_json(data, "x.json")
    assert raised.value.where == where
    assert raised.value.reason.startswith(reason)


def test_that_a_file_that_is_too_big_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = write_json(brochure())
    monkeypatch.setattr(portable, "LARGEST_FILE", len(data))
    assert read_json(data, "x.json") == brochure()
    with pytest.raises(FileRefused, match="Choose a smaller file"):
        read_json(data + b" ", "x.json")


def test_that_a_newer_document_asks_for_a_newer_program() -> None:
    with pytest.raises(NewerFile):
        read_json(b'{"format": "coprod-desktop project", "version": 2, "plan": {}}', "x.json")


def test_that_the_published_schema_is_the_one_the_types_make() -> None:
    assert json.loads(schema_file().read_bytes()) == json_schema()


def test_that_the_schema_refuses_what_is_unknown() -> None:
    document = json.loads(write_json(brochure()))
    document["project"]["people"][0]["age"] = 40
    assert list(Draft202012Validator(json_schema()).iter_errors(document))


def test_that_publishing_writes_the_schema_byte_for_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    published = schema_file().read_bytes()
    monkeypatch.setattr(portable, "schema_file", lambda: tmp_path / "schema.json")
    publish_schema()
    assert (tmp_path / "schema.json").read_bytes() == published


def test_that_cover_as_it_was_once_written_is_read_as_a_plan_of_each_person() -> None:
    document = json.loads(write_json(replace(brochure(), cover_plans=())))
    document["project"]["roles"][0]["cover"] = "jo"
    document["project"]["actions"][0]["cover"] = "jo"
    document["project"]["actions"][1] |= {"cover": "jo", "owner": None}
    document["project"]["actions"][2]["cover"] = None
    plans = read_json(json.dumps(document).encode(), "x.json").cover_plans
    assert [(plan.task, plan.owner, plan.person) for plan in plans] == [
        ("r1", "sam", "jo"),
        ("a0", "sam", "jo"),
        ("a1", "", "jo"),
    ]
    assert {plan.choice for plan in plans} == {CoverChoice.PERSON}


def test_that_a_no_of_an_earlier_document_may_never_have_been_said_and_a_yes_was() -> None:
    document = json.loads(write_json(brochure()))
    people, role = document["project"]["people"], document["project"]["roles"][0]
    people[0] |= {"staff": False, "may_help": True}
    people[1] |= {"staff": True, "may_help": "no"}
    role |= {"signs_off": True, "keeps_flow": False}
    sam, jo, *_ = (read := read_json(json.dumps(document).encode(), "x.json")).people
    assert (sam.staff, sam.may_help) == (YesNo.NOT_SAID, YesNo.YES)
    assert (jo.staff, jo.may_help) == (YesNo.YES, YesNo.NO)
    assert (read.roles[0].signs_off, read.roles[0].keeps_flow) == (YesNo.YES, YesNo.NOT_SAID)


@pytest.mark.parametrize("people", [3, [3], [{"id": "a", "staff": 1}]])
def test_that_what_is_no_answer_at_all_is_still_refused(people: object) -> None:
    document = json.loads(write_json(brochure()))
    document["project"] |= {"people": people}
    with pytest.raises(FileRefused):
        read_json(json.dumps(document).encode(), "x.json")
