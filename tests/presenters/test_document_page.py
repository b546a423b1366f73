"""One paper: its pages, printing and saving it, and agreeing it only when everybody said yes."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from coprod_desktop.domain.agreement_records import AgreementStatus
from coprod_desktop.domain.answers import Mark
from coprod_desktop.domain.consent_records import Say
from coprod_desktop.presenters.screen import Button, PagesPart, Text, Tone
from tests.presenters.agreeing import (
    SAM,
    TOGETHER,
    answered,
    at_agreements,
    papers,
    versions,
)
from tests.presenters.looking import texts


def test_that_one_paper_saved_has_its_version_kept_once() -> None:
    walk = at_agreements()
    walk.press(TOGETHER, "save")
    walk.press("save")
    assert versions(walk) == [("working-together", 1, AgreementStatus.DRAFT)]
    assert [folder for folder, _ in walk.outside.written] == [Path("papers/Brochure")] * 2
    assert walk.screen.notice == "The paper is in this folder: papers/Brochure"


def test_that_a_paper_shows_its_pages_and_the_same_words_to_read() -> None:
    walk = at_agreements()
    screen = walk.press(TOGETHER)
    assert re.fullmatch(r"Draft\. Version 1\. Code \w{4}-\w{4}\.", screen.step)
    assert [part.pdf for part in screen.parts if isinstance(part, PagesPart)] == [screen.title.encode()]
    assert "Sam" not in screen.window_title
    said = walk.press("words")
    assert said.notice == "The words of this paper come after the buttons."
    assert not [part for part in said.parts if isinstance(part, PagesPart)]
    assert any("Person 1" in words for words in texts(said))
    assert [part for part in walk.press("words").parts if isinstance(part, PagesPart)]
    assert walk.screen.notice == "The pages of this paper come after the buttons."
    assert walk.press("save").notice.startswith("The paper is in this folder")
    assert walk.press("clauses").id == "clauses"


def test_that_a_paper_says_why_numbers_stand_for_names_and_shows_its_pages_early() -> None:
    walk = at_agreements()
    screen = walk.press(TOGETHER)
    why = "A number stands for each person who has not said yes to their name on papers."
    assert why in texts(screen)
    kinds = [getattr(part, "id", "") for part in screen.parts]
    assert kinds.index("print") < kinds.index("pages") < kinds.index("clauses") < kinds.index("signed-copy")
    walk.press("back")
    assert why not in texts(walk.go("document", "blank-questions/"))


def test_that_the_agreement_leads_to_asking_each_person() -> None:
    walk = at_agreements()
    assert walk.press(TOGETHER, "agree").id == "agree"
    assert versions(walk) == [], "looking keeps nothing"


def test_that_only_the_agreement_of_the_group_can_be_agreed_here() -> None:
    walk = at_agreements(answered(SAM, Say.YES))
    for item in ("group", "people/sam", "by-hand"):
        walk.go("papers", item)
        for paper in [one.buttons[0].id for one in papers(walk) if one.buttons[0].id != TOGETHER]:
            walk.press(paper)
            assert "agree" not in walk.buttons()
            walk.press("back")


def test_that_pages_that_could_not_be_made_leave_the_words_to_read() -> None:
    walk = at_agreements()
    assert walk.program.desk is not None
    making = Text(words="Making the pages…", tone=Tone.HINT)
    later: list[Callable[[str], None]] = []
    walk.program.desk.outside = replace(
        walk.program.desk.outside, in_background=lambda work, done, failed: later.append(failed)
    )
    assert making in walk.press(TOGETHER).parts
    later[0]("The pages could not be made. The words are here.")
    screen = walk.screen
    assert screen.notice == "The pages could not be made. The words are here."
    assert making not in screen.parts, "nothing is said to be on its way any more"
    assert "Person 1" in str(texts(walk.press("words")))


@pytest.mark.parametrize("paper", ["", "working-together/sam", "role-agreement/nobody", "consent-record/kit"])
def test_that_a_paper_that_is_not_there_leads_to_the_map(paper: str) -> None:
    assert at_agreements(answered(SAM, Say.YES)).go("document", paper).id == "map"


def test_that_a_talk_that_was_not_shared_is_not_read_out_on_the_groups_paper() -> None:
    secret = replace(answered(SAM, Say.YES_IF), shared=False)
    walk = at_agreements(secret)
    walk.go("papers", "people/sam")
    walk.press("look/consent-record/sam")
    assert "Tea" not in repr(walk.screen)
    walk.go("agreements")
    walk.press("done")
    assert [(one.id, one.mark) for one in walk.project.section_marks] == [("agreements", Mark.DONE_FOR_NOW)]


def test_that_reading_the_same_words_is_the_first_thing_on_the_page() -> None:
    walk = at_agreements()
    walk.press(TOGETHER)
    assert next(one.id for one in walk.screen.parts if isinstance(one, Button)) == "words"
