"""A small group at its agreements, for the tests of the papers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from coprod_desktop.domain.agreement_records import AgreementStatus
from coprod_desktop.domain.blocks import Document
from coprod_desktop.domain.consent_records import Choice, ConsentRecord, Say, Signature, SignedBy
from coprod_desktop.domain.limit_records import Limit
from coprod_desktop.domain.person import Person
from coprod_desktop.presenters.screen import Card, Cards
from tests.presenters.fake_house import Walk, empty_project

SAM, KIT = Person(id="sam", name="Sam"), Person(id="kit", name="Kit")
TOGETHER = "look/working-together/"


def answered(person: Person, say: Say) -> ConsentRecord:
    """Return a record in which somebody answered whether they take part."""
    return ConsentRecord(
        id=f"record-{person.id}",
        person=person.id,
        person_name=person.name,
        made_at="2026-11-22T12:00:00Z",
        pack_version="core 1",
        told="",
        choices=(Choice(purpose="take-part", asked="Take part?", say=say, condition="Tea"),),
        signature=Signature(by=SignedBy.PAPER_LATER, name=person.name),
    )


def at_agreements(*consents: ConsentRecord) -> Walk:
    """Return a walk at the list of the group's papers, with Sam and Kit in the group."""
    return _at("papers", "group", *consents)


def at_saving(*consents: ConsentRecord) -> Walk:
    """Return a walk where all the papers are saved at once, with Sam and Kit in the group."""
    return _at("save-papers", "", *consents)


def _at(screen: str, item: str, *consents: ConsentRecord) -> Walk:
    walk = Walk(empty_project(people=(SAM, KIT), consents=consents))
    walk.go("agreements")
    walk.go(screen, item)
    return walk


def papers(walk: Walk) -> list[Card]:
    """Return the papers that are listed."""
    return [card for part in walk.screen.parts if isinstance(part, Cards) for card in part.cards]


def slowly(walk: Walk) -> list[Callable[[], None]]:
    """Let work in the background wait until it is called."""
    waiting: list[Callable[[], None]] = []

    def later(work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[str], None]) -> None:
        waiting.append(lambda: done(work()))

    assert walk.program.desk is not None
    walk.program.desk.outside = replace(walk.program.desk.outside, in_background=later)
    return waiting


def written(walk: Walk) -> tuple[set[Path], tuple[Document, ...]]:
    """Return the folders that papers were written to, and all the papers."""
    every = tuple(paper for _, made in walk.outside.written for paper in made)
    return {folder for folder, _ in walk.outside.written}, every


def change_a_limit(walk: Walk) -> None:
    """Change what some of the papers say."""
    desk = walk.program.desk
    assert desk is not None
    desk.keep(limits=(Limit(id="a", what="No photos of faces"),))


def versions(walk: Walk) -> list[tuple[str, int, AgreementStatus]]:
    """Return the versions that are kept."""
    return [(one.document, one.number, one.status) for one in walk.project.agreements]
