"""The system's dialogs for files and folders. They open and do not block; what is chosen is told later."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QWidget

STICKS = ((Path("/run/media"), "*/*"), (Path("/media"), "*/*"), (Path("/Volumes"), "*"))
PROJECT_FILES, ANY_FILE = "*.coprod", "*"
_RECENT = ("FileDialog/history", "FileDialog/lastVisited")


class FileDialogs:
    """Lets somebody choose a file or a folder.

    Args:
        window: gives the window they belong to.
    """

    def __init__(self, window: Callable[[], QWidget]) -> None:
        self._window = window

    def choose_folder(self, chosen: Callable[[Path], None]) -> None:
        """Let somebody choose a folder."""
        dialog = QFileDialog(self._window(), "Choose a folder")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        _ask(dialog, chosen)

    def choose_picture(self, chosen: Callable[[Path], None]) -> None:
        """Let somebody choose a picture of a signed paper."""
        kinds = ("image/jpeg", "image/png", "application/pdf", "application/octet-stream")
        self._choose_file("Choose a photo or a scan of the signed paper", kinds, chosen)

    def choose_paper(self, chosen: Callable[[Path], None]) -> None:
        """Let somebody choose a paper as PDF."""
        kinds = ("application/pdf", "application/octet-stream")
        self._choose_file("Choose the paper to check", kinds, chosen)

    def choose_project(self, chosen: Callable[[Path], None]) -> None:
        """Let somebody choose a project's file."""
        dialog = QFileDialog(self._window(), "Choose a project’s file")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([f"Projects ({PROJECT_FILES})", f"All files ({ANY_FILE})"])
        _ask(dialog, chosen)

    def _choose_file(self, title: str, kinds: Sequence[str], chosen: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self._window(), title)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setMimeTypeFilters(kinds)
        _ask(dialog, chosen)


def where_to_start() -> Path:
    """Return where a dialog starts: at a stick that is in, else at home; never in the program's own folder.

    Linux puts sticks in a folder with the user's name in one of the first 2 places, macOS in the third.
    """
    return next((one for place, pattern in STICKS for one in _sticks_in(place, pattern)), Path.home())


def _sticks_in(place: Path, pattern: str) -> Iterator[Path]:
    """Yield the sticks that are in. One that was just pulled out may be there in name, and says nothing."""
    with suppress(OSError):
        for one in sorted(place.glob(pattern)):
            with suppress(OSError):
                if one.is_mount():
                    yield one


def _ask(dialog: QFileDialog, chosen: Callable[[Path], None]) -> None:
    """Open a dialog of the system, and tell what was chosen in it."""
    dialog.setDirectory(str(where_to_start()))
    dialog.destroyed.connect(_forgetting())
    dialog.fileSelected.connect(lambda file: chosen(Path(file)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _forgetting() -> Callable[[], None]:
    """Return what makes Qt's own list of recent folders, for all its programs, what it is now.

    Qt keeps it in a file as its dialog goes. Folders may have a group's or a person's name.
    """
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    before = {name: kept.value(name) for name in _RECENT}

    def put_back() -> None:
        for name, value in before.items():
            if value is None:
                kept.remove(name)
            else:
                kept.setValue(name, value)
        kept.sync()

    return put_back
