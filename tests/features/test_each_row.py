"""Each feature, each rule of law and care, and each fault of others has tests that carry its number."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
ROWS = (
    *("A2", "A5", "F9", "P09"),
    *(f"B{n}" for n in range(1, 12)),
    *(f"C{n}" for n in range(1, 13)),
    *(f"G{n}" for n in range(1, 9)),
    *(f"X{n:02}" for n in range(1, 21)),
    *(f"D{n}" for n in range(1, 14)),
    *(f"F{n}" for n in range(1, 10)),
    *(f"G{n}" for n in range(9, 14)),
    *(f"M{n}" for n in range(1, 6)),
    *(f"S{n}" for n in range(1, 6)),
    *(f"P{n}" for n in range(1, 8)),
    *(f"T{n}" for n in range(1, 15)),
    *(f"R{n:02}" for n in range(1, 20)),
)
NAMED = re.compile(r"^def test_((?:[A-Z]\d+_)+)", re.MULTILINE | re.IGNORECASE)


def rows_with_tests() -> set[str]:
    files = (path.read_text(encoding="utf-8") for path in TESTS.rglob("test_*.py"))
    return {
        row for text in files for rows in NAMED.findall(text) for row in rows.upper().strip("_").split("_")
    }


@pytest.mark.parametrize("row", ROWS)
def test_that_a_feature_has_a_test_by_its_number(row: str) -> None:
    assert row in rows_with_tests()
