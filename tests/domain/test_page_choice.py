"""Which pages somebody wants, as they write it."""

from __future__ import annotations

import pytest

from coprod_desktop.domain.page_choice import pages_chosen, parse_pages


@pytest.mark.parametrize(
    ("words", "stretches"),
    [
        ("", ()),
        ("  ", ()),
        ("3", ((3, 3),)),
        ("1-3, 5", ((1, 3), (5, 5))),
        ("1 - 3;5 and 7", ((1, 3), (5, 5), (7, 7))),
        ("2\u20134", ((2, 4),)),
    ],
)
def test_that_pages_are_read_as_people_write_them(words: str, stretches: tuple[tuple[int, int], ...]) -> None:
    assert parse_pages(words) == stretches


@pytest.mark.parametrize("words", ["all", "0", "3-1", "1,,2", "-4", "99999", "1-2-3"])
def test_that_what_names_no_pages_is_not_guessed_at(words: str) -> None:
    assert parse_pages(words) is None


def test_that_pages_are_printed_once_each_and_in_order() -> None:
    assert pages_chosen((), 3) == (1, 2, 3)
    assert pages_chosen(((4, 9), (1, 1), (1, 2)), 5) == (1, 2, 4, 5)
    assert pages_chosen(((7, 9),), 5) == ()
