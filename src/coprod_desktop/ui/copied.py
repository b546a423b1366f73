"""What is copied here stays out of other programs' lists of copied things, and is forgotten on locking."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QClipboard

Mode = QClipboard.Mode
_WINDOWS = 'application/x-qt-windows-mime;value="{}"'
HINTS = {
    # Klipper, and managers that do as it does: https://invent.kde.org/plasma/plasma-workspace (klipper)
    "x-kde-passwordManagerHint": b"secret",
    # https://learn.microsoft.com/windows/win32/dataxchg/clipboard-formats#cloud-clipboard-and-clipboard-history-formats
    _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): b"1",
    _WINDOWS.format("CanIncludeInClipboardHistory"): bytes(4),
    _WINDOWS.format("CanUploadToCloudClipboard"): bytes(4),
}
"""What says beside a text that it is not to be kept, and what stands in it."""


class Copied(QObject):
    """Marks each text that is copied in this program. It pastes everywhere as before.

    Args:
        clipboard: the clipboard of the system.
        parent: the window.
    """

    def __init__(self, clipboard: QClipboard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        clipboard.dataChanged.connect(lambda: self.mark(Mode.Clipboard))
        clipboard.selectionChanged.connect(lambda: self.mark(Mode.Selection))

    def mark(self, mode: Mode) -> None:
        """Put the marks beside what was copied, where this program copied it.

        Other programs ask for it only afterwards, so none of them sees it without.

        Args:
            mode: which was copied to. Where there is X11, all that is selected is copied, too.
        """
        if not self._is_ours(mode):
            return
        data = self._clipboard.mimeData(mode)
        if not data.formats() or data.hasFormat(next(iter(HINTS))):
            return
        marked = QMimeData()
        for kind in data.formats():
            marked.setData(kind, data.data(kind))
        for kind, what in HINTS.items():
            marked.setData(kind, what)
        self._clipboard.setMimeData(marked, mode)

    def forget(self) -> None:
        """Leave nothing to paste of what was copied here. What another program copied stays."""
        for mode in (Mode.Clipboard, Mode.Selection):
            if self._is_ours(mode):
                self._clipboard.clear(mode)

    def _is_ours(self, mode: Mode) -> bool:
        board = self._clipboard
        return board.ownsClipboard() if mode is Mode.Clipboard else board.ownsSelection()
