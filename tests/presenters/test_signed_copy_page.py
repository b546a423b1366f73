"""Keeping a photo or a scan of a signed paper with the group's record."""

from __future__ import annotations

from pathlib import Path

import pytest

from coprod_desktop.domain.agreement_records import AgreementStatus
from coprod_desktop.domain.agreements import build_one
from coprod_desktop.domain.consent_records import Say
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.presenters.screen import Cards, PagesPart
from tests.presenters.agreeing import KIT, SAM, TOGETHER, answered, at_agreements, at_saving
from tests.presenters.fake_house import Walk, the_pack
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


def at_own_choices(walk: Walk) -> Walk:
    walk.go("consent-cover", "sam")
    walk.press("mine")
    return walk


def keep_own(walk: Walk) -> None:
    at_own_choices(walk).press("paper", "choose", "keep", "mine", "end", "list")


def test_that_somebody_keeps_their_own_signed_choices_and_only_they_see_them() -> None:
    walk = at_agreements(answered(SAM, Say.YES))
    at_own_choices(walk).press("paper", "choose")
    walk.write("words", "My name")
    assert walk.press("keep").notice == "The signed copy is kept."
    assert kept(walk) == [("consent-record", 1, "My name", "picture of photo.jpg")]
    copy = walk.project.signed_copies[0]
    assert parts_of(walk.press(f"look/{copy.id}"), PagesPart)
    walk.press(f"save/{copy.id}")
    assert walk.outside.copies_written == [(Path("stick"), copy.id)], "on a stick of theirs"
    walk.press("mine", "end", "list")
    assert walk.go("consent-paper", "sam").id != "consent-paper", "their turn is over"


def test_that_there_is_nothing_to_keep_before_somebody_has_chosen() -> None:
    walk = at_own_choices(at_agreements())
    assert "paper" not in walk.buttons()
    assert walk.go("consent-paper", "sam").id != "consent-paper"


def test_that_a_record_signed_on_paper_says_so_and_not_what_it_says() -> None:
    walk = at_agreements(answered(SAM, Say.YES), answered(KIT, Say.NO))

    def standing(person: str) -> AgreementStatus:
        return build_one(walk.project, the_pack(), DocumentKind.CONSENT_RECORD, person).status

    assert standing("sam") is AgreementStatus.DRAFT
    keep_own(walk)
    assert standing("sam") is AgreementStatus.RECORDED
    assert standing("kit") is AgreementStatus.DRAFT


def test_that_signed_papers_of_the_group_go_along_when_all_are_saved_and_own_choices_do_not() -> None:
    walk = at_saving(answered(SAM, Say.YES))
    keep_own(walk)
    walk.go("signed-copy", "working-together/")
    walk.press("choose", "keep")
    own, ours = walk.project.signed_copies
    walk.go("save-papers")
    walk.press("save")
    assert walk.outside.copies_written == [(Path("papers/Brochure"), ours.id)]
    assert own.document == "consent-record"
    assert walk.screen.notice.startswith(f"{len(walk.outside.written) + 1} papers are in this folder")
