"""A group of 3 and something to decide, for the tests of the pages about deciding."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.decisions import Decision, How, PersonStand, Stand
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.yes_no import YesNo
from coprod_desktop.presenters.screen import Summary
from tests.presenters.fake_house import Walk, empty_project
from tests.presenters.looking import parts_of

WHAT = "We make the cover without a logo."
GROUP = tuple(
    Person(id=name.lower(), name=name, staff=YesNo.YES if name == "Jo" else YesNo.NO)
    for name in ("Amina", "Sam", "Jo")
)
COVER = Decision(id="d", what=WHAT, how=How.CONSENT, decides="All of us")
READY = replace(COVER, outcome="No logo", reason="We like it")


def said(person: str, stand: Stand, words: str = "", **more: object) -> PersonStand:
    return replace(PersonStand(id=person, stand=stand, asked=WHAT, words=words), **more)  # type: ignore[arg-type]


def everyone(stand: Stand) -> tuple[PersonStand, ...]:
    return tuple(said(one.id, stand) for one in GROUP)


def walk_with(*decisions: Decision, **fields: object) -> Walk:
    return Walk(empty_project(people=GROUP, decisions=decisions, **fields))


def at_decision(decision: Decision, **fields: object) -> Walk:
    walk = walk_with(decision, **fields)
    walk.go("decision", decision.id)
    return walk


def rows(walk: Walk) -> dict[str, str]:
    """What a card says, by the label of each row."""
    return {row.label: row.words for part in parts_of(walk.screen, Summary) for row in part.rows}
