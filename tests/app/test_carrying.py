"""A stick between two laptops: the real window, real files and the system's own dialogs (K1)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.project import Project
from coprod_desktop.presenters.screen import ChoiceField
from coprod_desktop.shipped import sample_project
from coprod_desktop.store import project_file
from coprod_desktop.store.openers import Slowness
from coprod_desktop.ui.beat import BEAT_MS
from tests.app.conftest import go
from tests.journeys.hands import Hands

Begin = Callable[[Project], Hands]
WORDS = "tea bread milk"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(project_file, "SLOWNESS", Slowness(n=2**10))


def choose(hands: Hands, path: Path) -> None:
    """Choose a file or a folder in the dialog that is open."""
    (dialog,) = hands.app.window.findChildren(QFileDialog)
    dialog.setDirectory(str(path.parent))
    box = dialog.findChild(QLineEdit)
    assert box
    box.setText(str(path))
    dialog.accept()
    hands.app.window.activateWindow()  # a desktop does this by itself
    hands.wait(lambda: QApplication.focusWidget() is not None)


def carry_out(hands: Hands, stick: Path) -> Path:
    before = set(stick.iterdir())
    go(hands, "safe")
    hands.press("safe-carry", "choose")
    choose(hands, stick)
    hands.wait(lambda: "Our project is in this file" in hands.screen.notice)
    (path,) = set(stick.iterdir()) - before
    return path


def open_from(hands: Hands, path: Path) -> None:
    hands.press("take-in")
    choose(hands, path)
    hands.wait(lambda: hands.screen.id != "home")
    if hands.screen.id == "take-in":
        hands.write("words", WORDS)
        hands.press("open")
        hands.wait(lambda: hands.screen.id != "take-in")


def test_K1_that_a_locked_project_goes_to_another_laptop_and_comes_back(
    begin: Begin, qtbot: QtBot, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    hands = begin(sample_project())
    go(hands, "safe-words")
    hands.press("own")
    hands.write("words", WORDS)
    hands.press("use")
    hands.wait(lambda: hands.screen.key.endswith("/sheet"))
    hands.press("done")
    path = carry_out(hands, stick)
    left = hands.project
    hands.app.close()

    (tmp_path / "elsewhere").mkdir()
    there = Hands(tmp_path / "elsewhere", qtbot)
    open_from(there, path)
    assert there.screen.id == "safe-carry", "they are where the group was"
    assert there.project == left
    go(there, "question", "about.goal")
    there.write("words", "A film instead")
    back = carry_out(there, stick)
    there.app.close()

    (tmp_path / "again").mkdir()
    (tmp_path / "data").rename(tmp_path / "again" / "data")
    again = Hands(tmp_path / "again", qtbot)
    open_from(again, back)
    assert again.screen.id == "carried-in"
    again.press("theirs")
    again.wait(lambda: again.screen.id == "safe-carry")
    assert again.screen.goal == "A film instead"
    assert len(list(stick.iterdir())) == 2
    again.app.close()


def test_that_a_file_that_is_no_project_is_said_at_home(begin: Begin, tmp_path: Path) -> None:
    hands = begin(sample_project())
    go(hands, "home")
    (tmp_path / "holiday.coprod").write_bytes(b"\xff\xd8 a photo")
    hands.press("take-in")
    choose(hands, tmp_path / "holiday.coprod")
    hands.wait(lambda: bool(hands.screen.notice))
    assert hands.screen.notice.startswith("Choose a project file. Its name ends in .coprod.")


def test_that_the_window_has_a_beat_that_covers_after_a_quiet_time(begin: Begin) -> None:
    hands = begin(sample_project())
    go(hands, "safe-quiet")
    hands.choose("lock_after", "5")
    field = next(part for part in hands.screen.parts if isinstance(part, ChoiceField))
    assert field.chosen == "5"
    hands.press("continue")
    now = 10_000_000.0
    for _ in range(0, 5 * 60_000 + BEAT_MS, BEAT_MS):
        now += BEAT_MS / 1000
        hands.app.program.quiet.beat(now)
        if "1 minute" in hands.screen.notice:
            break
    assert hands.app.window.notice.isVisible()
    for _ in range(0, 70_000, BEAT_MS):
        now += BEAT_MS / 1000
        hands.app.program.quiet.beat(now)
    assert hands.screen.id == "cover"
    hands.press("carry-on")
    assert hands.screen.id == "safe"
