"""Whatever a file holds, it comes back as records or as refusals, never as a fault of the program."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.content.layout import RolesFile, SectionFile
from coprod_desktop.content.shapes import shape

KEYS = st.sampled_from(
    [
        "section",
        "themes",
        "questions",
        "only_if",
        "options",
        "note",
        "roles",
        "id",
        "words",
        "minutes",
        "kind",
    ]
)
VALUES = st.recursive(
    st.text() | st.integers() | st.booleans(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=6),
    max_leaves=30,
)


@given(st.dictionaries(KEYS, VALUES))
def test_that_anything_at_all_is_taken_or_refused_with_a_reason(content: dict[str, Any]) -> None:
    for kind in (SectionFile, RolesFile):
        outcome = shape("one.toml", content, kind)
        if isinstance(outcome, tuple):
            assert outcome
            assert all(one.file == "one.toml" and one.reason for one in outcome)
        else:
            assert isinstance(outcome, kind)
