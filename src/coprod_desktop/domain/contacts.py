"""Who to talk to: people of the team, people outside it, and services to ring (features F7, X11; S3, T9)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from coprod_desktop.domain.days import parse_day
from coprod_desktop.domain.record import Record
from coprod_desktop.domain.typed import is_blank

FEWEST = 2
"""How many people a worry can be taken to, at least; one of them is outside the team (guidance S3)."""
LONGEST = timedelta(days=365)
"""After this long, whether a contact is still right has to be looked at (guidance T9)."""


class ContactSort(StrEnum):
    """Where somebody is who can be talked to."""

    NOT_SAID = "not-said"
    TEAM = "team"
    OUTSIDE = "outside"
    SERVICE = "service"


@dataclass(frozen=True, kw_only=True)
class Contact(Record):
    """A person or a service. `how` is how to reach them; `checked_on` the day somebody last made sure."""

    id: str
    name: str = ""
    sort: ContactSort = ContactSort.NOT_SAID
    how: str = ""
    checked_on: str = ""


SORTS = {
    ContactSort.TEAM: "In our team",
    ContactSort.OUTSIDE: "Outside our team",
    ContactSort.SERVICE: "A service to ring or go to",
}
"""Where somebody is, in words."""


class RouteGap(StrEnum):
    """What a route for a worry still lacks."""

    TOO_FEW = "too-few"
    NOBODY_OUTSIDE = "nobody-outside"


def route_gaps(contacts: Iterable[Contact]) -> tuple[RouteGap, ...]:
    """Return what the route lacks: at least 2 people, 1 of them outside the team. A service is no person."""
    people = [one for one in contacts if not is_blank(one.name) and one.sort in _PEOPLE]
    outside = any(one.sort is ContactSort.OUTSIDE for one in people)
    return (
        *((RouteGap.TOO_FEW,) if len(people) < FEWEST else ()),
        *(() if outside else (RouteGap.NOBODY_OUTSIDE,)),
    )


_PEOPLE = (ContactSort.TEAM, ContactSort.OUTSIDE)


_ASKED_FOR = {"about.contact": ContactSort.TEAM, "about.outside": ContactSort.OUTSIDE}
"""Questions about the project that name somebody of a sort. Whoever is listed answers them, too."""


def listed_for(question: str, contacts: Iterable[Contact]) -> str:
    """Return the people listed that answer a question, and how to reach each; nothing where nobody does.

    Args:
        question: the id of a question about the project.
        contacts: who is listed.
    """
    sort = _ASKED_FOR.get(question)
    found = ((one.name.strip(), one.how.strip()) for one in contacts if sort and one.sort is sort)
    return "; ".join(f"{name}: {how}" if how else name for name, how in found if name)


def is_to_be_checked(contact: Contact, today: str) -> bool:
    """Return whether nobody has made sure in the last 12 months that this is still right.

    Args:
        contact: who.
        today: the day now, ISO 8601.
    """
    checked = parse_day(contact.checked_on)
    return checked is None or date.fromisoformat(today) - checked > LONGEST
