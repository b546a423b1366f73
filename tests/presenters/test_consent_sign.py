"""Signing, who may have a paper with the answers, and the person's own copy."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.consent_records import Signature, SignedBy
from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.presenters.screen import Button, SignatureField, TextField
from tests.presenters.fake_house import Walk, the_pack
from tests.presenters.talking import DRAWING, SECRET, begun, go_to, talked
from tests.presenters.talking import at_choices as at_list

STROKES = (((10, 20), (30, 40)), ((50, 60),))


class NoRoom(CoprodError):
    """The laptop is full."""


def signature_after(way: str) -> Signature:
    return talked(at_list(), way=way).project.consents[0].signature


def fields(walk: Walk) -> list[str]:
    return [part.id for part in walk.screen.parts if isinstance(part, TextField | SignatureField)]


def problems(walk: Walk) -> list[str]:
    return [one.field for one in walk.press("continue").problems]


def test_that_a_way_to_sign_has_to_be_chosen() -> None:
    walk = begun("consent-sign")
    walk.write("way", "in blood")
    assert problems(walk) == ["way"]
    assert walk.screen.id == "consent-sign"


@pytest.mark.parametrize(
    ("way", "asked", "signature"),
    [
        ("drawing", ["strokes"], Signature(by=SignedBy.DRAWING, name="Sam", strokes=STROKES)),
        ("typed-name", ["typed_name"], Signature(by=SignedBy.TYPED_NAME, name="Sammy")),
        (
            "mark",
            ["strokes", "witness"],
            Signature(by=SignedBy.MARK, name="Sam", strokes=STROKES, witness="Ruth"),
        ),
    ],
)
def test_that_each_way_to_sign_asks_for_what_it_needs(
    way: str, asked: list[str], signature: Signature
) -> None:
    walk = begun("consent-sign-now", way)
    assert fields(walk) == asked
    assert problems(walk) == asked, "nothing is written yet"
    walk.write("nothing", "at all")
    assert problems(walk) == asked
    assert signature_after(way) == signature


def test_that_a_mark_without_a_witness_waits_for_one() -> None:
    walk = begun("consent-sign-now", "mark")
    walk.write("strokes", DRAWING)
    assert problems(walk) == ["witness"]


def test_that_signing_on_paper_later_asks_for_nothing_more() -> None:
    walk = begun("consent-sign")
    walk.write("way", "paper-later")
    assert walk.press("continue").id == "consent-share"
    assert signature_after("paper-later") == Signature(by=SignedBy.PAPER_LATER, name="Sam")


@pytest.mark.parametrize("way", ["drawing", "typed-name", "mark", "spoken"])
def test_R09_paper_is_a_way_to_sign_from_every_page_that_asks_for_a_signature(way: str) -> None:
    walk = begun("consent-sign-now", way)
    assert walk.press("on-paper").id == "consent-share"
    walk.press("finish")
    (record,) = walk.project.consents
    assert record.signature == Signature(by=SignedBy.PAPER_LATER, name="Sam")


@pytest.mark.parametrize(("chosen", "shared"), [("", False), ("me", False), ("group", True)])
def test_that_only_the_person_has_the_answers_unless_they_share_them(chosen: str, shared: bool) -> None:
    walk = begun("consent-share")
    if chosen:
        walk.write("shared", chosen)
    walk.press("finish")
    assert [record.shared for record in walk.project.consents] == [shared]


def test_that_no_way_leads_back_to_the_answers_after_the_end() -> None:
    walk = begun("consent-end")
    assert walk.screen.back is False
    walk.press("comfort", "back")
    assert walk.screen.id == "consent-end"
    for _ in range(20):
        walk.program.press("back")
        shown = repr(walk.screen)
        assert SECRET not in shown
        assert not [purpose.asks for purpose in the_pack().purposes if purpose.asks in shown]


def test_that_finishing_keeps_one_record_and_says_so() -> None:
    walk = begun("consent-end")
    assert walk.screen.title == "Your choices are kept"
    walk.program.press("nothing")
    walk.press("end", "list")
    assert len(walk.project.consents) == 1


def test_that_choices_that_could_not_be_saved_are_not_called_kept() -> None:
    walk = begun("consent-share")
    walk.outside.files["p1"].trouble = NoRoom("This laptop is full.")
    walk.press("finish")
    assert walk.screen.title == "Your choices are not saved yet"
    assert walk.screen.notice == "This laptop is full."


def test_that_the_own_copy_goes_to_the_printer_and_nowhere_else() -> None:
    walk = begun("consent-end")
    walk.press("print")
    assert (len(walk.outside.printed), walk.outside.written) == (1, [])
    assert walk.screen.notice == "Your copy goes to the printer you choose."


def test_that_the_own_copy_is_saved_where_the_person_chooses_and_not_with_the_groups_papers() -> None:
    walk = begun("consent-end")
    walk.outside.folder_to_choose = Path("my-stick")
    walk.press("save")
    ((folder, (paper,)),) = walk.outside.written
    assert folder == Path("my-stick")
    assert SECRET in text_of(paper)
    assert "Sam" not in paper.name
    assert walk.screen.notice == "Your copy is in this folder: my-stick"
    assert walk.outside.redraws == 1
    assert walk.project.agreements == (), "no second record of it is left on the laptop"


@pytest.mark.parametrize("button", ["print", "save"])
def test_that_trouble_with_the_copy_is_said_in_its_own_calm_words(button: str) -> None:
    walk = begun("consent-end")
    walk.outside.background_trouble = "The stick is not there. Put it in and press again."
    walk.press(button)
    assert walk.screen.notice == "The stick is not there. Put it in and press again."
    assert [part for part in walk.screen.parts if isinstance(part, Button) and part.id == button]
    assert (walk.outside.printed, walk.outside.written) == ([], [])


def test_that_nothing_is_said_to_be_saved_when_no_folder_was_chosen() -> None:
    walk = begun("consent-end")
    assert walk.program.desk is not None
    walk.program.desk.outside = replace(walk.program.desk.outside, choose_folder=lambda chosen: None)
    walk.press("save")
    assert (walk.screen.notice, walk.outside.written) == ("", [])


@pytest.mark.parametrize("step", ["consent-sign", "consent-sign-now", "consent-share"])
def test_that_what_is_not_on_the_page_changes_nothing(step: str) -> None:
    walk = begun(step)
    walk.program.press("nothing")
    assert walk.screen.id == step
    assert go_to(walk, "consent-end").project.consents
