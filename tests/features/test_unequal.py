"""Unequal by design: no screen and no paper puts people in an order by their time, or adds it up (X06)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from coprod_desktop.domain.agreements import build_all
from coprod_desktop.domain.project import Project
from tests.app.everywhere import group_pages
from tests.presenters.fake_house import Walk, the_pack, the_sample

UP = ("1 hour", "2 hours", "3 hours", "5 hours", "8 hours", "40 hours")
DOWN = tuple(reversed(UP))
_TIME = re.compile(rf"\b({'|'.join(reversed(UP))})\b")


def giving(times: Sequence[str]) -> Project:
    """Return the pretend group whose people, and whose roles, take these times, in turn."""
    sample = the_sample()
    people = tuple(replace(one, time=time) for one, time in zip(sample.people, times, strict=True))
    roles = tuple(replace(role, time=times[number % len(times)]) for number, role in enumerate(sample.roles))
    return replace(sample, people=people, roles=roles)


def without_times(shown: object) -> str:
    return _TIME.sub("some time", repr(shown))


def test_X06_no_screen_puts_people_in_an_order_by_their_time_or_counts_it() -> None:
    few, many = giving(UP), giving(DOWN)
    one, other = Walk(few), Walk(many)
    places = list(group_pages(few, the_pack()))
    assert len(places) > 150
    for place in places:
        seen = [walk.go(place.screen, place.item) for walk in (one, other)]
        assert without_times(seen[0]) == without_times(seen[1]), place
    shown = {place.screen for place in places if _TIME.search(repr(one.go(place.screen, place.item)))}
    assert shown, "somewhere people do read the time they wrote"


def test_X06_no_paper_puts_people_in_an_order_by_their_time_or_counts_it() -> None:
    papers = [
        [without_times(replace(paper, code="")) for paper in build_all(giving(times), the_pack())]
        for times in (UP, DOWN)
    ]
    assert papers[0] == papers[1]
    assert any("some time" in paper for paper in papers[0])
