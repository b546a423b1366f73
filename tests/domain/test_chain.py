"""The chain finds every change of what was kept, and none where there was none (D6, E3, R01)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain import chain
from coprod_desktop.domain.consent_records import Choice, ConsentRecord, Point, Say, Signature, SignedBy


def record(name: str) -> ConsentRecord:
    return ConsentRecord(
        id=name,
        person="a",
        person_name="Sam",
        made_at="2026-11-23T12:00:00Z",
        pack_version="1",
        told="What we keep.",
        choices=(Choice(purpose="name", asked="May we?", say=Say.YES),),
        signature=Signature(by=SignedBy.DRAWING, strokes=(((1, 2), (3, 4)),)),
        points=(Point(id="about.goal", words="A brochure"),),
    )


def kept(*names: str) -> tuple[ConsentRecord, ...]:
    records: tuple[ConsentRecord, ...] = ()
    for name in names:
        records = chain.add(records, record(name))
    return records


def test_r01_a_new_record_leaves_the_old_one_as_it_is() -> None:
    one = kept("1")
    two = chain.add(one, record("2"))
    assert two[0] is one[0]
    assert chain.broken(two) is None
    assert chain.broken(()) is None


@pytest.mark.parametrize("place", [0, 1, 2])
def test_that_a_changed_record_is_found(place: int) -> None:
    records = kept("1", "2", "3")
    changed = replace(records[place], told="Something else.")
    assert chain.broken((*records[:place], changed, *records[place + 1 :])) == place


def test_that_a_record_taken_out_moved_or_put_in_is_found() -> None:
    one, two, three = kept("1", "2", "3")
    assert chain.broken((one, three)) == 1
    assert chain.broken((one, three, two)) == 1
    assert chain.broken((one, record("x"), two, three)) == 1


def test_that_records_from_before_the_links_are_held_by_the_first_link() -> None:
    old = (record("1"), record("2"))
    assert chain.broken(old) is None
    records = chain.add(old, record("3"))
    assert chain.broken(records) is None
    assert chain.broken((replace(old[0], told="Other"), *records[1:])) == 2
    assert chain.broken(chain.add(records, record("4"))) is None
