"""A program of its own: copies out of both sorts of boxes, locks a project, and says what can be pasted."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from coprod_desktop.app import App
from coprod_desktop.store import project_file
from coprod_desktop.store.openers import Slowness
from coprod_desktop.ui.copied import HINTS, Mode

COPIED = "Quokka words — copied"


def to_paste(mode: Mode = Mode.Clipboard) -> list[str]:
    """Return what would be pasted now, and what it is besides."""
    clipboard = QApplication.clipboard()
    formats = clipboard.mimeData(mode).formats()
    return [clipboard.text(mode), *(kind for kind in formats if kind == "text/plain" or kind in HINTS)]


def main(folder: Path) -> None:
    """Copy, and lock."""
    project_file.SLOWNESS = Slowness(n=2**10)
    _application = QApplication([])
    app = App(folder / "data")
    app.program.projects.open_sample()
    said = {}
    for box in (QLineEdit(COPIED), QPlainTextEdit(COPIED)):
        box.selectAll()
        box.copy()
        said[type(box).__name__] = to_paste()
    QApplication.clipboard().setText(COPIED, Mode.Selection)  # as a box does when a mouse selects in it
    said["selected"] = to_paste(Mode.Selection)
    app.program.projects.close()
    said["closed without a lock"] = to_paste()
    app.program.projects.open_sample()
    desk = app.program.desk
    assert desk is not None
    assert desk.vault is not None
    desk.vault.lock("tea bread milk")
    app.program.rest.lock_now()
    said["locked"] = to_paste()
    said["locked, selected"] = to_paste(Mode.Selection)
    sys.stdout.write(json.dumps(said))
    assert isinstance(app.window, QWidget)
    app.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
