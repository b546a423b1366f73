"""The system's dialogs start in a good place, and leave no folder in Qt's list of recent ones."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.ui import file_dialogs
from coprod_desktop.ui.file_dialogs import FileDialogs


def kept() -> QSettings:
    """Return where Qt keeps the list."""
    return QSettings(QSettings.Scope.UserScope, "QtProject")


@pytest.mark.parametrize("before", [None, "file:///somewhere/else"])
def test_R11_that_a_chosen_folder_is_in_no_list_of_recent_ones(
    qtbot: QtBot, tmp_path: Path, before: str | None
) -> None:
    settings = kept()
    settings.clear()
    if before:
        settings.setValue("FileDialog/lastVisited", before)
    settings.sync()
    folder = tmp_path / "Quokka group"
    folder.mkdir()
    window, chosen = QWidget(), list[Path]()
    qtbot.addWidget(window)
    FileDialogs(lambda: window).choose_folder(chosen.append)
    (dialog,) = window.findChildren(QFileDialog)
    dialog.setDirectory(str(folder))
    dialog.selectFile(str(folder))
    gone: list[bool] = []
    dialog.destroyed.connect(lambda: gone.append(True))
    dialog.accept()
    qtbot.waitUntil(lambda: bool(gone))
    assert chosen == [folder]
    written = Path(kept().fileName()).read_text("utf-8")
    assert "FileDialog" in written, "Qt kept what it keeps"
    assert "Quokka" not in written
    assert kept().value("FileDialog/lastVisited") == before


def test_that_a_dialog_starts_at_a_stick_that_is_in_and_else_at_home(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It began where the program was started from; that may be the program's own folder."""
    stick = tmp_path / "media" / "sam" / "STICK"
    stick.mkdir(parents=True)
    monkeypatch.setattr(file_dialogs, "STICKS", ((tmp_path / "media", "*/*"),))
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert file_dialogs.where_to_start() == tmp_path, "a folder that is no stick is none"
    monkeypatch.setattr(Path, "is_mount", lambda path: path == stick)
    window = QWidget()
    qtbot.addWidget(window)
    FileDialogs(lambda: window).choose_folder(lambda folder: None)
    (dialog,) = window.findChildren(QFileDialog)
    assert Path(dialog.directory().path()) == stick
    gone: list[bool] = []
    dialog.destroyed.connect(lambda: gone.append(True))
    dialog.reject()
    qtbot.waitUntil(lambda: bool(gone))


def test_that_a_stick_that_was_just_pulled_out_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("GONE", "STICK"):
        (tmp_path / "media" / "sam" / name).mkdir(parents=True)

    def is_in(path: Path) -> bool:
        if path.name == "GONE":
            raise OSError(errno.EIO, "Input/output error")
        return True

    monkeypatch.setattr(file_dialogs, "STICKS", ((tmp_path / "media", "*/*"),))
    monkeypatch.setattr(Path, "is_mount", is_in)
    assert file_dialogs.where_to_start() == tmp_path / "media" / "sam" / "STICK"
    monkeypatch.setattr(Path, "glob", lambda *_: is_in(Path("GONE")))
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert file_dialogs.where_to_start() == tmp_path
