"""How many people there are, and who of them is here as staff. Who did not say is counted, and not named."""

from __future__ import annotations

from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.yes_no import YesNo


def how_many_people(source: Source) -> str:
    """Return how many people are in the group and how many of them are here as staff, in words."""
    say, people = source.say, len(source.present)
    staff, open_ = _how_many(YesNo.YES, source), _how_many(YesNo.NOT_SAID, source)
    if not people:
        return ""
    if people == 1:
        return say("1 person, who is here as staff.") if staff else say("1 person.")
    counted = (
        say("{n} people.", n=people),
        say("{n} of them here as staff.", n=staff) if staff else "",
        say("{n} of them did not say if they are here as staff.", n=open_) if open_ else "",
    )
    return " ".join(filter(None, counted))


def here_as_staff(source: Source) -> str:
    """Return the names of who is here as staff, and how many did not say, in words."""
    say, open_ = source.say, _how_many(YesNo.NOT_SAID, source)
    names = ", ".join(source.name(one.id) for one in source.present if one.staff)
    if not open_:
        return names or (say("Nobody.") if source.present else "")
    did_not_say = say("{n} of us did not say.", n=open_)
    return f"{names}. {did_not_say}" if names else did_not_say


def _how_many(said: YesNo, source: Source) -> int:
    return sum(person.staff is said for person in source.present)
