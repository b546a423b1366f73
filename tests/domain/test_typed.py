"""What people type is kept as they wrote it, save what no file can hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.typed import LONGEST, clean, is_blank, shorten

ANY_TEXT = st.text(st.characters(categories=None))  # lone halves of characters too


@pytest.mark.parametrize("words", ["Zoë says “no”", "שלום", "👩🏽‍🦽 e\u0301", "one\n\n  two\t", ""])
def test_that_words_of_every_kind_stay_as_they_are(words: str) -> None:
    assert clean(words) == words


@pytest.mark.parametrize("typed", ["a\r\nb", "a\rb", "a\u2029b", "a\x00\nb"])
def test_that_line_ends_become_newlines_and_nul_is_taken_out(typed: str) -> None:
    assert clean(typed) == "a\nb"


def test_that_lone_halves_of_a_character_are_taken_out_and_two_halves_are_joined() -> None:
    assert clean("a\ud83db") == "ab"
    assert clean("\ud83d\ude00") == "😀"


def test_that_a_whole_book_is_cut() -> None:
    assert clean("x" * (LONGEST + 1)) == "x" * LONGEST


@given(ANY_TEXT)
def test_that_what_was_cleaned_can_be_stored_and_stays_so(typed: str) -> None:
    once = clean(typed)
    assert once.encode("utf-8").decode("utf-8") == once
    assert clean(once) == once
    assert "\x00" not in once
    assert "\r" not in once


@pytest.mark.parametrize("nothing", ["", "  \t\n", "\u200b\u200f\u2066", "\u00a0\u2028\u3000"])
def test_that_marks_nobody_can_see_are_blank(nothing: str) -> None:
    assert is_blank(nothing)


@pytest.mark.parametrize("something", ["a", " .", "\u200bx", "😀", "0"])
def test_that_anything_to_read_is_not_blank(something: str) -> None:
    assert not is_blank(something)


def test_that_a_short_line_is_left_whole() -> None:
    assert shorten("one\n two", 7) == "one two"


def test_that_a_long_line_ends_in_three_dots() -> None:
    assert shorten("one two three", 5) == "one…"
    assert shorten("abcdef", 5) == "abcd…"


def test_that_a_long_line_ends_with_a_whole_word() -> None:
    assert shorten("We make a film for the phone as well", 32) == "We make a film for the phone as…"
    assert shorten("We make a film for the phone as well", 31) == "We make a film for the phone…"
    assert shorten("We abcdefghijklmnop", 10) == "We abcdef…", "one long word is most of it"


@given(st.text(), st.integers(min_value=1, max_value=40))
def test_that_nothing_gets_longer_than_was_asked_for(text: str, most: int) -> None:
    line = shorten(text, most)
    assert len(line) <= most
    assert "\n" not in line
