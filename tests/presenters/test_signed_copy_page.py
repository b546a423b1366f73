"""Keeping a photo or a scan of a signed paper with the group's record."""

from __future__ import annotations

from pathlib import Path

import pytest

from coprod_desktop.domain.project import Say
from coprod_desktop.presenters.screen import Cards, PagesPart
from tests.presenters.agreeing import SAM, TOGETHER, answered, at_agreements
from tests.presenters.fake_house import Walk
from tests.presenters.looking import parts_of


def at_copies() -> Walk:
    walk = at_agreements()
    walk.press(TOGETHER, "signed-copy")
    return walk


def kept(walk: Walk) -> list[tuple[str, int, str, str]]:
    return [(one.document, one.number, one.words, one.picture) for one in walk.project.signed_copies]


def test_that_a_picture_is_chosen_described_and_kept() -> None:
    walk = at_copies()
    assert "keep" not in walk.buttons()
    walk.press("choose")
    walk.write("words", "  Signed by Sam and Kit ")
    walk.write("other", "nothing")
    screen = walk.press("keep")
    assert screen.notice == "The signed copy is kept."
    assert kept(walk) == [("working-together", 1, "Signed by Sam and Kit", "picture of photo.jpg")]
    (card,) = parts_of(screen, Cards)[0].cards
    assert card.title == "Signed copy 1"
    assert card.lines == ("Version 1, kept on 23 November 2026", "Signed by Sam and Kit")
    assert "choose" in walk.buttons(), "another can be added"


def test_that_a_picture_needs_no_words_and_can_be_left_out() -> None:
    walk = at_copies()
    walk.press("choose", "drop")
    assert (kept(walk), "choose" in walk.buttons()) == ([], True)
    walk.press("choose", "keep")
    assert kept(walk)[0][2] == ""
    assert len(parts_of(walk.screen, Cards)[0].cards[0].lines) == 1


def test_that_what_is_no_picture_is_said_and_nothing_is_kept() -> None:
    walk = at_copies()
    walk.outside.background_trouble = "Choose a photo or a scan."
    assert walk.press("choose").notice == "Choose a photo or a scan."
    assert (kept(walk), "keep" in walk.buttons()) == ([], False)


@pytest.mark.parametrize(
    ("words", "label"), [("Our names", "Our names"), ("", "A picture of the signed paper")]
)
def test_that_a_kept_picture_is_looked_at_and_saved(words: str, label: str) -> None:
    walk = at_copies()
    walk.press("choose")
    walk.write("words", words)
    walk.press("keep")
    copy = walk.project.signed_copies[0]
    (shown,) = parts_of(walk.press(f"look/{copy.id}"), PagesPart)
    assert (shown.label, shown.pdf) == (label, b"picture of photo.jpg")
    assert walk.press(f"save/{copy.id}").notice == "The picture is in this folder: papers/Brochure"
    assert walk.outside.copies_written == [(Path("papers/Brochure"), copy.id)]
    walk.program.press("look/gone")
    assert len(parts_of(walk.screen, PagesPart)) == 1


def test_that_taking_something_back_leaves_signed_copies() -> None:
    walk = at_copies()
    desk = walk.program.desk
    assert desk is not None
    desk.can_undo("Taken away.")
    walk.program.page.press("choose")
    walk.program.page.press("keep")
    desk.undo()
    assert len(kept(walk)) == 1


def test_that_consent_records_and_papers_that_are_not_there_have_no_copies() -> None:
    walk = at_agreements(answered(SAM, Say.YES))
    walk.go("papers", "people/sam")
    walk.press("look/consent-record/sam")
    assert "signed-copy" not in walk.buttons()
    for item in ("consent-record/sam", "role-agreement/nobody"):
        assert walk.go("signed-copy", item).id == "map"
