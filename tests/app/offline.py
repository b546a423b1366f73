"""A program of its own: opens the pretend project, looks at a paper and saves them all, while it is watched.

`offline FOLDER` prints "all done", or ends with a fault at the first connection it tries to make.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coprod_desktop.app import App
from coprod_desktop.domain.pack import DocumentKind


def watch() -> None:
    """End the program at the first connection, and at the first look for another computer."""

    def look(event: str, arguments: tuple[object, ...]) -> None:
        if event.startswith(("socket.", "urllib.", "http.", "ssl.", "ftplib.", "smtplib.")):
            raise SystemExit(f"{event} {arguments}")

    sys.addaudithook(look)


def main(folder: Path) -> None:
    """Use the program."""
    watch()
    _application = QApplication([])
    app = App(folder / "data", lambda label, project: folder / "papers")
    app.window.show()
    look = f"look/{DocumentKind.WORKING_TOGETHER}/"
    for button in ("sample", "piece/agreements", "list/group", look, "back", "continue", "save-all", "save"):
        app.window.press(button)
        QTest.qWait(1)
    while "papers are in this folder" not in app.program.screen().notice:
        QTest.qWait(1)
    app.window.close()
    if "PySide6.QtNetwork" in sys.modules:
        raise SystemExit("Qt's network is loaded")
    sys.stdout.write("all done\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
