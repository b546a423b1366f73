"""Records as plain values, and what does not fit refused with where it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.answers import Answer, Reply, View
from coprod_desktop.domain.consent_records import Signature, SignedBy
from coprod_desktop.domain.record import Record
from coprod_desktop.store.plain import LARGEST_NUMBER, Unfit, is_keepable, keepable, reader_of, to_plain


@dataclass(frozen=True, kw_only=True)
class Everything(Record):
    """One field of each type that records are made of."""

    text: str
    number: int = 0
    flag: bool = False
    code: Reply = Reply.ANSWERED
    perhaps: str | None = None
    many: tuple[str, ...] = ()
    pair: tuple[int, int] = (0, 0)
    inside: tuple[View, ...] = ()


CODES = "Use one of these: answered, not-sure, later, not-for-us, rather-not-say."

WHOLE = {
    "text": "a",
    "number": 1,
    "flag": True,
    "code": "later",
    "perhaps": None,
    "many": ["b"],
    "pair": [1, 2],
    "inside": [{"id": "v", "words": "w", "said_by": ""}],
}


def test_that_plain_values_become_a_record_and_back() -> None:
    record = reader_of(Everything)(WHOLE)
    assert record == Everything(
        text="a",
        number=1,
        flag=True,
        code=Reply.LATER,
        many=("b",),
        pair=(1, 2),
        inside=(View(id="v", words="w"),),
    )
    assert type(record.code) is Reply
    assert to_plain(record) == WHOLE


def test_that_an_entry_with_a_usual_value_may_be_left_out() -> None:
    assert reader_of(Everything)({"text": "a"}) == Everything(text="a")


@pytest.mark.parametrize(
    ("entry", "value", "where", "reason"),
    [
        ("text", 1, "text", "Use text here."),
        ("text", None, "text", "Use text here."),
        ("text", "a\0", "text", "Take out the character that cannot be shown."),
        ("text", "\ud800", "text", "Take out the character that cannot be shown."),
        ("number", 1.0, "number", "Use a whole number here."),
        ("number", True, "number", "Use a whole number here."),
        ("number", LARGEST_NUMBER + 1, "number", "Use a smaller number here."),
        ("number", -LARGEST_NUMBER - 1, "number", "Use a smaller number here."),
        ("flag", 1, "flag", "Use true or false here."),
        (
            "code",
            "perhaps",
            "code",
            CODES,
        ),
        ("code", [], "code", CODES),
        ("perhaps", 1, "perhaps", "Use text here."),
        ("many", "b", "many", "Use a list here."),
        ("many", ["b", 1], "many.1", "Use text here."),
        ("pair", [1], "pair", "Use exactly 2 entries here."),
        ("inside", [[]], "inside.0", "Use an object with named entries here."),
        ("inside", [{"id": "v"}], "inside.0.words", "Add this entry. It is missing."),
        ("other", 1, "other", "Take this entry out. It is not known."),
    ],
)
def test_that_what_does_not_fit_is_refused_where_it_is(
    entry: str, value: Any, where: str, reason: str
) -> None:
    with pytest.raises(Unfit) as raised:
        reader_of(Everything)(WHOLE | {entry: value})
    assert (".".join(raised.value.path), raised.value.reason) == (where, reason)


def test_that_the_largest_numbers_fit() -> None:
    assert reader_of(int)(LARGEST_NUMBER) == LARGEST_NUMBER
    assert reader_of(int)(-LARGEST_NUMBER) == -LARGEST_NUMBER


def test_that_a_drawing_keeps_its_lines() -> None:
    drawing = Signature(by=SignedBy.DRAWING, strokes=(((0, 1), (2, 3)), ()))
    assert reader_of(Signature)(to_plain(drawing)) == drawing


@given(st.text(st.characters()))
def test_that_cleaned_text_can_be_kept_and_good_text_is_left_alone(text: str) -> None:
    cleaned = keepable(text)
    assert is_keepable(cleaned)
    assert (cleaned == text) is is_keepable(text)


def test_that_two_halves_of_a_character_are_joined_and_one_is_replaced() -> None:
    assert keepable("\ud83d\ude42") == "🙂"
    assert keepable("\ude42\ud83d") == "\ufffd\ufffd"
    assert to_plain(Answer(id="q", words="\0"))["words"] == "\ufffd"
