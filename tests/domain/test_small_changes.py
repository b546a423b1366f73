"""What counts as a slip of the pen, and what never does (R03)."""

from __future__ import annotations

import pytest

from coprod_desktop.domain.small_changes import is_same


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("A brochure for parents.", "a  brochure for parents"),
        ("A brochure for parents", "A brochrue for parents"),
        ("A brochure for parents", "A brochre for parents"),
        ("A brochre for parents", "A brochure for parents"),
        ("A brochure for parents", "A brochere for parents"),
        ("We don’t meet", "We don't meet"),
    ],
)
def test_r03_a_slip_of_the_pen_changes_nothing(before: str, after: str) -> None:
    assert is_same(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It is paid", "It is unpaid"),
        ("5 hours a week", "15 hours a week"),
        ("We pay £10", "We pay 10"),
        ("You may do it", "You can do it"),
        ("Write the words", "Write the words and carry boxes"),
        ("Ends in January", "Ends in Febuary"),
        ("brochure brochure", "brochre brochre"),
        ("We include children", "We exclude children"),
        ("brochure", "brocehuer"),
        ("brochure", "brochuuure"),
        ("", "Something"),
    ],
)
def test_that_what_may_turn_a_sentence_round_is_a_change(before: str, after: str) -> None:
    assert not is_same(before, after)
