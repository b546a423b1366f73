"""The furniture of a page: title, status, version, day and "page x of y", in the size of the words."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

from coprod_desktop.documents.fonts import clusters
from coprod_desktop.documents.setting import RIGHT
from coprod_desktop.documents.styles import MARGIN, MEASURE, MM, PAGE_HEIGHT, Style, Styles
from coprod_desktop.documents.tagging import Artifact, Sheet
from coprod_desktop.domain.blocks import Document
from coprod_desktop.domain.standing_words import code_words, standing, status_and_day
from coprod_desktop.domain.words import Words

_EDGE, _AIR = 13 * MM, 6 * MM


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
    """What is on every page of one document, cut to fit, and so how much room is left for its words."""

    title: str
    standing: str
    code: str
    one_line: bool
    style: Style
    say: Words

    @property
    def frame(self) -> Frame:
        """The frame of every page, between a header of one line and the footer."""
        line = self.style.leading
        footer = line if self.one_line else 2 * line
        return Frame(PAGE_HEIGHT - _EDGE - line - _AIR, _EDGE + footer + _AIR)

    def paint(self, sheet: Sheet, number: int, total: int) -> None:
        """Paint the header and footer of a page. The first needs no header: its title is there."""
        style = self.style
        if number > 1:
            top = PAGE_HEIGHT - _EDGE
            sheet.words(Artifact.HEADER, MARGIN, top - style.drop, self.title, style)
            sheet.rule((MARGIN, top - style.leading), (RIGHT, top - style.leading))
        top = self.frame.bottom - _AIR
        sheet.rule((MARGIN, top), (RIGHT, top))
        left, baseline = MARGIN, top - style.drop - 1 * MM
        sheet.words(Artifact.FOOTER, left, baseline, self.standing, style)
        page = _page(number, total, self.say)
        if not self.one_line:
            baseline -= style.leading
        if self.code:
            sheet.words(Artifact.FOOTER, MARGIN, baseline, self.code, style)
        if self.one_line or self.code:
            left = RIGHT - style.face.length(page, style.size)
        sheet.words(Artifact.FOOTER, left, baseline, page, style)


def furniture_for(document: Document, styles: Styles, say: Words) -> Furniture:
    """Return the furniture of a tidy document. A footer that is too long for one line takes two.

    The code then stands on the second line, which is never cut: it is what papers are compared by.
    """
    style = styles.body
    title, said = shortened(document.title, style, MEASURE), standing(document, say)
    if style.face.length(said + _page(99, 99, say), style.size) + style.size <= MEASURE:
        return Furniture(title, said, "", True, style, say)
    said = shortened(status_and_day(document, say), style, MEASURE)
    code = code_words(document, say)
    return Furniture(title, said, f"{code[:1].upper()}{code[1:]}", False, style, say)


def _page(number: int, total: int, say: Words) -> str:
    return say("Page {number} of {total}", number=number, total=total)


def shortened(words: str, style: Style, width: float) -> str:
    """Return as many of the words as fit on one line, with "…" where some are left out."""
    if style.face.length(words, style.size) <= width:
        return words
    room = width - style.face.length("…", style.size)
    whole = list(clusters(words))
    ends = accumulate(style.face.length(cluster, style.size) for cluster in whole)
    kept = "".join(cluster for cluster, end in zip(whole, ends, strict=True) if end <= room)
    return f"{kept.rstrip()}…"
