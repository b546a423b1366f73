"""Words that ask everybody for the same are noticed (X06)."""

from __future__ import annotations

import pytest

from coprod_desktop.domain.equal_share import asks_for_equal_shares, equal_phrases
from coprod_desktop.domain.pack import Pack
from coprod_desktop.shipped import core_pack

PHRASES = equal_phrases(core_pack())


@pytest.mark.parametrize(
    "words",
    [
        "Each of us does an equal share.",
        "We meet on Friday. Everyone has to do 2 hours",
        "The work is SHARED EQUALLY",
        "Everybody gives the same amount of time!",
        "People pull their weight",
    ],
)
def test_X06_wording_that_asks_for_equal_shares_is_noticed(words: str) -> None:
    assert asks_for_equal_shares(words, PHRASES)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "1 hour, or when I can",
        "Nobody has to do an equal share.",
        "People in a group do not need to give the same amount.",
        "You don’t have to pull your weight",
        "All are equal here.",
    ],
)
def test_X06_other_words_are_left_alone(words: str) -> None:
    assert not asks_for_equal_shares(words, PHRASES)


@pytest.mark.parametrize("phrase", PHRASES)
def test_that_each_phrase_of_the_list_is_found(phrase: str) -> None:
    assert phrase == phrase.casefold()
    assert asks_for_equal_shares(f"Here: {phrase} of it", PHRASES)


def test_that_a_pack_without_such_words_notices_nothing() -> None:
    bare = Pack(id="bare", version="1", title="", author="", language="en-GB")
    assert equal_phrases(bare) == ()
