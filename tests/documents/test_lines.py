"""Words in lines, and what a face can draw."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.documents.fonts import clusters, faces, visible
from coprod_desktop.documents.lines import MOST_CHARACTERS, lines_of
from coprod_desktop.documents.shaping import pieces_of
from coprod_desktop.domain.printable import printable

PLAIN = faces().plain
TYPED = st.text(max_size=300) | st.text("ab c-é😀ا\u200d\u0301", max_size=300)


@given(TYPED, st.floats(20, 460))
def test_that_no_line_is_too_long_and_no_word_is_lost(typed: str, width: float) -> None:
    words = printable(typed)
    lines = lines_of(words, PLAIN, 14, width)
    assert "".join(lines) == words
    for line in lines:
        seen = line.rstrip(" ")
        assert len(list(clusters(seen))) == 1 or PLAIN.length(seen, 14) <= width + 0.001
        assert len(seen) <= MOST_CHARACTERS or len(list(clusters(seen))) == 1


def test_that_a_word_goes_over_whole_to_the_next_line() -> None:
    assert lines_of("a promise is kept", PLAIN, 14, PLAIN.length("a promise", 14) + 1) == [
        "a promise ",
        "is kept",
    ]


def test_that_a_line_holds_70_characters_at_most() -> None:
    lines = lines_of("i " * 100 + "i", PLAIN, 14, 10_000)
    assert max(len(line.strip()) for line in lines) == 69
    assert len(lines_of("i" * 70, PLAIN, 14, 10_000)) == 1
    assert len(lines_of("i" * 71, PLAIN, 14, 10_000)) == 2


def test_that_a_word_longer_than_a_line_is_cut_and_the_next_follows_it() -> None:
    lines = lines_of(f"so {'m' * 80} end", PLAIN, 14, 451)
    assert lines[0] == "so "
    assert "".join(lines[1:]) == "m" * 80 + " end"
    assert lines[-1].endswith("m end")


def test_that_no_words_are_one_empty_line() -> None:
    assert lines_of("", PLAIN, 14, 451) == [""]


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("ab", ["a", "b"]),
        ("", []),
        ("e\u0301x", ["e\u0301", "x"]),
        ("👩\u200d👧é", ["👩\u200d👧", "é"]),
        ("👍🏽!", ["👍🏽", "!"]),
    ],
)
def test_that_what_is_seen_as_one_character_stays_one(words: str, whole: list[str]) -> None:
    assert list(clusters(words)) == whole


def _pieces(words: str) -> list[tuple[str, bool]]:
    return [(piece.words, piece.face is not None) for piece in pieces_of(PLAIN, words)]


def test_that_the_face_draws_what_it_has_and_leaves_room_for_the_rest() -> None:
    assert _pieces("ŵ😀é") == [("ŵ", True), ("😀", False), ("é", True)]
    assert _pieces("😀😀") == [("😀", False), ("😀", False)]
    assert PLAIN.length("😀", 10) == 8


def test_that_characters_nobody_sees_take_no_room_and_no_stand_in() -> None:
    assert visible("so\u00adft\u200b\ufe0f") == "soft"
    assert all(drawn for _, drawn in _pieces("so\u00adft\u200b"))
    assert PLAIN.length("so\u00adft", 14) == pytest.approx(PLAIN.length("soft", 14))


@pytest.mark.parametrize("letter", "ŵŷŴŶẁąćęłńóśźżăâîșțŞşĞğıİčřůéàçœß£€–—‘’“”…•·")
def test_that_the_faces_have_the_letters_of_our_neighbours(letter: str) -> None:
    assert faces().plain.draws(letter)
    assert faces().bold.draws(letter)


def test_that_a_short_word_is_not_alone_on_the_last_line() -> None:
    words = "We pass something on if the law says so."
    width = PLAIN.length("We pass something on if the law says", 14) + 1
    assert lines_of(words, PLAIN, 14, width) == ["We pass something on if the law ", "says so."]
    assert lines_of("Two so", PLAIN, 14, PLAIN.length("Two", 14) + 1) == ["Two ", "so"]


@pytest.mark.parametrize(
    "together",
    ["5 November 2026", "01632 960123", "£10 an", "8 weeks", "14 point", "3.5 hours", "30 September 2027."],
)
def test_that_a_number_stays_with_what_it_counts(together: str) -> None:
    words = f"We say it here, and then again on {together} when we meet again as a group of people"
    for width in range(200, 460, 7):
        lines = lines_of(words, PLAIN, 14, width)
        assert "".join(lines) == words
        assert any(together in line for line in lines)


def test_that_the_end_of_a_sentence_and_a_long_row_of_numbers_may_be_parted() -> None:
    words = "It began in 2026. Then we met."
    assert lines_of(words, PLAIN, 14, PLAIN.length("It began in 2026.", 14) + 1)[0] == "It began in 2026. "
    numbers = " ".join(["12345"] * 20)
    assert len(lines_of(numbers, PLAIN, 14, PLAIN.length("12345 12345 12345 12345", 14) + 1)) == 5
    assert lines_of("8 weeks", PLAIN, 14, PLAIN.length("weeks", 14) + 1) == ["8 ", "weeks"]


def test_that_a_word_comes_down_to_a_short_one_only_where_both_fit() -> None:
    words = f"a b {'m' * 17} {'i' * 3}mmmmm"
    width = PLAIN.length(f"a b {'m' * 17}", 14) + 1
    for line in lines_of(words, PLAIN, 14, width):
        assert PLAIN.length(line.rstrip(), 14) <= width
