"""What is copied is marked as not to be kept, pastes as before, and is gone once a locked project closes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, Signal

from coprod_desktop.ui.copied import HINTS, Copied, Mode
from tests.app.copying import COPIED
from tests.app.journeys_apart import ROOT
from tests.app.test_no_network import a_display


class Board(QObject):
    """A clipboard; `ours` says whether this program copied last."""

    dataChanged = Signal()  # noqa: N815 -- Qt's name
    selectionChanged = Signal()  # noqa: N815 -- Qt's name

    def __init__(self, *, ours: bool) -> None:
        super().__init__()
        self.ours, self.times = ours, 0
        self.kept = {Mode.Clipboard: QMimeData(), Mode.Selection: QMimeData()}

    def ownsClipboard(self) -> bool:
        return self.ours

    def ownsSelection(self) -> bool:
        return self.ours

    def mimeData(self, mode: Mode) -> QMimeData:
        return self.kept[mode]

    def setMimeData(self, data: QMimeData, mode: Mode) -> None:
        self.kept[mode] = data
        self.times += 1
        (self.dataChanged if mode is Mode.Clipboard else self.selectionChanged).emit()

    def clear(self, mode: Mode) -> None:
        self.setMimeData(QMimeData(), mode)


def copied(words: str) -> QMimeData:
    data = QMimeData()
    data.setText(words)
    return data


@pytest.mark.parametrize("mode", [Mode.Clipboard, Mode.Selection])
def test_that_a_copied_text_carries_each_mark_once_and_is_the_same_text(mode: Mode) -> None:
    board = Board(ours=True)
    here = Copied(board)  # type: ignore[arg-type]
    board.setMimeData(copied("é\nwords"), mode)
    data = board.kept[mode]
    assert data.text() == "é\nwords"
    assert {kind: bytes(data.data(kind).data()) for kind in HINTS} == HINTS
    assert board.times == 2
    here.forget()
    assert board.kept[mode].formats() == []


@pytest.mark.parametrize("mode", [Mode.Clipboard, Mode.Selection])
def test_that_what_another_program_copied_is_neither_marked_nor_taken_away(mode: Mode) -> None:
    board = Board(ours=False)
    here = Copied(board)  # type: ignore[arg-type]
    board.setMimeData(copied("theirs"), mode)
    here.forget()
    assert (board.kept[mode].text(), board.kept[mode].formats(), board.times) == ("theirs", ["text/plain"], 1)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a display of its own is for Linux")
def test_that_on_a_real_display_copies_are_marked_and_forgotten_once_a_locked_project_closes(
    tmp_path: Path,
) -> None:
    if not shutil.which("Xvfb"):
        pytest.skip("NOT TESTED: a real display. First: apt-get install --no-install-recommends xvfb")
    with a_display() as display:
        said = subprocess.run(
            [sys.executable, "-m", "tests.app.copying", str(tmp_path)],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "xcb", "DISPLAY": display},
            capture_output=True,
            text=True,
            check=True,
        )
    found = json.loads(said.stdout)
    whole = [COPIED, "text/plain", *HINTS]
    assert found == {
        "QLineEdit": whole,
        "QPlainTextEdit": whole,
        "selected": whole,
        "closed without a lock": whole,
        "locked": [""],
        "locked, selected": [""],
    }
