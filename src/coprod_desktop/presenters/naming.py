"""What a person is called in lists and choices, so that two people with one name can be told apart."""

from __future__ import annotations

from coprod_desktop.domain.listing import find
from coprod_desktop.domain.people import present
from coprod_desktop.domain.person import Person
from coprod_desktop.presenters.desk import Desk

NO_NAME = "Somebody with no name yet"


def called(desk: Desk, person: Person) -> str:
    """Return a person's name; with a number when others who are here (or who left) have the same one."""
    name = _plain(desk, person)
    beside = (p for p in desk.project.people if bool(p.left_on) == bool(person.left_on))
    same = [p.id for p in beside if _plain(desk, p) == name]
    return desk.words("{name} ({n})", name=name, n=same.index(person.id) + 1) if len(same) > 1 else name


def called_by_id(desk: Desk, person_id: str | None) -> str:
    """Return what the person with this id is called; nothing when there is no such person."""
    person = find(desk.project.people, person_id) if person_id else None
    return called(desk, person) if person else ""


def names_of(desk: Desk) -> tuple[str, ...]:
    """Return the names people here were given, each once; they can be chosen where a name is asked for."""
    return tuple(dict.fromkeys(one.name.strip() for one in present(desk.project) if one.name.strip()))


def _plain(desk: Desk, person: Person) -> str:
    return person.name.strip() or desk.words(NO_NAME)
