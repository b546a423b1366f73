"""Making all the papers: which files, how far it is, stopping it, and the forms people read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.agreements.forms import Form
from coprod_desktop.domain.person import PaperSize, Person, WordLevel
from coprod_desktop.domain.words import say_english
from coprod_desktop.presenters.paper_forms import form_in_words
from coprod_desktop.presenters.screen import Bullets, PagesPart, Screen, Text
from tests.presenters.agreeing import KIT, SAM, at_saving, change_a_limit, slowly, written
from tests.presenters.fake_house import Walk, empty_project

LARGE = replace(SAM, paper_size=PaperSize.LARGE)
DEE = Person(id="dee", name="Dee", word_level=WordLevel.EASY)


def said(walk: Walk) -> list[str]:
    return said_on(walk.screen)


def said_on(screen: Screen) -> list[str]:
    return [part.words for part in screen.parts if isinstance(part, Text)]


@pytest.mark.parametrize(
    ("files", "pdfs", "pages"), [("pdf", True, False), ("html", False, True), ("both", True, True)]
)
def test_that_people_choose_which_files_are_made(files: str, pdfs: bool, pages: bool) -> None:
    walk = at_saving()
    walk.write("files", files)
    walk.write("nothing", "nothing")
    walk.press("save")
    assert bool(written(walk)[1]) is pdfs
    assert bool(walk.outside.web_pages) is pages
    assert walk.screen.notice.endswith("papers are in this folder: papers/Brochure")


def test_that_making_says_how_far_it_is_and_can_be_stopped() -> None:
    walk = at_saving()
    waiting = slowly(walk)
    walk.press("save")
    assert "Getting the papers ready…" in said(walk)
    waiting.pop()()
    total = int(next(one for one in said(walk) if "Making 1 of" in one).split()[-1].rstrip("…"))
    waiting.pop()()
    assert f"Making 2 of {total}…" in said(walk)
    assert "save" not in walk.buttons()
    walk.go("map")
    assert f"Making 2 of {total}…" in said_on(walk.go("agreements"))
    walk.press("save-all")
    assert f"Making 2 of {total}…" in said(walk), "it goes on while another page is shown"
    page = walk.program.page
    page.press("save")
    assert len(waiting) == 1, "it is not started twice"
    walk.press("stop")
    waiting.pop()()
    assert waiting == []
    assert walk.screen.notice == f"Stopped. 2 of {total} papers are in this folder: papers/Brochure"
    page.press("stop")
    assert "save" in walk.buttons()
    walk.go("map")
    walk.go("agreements")
    assert walk.screen.notice == "", "what was said before is not news"
    assert f"Stopped. 2 of {total} papers are in this folder: papers/Brochure" in said(walk)


def test_that_saving_pressed_before_the_papers_are_ready_goes_on_when_they_are() -> None:
    walk = Walk(empty_project(people=(SAM, KIT)))
    waiting = slowly(walk)
    walk.go("save-papers")
    walk.press("save")
    assert "Getting the papers ready…" in said(walk)
    assert "save" not in walk.buttons()
    ready = waiting.pop()
    walk.go("map")
    ready()
    assert "Getting the papers ready…" in said_on(walk.go("agreements")), "what was pressed is done"
    while waiting:
        waiting.pop(0)()
    assert "papers are in this folder" in walk.screen.notice


def test_that_no_folder_is_asked_for_once_somebody_has_gone_on() -> None:
    walk = Walk(empty_project(people=(SAM, KIT)))
    waiting = slowly(walk)
    walk.go("save-papers")
    walk.press("save-to")
    walk.go("map")
    waiting.pop()()
    assert walk.screen.id == "map"
    assert written(walk)[1] == ()


def test_that_papers_are_got_ready_anew_when_the_project_has_changed() -> None:
    walk = at_saving()
    waiting = slowly(walk)
    change_a_limit(walk)
    walk.press("save")
    while waiting:
        waiting.pop(0)()
    (kept,) = (one for one in walk.project.agreements if one.document == "limits-register")
    assert walk.project.limits[0].what in kept.words


def test_that_stopping_when_nothing_is_made_changes_nothing() -> None:
    walk = at_saving()
    walk.program.page.press("stop")
    assert written(walk)[1] == ()


def test_that_blank_papers_have_no_version_kept() -> None:
    walk = at_saving()
    walk.press("save")
    kinds = {one.document for one in walk.project.agreements}
    assert "you-said" in kinds
    assert not {kind for kind in kinds if kind.startswith("blank")}


def test_that_who_reads_another_way_is_said_and_a_copy_is_made() -> None:
    walk = Walk(empty_project(people=(LARGE, KIT, DEE)))
    walk.go("agreements")
    (reads,) = (part.items for part in walk.screen.parts if isinstance(part, Bullets))
    assert reads == (
        "Sam: a copy of our papers is made in large print.",
        "Dee: a copy of our papers is made in easy words and pictures.",
    )
    walk.press("save-all", "save")
    assert "you-said-standard-large" in {paper.name for paper in written(walk)[1]}


def test_that_a_group_chooses_how_its_papers_look() -> None:
    walk = Walk(empty_project(people=(LARGE, KIT)))
    walk.go("agreements")
    walk.press("forms")
    walk.write("paper_size", "giant")
    walk.write("word_level", "easy")
    walk.write("copies_for_all", "no")
    walk.write("nothing", "no")
    project = walk.project
    assert (project.paper_size, project.word_level, project.copies_for_all) == (
        PaperSize.GIANT,
        WordLevel.EASY,
        False,
    )
    walk.program.press("nothing")
    assert walk.press("continue").id == "agreements"
    assert not [part for part in walk.screen.parts if isinstance(part, Bullets)]
    walk.press("list/group")
    assert "look/what-we-said/" in walk.buttons()


def test_that_a_paper_can_be_seen_in_the_form_somebody_reads() -> None:
    walk = Walk(empty_project(people=(replace(LARGE, time="Mondays"), DEE)))
    walk.go("document", "working-together/")
    walk.press("form/easy-standard")
    assert "agree" not in walk.buttons(), "what is agreed is the paper itself"
    walk.press("save")
    assert walk.project.agreements == (), "a copy has no version of its own"
    assert walk.press("second").title == "What we said together"
    walk.press("back", "back", "form/standard-large")
    assert walk.press("second").title == "What we said together"
    walk.press("back")
    assert [part for part in walk.screen.parts if isinstance(part, PagesPart)]
    assert walk.go("document", "working-together//standard-giant").id == "map"
    assert walk.go("document", "role-agreement/sam").id == "document"
    assert not [one for one in walk.buttons() if one.startswith("form/")]


def test_that_a_card_says_how_its_papers_are_made_and_when_that_was_asked() -> None:
    walk = Walk(empty_project(people=(replace(LARGE, word_level=WordLevel.EASY),)))
    walk.go("person", "sam")
    assert "Each paper for Sam is made in large print, easy words and pictures." in said(walk)
    walk.press("needs-checked")
    assert walk.project.people[0].needs_checked_on == "2026-11-23"
    assert any("We last asked on 23 November 2026." in one for one in said(walk))


def test_that_forms_have_words() -> None:
    assert form_in_words(Form(), say_english) == "standard print"
    assert form_in_words(Form(paper_size=PaperSize.GIANT), say_english) == "giant print"
