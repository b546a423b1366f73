"""Sets the picture of our dates: strokes and numbers as a figure that is described."""

from __future__ import annotations

from coprod_desktop.documents.flow import Piece, Strip
from coprod_desktop.documents.structure import Element
from coprod_desktop.documents.styles import MARGIN, MEASURE, Style, Styles
from coprod_desktop.documents.tagging import Artifact, Sheet
from coprod_desktop.domain.timeline import HEIGHT, Drawing, Timeline, drawing_of, mirrored
from coprod_desktop.domain.words import Words


def timeline_piece(root: Element, timeline: Timeline, styles: Styles, say: Words) -> Piece:
    """Return the picture as one piece. Its words are for the eye: the list under it says them."""
    style = styles.body
    figure = Element(root, "Figure", alt=timeline.says)
    drawing = drawing_of(timeline, MEASURE / style.size, say)

    def paint(sheet: Sheet, top: float) -> None:
        _paint(sheet, figure, drawing, style, top)

    return Piece((Strip(HEIGHT * style.size, paint),), before=style.before, whole=True, with_next=True)


def _paint(sheet: Sheet, figure: Element, drawing: Drawing, style: Style, top: float) -> None:
    size = style.size
    # A sheet puts words on the other side by itself, where they go from right to left; lines it leaves.
    drawn = mirrored(drawing) if sheet.from_right else drawing
    lines = [[(MARGIN + x * size, top - y * size) for x, y in line] for line in drawn.lines]
    box = (MARGIN, top - HEIGHT * size, MARGIN + MEASURE, top)
    sheet.figure(figure, lines, box)
    for label in drawing.labels:
        half = style.face.length(label.words, size) / 2
        left = min(max(MARGIN + label.x * size - half, MARGIN), MARGIN + MEASURE - 2 * half)
        sheet.words(Artifact.PLAIN, left, top - label.y * size, label.words, style)
