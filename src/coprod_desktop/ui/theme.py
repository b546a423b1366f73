"""Colours and sizes: the only place that knows them. Everything else asks here.

Colours travel in the application's palette, so a change of look reaches every widget at once.
Sizes are in em (the height of the application's font), so they grow with the text.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import Enum
from functools import cache

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from coprod_desktop.presenters.comfort import Comfort, Face, Look
from coprod_desktop.resources import resources_folder

BASE_POINTS = 12.0
TARGET, LARGE_TARGET = 44, 56  # smallest side of anything to press, logical pixels (WCAG 2.5.5)
GAP, LARGE_GAP = 8, 16  # smallest distance between 2 things to press, logical pixels
RING = 3  # width of the focus ring, logical pixels (WCAG 2.4.13 asks for 2)
INSET = 6  # room kept around every control for its ring
EDGE = 2  # width of a control's border, logical pixels
BLINK_MS = 1200  # one blink of the caret, for those who want to find it by that (WCAG 2.3.1: slow)
SCROLL_BAR = 16  # width of the scroll bar, logical pixels
COLUMN_EM = 34.0  # widest line of text: under 80 characters (WCAG 1.4.8)
LEADING, WIDE_LEADING = 1.5, 1.8  # line height as a multiple of the font size (WCAG 1.4.8, 1.4.12)
HEADING_LEADING = 1.25
WIDE_LETTERS, WIDE_WORDS = 0.12, 0.16  # em (WCAG 1.4.12)
FAMILIES = {Face.HYPERLEGIBLE: "Atkinson Hyperlegible Next", Face.DYSLEXIA: "OpenDyslexic"}
FONT_FILES = {
    Face.HYPERLEGIBLE: ("AtkinsonHyperlegibleNext_400Regular.ttf", "AtkinsonHyperlegibleNext_700Bold.ttf"),
    Face.DYSLEXIA: ("OpenDyslexic-Regular.otf", "OpenDyslexic-Bold.otf"),
}
SCRIPT_FILES = ("NotoNaskhArabic-Regular.ttf", "NotoSansBengali-Regular.ttf", "NotoSansGurmukhi-Regular.ttf")
"""Qt turns to these for names in other scripts, on laptops that have no such letters."""


class Token(Enum):
    """What a colour is for. The value is the palette's place that carries it."""

    PAGE = QPalette.ColorRole.Window
    SURFACE = QPalette.ColorRole.Base
    INK = QPalette.ColorRole.WindowText
    HINT = QPalette.ColorRole.PlaceholderText
    EDGE = QPalette.ColorRole.Mid
    LINE = QPalette.ColorRole.Midlight
    ACCENT = QPalette.ColorRole.Accent
    ACCENT_HOVER = QPalette.ColorRole.Dark
    ON_ACCENT = QPalette.ColorRole.HighlightedText
    ACCENT_SOFT = QPalette.ColorRole.AlternateBase
    FOCUS = QPalette.ColorRole.Shadow
    PROBLEM = QPalette.ColorRole.BrightText
    PROBLEM_SOFT = QPalette.ColorRole.Light


@dataclass(frozen=True)
class TextStyle:
    """How a piece of text looks: size as a multiple of the page's text, weight, colour, line height."""

    scale: float = 1.0
    bold: bool = False
    token: Token = Token.INK
    leading: float = LEADING


BODY = TextStyle()
HINT = TextStyle(token=Token.HINT)
LABEL = TextStyle(bold=True, scale=1.1, leading=1.35)
CARD_TITLE = TextStyle(bold=True, scale=1.1, leading=1.35)
CARD_LABEL = TextStyle(bold=True, leading=1.35)
PROBLEM = TextStyle(bold=True, token=Token.PROBLEM)
HEADING = TextStyle(bold=True, scale=1.9, leading=HEADING_LEADING)


class Restyled:
    """Mixed into a widget that takes sizes from the theme by hand, and so must again when it changes."""

    def restyle(self) -> None:
        """Take sizes and fonts from the theme again."""
        raise NotImplementedError


def read_colours(look: Look) -> dict[Token, str]:
    """Return the colours of a look from its file in `resources/themes`."""
    named = tomllib.loads((resources_folder() / "themes" / f"{look.value}.toml").read_text("utf-8"))
    return {token: str(named[token.name.lower()]) for token in Token}


def palette_of(colours: dict[Token, str]) -> QPalette:
    """Return a palette that carries these colours."""
    palette = QPalette()
    for token, name in colours.items():
        palette.setColor(token.value, QColor(name))
    ink, accent = QColor(colours[Token.INK]), QColor(colours[Token.ACCENT])
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.ToolTipText):
        palette.setColor(role, ink)
    for role in (QPalette.ColorRole.Highlight, QPalette.ColorRole.Link, QPalette.ColorRole.LinkVisited):
        palette.setColor(role, accent)
    for role in (QPalette.ColorRole.Button, QPalette.ColorRole.ToolTipBase):
        palette.setColor(role, QColor(colours[Token.SURFACE]))
    return palette


def font_of(comfort: Comfort) -> QFont:
    """Return the page's font at this size and spacing."""
    font = QFont(_family(comfort.face))
    font.setPointSizeF(BASE_POINTS * comfort.text_percent / 100)
    if comfort.wide_spacing:
        size = QFontInfo(font).pixelSize()
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, size * WIDE_LETTERS)
        font.setWordSpacing(size * WIDE_WORDS)
    return font


def _family(face: Face) -> str:
    """Return the family of a face; the system's own where the face has none, or its files are missing."""
    own = FAMILIES.get(face, "")
    for file in (*SCRIPT_FILES, *FONT_FILES.get(face, ())):
        _load_once(file)
    return own if own in QFontDatabase.families() else system_font().family()


@cache
def _load_once(file: str) -> None:
    """Make the letters of a file known to Qt. Without the file the system's own letters have to do."""
    path = resources_folder() / "fonts" / file
    if path.exists():
        QFontDatabase.addApplicationFont(str(path))


def system_font() -> QFont:
    """Return the font this laptop uses everywhere else."""
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)


def wear(app: QApplication, comfort: Comfort) -> None:
    """Give the whole program these colours, this text size, this spacing and these targets, at once."""
    _worn.target = LARGE_TARGET if comfort.large_targets else TARGET
    _worn.gap = LARGE_GAP if comfort.large_targets else GAP
    app.setPalette(palette_of(read_colours(comfort.look)))
    app.setFont(font_of(comfort))
    app.sendPostedEvents(None, QEvent.Type.ApplicationFontChange.value)  # Qt would tell the page later
    _worn.pixels = QFontInfo(app.font()).pixelSize()
    app.setCursorFlashTime(0 if comfort.reduced_motion else BLINK_MS)


@dataclass
class _Worn:
    """The sizes that are worn now; they are read at every layout, so they are kept ready."""

    target: int = TARGET
    gap: int = GAP
    pixels: int = 0  # of the page's font; 0 before anything is worn


_worn = _Worn()


def target() -> int:
    """Return the smallest side of anything to press, in logical pixels."""
    return _worn.target


def gap() -> int:
    """Return the smallest distance between 2 things to press, in logical pixels."""
    return _worn.gap


def restyle(root: QWidget) -> None:
    """Make everything below `root` take its sizes from the theme again."""
    for widget in root.findChildren(QWidget):
        if isinstance(widget, Restyled):
            widget.restyle()


def em(count: float) -> int:
    """Return a length in logical pixels: `count` times the size of the page's font."""
    return max(1, round(count * (_worn.pixels or QFontInfo(QApplication.font()).pixelSize())))


def colour(widget: QWidget, token: Token) -> QColor:
    """Return the colour a token has on this widget now."""
    return widget.palette().color(QPalette.ColorGroup.Active, token.value)


def styled_font(style: TextStyle) -> QFont:
    """Return the page's font in this style. Big headings grow less than the text at large sizes."""
    font = QFont(QApplication.font())
    points = font.pointSizeF()
    extra = (style.scale - 1) * min(1.0, BASE_POINTS * 1.5 / points)
    font.setPointSizeF(points * (1 + extra))
    font.setBold(style.bold)
    return font


def line_height(font: QFont, leading: float) -> float:
    """Return the distance between lines in logical pixels; wider when letters stand wider apart."""
    wide = WIDE_LEADING / LEADING if font.letterSpacing() else 1.0
    return QFontInfo(font).pixelSize() * leading * wide
