"""The furniture of a page: title, status, version, day and "page x of y", in the size of the words."""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.documents.fonts import clusters
from coprod_desktop.documents.setting import RIGHT
from coprod_desktop.documents.styles import MARGIN, MEASURE, MM, PAGE_HEIGHT, Style, Styles
from coprod_desktop.documents.tagging import Artifact, Sheet
from coprod_desktop.domain.words import Words

_EDGE, _AIR = 14 * MM, 7 * MM


@dataclass(frozen=True)
class Frame:
    """Where the words of a page go: between these heights."""

    top: float
    bottom: float

    @property
    def height(self) -> float:
        """The room for words."""
        return self.top - self.bottom


@dataclass(frozen=True)
class Furniture:
    """What is on every page of one document, and so how much room is left for its words."""

    title: str
    standing: str
    styles: Styles
    say: Words

    @property
    def frame(self) -> Frame:
        """The frame of every page, between a header of one line and the footer."""
        line = self.styles.body.leading
        footer = line if self._fits_one_line else 2 * line
        return Frame(PAGE_HEIGHT - _EDGE - line - _AIR, _EDGE + footer + _AIR)

    @property
    def _fits_one_line(self) -> bool:
        style, page = self.styles.body, self._page(99, 99)
        return style.face.length(self.standing + page, style.size) + 2 * style.size <= MEASURE

    def _page(self, number: int, total: int) -> str:
        return self.say("Page {number} of {total}", number=number, total=total)

    def paint(self, sheet: Sheet, number: int, total: int) -> None:
        """Paint the header and footer of a page. The first needs no header: its title is there."""
        style = self.styles.body
        if number > 1:
            top = PAGE_HEIGHT - _EDGE
            title = shortened(self.title, style, MEASURE)
            sheet.words(Artifact.HEADER, MARGIN, top - style.drop, title, style)
            sheet.rule((MARGIN, top - style.leading), (RIGHT, top - style.leading))
        top = self.frame.bottom - _AIR
        page = self._page(number, total)
        sheet.rule((MARGIN, top), (RIGHT, top))
        left, baseline = MARGIN, top - style.drop - 1 * MM
        sheet.words(Artifact.FOOTER, left, baseline, shortened(self.standing, style, MEASURE), style)
        if self._fits_one_line:
            left = RIGHT - style.face.length(page, style.size)
        else:
            baseline -= style.leading
        sheet.words(Artifact.FOOTER, left, baseline, page, style)


def shortened(words: str, style: Style, width: float) -> str:
    """Return as many of the words as fit on one line, with "…" where some are left out."""
    if style.face.length(words, style.size) <= width:
        return words
    kept, room = "", width - style.face.width("…", style.size)
    for cluster in clusters(words):
        room -= style.face.width(cluster, style.size)
        if room < 0:
            break
        kept += cluster
    return f"{kept.rstrip()}…"
