"""A full disk, a folder that cannot be written, a project opened twice: nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from coprod_desktop.domain.project import Project
from coprod_desktop.presenters.desk import GOAL_QUESTION
from coprod_desktop.store.errors import AlreadyOpen, CannotReach, DiskFull, ReadOnly, StoreError
from coprod_desktop.store.project_file import ProjectFile
from coprod_desktop.store.projects import Shelf
from tests.app.conftest import SitDown, go, open_in
from tests.journeys.hands import Hands

Begin = Callable[[Project], Hands]
EMPTY = Project(id="0" * 32, name="The brochure")
TROUBLES = pytest.mark.parametrize("trouble", [DiskFull, ReadOnly, CannotReach], ids=lambda one: one.__name__)


class Disk:
    """A disk that can be full, for every save."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.trouble: type[StoreError] | None = None
        self.saves = 0
        save = ProjectFile.save

        def perhaps(file: ProjectFile, new: Project) -> None:
            if self.trouble:
                raise self.trouble
            self.saves += 1
            save(file, new)

        patch.setattr(ProjectFile, "save", perhaps)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    """Return the disk under every project of this test."""
    return Disk(monkeypatch)


def kept_goal(hands: Hands) -> str:
    """Return the goal in the project's file, read by somebody else."""
    hands.app.close()
    with Shelf(hands.folder / "data").open(EMPTY.id) as kept:
        return "".join(answer.words for answer in kept.project.answers if answer.id == GOAL_QUESTION)


def shown_notice(hands: Hands) -> str:
    """Return the notice as it stands in the window."""
    shown = hands.app.window.notice
    return hands.screen.notice if shown.isVisible() else ""


@TROUBLES
def test_that_what_was_typed_stays_and_is_saved_when_there_is_room_again(
    begin: Begin, disk: Disk, trouble: type[StoreError]
) -> None:
    hands = begin(EMPTY)
    go(hands, "question", GOAL_QUESTION)
    hands.write("words", "A brochure")
    disk.trouble = trouble
    box = hands.tab_to("words")
    QTest.keyClicks(box, " for parents")
    hands.wait(lambda: shown_notice(hands) == trouble.words)
    assert box.isVisible()
    assert box.property("plainText") == "A brochure for parents"
    assert QApplication.focusWidget() is box, "nobody is taken away from what they write"
    disk.trouble = None
    QTest.keyClicks(box, "!")
    hands.wait(lambda: shown_notice(hands) == "")
    assert kept_goal(hands) == "A brochure for parents!"


def test_that_going_on_with_a_full_disk_loses_nothing(begin: Begin, disk: Disk) -> None:
    hands = begin(EMPTY)
    go(hands, "question", GOAL_QUESTION)
    disk.trouble = DiskFull
    hands.write("words", "A brochure")
    hands.press("continue")
    assert shown_notice(hands) == DiskFull.words
    hands.press("map")
    assert shown_notice(hands) == DiskFull.words
    assert hands.screen.goal == "A brochure"
    disk.trouble = None
    hands.press("help")
    assert shown_notice(hands) == ""
    assert kept_goal(hands) == "A brochure"


def test_that_the_window_stays_once_when_it_cannot_save_and_closes_when_asked_again(
    begin: Begin, disk: Disk
) -> None:
    hands = begin(EMPTY)
    go(hands, "question", GOAL_QUESTION)
    disk.trouble = DiskFull
    hands.write("words", "A brochure")
    assert not hands.app.window.close()
    assert hands.app.window.isVisible()
    assert shown_notice(hands) == DiskFull.words
    assert hands.app.window.close()


def test_that_closing_the_window_saves_the_last_letters(begin: Begin) -> None:
    hands = begin(EMPTY)
    go(hands, "question", GOAL_QUESTION)
    hands.write("words", "A brochure")
    assert hands.app.window.close()
    assert kept_goal(hands) == "A brochure"


def test_that_typing_saves_a_few_times_and_not_for_each_letter(begin: Begin, disk: Disk) -> None:
    hands = begin(EMPTY)
    go(hands, "question", GOAL_QUESTION)
    hands.tab_to("words")
    before = disk.saves
    hands.write("words", "a" * 500)
    QTest.qWait(10)
    hands.wait(lambda: disk.saves > before)
    assert disk.saves - before < 50
    assert kept_goal(hands) == "a" * 500


def test_that_a_project_opened_twice_says_so_on_home(begin: Begin, sit_down: SitDown) -> None:
    first = begin(EMPTY)
    second = sit_down()
    open_in(second, EMPTY.id)
    assert second.screen.id == "home"
    assert shown_notice(second) == AlreadyOpen.words
    first.app.close()
    open_in(second, EMPTY.id)
    assert second.screen.id == "map"


@TROUBLES
def test_that_a_project_that_cannot_be_opened_says_why_on_home(
    sit_down: SitDown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: type[StoreError]
) -> None:
    def refuse(*_: Any) -> None:
        raise trouble

    Shelf(tmp_path / "data").create(EMPTY).close()
    monkeypatch.setattr(Shelf, "open", refuse)
    hands = sit_down()
    hands.press(f"open/{EMPTY.id}")
    assert hands.screen.id == "home"
    assert shown_notice(hands) == trouble.words


@pytest.mark.parametrize("broken", ["a file in its place", "a file above it"])
def test_that_a_data_folder_that_cannot_be_made_is_said_and_the_name_stays(
    sit_down: SitDown, tmp_path: Path, broken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if broken == "a file in its place":
        (tmp_path / "data").write_text("not a folder")
    else:
        monkeypatch.setattr(Path, "mkdir", _refuse)
    hands = sit_down()
    assert hands.screen.id == "home"
    if broken == "a file in its place":
        assert shown_notice(hands) == CannotReach.words
    hands.press("start")
    hands.write("name", "The brochure")
    hands.press("continue")
    assert hands.screen.id == "start"
    assert shown_notice(hands) in (CannotReach.words, ReadOnly.words)
    box = hands.tab_to("name")
    assert isinstance(box, QLineEdit)
    assert box.text() == "The brochure"


def _refuse(*_: Any, **__: Any) -> None:
    raise PermissionError(13, "Permission denied")


def test_that_a_list_that_cannot_be_read_later_is_said_on_home(sit_down: SitDown, tmp_path: Path) -> None:
    hands = sit_down()
    hands.press("start")
    if (tmp_path / "data").exists():
        (tmp_path / "data").rename(tmp_path / "gone")
    (tmp_path / "data").write_text("not a folder")
    hands.press("back")
    assert hands.screen.id == "home"
    assert shown_notice(hands) == CannotReach.words
    (tmp_path / "data").unlink()


def test_that_papers_that_cannot_be_written_are_said_calmly(begin: Begin) -> None:
    hands = begin(EMPTY)
    hands.papers.write_text("a file where the folder would be")
    go(hands, "save-papers")
    hands.press("save")
    hands.wait(lambda: hands.screen.notice.startswith("Choose another folder"))
    hands.wait(lambda: shown_notice(hands).startswith("Choose another folder"))
