from __future__ import annotations

from dataclasses import FrozenInstanceError, dataclass

import pytest
from pydantic import TypeAdapter, ValidationError

from coprod_desktop.domain.errors import CoprodError, FileRefused, Problem
from coprod_desktop.domain.record import Record, new_id
from coprod_desktop.domain.words import say_english


@dataclass(frozen=True, kw_only=True)
class Cup(Record):
    colour: str
    handles: int = 1


def test_that_a_record_cannot_be_changed() -> None:
    cup = Cup(colour="blue")
    with pytest.raises(FrozenInstanceError):
        cup.colour = "red"  # type: ignore[misc]


def test_that_a_record_is_made_by_name_only() -> None:
    with pytest.raises(TypeError):
        Cup("blue")  # type: ignore[call-arg]


def test_that_records_with_the_same_values_are_the_same() -> None:
    assert Cup(colour="blue") == Cup(colour="blue", handles=1)
    assert Cup(colour="blue") != Cup(colour="red")


@pytest.mark.parametrize(
    "read", ['{"colour": "blue", "lid": true}', '{"colour": 1}', '{"colour": "blue", "handles": "1"}']
)
def test_that_a_reader_refuses_what_a_record_does_not_name(read: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Cup).validate_json(read)


def test_that_a_reader_takes_what_a_record_names() -> None:
    assert TypeAdapter(Cup).validate_json('{"colour": "blue", "handles": 2}') == Cup(colour="blue", handles=2)


def test_that_ids_are_new_each_time_and_safe_as_file_names() -> None:
    ids = {new_id() for _ in range(100)}
    assert len(ids) == 100
    assert all(len(one) == 32 and set(one) <= set("0123456789abcdef") for one in ids)


def test_that_a_refused_file_says_which_entry_and_why() -> None:
    refused = FileRefused("plan.json", "people.2.name", "write a name")
    assert str(refused) == "plan.json: people.2.name: write a name"
    assert (refused.file, refused.where, refused.reason) == ("plan.json", "people.2.name", "write a name")


def test_that_a_refused_file_without_an_entry_says_only_why() -> None:
    assert str(FileRefused("plan.json", "", "the file is empty")) == "plan.json: the file is empty"


def test_that_a_refused_file_is_something_a_person_can_act_on() -> None:
    assert issubclass(FileRefused, CoprodError)


def test_that_a_problem_names_its_field_and_what_to_do() -> None:
    problem = Problem(field="why", words="Write why this is fixed")
    assert (problem.field, problem.words) == ("why", "Write why this is fixed")


def test_that_english_is_said_with_its_values_filled_in() -> None:
    assert say_english("{count} people, led by {name}", count=3, name="Sam") == "3 people, led by Sam"


def test_that_english_without_values_is_said_as_written() -> None:
    assert say_english("A brace { stays") == "A brace { stays"
