"""Each feature about roles, limits and the say has tests that carry its number."""

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
    *("X02", "X03", "X05", "X06", "X07", "X09", "X13", "X14", "X16", "X20"),
)
NAMED = re.compile(r"^def test_((?:[A-Z]\d+_)+)", re.MULTILINE)


def rows_with_tests() -> set[str]:
    files = (path.read_text(encoding="utf-8") for path in TESTS.rglob("test_*.py"))
    return {row for text in files for rows in NAMED.findall(text) for row in rows.strip("_").split("_")}


@pytest.mark.parametrize("row", ROWS)
def test_that_a_feature_has_a_test_by_its_number(row: str) -> None:
    assert row in rows_with_tests()
