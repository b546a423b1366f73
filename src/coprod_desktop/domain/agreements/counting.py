"""How many people there are, without naming anybody."""

from __future__ import annotations

from coprod_desktop.domain.agreements.source import Source


def how_many_people(source: Source) -> str:
    """Return how many people are in the group and how many of them are here as staff, in words."""
    say, people = source.say, len(source.present)
    staff = sum(person.staff for person in source.present)
    if not people:
        return ""
    if people == 1:
        return say("1 person, who is here as staff.") if staff else say("1 person.")
    if not staff:
        return say("{n} people.", n=people)
    return say("{n} people. {staff} of them here as staff.", n=people, staff=staff)
