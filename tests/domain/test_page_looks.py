"""Comparing the pages of a paper with the pages as they were made."""

from __future__ import annotations

from coprod_desktop.domain.page_looks import PageLook, what_changed


def pages(*words: str, picture: bytes = b"as made") -> list[PageLook]:
    return [PageLook(one, picture) for one in words]


def test_that_pages_that_look_the_same_are_not_mentioned() -> None:
    assert what_changed(pages("one", "two"), pages("one", "two")) == ()


def test_that_gaps_between_words_do_not_count() -> None:
    assert what_changed(pages("one  more\r\nword"), pages("one more word")) == ()


def test_that_a_changed_word_is_shown_as_it_was_and_as_it_is() -> None:
    said = what_changed(pages("one", "pays £50 a day"), pages("one", "pays £20 a day"))
    assert said == ("Page 2: the words are not as they were.", "It was “£20”. Now it is “£50”.")


def test_that_many_changed_words_are_shown_short() -> None:
    _, shown = what_changed(pages("x " * 100), pages("y " * 100))
    assert len(shown) < 160


def test_that_a_picture_over_the_words_is_noticed() -> None:
    said = what_changed(pages("one", picture=b"covered"), pages("one"))
    assert said == ("Page 1 does not look as it did. Something on it was drawn or covered.",)


def test_that_a_page_that_was_taken_out_is_named() -> None:
    assert what_changed(pages("one", "three"), pages("one", "two", "three")) == ("Page 2 of 3 is missing.",)


def test_that_a_page_that_was_put_in_is_named() -> None:
    assert what_changed(pages("one", "new", "two"), pages("one", "two")) == ("Page 2 was not in this paper.",)


def test_that_pages_that_were_changed_and_taken_out_are_named() -> None:
    said = what_changed(pages("one", "other"), pages("one", "two", "three"))
    assert said == ("Page 2 of 3 is missing or changed.", "Page 3 of 3 is missing or changed.")
