"""What is held in memory during a talk, and what becomes of it."""

from __future__ import annotations

import pytest

from coprod_desktop.domain.consent_records import Say, Signature, SignedBy
from coprod_desktop.presenters.talk import Talk, strokes_of

STROKES = (((10, 20), (30, 40)), ((50, 60),))


def test_that_a_talk_starts_with_nothing_chosen() -> None:
    talk = Talk(person="sam", name="Sam")
    assert (talk.final_choices(), talk.signed_by, talk.shared, talk.record) == ((), None, "", None)
    assert talk.choice("photo") is None


def test_that_only_a_yes_if_carries_its_condition() -> None:
    talk = Talk(person="sam", name="Sam", conditions={"photo": " From behind ", "name": "Left over"})
    talk.choose("photo", "Photos?", "yes-if")
    talk.choose("name", "Your name?", "no")
    assert [(one.purpose, one.asked, one.say, one.condition) for one in talk.final_choices()] == [
        ("photo", "Photos?", Say.YES_IF, "From behind"),
        ("name", "Your name?", Say.NO, ""),
    ]


def test_that_a_yes_if_without_words_has_an_empty_condition() -> None:
    talk = Talk(person="sam", name="Sam")
    talk.choose("photo", "Photos?", "yes-if")
    assert [one.condition for one in talk.final_choices()] == [""]


def test_that_choosing_again_takes_the_place_of_the_first_choice() -> None:
    talk = Talk(person="sam", name="Sam")
    talk.choose("photo", "Photos?", "yes")
    talk.choose("photo", "Photos?", "not-now")
    assert [one.say for one in talk.final_choices()] == [Say.NOT_NOW]


@pytest.mark.parametrize(
    ("way", "signature"),
    [
        (SignedBy.DRAWING, Signature(by=SignedBy.DRAWING, name="Sam", strokes=STROKES)),
        (SignedBy.TYPED_NAME, Signature(by=SignedBy.TYPED_NAME, name="Sammy")),
        (SignedBy.MARK, Signature(by=SignedBy.MARK, name="Sam", strokes=STROKES, witness="Ruth")),
        (SignedBy.PAPER_LATER, Signature(by=SignedBy.PAPER_LATER, name="Sam")),
        (None, Signature(by=SignedBy.PAPER_LATER, name="Sam")),
    ],
)
def test_that_each_way_to_sign_keeps_what_it_needs_and_no_more(
    way: SignedBy | None, signature: Signature
) -> None:
    talk = Talk(
        person="sam",
        name="Sam",
        signed_by=way,
        typed_name=" Sammy ",
        strokes="10,20 30,40;50,60",
        witness=" Ruth ",
    )
    assert talk.signature() == signature


@pytest.mark.parametrize(("text", "strokes"), [("", ()), (" ; ", ()), ("10,20 30,40;50,60", STROKES)])
def test_that_a_drawing_is_read_from_its_text(
    text: str, strokes: tuple[tuple[tuple[int, int], ...], ...]
) -> None:
    assert strokes_of(text) == strokes
