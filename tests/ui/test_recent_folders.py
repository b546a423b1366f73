"""Qt's list of recent folders, which it keeps for all programs, holds none that was chosen here."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

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
