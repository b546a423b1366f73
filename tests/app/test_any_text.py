"""Whatever people write, in any script and at any length, is there again when the program is opened anew."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from coprod_desktop.domain.place import Place
from coprod_desktop.domain.project import Project
from coprod_desktop.presenters.desk import GOAL_QUESTION
from coprod_desktop.presenters.screen import TextField
from coprod_desktop.shipped import core_pack, sample_project
from tests.app.conftest import SitDown, go, open_in
from tests.app.everywhere import group_pages
from tests.journeys.hands import Hands
from tests.journeys.reading_pdf import words_in

Begin = Callable[[Project], Hands]
Key, Modifier = Qt.Key, Qt.KeyboardModifier

TEXTS = {
    "empty": "",
    "10,000 characters": "We meet at 11. " * 666 + "The end.!!",
    "right to left": "نريد كتيبًا للآباء، و English أيضًا 123",
    "emoji": "Family 👩‍👩‍👧‍👦 and 🏳️‍🌈 and 👍🏽",
    "combining marks": "Z\u0335\u0321\u0348a\u0301l\u0327g\u0303o e\u0301\u0323",
    "many lines' worth of marks": "\u202eright\u202c \u200b\ufeff\u00ad & <b>bold</b> {name} %s \\n",
}
ANY_TEXT = pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
ADDED_WITH = ("park", "role-history", "decision-again")
"""Where a box is empty again: its words are added to a list, or go with a step that was not taken."""
SHORT = " / ".join(text for text in TEXTS.values() if len(text) < 100)


def fields_of(hands: Hands) -> dict[str, str]:
    """Return what stands in each box of the page."""
    return {part.id: part.value for part in hands.screen.parts if isinstance(part, TextField)}


def paste(hands: Hands, field: str, text: str) -> None:
    """Put text in place of what is in a box, as somebody does who brings it from elsewhere."""
    box = hands.app.window.page.control(field)
    assert isinstance(box, QWidget)
    box.setFocus()
    hands.key(Key.Key_A, Modifier.ControlModifier)
    hands.key(Key.Key_Delete)
    if text:
        QApplication.clipboard().setText(text)
        hands.key(Key.Key_V, Modifier.ControlModifier)


@pytest.mark.slow
@pytest.mark.parametrize("text", ["", SHORT, TEXTS["10,000 characters"]], ids=["empty", "short", "long"])
def test_that_any_text_in_any_box_is_there_again(begin: Begin, sit_down: SitDown, text: str) -> None:
    project = sample_project()
    hands = begin(project)
    written: list[tuple[Place, str]] = []
    for place in group_pages(project, core_pack()):
        go(hands, place.screen, place.item)
        hands.app.program.press("note/go-on")
        hands.app.window.redraw()
        for field in fields_of(hands):
            paste(hands, field, text)
            assert fields_of(hands)[field] == text, (place, field)
            written.append((place, field))
    assert len(written) > 30
    go(hands, "map")
    hands.app.close()

    again = sit_down()
    open_in(again, project.id)
    if text:
        assert text in [one.words for one in again.project.parked]
        assert text.strip() in [one.words for one in again.project.role_events]
    for place, field in written:
        if place.screen in ADDED_WITH or (place.screen == "reword" and not text):
            continue  # a question without words keeps those it had
        go(again, place.screen, place.item)
        again.app.program.press("note/go-on")
        assert fields_of(again).get(field, "") == text, (place, field)


@ANY_TEXT
def test_that_papers_with_any_text_can_be_saved(begin: Begin, text: str) -> None:
    hands = begin(sample_project())
    go(hands, "question", GOAL_QUESTION)
    paste(hands, "words", text)
    go(hands, "save-papers")
    hands.press("save")
    hands.wait(lambda: "papers are in this folder" in hands.screen.notice)
    paper = words_in((hands.papers / "working-together-agreement.pdf").read_bytes())
    drawn = " ".join(unicodedata.normalize("NFC", text).split())
    if drawn.isascii():
        assert drawn[:60] in paper
        assert drawn[-20:] in paper


@ANY_TEXT
def test_that_a_project_may_have_any_name(sit_down: SitDown, text: str) -> None:
    hands = sit_down()
    hands.press("start")
    paste(hands, "name", text)
    hands.press("continue")
    if not text:
        assert [problem.field for problem in hands.screen.problems] == ["name"]
        return
    assert hands.screen.id == "map"
    assert hands.project.name == " ".join(text.split())
    hands.app.close()
    again = sit_down()
    again.press("carry-on")
    assert again.project.name == " ".join(text.split())
