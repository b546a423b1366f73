"""Sizes and spaces of a page, all from one body size. Lengths are in points."""

from __future__ import annotations

from dataclasses import dataclass, replace

from coprod_desktop.documents.fonts import Face, faces
from coprod_desktop.domain.person import PaperSize

MM = 72 / 25.4
PAGE_WIDTH, PAGE_HEIGHT = 210 * MM, 297 * MM
MARGIN = 20 * MM
MEASURE = PAGE_WIDTH - 2 * MARGIN
LEADING = 1.5
HAIRLINE, OUTLINE, BAR = 0.75, 1.1, 4.0
SIGNATURE_LENGTH, SIGNATURE_ROOM = 120 * MM, 13 * MM
WRITING_ROOM = 12 * MM
_SHORTEST_LINE, _SHORTEST_LINE_EMS = 60 * MM, 12

BODY = {PaperSize.STANDARD: 14.0, PaperSize.LARGE: 18.0, PaperSize.GIANT: 24.0}
"""Clear print is 14 points or more, large print 18, giant print 24 (RNIB). Nothing is set smaller."""


@dataclass(frozen=True)
class Style:
    """A face at a size, with the room before a paragraph set in it."""

    face: Face
    size: float
    before: float
    leading: float

    @property
    def drop(self) -> float:
        """How far the baseline is under the top of its line."""
        face = self.face
        return (self.leading - self.size * (face.ascent - face.descent)) / 2 + self.size * face.ascent


def shortest_line(size: float) -> float:
    """Return how long room to write is at least when it is beside its words: a name is seen whole there."""
    return max(_SHORTEST_LINE, size * _SHORTEST_LINE_EMS)


@dataclass(frozen=True)
class Styles:
    """The styles of one document."""

    body: Style
    strong: Style
    title: Style
    headings: tuple[Style, ...]

    @property
    def close(self) -> Style:
        """The body's style for lines that belong together, such as those of one fact."""
        return replace(self.body, before=self.body.size * 0.2)

    def heading(self, level: int) -> Style:
        """Return the style of a heading of level 2 or more."""
        return self.headings[min(level - 2, len(self.headings) - 1)]


def styles_for(paper_size: PaperSize) -> Styles:
    """Return the styles for a paper size. Headings are a fifth bigger than the body or more (guidance E5)."""
    body, plain, bold = BODY[paper_size], faces().plain, faces().bold
    large = body / BODY[PaperSize.STANDARD]
    # Big print needs less of a step between sizes, or a title takes up the page.
    steps = (1.9, 1.4, 1.2) if large == 1 else (1.5, 1.3, 1.2)

    def heading(step: float, before: float) -> Style:
        return Style(bold, body * step, body * before, body * step * 1.25)

    return Styles(
        body=Style(plain, body, body * 0.75, body * LEADING),
        strong=Style(bold, body, body * 0.75, body * LEADING),
        title=heading(steps[0], 0),
        headings=(heading(steps[1], 1.7), heading(steps[2], 1.3)),
    )
