"""Finding, putting and dropping records."""

from __future__ import annotations

from coprod_desktop.domain.listing import drop, find, put
from coprod_desktop.domain.person import Person

SAM, ALEX = Person(id="a", name="Sam"), Person(id="b", name="Alex")


def test_that_a_record_is_found_by_its_id() -> None:
    assert find((SAM, ALEX), "b") is ALEX


def test_that_nothing_is_found_where_nothing_is() -> None:
    assert find((SAM, ALEX), "c") is None
    assert find((), "a") is None


def test_that_a_new_record_goes_to_the_end() -> None:
    assert put((SAM,), ALEX) == (SAM, ALEX)


def test_that_a_changed_record_keeps_its_place() -> None:
    sam = Person(id="a", name="Samira")
    assert put((SAM, ALEX), sam) == (sam, ALEX)


def test_that_only_the_named_record_is_dropped() -> None:
    assert drop((SAM, ALEX), "a") == (ALEX,)
    assert drop((SAM, ALEX), "c") == (SAM, ALEX)
