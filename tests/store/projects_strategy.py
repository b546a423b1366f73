"""Any project that holds together, for Hypothesis: `projects()`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from enum import StrEnum
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from coprod_desktop.domain.history_check import ends_of
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.record import Record
from coprod_desktop.domain.role_records import Role

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8)
IDS = TEXTS.filter(bool)
NUMBERS = st.integers(-(2**53) + 1, 2**53 - 1)


def values(kind: Any) -> st.SearchStrategy[Any]:
    """Return values of one of the types that records are made of."""
    simple: dict[Any, st.SearchStrategy[Any]] = {str: TEXTS, int: NUMBERS, bool: st.booleans()}
    if kind in simple:
        return simple[kind]
    if get_origin(kind) is UnionType:
        return st.one_of(*(st.none() if part is type(None) else values(part) for part in get_args(kind)))
    if get_origin(kind) is tuple:
        parts = get_args(kind)
        if parts[-1] is not ...:
            return st.tuples(*map(values, parts))
        return st.lists(values(parts[0]), max_size=2).map(tuple)
    if issubclass(kind, StrEnum):
        return st.sampled_from(kind)
    return records(kind)


def records(kind: type[Record], **known: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return records of one kind, with anything in each field that is not `known`."""
    types = get_type_hints(kind)
    anything = {field.name: values(types[field.name]) for field in fields(kind)}
    if "id" in anything:
        anything["id"] = IDS
    if "link" in anything:
        anything["link"] = st.just("")  # a link that fits no record is a changed history
    return st.builds(kind, **(anything | known))


def collections_of(kind: type[Record], **known: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return a few records of one kind, each with an id of its own."""
    few = st.lists(records(kind, **known), max_size=2, unique_by=lambda record: record.id)
    return few.map(tuple)


def _ids(named: Sequence[Record]) -> list[str]:
    return [record.id for record in named]  # type: ignore[attr-defined]


def _one_of(ids: list[str]) -> st.SearchStrategy[str | None]:
    return st.sampled_from([None, *ids])


@st.composite
def projects(draw: st.DrawFn, /, **known: Any) -> Project:
    """Return any project whose records fit together; `known` fields are as given."""
    types = get_type_hints(Project)
    people = draw(collections_of(Person))
    roles = draw(collections_of(Role))
    whole = {"people": people, "roles": roles, "holdings": ()}
    references = {"actions": {"owner": _one_of(_ids(people))}}
    if people and roles:
        del whole["holdings"]
        references["holdings"] = {
            "person": st.sampled_from(_ids(people)),
            "role": st.sampled_from(_ids(roles)),
        }
    for field in fields(Project):
        if field.name in whole:
            continue
        if get_origin(types[field.name]) is tuple:
            kind = get_args(types[field.name])[0]
            whole[field.name] = draw(collections_of(kind, **references.get(field.name, {})))
        else:
            whole[field.name] = draw(IDS if field.name == "id" else values(types[field.name]))
    project = replace(Project(**whole), **known)
    return replace(project, chain_ends=ends_of(project))  # others are a changed history
