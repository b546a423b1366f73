"""The frame round every page: its name, its keys, and one main thing to do."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from coprod_desktop.presenters.screen import Weight
from coprod_desktop.ui.buttons import PressButton
from coprod_desktop.ui.heading import Heading
from tests.gates.measure import Finding, name_of, shown

# Keys that screen readers and systems keep for themselves: NVDA, JAWS, Narrator, Orca, VoiceOver.
RESERVED = {
    "Ctrl+Alt+N", "Ctrl+Alt+Up", "Ctrl+Alt+Down", "Ctrl+Alt+Left", "Ctrl+Alt+Right", "Ctrl+Alt+Del",
    "Ctrl+Alt+Return", "Ctrl+Alt+M", "Ctrl+Alt+Space", "Alt+F4", "Alt+Tab", "Alt+Space", "Ctrl+Esc",
    "Ctrl+Alt+Tab", "Meta+Alt+S", "Ins", "CapsLock", "F6", "F10",
}  # fmt: skip
_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_ALONE = {Qt.Key.Key_Escape, Qt.Key.Key_Pause}


def frame_findings(window: QWidget) -> list[Finding]:
    """Return what is wrong with the window's name, its keys and its main buttons."""
    return [*_title(window), *_keys(window), *_main(window)]


def _title(window: QWidget) -> Iterator[Finding]:
    """The name begins with the page's heading, or says nothing of it where the page is private."""
    title, headings = window.windowTitle(), [h for h in shown(window) if isinstance(h, Heading)]
    neutral = bool(window.property("neutralTitle"))
    if not title.strip() or title == "python3":
        yield Finding("window-title", "window", "has no name")
    elif headings and not neutral and headings[0].words not in title:
        yield Finding("window-title", title, headings[0].words)


def _keys(window: QWidget) -> Iterator[Finding]:
    keys = [shortcut.key() for shortcut in window.findChildren(QShortcut)]
    keys += [action.shortcut() for action in window.findChildren(QAction)]
    for sequence in keys:
        words = sequence.toString(QKeySequence.SequenceFormat.PortableText)
        if words and (words in RESERVED or not _harmless(sequence)):
            yield Finding("shortcut", words, "is a letter alone, or kept for others")


def _harmless(sequence: QKeySequence) -> bool:
    first: QKeyCombination = sequence[0]  # type: ignore[index]
    key = first.key()
    of_its_own = Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35 or key in _ALONE
    return sequence.count() == 1 and (of_its_own or bool(first.keyboardModifiers() & _MODIFIERS))


def _main(window: QWidget) -> Iterator[Finding]:
    main = [b for b in shown(window) if isinstance(b, PressButton) and b.weight is Weight.MAIN]
    if len(main) > 1:
        yield Finding("one-main", name_of(main[1]), f"{len(main)} main buttons")
