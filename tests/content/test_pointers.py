"""Where something is in a file, in words."""

from __future__ import annotations

from coprod_desktop.content.pointers import Pointer


def test_that_the_top_of_a_file_has_no_words() -> None:
    assert str(Pointer()) == ""


def test_that_positions_count_from_1_and_the_innermost_id_is_named() -> None:
    question = Pointer().into("themes", 1, entry_id="a").into("questions", 2, entry_id="a.b")
    assert str(question.into("why")) == "themes 2 › questions 3 (a.b) › why"


def test_that_an_entry_without_an_id_leaves_the_id_where_it_was() -> None:
    assert (
        str(Pointer().into("questions", 0, entry_id="a.b").into("only_if", 1))
        == "questions 1 (a.b) › only_if 2"
    )


def test_that_a_very_long_id_is_cut() -> None:
    assert str(Pointer().into("terms", 0, entry_id="x" * 500)) == f"terms 1 ({'x' * 80})"
