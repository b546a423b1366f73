"""Words that take silence for a yes are noticed (X19)."""

from __future__ import annotations

import pytest

from coprod_desktop.domain.silence import takes_silence_for_yes


@pytest.mark.parametrize(
    "words",
    [
        "If nobody speaks, it is a yes.",
        "Silence means agreement",
        "No answer counts as a yes",
        "We meet on Friday. If you do not reply by then, you agree!",
        "If someone doesn’t answer we take that as OK",
        "Nobody objects, so we go ahead",
    ],
)
def test_x19_a_rule_that_reads_silence_as_assent_is_noticed(words: str) -> None:
    assert takes_silence_for_yes(words)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "4",
        "Half of us. Nobody is left out.",
        "Silence is not a yes.",
        "Silence is never taken as a yes",
        "All of us say yes",
        "Nobody speaks for too long",
        "Nobody speaks first. We agree on the order.",
    ],
)
def test_that_other_rules_are_left_alone(words: str) -> None:
    assert not takes_silence_for_yes(words)
